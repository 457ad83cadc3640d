import { describe, expect, it } from 'vitest';
import type { Drawing, Place } from '../domain/drawing.js';
import {
  addPosition,
  handlesOf,
  insertAfter,
  isWhole,
  midpointsOf,
  moveHandle,
  moveWhole,
  placeAfter,
  removeVertex,
  roundPlace,
} from './drawing-vertices.js';

const draw = (kind: Drawing['kind'], ...positions: Place[]): Drawing => ({ id: 'd1', kind, positions });
const A: Place = [120, 36];
const B: Place = [120.02, 36];
const C: Place = [120.02, 36.01];
const D: Place = [120, 36.01];

describe('addPosition', () => {
  it('puts vertices of lines and outlines one after the other', () => {
    expect(addPosition(draw('polygon', A, B), C).positions).toEqual([A, B, C]);
  });

  it('makes a rectangle of two opposite corners', () => {
    const first = addPosition(draw('rectangle'), A);
    expect(first.positions).toEqual([A]);
    expect(addPosition(first, C).positions).toEqual([A, B, C, D]);
  });

  it('makes a circle of its centre and a place on its rim', () => {
    // At 36° N 0.001° of longitude are 90.16 m.
    const circle = addPosition(addPosition(draw('circle'), A), [120.001, 36]);
    expect(circle).toEqual({ ...draw('circle', A), metres: 90 });
  });
});

describe('isWhole', () => {
  it('asks for as many positions as the kind needs', () => {
    expect([draw('line', A), draw('line', A, B)].map(isWhole)).toEqual([false, true]);
    expect([draw('polygon', A, B), draw('polygon', A, B, C)].map(isWhole)).toEqual([false, true]);
    expect([draw('point'), draw('point', A)].map(isWhole)).toEqual([false, true]);
  });

  it('takes no circle without a radius and no rectangle without ground', () => {
    expect(isWhole(draw('circle', A))).toBe(false);
    expect(isWhole({ ...draw('circle', A), metres: 0 })).toBe(false);
    expect(isWhole({ ...draw('circle', A), metres: 5 })).toBe(true);
    expect(isWhole(draw('rectangle', A, B, B, A))).toBe(false);
    expect(isWhole(draw('rectangle', A, B, C, D))).toBe(true);
  });
});

describe('moveHandle', () => {
  it('moves a vertex and no other', () => {
    expect(moveHandle(draw('line', A, B, C), 1, D).positions).toEqual([A, D, C]);
  });

  it.each([0, 1, 2, 3])('keeps a rectangle one when corner %i moves, and the opposite corner', (index) => {
    const to: Place = [119.99 + index * 0.02, 35.99 + (index % 3) * 0.03];
    const before = [A, B, C, D];
    const { positions } = moveHandle(draw('rectangle', ...before), index, to);
    const opposite = before[(index + 2) % 4] as Place;
    expect(positions[index]).toEqual(to);
    expect(positions[(index + 2) % 4]).toEqual(opposite);
    // Corners in order share a longitude and a latitude in turn, as before.
    expect(positions[0]?.[1]).toBe(positions[1]?.[1]);
    expect(positions[1]?.[0]).toBe(positions[2]?.[0]);
    expect(positions[2]?.[1]).toBe(positions[3]?.[1]);
    expect(positions[3]?.[0]).toBe(positions[0]?.[0]);
  });

  it('moves a circle by its centre and sizes it by its rim', () => {
    const circle = { ...draw('circle', A), metres: 500 };
    expect(moveHandle(circle, 0, B)).toEqual({ ...draw('circle', B), metres: 500 });
    expect(moveHandle(circle, 1, [120.001, 36])).toEqual({ ...draw('circle', A), metres: 90 });
  });
});

describe('handlesOf', () => {
  it('are the vertices, and of a circle its centre and eastern end', () => {
    expect(handlesOf(draw('polygon', A, B, C))).toEqual([A, B, C]);
    const [centre, rim] = handlesOf({ ...draw('circle', A), metres: 901.6 });
    expect(centre).toEqual(A);
    expect(rim?.[0]).toBeCloseTo(120.01, 4);
    expect(rim?.[1]).toBeCloseTo(36, 5);
  });
});

describe('midpointsOf', () => {
  it('lie between neighbours: of an outline also between the last and the first', () => {
    expect(midpointsOf(draw('line', [0, 0], [2, 0], [2, 4]))).toEqual([
      [1, 0],
      [2, 2],
    ]);
    expect(midpointsOf(draw('polygon', [0, 0], [2, 0], [2, 4]))).toEqual([
      [1, 0],
      [2, 2],
      [1, 2],
    ]);
    expect(midpointsOf(draw('rectangle', A, B, C, D))).toEqual([]);
  });
});

describe('insertAfter and placeAfter', () => {
  it('puts a vertex half-way to the next', () => {
    expect(placeAfter(draw('polygon', [0, 0], [2, 0], [2, 4]), 2)).toEqual([1, 2]);
    expect(insertAfter(draw('line', A, B), 0, C).positions).toEqual([A, C, B]);
  });

  it('goes on beyond the end of a line by half of its last segment', () => {
    expect(placeAfter(draw('line', [0, 0], [2, 0]), 1)).toEqual([3, 0]);
    expect(placeAfter(draw('circle', A), 0)).toBeUndefined();
  });
});

describe('removeVertex', () => {
  it('takes one out as long as enough are left', () => {
    expect(removeVertex(draw('polygon', A, B, C, D), 1)?.positions).toEqual([A, C, D]);
    expect(removeVertex(draw('polygon', A, B, C), 1)).toBeUndefined();
    expect(removeVertex(draw('rectangle', A, B, C, D), 1)).toBeUndefined();
  });
});

describe('moveWhole', () => {
  it('moves every position by as much, to whole steps of 1e-5°', () => {
    expect(moveWhole(draw('line', A, B), [0.010004, -0.01]).positions).toEqual([
      [120.01, 35.99],
      [120.03, 35.99],
    ]);
    expect(roundPlace([120.123456, -36.000004])).toEqual([120.12346, -36]);
  });
});
