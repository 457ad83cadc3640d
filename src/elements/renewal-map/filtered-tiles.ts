import type { Edition } from '../../domain/edition.js';
import { readTileAddress } from '../../domain/tiles/tile-address.js';
import { tileMaker } from '../tile-maker.js';

/** Addresses of large layers' tiles with only what passes the filter, by layer id. */
export function filteredTiles(edition: Edition, filtered: Edition): ReadonlyMap<string, string> {
  return new Map(
    edition.layers.flatMap(({ id, file, features }, index): [string, string][] => {
      const passing = filtered.layers[index]?.features ?? features;
      const tiled = readTileAddress(file) !== undefined;
      return tiled ? [[id, tileMaker().filtered(file, features, passing)]] : [];
    }),
  );
}
