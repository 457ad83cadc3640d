/**
 * Area on the ellipsoid: the ring is mapped to the authalic sphere, where areas are the same, and measured there
 * with great-circle edges, which follow the ellipsoid's geodesics closely (C. Karney, Algorithms for geodesics, 2013).
 *
 * A straight line in longitude and latitude is not a geodesic: for edges of 100 m, 1 km and 10 km the area between
 * the two is about 1e-6, 1e-5 and 1e-4 of an edge's square, and cancels out in shapes with opposite sides.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { AUTHALIC_RADIUS_SQUARED, authalicSine, RADIANS_PER_DEGREE } from './geodesy.js';
import { type GeoJsonDocument, type Rings, simpleGeometriesOf } from './geometries.js';
import { evenOddAreaOf } from './ground-area.js';
import { isSurelySimple } from './simple-ring.js';
import { straightAreaOf } from './straight-area.js';
import type { SquareMetres } from './units.js';

/**
 * Ellipsoidal area of all polygons of the document, added up; holes are taken out. 0 for points, lines and nothing. The
 * direction of rings does not matter. The rings of a polygon, and the parts of a MultiPolygon, are taken even-odd: ground
 * within two of them is outside, so a bow-tie has the area of both its wings. Edges take the short way, so a ring across the
 * antimeridian measures what it encloses; a ring around a pole is not supported.
 */
export function areaOf(geojson: GeoJsonDocument): SquareMetres {
  let total = 0;
  for (const geometry of simpleGeometriesOf(geojson)) {
    if (geometry.type === 'Polygon') total += figureArea(geometry, [geometry.coordinates]);
    if (geometry.type === 'MultiPolygon') total += figureArea(geometry, geometry.coordinates);
  }
  return total;
}

/** Rings that cross change the area by more than this part of it, or it does not matter. */
const NEARLY = 1e-9;

function figureArea(geometry: Polygon | MultiPolygon, polygons: readonly Rings[]): SquareMetres {
  const added = polygons.reduce((sum, rings) => sum + polygonArea(rings), 0);
  const [[shell, ...holes] = [], ...others] = polygons;
  if (others.length === 0 && holes.length === 0 && (!shell || isSurelySimple(shell))) return added;
  // Both with straight edges: they are the same if no rings cross or overlap.
  const straight = polygons.reduce((sum, rings) => sum + insideOf(rings, straightAreaOf), 0);
  const evenOdd = evenOddAreaOf(geometry);
  return Math.abs(evenOdd - straight) > NEARLY * evenOdd ? evenOdd : added;
}

function polygonArea(rings: Rings): SquareMetres {
  return insideOf(rings, ringArea);
}

/** The shell without its holes. */
function insideOf(
  [shell, ...holes]: Rings,
  measure: (ring: readonly Position[]) => SquareMetres,
): SquareMetres {
  if (!shell) return 0;
  const cutOut = holes.reduce((sum, hole) => sum + measure(hole), 0);
  return Math.max(0, measure(shell) - cutOut);
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
