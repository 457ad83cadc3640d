/** Lines one after the other so that the pen moves little between them: short moves are short numbers. */
import Flatbush from 'flatbush';
import type { Point } from './clip.js';

type Line = readonly Point[];

/** The same lines, each followed by one that begins or ends near its end; some are turned round. */
export function orderLines(lines: readonly Line[]): readonly Line[] {
  if (lines.length < 3) return lines;
  const ends = new Flatbush(lines.length * 2);
  for (const line of lines) for (const [x, y] of endsOf(line)) ends.add(x, y);
  ends.finish();
  const left = new Set(lines.keys());
  const ordered: Line[] = [];
  for (let at: Point = [0, 0]; left.size > 0; ) {
    // Two ends a line, first and last by turns.
    const [nearest = 0] = ends.neighbors(...at, 1, Number.POSITIVE_INFINITY, (end) => left.has(end >> 1));
    const line = lines[nearest >> 1] ?? [];
    const drawn = nearest % 2 === 0 ? line : line.toReversed();
    left.delete(nearest >> 1);
    ordered.push(drawn);
    at = drawn.at(-1) ?? at;
  }
  return ordered;
}

function endsOf(line: Line): readonly [Point, Point] {
  return [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]];
}
