/**
 * The ground within a distance of a segment: a strip with a half circle at either end, as a polygon in degrees. Half
 * circles have corners in fixed directions, so that those of neighbouring segments fall together, and lie a little
 * outside of the circle, so that the polygon's area is the circle's.
 *
 * Offsets go by the mid-latitude formula on the ellipsoid (radii of curvature at the middle of the way): right to 1e-5
 * of the area up to 20 km.
 */
import { ECCENTRICITY_SQUARED, EQUATORIAL_RADIUS, RADIANS_PER_DEGREE } from '../geodesy.js';
import type { Metres } from '../units.js';

/** Numbers that one capsule takes: both ends in degrees, the radius in metres, metres per degree east and north midway. */
export const CAPSULE_SIZE = 7;

/** Longer segments are cut: over so many metres the scale of the ground hardly changes. */
export const LONGEST_SEGMENT: Metres = 20_000;

/** Buffers nearer to a pole than this many degrees are refused: meridians run together there. */
export const POLE_LIMIT = 89;

const CORNERS = 128;
const STEP = (2 * Math.PI) / CORNERS;
/** Radius of the regular polygon that has the area of the circle of radius 1. */
const ROUND = Math.sqrt(STEP / Math.sin(STEP));
const COSINES = Float64Array.from({ length: CORNERS }, (_, corner) => Math.cos(corner * STEP));
const SINES = Float64Array.from({ length: CORNERS }, (_, corner) => Math.sin(corner * STEP));

/** Metres per degree of longitude. */
export function metresEast(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS_PER_DEGREE);
  const cosine = Math.cos(latitude * RADIANS_PER_DEGREE);
  return (
    (RADIANS_PER_DEGREE * EQUATORIAL_RADIUS * cosine) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine)
  );
}

/** Metres per degree of latitude. */
export function metresNorth(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS_PER_DEGREE);
  return (
    (RADIANS_PER_DEGREE * EQUATORIAL_RADIUS * (1 - ECCENTRICITY_SQUARED)) /
    (1 - ECCENTRICITY_SQUARED * sine * sine) ** 1.5
  );
}

/** How a capsule lies to a box. */
export const APART = 0;
export const MEETS = 1;
export const CONTAINS = 2;

/** APART or CONTAINS only when that is sure; else MEETS. */
export function capsuleToBox(
  capsules: Float64Array,
  at: number,
  west: number,
  south: number,
  east: number,
  north: number,
): number {
  const px = capsules[at] ?? 0;
  const py = capsules[at + 1] ?? 0;
  const radius = capsules[at + 4] ?? 0;
  const scaleX = capsules[at + 5] ?? 1;
  const scaleY = capsules[at + 6] ?? 1;
  const qx = ((capsules[at + 2] ?? 0) - px) * scaleX;
  const qy = ((capsules[at + 3] ?? 0) - py) * scaleY;
  const w = (west - px) * scaleX;
  const e = (east - px) * scaleX;
  const s = (south - py) * scaleY;
  const n = (north - py) * scaleY;
  const squared = qx * qx + qy * qy;
  const farthest = Math.max(
    squaredDistance(w, s, qx, qy, squared),
    squaredDistance(e, s, qx, qy, squared),
    squaredDistance(w, n, qx, qy, squared),
    squaredDistance(e, n, qx, qy, squared),
  );
  const half = Math.hypot(e - w, n - s) / 2;
  const middle = Math.sqrt(squaredDistance((w + e) / 2, (s + n) / 2, qx, qy, squared));
  // The plane is not the ground: what the scale changes by over the reach of it all is left open.
  const reach = Math.sqrt(squared) + radius + middle + half;
  const slope = 0.02 + Math.abs(Math.tan((py + qy / scaleY / 2) * RADIANS_PER_DEGREE));
  const slack = 1e-3 * radius + (slope * reach * reach) / EQUATORIAL_RADIUS;
  if (Math.sqrt(farthest) < radius - slack) return CONTAINS;
  return middle - half > radius + slack ? APART : MEETS;
}

function squaredDistance(x: number, y: number, qx: number, qy: number, squared: number): number {
  const along = squared > 0 ? Math.min(1, Math.max(0, (x * qx + y * qy) / squared)) : 0;
  const dx = x - along * qx;
  const dy = y - along * qy;
  return dx * dx + dy * dy;
}

