/**
 * Draws an area anew so that its rings neither cross nor run along each other, holes lie in their shells, and the ground
 * under even-odd stays the same. The clipping engine works on whole numbers: degrees are counted in steps of 2⁻⁴⁶, the
 * finest that a longitude beyond 64° can hold, so that positions are kept to the last bit and new ones are as good.
 */
import type { FillRule } from 'clipper2-ts';
import type { Position } from 'geojson';
import type { Rings } from '../geometries.js';
import { findAreaFaults, isTangled } from './area-faults.js';
import { countCrossings } from './count-crossings.js';
import { type AreaGeometry, partsOf } from './figures.js';
import { nestRings } from './nest-rings.js';
import { traceRings } from './trace-rings.js';

export type Engine = typeof import('clipper2-ts');

export type Untangled =
  | { readonly type: 'untangled'; readonly area: AreaGeometry }
  /** Nothing to do: the area is the same. */
  | { readonly type: 'sound' }
  /** Even-odd leaves no ground: rings drawn twice. */
  | { readonly type: 'nothing-left' }
  | { readonly type: 'too-tangled' };

/** Crossings that are worked out in about a second; their number may be the square of that of the positions. */
const MOST_CROSSINGS = 20_000;

/**
 * Rounded crossings may cross again, a step aside: the drawing is made anew, each time on a grid coarser by so many powers
 * of two. Positions are only kept as they were while that does not undo the rounding.
 */
const PASSES = [0, 0, 1, 2, 3, 4, 6, 8, 11, 14];
const PASSES_THAT_KEEP = 2;

/** The area without tangles. */
export function untangle(area: AreaGeometry, engine: Engine): Untangled {
  let parts = partsOf(area);
  if (!isTangled(findAreaFaults(parts))) return { type: 'sound' };
  if (countCrossings(parts.flat(), MOST_CROSSINGS) >= MOST_CROSSINGS) return { type: 'too-tangled' };
  const finest = finestBits(parts);
  for (const [pass, coarser] of PASSES.entries()) {
    parts = redraw(parts, { engine, bits: finest - coarser, keep: pass < PASSES_THAT_KEEP });
    if (parts.length === 0) return { type: 'nothing-left' };
    if (!isTangled(findAreaFaults(parts))) return { type: 'untangled', area: areaOfParts(area, parts) };
  }
  return { type: 'too-tangled' };
}

/** A Polygon stays one where it can. */
export function areaOfParts({ type }: Pick<AreaGeometry, 'type'>, parts: readonly Rings[]): AreaGeometry {
  const coordinates = parts.map((rings) => rings.map((ring) => [...ring]));
  const [only] = coordinates;
  if (type === 'Polygon' && only && coordinates.length === 1) return { type, coordinates: only };
  return { type: 'MultiPolygon', coordinates };
}

interface Grid {
  readonly engine: Engine;
  /** Steps to a degree, as a power of two. */
  readonly bits: number;
  /** Whether positions that were there before come back as they were, to the last bit and with their heights. */
  readonly keep: boolean;
  /** What of the rings is ground; even-odd unless said otherwise. */
  readonly rule?: FillRule;
}

/** The parts drawn anew on a grid, so that their rings neither cross nor share edges. */
export function redraw(parts: readonly Rings[], { engine, bits, keep, rule }: Grid): readonly Rings[] {
  const { Clipper, FillRule } = engine;
  const step = 2 ** -bits;
  const rings = parts.flat();
  const [originX = 0, originY = 0] = firstPositionOf(rings).map((degrees) => Math.round(degrees / step));
  const known = new Map<string, Position>();
  const paths = rings.map((ring) =>
    ring.map((position) => {
      const [x = 0, y = 0] = position;
      const point = { x: Math.round(x / step) - originX, y: Math.round(y / step) - originY };
      if (keep) known.set(`${point.x},${point.y}`, position);
      return point;
    }),
  );
  const drawn = traceRings(Clipper.union(paths, rule ?? FillRule.EvenOdd)).map((ring) =>
    ring.map(({ x, y }) => known.get(`${x},${y}`) ?? [(x + originX) * step, (y + originY) * step]),
  );
  return nestRings(drawn.map((ring) => [...ring, ...ring.slice(0, 1)]));
}

const FINEST_BITS = 46;
/** Whole numbers are exact below 2⁵³; the area's width must leave room for sums. */
const WIDEST_BITS = 50;

export function finestBits(parts: readonly Rings[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of parts.flat(2)) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return Math.min(FINEST_BITS, WIDEST_BITS - Math.ceil(Math.log2(Math.max(east - west, north - south))));
}

function firstPositionOf(rings: readonly (readonly Position[])[]): Position {
  return rings.find((ring) => ring.length > 0)?.[0] ?? [0, 0];
}
