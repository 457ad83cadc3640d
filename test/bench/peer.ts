/** What all peers share: they unite shapes in degrees, and what they answer is measured on the ellipsoid in the same way. */
import type { Feature, Polygon, Position } from 'geojson';
import { AUTHALIC_RADIUS_SQUARED, authalicSine, RADIANS_PER_DEGREE } from '../../src/domain/geodesy.js';
import type { SquareMetres } from '../../src/domain/units.js';

/** A library that builds the united shape of all covers in one call, and keeps it for further zones. */
export interface UnionPeer<Shape> {
  readonly name: string;
  unite(covers: readonly Feature<Polygon>[]): Shape;
  /** Ground of the zone within the shape. */
  coveredOf(shape: Shape, zone: Feature<Polygon>): SquareMetres;
  /** Gives memory back that no garbage collector sees. */
  free(shape: Shape): void;
}

/** All in one call, from GeoJSON to the figure. */
export function coveredByPeer<Shape>(
  peer: UnionPeer<Shape>,
  covers: readonly Feature<Polygon>[],
  zone: Feature<Polygon>,
): SquareMetres {
  const shape = peer.unite(covers);
  const covered = peer.coveredOf(shape, zone);
  peer.free(shape);
  return covered;
}

/** The rings of polygons, without the repeated last position. */
export function ringsOf(features: readonly Feature<Polygon>[]): Position[][] {
  return features.flatMap(({ geometry }) => geometry.coordinates.map((ring) => ring.slice(0, -1)));
}

/**
 * Signed ground inside a ring, positive when counterclockwise: exact in the cylindrical equal-area plane, but for the bend
 * of its edges, which is nothing between corners of parcels.
 */
export function signedGround(
  count: number,
  longitudeOf: (index: number) => number,
  latitudeOf: (index: number) => number,
): SquareMetres {
  if (count < 3) return 0;
  // From the first corner on: small numbers lose no digits.
  const west = longitudeOf(0);
  const south = authalicSine(latitudeOf(0));
  let sum = 0;
  let [x0, y0] = [0, 0];
  for (let index = 1; index <= count; index++) {
    const at = index % count;
    const x = (longitudeOf(at) - west) * RADIANS_PER_DEGREE;
    const y = authalicSine(latitudeOf(at)) - south;
    sum += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return (sum / 2) * AUTHALIC_RADIUS_SQUARED;
}
