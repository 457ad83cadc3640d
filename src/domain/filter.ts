/** Which features a filter of the ledger means. */
import type { Filter } from './commitment.js';
import type { AtlasFeature } from './edition.js';

/**
 * Whether the feature holds, in each field of the filter, the value or one of the values. For a list field such as
 * `commitments` one common entry is enough. A filter without fields, or none, lets every feature through.
 */
export function matchesFilter(feature: AtlasFeature, filter: Filter | undefined): boolean {
  return Object.entries(filter ?? {}).every(([field, wanted]) => {
    const held = asList(Object.hasOwn(feature.properties, field) ? feature.properties[field] : []);
    return asList(wanted).some((value) => held.includes(value));
  });
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
