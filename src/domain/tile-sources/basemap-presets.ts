/** Base maps that can be chosen by name. Nothing is asked of them before they are. */
import type { Basemap, TileSet } from './tile-source.js';

export const PRESETS = ['tianditu-vec', 'tianditu-img', 'tianditu-ter', 'openfreemap'] as const;
export type Preset = (typeof PRESETS)[number];

/** The key domain of 天地图. */
export const TIANDITU = 'tianditu.gov.cn';

export const OPENFREEMAP = 'https://tiles.openfreemap.org/planet';

const SERVERS = [0, 1, 2, 3, 4, 5, 6, 7];

/** Ground and the names that belong on it. */
const PAIRS = {
  'tianditu-vec': ['vec', 'cva'],
  'tianditu-img': ['img', 'cia'],
  'tianditu-ter': ['ter', 'cta'],
} as const;

/**
 * 天地图 in the Web Mercator matrix set (`w`), without the key. Its coordinates are CGCS2000, which agrees with WGS-84 within
 * 0.6 m. `server` is another address for the eight servers, with {n} for the number (a proxy of one's own).
 */
export function tiandituBasemap(
  preset: Exclude<Preset, 'openfreemap'>,
  { title, server = `https://t{n}.${TIANDITU}` }: { readonly title: string; readonly server?: string },
): Basemap {
  return { title, schema: 'raster', sets: PAIRS[preset].map((layer) => tiandituSet(layer, server)) };
}

function tiandituSet(layer: string, server: string): TileSet {
  const parameters = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`;
  const template = `${server}/${layer}_w/wmts?${parameters}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`;
  const tiles = server.includes('{n}') ? SERVERS.map((n) => template.replace('{n}', String(n))) : [template];
  return {
    address: { type: 'template', tiles },
    format: 'raster',
    minZoom: 1,
    // Terrain ends earlier than the others.
    maxZoom: layer === 'ter' || layer === 'cta' ? 14 : 18,
    tileSize: 256,
    credits: [{ text: '天地图', href: 'https://www.tianditu.gov.cn/' }],
    parts: [],
  };
}
