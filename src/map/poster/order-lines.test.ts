import { expect, it } from 'vitest';
import { orderLines } from './order-lines.js';

it('goes on with the line that is nearest, turned round where its other end is', () => {
  const ordered = orderLines([
    [
      [9, 9],
      [5, 5],
    ],
    [
      [0, 1],
      [0, 2],
    ],
    [
      [4, 4],
      [0, 3],
    ],
  ]);
  // From the corner: (0, 1) is 1 px away; from its end (0, 2) the nearest is (0, 3); from (4, 4) it is (5, 5).
  expect(ordered).toEqual([
    [
      [0, 1],
      [0, 2],
    ],
    [
      [0, 3],
      [4, 4],
    ],
    [
      [5, 5],
      [9, 9],
    ],
  ]);
});

it('loses none and doubles none', () => {
  const lines = Array.from({ length: 40 }, (_, index) => [
    [(index * 37) % 100, (index * 53) % 100] as const,
    [index, index] as const,
  ]);
  const sorted = (all: typeof lines) => all.map((line) => line.map(String).sort().join(' ')).sort();
  expect(sorted(orderLines(lines) as typeof lines)).toEqual(sorted(lines));
});
