/**
 * A clipper made fast by tiles, as one would build it: an index of the covers, a grid over them, and each tile's covers
 * clipped on their own. Figures of tiles that lie within a zone are kept for further zones.
 */
import Flatbush from 'flatbush';
import type { Feature, Polygon, Position } from 'geojson';
import type { Metres, SquareMetres } from '../../src/domain/units.js';
import { ringsOf, signedGround } from './peer.js';

/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

export interface TileClipper<Path> {
  readonly name: string;
  /** The side of a tile, found best of 150, 300, 450, 600, 900 and 1,200 m for parcels 60 m wide. */
  readonly tileMetres: Metres;
  toPath(ring: readonly Position[]): Path;
  /** What of the paths lies in the box. */
  clipToBox(paths: readonly Path[], box: Box): readonly Path[];
  groundOf(paths: readonly Path[]): SquareMetres;
  /** Ground of what lies in any of the paths and in the clip. */
  groundWithin(paths: readonly Path[], clip: readonly Path[]): SquareMetres;
  freePaths(paths: readonly Path[]): void;
}

export class TiledCovers<Path> {
  readonly #paths: readonly Path[];
  readonly #index: Flatbush;
  readonly #width: number;
  readonly #height: number;
  /** Covered ground of whole tiles, by column and row. */
  readonly #known = new Map<string, SquareMetres>();

  constructor(
    readonly clipper: TileClipper<Path>,
    covers: readonly Feature<Polygon>[],
  ) {
    const rings = ringsOf(covers);
    this.#width = wholeUnits(clipper.tileMetres / 90_000);
    this.#height = wholeUnits(clipper.tileMetres / 111_000);
    this.#paths = rings.map((ring) => clipper.toPath(ring));
    this.#index = new Flatbush(rings.length);
    for (const ring of rings) this.#index.add(...boundsOf(ring));
    this.#index.finish();
  }

  coveredOf(zone: Feature<Polygon>): SquareMetres {
    const rings = ringsOf([zone]);
    const paths = rings.map((ring) => this.clipper.toPath(ring));
    const [west, south, east, north] = boundsOf(rings.flat());
    const { minX, minY, maxX, maxY } = this.#index;
    const lastRow = Math.floor(Math.min(north, maxY) / this.#height);
    const lastColumn = Math.floor(Math.min(east, maxX) / this.#width);
    let covered = 0;
    for (let row = Math.floor(Math.max(south, minY) / this.#height); row <= lastRow; row++)
      for (let column = Math.floor(Math.max(west, minX) / this.#width); column <= lastColumn; column++)
        covered += this.#coveredInTile(paths, column, row);
    this.clipper.freePaths(paths);
    return covered;
  }

  free(): void {
    this.clipper.freePaths(this.#paths);
  }

  #coveredInTile(zone: readonly Path[], column: number, row: number): SquareMetres {
    const { clipper } = this;
    const box: Box = [
      column * this.#width,
      row * this.#height,
      (column + 1) * this.#width,
      (row + 1) * this.#height,
    ];
    const within = clipper.clipToBox(zone, box);
    if (within.length === 0) return 0;
    const key = `${column},${row}`;
    const isWhole = Math.abs(clipper.groundOf(within)) > (1 - 1e-9) * this.#groundOf(box);
    const known = isWhole ? this.#known.get(key) : undefined;
    const covered = known ?? this.#measure(box, within);
    if (isWhole) this.#known.set(key, covered);
    clipper.freePaths(within);
    return covered;
  }

  #measure(box: Box, within: readonly Path[]): SquareMetres {
    // In a list of its own each: a path may be an array itself, and would be flattened.
    const paths = this.#index.search(...box).flatMap((at) => this.#paths.slice(at, at + 1));
    return paths.length > 0 ? this.clipper.groundWithin(paths, within) : 0;
  }

  #groundOf([west, south, east, north]: Box): SquareMetres {
    const corners: readonly Position[] = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ];
    return signedGround(
      4,
      (at) => corners[at]?.[0] ?? 0,
      (at) => corners[at]?.[1] ?? 0,
    );
  }
}

/** To 1e-8 degrees, the clippers' unit, so that tiles neither gape nor overlap. */
function wholeUnits(degrees: number): number {
  return Math.round(degrees * 1e8) / 1e8;
}

function boundsOf(ring: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}
