import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { between, createRandom, createStar } from '../../test/seeded.js';
import { findCrossings, ringContains } from './ring-crossings.js';
import { meetingOf, type Segment } from './segment-crossing.js';

/** Whether any two edges that are no neighbours meet, by comparing all of them. */
function meetsAnywhere(ring: readonly Position[]): boolean {
  const edges = ring.slice(1).map((end, i): Segment => {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = end;
    return { x1, y1, x2, y2 };
  });
  return edges.some((edge, i) =>
    edges
      .slice(i + 2)
      .some((other, j) => !(i === 0 && j === edges.length - 3) && meetingOf(edge, other) !== undefined),
  );
}

describe('findCrossings', () => {
  it('agrees with comparing all edges, on 400 seeded rings of 30 to 60 edges', () => {
    const random = createRandom(7);
    let crossed = 0;
    for (let round = 0; round < 400; round++) {
      const corners = Math.floor(between(random, 30, 60));
      const { coordinates } = createStar(random, { center: [120, 36], radius: 1_000, corners }).geometry;
      const ring = [...(coordinates[0] ?? [])];
      // Every other ring gets two corners exchanged, which mostly makes it cross itself.
      if (round % 2 === 1) {
        const at = 1 + Math.floor(between(random, 0, corners - 5));
        [ring[at], ring[at + 3]] = [ring[at + 3] ?? [], ring[at] ?? []];
      }
      const expected = meetsAnywhere(ring);
      if (expected) crossed++;
      expect(findCrossings([ring]).found.length > 0).toBe(expected);
    }
    expect(crossed).toBeGreaterThan(100);
  });

  it('agrees on rings on a coarse grid, full of touches, overlaps and upright edges', () => {
    const random = createRandom(11);
    for (let round = 0; round < 400; round++) {
      const ring: Position[] = [];
      for (let i = 0; i < 30; i++) ring.push([Math.floor(random() * 40), Math.floor(random() * 40)]);
      const distinct = ring.filter(
        ([x, y], i) => i === 0 || x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1],
      );
      const closed = [...distinct, distinct[0] ?? []];
      expect(findCrossings([closed]).found.length > 0).toBe(meetsAnywhere(closed));
    }
  });

  it('agrees on simple rings with many upright and level edges', () => {
    // A comb: teeth of width 1, all upright edges, no crossing; then one tooth pushed through its neighbour.
    const teeth = Array.from({ length: 20 }, (_, i): Position[] => [
      [2 * i, 1],
      [2 * i, 5],
      [2 * i + 1, 5],
      [2 * i + 1, 1],
    ]).flat();
    const comb = [[0, 0], ...teeth, [39, 0], [0, 0]];
    expect(findCrossings([comb])).toEqual({ found: [], complete: true });
    const pushed = comb.map(([x = 0, y = 0]): Position => (x === 11 && y === 5 ? [12.5, 4] : [x, y]));
    expect(findCrossings([pushed]).found.map(({ at }) => at[0])).toEqual(expect.arrayContaining([12]));
  });
});

describe('ringContains', () => {
  it('tells inside from outside in a ring with a bay', () => {
    const bay: Position[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
      [0, 0],
    ];
    expect(ringContains(bay, [1, 1])).toBe(true);
    expect(ringContains(bay, [2, 3])).toBe(false);
  });
});
