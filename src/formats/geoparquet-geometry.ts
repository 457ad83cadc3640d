/** Shapes of a column of GeoParquet: well-known binary, or lists in lists of points (native encodings). */
import type { Geometry, Position } from 'geojson';
import { isPlainObject, ownMember } from '../domain/plain-object.js';
import { readWkb } from './read-wkb.js';

/** Null for an empty one, undefined for one that cannot be read. */
export function readParquetGeometry(value: unknown, encoding: string): Geometry | null | undefined {
  if (value === null || value === undefined) return null;
  if (encoding === 'wkb') return value instanceof Uint8Array ? readWkb(value) : undefined;
  if (encoding !== 'point' && Array.isArray(value) && value.length === 0) return null;
  switch (encoding) {
    case 'point':
      return build(readPoint(value), (coordinates) => ({ type: 'Point', coordinates }));
    case 'linestring':
      return build(readList(value, readPoint), (coordinates) => ({ type: 'LineString', coordinates }));
    case 'multipoint':
      return build(readList(value, readPoint), (coordinates) => ({ type: 'MultiPoint', coordinates }));
    case 'polygon':
      return build(readList(value, readLine), (coordinates) => ({ type: 'Polygon', coordinates }));
    case 'multilinestring':
      return build(readList(value, readLine), (coordinates) => ({ type: 'MultiLineString', coordinates }));
    case 'multipolygon':
      return build(readList(value, readRings), (coordinates) => ({ type: 'MultiPolygon', coordinates }));
    default:
      return undefined;
  }
}

function build<T>(coordinates: T | undefined, shape: (coordinates: T) => Geometry): Geometry | undefined {
  return coordinates === undefined ? undefined : shape(coordinates);
}

/** Undefined when an item cannot be read. */
function readList<T>(value: unknown, readItem: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: T[] = [];
  for (const item of value) {
    const read = readItem(item);
    if (read === undefined) return undefined;
    items.push(read);
  }
  return items;
}

function readLine(value: unknown): Position[] | undefined {
  return readList(value, readPoint);
}

function readRings(value: unknown): Position[][] | undefined {
  return readList(value, readLine);
}

function readPoint(value: unknown): Position | undefined {
  if (!isPlainObject(value)) return undefined;
  const [x, y, z] = [ownMember(value, 'x'), ownMember(value, 'y'), ownMember(value, 'z')];
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  return typeof z === 'number' && !Number.isNaN(z) ? [x, y, z] : [x, y];
}
