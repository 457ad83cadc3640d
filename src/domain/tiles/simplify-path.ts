/** Leaves out corners that nobody sees. Positions are x and y by turns. Douglas and Peucker, 1973. */

/** The line with its ends, less the corners that lie within the tolerance of the line without them. */
export function simplifyLine(line: readonly number[], tolerance: number): readonly number[] {
  if (line.length <= 4 || tolerance <= 0) return line;
  const kept = new Uint8Array(line.length / 2);
  keepBetween(line, { from: 0, to: kept.length - 1, kept, square: tolerance * tolerance });
  return pickKept(line, kept);
}

/** The same for a closed ring; what is left of one smaller than the tolerance may be no area any more. */
export function simplifyRing(ring: readonly number[], tolerance: number): readonly number[] {
  if (ring.length <= 8 || tolerance <= 0) return ring;
  const last = ring.length / 2 - 1;
  const far = farthestFromStart(ring);
  const kept = new Uint8Array(last + 1);
  const square = tolerance * tolerance;
  // A ring ends where it begins: it is parted where it is farthest from there.
  keepBetween(ring, { from: 0, to: far, kept, square });
  keepBetween(ring, { from: far, to: last, kept, square });
  return pickKept(ring, kept);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** 1 for each corner that stays. */
  readonly kept: Uint8Array;
  /** Of the tolerance. */
  readonly square: number;
}

/** Corners looked at together: the work grows with their square at worst, as in a zigzag. */
const STRETCH = 1000;

function keepBetween(path: readonly number[], { from, to, kept, square }: Stretch): void {
  for (let start = from; start < to; start += STRETCH)
    keepWithin(path, { from: start, to: Math.min(to, start + STRETCH), kept, square });
}

/** With a list of what is still to do rather than by recursion, which a zigzag would make as deep as it is long. */
function keepWithin(path: readonly number[], { from: first, to: last, kept, square }: Stretch): void {
  kept[first] = 1;
  kept[last] = 1;
  const open = [first, last];
  while (open.length > 0) {
    const to = open.pop() as number;
    const from = open.pop() as number;
    let [farthest, distance] = [-1, square];
    for (let index = from + 1; index < to; index++) {
      const apart = squareToSegment(path, { index, from, to });
      if (apart > distance) [farthest, distance] = [index, apart];
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    open.push(from, farthest, farthest, to);
  }
}

function squareToSegment(
  path: readonly number[],
  { index, from, to }: { readonly index: number; readonly from: number; readonly to: number },
): number {
  const [x, y] = [path[2 * index] as number, path[2 * index + 1] as number];
  const [startX, startY] = [path[2 * from] as number, path[2 * from + 1] as number];
  const [stepX, stepY] = [(path[2 * to] as number) - startX, (path[2 * to + 1] as number) - startY];
  const length = stepX * stepX + stepY * stepY;
  const along = length === 0 ? 0 : ((x - startX) * stepX + (y - startY) * stepY) / length;
  const part = Math.min(1, Math.max(0, along));
  return (x - startX - part * stepX) ** 2 + (y - startY - part * stepY) ** 2;
}

function farthestFromStart(ring: readonly number[]): number {
  let [farthest, distance] = [1, -1];
  for (let index = 1; index < ring.length / 2 - 1; index++) {
    const apart =
      ((ring[2 * index] as number) - (ring[0] as number)) ** 2 +
      ((ring[2 * index + 1] as number) - (ring[1] as number)) ** 2;
    if (apart > distance) [farthest, distance] = [index, apart];
  }
  return farthest;
}

function pickKept(path: readonly number[], kept: Uint8Array): readonly number[] {
  const picked: number[] = [];
  for (let index = 0; index < kept.length; index++)
    if (kept[index]) picked.push(path[2 * index] as number, path[2 * index + 1] as number);
  return picked;
}
