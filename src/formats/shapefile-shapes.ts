/**
 * Shapes of a .shp file (ESRI Shapefile Technical Description, 1998). Not by shpjs: one broken record makes it throw all
 * others away, it follows counts beyond the end of their record, and knows no index (.shx).
 */
import type { Geometry, Position } from 'geojson';
import { assembleRings } from './assemble-rings.js';

const HEADER_LENGTH = 100;
const FILE_CODE = 9994;
const RECORD_HEADER_LENGTH = 8;

/** Values below it stand for «no value» (page 2). */
const NO_VALUE_BELOW = -1e38;

export interface ShapeRecords {
  /** The contents of each record, in their order. */
  readonly contents: readonly DataView[];
  /** Whether the file ends where its last record does. */
  readonly whole: boolean;
}

export interface Shape {
  readonly geometry: Geometry | null;
  readonly fault?: 'unreadable' | 'unknown-type' | 'stray-holes';
}

/** Whether the bytes begin as a .shp or .shx file does. */
export function isShapefile(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER_LENGTH && viewOf(bytes).getInt32(0) === FILE_CODE;
}

/** The records by the index where it is sound, else one after the other. */
export function findRecords(shp: Uint8Array, shx: Uint8Array | undefined): ShapeRecords {
  return (shx && findByIndex(shp, shx)) ?? findInRow(shp);
}

/** Undefined for an index that is broken, cut off or tells of more bytes than there are. */
function findByIndex(shp: Uint8Array, shx: Uint8Array): ShapeRecords | undefined {
  if (!isShapefile(shx)) return undefined;
  const [view, index] = [viewOf(shp), viewOf(shx)];
  if (index.getUint32(24) * 2 !== shx.length) return undefined;
  const contents: DataView[] = [];
  let room = shp.length - HEADER_LENGTH;
  for (let entry = HEADER_LENGTH; entry + 8 <= shx.length; entry += 8) {
    const offset = index.getUint32(entry) * 2;
    const length = index.getUint32(entry + 4) * 2;
    room -= length + RECORD_HEADER_LENGTH;
    const end = offset + RECORD_HEADER_LENGTH + length;
    if (room < 0 || offset < HEADER_LENGTH || end > shp.length) return undefined;
    if (view.getUint32(offset + 4) * 2 !== length) return undefined;
    contents.push(new DataView(shp.buffer, shp.byteOffset + offset + RECORD_HEADER_LENGTH, length));
  }
  return { contents, whole: true };
}

function findInRow(shp: Uint8Array): ShapeRecords {
  const view = viewOf(shp);
  const contents: DataView[] = [];
  let offset = HEADER_LENGTH;
  while (offset + RECORD_HEADER_LENGTH <= shp.length) {
    const length = view.getUint32(offset + 4) * 2;
    const end = offset + RECORD_HEADER_LENGTH + length;
    if (end > shp.length) break;
    contents.push(new DataView(shp.buffer, shp.byteOffset + offset + RECORD_HEADER_LENGTH, length));
    offset = end;
  }
  const stated = view.getUint32(24) * 2;
  return { contents, whole: offset === shp.length && stated <= shp.length };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const UNREADABLE: Shape = { geometry: null, fault: 'unreadable' };

/** The shape of a record; measures (M) are left out. */
export function readShape(content: DataView): Shape {
  if (content.byteLength < 4) return UNREADABLE;
  const type = content.getInt32(0, true);
  // Types of ten more have heights, of twenty more only measures.
  const hasZ = type >= 10 && type < 20;
  switch (type) {
    case 0:
      return { geometry: null };
    case 1:
    case 11:
    case 21:
      return readPoint(content, hasZ);
    case 3:
    case 13:
    case 23:
      return readLines(content, hasZ);
    case 5:
    case 15:
    case 25:
      return readArea(content, hasZ);
    case 8:
    case 18:
    case 28:
      return readPoints(content, hasZ);
    default:
      return { geometry: null, fault: 'unknown-type' };
  }
}

function readPoint(content: DataView, hasZ: boolean): Shape {
  if (content.byteLength < 20) return UNREADABLE;
  const [x, y] = [content.getFloat64(4, true), content.getFloat64(12, true)];
  if (Number.isNaN(x) && Number.isNaN(y)) return { geometry: null };
  const z = hasZ && content.byteLength >= 28 ? content.getFloat64(20, true) : Number.NaN;
  return { geometry: { type: 'Point', coordinates: withHeight([x, y], z) } };
}

function withHeight(position: Position, z: number): Position {
  return z > NO_VALUE_BELOW ? [...position, z] : position;
}

function readPoints(content: DataView, hasZ: boolean): Shape {
  if (content.byteLength < 40) return UNREADABLE;
  const coordinates = readPositions(content, { offset: 40, count: content.getUint32(36, true), hasZ });
  if (!coordinates) return UNREADABLE;
  return { geometry: coordinates.length === 0 ? null : { type: 'MultiPoint', coordinates } };
}

function readLines(content: DataView, hasZ: boolean): Shape {
  const parts = readParts(content, hasZ);
  if (!parts) return UNREADABLE;
  const [only] = parts;
  if (!only) return { geometry: null };
  if (parts.length === 1) return { geometry: { type: 'LineString', coordinates: only } };
  return { geometry: { type: 'MultiLineString', coordinates: parts } };
}

function readArea(content: DataView, hasZ: boolean): Shape {
  const parts = readParts(content, hasZ);
  if (!parts) return UNREADABLE;
  const { area, strayHoles } = assembleRings(parts);
  return { geometry: area, ...(strayHoles > 0 ? { fault: 'stray-holes' } : {}) };
}

/** The parts that have positions; undefined when they do not rise, or lie beyond the record. */
function readParts(content: DataView, hasZ: boolean): Position[][] | undefined {
  if (content.byteLength < 44) return undefined;
  const partCount = content.getUint32(36, true);
  const count = content.getUint32(40, true);
  const offset = 44 + 4 * partCount;
  const positions = readPositions(content, { offset, count, hasZ });
  if (!positions) return undefined;
  const parts: Position[][] = [];
  for (let part = 0; part < partCount; part++) {
    const start = content.getUint32(44 + 4 * part, true);
    const end = part + 1 < partCount ? content.getUint32(48 + 4 * part, true) : count;
    if (start > end || end > count) return undefined;
    if (end > start) parts.push(positions.slice(start, end));
  }
  return parts;
}

function readPositions(
  content: DataView,
  { offset, count, hasZ }: { readonly offset: number; readonly count: number; readonly hasZ: boolean },
): Position[] | undefined {
  const end = offset + 16 * count;
  if (end > content.byteLength) return undefined;
  // Heights come after the positions, behind their least and greatest.
  const heights = hasZ && end + 16 + 8 * count <= content.byteLength ? end + 16 : undefined;
  const positions: Position[] = [];
  for (let index = 0; index < count; index++) {
    const at = offset + 16 * index;
    const position = [content.getFloat64(at, true), content.getFloat64(at + 8, true)];
    if (heights === undefined) positions.push(position);
    else positions.push(withHeight(position, content.getFloat64(heights + 8 * index, true)));
  }
  return positions;
}
