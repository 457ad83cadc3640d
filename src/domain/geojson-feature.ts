/** All checks of one feature: structure, then geojson-validation, then geometry. */
import type { Geometry } from 'geojson';
import { isFeature } from 'geojson-validation';
import { describeValue } from './describe-value.js';
import { checkBounds } from './geojson-bounds.js';
import { checkPolygon } from './geojson-rings.js';
import { readGeometry } from './geojson-structure.js';
import { checkVertices } from './geojson-vertices.js';
import { isPlainObject, memberPath, ownMember, type PlainObject } from './plain-object.js';
import type { ProblemList } from './problem-list.js';

interface Place {
  readonly path: string;
  readonly problems: ProblemList;
}

/** Notes what is wrong with the feature; nesting must be bounded before. */
export function checkFeature(feature: PlainObject, { path, problems }: Place): void {
  const before = problems.errorCount();
  checkMembers(feature, { path, problems });
  const geometry = Object.hasOwn(feature, 'geometry') ? feature.geometry : undefined;
  const at = memberPath(path, 'geometry');
  if (geometry === null) reportNoGeometry(at, problems);
  else if (geometry === undefined) reportMissing('geometry', { path, problems });
  else checkGeometry(geometry, { path: at, problems });
  if (problems.errorCount() === before) checkByLibrary(feature, { path, problems });
}

/** Notes what is wrong with a geometry, also one that stands alone. */
export function checkGeometry(value: unknown, { path, problems }: Place): void {
  const geometry = readGeometry(value, { path, problems });
  if (!geometry) return;
  const before = problems.errorCount();
  checkBounds({ geometry, path }, problems);
  if (problems.errorCount() === before) checkShape(geometry, { path, problems });
}

function checkShape(geometry: Geometry, { path, problems }: Place): void {
  const at = memberPath(path, 'coordinates');
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return;
    case 'LineString':
      checkVertices(geometry.coordinates, { path: at, problems, closed: false });
      return;
    case 'MultiLineString':
      geometry.coordinates.forEach((line, index) => {
        checkVertices(line, { path: `${at}[${index}]`, problems, closed: false });
      });
      return;
    case 'Polygon':
      checkRings(geometry.coordinates, { path: at, problems });
      return;
    case 'MultiPolygon':
      geometry.coordinates.forEach((rings, index) => {
        checkRings(rings, { path: `${at}[${index}]`, problems });
      });
      return;
    case 'GeometryCollection':
      geometry.geometries.forEach((member, index) => {
        checkShape(member, { path: `${memberPath(path, 'geometries')}[${index}]`, problems });
      });
  }
}

function checkRings(rings: Parameters<typeof checkPolygon>[0], { path, problems }: Place): void {
  rings.forEach((ring, index) => {
    checkVertices(ring, { path: `${path}[${index}]`, problems, closed: true });
  });
  checkPolygon(rings, { path, problems });
}

function checkMembers(feature: PlainObject, { path, problems }: Place): void {
  const properties = ownMember(feature, 'properties');
  if (properties === undefined) reportMissing('properties', { path, problems });
  else if (properties !== null && !isPlainObject(properties)) {
    problems.error('bad-properties', () => ({
      path: memberPath(path, 'properties'),
      message: `"properties" must be an object or null, but is ${describeValue(properties)}.`,
      fix: 'Write an object, {} when there are none.',
    }));
  }
  const id = ownMember(feature, 'id');
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    problems.error('bad-id', () => ({
      path: memberPath(path, 'id'),
      message: `The feature's "id" must be a text or a number, but is ${describeValue(id)}.`,
      fix: 'Write a text.',
    }));
  }
}

function reportMissing(key: string, { path, problems }: Place): void {
  problems.error('missing-member', () => ({
    path,
    message: `The feature has no member "${key}".`,
    fix: key === 'geometry' ? 'Add it; null when the place is not known.' : 'Add it; {} when there are none.',
  }));
}

function reportNoGeometry(path: string, problems: ProblemList): void {
  problems.warn('empty-geometry', () => ({
    path,
    message: 'The feature has no geometry (null): it cannot be drawn.',
    fix: 'Draw it, or take it out.',
  }));
}

/** One call a feature: its reports grow with the square of what is wrong, and it throws on some of it. */
function checkByLibrary(feature: PlainObject, { path, problems }: Place): void {
  for (const rule of brokenRules(feature)) {
    problems.error('geojson-rule', () => ({
      path,
      message: `Not valid GeoJSON: ${rule}.`,
      fix: 'See RFC 7946, section 3.',
    }));
  }
}

function brokenRules(feature: PlainObject): readonly string[] {
  try {
    return isFeature(feature, true);
  } catch (error) {
    return [`it could not be checked (${error instanceof Error ? error.message : String(error)})`];
  }
}
