/** How many points, and what length of lines, covers hold: each line and point as often as it is given. */
import { distanceBetween } from '../length.js';
import type { Metres } from '../units.js';
import type { CoverFinder } from './cover-finder.js';
import { PATHS, type PackedShapes, POINTS } from './pack.js';

export interface HeldFigures {
  readonly whole: number;
  readonly covered: number;
}

/** Number of points of each feature, and of those that a cover holds. */
export function measurePoints(shapes: PackedShapes, finder: CoverFinder): readonly HeldFigures[] {
  const figures = emptyFigures(shapes);
  forEachPath(shapes, POINTS, ({ owner, start, end }) => {
    const figure = figures[owner];
    if (!figure) return;
    for (let position = start; position < end; position++) {
      figure.whole++;
      if (finder.holds(shapes.positions[2 * position] ?? 0, shapes.positions[2 * position + 1] ?? 0))
        figure.covered++;
    }
  });
  return figures;
}

/** Geodesic length of the lines of each feature, and of what covers hold of them. */
export function measurePaths(shapes: PackedShapes, finder: CoverFinder): readonly HeldFigures[] {
  const figures = emptyFigures(shapes);
  forEachPath(shapes, PATHS, ({ owner, start, end }) => {
    const figure = figures[owner];
    if (!figure) return;
    for (let position = start + 1; position < end; position++) {
      const from = placeAt(shapes, position - 1);
      const to = placeAt(shapes, position);
      const length = distanceBetween([...from], [...to]);
      figure.whole += length;
      figure.covered += heldLength({ from, to, length }, finder);
    }
  });
  return figures;
}

interface Step {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly length: Metres;
}

function heldLength({ from, to, length }: Step, finder: CoverFinder): Metres {
  let held = 0;
  for (const stretch of finder.stretches(from, to)) {
    if (stretch.from === 0 && stretch.to === 1) return length;
    held += distanceBetween(partOf(from, to, stretch.from), partOf(from, to, stretch.to));
  }
  return Math.min(held, length);
}

function partOf(
  from: readonly [number, number],
  to: readonly [number, number],
  part: number,
): [number, number] {
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
}

function placeAt({ positions }: PackedShapes, position: number): readonly [number, number] {
  return [positions[2 * position] ?? 0, positions[2 * position + 1] ?? 0];
}

function emptyFigures({ featureCount }: PackedShapes): { whole: number; covered: number }[] {
  return Array.from({ length: featureCount }, () => ({ whole: 0, covered: 0 }));
}

interface PathSlice {
  readonly owner: number;
  readonly start: number;
  readonly end: number;
}

function forEachPath(shapes: PackedShapes, kind: number, visit: (path: PathSlice) => void): void {
  let path = 0;
  for (let figure = 0; figure < shapes.kinds.length; figure++) {
    for (; path < (shapes.figureEnds[figure] ?? 0); path++) {
      if (shapes.kinds[figure] !== kind) continue;
      const start = path === 0 ? 0 : (shapes.pathEnds[path - 1] ?? 0);
      visit({ owner: shapes.owners[figure] ?? 0, start, end: shapes.pathEnds[path] ?? 0 });
    }
  }
}
