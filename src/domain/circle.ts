/** Circles on the ellipsoid, by C. Karney's GeographicLib. */
import geographicLib from 'geographiclib-geodesic';
import type { Polygon, Position } from 'geojson';
import type { Metres } from './units.js';

const CORNERS = 96;

/** The ground within `metres` of the centre (degrees), as a polygon of 96 corners that lie on the circle, counter-clockwise. */
export function circleAround(center: readonly [number, number], metres: Metres): Polygon {
  const ring = Array.from({ length: CORNERS }, (_, index): Position => {
    const azimuth = -(index * 360) / CORNERS;
    const { lon2 = Number.NaN, lat2 = Number.NaN } = geographicLib.Geodesic.WGS84.Direct(
      center[1],
      center[0],
      azimuth,
      metres,
    );
    return [lon2, lat2];
  });
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}
