/** Planes for peers that measure in the plane. */
import type { Position } from 'geojson';
import proj4 from 'proj4';
import { AUTHALIC_RADIUS_SQUARED, authalicSine, RADIANS_PER_DEGREE } from '../../src/domain/geodesy.js';

/** From longitude and latitude in degrees to metres. */
export type Project = (position: Position) => readonly [number, number];

/** Cylindrical, exact in area; its metres are right in area only. */
export const toEqualArea: Project = ([longitude = 0, latitude = 0]) => {
  const radius = Math.sqrt(AUTHALIC_RADIUS_SQUARED);
  return [radius * longitude * RADIANS_PER_DEGREE, radius * authalicSine(latitude)];
};

/** Transverse Mercator around a place: within 10 km of it lengths are right to 1.3e-6, so buffers are round. */
export function createLocalPlane([longitude, latitude]: Position): Project {
  const { forward } = proj4(
    `+proj=tmerc +lat_0=${latitude} +lon_0=${longitude} +k=1 +x_0=0 +y_0=0 +ellps=WGS84`,
  );
  return ([x = 0, y = 0]) => {
    const [east = 0, north = 0] = forward([x, y]);
    return [east, north];
  };
}

/** The ring with more positions on its long edges, so that they stay where they are when projected. */
export function densified(ring: readonly Position[]): Position[] {
  const longestDegrees = 0.002;
  return ring.flatMap(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    const pieces = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / longestDegrees));
    return Array.from({ length: pieces }, (_, piece): Position => {
      const part = piece / pieces;
      return [x + part * (nextX - x), y + part * (nextY - y)];
    });
  });
}
