import { describe, expect, it } from 'vitest';
import { between, createRandom } from '../../test/seeded.js';
import { groupByCells } from './point-cells.js';

const membersOf = (positions: readonly number[]) =>
  [...groupByCells(Float64Array.from(positions))].flatMap(({ members }) => [...members]);

describe('groupByCells', () => {
  it('gives every point once, in a box that holds it', () => {
    const random = createRandom(3);
    const positions = Float64Array.from({ length: 2000 }, () => between(random, -1, 1));
    const cells = [...groupByCells(positions)];
    expect(cells.flatMap(({ members }) => [...members]).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 1000 }, (_, point) => point),
    );
    for (const { box, members } of cells)
      for (const point of members) {
        const [x = 0, y = 0] = positions.subarray(2 * point);
        expect(x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]).toBe(true);
      }
    // 1,000 points, 25 to a cell: about 6 × 6 cells.
    expect(cells.length).toBeGreaterThan(25);
  });

  it('takes points that are all in one place or on one line, and none at all', () => {
    expect(membersOf([1, 2, 1, 2, 1, 2])).toEqual([0, 1, 2]);
    expect(membersOf([1, 2, 3, 2]).sort()).toEqual([0, 1]);
    expect(membersOf([])).toEqual([]);
  });
});
