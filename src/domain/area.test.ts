import geographicLib from 'geographiclib-geodesic';
import type { Feature, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { between, createPlace, createRandom, createStar, type Random } from '../../test/seeded.js';
import {
  createBox,
  createBoxRing,
  createCollection,
  createFeature,
  createLine,
  createPoint,
  deepFreeze,
} from '../../test/shapes.js';
import { areaOf } from './area.js';

const SIZES = {
  parcels: { radius: [15, 300], corners: [5, 12] },
  districts: { radius: [2_000, 8_000], corners: [20, 60] },
  cities: { radius: [10_000, 40_000], corners: [60, 200] },
} as const;

/** Reference: geodesic polygons of GeographicLib, shell less holes. */
function referenceArea(feature: Feature<Polygon>): number {
  const [shell = 0, ...holes] = feature.geometry.coordinates.map((ring) => {
    const polygon = geographicLib.Geodesic.WGS84.Polygon(false);
    for (const [longitude = 0, latitude = 0] of ring.slice(1)) polygon.AddPoint(latitude, longitude);
    return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
  });
  return holes.reduce((rest, hole) => rest - hole, shell);
}

function createStars(random: Random, size: keyof typeof SIZES, count: number): Feature<Polygon>[] {
  const { radius, corners } = SIZES[size];
  return Array.from({ length: count }, (_, index) =>
    createStar(random, {
      center: createPlace(random),
      radius: between(random, radius[0], radius[1]),
      corners: Math.floor(between(random, corners[0], corners[1])),
      hole: index % 3 === 0,
    }),
  );
}

describe('areaOf against GeographicLib', () => {
  test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('measures 200 %s anywhere in China', (size) => {
    const errors = createStars(createRandom(2024), size, 200)
      .map((star) => Math.abs(areaOf(star) / referenceArea(star) - 1))
      .sort((a, b) => a - b);
    expect(errors[100]).toBeLessThan(1e-7);
    expect(errors.at(-1)).toBeLessThan(5e-6);
  });

  test('measures a one-degree square at the equator', () => {
    // Geodesic edges: 12,308,778,361.469 m² by GeographicLib. Straight parallels would give 12,308,463,894 m².
    expect(areaOf(createBox(0, 0, 1, 1)) / 12_308_778_361.469).toBeCloseTo(1, 6);
  });
});

describe('areaOf', () => {
  test('measures an eighth of the earth', () => {
    // Equator and two meridians are geodesics: 510,065,621,724,089 m² (the ellipsoid's surface) / 8.
    const octant = createFeature({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [90, 0],
          [0, 90],
          [0, 0],
        ],
      ],
    });
    expect(areaOf(octant) / (510_065_621_724_089 / 8)).toBeCloseTo(1, 12);
  });

  test('takes holes out, whatever their direction', () => {
    const shell = createBoxRing(120, 36, 120.02, 36.02);
    const hole = createBoxRing(120.005, 36.005, 120.01, 36.01);
    const expected =
      areaOf(createBox(120, 36, 120.02, 36.02)) - areaOf(createBox(120.005, 36.005, 120.01, 36.01));
    for (const inner of [hole, [...hole].reverse()]) {
      expect(areaOf({ type: 'Polygon', coordinates: [shell, inner] })).toBe(expected);
    }
  });

  test('adds up the features, collections and parts of a document', () => {
    const one = createBox(120, 36, 120.01, 36.01);
    const two = createBox(120.02, 36, 120.03, 36.01);
    const sum = areaOf(one) + areaOf(two);
    expect(areaOf(createCollection(one, two, createPoint(120, 36)))).toBe(sum);
    expect(areaOf({ type: 'GeometryCollection', geometries: [one.geometry, two.geometry] })).toBe(sum);
    const parts = [one.geometry.coordinates, two.geometry.coordinates];
    expect(areaOf({ type: 'MultiPolygon', coordinates: parts })).toBe(sum);
  });

  test('is 0 for points, lines, empty geometries and features without one', () => {
    const line = createLine([120, 36], [121, 36], [121, 37], [120, 36]);
    expect(areaOf(createCollection(createPoint(120, 36), line))).toBe(0);
    expect(areaOf({ type: 'Polygon', coordinates: [] })).toBe(0);
    expect(areaOf({ type: 'Polygon', coordinates: [[]] })).toBe(0);
    expect(areaOf({ type: 'Feature', properties: {}, geometry: null })).toBe(0);
  });

  test('measures an unclosed ring as if it were closed', () => {
    const ring = createBoxRing(120, 36, 120.01, 36.01);
    expect(areaOf({ type: 'Polygon', coordinates: [ring.slice(0, 4)] })).toBeCloseTo(
      areaOf(createBox(120, 36, 120.01, 36.01)),
      6,
    );
  });

  test('measures what a ring across the antimeridian encloses', () => {
    const across = createBoxRing(179.99, 36, -179.99, 36.01);
    const beyond = createBoxRing(179.99, 36, 180.01, 36.01);
    const elsewhere = areaOf(createBox(120, 36, 120.02, 36.01));
    expect(areaOf({ type: 'Polygon', coordinates: [across] }) / elsewhere).toBeCloseTo(1, 9);
    expect(areaOf({ type: 'Polygon', coordinates: [beyond] }) / elsewhere).toBeCloseTo(1, 9);
  });

  test('leaves its input alone', () => {
    expect(() => areaOf(deepFreeze(createCollection(createBox(120, 36, 120.01, 36.01))))).not.toThrow();
  });
});

describe('areaOf of rings that cross or overlap', () => {
  const box = (west: number, east: number) => areaOf(createBox(west, 36, east, 36.02));

  test('adds the wings of a bow-tie up', () => {
    const bowTie = createFeature({
      type: 'Polygon',
      coordinates: [
        [
          [120, 36],
          [120.02, 36.02],
          [120.02, 36],
          [120, 36.02],
          [120, 36],
        ],
      ],
    });
    // Half of the square.
    expect(areaOf(bowTie) / box(120, 120.02)).toBeCloseTo(0.5, 6);
  });

  test('leaves out what two parts of a MultiPolygon both hold', () => {
    const parts = createFeature({
      type: 'MultiPolygon',
      coordinates: [[createBoxRing(120, 36, 120.02, 36.02)], [createBoxRing(120.01, 36, 120.03, 36.02)]],
    });
    expect(areaOf(parts) / box(120, 120.02)).toBeCloseTo(1, 6);
  });

  test('takes only the part of a hole that lies in the shell out', () => {
    const holed = createFeature({
      type: 'Polygon',
      coordinates: [createBoxRing(120, 36, 120.02, 36.02), createBoxRing(120.01, 36, 120.03, 36.02)],
    });
    // Even-odd: 120–120.01 and, outside of the shell, 120.02–120.03.
    expect(areaOf(holed) / box(120, 120.02)).toBeCloseTo(1, 6);
  });
});
