/**
 * Area on the ellipsoid: the ring is mapped to the authalic sphere, where areas are the same, and measured there
 * with great-circle edges, which follow the ellipsoid's geodesics closely (C. Karney, Algorithms for geodesics, 2013).
 *
 * A straight line in longitude and latitude is not a geodesic: for edges of 100 m, 1 km and 10 km the area between
 * the two is about 1e-6, 1e-5 and 1e-4 of an edge's square, and cancels out in shapes with opposite sides.
 */
import type { Position } from 'geojson';
import { AUTHALIC_RADIUS_SQUARED, authalicSine, RADIANS_PER_DEGREE } from './geodesy.js';
import { type GeoJsonDocument, polygonsOf, type Rings } from './geometries.js';
import type { SquareMetres } from './units.js';

/**
 * Ellipsoidal area of all polygons of the document, added up; holes are taken out. 0 for points, lines and nothing.
 * The direction of rings does not matter. Edges take the short way, so a ring across the antimeridian measures what
 * it encloses; a ring around a pole is not supported.
 */
export function areaOf(geojson: GeoJsonDocument): SquareMetres {
  let total = 0;
  for (const rings of polygonsOf(geojson)) total += polygonArea(rings);
  return total;
}

function polygonArea([shell, ...holes]: Rings): SquareMetres {
  if (!shell) return 0;
  const cutOut = holes.reduce((sum, hole) => sum + ringArea(hole), 0);
  return Math.max(0, ringArea(shell) - cutOut);
}

/** Area inside a ring, closed or not. */
function ringArea(ring: readonly Position[]): SquareMetres {
  let excess = 0;
  let [lastLongitude = Number.NaN, lastLatitude = Number.NaN] = ring.at(-1) ?? [0, 0];
  let lastTangent = halfTangent(lastLatitude);
  for (const [longitude = Number.NaN, latitude = Number.NaN] of ring) {
    const tangent = latitude === lastLatitude ? lastTangent : halfTangent(latitude);
    if (longitude !== lastLongitude) excess += excessBelow(longitude - lastLongitude, lastTangent, tangent);
    lastLongitude = longitude;
    lastLatitude = latitude;
    lastTangent = tangent;
  }
  return Math.abs(excess) * AUTHALIC_RADIUS_SQUARED;
}

/** Signed spherical excess of the figure between a great-circle edge and the equator (Karney, 2013, section 6). */
function excessBelow(longitudeDegrees: number, tangent1: number, tangent2: number): number {
  const halfWidth = Math.tan((longitudeDegrees * RADIANS_PER_DEGREE) / 2);
  return 2 * Math.atan((halfWidth * (tangent1 + tangent2)) / (1 + tangent1 * tangent2));
}

/** Tangent of half the authalic latitude. */
function halfTangent(latitude: number): number {
  const sine = authalicSine(latitude);
  return sine / (1 + Math.sqrt(Math.max(0, 1 - sine * sine)));
}
