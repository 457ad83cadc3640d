/** The head of a FlatGeobuf file (flatgeobuf.org, header.fbs), and the values of a feature that it describes. */
import { FlatTable } from './flat-table.js';
import type { RawValue, StatedSystem } from './raw-layer.js';

/** "fgb", the version 3, "fgb" again; the last byte is a patch level. */
const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];
const MAGIC_LENGTH = 8;
const PREFIX_LENGTH = 4;

/** Bytes of a node of the index: a rectangle and an offset. */
export const NODE_LENGTH = 40;

const FIELD = {
  name: 0,
  envelope: 1,
  geometryType: 2,
  columns: 7,
  featureCount: 8,
  nodeSize: 9,
  crs: 10,
} as const;
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
  /** Where the index begins, right behind the head. */
  readonly indexOffset: number;
  /** Children of a node of the index; 0 when there is none. */
  readonly nodeSize: number;
  /** Least x and y, greatest x and y, in the file's own coordinates; absent when the file does not say. */
  readonly envelope?: readonly [number, number, number, number];
  /** Where the first feature begins, which may be beyond the end of a cut file. */
  readonly featuresOffset: number;
}

/** How many bytes from the beginning the header takes; undefined for bytes that are no FlatGeobuf, or fewer than 12. */
export function flatHeadLength(bytes: Uint8Array): number | undefined {
  const start = MAGIC_LENGTH + PREFIX_LENGTH;
  if (bytes.length < start || !MAGIC.every((byte, index) => bytes[index] === byte)) return undefined;
  return start + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(MAGIC_LENGTH, true);
}

/** The header; undefined for bytes that are no FlatGeobuf, or whose head is broken. */
export function readFlatHeader(bytes: Uint8Array): FlatHeader | undefined {
  const end = flatHeadLength(bytes);
  if (end === undefined || end > bytes.length) return undefined;
  const start = MAGIC_LENGTH + PREFIX_LENGTH;
  const length = end - start;
  const table = FlatTable.root(new DataView(bytes.buffer, bytes.byteOffset + start, length));
  const columns = table && readColumns(table, length);
  if (!columns) return undefined;
  const featureCount = table.uint64(FIELD.featureCount);
  const name = table.text(FIELD.name);
  const system = readSystem(table.table(FIELD.crs));
  const nodeSize = table.uint16(FIELD.nodeSize, 16);
  const envelope = readEnvelope(table.list(FIELD.envelope, 8));
  return {
    ...(name ? { name } : {}),
    geometryType: table.byte(FIELD.geometryType),
    columns,
    featureCount,
    ...(system ? { system } : {}),
    indexOffset: end,
    nodeSize: featureCount > 0 && nodeSize >= 2 ? nodeSize : 0,
    ...(envelope ? { envelope } : {}),
    featuresOffset: end + indexLength(featureCount, nodeSize),
  };
}

function readEnvelope(list: DataView | undefined): FlatHeader['envelope'] {
  if (!list || list.byteLength < 32) return undefined;
  const [west, south, east, north] = [0, 8, 16, 24].map((at) => list.getFloat64(at, true));
  const sides = [west, south, east, north];
  if (!sides.every((side) => side !== undefined && Number.isFinite(side))) return undefined;
  return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
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
  return levelSizes(featureCount, nodeSize).reduce((sum, level) => sum + level, 0) * NODE_LENGTH;
}

/** Nodes of each level of the packed tree, from the leaves (one a feature) up to the root. One feature still has a root above it. */
export function levelSizes(featureCount: number, nodeSize: number): readonly number[] {
  const levels = [featureCount];
  let level = featureCount;
  do {
    level = Math.ceil(level / nodeSize);
    levels.push(level);
  } while (level > 1);
  return levels;
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
