/** Geometries as files have them: of the right build, but with rings that may be open, short or wound wrongly. */
import type { Geometry } from 'geojson';
import { describeValue } from '../domain/describe-value.js';
import { isPlainObject, ownMember } from '../domain/plain-object.js';

/** How many lists lie between `coordinates` and a position. */
const LISTS = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
} as const;
const DEEPEST_COLLECTION = 8;

/** The geometry with its type and coordinates alone; null for none and for an empty one, undefined for what is no geometry. */
export function looseGeometry(value: unknown, depth = 0): Geometry | null | undefined {
  if (value === null || value === undefined) return null;
  if (!isPlainObject(value)) return undefined;
  const type = ownMember(value, 'type');
  if (type === 'GeometryCollection') return collection(ownMember(value, 'geometries'), depth);
  if (!isShapeType(type)) return undefined;
  const coordinates = ownMember(value, 'coordinates');
  if (!Array.isArray(coordinates)) return undefined;
  if (coordinates.length === 0) return null;
  if (!isBuilt(coordinates, LISTS[type])) return undefined;
  // Safe: the type is one of these, and the lists are as deep as it says.
  return { type, coordinates } as Geometry;
}

/** What is wrong with a value that is no geometry, as a clause. */
export function sayMistake(value: unknown): string {
  if (!isPlainObject(value)) return `${describeValue(value)} is no geometry`;
  const type = ownMember(value, 'type');
  if (type === 'GeometryCollection') return 'one of the geometries of its collection is none';
  return isShapeType(type)
    ? `the coordinates of its ${type} are no ${LISTS[type] === 0 ? 'position' : 'lists of positions'}`
    : `${describeValue(type)} is no type of geometry`;
}

function isShapeType(type: unknown): type is keyof typeof LISTS {
  return typeof type === 'string' && Object.hasOwn(LISTS, type);
}

function collection(geometries: unknown, depth: number): Geometry | null | undefined {
  if (!Array.isArray(geometries) || depth >= DEEPEST_COLLECTION) return undefined;
  const members = geometries.map((member) => looseGeometry(member, depth + 1));
  if (members.some((member) => member === undefined)) return undefined;
  const filled = members.filter((member) => member !== null && member !== undefined);
  return filled.length === 0 ? null : { type: 'GeometryCollection', geometries: filled };
}

function isBuilt(list: unknown, lists: number): boolean {
  if (!Array.isArray(list)) return false;
  if (lists === 0) return list.length >= 2 && list.every((number) => typeof number === 'number');
  return list.every((member) => isBuilt(member, lists - 1));
}
