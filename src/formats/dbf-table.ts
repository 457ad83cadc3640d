/** The table of a Shapefile: dBASE III to V and FoxPro, with fixed places for each value. */
import type { RawValue } from './raw-layer.js';

const DESCRIPTOR_LENGTH = 32;
const HEADER_END = 0x0d;
const DELETED = 0x2a;

export interface DbfField {
  readonly nameBytes: Uint8Array;
  /** One letter: C text, N and F numbers as text, L yes or no, D day, I O B Y numbers, M a text elsewhere. */
  readonly type: string;
  /** Within the record, behind the mark of deletion. */
  readonly offset: number;
  readonly length: number;
}

export interface DbfTable {
  readonly bytes: Uint8Array;
  /** Code of the language driver: how texts are encoded, 0 when it is not said. */
  readonly languageDriver: number;
  readonly fields: readonly DbfField[];
  readonly headerLength: number;
  readonly recordLength: number;
  /** Records that are there whole. */
  readonly recordCount: number;
  /** Records that the head tells of. */
  readonly statedCount: number;
}

/** The table's plan; undefined for bytes that are no dBASE file. */
export function parseDbf(bytes: Uint8Array): DbfTable | undefined {
  if (bytes.length < DESCRIPTOR_LENGTH + 1) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  const fields = readFields(bytes, { headerLength, recordLength });
  if (headerLength < DESCRIPTOR_LENGTH + 1 || recordLength === 0 || fields.length === 0) return undefined;
  const statedCount = view.getUint32(4, true);
  const room = Math.max(0, Math.floor((bytes.length - headerLength) / recordLength));
  const recordCount = Math.min(statedCount, room);
  return {
    bytes,
    languageDriver: view.getUint8(29),
    fields,
    headerLength,
    recordLength,
    recordCount,
    statedCount,
  };
}

function readFields(
  bytes: Uint8Array,
  { headerLength, recordLength }: Pick<DbfTable, 'headerLength' | 'recordLength'>,
): readonly DbfField[] {
  const fields: DbfField[] = [];
  const end = Math.min(headerLength, bytes.length) - DESCRIPTOR_LENGTH;
  let offset = 1;
  for (let at = DESCRIPTOR_LENGTH; at <= end && bytes[at] !== HEADER_END; at += DESCRIPTOR_LENGTH) {
    const type = String.fromCharCode(bytes[at + 11] ?? 0).toUpperCase();
    // Long texts keep the higher byte of their length where numbers have their decimals.
    const length = (bytes[at + 16] ?? 0) + (type === 'C' ? 256 * (bytes[at + 17] ?? 0) : 0);
    if (offset + length > recordLength) break;
    fields.push({ nameBytes: upToZero(bytes.subarray(at, at + 11)), type, offset, length });
    offset += length;
  }
  return fields;
}

function upToZero(bytes: Uint8Array): Uint8Array {
  const zero = bytes.indexOf(0);
  return zero < 0 ? bytes : bytes.subarray(0, zero);
}

/** Bytes of one value. */
export function valueBytes(table: DbfTable, record: number, field: DbfField): Uint8Array {
  const start = table.headerLength + record * table.recordLength + field.offset;
  return table.bytes.subarray(start, start + field.length);
}

export function isDeleted(table: DbfTable, record: number): boolean {
  return table.bytes[table.headerLength + record * table.recordLength] === DELETED;
}

/** The value in our types; null for an empty one, undefined for one that cannot be read. */
export function readDbfValue(
  bytes: Uint8Array,
  { type, decode }: { readonly type: string; readonly decode: (bytes: Uint8Array) => string },
): RawValue | undefined {
  switch (type) {
    case 'C':
      return trimEnd(decode(bytes)) || null;
    case 'N':
    case 'F':
      return readNumber(asciiOf(bytes));
    case 'L':
      return readFlag(asciiOf(bytes));
    case 'D':
      return readDay(asciiOf(bytes));
    case 'I':
    case '+':
    case 'O':
    case 'B':
    case 'Y':
      return readBinary(bytes, type);
    default:
      return undefined;
  }
}

/** Writers fill up with blanks or zeros. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\0')) end--;
  return text.slice(0, end);
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 255))
    .replaceAll('\0', ' ')
    .trim();
}

function readNumber(text: string): RawValue | undefined {
  // Stars stand for a number that was too long, or for none.
  if (text === '' || /^\*+$/.test(text)) return null;
  const number = Number(text.replace(',', '.'));
  if (!Number.isFinite(number)) return undefined;
  return Number.isInteger(number) && !Number.isSafeInteger(number) && /^-?\d+$/.test(text) ? text : number;
}

function readFlag(text: string): RawValue | undefined {
  if (/^[TtYy]$/.test(text)) return true;
  if (/^[FfNn]$/.test(text)) return false;
  return text === '' || text === '?' ? null : undefined;
}

/** A day as ISO 8601 has it. */
function readDay(text: string): RawValue | undefined {
  if (/^0*$/.test(text)) return null;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function readBinary(bytes: Uint8Array, type: string): RawValue | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if ((type === 'I' || type === '+') && bytes.length === 4) return view.getInt32(0, true);
  if (bytes.length !== 8) return undefined;
  // Money is counted in parts of ten thousand.
  const number = type === 'Y' ? Number(view.getBigInt64(0, true)) / 10_000 : view.getFloat64(0, true);
  return Number.isFinite(number) ? number : null;
}
