/** Which field of an own layer becomes which of an edition's layer: by name at first, for the reader to change. */
import type { Field } from '../edition.js';
import { proposeMapping } from '../import/map-fields.js';

/** Own field → field of the layer; a field that is like none of them stays as a new one. */
export function proposeFields(
  own: readonly Field[],
  target: readonly Field[],
): Readonly<Record<string, string>> {
  const names = own.map(({ name }) => name);
  const { mapping } = proposeMapping(names, target);
  const known = new Set(target.map(({ name }) => name));
  const proposed = new Map(mapping.filter(({ to }) => known.has(to)).map(({ from, to }) => [from, to]));
  // By title too: columns of an import are called by what stands above them.
  for (const field of own) {
    if (proposed.has(field.name)) continue;
    const alike = target.find(
      ({ name, title }) =>
        ![...proposed.values()].includes(name) &&
        [title.zh, title.en].some((text) => text !== '' && [field.title.zh, field.title.en].includes(text)),
    );
    if (alike) proposed.set(field.name, alike.name);
  }
  return Object.fromEntries(names.map((name) => [name, proposed.get(name) ?? name]));
}
