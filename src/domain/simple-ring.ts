/** Whether a ring is surely simple: a quick look that lets most outlines pass, and leaves the others to a closer one. */
import type { Position } from 'geojson';

/** Rings with more positions than this are not looked at pair by pair. */
const FEW_POSITIONS = 40;

/** True when no two edges of the ring cross or touch but neighbours in their common corner; false when that is not sure. */
export function isSurelySimple(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const count = closed ? ring.length - 1 : ring.length;
  if (count < 4) return count === 3;
  if (count > FEW_POSITIONS) return false;
  for (let i = 0; i < count; i++) {
    const a = ring[i];
    const b = ring[(i + 1) % count];
    // The next edge shares a corner; it may only fold back, which the edge after it then touches.
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue;
      if (!areApart(a, b, ring[j], ring[(j + 1) % count])) return false;
    }
  }
  return true;
}

type Corner = Position | undefined;

function areApart(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  const [ax = Number.NaN, ay = Number.NaN] = a ?? [];
  const [bx = Number.NaN, by = Number.NaN] = b ?? [];
  const [cx = Number.NaN, cy = Number.NaN] = c ?? [];
  const [dx = Number.NaN, dy = Number.NaN] = d ?? [];
  const [abX, abY, cdX, cdY] = [bx - ax, by - ay, dx - cx, dy - cy];
  const sideC = abX * (cy - ay) - abY * (cx - ax);
  const sideD = abX * (dy - ay) - abY * (dx - ax);
  if ((sideC > 0 && sideD > 0) || (sideC < 0 && sideD < 0)) return true;
  const sideA = cdX * (ay - cy) - cdY * (ax - cx);
  const sideB = cdX * (by - cy) - cdY * (bx - cx);
  return (sideA > 0 && sideB > 0) || (sideA < 0 && sideB < 0);
}
