/** A filter in words: one text for each condition, and the filter that is left without it. */
import type { Basis, Edition, Field, Layer, Status } from './edition.js';
import { localize } from './edition-text.js';
import { changeFilter, type FeatureFilter, type FieldCondition } from './feature-filter.js';
import { formatNumber, formatQuantity } from './format-figures.js';
import type { Language } from './language.js';
import type { Locality } from './locality.js';
import { type SquareMetres, toUnit, UNIT_IDS, UNITS, type UnitId } from './units.js';

/** Words of the interface that a filter is told in; `{…}` are places to fill in. */
export interface FilterWords {
  readonly statuses: Record<Status, string>;
  readonly bases: Record<Basis, string>;
  readonly yes: string;
  readonly no: string;
  /** With `{value}`. */
  readonly text: string;
  readonly area: string;
  readonly polygon: string;
  /** With `{min}` and `{max}`. */
  readonly between: string;
  readonly atLeast: string;
  readonly atMost: string;
}

export interface FilterContext {
  readonly edition: Edition;
  readonly localities: readonly Locality[];
  readonly language: Language;
  readonly words: FilterWords;
}

export interface FilterTextPart {
  /** Tells the conditions of one filter apart. */
  readonly key: string;
  readonly label: string;
  /** The filter without this condition; undefined when it was the only one. */
  readonly without: FeatureFilter | undefined;
}

/** The unit in which the readers of the language think of areas. */
export const AREA_UNITS: Record<Language, UnitId> = { zh: 'mu', en: 'ha' };

const PUNCTUATION: Record<Language, { readonly list: string; readonly colon: string }> = {
  zh: { list: '、', colon: '：' },
  en: { list: ', ', colon: ': ' },
};

type FieldValue = string | number | boolean;

/** Each condition of the filter; none for no filter. Within a list each entry is one. */
export function filterParts(
  filter: FeatureFilter | undefined,
  context: FilterContext,
): readonly FilterTextPart[] {
  if (!filter) return [];
  const { words } = context;
  return [
    ...single(filter, 'text', (text) => fill(words.text, { value: text })),
    ...entries(filter, 'statuses', (status) => words.statuses[status]),
    ...entries(filter, 'bases', (basis) => words.bases[basis]),
    ...entries(filter, 'themes', (id) => themeTitle(id, context)),
    ...entries(filter, 'commitments', (id) => commitmentTitle(id, context)),
    ...single(filter, 'locality', (id) => localityName(id, context)),
    ...(filter.fields ?? []).map((condition) => ({
      key: `fields:${condition.layer}:${condition.field}`,
      label: fieldText(condition, context),
      without: changeFilter(filter, { fields: filter.fields?.filter((other) => other !== condition) }),
    })),
    ...single(filter, 'area', (area) => areaText(area, context)),
    ...single(filter, 'polygon', () => words.polygon),
  ];
}

/** A value of a layer's field in words, with its unit. */
export function fieldValueText(
  { layer, field, value }: { readonly layer: Layer; readonly field: Field; readonly value: FieldValue },
  { language, words }: Pick<FilterContext, 'language' | 'words'>,
): string {
  switch (field.type) {
    case 'boolean':
      return value === true ? words.yes : words.no;
    case 'enum': {
      const known = field.values?.find((candidate) => candidate.value === value);
      return known ? localize(known.title, language) : String(value);
    }
    case 'number':
      return typeof value === 'number' ? numberText(value, field, language) : String(value);
    case 'string':
    case 'date':
      return localizedValue(layer, field, value, language);
  }
}

function numberText(value: number, { unit }: Field, language: Language): string {
  const known = UNIT_IDS.find((id) => id === unit);
  const symbol = known ? UNITS[known].symbol[language] : (unit ?? '');
  return `${formatNumber(value, language)} ${symbol}`.trimEnd();
}

/** The text as the first feature that holds it has it in the language. */
function localizedValue(layer: Layer, { name }: Field, value: FieldValue, language: Language): string {
  const holder = layer.features.find(({ properties }) => properties[name] === value);
  const translated = holder?.properties[`${name}_${language}`];
  return typeof translated === 'string' && translated !== '' ? translated : String(value);
}

function single<K extends 'text' | 'locality' | 'area' | 'polygon'>(
  filter: FeatureFilter,
  key: K,
  label: (part: NonNullable<FeatureFilter[K]>) => string,
): readonly FilterTextPart[] {
  const part = filter[key];
  if (part === undefined) return [];
  return [{ key, label: label(part), without: changeFilter(filter, { [key]: undefined }) }];
}

function entries<K extends 'statuses' | 'bases' | 'themes' | 'commitments'>(
  filter: FeatureFilter,
  key: K,
  label: (entry: NonNullable<FeatureFilter[K]>[number]) => string,
): readonly FilterTextPart[] {
  // Safe: a list of the type that its own member has; TypeScript cannot follow the key.
  const list = (filter[key] ?? []) as readonly NonNullable<FeatureFilter[K]>[number][];
  return list.map((entry) => ({
    key: `${key}:${entry}`,
    label: label(entry),
    without: changeFilter(filter, { [key]: list.filter((other) => other !== entry) }),
  }));
}

function themeTitle(id: string, { edition, language }: FilterContext): string {
  const theme = edition.manifest.themes.find((candidate) => candidate.id === id);
  return theme ? localize(theme.title, language) : id;
}

function commitmentTitle(id: string, { edition, language }: FilterContext): string {
  const commitment = edition.ledger.commitments.find((candidate) => candidate.id === id);
  return commitment ? localize(commitment.metric, language) : id;
}

/** Until the localities are there, the name that is in the id. */
function localityName(id: string, { localities, language }: FilterContext): string {
  const locality = localities.find((candidate) => candidate.id === id);
  return locality ? localize(locality.name, language) : id.slice(id.indexOf(':') + 1);
}

function fieldText(condition: FieldCondition, context: FilterContext): string {
  const { words, language } = context;
  const layer = context.edition.layers.find(({ id }) => id === condition.layer);
  const field = layer?.fields.find(({ name }) => name === condition.field);
  const title = field ? localize(field.title, language) : condition.field;
  const valueText = (value: FieldValue) =>
    layer && field ? fieldValueText({ layer, field, value }, context) : String(value);
  const value = condition.values
    ? condition.values.map(valueText).join(PUNCTUATION[language].list)
    : rangeText(condition, valueText, words);
  return titled(title, value, language);
}

function areaText(area: NonNullable<FeatureFilter['area']>, { language, words }: FilterContext): string {
  const unit = AREA_UNITS[language];
  const inUnit = (size: SquareMetres) => formatQuantity(toUnit(size, unit), unit, language);
  return titled(words.area, rangeText(area, inUnit, words), language);
}

function titled(title: string, value: string, language: Language): string {
  return `${title}${PUNCTUATION[language].colon}${value}`;
}

function rangeText(
  { min, max }: { readonly min?: number; readonly max?: number },
  format: (bound: number) => string,
  words: FilterWords,
): string {
  const bounds = {
    min: min === undefined ? '' : format(min),
    max: max === undefined ? '' : format(max),
  };
  if (min !== undefined && max !== undefined) return fill(words.between, bounds);
  return fill(min === undefined ? words.atMost : words.atLeast, bounds);
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
