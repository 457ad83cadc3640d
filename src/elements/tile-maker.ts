/** Who cuts the tiles of large layers on this page. A page without layers of the reader's, such as one that embeds a map, has nobody. */
import type { AtlasFeature } from '../domain/edition.js';
import type { LoadTile } from '../map/tile-protocol.js';

export interface TileMaker {
  readonly load: LoadTile;
  /** The address of the tiles with only what passes, a list of some of the features in the same order. */
  filtered(address: string, features: readonly AtlasFeature[], passing: readonly AtlasFeature[]): string;
}

let offered: TileMaker | undefined;

/** Called by who gives layers addresses of tiles, before any map has them. */
export function offerTiles(maker: TileMaker): void {
  offered = maker;
}

/** Throws when there is none: then nobody can have given out an address. */
export function tileMaker(): TileMaker {
  if (!offered) throw new Error('Nobody makes tiles on this page');
  return offered;
}
