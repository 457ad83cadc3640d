/** Values as hyparquet gives them, in our types. */
import type { RawValue } from './raw-layer.js';

/** Lists and objects become their JSON; bytes, and what is no number, become null. */
export function toRawValue(value: unknown, isDay: boolean): RawValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case 'object':
      return value === null ? null : ofObject(value, isDay);
    default:
      return null;
  }
}

function ofObject(value: object, isDay: boolean): RawValue {
  if (value instanceof Uint8Array) return null;
  if (!(value instanceof Date)) return toJson(value);
  if (Number.isNaN(value.getTime())) return null;
  return isDay ? value.toISOString().slice(0, 10) : value.toISOString();
}

function toJson(value: object): string | null {
  try {
    return JSON.stringify(value, (_, member) => {
      if (typeof member === 'bigint') return toRawValue(member, false);
      return member instanceof Uint8Array ? null : member;
    });
  } catch {
    // Nested deeper than the stack reaches.
    return null;
  }
}
