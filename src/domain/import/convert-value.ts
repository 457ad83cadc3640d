/** A value of an imported table as a field of a layer wants it. */
import type { Field } from '../edition.js';
import { UNIT_IDS, UNITS } from '../units.js';
import type { IncomingValue } from './incoming-feature.js';
import { normalizeName } from './normalize-name.js';
import { readBoolean, readDate, readNumber } from './value-readings.js';

export type Conversion =
  | { readonly type: 'value'; readonly value: string | number | boolean }
  /** Null and blank values are no mistake. */
  | { readonly type: 'absent' }
  | { readonly type: 'unfit' };

/** The value in the field's type; `unfit` when it cannot be read as that. */
export function convertValue(value: IncomingValue | undefined, field: Field): Conversion {
  if (value === null || value === undefined) return { type: 'absent' };
  if (typeof value === 'string' && value.trim() === '') return { type: 'absent' };
  const converted = CONVERTERS[field.type](value, field);
  return converted === undefined ? { type: 'unfit' } : { type: 'value', value: converted };
}

type Value = string | number | boolean;
type Converter = (value: Value, field: Field) => Value | undefined;

const CONVERTERS: Record<Field['type'], Converter> = {
  string: (value) => String(value),
  number: toNumber,
  boolean: toBoolean,
  date: (value) => (typeof value === 'boolean' ? undefined : readDate(String(value))),
  enum: toChoice,
};

function toNumber(value: Value, { unit }: Field): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return undefined;
  return readNumber(value) ?? readNumber(withoutUnit(value, unit));
}

/** «405 亩» as 405 in a field whose unit is mu. */
function withoutUnit(text: string, unit: string | undefined): string {
  const id = UNIT_IDS.find((known) => known === unit);
  const symbols = id ? [id, UNITS[id].symbol.zh, UNITS[id].symbol.en] : [unit ?? ''];
  const plain = text.normalize('NFKC').trim();
  const ending = symbols.find((symbol) => symbol !== '' && plain.endsWith(symbol.normalize('NFKC')));
  return ending ? plain.slice(0, -ending.normalize('NFKC').length) : plain;
}

function toBoolean(value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === '1') return true;
  if (value === 0 || value === '0') return false;
  return typeof value === 'string' ? readBoolean(value) : undefined;
}

/** By the value itself, else by its title in any language. */
function toChoice(value: Value, { values = [] }: Field): string | undefined {
  const text = String(value).trim();
  if (values.some((choice) => choice.value === text)) return text;
  const wanted = normalizeName(text);
  return values.find(({ value: choice, title }) =>
    [choice, title.zh, title.en].some((name) => normalizeName(name) === wanted),
  )?.value;
}
