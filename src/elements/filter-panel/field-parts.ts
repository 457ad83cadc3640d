/** Conditions on what is measured or told of a place: its area, a field of its layer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Field, Layer } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { fieldPart, tallyOne } from '../../domain/facets.js';
import type { FieldCondition } from '../../domain/feature-filter.js';
import { fieldValueText } from '../../domain/filter-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import { LANGUAGE_TAGS } from '../../domain/language.js';
import { fromUnit, toUnit, UNITS, type UnitId } from '../../domain/units.js';
import { filterWords } from '../filter-chips/filter-words.js';
import { FILTER_STRINGS } from '../strings/filter.js';
import { fillIn, STRINGS } from '../strings.js';
import type { FilterState } from './filter-state.js';
import { renderList } from './list-parts.js';
import { type Range, renderRange } from './range-fields.js';

/** Units in which an area can be asked for. */
const AREA_CHOICES = ['mu', 'ha'] as const;
export type AreaUnit = (typeof AREA_CHOICES)[number];

/** Bounds of the area, in the unit the reader chose. */
export function renderArea(
  { filter, language, change }: FilterState,
  unit: AreaUnit,
  onUnit: (unit: AreaUnit) => void,
): TemplateResult {
  const strings = FILTER_STRINGS[language];
  const handleUnit = ({ target }: Event) => {
    const chosen = target instanceof HTMLSelectElement ? target.value : undefined;
    onUnit(AREA_CHOICES.find((choice) => choice === chosen) ?? unit);
  };
  const choice = html`<label><span>${strings.unit}</span>
    <select class="unit" @change=${handleUnit}>
      ${AREA_CHOICES.map((id) => html`<option value=${id} ?selected=${id === unit}>${UNITS[id].symbol[language]}</option>`)}
    </select></label>`;
  return renderRange({
    heading: STRINGS[language].area,
    noHeading: true,
    range: convert(filter.area ?? {}, (size) => toUnit(size, unit)),
    language,
    unit: choice,
    hint: strings.areaHint,
    onChange: (range) => change({ area: convert(range, (value) => fromUnit(value, unit)) }),
  });
}

/** The layer and field that the reader is at; both may be missing. */
export interface FieldChoice {
  readonly layer?: string | undefined;
  readonly field?: string | undefined;
}

/** A layer, one of its fields, and the values it may have. */
export function renderFields(
  state: FilterState,
  chosen: FieldChoice,
  onChoose: (choice: FieldChoice) => void,
): TemplateResult {
  const { edition, language } = state;
  const strings = FILTER_STRINGS[language];
  const layers = edition.layers.filter(({ fields }) => fields.length > 0);
  const layer = layers.find(({ id }) => id === chosen.layer);
  const field = layer?.fields.find(({ name }) => name === chosen.field);
  return html`
    ${renderSelect({
      label: strings.layer,
      name: 'layer',
      choose: strings.choose,
      value: layer?.id,
      options: layers.map(({ id, title }) => [id, localize(title, language)]),
      onChange: (id) => onChoose({ layer: id }),
    })}
    ${
      layer
        ? renderSelect({
            label: strings.field,
            name: 'field',
            choose: strings.choose,
            value: field?.name,
            options: layer.fields.map(({ name, title }) => [name, localize(title, language)]),
            onChange: (name) => onChoose({ layer: layer.id, field: name }),
          })
        : nothing
    }
    ${layer && field ? renderField(state, layer, field) : nothing}
    <p class="hint">${strings.oneLayer}</p>`;
}

interface SelectOptions {
  readonly label: string;
  readonly name: string;
  readonly choose: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string | undefined) => void;
}

function renderSelect({ label, name, choose, value, options, onChange }: SelectOptions): TemplateResult {
  const handleChange = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) onChange(target.value || undefined);
  };
  return html`<label><span>${label}</span>
    <select data-name=${name} @change=${handleChange}>
      <option value="" ?selected=${value === undefined}>${choose}</option>
      ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
    </select></label>`;
}

function renderField(state: FilterState, layer: Layer, field: Field): TemplateResult {
  const { filter, change } = state;
  const place = { layer: layer.id, field: field.name };
  const condition = filter.fields?.find((other) => fieldPart(other) === fieldPart(place));
  const setCondition = (next: FieldCondition | undefined) => {
    const others = (filter.fields ?? []).filter((other) => other.layer === layer.id && other !== condition);
    change({ fields: next ? [...others, next] : others });
  };
  return field.type === 'number'
    ? renderNumber({
        state,
        layer,
        field,
        condition,
        onChange: (range) => setCondition(isOpen(range) ? undefined : { ...place, ...range }),
      })
    : renderValues({
        state,
        layer,
        field,
        condition,
        onChange: (values) => setCondition(values.length > 0 ? { ...place, values } : undefined),
      });
}

