/** Whether a ring has folded into a line. */
import type { Position } from 'geojson';

/** Width by length under which a ring is a line: a metre of width on a million kilometres of length. */
const FLAT = 1e-9;

/** Whether all positions lie on one line or in one point. */
export function isFlat(ring: readonly Position[]): boolean {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let [farX, farY, farthest] = [x0, y0, 0];
  for (const [x = 0, y = 0] of ring) {
    const distance = (x - x0) ** 2 + (y - y0) ** 2;
    if (distance > farthest) [farX, farY, farthest] = [x, y, distance];
  }
  return ring.every(
    ([x = 0, y = 0]) => Math.abs((farX - x0) * (y - y0) - (farY - y0) * (x - x0)) <= FLAT * farthest,
  );
}
