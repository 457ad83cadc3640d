/** Whether a geometry is built as RFC 7946 says: types, lists, positions of finite numbers. Nothing about places yet. */
import type { Geometry } from 'geojson';
import { describeValue, listChoices } from './describe-value.js';
import { isPlainObject, memberPath, ownMember, type PlainObject } from './plain-object.js';
import type { ProblemList } from './problem-list.js';

type SimpleType = Exclude<Geometry['type'], 'GeometryCollection'>;

interface Shape {
  /** How many lists lie between `coordinates` and its positions. */
  readonly lists: 0 | 1 | 2 | 3;
  /** Positions that the innermost list must have. */
  readonly atLeast: number;
}

const SHAPES: Record<SimpleType, Shape> = {
  Point: { lists: 0, atLeast: 1 },
  MultiPoint: { lists: 1, atLeast: 1 },
  LineString: { lists: 1, atLeast: 2 },
  MultiLineString: { lists: 2, atLeast: 2 },
  Polygon: { lists: 2, atLeast: 4 },
  MultiPolygon: { lists: 3, atLeast: 4 },
};

export const GEOMETRY_TYPES: readonly string[] = [...Object.keys(SHAPES), 'GeometryCollection'];

/** Whether the type is one of a geometry; own keys only, so that `constructor` is none. */
export function isGeometryType(type: unknown): type is Geometry['type'] {
  return typeof type === 'string' && GEOMETRY_TYPES.includes(type);
}

interface Place {
  readonly path: string;
  readonly problems: ProblemList;
}

/** The value as a geometry; undefined when it is none, with the reasons in the list. Nesting must be bounded before. */
export function readGeometry(value: unknown, { path, problems }: Place): Geometry | undefined {
  const before = problems.errorCount();
  checkGeometry(value, { path, problems });
  // Safe: every member that the type of a geometry promises has just been checked.
  return problems.errorCount() === before ? (value as Geometry) : undefined;
}

function checkGeometry(value: unknown, place: Place): void {
  const { path, problems } = place;
  if (!isPlainObject(value)) {
    problems.error('not-a-geometry', () => ({
      path,
      message: `A geometry must be an object, but is ${describeValue(value)}.`,
      fix: 'Write an object with "type" and "coordinates".',
    }));
    return;
  }
  const type = ownMember(value, 'type');
  if (!isGeometryType(type)) {
    problems.error('unknown-type', () => ({
      path: memberPath(path, 'type'),
      message: `${describeValue(type)} is not a type of geometry.`,
      fix: `Use ${listChoices(GEOMETRY_TYPES)}.`,
    }));
  } else if (type === 'GeometryCollection') checkMembers(value, place);
  else checkCoordinates(value, SHAPES[type], place);
}

function checkMembers(collection: PlainObject, { path, problems }: Place): void {
  const geometries = ownMember(collection, 'geometries');
  if (!Array.isArray(geometries)) {
    problems.error('not-a-list', () => ({
      path: memberPath(path, 'geometries'),
      message: `"geometries" must be a list, but is ${describeValue(geometries)}.`,
      fix: 'List the geometries of the collection.',
    }));
  } else if (geometries.length === 0) reportEmpty(memberPath(path, 'geometries'), problems);
  else
    geometries.forEach((member, index) => {
      checkGeometry(member, { path: `${memberPath(path, 'geometries')}[${index}]`, problems });
    });
}

function checkCoordinates(geometry: PlainObject, { lists, atLeast }: Shape, { path, problems }: Place): void {
  const coordinates = ownMember(geometry, 'coordinates');
  if (lists === 0 && Array.isArray(coordinates) && coordinates.length === 0) {
    reportEmpty(memberPath(path, 'coordinates'), problems);
  } else checkList(coordinates, { lists, atLeast, path: memberPath(path, 'coordinates'), problems });
}

function checkList(
  value: unknown,
  { lists, atLeast, path, problems }: Place & { lists: number; atLeast: number },
): void {
  if (lists === 0) {
    checkPosition(value, { path, problems });
  } else if (!Array.isArray(value)) {
    problems.error('not-a-list', () => ({
      path,
      message: `A list of ${lists === 1 ? 'positions' : 'lists of positions'} is needed here, but this is ${describeValue(value)}.`,
      fix: 'Check the brackets: a LineString has one list of positions, a Polygon a list of rings.',
    }));
  } else if (value.length === 0) reportEmpty(path, problems);
  else {
    if (lists === 1 && value.length < atLeast) reportTooFew(value.length, { atLeast, path, problems });
    // Not forEach: it would skip the holes of a sparse list.
    for (let index = 0; index < value.length; index++) {
      checkList(value[index], { lists: lists - 1, atLeast, path: `${path}[${index}]`, problems });
    }
  }
}

function checkPosition(value: unknown, { path, problems }: Place): void {
  if (Array.isArray(value) && value.length >= 2 && value.every((part) => Number.isFinite(part))) return;
  problems.error('bad-position', () => ({
    path,
    message: `A position must be at least two finite numbers, but is ${describePosition(value)}.`,
    fix: 'Write [longitude, latitude] in degrees.',
  }));
}

function describePosition(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return describeValue(value);
  return `[${value.slice(0, 3).map(describeValue).join(', ')}${value.length > 3 ? ', …' : ''}]`;
}

function reportEmpty(path: string, problems: ProblemList): void {
  problems.error('empty-geometry', () => ({
    path,
    message: 'The geometry is empty: this list has nothing in it.',
    fix: 'Draw the shape, or take the feature out; a place without a known location belongs in the ledger only.',
  }));
}

function reportTooFew(
  count: number,
  { atLeast, path, problems }: Place & { readonly atLeast: number },
): void {
  problems.error('too-few-positions', () => ({
    path,
    message: `${count} position${count === 1 ? '' : 's'} here, but a ${atLeast === 4 ? 'ring' : 'line'} needs at least ${atLeast}.`,
    fix:
      atLeast === 4
        ? 'A triangle has four: three corners and the first one again.'
        : 'Add the missing position.',
  }));
}
