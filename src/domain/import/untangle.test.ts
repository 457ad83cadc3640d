import * as engine from 'clipper2-ts';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { between, createPlace, createRandom, createStar, type Random } from '../../../test/seeded.js';
import { createBoxRing, deepFreeze } from '../../../test/shapes.js';
import { evenOddAreaOf } from '../ground-area.js';
import { findAreaFaults, isTangled } from './area-faults.js';
import { type AreaGeometry, partsOf } from './figures.js';
import { untangle } from './untangle.js';

function polygon(...coordinates: Position[][]): AreaGeometry {
  return { type: 'Polygon', coordinates };
}

function untangled(area: AreaGeometry): AreaGeometry {
  const result = untangle(deepFreeze(area), engine);
  if (result.type !== 'untangled') throw new Error(`not untangled: ${result.type}`);
  return result.area;
}

describe('untangle', () => {
  it('makes two triangles of a bow-tie', () => {
    // The diagonals (0,0)–(2,2) and (2,0)–(0,2) meet in (1,1).
    const bowTie = polygon([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ]);
    const { type, coordinates } = untangled(bowTie);
    expect(type).toBe('MultiPolygon');
    const corners = (coordinates as Position[][][]).map(([ring]) => new Set(ring?.map(String)));
    expect(corners).toHaveLength(2);
    expect(corners).toContainEqual(new Set(['0,0', '1,1', '0,2']));
    expect(corners).toContainEqual(new Set(['2,0', '2,2', '1,1']));
  });

  it('makes a polygon of its own of a hole outside the shell', () => {
    const area = untangled(polygon(createBoxRing(0, 0, 1, 1), createBoxRing(2, 0, 3, 1)));
    expect(area.type).toBe('MultiPolygon');
    expect(area.coordinates).toHaveLength(2);
  });

  it('makes an island of a hole in a hole', () => {
    const rings = [createBoxRing(0, 0, 9, 9), createBoxRing(1, 1, 8, 8), createBoxRing(2, 2, 7, 7)];
    const area = untangled(polygon(...rings));
    expect(partsOf(area).map((part) => part.length)).toEqual([2, 1]);
  });

  it('merges parts that share an edge and stays a MultiPolygon', () => {
    const parts = [[createBoxRing(0, 0, 1, 1)], [createBoxRing(1, 0, 2, 1)]];
    const area = untangled({ type: 'MultiPolygon', coordinates: parts });
    expect(area.type).toBe('MultiPolygon');
    expect(area.coordinates).toHaveLength(1);
  });

  it('keeps positions that are not crossings to the last bit, heights too', () => {
    const corner: Position = [120.023456789, 36.123456789, 17];
    const area = untangled(polygon([[120, 36], [120.2, 36.2], [120.2, 36], [120, 36.2], corner, [120, 36]]));
    expect(partsOf(area).flat(2)).toContainEqual(corner);
  });

  it('says when even-odd leaves nothing', () => {
    const box = createBoxRing(0, 0, 1, 1);
    expect(untangle(polygon([...box, ...box.slice(1)]), engine).type).toBe('nothing-left');
  });

  it('leaves a sound area alone', () => {
    expect(untangle(polygon(createBoxRing(0, 0, 1, 1)), engine).type).toBe('sound');
  });

  it('refuses a tangle of more crossings than can be worked out', () => {
    const random = createRandom(5);
    const ring = Array.from({ length: 3000 }, (): Position => [random(), random()]);
    expect(untangle(polygon(ring), engine).type).toBe('too-tangled');
  });
});

describe('untangle, for seeded shapes', () => {
  it.each(Array.from({ length: 300 }, (_, seed) => seed))('keeps the ground of tangle %i', (seed) => {
    const area = createTangle(createRandom(seed));
    const result = untangle(deepFreeze(area), engine);
    expect(result.type).toMatch(/^(sound|untangled)$/);
    if (result.type !== 'untangled') return;
    expect(isTangled(findAreaFaults(partsOf(result.area)))).toBe(false);
    const before = evenOddAreaOf(area);
    expect(Math.abs(evenOddAreaOf(result.area) - before)).toBeLessThanOrEqual(1e-9 * before);
    expect(untangle(result.area, engine).type).toBe('sound');
  });
});

/** Rings of several kinds of mistakes, some 10 m to 10 km wide, somewhere in China. */
function createTangle(random: Random): AreaGeometry {
  const center = createPlace(random);
  const size = 10 ** between(random, 1.5, 4);
  const rings = Array.from({ length: 1 + Math.floor(3 * random()) }, () =>
    createTangledRing(random, center, size),
  );
  if (random() < 0.5) return { type: 'Polygon', coordinates: rings };
  return { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) };
}

function createTangledRing(random: Random, [x = 0, y = 0]: Position, size: number): Position[] {
  const degrees = size / 100_000;
  const anywhere = (): Position => [x + degrees * (random() - 0.5), y + degrees * (random() - 0.5)];
  const kind = Math.floor(4 * random());
  if (kind === 0) return closed(Array.from({ length: 4 + Math.floor(30 * random()) }, anywhere));
  const corners = 6 + Math.floor(20 * random());
  const star =
    createStar(random, { center: anywhere(), radius: size / 2, corners }).geometry.coordinates[0] ?? [];
  const open = star.slice(0, -1);
  if (kind === 1) return closed(swapped(open, Math.floor(random() * (corners - 3))));
  // On a lattice of files with few decimals, edges run along each other.
  if (kind === 2)
    return closed(
      open.map((position) => position.map((part) => Math.round((part / degrees) * 8) * (degrees / 8))),
    );
  return closed([...open, ...swapped(open, 1).slice(0, 5)]);
}

function swapped(open: readonly Position[], at: number): Position[] {
  const [first = [], second = []] = [open[at], open[at + 1]];
  return [...open.slice(0, at), second, first, ...open.slice(at + 2)];
}

function closed(open: readonly Position[]): Position[] {
  return [...open, open[0] ?? []];
}