interface FieldOptions<T> {
  readonly state: FilterState;
  readonly layer: Layer;
  readonly field: Field;
  readonly condition: FieldCondition | undefined;
  readonly onChange: (next: T) => void;
}

function renderNumber({ state, layer, field, condition, onChange }: FieldOptions<Range>): TemplateResult {
  const { language } = state;
  const strings = FILTER_STRINGS[language];
  const bounds = boundsOf(valuesOf(layer, field));
  const { min, max } = condition ?? {};
  const text = (value: number) =>
    fieldValueText({ layer, field, value }, { language, words: filterWords(language) });
  return renderRange({
    heading: localize(field.title, language),
    range: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
    language,
    hint: bounds ? fillIn(strings.known, { min: text(bounds[0]), max: text(bounds[1]) }) : strings.noValues,
    onChange,
  });
}

function renderValues({
  state,
  layer,
  field,
  condition,
  onChange,
}: FieldOptions<readonly FieldValue[]>): TemplateResult {
  const { candidates, language } = state;
  const words = filterWords(language);
  const { compare } = new Intl.Collator(LANGUAGE_TAGS[language], { numeric: true });
  const strings = FILTER_STRINGS[language];
  const counts = tallyOne(
    candidates.without(fieldPart({ layer: layer.id, field: field.name })),
    (candidate) =>
      candidate.layer.id === layer.id ? plainValue(candidate.feature.properties[field.name]) : undefined,
  );
  const values = valuesOf(layer, field);
  if (values.length === 0) return html`<p class="hint">${strings.noValues}</p>`;
  const chosen = condition?.values ?? [];
  const listed = values.length > MOST_VALUES ? commonest(values, { counts, chosen }) : values;
  const choices = listed.map((value) => ({
    value,
    label: fieldValueText({ layer, field, value }, { language, words }),
  }));
  if (field.type !== 'enum') choices.sort((a, b) => compare(a.label, b.label));
  const list = renderList(state, {
    heading: localize(field.title, language),
    choices,
    counts,
    chosen: condition?.values,
    onChange,
  });
  if (listed === values) return list;
  const figures = { n: formatNumber(values.length, language), listed: formatNumber(listed.length, language) };
  return html`${list}<p class="hint">${fillIn(strings.manyValues, figures)}</p>`;
}

/** A list of more choices is not read, and stops the page. */
const MOST_VALUES = 300;

/** The values that most features hold, and those that are chosen. */
function commonest(
  values: readonly FieldValue[],
  {
    counts,
    chosen,
  }: { readonly counts: ReadonlyMap<FieldValue, number>; readonly chosen: readonly FieldValue[] },
): readonly FieldValue[] {
  const rank = (value: FieldValue) => (chosen.includes(value) ? Infinity : (counts.get(value) ?? 0));
  const ranks = new Map(values.map((value) => [value, rank(value)]));
  // Same ranks keep their order: sorting is stable.
  return [...values].sort((a, b) => compareRanks(ranks.get(b) ?? 0, ranks.get(a) ?? 0)).slice(0, MOST_VALUES);
}

/** Not by their difference: that of two infinite ones is no number. */
function compareRanks(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** The least and the greatest of the numbers; undefined when there is none. */
function boundsOf(values: readonly FieldValue[]): readonly [number, number] | undefined {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (typeof value !== 'number') continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? [min, max] : undefined;
}

type FieldValue = string | number | boolean;

/** The values of the field: those it may have, in their order, or those that occur. */
function valuesOf({ features }: Layer, { name, type, values }: Field): readonly FieldValue[] {
  if (type === 'enum' && values) return values.map(({ value }) => value);
  const lists = occurring.get(features) ?? new Map<string, readonly FieldValue[]>();
  occurring.set(features, lists);
  let list = lists.get(name);
  if (!list) {
    const found = new Set<FieldValue>();
    for (const { properties } of features) {
      const value = plainValue(properties[name]);
      if (value !== undefined) found.add(value);
    }
    list = [...found];
    lists.set(name, list);
  }
  return list;
}

/** Values by name of the field, looked up once a list: the panel is drawn anew at every change. */
const occurring = new WeakMap<Layer['features'], Map<string, readonly FieldValue[]>>();

function plainValue(value: unknown): FieldValue | undefined {
  return typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value !== '')
    ? value
    : undefined;
}

function isOpen({ min, max }: Range): boolean {
  return min === undefined && max === undefined;
}

function convert({ min, max }: Range, change: (value: number) => number): Range {
  return {
    ...(min === undefined ? {} : { min: change(min) }),
    ...(max === undefined ? {} : { max: change(max) }),
  };
}

/** The unit that the language's readers think in, of those that can be chosen. */
export function areaUnitOf(unit: UnitId): AreaUnit {
  return AREA_CHOICES.find((choice) => choice === unit) ?? AREA_CHOICES[0];
}
