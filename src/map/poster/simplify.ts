/** Fewer points, nearly the same line (Douglas and Peucker, 1973). */
import type { Point } from './clip.js';

/** The line without the points that it passes within `tolerance` anyway; its ends stay. */
export function simplifyLine(line: readonly Point[], tolerance: number): readonly Point[] {
  if (line.length < 3) return line;
  const kept = new Uint8Array(line.length);
  kept[0] = 1;
  kept[line.length - 1] = 1;
  const pieces: [number, number][] = [[0, line.length - 1]];
  for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
    const [from, to] = piece;
    const farthest = farthestBetween(line, from, to);
    if (farthest.distance <= tolerance) continue;
    kept[farthest.index] = 1;
    pieces.push([from, farthest.index], [farthest.index, to]);
  }
  return line.filter((_, index) => kept[index] === 1);
}

function farthestBetween(line: readonly Point[], from: number, to: number) {
  const [start = [0, 0], end = [0, 0]] = [line[from], line[to]] as const;
  let farthest = { index: from, distance: -1 };
  for (let index = from + 1; index < to; index++) {
    const distance = distanceToSegment(line[index] ?? start, start, end);
    if (distance > farthest.distance) farthest = { index, distance };
  }
  return farthest;
}

function distanceToSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
