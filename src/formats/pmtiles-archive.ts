/**
 * A PMTiles archive (version 3) read by range. The head and the order of tiles by the library `pmtiles`; directories here: the
 * library believes any number of entries and unpacks without a limit, so that a small file can fill the memory.
 */
import {
  bytesToHeader,
  Compression,
  type Entry,
  findTile,
  type Header,
  readVarint,
  TileType,
  zxyToTileId,
} from 'pmtiles';
import { isPlainObject, ownMember } from '../domain/plain-object.js';
import { TileFault } from '../domain/tile-sources/tile-fault.js';
import type { TileArchive, TileSet } from '../domain/tile-sources/tile-source.js';
import type { ByteReader } from './byte-reader.js';
import { gunzipBounded } from './inflate-bounded.js';
import { parseCredits } from './parse-credits.js';
import { readName, readParts } from './parse-tilejson.js';

const HEAD_BYTES = 127;
/** The head and the root directory lie within these. */
const FIRST_READ = 16_384;
const MOST_UNPACKED = 32 << 20;
const MOST_STORED = 16 << 20;
/** Directories that are kept; the longest unused go first. */
const KEPT = 64;
/** The specification advises one level of leaves. */
const MOST_LEVELS = 4;

export interface ArchiveAbout {
  readonly title: string;
  readonly set: Omit<TileSet, 'address'>;
  readonly tiles: number;
}

export class PmtilesArchive implements TileArchive {
  readonly reader: ByteReader;
  readonly header: Header;
  readonly #root: Entry[];
  readonly #leaves = new Map<number, Promise<Entry[]>>();

  private constructor(reader: ByteReader, header: Header, root: Entry[]) {
    this.reader = reader;
    this.header = header;
    this.#root = root;
  }

  /** Reads the head and the root directory. Rejects with a TileFault for what is no archive, or cannot be drawn. */
  static async open(reader: ByteReader, signal?: AbortSignal): Promise<PmtilesArchive> {
    const first = await reader.read(0, FIRST_READ, signal);
    if (new TextDecoder().decode(first.subarray(0, 7)) !== 'PMTiles')
      throw new TileFault('wrong-content', 'PMTiles');
    if (first[7] !== 3) throw new TileFault('unsupported', `PMTiles ${first[7]}`);
    if (first.length < HEAD_BYTES) throw new TileFault('cut-off');
    const header = bytesToHeader(first.slice(0, HEAD_BYTES).buffer);
    checkDrawable(header);
    const { rootDirectoryOffset: offset, rootDirectoryLength: length } = header;
    if (offset + length > FIRST_READ) throw new TileFault('wrong-content', 'PMTiles');
    if (offset + length > first.length) throw new TileFault('cut-off');
    const root = readDirectory(
      await unpack(first.slice(offset, offset + length), header.internalCompression),
    );
    return new PmtilesArchive(reader, header, root);
  }

  get format(): TileSet['format'] {
    return this.header.tileType === TileType.Mvt ? 'vector' : 'raster';
  }

  /** The tile's bytes, unpacked; undefined when the archive has none there. */
  async tile(
    { z, x, y }: { readonly z: number; readonly x: number; readonly y: number },
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { header } = this;
    if (z < header.minZoom || z > header.maxZoom) return undefined;
    const id = zxyToTileId(z, x, y);
    let entries = this.#root;
    for (let level = 0; level < MOST_LEVELS; level++) {
      const entry = findTile(entries, id);
      if (!entry) return undefined;
      if (entry.runLength > 0)
        return unpack(
          await this.#piece(header.tileDataOffset + entry.offset, entry.length, signal),
          header.tileCompression,
        );
      entries = await this.#leaf(header.leafDirectoryOffset + entry.offset, entry.length);
    }
    throw new TileFault('wrong-content', 'PMTiles');
  }

