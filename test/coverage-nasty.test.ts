/** The engine against the exact oracle on some 2,000 cases that break others: the right answer, never a throw or a hang. */
import type { Feature, Geometry, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { type Coverage, type CoverageFigures, coverage } from '../src/domain/coverage.js';
import type { FeatureList } from '../src/domain/geometries.js';
import { exactCoverage, type TrueFigures } from './oracle/exact-coverage.js';
import { createNastyCase, FAMILY_NAMES } from './oracle/nasty-shapes.js';
import { isLeftOut, readFigures } from './oracle/read-figures.js';
import { createBox, createCollection, createFeature } from './shapes.js';

const CASES_PER_FAMILY = 40;
/** Of the area itself. */
const OF_AREA = 1e-10;
/** Of the box that zones span, which is what rounding goes by where they are thin. */
const OF_BOX = 1e-12;

type Features = readonly Feature<Geometry | null>[];

/** What is wrong with the engine's answer to a case; nothing when it is right. */
function findMistakes(family: string, seed: number): readonly string[] {
  const { zones, covers } = createNastyCase(family, seed);
  const truth = exactCoverage(zones, covers);
  const found: Coverage = coverage({ zones: listOf(zones), covers: listOf(covers) });
  const mistakes = [
    ...compareFigures(found, truth, zones),
    ...zones.flatMap((zone, index) => compareFigures(found.zones[index], truth.zones[index], [zone])),
    ...compareProblems(found, [...leftOut('zones', zones), ...leftOut('covers', covers)]),
  ];
  return mistakes.map((mistake) => `${family} ${seed}: ${mistake}`);
}

function listOf(features: Features): FeatureList {
  return { type: 'FeatureCollection', features };
}

function compareFigures(
  found: CoverageFigures | undefined,
  truth: TrueFigures | undefined,
  zones: Features,
): readonly string[] {
  if (!found || !truth) return ['a zone is missing'];
  const allowed = OF_AREA * truth.area + OF_BOX * boxOf(zones);
  const mistakes: string[] = [];
  for (const figure of ['area', 'covered'] as const)
    if (!(Math.abs(found[figure] - truth[figure]) <= allowed))
      mistakes.push(`${figure} ${found[figure]}, truth ${truth[figure]}`);
  const { share, area, covered } = found;
  if (!(share >= 0 && share <= 1 && covered <= area)) mistakes.push(`share ${share}`);
  return mistakes;
}

/** m² of the box around the zones, as if it lay on the equator. */
function boxOf(zones: Features): number {
  const corners = zones.flatMap(readFigures).flat(2);
  if (corners.length === 0) return 0;
  const [xs, ys] = [corners.map(({ x, turns }) => x + 360 * turns), corners.map(({ y }) => y)];
  return 111_320 ** 2 * (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}

function leftOut(list: string, features: Features): readonly string[] {
  return features.flatMap((feature, index) =>
    isLeftOut(feature) ? [`${list}.features[${index}].geometry`] : [],
  );
}

function compareProblems({ problems }: Coverage, expected: readonly string[]): readonly string[] {
  const paths = problems.map(({ path }) => path).join(', ');
  return paths === expected.join(', ') ? [] : [`problems ${paths || 'none'}, not ${expected.join(', ')}`];
}

describe('nasty shapes against the exact oracle', () => {
  test('there are 1,200 cases and more', () => {
    expect(FAMILY_NAMES.length * CASES_PER_FAMILY).toBeGreaterThanOrEqual(1_200);
  });

  test.each(FAMILY_NAMES)('%s', (family) => {
    const seeds = Array.from({ length: CASES_PER_FAMILY }, (_, seed) => seed);
    expect(seeds.flatMap((seed) => findMistakes(family, seed))).toEqual([]);
  });
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
