import { expect, it } from 'vitest';
import { simplifyLine } from './simplify.js';

it('drops what the line passes within the tolerance and keeps what it does not', () => {
  // (5, 0.4) is 0.4 from the straight line, (5, 0.6) is 0.6.
  expect(
    simplifyLine(
      [
        [0, 0],
        [5, 0.4],
        [10, 0],
      ],
      0.5,
    ),
  ).toEqual([
    [0, 0],
    [10, 0],
  ]);
  expect(
    simplifyLine(
      [
        [0, 0],
        [5, 0.6],
        [10, 0],
      ],
      0.5,
    ),
  ).toHaveLength(3);
});

it('keeps the far corner of a closed line', () => {
  const ring = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 0],
  ] as const;
  expect(simplifyLine(ring, 0.5)).toEqual(ring);
});
