/** The engine against the exact oracle on 1,250 cases that break others: the right answer, never a throw or a hang. */
import type { Feature, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { coverage } from '../src/domain/coverage.js';
import { exactCoverage } from './oracle/exact-coverage.js';
import { createNastyCase, familyCount } from './oracle/nasty-shapes.js';
import { createBox, createCollection, createFeature } from './shapes.js';

const CASES_PER_FAMILY = 50;
/** Of the ground that a case plays on: one part in 10¹². */
const TOLERANCE = 1e-12;

function check(seed: number): string[] {
  const { family, zones, covers, size } = createNastyCase(seed);
  const truth = exactCoverage(zones, covers);
  const found = coverage({ zones: createCollection(...zones), covers: createCollection(...covers) });
  const ground = (size * 111_000) ** 2;
  const wrong: string[] = [];
  for (const figure of ['area', 'covered'] as const) {
    const error = Math.abs(found[figure] - truth[figure]) / ground;
    if (!(error <= TOLERANCE))
      wrong.push(`${family} ${seed}: ${figure} ${found[figure]}, truth ${truth[figure]}`);
  }
  for (const { share, area, covered } of [found, ...found.zones])
    if (!(share >= 0 && share <= 1 && covered <= area)) wrong.push(`${family} ${seed}: share ${share}`);
  return wrong;
}

describe('nasty shapes against the exact oracle', () => {
  test(`there are ${familyCount()} families`, () => {
    expect(familyCount() * CASES_PER_FAMILY).toBeGreaterThanOrEqual(1_000);
  });

  test.each(Array.from({ length: familyCount() }, (_, family) => [createNastyCase(family).family, family]))(
    '%s',
    (_, family) => {
      const seeds = Array.from(
        { length: CASES_PER_FAMILY },
        (_, round) => Number(family) + round * familyCount(),
      );
      expect(seeds.flatMap(check)).toEqual([]);
    },
  );
});

describe('what is no shape', () => {
  const zone = createBox(120, 36, 120.02, 36.02, 'zone');
  const half = createBox(120, 36, 120.01, 36.02);
  const polygon = (...ring: readonly Position[]): Feature<Polygon> =>
    createFeature({ type: 'Polygon', coordinates: [[...ring]] });

  test.each([
    ['NaN', polygon([120, Number.NaN], [121, 36], [121, 37], [120, 36])],
    ['Infinity', polygon([120, 36], [Infinity, 36], [121, 37], [120, 36])],
    ['1e308', polygon([120, 36], [1e308, 36], [121, 37], [120, 36])],
    ['a latitude of 91', polygon([120, 36], [121, 91], [121, 37], [120, 36])],
    [
      'metres',
      polygon([525_000, 3_988_000], [526_000, 3_988_000], [526_000, 3_989_000], [525_000, 3_988_000]),
    ],
    ['a position without latitude', polygon([120, 36], [121], [121, 37], [120, 36])],
  ])('%s is left out with a problem, and the rest counts', (_, broken) => {
    const found = coverage({ zones: createCollection(zone), covers: createCollection(broken, half) });
    expect(found.share).toBeCloseTo(0.5, 9);
    expect(found.problems).toMatchObject([
      { code: 'coordinate-invalid', path: 'covers.features[0].geometry' },
    ]);
    const asZone = coverage({ zones: createCollection(broken, zone), covers: createCollection(half) });
    expect(asZone.zones[0]).toMatchObject({ area: 0, covered: 0, share: 0 });
    expect(asZone.share).toBeCloseTo(0.5, 9);
    expect(asZone.problems).toMatchObject([{ path: 'zones.features[0].geometry' }]);
  });

  test('data that only claims to be GeoJSON is left out with a problem', () => {
    const strange: unknown[] = [
      { type: 'Polygon', coordinates: null },
      { type: 'Polygon', coordinates: [null] },
      { type: 'Polygon', coordinates: [[null]] },
      { type: 'MultiPolygon', coordinates: 'x' },
      { type: 'constructor' },
      { type: 'GeometryCollection', geometries: 5 },
      'Polygon',
    ];
    for (const geometry of strange) {
      // Safe: the point is to hand over what the types rule out.
      const cover = { type: 'Feature', properties: {}, geometry } as unknown as Feature;
      const found = coverage({ zones: createCollection(zone), covers: createCollection(cover, half) });
      expect(found.share).toBeCloseTo(0.5, 9);
      expect(found.problems).toHaveLength(1);
    }
  });

  test('a ring around a pole is left out with a problem', () => {
    const around = polygon([-120, 80], [0, 80], [120, 80], [-120, 80]);
    const { problems, area } = coverage({ zones: createCollection(around), covers: createCollection() });
    expect(problems).toMatchObject([{ code: 'ring-around-pole' }]);
    expect(area).toBe(0);
  });
});

describe('the ends of the map', () => {
  const acrossUncut = createFeature({
    type: 'Polygon' as const,
    coordinates: [
      [
        [179, 0],
        [-179.5, 0],
        [-179.5, 1],
        [179, 1],
        [179, 0],
      ],
    ],
  });
  const acrossBeyond = createBox(179, 0, 180.5, 1);
  const acrossCut = createFeature({
    type: 'MultiPolygon' as const,
    coordinates: [
      createBox(179, 0, 180, 1).geometry.coordinates,
      createBox(-180, 0, -179.5, 1).geometry.coordinates,
    ],
  });

  test('a shape across the antimeridian measures the same cut, uncut and beyond 180°', () => {
    const area = (shape: Feature) =>
      coverage({ zones: createCollection(shape), covers: createCollection() }).area;
    const expected = exactCoverage([createBox(0, 0, 1.5, 1)], []).area;
    for (const shape of [acrossUncut, acrossBeyond, acrossCut])
      expect(area(shape) / expected).toBeCloseTo(1, 12);
  });

  test('covers on both sides count, whichever way they are written', () => {
    for (const zone of [acrossUncut, acrossBeyond, acrossCut])
      for (const cover of [createBox(-180, 0, -179.5, 1), createBox(180, 0, 180.5, 1)]) {
        const { share } = coverage({ zones: createCollection(zone), covers: createCollection(cover) });
        expect(share).toBeCloseTo(1 / 3, 12);
      }
  });

  test('a polar cap with corners at the pole is measured', () => {
    const cap = createBox(-180, 80, 180, 90);
    const expected = exactCoverage([cap], []).area;
    const found = coverage({
      zones: createCollection(cap),
      covers: createCollection(createBox(-180, 80, 0, 90)),
    });
    expect(found.area / expected).toBeCloseTo(1, 10);
    expect(found.share).toBeCloseTo(0.5, 12);
  });

  test('half of the earth is half of it', () => {
    const world = createBox(-180, -90, 180, 90);
    const { share, area } = coverage({
      zones: createCollection(world),
      covers: createCollection(createBox(-180, -90, 180, 0)),
    });
    expect(share).toBeCloseTo(0.5, 12);
    // Surface of the ellipsoid: 510,065,621,724,089 m².
    expect(area / 510_065_621_724_089).toBeCloseTo(1, 10);
  });

  test('a buffer across the antimeridian counts on both sides, one near a pole is refused', () => {
    const point = createFeature({ type: 'Point', coordinates: [180, 10] });
    const both = coverage({
      zones: createCollection(createBox(-180, 9, -179, 11), createBox(179, 9, 180, 11)),
      covers: createCollection(point),
      bufferMetres: 1000,
    });
    expect(both.covered / (Math.PI * 1000 ** 2)).toBeCloseTo(1, 5);
    expect(both.zones[0]?.covered).toBeCloseTo(both.zones[1]?.covered ?? 0, 0);
    const pole = createFeature({ type: 'Point', coordinates: [0, 89.9] });
    const near = coverage({
      zones: createCollection(createBox(-10, 80, 10, 90)),
      covers: createCollection(pole),
      bufferMetres: 1000,
    });
    expect(near.problems).toMatchObject([{ code: 'buffer-near-pole' }]);
  });
});
