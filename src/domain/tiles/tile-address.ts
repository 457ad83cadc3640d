/** Addresses of the tiles that the page cuts by itself: `renewal-tiles://12/{z}/{x}/{y}`, with a filter `renewal-tiles://12-5/…`. */

export const TILE_SCHEME = 'renewal-tiles';
/** Name of the one layer within each tile. */
export const TILE_LAYER_NAME = 'features';

/** Steps across a tile; the map's own, so that it need not convert them. */
export const TILE_STEPS = 8192;
/** Tiles are no finer than these; a step is then 6 cm, half a pixel of the closest view. */
export const FINEST_ZOOM = 16;

export interface TilePlace {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export interface TileAddress {
  readonly layer: number;
  /** Absent for all features. */
  readonly mask?: number | undefined;
}

export function writeTileAddress({ layer, mask }: TileAddress): string {
  return `${TILE_SCHEME}://${layer}${mask === undefined ? '' : `-${mask}`}/{z}/{x}/{y}`;
}

/** Undefined for an address of something else; `place` where it is of one tile. */
export function readTileAddress(address: string): (TileAddress & { readonly place?: TilePlace }) | undefined {
  const found =
    /^renewal-tiles:\/\/(\d+)(?:-(\d+))?\/(?:\{z\}|(\d+))\/(?:\{x\}|(\d+))\/(?:\{y\}|(\d+))$/.exec(address);
  if (!found) return undefined;
  const [layer, mask, z, x, y] = found
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits)));
  return {
    layer: layer ?? 0,
    ...(mask === undefined ? {} : { mask }),
    ...(z === undefined || x === undefined || y === undefined ? {} : { place: { z, x, y } }),
  };
}