  /** What the archive says of itself. */
  async about(signal?: AbortSignal): Promise<ArchiveAbout> {
    const { header } = this;
    const metadata = await this.#metadata(signal);
    const parts = readParts(ownMember(metadata, 'vector_layers'));
    const { minLon, minLat, maxLon, maxLat } = header;
    const sound =
      minLon >= -180 && minLon < maxLon && maxLon <= 180 && minLat >= -90 && minLat < maxLat && maxLat <= 90;
    return {
      title: readName(ownMember(metadata, 'name')) ?? '',
      tiles: header.numAddressedTiles,
      set: {
        format: this.format,
        minZoom: header.minZoom,
        maxZoom: header.maxZoom,
        ...(sound ? { bounds: [minLon, minLat, maxLon, maxLat] as const } : {}),
        tileSize: 256,
        credits: parseCredits(ownMember(metadata, 'attribution')),
        parts,
      },
    };
  }

  async #metadata(signal?: AbortSignal): Promise<Record<string, unknown>> {
    const { jsonMetadataOffset: offset, jsonMetadataLength: length, internalCompression } = this.header;
    if (length === 0) return {};
    const bytes = await unpack(await this.#piece(offset, length, signal), internalCompression);
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return isPlainObject(value) ? value : {};
    } catch {
      throw new TileFault('wrong-content', 'PMTiles');
    }
  }

  /** Shared by all tiles that need it: the signal of one must not end it for the others. */
  #leaf(offset: number, length: number): Promise<Entry[]> {
    const known = this.#leaves.get(offset);
    this.#leaves.delete(offset);
    const leaf =
      known ??
      this.#piece(offset, length)
        .then((bytes) => unpack(bytes, this.header.internalCompression))
        .then(readDirectory);
    this.#leaves.set(offset, leaf);
    // Asked for again when the network was cut.
    if (!known) leaf.catch(() => this.#leaves.delete(offset));
    const [oldest] = this.#leaves.keys();
    if (this.#leaves.size > KEPT && oldest !== undefined) this.#leaves.delete(oldest);
    return leaf;
  }

  async #piece(offset: number, length: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    if (!Number.isSafeInteger(offset + length)) throw new TileFault('wrong-content', 'PMTiles');
    if (length > MOST_STORED) throw new TileFault('too-large');
    const bytes = await this.reader.read(offset, length, signal);
    if (bytes.length < length) throw new TileFault('cut-off');
    return bytes;
  }
}

function checkDrawable({ tileType, minZoom, maxZoom, tileCompression, internalCompression }: Header): void {
  const drawn: readonly TileType[] = [
    TileType.Mvt,
    TileType.Png,
    TileType.Jpeg,
    TileType.Webp,
    TileType.Avif,
  ];
  if (!drawn.includes(tileType)) throw new TileFault('unsupported', `tile type ${tileType}`);
  if (minZoom > maxZoom || maxZoom > 26) throw new TileFault('wrong-content', 'PMTiles');
  const packed = [tileCompression, internalCompression].find((kind) => kind > Compression.Gzip);
  if (packed !== undefined)
    throw new TileFault('unsupported', packed === Compression.Brotli ? 'Brotli' : 'Zstandard');
}

async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  compression: Compression,
): Promise<Uint8Array<ArrayBuffer>> {
  return compression === Compression.Gzip ? gunzipBounded(bytes, MOST_UNPACKED) : bytes;
}

/** Entries of a directory: four columns of numbers, each as long as the first number says. Throws for one that is longer than it can be. */
function readDirectory(bytes: Uint8Array): Entry[] {
  const place = { buf: bytes, pos: 0 };
  const next = () => {
    if (place.pos >= bytes.length) throw new TileFault('cut-off');
    return readVarint(place);
  };
  const count = next();
  if (count * 4 > bytes.length) throw new TileFault('wrong-content', 'PMTiles');
  const column = () => Array.from({ length: count }, next);
  const [ids, runs, lengths, offsets] = [column(), column(), column(), column()];
  const entries: Entry[] = [];
  let tileId = 0;
  for (let index = 0; index < count; index++) {
    tileId += ids[index] ?? 0;
    const before = entries.at(-1);
    const written = offsets[index] ?? 0;
    // Nothing written means: right behind the one before.
    const offset = written === 0 && before ? before.offset + before.length : written - 1;
    entries.push({ tileId, offset, length: lengths[index] ?? 0, runLength: runs[index] ?? 0 });
  }
  return entries;
}
