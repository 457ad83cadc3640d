/** Who sees a reader's requests for tiles: asked before the first of them. */

import type { Basemap, TileAddress, TileLayer, TileSet } from './tile-source.js';
import { hostOf } from './tile-url.js';

/** Hosts that the sets are fetched from, each once; none for a file on this computer. */
export function hostsOf(sets: readonly TileSet[]): readonly string[] {
  const urls = sets.flatMap(({ address }) => addressesOf(address));
  return [...new Set(urls.map(hostOf))];
}

function addressesOf(address: TileAddress): readonly string[] {
  switch (address.type) {
    case 'template':
      return address.tiles;
    case 'archive':
      return [address.url];
    case 'file':
      return [];
  }
}

/** What the sets of a base map or a layer are. */
export function setsOf(source: Basemap | TileLayer): readonly TileSet[] {
  return 'sets' in source ? source.sets : [source.set];
}
