/** Places and segments within a capsule, in the plane of its own scale: right to about 1e-5 of the radius up to 20 km. */
import type { Segment, Stretch } from './stretch.js';

export class CapsulePlane {
  constructor(readonly capsules: Float64Array) {}

  holds(at: number, x: number, y: number): boolean {
    return this.stretch(at, { x0: x, y0: y, x1: x, y1: y }).length > 0;
  }

  /** The part of the segment within the capsule: none, or one, as a capsule is convex. */
  stretch(at: number, { x0, y0, x1, y1 }: Segment): readonly Stretch[] {
    const { capsules } = this;
    const originX = capsules[at] ?? 0;
    const originY = capsules[at + 1] ?? 0;
    const radius = capsules[at + 4] ?? 0;
    const scaleX = capsules[at + 5] ?? 1;
    const scaleY = capsules[at + 6] ?? 1;
    const ax = (x0 - originX) * scaleX;
    const ay = (y0 - originY) * scaleY;
    const dx = (x1 - x0) * scaleX;
    const dy = (y1 - y0) * scaleY;
    const qx = ((capsules[at + 2] ?? 0) - originX) * scaleX;
    const qy = ((capsules[at + 3] ?? 0) - originY) * scaleY;
    let from = Infinity;
    let to = -Infinity;
    const take = (span: readonly [number, number] | undefined): void => {
      if (!span) return;
      from = Math.min(from, span[0]);
      to = Math.max(to, span[1]);
    };
    take(inCircle(ax, ay, dx, dy, radius));
    take(inCircle(ax - qx, ay - qy, dx, dy, radius));
    take(inStrip({ ax, ay, dx, dy }, { qx, qy }, radius));
    return from <= to ? [{ from, to }] : [];
  }
}

/** Where a + t·d, t from 0 to 1, is within the circle around the origin. */
function inCircle(
  ax: number,
  ay: number,
  dx: number,
  dy: number,
  radius: number,
): readonly [number, number] | undefined {
  const a = dx * dx + dy * dy;
  const c = ax * ax + ay * ay - radius * radius;
  if (a === 0) return c <= 0 ? [0, 1] : undefined;
  const b = ax * dx + ay * dy;
  const root = b * b - a * c;
  if (root < 0) return undefined;
  return clip((-b - Math.sqrt(root)) / a, (-b + Math.sqrt(root)) / a);
}

/** Where it is beside the segment from the origin to q, within the radius. */
function inStrip(
  { ax, ay, dx, dy }: { readonly ax: number; readonly ay: number; readonly dx: number; readonly dy: number },
  { qx, qy }: { readonly qx: number; readonly qy: number },
  radius: number,
): readonly [number, number] | undefined {
  const length = Math.hypot(qx, qy);
  if (length === 0) return undefined;
  const [ux, uy] = [qx / length, qy / length];
  const along = within(ax * ux + ay * uy, dx * ux + dy * uy, 0, length);
  const across = within(ay * ux - ax * uy, dy * ux - dx * uy, -radius, radius);
  return along && across && clip(Math.max(along[0], across[0]), Math.min(along[1], across[1]));
}

/** Where start + t·step lies between low and high. */
function within(
  start: number,
  step: number,
  low: number,
  high: number,
): readonly [number, number] | undefined {
  if (step === 0) return start >= low && start <= high ? [0, 1] : undefined;
  const [first, second] = [(low - start) / step, (high - start) / step];
  return [Math.min(first, second), Math.max(first, second)];
}

function clip(from: number, to: number): readonly [number, number] | undefined {
  const [low, high] = [Math.max(0, from), Math.min(1, to)];
  return low <= high ? [low, high] : undefined;
}
