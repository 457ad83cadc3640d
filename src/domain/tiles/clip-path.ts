/** Cuts lines and rings at the edges of a square. Positions are x and y by turns. */

/** From `low` to `high` in both directions. */
export interface Square {
  readonly low: number;
  readonly high: number;
}

/** Whether all of it, some of it or nothing of the box around the path can be within. */
export function relationOf(path: readonly number[], { low, high }: Square): 'inside' | 'across' | 'outside' {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < path.length; at += 2) {
    const [x, y] = [path[at] as number, path[at + 1] as number];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  if (west >= low && south >= low && east <= high && north <= high) return 'inside';
  return west > high || south > high || east < low || north < low ? 'outside' : 'across';
}

/**
 * The part of a closed ring within the square, closed again; empty when there is none. Sutherland and Hodgman, 1974: parts that
 * are connected outside stay connected along the edge of the square, which lies outside of what is seen.
 */
export function clipRing(ring: readonly number[], square: Square): readonly number[] {
  let clipped = ring;
  for (const axis of [0, 1] as const) {
    clipped = clipHalf(clipped, { axis, at: square.low, keepsAbove: true });
    clipped = clipHalf(clipped, { axis, at: square.high, keepsAbove: false });
  }
  return clipped;
}

interface Half {
  readonly axis: 0 | 1;
  readonly at: number;
  readonly keepsAbove: boolean;
}

function clipHalf(ring: readonly number[], { axis, at, keepsAbove }: Half): readonly number[] {
  const kept: number[] = [];
  const isIn = (value: number) => (keepsAbove ? value >= at : value <= at);
  for (let index = 0; index + 3 < ring.length; index += 2) {
    const [x, y, nextX, nextY] = [ring[index], ring[index + 1], ring[index + 2], ring[index + 3]] as Segment;
    const [from, to] = axis === 0 ? [x, nextX] : [y, nextY];
    if (isIn(from)) kept.push(x, y);
    if (isIn(from) === isIn(to)) continue;
    const part = (at - from) / (to - from);
    if (axis === 0) kept.push(at, y + part * (nextY - y));
    else kept.push(x + part * (nextX - x), at);
  }
  if (kept.length === 0) return kept;
  const isClosed = kept[0] === kept.at(-2) && kept[1] === kept.at(-1);
  if (!isClosed) kept.push(kept[0] as number, kept[1] as number);
  return kept;
}

type Segment = [number, number, number, number];

/** The parts of a line within the square. */
export function clipLine(line: readonly number[], square: Square): readonly (readonly number[])[] {
  const parts: number[][] = [];
  let part: number[] = [];
  for (let index = 0; index + 3 < line.length; index += 2) {
    const [x, y, nextX, nextY] = [line[index], line[index + 1], line[index + 2], line[index + 3]] as Segment;
    const span = clipSegment([x, y, nextX, nextY], square);
    if (span) {
      const [start, end] = span;
      if (part.length === 0) part.push(x + start * (nextX - x), y + start * (nextY - y));
      part.push(x + end * (nextX - x), y + end * (nextY - y));
      if (end === 1) continue;
    }
    if (part.length > 0) parts.push(part);
    part = [];
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** The span of the segment within the square, 0 to 1 along it; undefined when it is outside. Liang and Barsky, 1984. */
function clipSegment(
  [x, y, nextX, nextY]: Segment,
  { low, high }: Square,
): readonly [number, number] | undefined {
  let [start, end] = [0, 1];
  for (const [from, step] of [
    [x, nextX - x],
    [y, nextY - y],
  ] as const) {
    if (step === 0) {
      if (from < low || from > high) return undefined;
      continue;
    }
    const [one, other] = [(low - from) / step, (high - from) / step];
    start = Math.max(start, Math.min(one, other));
    end = Math.min(end, Math.max(one, other));
  }
  return start < end ? [start, end] : undefined;
}
