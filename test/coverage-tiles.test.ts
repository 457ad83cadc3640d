/** Coverage where the answer is known from how the covers were made: tiles, strips and parcels; and what Turf says of stars. */
import { featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { coverage } from '../src/domain/coverage.js';
import { exactCoverage } from './oracle/exact-coverage.js';
import { between, createPlace, createRandom, createStar } from './seeded.js';
import { createBox, createCollection, createFeature } from './shapes.js';

type Shapes = readonly Feature<Polygon | MultiPolygon>[];
type Quad = readonly [Position, Position, Position, Position];

const measure = (zones: Shapes, covers: Shapes) =>
  coverage({ zones: createCollection(...zones), covers: createCollection(...covers) });

const polygon = (corners: readonly Position[]): Feature<Polygon> =>
  createFeature({ type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] });

/** A place within four corners, by two numbers from 0 to 1, rounded to doubles. */
function placeIn([a, b, c, d]: Quad, across: number, up: number): Position {
  return [0, 1].map((axis) => {
    const [low, high] = [
      (a[axis] ?? 0) + across * ((b[axis] ?? 0) - (a[axis] ?? 0)),
      (d[axis] ?? 0) + across * ((c[axis] ?? 0) - (d[axis] ?? 0)),
    ];
    return low + up * (high - low);
  });
}

/** Columns by rows of tiles, corners between at interpolated places. */
function tilesOf(quad: Quad, columns: number, rows: number): readonly Feature<Polygon>[] {
  return Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const place = (right: number, above: number) =>
      placeIn(quad, (column + right) / columns, (row + above) / rows);
    return polygon([place(0, 0), place(1, 0), place(1, 1), place(0, 1)]);
  });
}

const SLANTED: Quad = [
  [120.31, 36.07],
  [120.43, 36.09],
  [120.41, 36.17],
  [120.29, 36.13],
];

describe('tiles of a zone', () => {
  test.each([
    [2, 1],
    [1, 37],
    [7, 7],
    [40, 30],
  ])('%s by %s of them cover a box to the last bits', (columns, rows) => {
    const box: Quad = [
      [120.31, 36.07],
      [120.42, 36.07],
      [120.42, 36.15],
      [120.31, 36.15],
    ];
    const zone = polygon(box);
    expect(measure([zone], tilesOf(box, columns, rows)).share).toBeCloseTo(1, 12);
  });

  test.each([
    [1, 2],
    [17, 1],
    [1, 100],
    [13, 11],
    [40, 30],
  ])('%s by %s of them, cut at rounded places, cover a slanted zone to 1e-9', (columns, rows) => {
    const { share } = measure([polygon(SLANTED)], tilesOf(SLANTED, columns, rows));
    expect(Math.abs(1 - share)).toBeLessThan(1e-9);
  });

  test('every second one covers what the tiles measure', () => {
    const tiles = tilesOf(SLANTED, 12, 12).filter((_, index) => (index + Math.floor(index / 12)) % 2 === 0);
    const { covered } = measure([polygon(SLANTED)], tiles);
    const sum = measure(tiles, []).zones.reduce((total, { area }) => total + area, 0);
    expect(covered / sum).toBeCloseTo(1, 9);
  });
});

describe('a zone cut into tiles', () => {
  test.each([11, 12, 13, 14, 15])('has what its tiles have, under 300 covers, seed %s', (seed) => {
    const random = createRandom(seed);
    const covers = Array.from({ length: 300 }, () => {
      const center = placeIn(SLANTED, random(), random());
      return createStar(random, { center, radius: between(random, 30, 900), corners: 8 });
    });
    const whole = measure([polygon(SLANTED)], covers);
    const parts = measure(tilesOf(SLANTED, 9, 11), covers);
    const sum = parts.zones.reduce((total, { covered }) => total + covered, 0);
    expect(whole.share).toBeGreaterThan(0.1);
    expect(sum / whole.covered).toBeCloseTo(1, 9);
    expect(parts.covered / whole.covered).toBeCloseTo(1, 9);
    // What is common to both, whichever is the zone.
    expect(measure(covers, [polygon(SLANTED)]).covered / whole.covered).toBeCloseTo(1, 12);
  });
});

describe('2,000 parcels within a zone', () => {
  // 50 by 40 parcels of 0.0005° with streets of 0.0001° between.
  const parcels = Array.from({ length: 2000 }, (_, index) => {
    const [west, south] = [120.3 + (index % 50) * 6e-4, 36.05 + Math.floor(index / 50) * 6e-4];
    return createBox(west, south, west + 5e-4, south + 5e-4);
  });
  const zone = createBox(120.2, 36, 120.5, 36.2);

  test('cover the sum of their areas', () => {
    const { covered } = measure([zone], parcels);
    const areas = measure(parcels, [zone]);
    const sum = areas.zones.reduce((total, { area }) => total + area, 0);
    expect(covered / sum).toBeCloseTo(1, 12);
    expect(areas.area / sum).toBeCloseTo(1, 12);
    expect(areas.share).toBe(1);
    expect(areas.zones.every(({ share }) => share === 1)).toBe(true);
    // One row of them by the exact oracle.
    const row = parcels.slice(0, 50);
    expect(measure([zone], row).covered / exactCoverage(row, []).area).toBeCloseTo(1, 12);
  });

  test('cover no more when they lie there ten times, or under a box over all of them', () => {
    const { covered } = measure([zone], parcels);
    const tenfold = Array.from({ length: 10 }, () => parcels).flat();
    expect(measure([zone], tenfold).covered / covered).toBeCloseTo(1, 12);
    const box = createBox(120.3, 36.05, 120.33, 36.074);
    expect(measure([zone], [...parcels, box]).covered / exactCoverage([box], []).area).toBeCloseTo(1, 9);
  });
});

describe('Turf, on clean shapes', () => {
  test.each(Array.from({ length: 50 }, (_, index) => 4000 + index))('agrees to 1e-6, seed %s', (seed) => {
    const random = createRandom(seed);
    const [longitude = 0, latitude = 0] = createPlace(random);
    const scatter = (radius: number, hole: boolean) => {
      const center = [longitude + random() * 0.05, latitude + random() * 0.05];
      return createStar(random, { center, radius, corners: 9, hole });
    };
    const zone = scatter(4000, seed % 2 === 0);
    const covers = Array.from({ length: 12 }, () => scatter(between(random, 300, 2000), random() < 0.3));
    const united = union(featureCollection(covers));
    const common = united && intersect(featureCollection([zone, united]));
    // Turf's shapes, measured exactly, as its areas are those of a sphere.
    const truth = common ? exactCoverage([common], []).area / exactCoverage([zone], []).area : 0;
    expect(Math.abs(measure([zone], covers).share - truth)).toBeLessThan(1e-6);
  });
});
