/**
 * Tiles out of archives for the map. MapLibre's protocols are module-global: ours is registered with the first archive and
 * taken back with the last, for all maps of the page.
 */
import { addProtocol, removeProtocol } from 'maplibre-gl';
import type { TileArchive } from '../domain/tile-sources/tile-source.js';

const PROTOCOL = 'atlas-archive';

interface Held {
  readonly archive: TileArchive;
  readonly onFault: (cause: unknown) => void;
}

const held = new Map<string, Held>();

/** Address of the archive's tiles for the map. */
export function archiveTemplate(key: string): string {
  return `${PROTOCOL}://${encodeURIComponent(key)}/{z}/{x}/{y}`;
}

/** Gives the map an archive under a key; the returned function takes it back. `onFault` hears of each tile that could not be read. */
export function holdArchive(key: string, { archive, onFault }: Held): () => void {
  if (held.size === 0) addProtocol(PROTOCOL, loadTile);
  const mine = { archive, onFault };
  held.set(key, mine);
  return () => {
    if (held.get(key) !== mine) return;
    held.delete(key);
    if (held.size === 0) removeProtocol(PROTOCOL);
  };
}

async function loadTile(
  { url }: { readonly url: string },
  { signal }: AbortController,
): Promise<{ data: ArrayBuffer }> {
  const [, encoded = '', z, x, y] = /^[\w-]+:\/\/([^/]*)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
  const source = held.get(decodeURIComponent(encoded));
  if (!source) throw new Error(`No archive for ${url}`);
  try {
    const tile = await source.archive.tile({ z: Number(z), x: Number(x), y: Number(y) }, signal);
    return { data: tile?.buffer ?? emptyTile(source.archive) };
  } catch (cause) {
    if (!signal.aborted) source.onFault(cause);
    throw cause;
  }
}

/** Where an archive has nothing: no features, or a picture of one clear px. */
function emptyTile({ format }: TileArchive): ArrayBuffer {
  return format === 'vector'
    ? new ArrayBuffer(0)
    : Uint8Array.from(atob(CLEAR_PNG), (sign) => sign.charCodeAt(0)).buffer;
}

const CLEAR_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=';
