import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { assembleRings } from './assemble-rings.js';

/** A square from its lower left corner, clockwise as shells are in a Shapefile. */
function square(x: number, y: number, size: number): Position[] {
  return [
    [x, y],
    [x, y + size],
    [x + size, y + size],
    [x + size, y],
    [x, y],
  ];
}

const hole = (x: number, y: number, size: number) => square(x, y, size).reverse();

describe('assembleRings', () => {
  it('gives each hole to the smallest shell around it, whatever their order, and winds them as GeoJSON', () => {
    // A shell with a hole, an island in the hole with a hole of its own, and another shell beside.
    const rings = [hole(1, 1, 8), square(0, 0, 10), hole(3, 3, 1), square(2, 2, 5), square(20, 0, 5)];
    const { area, strayHoles } = assembleRings(rings);
    expect(strayHoles).toBe(0);
    expect(area).toEqual({
      type: 'MultiPolygon',
      coordinates: [[hole(0, 0, 10), square(1, 1, 8)], [hole(2, 2, 5), square(3, 3, 1)], [hole(20, 0, 5)]],
    });
  });

  it('takes rings that all run the wrong way as what they enclose', () => {
    const { area, strayHoles } = assembleRings([hole(0, 0, 10), square(1, 1, 8)]);
    expect(area).toEqual({ type: 'Polygon', coordinates: [hole(0, 0, 10), square(1, 1, 8)] });
    expect(strayHoles).toBe(0);
  });

  it('keeps a hole that lies in no shell as a polygon, and says so', () => {
    const { area, strayHoles } = assembleRings([square(0, 0, 10), hole(20, 20, 5)]);
    expect(area?.coordinates).toHaveLength(2);
    expect(strayHoles).toBe(1);
  });

  it('knows a hole that touches its shell from one beside it', () => {
    // The first corner of the hole is a corner of the shell.
    expect(assembleRings([square(0, 0, 10), hole(0, 0, 5)]).area?.type).toBe('Polygon');
    // Two squares with the same bounds as seen from the corner (5, 5) that they share.
    const beside = [square(0, 0, 5), square(5, 5, 5), hole(5, 5, 2)];
    expect(assembleRings(beside).area).toMatchObject({ coordinates: [[{}], [{}, {}]] });
  });

  it('makes nothing of nothing', () => {
    expect(assembleRings([])).toEqual({ area: null, strayHoles: 0 });
    expect(assembleRings([[]])).toEqual({ area: null, strayHoles: 0 });
  });

  it('gives up on a shape that is all shells and holes', () => {
    const shells = Array.from({ length: 6_000 }, (_, index) => square(-index, -index, 2 * index + 1));
    const holes = Array.from({ length: 6_000 }, () => hole(0.1, 0.1, 0.1));
    expect(assembleRings([...shells, ...holes]).strayHoles).toBeGreaterThan(0);
  });
});
