import type { Geometry } from 'geojson';
import { expect, it } from 'vitest';
import { createAtlasFeature, createLayer } from '../../test/create-edition.js';
import type { Candidate } from './facets.js';
import { countInLocality } from './facets-by-locality.js';
import type { Locality } from './locality.js';

const STREET: Locality = {
  id: 'street:a',
  kind: 'street',
  name: { zh: '甲路', en: 'A Road' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [120, 36],
      [120.01, 36],
    ],
  },
};

function createCandidate(id: string, position: [number, number]): Candidate {
  const geometry: Geometry = { type: 'Point', coordinates: position };
  const feature = createAtlasFeature({ id }, geometry);
  return { feature, layer: createLayer('layer', [feature]) };
}

it('counts what lies along a street: within 60 m, which is 0.00054° of latitude', () => {
  const candidates = [
    createCandidate('on', [120.005, 36]),
    createCandidate('beside', [120.005, 36.0005]),
    createCandidate('off', [120.005, 36.0006]),
    // In the corner of the street's box with its margin, yet 78 m from its end: 0.0006° are 54 m and 0.0005° are 55 m.
    createCandidate('corner', [120.0106, 36.0005]),
    createCandidate('far', [121, 37]),
  ];
  expect(countInLocality(candidates, STREET)).toBe(2);
  // Asked again: the answers that are kept are the same.
  expect(countInLocality(candidates, STREET)).toBe(2);
});
