/** A small PMTiles archive (version 3) and vector tiles, written byte by byte: what the archive's readers are tested with. */
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface TestTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

export interface TestArchive {
  readonly tiles: readonly TestTile[];
  readonly metadata: unknown;
  /** 1 vector, 2 PNG. */
  readonly tileType?: number;
  readonly bounds?: readonly [number, number, number, number];
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Entries of a leaf directory; absent = all in the root. */
  readonly leafSize?: number;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  readonly run: number;
}

/** The archive's bytes: tiles, directories and metadata packed with gzip. */
export function createPmtiles(archive: TestArchive): Uint8Array<ArrayBuffer> {
  const { leafSize, bounds = [-180, -85, 180, 85] } = archive;
  const sorted = archive.tiles
    .map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), bytes: gzipSync(bytes) }))
    .sort((one, other) => one.id - other.id);
  const entries: Entry[] = [];
  let offset = 0;
  for (const { id, bytes } of sorted) {
    entries.push({ id, offset, length: bytes.length, run: 1 });
    offset += bytes.length;
  }
  const leaves: Buffer[] = [];
  const pointers: Entry[] = [];
  let leafOffset = 0;
  for (let at = 0; leafSize !== undefined && at < entries.length; at += leafSize) {
    const leaf = gzipSync(directory(entries.slice(at, at + leafSize)));
    pointers.push({ id: entries[at]?.id ?? 0, offset: leafOffset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    leafOffset += leaf.length;
  }
  const root = gzipSync(directory(leafSize === undefined ? entries : pointers));
  const metadata = gzipSync(JSON.stringify(archive.metadata));
  const head = new DataView(new ArrayBuffer(127));
  new Uint8Array(head.buffer).set([...Buffer.from('PMTiles'), 3]);
  const data = sorted.map(({ bytes }) => bytes);
  let at = 127;
  for (const [index, length] of [root.length, metadata.length, leafOffset, offset].entries()) {
    head.setBigUint64(8 + 16 * index, BigInt(at), true);
    head.setBigUint64(16 + 16 * index, BigInt(length), true);
    at += length;
  }
  for (const place of [72, 80, 88]) head.setBigUint64(place, BigInt(entries.length), true);
  const small = [1, 2, 2, archive.tileType ?? 1, archive.minZoom, archive.maxZoom];
  small.forEach((value, index) => {
    head.setUint8(96 + index, value);
  });
  bounds.forEach((degrees, index) => {
    head.setInt32(102 + 4 * index, Math.round(degrees * 1e7), true);
  });
  return new Uint8Array(Buffer.concat([Buffer.from(head.buffer), root, metadata, ...leaves, ...data]));
}

function directory(entries: readonly Entry[]): Uint8Array {
  const ids = entries.map(({ id }, index) => id - (entries[index - 1]?.id ?? 0));
  const offsets = entries.map(({ offset }) => offset + 1);
  return Uint8Array.from([
    ...varint(entries.length),
    ...ids.flatMap(varint),
    ...entries.flatMap(({ run }) => varint(run)),
    ...entries.flatMap(({ length }) => varint(length)),
    ...offsets.flatMap(varint),
  ]);
}

/** A vector tile of one layer with one square from a quarter to three quarters of it, and its attributes as texts. */
export function createSquareTile(layer: string, properties: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(properties);
  const tags = entries.flatMap((_, index) => [index, index]);
  // Move to 1024,1024; line by 2048,0 0,2048 -2048,0; close.
  const geometry = [9, 2048, 2048, 26, 4096, 0, 0, 4096, 4095, 0, 15];
  const feature = [...packed(2, tags), 0x18, 3, ...packed(4, geometry)];
  return Uint8Array.from(
    field(3, [
      ...field(1, text(layer)),
      ...field(2, feature),
      ...entries.flatMap(([name]) => field(3, text(name))),
      ...entries.flatMap(([, value]) => field(4, field(1, text(value)))),
      0x28,
      ...varint(4096),
      0x78,
      2,
    ]),
  );
}

function text(value: string): number[] {
  return [...Buffer.from(value)];
}

function packed(number: number, values: readonly number[]): number[] {
  return field(number, values.flatMap(varint));
}

function field(number: number, bytes: readonly number[]): number[] {
  return [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes];
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}
