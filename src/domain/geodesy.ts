/**
 * The ellipsoid (WGS-84; CGCS2000 is the same to 0.1 mm) and its authalic sphere, the sphere of equal area.
 * Formulas: J. P. Snyder, Map Projections: A Working Manual (USGS PP 1395, 1987), eq. 3-11 to 3-13.
 */
import type { Metres, SquareMetres } from './units.js';

export const EQUATORIAL_RADIUS: Metres = 6_378_137;
const FLATTENING = 1 / 298.257223563;
export const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);
const POLAR_Q = snyderQ(1);

export const RADIANS_PER_DEGREE = Math.PI / 180;

/** Square of the radius of the authalic sphere, about 6,371,007.18² m². */
export const AUTHALIC_RADIUS_SQUARED: SquareMetres = (EQUATORIAL_RADIUS ** 2 * POLAR_Q) / 2;

/** Sine of the authalic latitude that belongs to a geodetic latitude in degrees. */
export function authalicSine(latitude: number): number {
  return snyderQ(Math.sin(latitude * RADIANS_PER_DEGREE)) / POLAR_Q;
}

function snyderQ(sine: number): number {
  const es = ECCENTRICITY * sine;
  return (1 - ECCENTRICITY_SQUARED) * (sine / (1 - es * es) + Math.atanh(es) / ECCENTRICITY);
}
