/** What is at an address that a reader gave, before anything of it is on the map. */
import { TileFault } from '../../domain/tile-sources/tile-fault.js';
import type { TileSet } from '../../domain/tile-sources/tile-source.js';
import { expandServers, isTemplate, withSecret } from '../../domain/tile-sources/tile-url.js';
import type { WmtsService } from '../../formats/parse-wmts.js';
import { fetchDocument, fetchText, tryTile } from '../../io/tiles/fetch-document.js';
import { tileKeys } from '../../io/tiles/tile-permissions.js';
import { type FlatFile, openFlatFile } from './flatgeobuf-job.js';

export const SOURCE_KINDS = ['pmtiles', 'flatgeobuf', 'tilejson', 'xyz', 'wmts'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Tiles that can be added, a service with layers to choose from, or a file with features to take. */
export type FoundSource =
  | {
      readonly type: 'tiles';
      readonly title: string;
      readonly set: TileSet;
      readonly tiles?: number;
      readonly counted?: {
        readonly bytes: number;
        readonly requests: number;
        readonly size: number | undefined;
      };
    }
  | { readonly type: 'wmts'; readonly title: string; readonly service: WmtsService }
  | { readonly type: 'flatgeobuf'; readonly title: string; readonly file: FlatFile; readonly url: string };

/** What an address seems to be of. */
export function guessKind(url: string): SourceKind {
  const path = url.split('?')[0]?.toLowerCase() ?? '';
  if (isTemplate(url)) return 'xyz';
  if (path.endsWith('.pmtiles')) return 'pmtiles';
  if (path.endsWith('.fgb')) return 'flatgeobuf';
  return /wmts|getcapabilities/i.test(url) || path.endsWith('.xml') ? 'wmts' : 'tilejson';
}

export interface LookOptions {
  readonly kind: SourceKind;
  /** Names of layers within vector tiles of a template. */
  readonly parts: readonly string[];
  /** Where one tile is tried. */
  readonly center: readonly [number, number];
}

/** The address without its key, which is already kept. Rejects with a TileFault. */
export async function lookAt(
  url: string,
  { kind, parts, center }: LookOptions,
): Promise<{ readonly found: FoundSource; readonly secret: string }> {
  const asked = withSecret(url, tileKeys());
  switch (kind) {
    case 'pmtiles': {
      const { openArchive } = await import('../../io/tiles/open-archive.js');
      const archive = await openArchive(asked);
      return { found: await aboutArchive(archive, { type: 'archive', url }, nameOf(url)), secret: '' };
    }
    case 'flatgeobuf': {
      const file = await openFlatFile(asked);
      return { found: { type: 'flatgeobuf', title: file.header.name ?? nameOf(url), file, url }, secret: '' };
    }
    case 'tilejson': {
      const [{ parseTileJson }, document] = await Promise.all([
        import('../../formats/parse-tilejson.js'),
        fetchDocument(asked),
      ]);
      const { title, set, secret } = parseTileJson(document, url);
      return { found: { type: 'tiles', title: title || nameOf(url), set }, secret };
    }
    case 'wmts': {
      const [{ parseWmts }, text] = await Promise.all([
        import('../../formats/parse-wmts.js'),
        fetchText(asked),
      ]);
      const service = parseWmts(text);
      return {
        found: { type: 'wmts', title: service.title || nameOf(url), service },
        secret: service.secret,
      };
    }
    case 'xyz': {
      const set = templateSet(url, parts);
      await tryTile(withSecret(expandServers(url)[0] ?? url, tileKeys()), { set, center });
      return { found: { type: 'tiles', title: nameOf(url), set }, secret: '' };
    }
  }
}

/** A PMTiles file of this computer. */
export async function lookAtFile(file: File): Promise<FoundSource> {
  const { openArchive } = await import('../../io/tiles/open-archive.js');
  const address = { type: 'file', name: file.name, bytes: file.size } as const;
  return aboutArchive(await openArchive(file), address, file.name.replace(/\.pmtiles$/i, ''));
}

type Archive = Awaited<ReturnType<typeof import('../../io/tiles/open-archive.js')['openArchive']>>;

async function aboutArchive(
  archive: Archive,
  address: TileSet['address'],
  name: string,
): Promise<FoundSource> {
  const { title, set, tiles } = await archive.about();
  const { counted, size } = archive.reader;
  return {
    type: 'tiles',
    title: title || name,
    set: { ...set, address },
    tiles,
    counted: { ...counted, size },
  };
}

function templateSet(url: string, parts: readonly string[]): TileSet {
  const isVector = parts.length > 0 || /\.(pbf|mvt)(\?|$)/i.test(url);
  if (!isTemplate(url)) throw new TileFault('wrong-content', 'XYZ');
  return {
    address: { type: 'template', tiles: expandServers(url) },
    format: isVector ? 'vector' : 'raster',
    minZoom: 0,
    maxZoom: isVector ? 14 : 19,
    tileSize: 256,
    credits: [],
    parts: parts.map((id) => ({ id, fields: [] })),
  };
}

/** The last telling part of a path, else the host. */
function nameOf(url: string): string {
  const [path = ''] = url.replace(/^\w+:\/\//, '').split('?');
  const pieces = path.split('/').filter((piece) => piece !== '' && !piece.includes('{'));
  const last = pieces.at(-1) ?? '';
  return last.replace(/\.(pmtiles|fgb|json|xml)$/i, '').slice(0, 80);
}
