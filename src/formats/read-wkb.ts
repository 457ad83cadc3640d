/**
 * Well-known binary: of OGC (2D), ISO (Z, M, ZM) and PostGIS (EWKB). Written here because the decoders at hand throw on a
 * broken shape, take its counts on trust, and know neither EWKB nor empty points.
 */
import type { Geometry, Position } from 'geojson';

/** Collections within collections that are followed. */
const MOST_DEPTH = 32;

const BYTES_OF_NUMBER = 8;
/** Byte order, type, count of members. */
const BYTES_OF_SMALLEST_MEMBER = 9;

/** The geometry, measures (M) left out; null for an empty one, undefined for bytes that are none, or a curve. */
export function readWkb(bytes: Uint8Array): Geometry | null | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readGeometry({ view, offset: 0 }, 0);
}

interface Cursor {
  readonly view: DataView;
  offset: number;
}

interface Head {
  readonly type: number;
  readonly littleEndian: boolean;
  /** Numbers of a position. */
  readonly dimensions: number;
  readonly hasZ: boolean;
}

type Reading<T> = T | null | undefined;

function readGeometry(cursor: Cursor, depth: number): Reading<Geometry> {
  const head = readHead(cursor);
  if (!head || depth > MOST_DEPTH) return undefined;
  switch (head.type) {
    case 1:
      return readPoint(cursor, head);
    case 2: {
      const coordinates = readPositions(cursor, head);
      return coordinates && (coordinates.length === 0 ? null : { type: 'LineString', coordinates });
    }
    case 3:
    case 17:
      return readPolygon(cursor, head);
    case 4:
    case 5:
    case 6:
    case 7:
    case 15:
    case 16:
      return collect(head.type, readMembers(cursor, head, depth));
    default:
      return undefined;
  }
}

function readHead(cursor: Cursor): Head | undefined {
  if (remaining(cursor) < 5) return undefined;
  const littleEndian = cursor.view.getUint8(cursor.offset) === 1;
  const code = cursor.view.getUint32(cursor.offset + 1, littleEndian);
  cursor.offset += 5;
  // EWKB says what else there is by its highest bits, ISO by thousands.
  if (code & 0x2000_0000) cursor.offset += 4;
  const plain = code & 0x0fff_ffff;
  const family = Math.floor(plain / 1000);
  if (family > 3) return undefined;
  const hasZ = (code & 0x8000_0000) !== 0 || family === 1 || family === 3;
  const hasM = (code & 0x4000_0000) !== 0 || family === 2 || family === 3;
  return { type: plain % 1000, littleEndian, dimensions: 2 + Number(hasZ) + Number(hasM), hasZ };
}

function remaining({ view, offset }: Cursor): number {
  return view.byteLength - offset;
}

/** How many things follow; undefined when so many of that size cannot. */
function readCount(cursor: Cursor, head: Head, leastBytes: number): number | undefined {
  if (remaining(cursor) < 4) return undefined;
  const count = cursor.view.getUint32(cursor.offset, head.littleEndian);
  cursor.offset += 4;
  return count * leastBytes <= remaining(cursor) ? count : undefined;
}

function readPoint(cursor: Cursor, head: Head): Reading<Geometry> {
  if (remaining(cursor) < head.dimensions * BYTES_OF_NUMBER) return undefined;
  const coordinates = readPosition(cursor, head);
  // Empty points are written as two NaN.
  if (Number.isNaN(coordinates[0]) && Number.isNaN(coordinates[1])) return null;
  return { type: 'Point', coordinates };
}

function readPosition(cursor: Cursor, { littleEndian, dimensions, hasZ }: Head): Position {
  const { view, offset } = cursor;
  cursor.offset += dimensions * BYTES_OF_NUMBER;
  const x = view.getFloat64(offset, littleEndian);
  const y = view.getFloat64(offset + 8, littleEndian);
  if (!hasZ) return [x, y];
  const z = view.getFloat64(offset + 16, littleEndian);
  return Number.isNaN(z) ? [x, y] : [x, y, z];
}

function readPositions(cursor: Cursor, head: Head): Position[] | undefined {
  const count = readCount(cursor, head, head.dimensions * BYTES_OF_NUMBER);
  if (count === undefined) return undefined;
  const positions: Position[] = [];
  for (let index = 0; index < count; index++) positions.push(readPosition(cursor, head));
  return positions;
}

function readPolygon(cursor: Cursor, head: Head): Reading<Geometry> {
  const count = readCount(cursor, head, 4);
  if (count === undefined) return undefined;
  const coordinates: Position[][] = [];
  for (let index = 0; index < count; index++) {
    const ring = readPositions(cursor, head);
    if (!ring) return undefined;
    if (ring.length > 0) coordinates.push(ring);
  }
  return coordinates.length === 0 ? null : { type: 'Polygon', coordinates };
}

function readMembers(cursor: Cursor, head: Head, depth: number): readonly Geometry[] | undefined {
  const count = readCount(cursor, head, BYTES_OF_SMALLEST_MEMBER);
  if (count === undefined) return undefined;
  const members: Geometry[] = [];
  for (let index = 0; index < count; index++) {
    const member = readGeometry(cursor, depth + 1);
    if (member === undefined) return undefined;
    if (member) members.push(member);
  }
  return members;
}

/** Puts members together; undefined when one is of another type. Surfaces (15) and networks of triangles (16) are areas. */
function collect(type: number, members: readonly Geometry[] | undefined): Reading<Geometry> {
  if (!members) return undefined;
  if (members.length === 0) return null;
  if (type === 7) return { type: 'GeometryCollection', geometries: [...members] };
  if (type === 4) {
    const points = members.filter((member) => member.type === 'Point');
    if (points.length < members.length) return undefined;
    return { type: 'MultiPoint', coordinates: points.map(({ coordinates }) => coordinates) };
  }
  if (type === 5) {
    const lines = members.filter((member) => member.type === 'LineString');
    if (lines.length < members.length) return undefined;
    return { type: 'MultiLineString', coordinates: lines.map(({ coordinates }) => coordinates) };
  }
  const areas = members.filter((member) => member.type === 'Polygon');
  if (areas.length < members.length) return undefined;
  return { type: 'MultiPolygon', coordinates: areas.map(({ coordinates }) => coordinates) };
}
