import type { Feature, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { createBox, createBoxRing, createFeature, createPoint } from '../shapes.js';
import { exactCoverage } from './exact-coverage.js';
import { compare, exactly, toNumber } from './rational.js';

const polygon = (...corners: Position[]) => createFeature({ type: 'Polygon', coordinates: [corners] });

describe('rational', () => {
  test('takes doubles as what they are', () => {
    // 0.1 is 3602879701896397 / 2^55.
    expect(exactly(0.1)).toEqual({ numerator: 3602879701896397n, denominator: 1n << 55n });
    expect(() => exactly(Number.NaN)).toThrow(RangeError);
  });

  test('tells fractions apart that round to the same double', () => {
    const third = { numerator: 1n, denominator: 3n };
    expect(compare(third, exactly(1 / 3))).toBe(1);
    expect(compare(third, { numerator: 2n, denominator: 6n })).toBe(0);
    expect(compare({ numerator: -1n, denominator: 3n }, third)).toBe(-1);
  });

  test.each([0, 1, -1, 1 / 3, 120.123456789, 1e-300, -1.7e300])('gives %s back', (value) => {
    expect(toNumber(exactly(value))).toBe(value);
  });

  test('divides numbers too long for a double', () => {
    expect(toNumber({ numerator: -(7n ** 900n), denominator: 2n * 7n ** 901n })).toBeCloseTo(-1 / 14, 16);
  });
});

describe('exactCoverage', () => {
  // a² · (π/180) · (1 − e²) · [sin φ / (2 (1 − e² sin² φ)) + atanh(e sin φ) / 2e] per degree of longitude (Snyder, eq. 3-12).
  const zoneTo = (latitude: number): number => {
    const [a, flattening] = [6_378_137, 1 / 298.257223563];
    const e2 = flattening * (2 - flattening);
    const [e, sine] = [Math.sqrt(e2), Math.sin((latitude * Math.PI) / 180)];
    const part = sine / (2 * (1 - e2 * sine * sine)) + Math.atanh(e * sine) / (2 * e);
    return a * a * (Math.PI / 180) * (1 - e2) * part;
  };

  test.each([
    [0, 1],
    [36, 37],
    [-60, 60],
    [0, 90],
    [-90, -80],
  ])('measures a strip from %s° to %s° by the closed formula', (south, north) => {
    const { area, areaInDegrees } = exactCoverage([createBox(10, south, 12, north)], []);
    expect(area / (2 * (zoneTo(north) - zoneTo(south)))).toBeCloseTo(1, 12);
    expect(areaInDegrees).toBe(2 * (north - south));
  });

  test('measures a slanted edge: a triangle and its complement make the box', () => {
    const lower = exactCoverage([polygon([0, 30], [8, 30], [8, 38])], []).area;
    const upper = exactCoverage([polygon([0, 30], [8, 38], [0, 38])], []).area;
    expect((lower + upper) / (8 * (zoneTo(38) - zoneTo(30)))).toBeCloseTo(1, 13);
    expect(lower).toBeGreaterThan(upper);
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

  test('measures each zone, and each place once in the total', () => {
    // Zones 0–2 and 1–3, cover 1–2: a half of each, a third of all.
    const truth = exactCoverage([createBox(0, 0, 2, 1), createBox(1, 0, 3, 1)], [createBox(1, 0, 2, 1)]);
    expect(truth.zones).toMatchObject([
      { areaInDegrees: 2, coveredInDegrees: 1 },
      { areaInDegrees: 2, coveredInDegrees: 1 },
    ]);
    expect(truth).toMatchObject({ areaInDegrees: 3, coveredInDegrees: 1 });
  });

  test('takes a bow-tie even-odd and a crossing where it is', () => {
    // Left and right of the crossing at (1, 1) a triangle of 2 · 1 / 2.
    const bowTie = polygon([0, 0], [2, 2], [2, 0], [0, 2]);
    expect(exactCoverage([bowTie], []).areaInDegrees).toBe(2);
    // (0,0)–(3,1) crosses (0,1)–(3,0) at x = 1.5, y = 0.5, no double in between: 3 · 1 / 2.
    const flat = polygon([0, 0], [3, 1], [3, 0], [0, 1]);
    expect(exactCoverage([createBox(0, 0, 3, 1)], [flat]).coveredInDegrees).toBe(1.5);
  });

  test('takes the middle of a pentagram, crossed twice, as outside', () => {
    const star = [0, 2, 4, 1, 3].map((corner): Position => {
      const angle = (2 * Math.PI * corner) / 5;
      return [Math.cos(angle), Math.sin(angle)];
    });
    // Inner corners lie at φ⁻² = 0.381966: ten triangles of φ⁻² · sin 36° / 2, less the pentagon of radius φ⁻².
    const inner = ((Math.sqrt(5) - 1) / 2) ** 2;
    const outline = 5 * inner * Math.sin(Math.PI / 5);
    const middle = 2.5 * inner ** 2 * Math.sin((2 * Math.PI) / 5);
    expect(exactCoverage([polygon(...star)], []).areaInDegrees).toBeCloseTo(outline - middle, 14);
  });

  test('keeps widths of less than a last bit of the coordinates', () => {
    // Both edges from (0, 0), apart by 2⁻⁵² at y = 1: a triangle of 2⁻⁵³.
    const sliver = polygon([0, 0], [1 + 2 ** -52, 1], [1, 1]);
    expect(exactCoverage([sliver], [createBox(0, 0, 2, 0.5)])).toMatchObject({
      areaInDegrees: 2 ** -53,
      coveredInDegrees: 2 ** -55,
    });
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
    expect(exactCoverage([zone], [parts]).coveredInDegrees).toBe(2);
    expect(exactCoverage([zone], [members]).coveredInDegrees).toBe(3);
    expect(exactCoverage([members], [members]).areaInDegrees).toBe(3);
  });

  test('goes the short way across the antimeridian, and sees covers written from the other side', () => {
    const uncut = polygon([179, 0], [-179, 0], [-179, 1], [179, 1], [179, 0]);
    const beyond = createBox(180, 0, 181.5, 1);
    expect(exactCoverage([uncut], [beyond])).toMatchObject({ areaInDegrees: 2, coveredInDegrees: 1 });
    expect(exactCoverage([createBox(-180, 0, 180, 1)], [uncut])).toMatchObject({
      areaInDegrees: 360,
      coveredInDegrees: 2,
    });
  });

  test('leaves out whole features that have a position that is none, and rings around a pole', () => {
    const broken: Feature = createFeature({
      type: 'MultiPolygon',
      coordinates: [[createBoxRing(0, 0, 1, 1)], [[[0, Number.NaN]]]],
    });
    const around = polygon([-120, 80], [0, 80], [120, 80], [-120, 80]);
    const zones = [broken, around, createPoint(0, 0), createBox(0, 0, 2, 1)];
    const truth = exactCoverage(zones, [createBox(0, 0, 1, 91), createBox(1.5, 0, 3, 1)]);
    expect(truth).toMatchObject({ areaInDegrees: 2, coveredInDegrees: 0.5 });
    expect(truth.zones.map(({ areaInDegrees }) => areaInDegrees)).toEqual([0, 0, 0, 2]);
  });
});
