import geographicLib from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { between, createPlace, createRandom } from '../../test/seeded.js';
import { createBox, createCollection, createLine, createPoint, deepFreeze } from '../../test/shapes.js';
import { distanceBetween, lengthOf, perimeterOf } from './length.js';

// Known by formula: a degree of the equator is a·π/180 = 6,378,137 m · 0.0174532925 = 111,319.491 m;
// the first degree of a meridian from the equator is 110,574.389 m by GeographicLib.
const EQUATOR_DEGREE = 111_319.4908;
const MERIDIAN_DEGREE = 110_574.3886;

describe('lengthOf', () => {
  test('measures a degree of the equator and of a meridian', () => {
    expect(lengthOf(createLine([120, 0], [121, 0]))).toBeCloseTo(EQUATOR_DEGREE, 3);
    expect(lengthOf(createLine([120, 0], [120, 1]))).toBeCloseTo(MERIDIAN_DEGREE, 3);
  });

  test('adds up lines, parts and features', () => {
    const first = createLine([120, 0], [121, 0], [122, 0]);
    const second = createLine([10, 0], [10, 1]);
    const parts = [first.geometry.coordinates, second.geometry.coordinates];
    const expected = 2 * EQUATOR_DEGREE + MERIDIAN_DEGREE;
    expect(lengthOf(createCollection(first, second))).toBeCloseTo(expected, 3);
    expect(lengthOf({ type: 'MultiLineString', coordinates: parts })).toBeCloseTo(expected, 3);
    expect(
      lengthOf({ type: 'GeometryCollection', geometries: [first.geometry, second.geometry] }),
    ).toBeCloseTo(expected, 3);
  });

  test('is 0 for points, polygons, empty lines and features without a geometry', () => {
    expect(lengthOf(createCollection(createPoint(120, 36), createBox(120, 36, 121, 37)))).toBe(0);
    expect(lengthOf({ type: 'LineString', coordinates: [] })).toBe(0);
    expect(lengthOf({ type: 'Feature', properties: {}, geometry: null })).toBe(0);
  });

  test('goes the short way across the antimeridian', () => {
    expect(lengthOf(createLine([179.5, 0], [-179.5, 0]))).toBeCloseTo(EQUATOR_DEGREE, 3);
  });

  test('agrees with a path laid out by bearing and distance anywhere in China', () => {
    const random = createRandom(14);
    for (let line = 0; line < 200; line++) {
      const [longitude = 0, latitude = 0] = createPlace(random);
      const metres = between(random, 1, 50_000);
      const end = geographicLib.Geodesic.WGS84.Direct(latitude, longitude, between(random, 0, 360), metres);
      const measured = lengthOf(createLine([longitude, latitude], [end.lon2 ?? 0, end.lat2 ?? 0]));
      expect(Math.abs(measured / metres - 1)).toBeLessThan(1e-6);
    }
  });

  test('leaves its input alone', () => {
    expect(() => lengthOf(deepFreeze(createLine([120, 36], [121, 36])))).not.toThrow();
  });
});

describe('perimeterOf', () => {
  test('measures all rings of polygons and nothing else', () => {
    // South edge on the equator, two meridian edges, and the north edge as a geodesic.
    const north = distanceBetween([0, 1], [1, 1]);
    expect(perimeterOf(createBox(0, 0, 1, 1))).toBeCloseTo(EQUATOR_DEGREE + 2 * MERIDIAN_DEGREE + north, 3);
    expect(perimeterOf(createLine([120, 36], [121, 36]))).toBe(0);
  });
});
