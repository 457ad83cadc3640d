import * as engine from 'clipper2-ts';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { polygonsOf } from '../geometries.js';
import { checkShape } from './check-shape.js';
import { mergeGeometries } from './merge-geometries.js';
import { splitGeometry } from './split-shape.js';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const SQUARE: Polygon = { type: 'Polygon', coordinates: [box(0, 0, 4, 4)] };

/** Plain area in square degrees: the shoelace formula, holes taken out. */
function plainArea(geometry: Geometry): number {
  let sum = 0;
  for (const rings of polygonsOf(geometry)) {
    for (const [index, ring] of rings.entries()) {
      let twice = 0;
      for (const [at, [x2 = 0, y2 = 0]] of ring.entries()) {
        const [x1 = x2, y1 = y2] = ring[at - 1] ?? [];
        twice += x1 * y2 - x2 * y1;
      }
      sum += ((index === 0 ? 1 : -1) * Math.abs(twice)) / 2;
    }
  }
  return sum;
}

const areas = (pieces: readonly Geometry[] | undefined) =>
  pieces?.map((piece) => Number(plainArea(piece).toFixed(6))).sort((one, other) => one - other);

describe('splitting an area', () => {
  it('parts a square by a line right across', () => {
    // West of x = 1: 1 × 4; east: 3 × 4.
    const pieces = splitGeometry(SQUARE, [
      [1, -1],
      [1, 5],
    ]);
    expect(areas(pieces)).toEqual([4, 12]);
    // The largest first: it stays the feature.
    expect(pieces?.[0] && plainArea(pieces[0])).toBeCloseTo(12);
    for (const piece of pieces ?? []) expect(checkShape(piece)).toEqual([]);
  });

  it('parts it by a line with a bend inside', () => {
    // South-west corner from (2, 0) over (2, 2) to (0, 2): 2 × 2.
    expect(
      areas(
        splitGeometry(SQUARE, [
          [2, -1],
          [2, 2],
          [-1, 2],
        ]),
      ),
    ).toEqual([4, 12]);
  });

  it('parts it from corner to corner, and from edge to edge when the line was caught there', () => {
    expect(
      areas(
        splitGeometry(SQUARE, [
          [0, 0],
          [4, 4],
        ]),
      ),
    ).toEqual([8, 8]);
    expect(
      areas(
        splitGeometry(SQUARE, [
          [1, 0],
          [1, 4],
        ]),
      ),
    ).toEqual([4, 12]);
  });

  it('gives three pieces where the line comes back', () => {
    // Two strips of 1 × 4, at x < 1 and x > 3, and 2 × 4 between.
    expect(
      areas(
        splitGeometry(SQUARE, [
          [1, -1],
          [1, 5],
          [3, 5],
          [3, -1],
        ]),
      ),
    ).toEqual([4, 4, 8]);
  });

  it('opens a hole that it runs through, and keeps one beside it', () => {
    const through: Polygon = { type: 'Polygon', coordinates: [box(0, 0, 4, 4), box(1, 1, 3, 3).reverse()] };
    // 16 − 4 = 12 in two halves.
    const halves = splitGeometry(through, [
      [2, -1],
      [2, 5],
    ]);
    expect(areas(halves)).toEqual([6, 6]);
    expect(halves?.map(({ type }) => type)).toEqual(['Polygon', 'Polygon']);
    const beside: Polygon = { type: 'Polygon', coordinates: [box(0, 0, 4, 4), box(2, 1, 3, 3).reverse()] };
    // 1 × 4 to the west; 3 × 4 without 1 × 2 to the east.
    const pieces = splitGeometry(beside, [
      [1, -1],
      [1, 5],
    ]);
    expect(areas(pieces)).toEqual([4, 10]);
    expect(pieces?.[0]?.type === 'Polygon' && pieces[0].coordinates).toHaveLength(2);
  });

  it('leaves the other parts of a MultiPolygon with the first piece', () => {
    const two: MultiPolygon = { type: 'MultiPolygon', coordinates: [[box(0, 0, 4, 4)], [box(10, 0, 12, 2)]] };
    const pieces = splitGeometry(two, [
      [1, -1],
      [1, 5],
    ]);
    expect(areas(pieces)).toHaveLength(2);
    expect((areas(pieces) ?? []).reduce((sum, area) => sum + area, 0)).toBeCloseTo(20);
  });

  it('is refused when the line stops inside, passes by, or crosses itself', () => {
    expect(
      splitGeometry(SQUARE, [
        [1, -1],
        [1, 2],
      ]),
    ).toBeUndefined();
    expect(
      splitGeometry(SQUARE, [
        [9, -1],
        [9, 5],
      ]),
    ).toBeUndefined();
    expect(
      splitGeometry(SQUARE, [
        [-1, 1],
        [3, 1],
        [3, 3],
        [2, 3],
        [2, -1],
      ]),
    ).toBeUndefined();
    expect(
      splitGeometry({ type: 'Point', coordinates: [1, 1] }, [
        [1, -1],
        [1, 5],
      ]),
    ).toBeUndefined();
  });

  it('drops an end that stops inside after a whole cut', () => {
    expect(
      areas(
        splitGeometry(SQUARE, [
          [1, -1],
          [1, 5],
          [3, 5],
          [3, 2],
        ]),
      ),
    ).toEqual([4, 12]);
  });
});

