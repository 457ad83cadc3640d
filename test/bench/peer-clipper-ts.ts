/** Clipper2 in TypeScript: in one call, and as the clipper of tiles. Degrees are kept to 1e-8, about 1 mm. */
import { Clipper, FillRule, type Path64, type Paths64 } from 'clipper2-ts';
import type { Position } from 'geojson';
import { ringsOf, signedGround, type UnionPeer } from './peer.js';
import type { TileClipper } from './tiles.js';

const PER_DEGREE = 1e8;
/** Taken off, so that products of coordinates stay whole numbers. */
const ORIGIN = { longitude: 120, latitude: 36 };

export const CLIPPER_TS: UnionPeer<Paths64> & TileClipper<Path64> = {
  name: 'clipper2-ts',
  unite: (covers) => Clipper.union(ringsOf(covers).map(toPath), FillRule.NonZero),
  coveredOf: (shape, zone) =>
    groundOf(Clipper.intersect(shape, ringsOf([zone]).map(toPath), FillRule.NonZero)),
  free: () => {},
  tileMetres: 300,
  toPath,
  // Not by its quicker `rectClip`, which lost 0.5 % of these zones in version 2.0.1.
  clipToBox: (paths, [west, south, east, north]) => {
    const box = toPath([
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]);
    return Clipper.intersect([...paths], [box], FillRule.NonZero);
  },
  groundOf,
  groundWithin: (paths, clip) => groundOf(Clipper.intersect([...paths], [...clip], FillRule.NonZero)),
  freePaths: () => {},
};

function toPath(ring: readonly Position[]): Path64 {
  return ring.map(([longitude = 0, latitude = 0]) => ({
    x: Math.round((longitude - ORIGIN.longitude) * PER_DEGREE),
    y: Math.round((latitude - ORIGIN.latitude) * PER_DEGREE),
  }));
}

function groundOf(paths: readonly Path64[]): number {
  return paths.reduce(
    (sum, path) =>
      sum +
      signedGround(
        path.length,
        (at) => ORIGIN.longitude + (path[at]?.x ?? 0) / PER_DEGREE,
        (at) => ORIGIN.latitude + (path[at]?.y ?? 0) / PER_DEGREE,
      ),
    0,
  );
}
