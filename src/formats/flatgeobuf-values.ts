/** Values of a feature as FlatGeobuf packs them: the number of the column, then the value, column after column. */
import type { AtlasFeature, Field } from '../domain/edition.js';
import { textOfValue } from './layer-output.js';

/** Codes of the types (header.fbs) that are written. */
const BOOLEAN = 2;
const DOUBLE = 10;
const TEXT = 11;
const DATE_TIME = 13;

export interface FlatColumnOut {
  readonly field: Field;
  readonly type: number;
}

/** Numbers, truths and whole dates keep their type where every feature fits it. */
export function flatColumns(
  fields: readonly Field[],
  features: readonly AtlasFeature[],
): readonly FlatColumnOut[] {
  return fields.map((field) => {
    const values = features.flatMap(({ properties }) => {
      const value: unknown = properties[field.name];
      return textOfValue(value) === '' ? [] : [value];
    });
    return { field, type: typeOf(field, values) };
  });
}

function typeOf({ type }: Field, values: readonly unknown[]): number {
  if (type === 'number' && values.every(Number.isFinite)) return DOUBLE;
  if (type === 'boolean' && values.every((value) => typeof value === 'boolean')) return BOOLEAN;
  // A year or a month alone is no date to other programs.
  const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  return type === 'date' && values.every(isDay) ? DATE_TIME : TEXT;
}

/** Absent values are left out. */
export function packValues(
  properties: Readonly<Record<string, unknown>>,
  columns: readonly FlatColumnOut[],
): Uint8Array {
  const pieces = columns.flatMap(({ field, type }, index): readonly Uint8Array[] => {
    const value = properties[field.name];
    return textOfValue(value) === '' ? [] : [packValue(index, type, value)];
  });
  const packed = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    packed.set(piece, at);
    at += piece.length;
  }
  return packed;
}

const encoder = new TextEncoder();

function packValue(index: number, type: number, value: unknown): Uint8Array {
  const text = type === DOUBLE || type === BOOLEAN ? undefined : encoder.encode(textOfValue(value));
  const length = text ? 4 + text.length : type === DOUBLE ? 8 : 1;
  const view = new DataView(new ArrayBuffer(2 + length));
  view.setUint16(0, index, true);
  if (text) {
    view.setUint32(2, text.length, true);
    new Uint8Array(view.buffer).set(text, 6);
  } else if (type === DOUBLE) view.setFloat64(2, Number(value), true);
  else view.setUint8(2, Number(value === true));
  return new Uint8Array(view.buffer);
}
