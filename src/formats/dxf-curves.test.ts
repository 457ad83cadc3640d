import { describe, expect, it } from 'vitest';
import { flattenArc, flattenBulge, flattenCircle, flattenEllipse, turnBetween } from './dxf-curves.js';

describe('flattenBulge', () => {
  it('goes round a half circle to the right of the chord for the bulge 1', () => {
    const arc = flattenBulge([0, 0], [10, 0], 1);
    expect(arc.at(-1)).toEqual([10, 0]);
    // Counter-clockwise from west to east is by the south: centre (5, 0), radius 5.
    const lowest = arc.reduce((least, [, y = 0]) => Math.min(least, y), 0);
    expect(lowest).toBeLessThan(-4.99);
    for (const [x = 0, y = 0] of arc) expect(Math.hypot(x - 5, y)).toBeCloseTo(5, 9);
  });

  it('goes the other way for a negative bulge, and a quarter for tan(22.5°)', () => {
    const quarter = flattenBulge([1, 0], [0, 1], -Math.tan(Math.PI / 8));
    // Clockwise from (1, 0) to (0, 1): the centre is (1, 1).
    for (const [x = 0, y = 0] of quarter) expect(Math.hypot(x - 1, y - 1)).toBeCloseTo(1, 9);
  });

  it('is straight for no bulge, no chord and what is no number', () => {
    expect(flattenBulge([0, 0], [1, 1], 0)).toEqual([[1, 1]]);
    expect(flattenBulge([2, 2], [2, 2], 1)).toEqual([[2, 2]]);
    expect(flattenBulge([0, 0], [1, 1], Number.NaN)).toEqual([[1, 1]]);
    expect(flattenBulge([0, 0], [1e308, 1e308], 1e308)).toEqual([[1e308, 1e308]]);
  });
});

describe('flattenArc', () => {
  it('leaves the curve by no more than 1 cm, for a radius of 50 m', () => {
    const arc = flattenArc({ center: [0, 0], radius: 50, start: 0, turn: Math.PI / 2 });
    expect(arc[0]).toEqual([50, 0]);
    for (const [index, [x = 0, y = 0]] of arc.entries()) {
      const [nextX = 0, nextY = 0] = arc[index + 1] ?? [x, y];
      expect(Math.hypot((x + nextX) / 2, (y + nextY) / 2)).toBeGreaterThan(49.99);
    }
  });

  it('takes between 36 and 720 pieces for a circle', () => {
    expect(flattenCircle([0, 0], 0.001)).toHaveLength(37);
    expect(flattenCircle([0, 0], 1e9)).toHaveLength(721);
    expect(flattenCircle([0, 0], Number.NaN).length).toBeLessThan(3);
  });

  it('closes a circle exactly', () => {
    const ring = flattenCircle([40520000, 3990000], 100);
    expect(ring.at(-1)).toEqual(ring[0]);
  });
});

describe('flattenEllipse', () => {
  it('runs from the long axis by the short one', () => {
    const quarter = flattenEllipse({
      center: [10, 0],
      major: [4, 0],
      ratio: 0.5,
      start: 0,
      end: Math.PI / 2,
    });
    expect(quarter[0]).toEqual([14, 0]);
    expect(quarter.at(-1)?.[0]).toBeCloseTo(10, 9);
    expect(quarter.at(-1)?.[1]).toBeCloseTo(2, 9);
  });
});

it('turnBetween goes counter-clockwise, all the way round for the same angle', () => {
  expect(turnBetween(0, Math.PI)).toBeCloseTo(Math.PI);
  expect(turnBetween(Math.PI, 0)).toBeCloseTo(Math.PI);
  expect(turnBetween(1, 1)).toBe(2 * Math.PI);
  expect(turnBetween(0, 2 * Math.PI)).toBe(2 * Math.PI);
});
