/** Part 2: every layer with its features, all facts of each. */
import { html, nothing, type TemplateResult } from 'lit';
import { areaOf } from '../../domain/area.js';
import type { AtlasFeature, Layer } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { formatArea, formatLength } from '../../domain/format-figures.js';
import { lengthOf } from '../../domain/length.js';
import { shownFeatures } from '../../domain/view.js';
import { layerSwatches } from '../../map/legend.js';
import { renderFacts } from '../feature-card/facts.js';
import { basisSummary } from '../feature-list/basis-summary.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { TEXT_TWIN_STRINGS } from '../strings/text-twin.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { type DataRow, renderTable } from './data-table.js';
import { renderFold, renderJump } from './fold.js';
import { renderPlaceName } from './place-names.js';
import type { TwinInput } from './twin-input.js';

/** The part without its heading. */
export function renderLayers(input: TwinInput): TemplateResult {
  return html`${input.filtered.layers.map((layer) => renderLayer(layer, input))}`;
}

function renderLayer(layer: Layer, input: TwinInput): TemplateResult {
  const { edition, view, language, themeName } = input;
  const own = TEXT_TWIN_STRINGS[language];
  const { columns } = own;
  const features = shownFeatures(layer, view.basis);
  const title = localize(layer.title, language);
  return html`<section>
    <h4 id="layer-${layer.id}" tabindex="-1">${layerSwatches(layer, edition.manifest.themes, themeName).map(renderSwatch)} ${title}</h4>
    ${layer.description ? html`<p>${localize(layer.description, language)}</p>` : nothing}
    ${
      features.length === 0
        ? html`<p class="soft">${own.noFeatures}</p>`
        : renderTable({
            caption: fillIn(own.layerCaption, {
              title,
              n: features.length,
              bases: basisSummary(features, language),
            }),
            columns: [
              columns.name,
              columns.status,
              columns.size,
              columns.basis,
              columns.uncertainty,
              columns.commitments,
            ],
            rows: features.map((feature) => buildRow(feature, layer, input)),
          })
    }
  </section>`;
}

function buildRow(feature: AtlasFeature, layer: Layer, input: TwinInput): DataRow {
  const { language } = input;
  const strings = STRINGS[language];
  const { id, status, basis, uncertainty_m } = feature.properties;
  const below = renderFold(input, {
    name: `facts ${id}`,
    about: nameOf(feature, language),
    summary: TEXT_TWIN_STRINGS[language].allFacts,
    content: () => renderFacts({ feature, layer, language }),
  });
  return {
    below,
    cells: [
      renderPlaceName({ feature, layer }, language),
      strings.statuses[status],
      sizeText(feature, input),
      html`<span class="basis" data-basis=${basis}>${strings.bases[basis]}</span>`,
      fill(strings.within, formatLength(uncertainty_m, language)),
      renderCommitments(feature, input),
    ],
  };
}

function sizeText({ geometry }: AtlasFeature, { language }: TwinInput): string {
  const area = areaOf(geometry);
  if (area > 0) return formatArea(area, language);
  const length = lengthOf(geometry);
  return length > 0 ? formatLength(length, language) : TEXT_TWIN_STRINGS[language].point;
}

function renderCommitments({ properties }: AtlasFeature, { edition, language, onJump }: TwinInput) {
  const commitments = edition.ledger.commitments.filter(({ id }) => properties.commitments.includes(id));
  if (commitments.length === 0) return html`${TEXT_TWIN_STRINGS[language].none}`;
  return html`<ul>${commitments.map(({ id, metric }) => html`<li>${renderJump(`commitment-${id}`, localize(metric, language), onJump)}</li>`)}</ul>`;
}
