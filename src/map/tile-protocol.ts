/** Lets maps load tiles that the page cuts by itself. */
import { addProtocol } from 'maplibre-gl';
import { TILE_SCHEME } from '../domain/tiles/tile-address.js';

/** Makes a tile from its address. */
export type LoadTile = (address: string, signal: AbortSignal) => Promise<ArrayBuffer>;

/** Tells MapLibre where such tiles come from; module-global in MapLibre, and the same for all maps of the page. */
export function useTiles(load: LoadTile): void {
  addProtocol(TILE_SCHEME, async ({ url }, { signal }) => ({ data: await load(url, signal) }));
}