/** The capsules whose edges were asked for last: cells next to each other ask for the same ones. */
export class CapsuleEdges {
  readonly #kept: (Float64Array | undefined)[] = [];
  readonly #of: number[] = [];
  readonly #walk = new Walk();

  constructor(readonly capsules: Float64Array) {}

  /** Edges (x0, y0, x1, y1 with y0 ≤ y1) of the polygon of the capsule that begins at the offset. */
  edgesOf(at: number): Float64Array {
    const place = (at / CAPSULE_SIZE) % KEPT;
    const kept = this.#kept[place];
    if (kept && this.#of[place] === at) return kept;
    const edges = this.#walk.around(this.capsules, at);
    this.#kept[place] = edges;
    this.#of[place] = at;
    return edges;
  }
}

const KEPT = 2048;

/** The scale around one end. */
class Centre {
  readonly perEast: number;
  readonly perNorth: number;
  readonly tangent: number;

  constructor(
    readonly x: number,
    readonly y: number,
    readonly radius: Metres,
  ) {
    this.perEast = 1 / metresEast(y);
    this.perNorth = 1 / metresNorth(y);
    this.tangent = Math.tan(y * RADIANS_PER_DEGREE);
  }
}

/** Goes around the polygon and notes its edges. */
class Walk {
  #x = Number.NaN;
  #y = Number.NaN;
  readonly #edges = new Float64Array(4 * (CORNERS + 8));
  #length = 0;

  around(capsules: Float64Array, at: number): Float64Array {
    const px = capsules[at] ?? 0;
    const py = capsules[at + 1] ?? 0;
    const qx = capsules[at + 2] ?? 0;
    const qy = capsules[at + 3] ?? 0;
    const radius = capsules[at + 4] ?? 0;
    this.#x = Number.NaN;
    this.#y = Number.NaN;
    this.#length = 0;
    const start = new Centre(px, py, radius);
    if (px === qx && py === qy) {
      for (let corner = 0; corner <= CORNERS; corner++) this.#toCorner(start, corner);
      return this.#edges.slice(0, this.#length);
    }
    const middle = py + (qy - py) / 2;
    const angle = Math.atan2((qy - py) * metresNorth(middle), (qx - px) * metresEast(middle));
    const end = new Centre(qx, qy, radius);
    const quarter = Math.PI / 2;
    this.#round(end, angle - quarter, angle + quarter);
    this.#round(start, angle + quarter, angle + 3 * quarter);
    this.#toRim(end, angle - quarter);
    return this.#edges.slice(0, this.#length);
  }

  /** A half circle: its ends on the circle itself, fixed corners between. */
  #round(centre: Centre, from: number, to: number): void {
    this.#toRim(centre, from);
    const last = Math.ceil(to / STEP - 1e-9) - 1;
    for (let corner = Math.floor(from / STEP + 1e-9) + 1; corner <= last; corner++)
      this.#toCorner(centre, corner);
    this.#toRim(centre, to);
  }

  #toCorner(centre: Centre, corner: number): void {
    const index = ((corner % CORNERS) + CORNERS) % CORNERS;
    const radius = ROUND * centre.radius;
    this.#to(centre, radius * (COSINES[index] ?? 0), radius * (SINES[index] ?? 0));
  }

  #toRim(centre: Centre, angle: number): void {
    this.#to(centre, centre.radius * Math.cos(angle), centre.radius * Math.sin(angle));
  }

  #to(centre: Centre, east: number, north: number): void {
    const dy = north * centre.perNorth;
    const half = (dy / 2) * RADIANS_PER_DEGREE;
    const { tangent } = centre;
    // 1 / cos at half way, by its series around the centre.
    const x = centre.x + east * centre.perEast * (1 + half * (tangent + half * (0.5 + tangent * tangent)));
    const y = centre.y + dy;
    if (!Number.isNaN(this.#y)) {
      const up = this.#y < y;
      const edges = this.#edges;
      edges[this.#length++] = up ? this.#x : x;
      edges[this.#length++] = up ? this.#y : y;
      edges[this.#length++] = up ? x : this.#x;
      edges[this.#length++] = up ? y : this.#y;
    }
    this.#x = x;
    this.#y = y;
  }
}
