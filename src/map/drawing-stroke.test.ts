import { describe, expect, it } from 'vitest';
import { distanceToSegment, nearestOnSegment, simplifyStroke } from './drawing-stroke.js';

const at = (x: number, y: number) => ({ x, y });

describe('simplifyStroke', () => {
  it('keeps corners and drops what lies on the way, within a pixel and a half', () => {
    const pixels = [at(0, 0), at(10, 1), at(20, 0), at(20, 10), at(21, 20), at(20, 30)];
    expect(simplifyStroke(pixels)).toEqual([0, 2, 5]);
  });

  it('keeps the turn of a stroke that comes back to where it began', () => {
    expect(simplifyStroke([at(0, 0), at(30, 0), at(0, 0)])).toEqual([0, 1, 2]);
  });

  it('keeps no more vertices than a drawing can well hold', () => {
    const zigzag = Array.from({ length: 2_000 }, (_, index) => at(index * 3, index % 2 === 0 ? 0 : 5));
    const kept = simplifyStroke(zigzag);
    expect(kept.length).toBeLessThanOrEqual(300);
    expect([kept[0], kept.at(-1)]).toEqual([0, 1_999]);
  });

  it('takes short strokes as they are', () => {
    expect(simplifyStroke([])).toEqual([]);
    expect(simplifyStroke([at(1, 1)])).toEqual([0]);
  });
});

describe('nearestOnSegment', () => {
  it('falls straight onto it, or takes the nearer end', () => {
    expect(nearestOnSegment(at(4, 3), at(0, 0), at(10, 0))).toEqual(at(4, 0));
    expect(nearestOnSegment(at(14, 3), at(0, 0), at(10, 0))).toEqual(at(10, 0));
    expect(nearestOnSegment(at(3, 4), at(0, 0), at(0, 0))).toEqual(at(0, 0));
  });

  it('is as far as Pythagoras says', () => {
    expect(distanceToSegment(at(13, 4), at(0, 0), at(10, 0))).toBe(5);
  });
});
