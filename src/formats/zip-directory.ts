/**
 * The list of files in a zip archive (PKWARE, appnote 6.3.10). Read here and not by the unpacker: that one trusts the
 * sizes, forgets whether names are UTF-8, and loses all files for one that is broken.
 */
import { decodeText } from './decode-text.js';

export interface ZipEntry {
  /** As written; `unpack-zip.ts` makes it safe. */
  readonly name: string;
  /** 0 for as it is, 8 for Deflate. */
  readonly method: number;
  readonly locked: boolean;
  /** Whether the sizes and the checksum stand here, and not behind the data. */
  readonly checksum: number | undefined;
  /** The packed bytes, cut at the end of the archive. */
  readonly packed: Uint8Array;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Whether the archive has its directory; else the files were found one after the other. */
  readonly whole: boolean;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LONGEST_COMMENT = 65_535;
/** More are not listed: no set of maps has so many. */
export const MOST_ENTRIES = 10_000;
/** In a field of 32 bits: look in the extra field, which has 64. */
const ELSEWHERE = 0xffffffff;

/** Whether the bytes are a zip archive, as KMZ and XLSX are, too. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** One entry more than `MOST_ENTRIES` at most; never throws. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = findDirectory(view);
  const listed = start === undefined ? [] : centralHeads(view, start);
  const whole = listed.length > 0 || start !== undefined;
  const heads = whole ? listed : localHeads(view);
  const names = decodeNames(heads.map(({ name }) => name));
  return {
    entries: heads.map((head, index) => ({
      name: head.isUtf8 ? new TextDecoder().decode(head.name) : (names[index] ?? ''),
      method: head.method,
      locked: head.locked,
      checksum: head.checksum,
      packed: head.packed,
    })),
    whole,
  };
}

interface Head extends Omit<ZipEntry, 'name'> {
  readonly name: Uint8Array;
  readonly isUtf8: boolean;
}

/** Where the directory begins; undefined when its end is not found. */
function findDirectory(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    return start === ELSEWHERE ? findDirectory64(view, at) : start;
  }
  return undefined;
}

/** The locator stands right before the end, and says where the end of 64 bits is. */
function findDirectory64(view: DataView, end: number): number | undefined {
  if (end < 20) return undefined;
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return undefined;
  return Number(view.getBigUint64(at + 48, true));
}

function centralHeads(view: DataView, start: number): readonly Head[] {
  const heads: Head[] = [];
  let at = start;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL && heads.length <= MOST_ENTRIES) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extra = bytesOf(view, at + 46 + nameLength, extraLength);
    const wide = wideFields(view, { at, extra });
    heads.push({
      ...nameOf(view, { at: at + 46, length: nameLength, extra, flags: view.getUint16(at + 8, true) }),
      locked: isLocked(view.getUint16(at + 8, true)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: packedAt(view, wide.offset, wide.size),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return heads;
}

/** Packed size and place of the local head, from the field of 64 bits (id 1) where 32 do not hold them. */
function wideFields(
  view: DataView,
  { at, extra }: { readonly at: number; readonly extra: Uint8Array },
): { readonly size: number; readonly offset: number } {
  let size = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const field = extraField(extra, 1);
  if (!field) return { size, offset };
  let next = view.getUint32(at + 24, true) === ELSEWHERE ? 8 : 0;
  const take = () => {
    const value = next + 8 <= field.byteLength ? Number(field.getBigUint64(next, true)) : 0;
    next += 8;
    return value;
  };
  if (size === ELSEWHERE) size = take();
  if (offset === ELSEWHERE) offset = take();
  return { size, offset };
}

function extraField(extra: Uint8Array, id: number): DataView | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > extra.length) return undefined;
    if (view.getUint16(at, true) === id) return new DataView(view.buffer, view.byteOffset + at + 4, length);
    at += 4 + length;
  }
  return undefined;
}

function packedAt(view: DataView, offset: number, size: number): Uint8Array {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return new Uint8Array();
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return bytesOf(view, offset + 30 + names, size);
}

/** The heads before the files themselves, for an archive that was cut off; without their sizes none can be followed. */
function localHeads(view: DataView): readonly Head[] {
  const heads: Head[] = [];
  let at = 0;
  while (at + 30 <= view.byteLength && view.getUint32(at, true) === LOCAL && heads.length <= MOST_ENTRIES) {
    const flags = view.getUint16(at + 6, true);
    const sizesFollow = (flags & 8) !== 0;
    const nameLength = view.getUint16(at + 26, true);
    const extra = bytesOf(view, at + 30 + nameLength, view.getUint16(at + 28, true));
    const start = at + 30 + nameLength + extra.length;
    const size = sizesFollow ? view.byteLength - start : view.getUint32(at + 18, true);
    heads.push({
      ...nameOf(view, { at: at + 30, length: nameLength, extra, flags }),
      locked: isLocked(flags),
      method: view.getUint16(at + 8, true),
      checksum: sizesFollow ? undefined : view.getUint32(at + 14, true),
      packed: bytesOf(view, start, size),
    });
    at = start + size;
  }
  return heads;
}

function isLocked(flags: number): boolean {
  return (flags & 1) !== 0;
}

/** An extra field (id 0x7075) may hold the name as UTF-8, behind its version and a checksum. */
function nameOf(
  view: DataView,
  {
    at,
    length,
    extra,
    flags,
  }: { readonly at: number; readonly length: number; readonly extra: Uint8Array; readonly flags: number },
): Pick<Head, 'name' | 'isUtf8'> {
  const field = extraField(extra, 0x7075);
  if (field && field.byteLength > 5) return { name: bytesOf(field, 5, field.byteLength - 5), isUtf8: true };
  return { name: bytesOf(view, at, length), isUtf8: (flags & 0x800) !== 0 };
}

/** Cut at the end of the view. */
function bytesOf(view: DataView, start: number, length: number): Uint8Array {
  const from = Math.min(Math.max(start, 0), view.byteLength);
  const size = Math.min(Math.max(length, 0), view.byteLength - from);
  return new Uint8Array(view.buffer, view.byteOffset + from, size);
}

/** Names not marked as UTF-8 are in the system's encoding, guessed from all of them: a single one is too short. */
function decodeNames(names: readonly Uint8Array[]): readonly string[] {
  const all = new Uint8Array(names.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const name of names) {
    all.set(name, at);
    at += name.length + 1;
  }
  // Between lines no encoding is misled.
  const { label } = decodeText(all.map((byte) => (byte === 0 ? 0x0a : byte))).encoding;
  const decoder = new TextDecoder(label);
  return names.map((name) => decoder.decode(name));
}
