import { describe, expect, it } from 'vitest';
import { between, createRandom, createStar } from '../../../test/seeded.js';
import { EdgeCells, ON, sideOf, WEST } from './edge-cells.js';

/** Edges of a closed ring, each with its lower end first. */
function edgesOf(ring: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(
    ring.slice(1).flatMap((to, index) => {
      const from = ring[index] ?? [];
      return (from[1] ?? 0) <= (to[1] ?? 0) ? [...from, ...to] : [...to, ...from];
    }),
  );
}

function holdsByAll(edges: Float64Array, x: number, y: number): boolean {
  let odd = false;
  for (let edge = 0; 4 * edge < edges.length; edge++) {
    const side = sideOf(edges, edge, x, y);
    if (side === ON) return true;
    if (side === WEST) odd = !odd;
  }
  return odd;
}

describe('EdgeCells', () => {
  it('answers as a test of all edges does', () => {
    const random = createRandom(11);
    for (let round = 0; round < 20; round++) {
      const corners = 50 + Math.floor(400 * random());
      const star = createStar(random, { center: [0, 0], radius: 111_195, corners });
      const edges = edgesOf(star.geometry.coordinates[0] ?? []);
      const cells = new EdgeCells(edges, 0, corners);
      for (let place = 0; place < 300; place++) {
        const [x, y] = [between(random, -1.1, 1.1), between(random, -1.1, 1.1)];
        expect(cells.holds(x, y)).toBe(holdsByAll(edges, x, y));
      }
    }
  });

  it('takes corners and places on edges as inside', () => {
    // A comb of 40 teeth, each 1 wide, with level and upright edges on the limits of cells.
    const teeth = Array.from({ length: 40 }, (_, tooth) => [
      [tooth, tooth % 2],
      [tooth + 1, tooth % 2],
    ]).flat();
    const ring = [...teeth, [40, 8], [0, 8], [0, 0]];
    const edges = edgesOf(ring);
    const cells = new EdgeCells(edges, 0, edges.length / 4);
    for (const [x = 0, y = 0] of ring) expect(cells.holds(x, y)).toBe(true);
    for (let tooth = 0; tooth < 40; tooth++) {
      expect(cells.holds(tooth + 0.5, 0.5)).toBe(tooth % 2 === 0);
      expect(cells.holds(tooth + 0.5, tooth % 2)).toBe(true);
      expect(cells.holds(tooth + 0.5, 4)).toBe(true);
    }
    expect(cells.holds(-1, 4)).toBe(false);
    expect(cells.holds(41, 4)).toBe(false);
  });
});
