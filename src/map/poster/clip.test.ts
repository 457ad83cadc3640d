import { describe, expect, it } from 'vitest';
import { clipLine, clipRing } from './clip.js';

const BOX = [0, 0, 10, 10] as const;

describe('clipLine', () => {
  it('cuts a line at the edges and keeps its parts in order', () => {
    // In at (0, 5), out at (10, 5), back from (10, 8) to (5, 8).
    const line = [
      [-5, 5],
      [15, 5],
      [15, 8],
      [5, 8],
    ] as const;
    expect(clipLine(line, BOX)).toEqual([
      [
        [0, 5],
        [10, 5],
      ],
      [
        [10, 8],
        [5, 8],
      ],
    ]);
  });

  it('leaves a line inside in one piece, and nothing of one outside', () => {
    const inside = [
      [1, 1],
      [2, 2],
      [3, 1],
    ] as const;
    expect(clipLine(inside, BOX)).toEqual([inside]);
    expect(
      clipLine(
        [
          [-5, 0],
          [-1, 20],
        ],
        BOX,
      ),
    ).toEqual([]);
  });
});

describe('clipRing', () => {
  it('follows the edge where the ring lies outside', () => {
    // A square of 10 around the corner (10, 10): a quarter of it is inside.
    const ring = [
      [5, 5],
      [15, 5],
      [15, 15],
      [5, 15],
      [5, 5],
    ] as const;
    expect(new Set(clipRing(ring, BOX).map(String))).toEqual(new Set(['5,5', '10,5', '10,10', '5,10']));
  });

  it('is empty for a ring beside the box and the box for a ring around it', () => {
    expect(
      clipRing(
        [
          [20, 20],
          [30, 20],
          [30, 30],
        ],
        BOX,
      ),
    ).toEqual([]);
    const around = [
      [-9, -9],
      [19, -9],
      [19, 19],
      [-9, 19],
    ] as const;
    expect(new Set(clipRing(around, BOX).map(String))).toEqual(new Set(['0,0', '10,0', '10,10', '0,10']));
  });
});
