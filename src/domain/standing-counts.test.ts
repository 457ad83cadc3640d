import { describe, expect, it } from 'vitest';
import type { AtlasFeature, Basis, Status } from './edition.js';
import { standingCounts } from './standing-counts.js';

function createFeature(basis: Basis, status: Status): AtlasFeature {
  const properties = { id: 'a', name: '', status, basis, commitments: [], uncertainty_m: 0, source: '' };
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] }, properties };
}

describe('standingCounts', () => {
  it('counts each basis and each status, those that do not occur as none', () => {
    const features = [
      createFeature('surveyed', 'planned'),
      createFeature('surveyed', 'completed'),
      createFeature('estimate', 'completed'),
    ];
    const { bases, statuses } = standingCounts(features);
    expect(bases).toEqual({ surveyed: 2, sourced: 0, derived: 0, estimate: 1, illustrative: 0 });
    expect(statuses).toEqual({ planned: 1, started: 0, ongoing: 0, completed: 2 });
  });

  it('gives the same answer for the same list', () => {
    const features = [createFeature('derived', 'ongoing')];
    expect(standingCounts(features)).toBe(standingCounts(features));
  });
});
