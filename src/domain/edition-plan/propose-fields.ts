/** Which field of an own layer becomes which of an edition's layer: by name, title or values at first, for the reader to change. */
import type { AtlasFeature, Field } from '../edition.js';
import { convertValue } from '../import/convert-value.js';
import type { IncomingValue } from '../import/incoming-feature.js';
import { proposeMapping } from '../import/map-fields.js';
import type { UserLayer } from '../workspace/workspace.js';

type Own = Pick<UserLayer, 'fields' | 'features'>;
type Match = (own: Field, target: Field) => boolean;

/** Features whose values are looked at. */
const LOOKED_AT = 200;

/** Own field → field of the layer; a field that is like none of them stays as a new one. */
export function proposeFields(own: Own, target: readonly Field[]): Readonly<Record<string, string>> {
  const names = own.fields.map(({ name }) => name);
  const known = new Set(target.map(({ name }) => name));
  const proposed = new Map<string, string>();
  for (const { from, to } of proposeMapping(names, target).mapping) if (known.has(to)) proposed.set(from, to);
  const sample = own.features.slice(0, LOOKED_AT);
  for (const isMatch of [hasSameTitle, holdsItsValues(sample)]) {
    for (const field of own.fields) {
      if (proposed.has(field.name)) continue;
      const taken = new Set(proposed.values());
      const match = target.find((candidate) => !taken.has(candidate.name) && isMatch(field, candidate));
      if (match) proposed.set(field.name, match.name);
    }
  }
  return Object.fromEntries(names.map((name) => [name, proposed.get(name) ?? name]));
}

/** Columns of an import are called by what stood above them. */
function hasSameTitle(own: Field, target: Field): boolean {
  const titles = [own.title.zh, own.title.en];
  return [target.title.zh, target.title.en].some((text) => text !== '' && titles.includes(text));
}

/** All values are among the choices of the field, by their own names or their titles. */
function holdsItsValues(features: readonly AtlasFeature[]): Match {
  return ({ name }, target) => {
    if (target.type !== 'enum') return false;
    // Safe: fields of a layer hold plain values.
    const read = features.map(({ properties }) => convertValue(properties[name] as IncomingValue, target));
    return read.some(({ type }) => type === 'value') && read.every(({ type }) => type !== 'unfit');
  };
}
