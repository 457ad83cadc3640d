/** Ellipsoidal area inside a ring whose edges are straight in longitude and latitude, by the sum under its edges. */
import type { Position } from 'geojson';
import { GroundScale, TALLEST_STRIP } from './sweep/ground.js';
import type { SquareMetres } from './units.js';

/** Area inside the ring, closed or not; one that crosses itself gives the difference of its parts. NaN across the antimeridian. */
export function straightAreaOf(ring: readonly Position[]): SquareMetres {
  const ground = new GroundScale();
  const [origin = 0] = ring[0] ?? [];
  let [lastX = Number.NaN, lastY = Number.NaN] = ring.at(-1) ?? [0, 0];
  let sum = 0;
  for (const [x = Number.NaN, y = Number.NaN] of ring) {
    if (!(Math.abs(x - lastX) <= 180)) return Number.NaN;
    const pieces = Math.max(1, Math.ceil(Math.abs(y - lastY) / TALLEST_STRIP));
    const [stepX, stepY] = [(x - lastX) / pieces, (y - lastY) / pieces];
    for (let piece = 0; piece < pieces; piece++) {
      const [fromX, fromY] = [lastX - origin + piece * stepX, lastY + piece * stepY];
      sum += ground.areaOf(fromY + stepY / 2, stepY, fromX, fromX + stepX);
    }
    lastX = x;
    lastY = y;
  }
  return Math.abs(sum);
}
