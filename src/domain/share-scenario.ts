/**
 * Scenarios and a choice of features as parts of an address, and back: `promise:s2;s1::p1,p2:d1;s2:Second:p3:`. What is
 * read has been decoded once by the reader of the address, as with all its parts.
 */
import type { Scenario, ScenarioView } from './analysis-view.js';
import type { FeatureChoice } from './coverage-question.js';
import { SCENARIO_LIMITS } from './scenario.js';
import { readList, writeList } from './share-filter.js';

/** Longer than any id or name that the atlas gives; what is longer is no link of ours. */
const LONGEST_ID = 200;

/** The head (commitment, open scenario), then each scenario: id, name, features, drawings. */
export function writeScenario({ commitment, scenarios, open }: ScenarioView): string {
  const head = [commitment, open ?? ''].map(writeText).join(':');
  return [head, ...scenarios.map(writeOne)].join(';');
}

/** The scenarios back; undefined when a part is not as it was written, or there is more than the limits let. */
export function readScenario(text: string): ScenarioView | undefined {
  const [head = '', ...rest] = text.split(';');
  const [commitment, open, ...more] = head.split(':').map(readText);
  if (!commitment || open === undefined || more.length > 0) return undefined;
  const scenarios = readAll(rest);
  if (!scenarios) return undefined;
  const ids = scenarios.map(({ id }) => id);
  if (new Set(ids).size < ids.length || (open !== '' && !ids.includes(open))) return undefined;
  return { commitment, scenarios, ...(open === '' ? {} : { open }) };
}

/** `f:id,id` for features, `d:id,id` or `d` for drawings; undefined for a choice by layer. */
export function writeChoice(choice: FeatureChoice): string | undefined {
  switch (choice.type) {
    case 'features':
      return `f:${writeList(choice.ids.map(wellFormed))}`;
    case 'drawings':
      return choice.ids ? `d:${writeList(choice.ids.map(wellFormed))}` : 'd';
    case 'layer':
      return undefined;
  }
}

/** The choice back; undefined when the text is none. */
export function readChoice(text: string): FeatureChoice | undefined {
  if (text === 'd') return { type: 'drawings' };
  const [, kind, list] = /^([fd]):([^:;]*)$/.exec(text) ?? [];
  const ids = list === undefined ? undefined : readIds(list);
  if (!ids) return undefined;
  return kind === 'f' ? { type: 'features', ids } : { type: 'drawings', ids };
}

function writeOne({ id, name = '', features, drawings }: Scenario): string {
  const lists = [features, drawings].map((ids) => writeList(ids.map(wellFormed)));
  return [writeText(id), writeText(name), ...lists].join(':');
}

function readAll(texts: readonly string[]): readonly Scenario[] | undefined {
  if (texts.length > SCENARIO_LIMITS.scenarios) return undefined;
  const scenarios = texts.map(readOne).filter((scenario) => scenario !== undefined);
  return scenarios.length === texts.length ? scenarios : undefined;
}

function readOne(text: string): Scenario | undefined {
  const [idText = '', nameText = '', featureText, drawingText, ...more] = text.split(':');
  if (featureText === undefined || drawingText === undefined || more.length > 0) return undefined;
  const [id, name] = [readText(idText), readText(nameText)];
  const [features, drawings] = [readIds(featureText), readIds(drawingText)];
  if (!id || name === undefined || !features || !drawings) return undefined;
  if ([...name].length > SCENARIO_LIMITS.name) return undefined;
  return { id, ...(name === '' ? {} : { name }), features, drawings };
}

/** Ids, each once; an empty text is an empty list. */
function readIds(text: string): readonly string[] | undefined {
  if (text === '') return [];
  const pieces = text.split(',');
  const ids = readList(text) ?? [];
  const asWritten = ids.length === pieces.length && new Set(ids).size === ids.length;
  const withinLimits = ids.length <= SCENARIO_LIMITS.picks && ids.every(({ length }) => length <= LONGEST_ID);
  return asWritten && withinLimits ? ids : undefined;
}

function writeText(text: string): string {
  return writeList([wellFormed(text)]);
}

/** One text of an address, perhaps empty; undefined when it is a list or too long. */
function readText(text: string): string | undefined {
  if (text === '') return '';
  const ids = readIds(text);
  return ids?.length === 1 ? ids[0] : undefined;
}

/** Half a surrogate pair cannot be percent-encoded. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
