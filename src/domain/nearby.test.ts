import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import type { Locality } from './locality.js';
import { findNearby, findWithin, WALK_15_MINUTES } from './nearby.js';

// On the equator a degree of longitude is 111,319.49 m: 0.004° are 445.28 m, 0.005° are 556.60 m.
const point = (x: number, y = 0): Geometry => ({ type: 'Point', coordinates: [x, y] });

const STRADDLING: Geometry = {
  type: 'LineString',
  coordinates: [
    [0.004, 0],
    [0.02, 0],
  ],
};

const AROUND: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [-0.001, -0.001],
      [0.001, -0.001],
      [0.001, 0.001],
      [-0.001, 0.001],
      [-0.001, -0.001],
    ],
  ],
};

const edition = createEdition([
  createLayer('far', [
    createAtlasFeature({ id: 'out' }, point(0.005)),
    createAtlasFeature({ id: 'line' }, STRADDLING),
  ]),
  createLayer('close', [
    createAtlasFeature({ id: 'around' }, AROUND),
    createAtlasFeature({ id: 'in' }, point(0.002)),
    createAtlasFeature({ id: 'nowhere' }, { type: 'GeometryCollection', geometries: [] }),
  ]),
]);

const near = { center: [0, 0], metres: 500 } as const;

describe('findNearby', () => {
  it('lists what has a part within the distance, nearest first, with its layer', () => {
    const found = findNearby(edition, near);
    expect(found.map(({ feature, layer }) => `${layer.id}/${feature.properties.id}`)).toEqual([
      'close/around',
      'close/in',
      'far/line',
    ]);
    expect(found.map(({ metres }) => Math.round(metres * 100) / 100)).toEqual([0, 222.64, 445.28]);
  });

  it('includes what lies exactly at the limit', () => {
    const metres = findNearby(edition, near)[2]?.metres ?? 0;
    expect(findNearby(edition, { ...near, metres })).toHaveLength(3);
    expect(findNearby(edition, { ...near, metres: metres - 0.01 })).toHaveLength(2);
  });

  it('finds nothing where nothing is', () => {
    expect(findNearby(edition, { center: [1, 1], metres: 500 })).toEqual([]);
  });

  it('widens longitude as the latitude asks', () => {
    // At 60° a degree of longitude is 55,800 m: 0.0088° are 491 m.
    const north = createEdition([
      createLayer('north', [createAtlasFeature({ id: 'east' }, point(0.0088, 60))]),
    ]);
    expect(findNearby(north, { center: [0, 60], metres: 500 })[0]?.metres).toBeCloseTo(491.04, 1);
  });

  it('measures from the whole of a locality, and from the point until it is there', () => {
    const street: Locality = {
      id: 'street:长街',
      kind: 'street',
      name: { zh: '长街', en: 'Long Street' },
      geometry: STRADDLING,
    };
    const along = { ...near, metres: 100, locality: street.id };
    expect(findNearby(edition, along, [street]).map(({ feature }) => feature.properties.id)).toEqual([
      'out',
      'line',
    ]);
    expect(findNearby(edition, along).map(({ feature }) => feature.properties.id)).toEqual(['around']);
  });

  it('takes 1,200 m for a walk of 15 minutes', () => {
    expect(WALK_15_MINUTES).toBe(1200);
  });
});

it('nothing is within reach of an empty geometry', () => {
  expect(findWithin(edition, { type: 'GeometryCollection', geometries: [] }, 500)).toEqual([]);
});
