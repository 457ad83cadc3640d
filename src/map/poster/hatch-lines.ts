/** Stripes cut to an area by arithmetic, for readers that know neither patterns nor clip paths. */
import type { Point } from './clip.js';

/**
 * Pieces of the stripes x + y = `first` + n · `apart` that lie within the closed rings, by the even-odd rule. They rise to
 * the right, as those of the map's hatch.
 */
export function hatchLines(
  rings: readonly (readonly Point[])[],
  { first, apart }: { readonly first: number; readonly apart: number },
): readonly (readonly [Point, Point])[] {
  const sums = rings.flat().map(([x, y]) => x + y);
  if (sums.length === 0) return [];
  // One at a time: a ring may have more points than a call takes arguments.
  const [least, most] = sums.reduce(
    ([low, high], sum) => [Math.min(low, sum), Math.max(high, sum)] as [number, number],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number],
  );
  const lines: (readonly [Point, Point])[] = [];
  for (let n = Math.ceil((least - first) / apart); first + n * apart < most; n++)
    lines.push(...stripeWithin(rings, first + n * apart));
  return lines;
}

/** Where the stripe enters and leaves, two by two. */
function stripeWithin(
  rings: readonly (readonly Point[])[],
  sum: number,
): readonly (readonly [Point, Point])[] {
  const crossings = rings
    .flatMap((ring) => ring.slice(1).flatMap((to, index) => crossing(ring[index] ?? to, to, sum)))
    .sort((a, b) => a[0] - b[0]);
  const pairs: (readonly [Point, Point])[] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [crossings[i], crossings[i + 1]];
    if (from && to && to[0] > from[0]) pairs.push([from, to]);
  }
  return pairs;
}

/** An edge counts at its lower end and not at its upper one, so a corner on the stripe counts once or twice as it should. */
function crossing([x1, y1]: Point, [x2, y2]: Point, sum: number): readonly Point[] {
  const [a, b] = [x1 + y1 - sum, x2 + y2 - sum];
  if (a < 0 === b < 0) return [];
  const part = a / (a - b);
  const x = x1 + part * (x2 - x1);
  return [[x, sum - x]];
}
