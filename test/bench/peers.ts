/** The peers of the coverage engine, loaded once. */
import type { Feature, Polygon } from 'geojson';
import type { SquareMetres } from '../../src/domain/units.js';
import { CLIPPER_TS } from './peer-clipper-ts.js';
import { type ClipperWasm, loadClipperWasm } from './peer-clipper-wasm.js';
import { type GeosPeer, loadGeos } from './peer-geos.js';
import { toEqualArea } from './planes.js';
import { type TileClipper, TiledCovers } from './tiles.js';

/** Packages whose versions the figures depend on. */
export const PEER_PACKAGES = [
  '@turf/union',
  '@turf/intersect',
  '@turf/buffer',
  '@turf/boolean-point-in-polygon',
  'clipper2-ts',
  'clipper2-wasm',
  'geos-wasm',
  'flatbush',
];

export interface Peers {
  readonly geos: GeosPeer;
  readonly clipperWasm: ClipperWasm;
  readonly clipperTs: typeof CLIPPER_TS;
}

export async function loadPeers(): Promise<Peers> {
  return {
    geos: await loadGeos(toEqualArea),
    clipperWasm: await loadClipperWasm(),
    clipperTs: CLIPPER_TS,
  };
}

/** Tile by tile, from GeoJSON to the figure. */
export function coveredByTiles<Path>(
  clipper: TileClipper<Path>,
  covers: readonly Feature<Polygon>[],
  zone: Feature<Polygon>,
): SquareMetres {
  const tiles = new TiledCovers(clipper, covers);
  const covered = tiles.coveredOf(zone);
  tiles.free();
  return covered;
}
