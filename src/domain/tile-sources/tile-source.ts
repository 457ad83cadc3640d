/**
 * Tiles that a reader puts on the map: a base map under ours, and layers of data. Plain data that a workspace can carry;
 * keys of services are never part of it.
 */
import type { Accent } from '../edition.js';

/** Where tiles are. */
export type TileAddress =
  /** Addresses with {z}, {x} and {y}; rows count from the south when `scheme` says so. */
  | { readonly type: 'template'; readonly tiles: readonly string[]; readonly scheme?: 'tms' }
  /** A PMTiles archive on a server, read by range. */
  | { readonly type: 'archive'; readonly url: string }
  /** A PMTiles archive on this computer: the reader chooses it again after a reload. */
  | { readonly type: 'file'; readonly name: string; readonly bytes: number };

/** A credit that must be shown; `href` is http or https. */
export interface Credit {
  readonly text: string;
  readonly href?: string;
}

/** One of the layers within vector tiles. */
export interface VectorPart {
  readonly id: string;
  /** Names of attributes, as far as the source tells them. */
  readonly fields: readonly string[];
}

export const TILE_FORMATS = ['vector', 'raster'] as const;

export interface TileSet {
  readonly address: TileAddress;
  readonly format: (typeof TILE_FORMATS)[number];
  readonly minZoom: number;
  /** Beyond it the tiles of this zoom are enlarged. */
  readonly maxZoom: number;
  /** West, south, east, north in degrees; absent for the whole earth. */
  readonly bounds?: readonly [number, number, number, number];
  /** Side of a raster tile in CSS px. */
  readonly tileSize: number;
  readonly credits: readonly Credit[];
  /** Empty for raster tiles. */
  readonly parts: readonly VectorPart[];
}

/** A layer of data in tiles, drawn over the base map and under the edition's layers. */
export interface TileLayer {
  readonly id: string;
  readonly title: string;
  readonly set: TileSet;
  readonly accent: Accent;
  /** 0 to 1. */
  readonly opacity: number;
  readonly visible: boolean;
}

/** How a base map is drawn: pictures as they come, or vector tiles of a known schema in our own style. */
export const BASEMAP_SCHEMAS = ['raster', 'openmaptiles', 'protomaps'] as const;

/** A base map in the place of the embedded one. */
export interface Basemap {
  readonly title: string;
  readonly schema: (typeof BASEMAP_SCHEMAS)[number];
  /** From below: ground, then names. */
  readonly sets: readonly TileSet[];
}

export interface WorkspaceTiles {
  /** Absent = the embedded one. */
  readonly basemap?: Basemap;
  /** From below. */
  readonly layers: readonly TileLayer[];
}

export const NO_TILES: WorkspaceTiles = { layers: [] };

/** The set without what belongs to one workspace: its identity as a source on the map. */
export function tileSetKey({ address }: TileSet): string {
  switch (address.type) {
    case 'template':
      return address.tiles[0] ?? '';
    case 'archive':
      return address.url;
    case 'file':
      return `file:${address.name}:${address.bytes}`;
  }
}

/** Tiles that are read out of an archive: what the map needs of one. */
export interface TileArchive {
  readonly format: TileSet['format'];
  /** The tile's bytes, unpacked; undefined where there is none. Rejects with a TileFault. */
  tile(
    at: { readonly z: number; readonly x: number; readonly y: number },
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer> | undefined>;
}
