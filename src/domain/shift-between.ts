/** How far, and which way, the same shapes lie from each other when their coordinates are understood in two ways. */
import type { Geometry, Position } from 'geojson';
import { bearingBetween, type Degrees } from './bearing.js';
import { forEachFigure, pathsOf } from './import/figures.js';
import { distanceBetween } from './length.js';
import type { Metres } from './units.js';

export interface Shift {
  readonly from: Position;
  readonly to: Position;
  readonly metres: Metres;
  /** At `from`, clockwise from north. */
  readonly bearing: Degrees;
}

/** Less than this is no shift that anybody sees. */
const LEAST: Metres = 1;

/** Measured at the middle shape of the two, which have the same shapes in the same order; undefined where they do not differ. */
export function shiftBetween(before: Geometry, after: Geometry): Shift | undefined {
  const [starts, ends] = [firstPositions(before), firstPositions(after)];
  if (starts.length !== ends.length) return undefined;
  const middle = Math.floor(starts.length / 2);
  const [from, to] = [starts[middle], ends[middle]];
  if (!from || !to) return undefined;
  const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [from, to];
  const metres = distanceBetween(from, to);
  const bearing = bearingBetween([x0, y0], [x1, y1]);
  if (bearing === undefined || !(metres >= LEAST)) return undefined;
  return { from: [x0, y0], to: [x1, y1], metres, bearing };
}

/** Where each figure begins. */
function firstPositions(geometry: Geometry): readonly Position[] {
  const found: Position[] = [];
  forEachFigure(geometry, (figure) => {
    const first = pathsOf(figure)[0]?.[0];
    if (first) found.push(first);
  });
  return found;
}
