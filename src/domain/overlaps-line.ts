/** How much of a line lies in an area. */
import type { Geometry, Position } from 'geojson';
import { contains } from './distance.js';
import { polygonsOf, simpleGeometriesOf } from './geometries.js';
import { distanceBetween } from './length.js';
import { meetingOf, type Segment } from './segment-crossing.js';
import type { Metres } from './units.js';

/**
 * Geodesic length of the parts of the lines that lie in the polygons; 0 when none do. What runs along an outline may
 * count either way.
 */
export function lengthInside(lines: Geometry, area: Geometry): Metres {
  const outline = [...polygonsOf(area)].flatMap((rings) => rings.flatMap((ring) => [...stepsOf(ring)]));
  let total = 0;
  for (const simple of simpleGeometriesOf(lines)) {
    if (simple.type !== 'LineString' && simple.type !== 'MultiLineString') continue;
    const paths = simple.type === 'LineString' ? [simple.coordinates] : simple.coordinates;
    for (const step of paths.flatMap((path) => [...stepsOf(path)])) total += insideOf(step, outline, area);
  }
  return total;
}

/** The edge is cut wherever it meets the outline; each piece is then in or out as its middle is. */
function insideOf(edge: Segment, outline: readonly Segment[], area: Geometry): Metres {
  const cuts = new Set([0, 1]);
  for (const other of outline) {
    if (!boxesMeet(edge, other)) continue;
    const meeting = meetingOf(edge, other);
    if (!meeting) continue;
    cuts.add(partAt(edge, meeting.at));
    if (meeting.type !== 'overlap') continue;
    cuts.add(partAt(edge, [other.x1, other.y1]));
    cuts.add(partAt(edge, [other.x2, other.y2]));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.reduce((sum, cut, index) => {
    const next = sorted[index + 1];
    if (next === undefined || !contains(area, positionAt(edge, (cut + next) / 2))) return sum;
    return sum + distanceBetween(positionAt(edge, cut), positionAt(edge, next));
  }, 0);
}

/** Where along the edge the position on it stands, 0..1. */
function partAt({ x1, y1, x2, y2 }: Segment, [x, y]: readonly [number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  return Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
}

function positionAt({ x1, y1, x2, y2 }: Segment, part: number): Position {
  return [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
}

/** Edges from each position to the next that is another one. */
function* stepsOf(path: readonly Position[]): Generator<Segment> {
  for (const [index, [x2 = Number.NaN, y2 = Number.NaN]] of path.entries()) {
    const [x1, y1] = path[index - 1] ?? [];
    if (x1 !== undefined && y1 !== undefined && (x1 !== x2 || y1 !== y2)) yield { x1, y1, x2, y2 };
  }
}

function boxesMeet(a: Segment, b: Segment): boolean {
  return (
    Math.max(a.x1, a.x2) >= Math.min(b.x1, b.x2) &&
    Math.max(b.x1, b.x2) >= Math.min(a.x1, a.x2) &&
    Math.max(a.y1, a.y2) >= Math.min(b.y1, b.y2) &&
    Math.max(b.y1, b.y2) >= Math.min(a.y1, a.y2)
  );
}
