/** Lines and rings cut to a box, in the plane. */

export type Point = readonly [number, number];

/** Least x, least y, greatest x, greatest y. */
export type Box = readonly [number, number, number, number];

/** The parts of a line that lie in the box. */
export function clipLine(line: readonly Point[], box: Box): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let i = 1; i < line.length; i++) {
    const [start, end] = [line[i - 1], line[i]];
    const inside = start && end && clipSegment(start, end, box);
    if (!inside) continue;
    const [from, to] = inside;
    const last = part.at(-1);
    if (!last || last[0] !== from[0] || last[1] !== from[1]) {
      part = [from];
      parts.push(part);
    }
    part.push(to);
  }
  return parts;
}

/** The piece of a segment in the box (Liang and Barsky, 1984); undefined when there is none. */
function clipSegment(
  [x1, y1]: Point,
  [x2, y2]: Point,
  [left, top, right, bottom]: Box,
): readonly [Point, Point] | undefined {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [towards, room] of [
    [-dx, x1 - left],
    [dx, right - x1],
    [-dy, y1 - top],
    [dy, bottom - y1],
  ] as const) {
    if (towards === 0 && room < 0) return undefined;
    if (towards < 0) from = Math.max(from, room / towards);
    if (towards > 0) to = Math.min(to, room / towards);
  }
  if (from > to) return undefined;
  // The ends themselves, not their like: parts are joined where they are the same point.
  return [
    from === 0 ? [x1, y1] : [x1 + from * dx, y1 + from * dy],
    to === 1 ? [x2, y2] : [x1 + to * dx, y1 + to * dy],
  ];
}

/** The ring within the box (Sutherland and Hodgman, 1974): what lies outside runs along the box's edge. Not closed. */
export function clipRing(ring: readonly Point[], [left, top, right, bottom]: Box): readonly Point[] {
  let clipped = withoutClosing(ring);
  clipped = clipByEdge(clipped, 0, left, 1);
  clipped = clipByEdge(clipped, 0, right, -1);
  clipped = clipByEdge(clipped, 1, top, 1);
  return clipByEdge(clipped, 1, bottom, -1);
}

function clipByEdge(ring: readonly Point[], axis: 0 | 1, edge: number, side: 1 | -1): readonly Point[] {
  const isInside = (point: Point) => (point[axis] - edge) * side >= 0;
  return ring.flatMap((point, index) => {
    const previous = ring[(index + ring.length - 1) % ring.length] ?? point;
    const crossing = isInside(point) === isInside(previous) ? [] : [crossingOf(previous, point, axis, edge)];
    return isInside(point) ? [...crossing, point] : crossing;
  });
}

function crossingOf(from: Point, to: Point, axis: 0 | 1, edge: number): Point {
  const part = (edge - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? from[1] + part * (to[1] - from[1]) : from[0] + part * (to[0] - from[0]);
  return axis === 0 ? [edge, other] : [other, edge];
}

function withoutClosing(ring: readonly Point[]): readonly Point[] {
  const [first] = ring;
  const last = ring.at(-1);
  const closed = first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1];
  return closed ? ring.slice(0, -1) : ring;
}
