/** A stroke drawn by hand, with no more vertices than its shape needs. */

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** How far in pixels the stroke may stray from what was drawn; doubled until few enough vertices are left. */
const TOLERANCE = 1.5;
const MOST_VERTICES = 300;

/** Indices of the pixels to keep, the first and the last among them (U. Ramer 1972; Douglas and Peucker 1973). */
export function simplifyStroke(pixels: readonly Pixel[]): readonly number[] {
  for (let tolerance = TOLERANCE; ; tolerance *= 2) {
    const kept = keepFarthest(pixels, tolerance);
    if (kept.length <= MOST_VERTICES) return kept;
  }
}

function keepFarthest(pixels: readonly Pixel[], tolerance: number): readonly number[] {
  const last = pixels.length - 1;
  if (last < 1) return [...pixels.keys()];
  const kept = new Set([0, last]);
  const spans: (readonly [number, number])[] = [[0, last]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const farthest = farthestBetween(pixels, span);
    if (farthest.distance <= tolerance) continue;
    kept.add(farthest.index);
    spans.push([span[0], farthest.index], [farthest.index, span[1]]);
  }
  return [...kept].sort((a, b) => a - b);
}

function farthestBetween(
  pixels: readonly Pixel[],
  [start, end]: readonly [number, number],
): { readonly index: number; readonly distance: number } {
  const [from, to] = [pixels[start], pixels[end]];
  let farthest = { index: start, distance: 0 };
  if (!from || !to) return farthest;
  for (let index = start + 1; index < end; index++) {
    const pixel = pixels[index];
    const distance = pixel ? distanceToSegment(pixel, from, to) : 0;
    if (distance > farthest.distance) farthest = { index, distance };
  }
  return farthest;
}

/** In pixels, to the nearest point of the straight line between two. */
export function distanceToSegment(pixel: Pixel, from: Pixel, to: Pixel): number {
  const nearest = nearestOnSegment(pixel, from, to);
  return Math.hypot(pixel.x - nearest.x, pixel.y - nearest.y);
}

export function nearestOnSegment(pixel: Pixel, from: Pixel, to: Pixel): Pixel {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const square = x * x + y * y;
  const along = square === 0 ? 0 : ((pixel.x - from.x) * x + (pixel.y - from.y) * y) / square;
  const part = Math.min(1, Math.max(0, along));
  return { x: from.x + part * x, y: from.y + part * y };
}
