/** Apart from filtering itself (feature-filter.ts), which measures on the ellipsoid and is much to load for a map without a filter. */

/** Whether the filter lets everything pass. */
export function isEmptyFilter(filter: object | undefined): boolean {
  return filter === undefined || Object.values(filter).every((part) => part === undefined);
}
