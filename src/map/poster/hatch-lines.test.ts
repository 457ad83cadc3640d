import { describe, expect, it } from 'vitest';
import type { Point } from './clip.js';
import { hatchLines } from './hatch-lines.js';

const square = (from: number, to: number): readonly Point[] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];

describe('hatchLines', () => {
  it('cuts stripes that rise to the right to the area', () => {
    // x + y = 4, 12: through the corners (4, 0)–(0, 4) and (10, 2)–(2, 10) of a square of 10 px; 20 only touches it.
    expect(hatchLines([square(0, 10)], { first: 4, apart: 8 })).toEqual([
      [
        [0, 4],
        [4, 0],
      ],
      [
        [2, 10],
        [10, 2],
      ],
    ]);
  });

  it('leaves holes free', () => {
    // x + y = 10 from (0, 10) to (10, 0), but for the hole from (3, 7) to (7, 3).
    const lines = hatchLines([square(0, 10), square(3, 7)], { first: 10, apart: 100 });
    expect(lines).toEqual([
      [
        [0, 10],
        [3, 7],
      ],
      [
        [7, 3],
        [10, 0],
      ],
    ]);
  });

  it('has nothing to draw without an area', () => {
    expect(hatchLines([], { first: 0, apart: 8 })).toEqual([]);
  });
});