describe('splitting a line', () => {
  it('parts it where it is crossed, the longer piece first', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [4, 0],
      ],
    };
    expect(
      splitGeometry(line, [
        [1, -1],
        [1, 1],
      ]),
    ).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [1, 0],
          [4, 0],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 0],
        ],
      },
    ]);
    expect(
      splitGeometry(line, [
        [9, -1],
        [9, 1],
      ]),
    ).toBeUndefined();
  });
});

describe('merging', () => {
  it('unites squares that share a border: no border is left within', () => {
    const neighbour: Polygon = { type: 'Polygon', coordinates: [box(4, 0, 8, 4)] };
    const merged = mergeGeometries([SQUARE, neighbour], engine);
    expect(merged?.type).toBe('Polygon');
    expect(merged && plainArea(merged)).toBeCloseTo(32);
    expect(merged && checkShape(merged)).toEqual([]);
  });

  it('counts common ground once, and fills a hole that the other covers', () => {
    const holed: Polygon = { type: 'Polygon', coordinates: [box(0, 0, 4, 4), box(1, 1, 2, 2).reverse()] };
    // 4 × 4 and 4 × 4 with 2 × 2 in common at the corner, the hole (1–2, 1–2) outside the common ground.
    const other: Polygon = { type: 'Polygon', coordinates: [box(2, 2, 6, 6)] };
    const merged = mergeGeometries([holed, other], engine);
    expect(merged && plainArea(merged)).toBeCloseTo(16 - 1 + 16 - 4);
    const cover: Polygon = { type: 'Polygon', coordinates: [box(0.5, 0.5, 2.5, 2.5)] };
    const filled = mergeGeometries([holed, cover], engine);
    expect(filled && plainArea(filled)).toBeCloseTo(16);
  });

  it('keeps what lies apart as parts of one', () => {
    const far: Polygon = { type: 'Polygon', coordinates: [box(10, 0, 12, 2)] };
    const merged = mergeGeometries([SQUARE, far], engine);
    expect(merged?.type).toBe('MultiPolygon');
    expect(merged && plainArea(merged)).toBeCloseTo(20);
  });

  it('joins lines end to end in the direction of the first', () => {
    const one: Geometry = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 0],
      ],
    };
    const other: Geometry = {
      type: 'LineString',
      coordinates: [
        [2, 0],
        [1, 0],
      ],
    };
    expect(mergeGeometries([one, other], engine)).toEqual({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
    });
    const apart: Geometry = {
      type: 'LineString',
      coordinates: [
        [5, 5],
        [6, 6],
      ],
    };
    expect(mergeGeometries([one, apart], engine)?.type).toBe('MultiLineString');
  });

  it('refuses shapes of different kinds', () => {
    expect(mergeGeometries([SQUARE, { type: 'Point', coordinates: [0, 0] }], engine)).toBeUndefined();
  });
});
