import { describe, expect, it } from 'vitest';
import { clipLine, clipRing, relationOf } from './clip-path.js';

const SQUARE = { low: 0, high: 10 };

describe('a ring cut by a square', () => {
  it('keeps the part within, closed', () => {
    const clipped = clipRing([5, 5, 15, 5, 15, 8, 5, 8, 5, 5], SQUARE);
    const corners = new Set<string>();
    for (let at = 0; at < clipped.length; at += 2) corners.add(`${clipped[at]},${clipped[at + 1]}`);
    expect(corners).toEqual(new Set(['5,5', '10,5', '10,8', '5,8']));
    expect(clipped.slice(0, 2)).toEqual(clipped.slice(-2));
  });

  it('around it all is the square itself', () => {
    const clipped = clipRing([-5, -5, 15, -5, 15, 15, -5, 15, -5, -5], SQUARE);
    expect([Math.min(...clipped), Math.max(...clipped), clipped.length]).toEqual([0, 10, 10]);
  });

  it('beside it is nothing', () => {
    expect(clipRing([20, 0, 30, 0, 30, 10, 20, 0], SQUARE)).toEqual([]);
  });
});

describe('a line cut by a square', () => {
  it('keeps each part within', () => {
    expect(clipLine([-5, 5, 5, 5, 5, 15, 8, 15, 8, 5], SQUARE)).toEqual([
      [0, 5, 5, 5, 5, 10],
      [8, 10, 8, 5],
    ]);
  });

  it('that only passes by a corner is nothing', () => {
    expect(clipLine([-5, 8, 2, 15], SQUARE)).toEqual([]);
  });
});

describe('the relation of a path to a square', () => {
  it('is told by the box around it', () => {
    expect(relationOf([1, 1, 9, 9], SQUARE)).toBe('inside');
    expect(relationOf([1, 1, 11, 9], SQUARE)).toBe('across');
    expect(relationOf([11, 1, 12, 9], SQUARE)).toBe('outside');
  });
});
