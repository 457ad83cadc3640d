import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createBoxRing } from '../../../test/shapes.js';
import { shapeHash, shapeKey } from './shape-key.js';

function polygon(...coordinates: Position[][]): Geometry {
  return { type: 'Polygon', coordinates };
}

const BOX = createBoxRing(0, 0, 2, 1);

const SAME: readonly (readonly [string, Geometry, Geometry])[] = [
  ['another start', polygon(BOX), polygon([...BOX.slice(2), ...BOX.slice(1, 3)])],
  ['the other way round', polygon(BOX), polygon([...BOX].reverse())],
  ['not closed', polygon(BOX), polygon(BOX.slice(0, 4))],
  ['a repeated position', polygon(BOX), polygon([...BOX.slice(0, 1), ...BOX])],
  ['a zero with a minus', polygon(BOX), polygon(createBoxRing(-0, -0, 2, 1))],
  ['a MultiPolygon of one', polygon(BOX), { type: 'MultiPolygon', coordinates: [[BOX]] }],
  [
    'a line backwards',
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
    },
    {
      type: 'LineString',
      coordinates: [
        [1, 1],
        [1, 0],
        [0, 0],
      ],
    },
  ],
  [
    'points in another order',
    {
      type: 'MultiPoint',
      coordinates: [
        [0, 0],
        [1, 0],
      ],
    },
    {
      type: 'MultiPoint',
      coordinates: [
        [1, 0],
        [0, 0],
      ],
    },
  ],
];

describe('shapeKey and shapeHash', () => {
  it.each(SAME)('are the same for %s', (_, one, other) => {
    expect(shapeKey(one)).toBe(shapeKey(other));
    expect(shapeHash(one)).toBe(shapeHash(other));
  });

  it('tell a bow-tie from the square of the same corners', () => {
    const [a = [], b = [], c = [], d = []] = BOX;
    expect(shapeKey(polygon([a, c, b, d, a]))).not.toBe(shapeKey(polygon(BOX)));
  });

  it('tell a line from a ring, and a place from another', () => {
    const line: Geometry = { type: 'LineString', coordinates: BOX };
    expect(shapeKey(line)).not.toBe(shapeKey(polygon(BOX)));
    expect(shapeHash(line)).not.toBe(shapeHash(polygon(BOX)));
    const moved = polygon(createBoxRing(0, 0, 2, 1.000000001));
    expect(shapeHash(moved)).not.toBe(shapeHash(polygon(BOX)));
  });

  it('are undefined for nothing to draw', () => {
    expect(shapeKey(null)).toBeUndefined();
    expect(shapeHash({ type: 'Polygon', coordinates: [] })).toBeUndefined();
    expect(shapeHash(null)).toBeUndefined();
  });
});
