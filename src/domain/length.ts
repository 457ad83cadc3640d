/** Lengths along geodesics of the WGS-84 ellipsoid, by C. Karney's GeographicLib (9 KB gzipped), wrapped here only. */

import geographicLib from 'geographiclib-geodesic';
import type { Position } from 'geojson';
import { type GeoJsonDocument, polygonsOf, simpleGeometriesOf } from './geometries.js';
import type { Metres } from './units.js';

const ELLIPSOID = geographicLib.Geodesic.WGS84;

/** Geodesic length of all lines of the document, added up; 0 for points, polygons and nothing. */
export function lengthOf(geojson: GeoJsonDocument): Metres {
  let total = 0;
  for (const geometry of simpleGeometriesOf(geojson)) {
    if (geometry.type === 'LineString') total += pathLength(geometry.coordinates);
    if (geometry.type === 'MultiLineString')
      for (const line of geometry.coordinates) total += pathLength(line);
  }
  return total;
}

/** Geodesic length of all outlines of polygons, holes included; 0 for points, lines and nothing. */
export function perimeterOf(geojson: GeoJsonDocument): Metres {
  let total = 0;
  for (const rings of polygonsOf(geojson)) for (const ring of rings) total += pathLength(ring);
  return total;
}

/** Geodesic distance of two positions; NaN when one of them has no longitude or latitude. */
export function distanceBetween(from: Position, to: Position): Metres {
  const [longitude1 = Number.NaN, latitude1 = Number.NaN] = from;
  const [longitude2 = Number.NaN, latitude2 = Number.NaN] = to;
  return ELLIPSOID.Inverse(latitude1, longitude1, latitude2, longitude2, DISTANCE_ONLY).s12 ?? Number.NaN;
}

const DISTANCE_ONLY = geographicLib.Geodesic.DISTANCE;

function pathLength(path: readonly Position[]): Metres {
  let total = 0;
  for (const [index, position] of path.entries()) {
    const previous = path[index - 1];
    if (previous) total += distanceBetween(previous, position);
  }
  return total;
}
