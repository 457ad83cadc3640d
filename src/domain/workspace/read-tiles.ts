/** Tiles of a workspace from outside: sound ones are read, of the others is said what is wrong. Addresses are checked as if typed. */
import { describeValue } from '../describe-value.js';
import { ACCENTS } from '../edition.js';
import { isPlainObject, ownMember, type PlainObject } from '../plain-object.js';
import type { ProblemList } from '../problem-list.js';
import {
  BASEMAP_SCHEMAS,
  type Basemap,
  type Credit,
  TILE_FORMATS,
  type TileAddress,
  type TileLayer,
  type TileSet,
  type VectorPart,
  type WorkspaceTiles,
} from '../tile-sources/tile-source.js';
import { checkTileUrl, isTemplate } from '../tile-sources/tile-url.js';
import { freeId } from './unique-ids.js';

const MOST_ADDRESSES = 16;
const MOST_PARTS = 200;
const LONGEST_TEXT = 400;

/** Undefined when there are none. */
export function readTiles(value: unknown, problems: ProblemList): WorkspaceTiles | undefined {
  if (value === undefined) return undefined;
  if (!isPlainObject(value)) {
    warn(problems, 'tiles', `"tiles" is ${describeValue(value)}`);
    return undefined;
  }
  const own = ownMember(value, 'basemap');
  const basemap = own === undefined ? undefined : readBasemap(own);
  if (own !== undefined && !basemap) warn(problems, 'tiles.basemap', 'The base map cannot be read');
  const layers = readLayers(ownMember(value, 'layers'), problems);
  return basemap || layers.length > 0 ? { ...(basemap ? { basemap } : {}), layers } : undefined;
}

function readLayers(value: unknown, problems: ProblemList): readonly TileLayer[] {
  const taken = new Set<string>();
  return listOf(value).flatMap((item, index): readonly TileLayer[] => {
    const layer = readLayer(item);
    if (!layer) {
      warn(problems, `tiles.layers[${index}]`, `The layer ${index + 1} in tiles cannot be read`);
      return [];
    }
    const id = freeId(layer.id, taken);
    taken.add(id);
    return [{ ...layer, id }];
  });
}

function readLayer(value: unknown): TileLayer | undefined {
  if (!isPlainObject(value)) return undefined;
  const [id, title] = [textOf(value, 'id'), textOf(value, 'title')];
  const set = readSet(ownMember(value, 'set'));
  if (id === undefined || title === undefined || !set) return undefined;
  const opacity = ownMember(value, 'opacity');
  return {
    id,
    title,
    set,
    accent: ACCENTS.find((accent) => accent === ownMember(value, 'accent')) ?? 'lagoon',
    opacity: typeof opacity === 'number' && opacity >= 0 && opacity <= 1 ? opacity : 1,
    visible: ownMember(value, 'visible') !== false,
  };
}

function readBasemap(value: unknown): Basemap | undefined {
  if (!isPlainObject(value)) return undefined;
  const title = textOf(value, 'title');
  const schema = BASEMAP_SCHEMAS.find((known) => known === ownMember(value, 'schema'));
  const sets = listOf(ownMember(value, 'sets')).slice(0, 4).map(readSet);
  const sound = sets.filter((set) => set !== undefined);
  if (title === undefined || !schema || sound.length === 0 || sound.length < sets.length) return undefined;
  return { title, schema, sets: sound };
}

function readSet(value: unknown): TileSet | undefined {
  if (!isPlainObject(value)) return undefined;
  const address = readAddress(ownMember(value, 'address'));
  const format = TILE_FORMATS.find((known) => known === ownMember(value, 'format'));
  const [minZoom, maxZoom] = [zoomOf(value, 'minZoom'), zoomOf(value, 'maxZoom')];
  const tileSize = ownMember(value, 'tileSize');
  if (!address || !format || minZoom === undefined || maxZoom === undefined || minZoom > maxZoom)
    return undefined;
  const bounds = readBounds(ownMember(value, 'bounds'));
  return {
    address,
    format,
    minZoom,
    maxZoom,
    ...(bounds ? { bounds } : {}),
    tileSize: typeof tileSize === 'number' && tileSize >= 64 && tileSize <= 4096 ? tileSize : 256,
    credits: listOf(ownMember(value, 'credits')).slice(0, 12).flatMap(readCredit),
    parts: listOf(ownMember(value, 'parts')).slice(0, MOST_PARTS).flatMap(readPart),
  };
}

function readAddress(value: unknown): TileAddress | undefined {
  if (!isPlainObject(value)) return undefined;
  switch (ownMember(value, 'type')) {
    case 'template': {
      const tiles = listOf(ownMember(value, 'tiles')).slice(0, MOST_ADDRESSES).map(readUrl);
      const sound = tiles.filter((url) => url !== undefined && isTemplate(url)).map(String);
      if (sound.length === 0 || sound.length < tiles.length) return undefined;
      return {
        type: 'template',
        tiles: sound,
        ...(ownMember(value, 'scheme') === 'tms' ? { scheme: 'tms' } : {}),
      };
    }
    case 'archive': {
      const url = readUrl(ownMember(value, 'url'));
      return url === undefined ? undefined : { type: 'archive', url };
    }
    case 'file': {
      const [name, bytes] = [textOf(value, 'name'), ownMember(value, 'bytes')];
      return name === undefined || typeof bytes !== 'number' || bytes < 0
        ? undefined
        : { type: 'file', name, bytes };
    }
    default:
      return undefined;
  }
}

/** Keys that somebody wrote into a file by hand are dropped with the rest that looks like one. */
function readUrl(value: unknown): string | undefined {
  const checked = typeof value === 'string' ? checkTileUrl(value) : 'not-an-address';
  return typeof checked === 'string' ? undefined : checked.url;
}

function readCredit(value: unknown): readonly Credit[] {
  const text = isPlainObject(value) ? textOf(value, 'text') : undefined;
  if (!isPlainObject(value) || text === undefined) return [];
  const href = textOf(value, 'href');
  return [{ text, ...(href !== undefined && /^https?:\/\//.test(href) ? { href } : {}) }];
}

function readPart(value: unknown): readonly VectorPart[] {
  const id = isPlainObject(value) ? textOf(value, 'id') : undefined;
  if (!isPlainObject(value) || id === undefined) return [];
  const fields = listOf(ownMember(value, 'fields')).slice(0, MOST_PARTS);
  return [{ id, fields: fields.filter((field) => typeof field === 'string') }];
}

function readBounds(value: unknown): TileSet['bounds'] {
  const [west, south, east, north] = listOf(value);
  if (![west, south, east, north].every((side) => typeof side === 'number' && Math.abs(side) <= 180))
    return undefined;
  return [Number(west), Number(south), Number(east), Number(north)];
}

function zoomOf(value: PlainObject, key: string): number | undefined {
  const zoom = ownMember(value, key);
  return typeof zoom === 'number' && Number.isInteger(zoom) && zoom >= 0 && zoom <= 26 ? zoom : undefined;
}

function textOf(value: PlainObject, key: string): string | undefined {
  const text = ownMember(value, key);
  return typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_TEXT ? text : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function warn(problems: ProblemList, path: string, message: string): void {
  problems.warn('tiles-left-out', () => ({
    path,
    message: `${message}; it is left out.`,
    fix: 'Add it again under “Tiles & base maps”.',
  }));
}
