/** The coverage questions that an edition proposes: the member `questions` of edition.json. */
import type { FeatureChoice, ReadyQuestion } from './coverage-question.js';
import { listChoices } from './describe-value.js';
import { createMemberReader, type Source } from './member-reader.js';
import { readFilter } from './parse-measure.js';
import { readId } from './parse-references.js';
import { FARTHEST_BUFFER } from './share-question.js';

/** One question; its layers must be among the given ids. */
export function readReadyQuestion(source: Source, layerIds: readonly string[]): ReadyQuestion {
  const reader = createMemberReader(source, ['id', 'title', 'zones', 'covers', 'bufferMetres']);
  const bufferMetres = reader.number('bufferMetres');
  if (!(bufferMetres >= 0 && bufferMetres <= FARTHEST_BUFFER))
    reader.refuse('bufferMetres', {
      code: 'bad-question',
      message: `A buffer is from 0 to ${FARTHEST_BUFFER} metres, but this is ${bufferMetres}.`,
      fix: 'Write the distance in metres, or 0.',
    });
  const choose = (item: Source) => readLayerChoice(item, layerIds);
  return {
    id: readId(reader, 'id'),
    title: reader.localized('title'),
    zones: reader.list('zones', choose),
    covers: reader.list('covers', choose),
    bufferMetres,
  };
}

function readLayerChoice(source: Source, layerIds: readonly string[]): FeatureChoice {
  const reader = createMemberReader(source, ['layer', 'filter']);
  const layer = reader.text('layer');
  if (layer !== '' && !layerIds.includes(layer))
    reader.refuse('layer', {
      code: 'unknown-layer',
      message: `There is no layer ${JSON.stringify(layer)}.`,
      fix: `Name one of the edition’s layers: ${listChoices(layerIds)}.`,
    });
  return {
    type: 'layer',
    layer,
    ...(reader.has('filter') ? { filter: readFilter(reader.object('filter')) } : {}),
  };
}
