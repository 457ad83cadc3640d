/** Directions on the WGS-84 ellipsoid, by C. Karney's GeographicLib. */
import geographicLib from 'geographiclib-geodesic';
import type { Place } from './drawing.js';

/** Degrees clockwise from true north, 0 up to but not including 360. */
export type Degrees = number;

/** Direction in which the geodesic leaves `from` for `to`; undefined when both are the same place. */
export function bearingBetween(from: Place, to: Place): Degrees | undefined {
  const [longitude1, latitude1] = from;
  const [longitude2, latitude2] = to;
  if (longitude1 === longitude2 && latitude1 === latitude2) return undefined;
  const { Geodesic } = geographicLib;
  const { azi1 = Number.NaN } = Geodesic.WGS84.Inverse(
    latitude1,
    longitude1,
    latitude2,
    longitude2,
    Geodesic.AZIMUTH,
  );
  return (azi1 + 360) % 360;
}

export const COMPASS_POINTS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type CompassPoint = (typeof COMPASS_POINTS)[number];

/** The nearest of the eight points of the compass. */
export function compassPointOf(bearing: Degrees): CompassPoint {
  return COMPASS_POINTS[Math.round(bearing / 45) % 8] ?? 'n';
}
