/** Values of properties as the atlas keeps them: flat; what is nested is kept as its JSON. */
import type { RawValue } from './raw-layer.js';

/** Names with flat values, in their order. */
export function flatValues(properties: unknown): readonly (readonly [string, RawValue])[] {
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).map(([name, value]) => [name, flatValue(value)]);
}

/** Null for what JSON does not have, such as NaN. */
export function flatValue(value: unknown): RawValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return String(value);
    case 'object':
      return value === null ? null : (JSON.stringify(value) ?? null);
    default:
      return null;
  }
}
