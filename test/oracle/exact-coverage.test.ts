import { describe, expect, test } from 'vitest';
import { createBox, createBoxRing, createFeature } from '../shapes.js';
import { exactCoverage } from './exact-coverage.js';
import { add, compare, divide, exactly, subtract, toNumber } from './rational.js';

describe('rational', () => {
  test('takes doubles as what they are', () => {
    // 0.1 is 3602879701896397 / 2^55.
    expect(exactly(0.1)).toEqual({ numerator: 3602879701896397n, denominator: 1n << 55n });
    expect(compare(add(exactly(0.1), exactly(0.2)), exactly(0.3))).toBe(1);
    expect(() => exactly(Number.NaN)).toThrow(RangeError);
  });

  test.each([0, 1, -1, 1 / 3, 120.123456789, 1e-300, -1.7e300])('gives %s back', (value) => {
    expect(toNumber(exactly(value))).toBe(value);
  });

  test('divides and subtracts', () => {
    const third = divide(exactly(1), exactly(3));
    expect(toNumber(third)).toBe(1 / 3);
    expect(compare(subtract(add(third, add(third, third)), exactly(1)), exactly(0))).toBe(0);
    expect(() => divide(third, exactly(0))).toThrow(RangeError);
  });
});

describe('exactCoverage', () => {
  test('measures a square degree on the equator', () => {
    // a² · (π/180) · (1 − e²) · [sin φ / (2 (1 − e² sin² φ)) + atanh(e sin φ) / 2e] from 0° to 1°.
    const [a, e2] = [6_378_137, 0.006694379990141316];
    const [e, sine] = [Math.sqrt(e2), Math.sin(Math.PI / 180)];
    const zone = sine / (2 * (1 - e2 * sine * sine)) + Math.atanh(e * sine) / (2 * e);
    const expected = a * a * (Math.PI / 180) * (1 - e2) * zone;
    expect(exactCoverage([createBox(10, 0, 11, 1)], []).area / expected).toBeCloseTo(1, 13);
  });

  test('finds a half, a quarter and nothing', () => {
    const zone = createBox(120, 0, 121, 1);
    const share = (...covers: ReturnType<typeof createBox>[]) => {
      const { area, covered } = exactCoverage([zone], covers);
      return covered / area;
    };
    expect(share(createBox(120.5, -1, 130, 2))).toBeCloseTo(0.5, 14);
    expect(share(createBox(120, 0, 120.25, 1), createBox(120.125, 0, 120.25, 1))).toBeCloseTo(0.25, 14);
    expect(share(createBox(121, 0, 122, 1))).toBe(0);
  });

  test('takes a bow-tie even-odd and a crossing where it is', () => {
    const bowTie = createFeature({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    });
    // Both triangles left and right of the crossing: a half of the square.
    const { area, covered } = exactCoverage([createBox(0, 0, 1, 1)], [bowTie]);
    expect(covered / area).toBeCloseTo(0.5, 4);
  });

  test('takes parts of a MultiPolygon together and members of a collection apart', () => {
    const [first, second] = [createBoxRing(0, 0, 2, 1), createBoxRing(1, 0, 3, 1)];
    const zone = createBox(0, 0, 4, 1);
    const parts = createFeature({ type: 'MultiPolygon', coordinates: [[first], [second]] });
    const members = createFeature({
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', coordinates: [first] },
        { type: 'Polygon', coordinates: [second] },
      ],
    });
    const share = (cover: typeof parts | typeof members) => {
      const { area, covered } = exactCoverage([zone], [cover]);
      return covered / area;
    };
    expect(share(parts)).toBeCloseTo(0.5, 13);
    expect(share(members)).toBeCloseTo(0.75, 13);
  });
});
