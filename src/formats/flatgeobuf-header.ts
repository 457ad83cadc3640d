/** The head of a FlatGeobuf file (flatgeobuf.org, header.fbs), and the values of a feature that it describes. */
import { FlatTable } from './flat-table.js';
import type { RawValue, StatedSystem } from './raw-layer.js';

/** "fgb", the version 3, "fgb" again; the last byte is a patch level. */
const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];
const MAGIC_LENGTH = 8;
const PREFIX_LENGTH = 4;

/** A node of the index: a rectangle and an offset. */
const NODE_LENGTH = 40;

const FIELD = { name: 0, geometryType: 2, columns: 7, featureCount: 8, nodeSize: 9, crs: 10 } as const;
const COLUMN = { name: 0, type: 1 } as const;
const CRS = { organisation: 0, code: 1, wkt: 4 } as const;

export interface FlatColumn {
  readonly name: string;
  readonly type: number;
}

export interface FlatHeader {
  readonly name?: string;
  /** 0 when each feature says its own. */
  readonly geometryType: number;
  readonly columns: readonly FlatColumn[];
  /** 0 when the file does not say. */
  readonly featureCount: number;
  readonly system?: StatedSystem;
  /** Where the first feature begins, which may be beyond the end of a cut file. */
  readonly featuresOffset: number;
}

/** The header; undefined for bytes that are no FlatGeobuf, or whose head is broken. */
export function readFlatHeader(bytes: Uint8Array): FlatHeader | undefined {
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return undefined;
  const start = MAGIC_LENGTH + PREFIX_LENGTH;
  if (bytes.length < start) return undefined;
  const whole = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = whole.getUint32(MAGIC_LENGTH, true);
  if (start + length > bytes.length) return undefined;
  const table = FlatTable.root(new DataView(bytes.buffer, bytes.byteOffset + start, length));
  const columns = table && readColumns(table, length);
  if (!columns) return undefined;
  const featureCount = table.uint64(FIELD.featureCount);
  const name = table.text(FIELD.name);
  const system = readSystem(table.table(FIELD.crs));
  return {
    ...(name ? { name } : {}),
    geometryType: table.byte(FIELD.geometryType),
    columns,
    featureCount,
    ...(system ? { system } : {}),
    featuresOffset: start + length + indexLength(featureCount, table.uint16(FIELD.nodeSize, 16)),
  };
}

/** Undefined when names are told of again and again, so that they take more room than the head has. */
function readColumns(table: FlatTable, headLength: number): readonly FlatColumn[] | undefined {
  const columns: FlatColumn[] = [];
  const count = table.tableCount(FIELD.columns);
  let letters = 0;
  for (let index = 0; index < count; index++) {
    const column = table.tableAt(FIELD.columns, index);
    const name = column?.text(COLUMN.name);
    if (!column || name === undefined) return undefined;
    letters += name.length + 1;
    if (letters > headLength) return undefined;
    columns.push({ name, type: column.byte(COLUMN.type) });
  }
  return columns;
}

function readSystem(crs: FlatTable | undefined): StatedSystem | undefined {
  if (!crs) return undefined;
  const code = crs.int32(CRS.code);
  const organisation = crs.text(CRS.organisation);
  if (code > 0 && (!organisation || /^epsg$/i.test(organisation))) return { type: 'epsg', code };
  const text = crs.text(CRS.wkt);
  return text ? { type: 'wkt', text } : undefined;
}

/** Bytes of the packed tree: each level has one node for so many of the level below. */
function indexLength(featureCount: number, nodeSize: number): number {
  if (featureCount === 0 || nodeSize < 2) return 0;
  let level = featureCount;
  let nodes = level;
  while (level > 1) {
    level = Math.ceil(level / nodeSize);
    nodes += level;
  }
  // One feature still has a root above it.
  return (featureCount === 1 ? 2 : nodes) * NODE_LENGTH;
}

/** The values of a feature by the place of their column; undefined when they break off or name a column that is not there. */
export function readFlatValues(
  bytes: DataView,
  columns: readonly FlatColumn[],
): ReadonlyMap<number, RawValue> | undefined {
  const values = new Map<number, RawValue>();
  let offset = 0;
  while (offset < bytes.byteLength) {
    if (offset + 2 > bytes.byteLength) return undefined;
    const index = bytes.getUint16(offset, true);
    const column = columns[index];
    const reading = column && readValue(bytes, offset + 2, column.type);
    if (!reading) return undefined;
    values.set(index, reading.value);
    offset = reading.end;
  }
  return values;
}

interface ValueReading {
  readonly value: RawValue;
  readonly end: number;
}

/** Numbers by the code of their type: Byte, UByte, Bool, Short, UShort, Int, UInt, Long, ULong, Float, Double. */
const NUMBERS: readonly { readonly size: number; readonly read: (view: DataView, at: number) => RawValue }[] =
  [
    { size: 1, read: (view, at) => view.getInt8(at) },
    { size: 1, read: (view, at) => view.getUint8(at) },
    { size: 1, read: (view, at) => view.getUint8(at) !== 0 },
    { size: 2, read: (view, at) => view.getInt16(at, true) },
    { size: 2, read: (view, at) => view.getUint16(at, true) },
    { size: 4, read: (view, at) => view.getInt32(at, true) },
    { size: 4, read: (view, at) => view.getUint32(at, true) },
    { size: 8, read: (view, at) => wholeNumber(view.getBigInt64(at, true)) },
    { size: 8, read: (view, at) => wholeNumber(view.getBigUint64(at, true)) },
    { size: 4, read: (view, at) => finite(view.getFloat32(at, true)) },
    { size: 8, read: (view, at) => finite(view.getFloat64(at, true)) },
  ];

const BINARY = 14;

function readValue(view: DataView, offset: number, type: number): ValueReading | undefined {
  const number = NUMBERS[type];
  if (number) {
    const end = offset + number.size;
    return end > view.byteLength ? undefined : { value: number.read(view, offset), end };
  }
  // Text, JSON, date and time, bytes.
  if (type > BINARY || offset + 4 > view.byteLength) return undefined;
  const length = view.getUint32(offset, true);
  const end = offset + 4 + length;
  if (end > view.byteLength) return undefined;
  if (type === BINARY) return { value: null, end };
  return { value: decoder.decode(new DataView(view.buffer, view.byteOffset + offset + 4, length)), end };
}

const decoder = new TextDecoder();

/** A number, or its digits where a number would round them. */
function wholeNumber(value: bigint): RawValue {
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
