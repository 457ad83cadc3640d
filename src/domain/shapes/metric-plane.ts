/** A plane around one place, in whole millimetres: what the clipping engine works in. For shapes to draw, not to measure. */
import type { Position } from 'geojson';
import { metresEast, metresNorth } from '../sweep/capsule.js';

/** The engine's point. */
export interface PlanePoint {
  x: number;
  y: number;
}

export type PlanePath = PlanePoint[];

const MILLIMETRES = 1000;

/** Right in shape within some 50 km of its origin. */
export class MetricPlane {
  readonly #x: number;
  readonly #y: number;
  readonly #east: number;
  readonly #north: number;

  constructor([longitude = 0, latitude = 0]: Position) {
    this.#x = longitude;
    this.#y = latitude;
    this.#east = metresEast(Math.min(89, Math.max(-89, latitude))) * MILLIMETRES;
    this.#north = metresNorth(latitude) * MILLIMETRES;
  }

  toPath(positions: readonly Position[]): PlanePath {
    return positions.map(([longitude = 0, latitude = 0]) => ({
      x: Math.round((longitude - this.#x) * this.#east),
      y: Math.round((latitude - this.#y) * this.#north),
    }));
  }

  /** A closed ring. */
  toRing(path: readonly PlanePoint[]): Position[] {
    const ring = path.map(({ x, y }): Position => [this.#x + x / this.#east, this.#y + y / this.#north]);
    const [first] = ring;
    return first ? [...ring, [...first]] : [];
  }
}

/** Metres as the engine's lengths. */
export function toPlane(metres: number): number {
  return metres * MILLIMETRES;
}
