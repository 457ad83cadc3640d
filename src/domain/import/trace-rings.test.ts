import { describe, expect, it } from 'vitest';
import { type GridRing, traceRings } from './trace-rings.js';

function ring(...points: (readonly [number, number])[]): GridRing {
  return points.map(([x, y]) => ({ x, y }));
}

/** Corners as texts, from the least one on, so that the start does not matter. */
function cornersOf(one: GridRing): readonly string[] {
  const corners = one.map(({ x, y }) => `${x},${y}`);
  const least = corners.indexOf([...corners].sort()[0] ?? '');
  return [...corners.slice(least), ...corners.slice(0, least)];
}

describe('traceRings', () => {
  it('merges two squares that share an edge', () => {
    const traced = traceRings([ring([0, 0], [1, 0], [1, 1], [0, 1]), ring([1, 0], [2, 0], [2, 1], [1, 1])]);
    expect(traced.map(cornersOf)).toEqual([['0,0', '1,0', '2,0', '2,1', '1,1', '0,1']]);
  });

  it('parts a ring that passes a point twice', () => {
    // Two squares that touch in (1,1), drawn in one go.
    const traced = traceRings([ring([0, 0], [1, 0], [1, 1], [2, 1], [2, 2], [1, 2], [1, 1], [0, 1])]);
    expect(traced.map(cornersOf)).toEqual([
      ['0,0', '1,0', '1,1', '0,1'],
      ['1,1', '2,1', '2,2', '1,2'],
    ]);
  });

  it('parts a hole from the shell that it touches in a point', () => {
    // The hole (0,0)–(1,2)–(2,1) hangs on the corner (0,0) of the square and runs clockwise.
    const traced = traceRings([ring([0, 0], [4, 0], [4, 4], [0, 4], [0, 0], [1, 2], [2, 1])]);
    expect(new Set(traced.map((one) => cornersOf(one).join(' ')))).toEqual(
      new Set(['0,0 4,0 4,4 0,4', '0,0 1,2 2,1']),
    );
  });

  it('makes nothing of a way there and back', () => {
    expect(traceRings([ring([0, 0], [1, 1])])).toEqual([]);
  });
});
