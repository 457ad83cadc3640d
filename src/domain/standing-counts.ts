/** How many features of a list stand on each basis and at each status: counted once a list, for legends ask at every change. */
import { type AtlasFeature, BASES, type Basis, STATUSES, type Status } from './edition.js';

export interface StandingCounts {
  readonly bases: Readonly<Record<Basis, number>>;
  readonly statuses: Readonly<Record<Status, number>>;
}

const known = new WeakMap<readonly AtlasFeature[], StandingCounts>();

export function standingCounts(features: readonly AtlasFeature[]): StandingCounts {
  let counts = known.get(features);
  if (!counts) {
    counts = count(features);
    known.set(features, counts);
  }
  return counts;
}

function count(features: readonly AtlasFeature[]): StandingCounts {
  // Safe: a member for each basis and each status.
  const bases = Object.fromEntries(BASES.map((basis) => [basis, 0])) as Record<Basis, number>;
  const statuses = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { properties } of features) {
    bases[properties.basis]++;
    statuses[properties.status]++;
  }
  return { bases, statuses };
}
