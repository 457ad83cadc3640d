import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../test/seeded.js';
import { createBox, createBoxRing, createFeature, createLine, createPoint } from '../../test/shapes.js';
import { areaOf } from './area.js';
import { countInZones, measureInside } from './inside.js';
import { lengthOf } from './length.js';
import { packList } from './packed-list.js';

const AREA = createBox(120, 36, 120.02, 36.02).geometry;

const inside = (...features: readonly Feature<Geometry>[]) =>
  measureInside(
    AREA,
    packList(
      features.map(({ geometry }, index) => ({
        id: `f${index}`,
        name: { zh: '', en: '' },
        geometry,
        basis: 'sourced' as const,
        uncertaintyMetres: 0,
      })),
    ),
  );

describe('measureInside', () => {
  test('measures areas, lines and points by what lies inside', () => {
    const half = createBox(120.01, 36, 120.03, 36.02);
    const line = createLine([120.01, 36.01], [120.03, 36.01]);
    const [area, length, point] = inside(half, line, createPoint(120.03, 36.01));
    expect(area?.figure).toBe('area');
    expect((area?.whole ?? 0) / areaOf(half)).toBeCloseTo(1, 8);
    expect((area?.inside ?? 0) / (area?.whole ?? 1)).toBeCloseTo(0.5, 9);
    expect(length).toMatchObject({ figure: 'length' });
    expect(length?.whole).toBeCloseTo(lengthOf(line), 6);
    expect((length?.inside ?? 0) / (length?.whole ?? 1)).toBeCloseTo(0.5, 8);
    expect(point).toEqual({ figure: 'count', whole: 1, inside: 0 });
  });

  test('counts a point on the edge or in a corner as inside', () => {
    const [edge, corner] = inside(createPoint(120, 36.01), createPoint(120.02, 36.02));
    expect([edge?.inside, corner?.inside]).toEqual([1, 1]);
  });

  test('counts a line along the edge as inside', () => {
    const [line] = inside(createLine([120.005, 36.02], [120.03, 36.02]));
    // 0.015° of 0.025°.
    expect((line?.inside ?? 0) / (line?.whole ?? 1)).toBeCloseTo(0.6, 6);
  });

  test('leaves out what crosses a hole', () => {
    const holed = createFeature({
      type: 'Polygon',
      coordinates: [createBoxRing(120, 36, 120.02, 36.02), createBoxRing(120.005, 36, 120.015, 36.02)],
    }).geometry;
    const line = createLine([120, 36.01], [120.02, 36.01]).geometry;
    const list = packList([
      { id: 'l', name: { zh: '', en: '' }, geometry: line, basis: 'sourced', uncertaintyMetres: 0 },
    ]);
    const [result] = measureInside(holed, list);
    expect((result?.inside ?? 0) / (result?.whole ?? 1)).toBeCloseTo(0.5, 8);
  });

  test('gives a line that zigzags over the border its parts inside', () => {
    // Out and in again at every step: half of each step of 0.002° east and 0.01° north, four steps.
    const zigzag = createLine([120.001, 36.015], [120.003, 36.025], [120.005, 36.015], [120.007, 36.025]);
    const [result] = inside(zigzag);
    expect((result?.inside ?? 0) / (result?.whole ?? 1)).toBeCloseTo(0.5, 6);
  });
});

describe('countInZones', () => {
  test('agrees with counting one by one, for 2,000 points and 60 boxes', () => {
    const random = createRandom(77);
    const points = Array.from({ length: 2000 }, () => createPoint(120 + random(), 36 + random()));
    const boxes = Array.from({ length: 60 }, () => {
      const [west, south] = [120 + random(), 36 + random()];
      return [west, south, west + random() * 0.2, south + random() * 0.2] as const;
    });
    const expected = boxes.map(
      ([west, south, east, north]) =>
        points.filter(({ geometry: { coordinates } }) => {
          const [x = 0, y = 0] = coordinates;
          return x >= west && x <= east && y >= south && y <= north;
        }).length,
    );
    expect(
      countInZones(
        points,
        boxes.map((box) => createBox(...box)),
      ),
    ).toEqual(expected);
  });
});
