/** What must hold of coverage whatever the shapes are, on seeded stars. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { type CoverageFigures, coverage } from '../src/domain/coverage.js';
import { between, createPlace, createRandom, createStar, type Random } from './seeded.js';
import { createCollection, createFeature } from './shapes.js';

type Shapes = readonly Feature<Polygon>[];
type AnyShapes = readonly Feature<Polygon | MultiPolygon>[];

interface Scene {
  readonly random: Random;
  readonly zones: Shapes;
  readonly covers: Shapes;
  /** From where all of a cover's edges can be seen. */
  readonly centres: readonly Position[];
}

/** Zones of up to 6 km and covers of up to 3 km, all within some 6 km. */
function createScene(seed: number, zoneCount = 3, coverCount = 12): Scene {
  const random = createRandom(seed);
  const [longitude = 0, latitude = 0] = createPlace(random);
  const centre = (): Position => [longitude + random() * 0.05, latitude + random() * 0.05];
  const centres = Array.from({ length: coverCount }, centre);
  return {
    random,
    centres,
    zones: Array.from({ length: zoneCount }, () =>
      createStar(random, { center: centre(), radius: 3000, corners: 9 }),
    ),
    covers: centres.map((center) =>
      createStar(random, { center, radius: between(random, 200, 1500), corners: 7 }),
    ),
  };
}

const measure = (zones: AnyShapes, covers: AnyShapes) =>
  coverage({ zones: createCollection(...zones), covers: createCollection(...covers) });

const SEEDS = Array.from({ length: 40 }, (_, index) => 900 + index);

/** The same figures, to so much of the area. */
function expectSame(found: CoverageFigures, expected: CoverageFigures, tolerance = 1e-12): void {
  expect(Math.abs(found.area / expected.area - 1)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(found.covered - expected.covered) / expected.area).toBeLessThanOrEqual(tolerance);
}

function withRings(shape: Feature<Polygon>, change: (ring: Position[]) => Position[]): Feature<Polygon> {
  return createFeature({ type: 'Polygon', coordinates: shape.geometry.coordinates.map(change) });
}

/** The same ring from another corner on. */
function restarted([, ...corners]: Position[]): Position[] {
  const from = Math.floor(corners.length / 2);
  const turned = [...corners.slice(from), ...corners.slice(0, from)];
  return [...turned, ...turned.slice(0, 1)];
}

/** The part of a ring where `keep` is not negative, with interpolated corners on the cut (Sutherland–Hodgman). */
function cutRing(ring: Position[], keep: (place: Position) => number): Position[] {
  const kept = ring.slice(1).flatMap((place, index): Position[] => {
    const before = ring[index] ?? place;
    const [from, to] = [keep(before), keep(place)];
    if (from >= 0 === to >= 0) return to >= 0 ? [place] : [];
    const part = from / (from - to);
    const cut = place.map((value, axis) => (before[axis] ?? 0) + part * (value - (before[axis] ?? 0)));
    return to >= 0 ? [cut, place] : [cut];
  });
  return [...kept, ...kept.slice(0, 1)];
}

describe('coverage of seeded stars', () => {
  test.each(SEEDS)('union and intersection add up, seed %s', (seed) => {
    const [a, b] = createScene(seed, 2).zones;
    if (!a || !b) return;
    const both = measure([a, b], []);
    const common = measure([a], [b]);
    const sum = both.zones.reduce((total, { area }) => total + area, 0);
    expect((both.area + common.covered) / sum).toBeCloseTo(1, 12);
    expect(measure([b], [a]).covered / sum).toBeCloseTo(common.covered / sum, 12);
  });

  test.each(SEEDS)('order, first corner, direction and repetition change nothing, seed %s', (seed) => {
    const { zones, covers } = createScene(seed);
    const plain = measure(zones, covers);
    expectSame(measure(zones.toReversed(), covers.toReversed()), plain);
    expectSame(
      measure(
        zones.map((zone) => withRings(zone, restarted)),
        covers.map((cover) => withRings(cover, restarted)),
      ),
      plain,
    );
    const backward = (shape: Feature<Polygon>) => withRings(shape, (ring) => ring.toReversed());
    expectSame(measure(zones.map(backward), covers.map(backward)), plain);
    expectSame(measure([...zones, ...zones], [...covers, ...covers, ...covers]), plain);
  });

  test.each(SEEDS)('covers cut along a meridian or into triangles cover the same, seed %s', (seed) => {
    const { zones, covers, centres, random } = createScene(seed);
    const plain = measure(zones, covers);
    const halves = covers.flatMap((cover, index) => {
      const cut = (centres[index]?.[0] ?? 0) + between(random, -1e-3, 1e-3);
      const west = withRings(cover, (ring) => cutRing(ring, ([x = 0]) => cut - x));
      return [west, withRings(cover, (ring) => cutRing(ring, ([x = 0]) => x - cut))];
    });
    // Corners on the cut are rounded to 1e-14 degrees; zones are 0.05 degrees wide.
    expectSame(measure(zones, halves), plain, 1e-11);
    const triangles = covers.flatMap((cover, index) => fanOf(cover, centres[index] ?? []));
    expectSame(measure(zones, triangles), plain);
  });

  test.each(SEEDS)('a fan from anywhere is the same shape, by even-odd, seed %s', (seed) => {
    const { zones, covers, centres } = createScene(seed);
    const fans = covers.map((cover, index) => {
      const fan = fanOf(cover, centres[(index + 1) % centres.length] ?? []);
      return createFeature({
        type: 'MultiPolygon' as const,
        coordinates: fan.map(({ geometry }) => geometry.coordinates),
      });
    });
    expectSame(measure(zones, fans), measure(zones, covers));
    expectSame(measure(fans, zones), measure(covers, zones));
  });

  test.each(SEEDS)('more covers never cover less, seed %s', (seed) => {
    const { zones, covers } = createScene(seed);
    let last = measure(zones, []);
    expect(last.covered).toBe(0);
    covers.forEach((_, index) => {
      const next = measure(zones, covers.slice(0, index + 1));
      expect(next.covered).toBeGreaterThanOrEqual(last.covered - 1e-12 * last.area);
      next.zones.forEach(({ covered, area }, zone) => {
        expect(covered).toBeGreaterThanOrEqual((last.zones[zone]?.covered ?? 0) - 1e-12 * area);
      });
      last = next;
    });
  });

  test.each(SEEDS)('a zone covers itself whole, and nothing elsewhere, seed %s', (seed) => {
    for (const zone of createScene(seed).zones) {
      expect(measure([zone], [zone]).share).toBe(1);
      const elsewhere = withRings(zone, (ring) => ring.map(([x = 0, y = 0]) => [x - 0.2, y]));
      expect(measure([zone], [elsewhere]).covered).toBe(0);
    }
  });
});

/** A triangle from the place to each edge. */
function fanOf(shape: Feature<Polygon>, place: Position): Shapes {
  const ring = shape.geometry.coordinates[0] ?? [];
  return ring.slice(1).map((corner, index) => {
    const triangle = [place, ring[index] ?? corner, corner, place];
    return createFeature({ type: 'Polygon', coordinates: [triangle] });
  });
}
