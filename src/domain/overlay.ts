/** Union and intersection of polygons by Turf, wrapped so that its engine's failures on noisy borders are survived. */
import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { type GeoJsonDocument, polygonsOf, type Rings } from './geometries.js';

/** Polygons of one thing, side by side: the coordinates of a MultiPolygon. */
export type Shape = readonly Rings[];

/** West, south, east, north in degrees. */
export type BoundingBox = readonly [number, number, number, number];

export const EMPTY_SHAPE: Shape = [];

/**
 * Grids in degrees (0.1 mm, 1 mm, 1 cm) that coordinates are snapped to, one after the other, when the engine gives
 * up with «Unable to complete output ring». The first try is on the coordinates as they are.
 */
const SNAPPING_DECIMALS = [9, 8, 7] as const;

/** The document's polygons as one shape; rings too short to enclose anything are left out. */
export function shapeOf(geojson: GeoJsonDocument): Shape {
  return [...polygonsOf(geojson)]
    .filter(([shell]) => shell !== undefined && encloses(shell))
    .map((rings) => rings.filter(encloses));
}

/** The places that lie in any of the shapes, each once. */
export function unite(shapes: readonly Shape[]): Shape {
  const filled = shapes.filter((shape) => shape.length > 0);
  if (filled.length < 2) return filled[0] ?? EMPTY_SHAPE;
  return withSnapping(filled, (operands) => toShape(union(featureCollection(operands.map(toFeature)))));
}

/** The places that lie in both shapes. */
export function intersection(first: Shape, second: Shape): Shape {
  if (first.length === 0 || second.length === 0) return EMPTY_SHAPE;
  return withSnapping([first, second], (operands) =>
    toShape(intersect(featureCollection(operands.map(toFeature)))),
  );
}

/**
 * The result of the operation on the shapes, retried on snapped copies when it throws.
 * Throws the last error when no grid helps, or when nothing is left of a shape after snapping.
 */
export function withSnapping(shapes: readonly Shape[], operate: (shapes: readonly Shape[]) => Shape): Shape {
  let failure: unknown;
  for (const decimals of [undefined, ...SNAPPING_DECIMALS]) {
    try {
      return operate(decimals === undefined ? shapes : shapes.map((shape) => snap(shape, decimals)));
    } catch (error) {
      failure = error;
    }
  }
  throw new Error('The shapes could not be overlaid; check them for crossing edges.', { cause: failure });
}

/** The shape as a MultiPolygon to be measured or drawn. Its coordinates are shared, not copied: do not change them. */
export function toMultiPolygon(shape: Shape): MultiPolygon {
  // Safe: readers of GeoJSON (Turf, MapLibre, our measures) leave coordinates alone; the types cannot say so.
  return { type: 'MultiPolygon', coordinates: shape as Position[][][] };
}

/** Box around the shells; undefined for an empty shape. */
export function boundingBoxOf(shape: Shape): BoundingBox | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [shell = []] of shape) {
    for (const [longitude = Number.NaN, latitude = Number.NaN] of shell) {
      west = Math.min(west, longitude);
      south = Math.min(south, latitude);
      east = Math.max(east, longitude);
      north = Math.max(north, latitude);
    }
  }
  return west <= east && south <= north ? [west, south, east, north] : undefined;
}

function toFeature(shape: Shape): Feature<MultiPolygon> {
  return multiPolygon(toMultiPolygon(shape).coordinates);
}

function toShape(result: Feature<Polygon | MultiPolygon> | null): Shape {
  return result === null ? EMPTY_SHAPE : [...polygonsOf(result)];
}

/** Whether the ring has the four positions of a closed triangle. */
function encloses(ring: readonly Position[]): boolean {
  return ring.length > 3;
}

function snap(shape: Shape, decimals: number): Shape {
  const factor = 10 ** decimals;
  const round = (value: number) => Math.round(value * factor) / factor;
  return shape.map((rings) =>
    rings.map((ring) => ring.map(([x = Number.NaN, y = Number.NaN]) => [round(x), round(y)])),
  );
}
