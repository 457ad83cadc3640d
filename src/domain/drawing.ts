/** What the reader draws on the map to measure or to ask about: plain data, part of the view. */
import type { Geometry } from 'geojson';
import { circleAround } from './circle.js';
import type { Metres } from './units.js';

export const DRAWING_KINDS = ['point', 'line', 'polygon', 'rectangle', 'circle', 'freehand'] as const;
export type DrawingKind = (typeof DRAWING_KINDS)[number];

/** Longitude and latitude in degrees (WGS-84). */
export type Place = readonly [number, number];

export interface Drawing {
  /** Unique among the view's drawings, such as `d1`. */
  readonly id: string;
  readonly kind: DrawingKind;
  /** A point's place, a line's vertices, an area's corners (not closed), a circle's centre. */
  readonly positions: readonly Place[];
  /** Radius of a circle. */
  readonly metres?: Metres;
  /** What the reader calls it. */
  readonly name?: string;
}

/** The drawing as GeoJSON: Point, LineString, or Polygon. */
export function geometryOf({ kind, positions, metres = 0 }: Drawing): Geometry {
  const [first = [0, 0]] = positions;
  switch (kind) {
    case 'point':
      return { type: 'Point', coordinates: [...first] };
    case 'line':
      return { type: 'LineString', coordinates: positions.map((place) => [...place]) };
    case 'circle':
      return circleAround(first, metres);
    case 'polygon':
    case 'rectangle':
    case 'freehand':
      return { type: 'Polygon', coordinates: [[...positions, first].map((place) => [...place])] };
  }
}

/** Whether the drawing encloses ground. */
export function isArea({ kind }: Drawing): boolean {
  return kind !== 'point' && kind !== 'line';
}

/** An id that none of the drawings has yet. */
export function nextDrawingId(drawings: readonly Drawing[]): string {
  const numbers = drawings.map(({ id }) => Number(/^d(\d+)$/.exec(id)?.[1] ?? 0));
  return `d${Math.max(0, ...numbers) + 1}`;
}
