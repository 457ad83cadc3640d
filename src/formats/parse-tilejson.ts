/** TileJSON (github.com/mapbox/tilejson-spec, versions 2 and 3), as Martin, pg_tileserv and OpenFreeMap give it. */
import { isPlainObject, ownMember, type PlainObject } from '../domain/plain-object.js';
import { TileFault } from '../domain/tile-sources/tile-fault.js';
import type { TileSet, VectorPart } from '../domain/tile-sources/tile-source.js';
import { checkTileUrl, isTemplate } from '../domain/tile-sources/tile-url.js';
import { parseCredits } from './parse-credits.js';

const MOST_ADDRESSES = 16;
const MOST_PARTS = 200;
const MOST_FIELDS = 200;
const LONGEST_NAME = 200;

export interface NamedTiles {
  readonly title: string;
  readonly set: TileSet;
  /** Keys that stood in the addresses; empty for none. */
  readonly secret: string;
}

/** The tiles that the document at `url` tells of; throws a TileFault for what is none, or shifted. */
export function parseTileJson(value: unknown, url: string): NamedTiles {
  if (!isPlainObject(value)) throw new TileFault('wrong-content', 'TileJSON');
  const { tiles, secret } = readAddresses(ownMember(value, 'tiles'), url);
  const parts = readParts(ownMember(value, 'vector_layers'));
  const bounds = readBounds(ownMember(value, 'bounds'));
  const minZoom = readZoom(ownMember(value, 'minzoom'), 0);
  const set: TileSet = {
    address: { type: 'template', tiles, ...(ownMember(value, 'scheme') === 'tms' ? { scheme: 'tms' } : {}) },
    format: parts.length > 0 || isVector(value, tiles) ? 'vector' : 'raster',
    minZoom,
    maxZoom: Math.max(minZoom, readZoom(ownMember(value, 'maxzoom'), 22)),
    ...(bounds ? { bounds } : {}),
    tileSize: 256,
    credits: parseCredits(ownMember(value, 'attribution')),
    parts,
  };
  return { title: readName(ownMember(value, 'name')) ?? '', set, secret };
}

function readAddresses(
  value: unknown,
  base: string,
): { readonly tiles: readonly string[]; readonly secret: string } {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_ADDRESSES) : [];
  let secret = '';
  const tiles = list.flatMap((item): readonly string[] => {
    if (typeof item !== 'string' || !isTemplate(item)) return [];
    const checked = checkTileUrl(absolute(item, base));
    if (checked === 'gcj-02') throw new TileFault('shifted', item.slice(0, 80));
    if (typeof checked === 'string') return [];
    secret ||= checked.secret;
    return [checked.url];
  });
  if (tiles.length === 0) throw new TileFault('wrong-content', 'TileJSON');
  return { tiles, secret };
}

/** The URL class writes braces as %7B: they are put back. */
function absolute(template: string, base: string): string {
  try {
    return new URL(template, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  } catch {
    return template;
  }
}

function isVector(value: PlainObject, [first = '']: readonly string[]): boolean {
  const format = ownMember(value, 'format');
  return format === 'pbf' || format === 'mvt' || /\.(pbf|mvt)(\?|$)/i.test(first);
}

/** Layers within vector tiles as TileJSON and PMTiles list them; broken ones are left out. */
export function readParts(value: unknown): readonly VectorPart[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_PARTS) : [];
  const seen = new Set<string>();
  return list.flatMap((item): readonly VectorPart[] => {
    const id = isPlainObject(item) ? readName(ownMember(item, 'id')) : undefined;
    if (!isPlainObject(item) || id === undefined || seen.has(id)) return [];
    seen.add(id);
    const fields = ownMember(item, 'fields');
    const names = isPlainObject(fields) ? Object.keys(fields).slice(0, MOST_FIELDS) : [];
    return [{ id, fields: names.map((name) => name.slice(0, LONGEST_NAME)) }];
  });
}

export function readName(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST_NAME) : undefined;
}

function readZoom(value: unknown, absent: number): number {
  const zoom = typeof value === 'number' ? value : absent;
  return Number.isFinite(zoom) ? Math.min(Math.max(Math.round(zoom), 0), 24) : absent;
}

/** West, south, east, north in degrees; undefined when they are none. */
export function readBounds(value: unknown): TileSet['bounds'] {
  if (!Array.isArray(value) || value.length !== 4) return undefined;
  const [west, south, east, north]: readonly unknown[] = value;
  if (!isDegrees(west, 180) || !isDegrees(south, 90) || !isDegrees(east, 180) || !isDegrees(north, 90))
    return undefined;
  return west < east && south < north ? [west, south, east, north] : undefined;
}

function isDegrees(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}
