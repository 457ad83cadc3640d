/** The polygons a cover stands for: its own, or those within a distance of it. */
import { buffer } from '@turf/buffer';
import type { Feature, Geometry } from 'geojson';
import { type SimpleGeometry, simpleGeometriesOf } from './geometries.js';
import { EMPTY_SHAPE, type Shape, shapeOf } from './overlay.js';
import type { Metres } from './units.js';

/**
 * Segments of a quarter circle. A polygon of 4 × 32 corners on a circle has 99.96 % of its area:
 * n/2π · sin(2π/n) with n = 128 is 0.99960. Turf's own 8 steps give 99.36 %.
 */
const BUFFER_STEPS = 32;

/**
 * Polygons of the feature, widened by the buffer. Points and lines without a buffer give an empty shape.
 * Turf buffers on a sphere: within China the area of a circle comes out between 0.4 % small (south) and
 * 0.4 % large (north), and right to 0.03 % at 36° N.
 */
export function coverShape(feature: Feature<Geometry | null>, bufferMetres: Metres): Shape {
  if (bufferMetres === 0) return shapeOf(feature);
  return [...simpleGeometriesOf(feature)].flatMap((geometry) => buffered(geometry, bufferMetres));
}

function buffered(geometry: SimpleGeometry, bufferMetres: Metres): Shape {
  if (geometry.coordinates.flat(3).length === 0) return EMPTY_SHAPE;
  const result = buffer(geometry, bufferMetres, { units: 'meters', steps: BUFFER_STEPS });
  return result ? shapeOf(result) : EMPTY_SHAPE;
}
