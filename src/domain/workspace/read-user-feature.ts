/**
 * Features of the reader's own layers, from outside. Only what the atlas cannot work with is left out: a shape that
 * crosses itself, or a field of another type, is work that must not be lost on the way to the disk and back.
 */
import { checkProperties } from '../check-properties.js';
import { describeValue } from '../describe-value.js';
import { type AtlasFeature, BASES, STATUSES } from '../edition.js';
import { checkBounds } from '../geojson-bounds.js';
import { readGeometry } from '../geojson-structure.js';
import { isPlainObject, ownMember, type PlainObject } from '../plain-object.js';
import { createProblemList, type ProblemList } from '../problem-list.js';
import type { Problem } from '../result.js';
import { isStandardProperty } from '../standard-properties.js';
import { isSoundGeometry } from './sound-geometry.js';

/** The feature with the members of GeoJSON only; undefined when it is unsound. Nesting must be bounded before. */
export function readUserFeature(value: unknown): AtlasFeature | undefined {
  if (!isPlainObject(value) || ownMember(value, 'type') !== 'Feature') return undefined;
  const [geometry, properties] = [ownMember(value, 'geometry'), ownMember(value, 'properties')];
  if (!areSound(properties)) return undefined;
  const isSound = isSoundGeometry(geometry) || explainFeature(value).length === 0;
  // Safe: geometry and standard properties are of their types, as was just checked; the others are unknown.
  return isSound ? ({ type: 'Feature', geometry, properties } as AtlasFeature) : undefined;
}

/** What is wrong with a feature that `readUserFeature` does not take; nothing when it does. */
export function explainFeature(value: unknown): readonly Problem[] {
  const problems = createProblemList();
  if (!isPlainObject(value) || ownMember(value, 'type') !== 'Feature') {
    problems.error('not-a-feature', () => ({
      message: `A feature is needed here, but this is ${describeValue(value)}.`,
      fix: 'Write {"type": "Feature", "properties": {…}, "geometry": {…}}.',
    }));
    return problems.problems();
  }
  const geometry = readGeometry(ownMember(value, 'geometry'), { path: 'geometry', problems });
  if (geometry) checkBounds({ geometry, path: 'geometry' }, problems);
  const properties = ownMember(value, 'properties');
  if (!areSound(properties)) explainProperties(properties, problems);
  return problems.problems().filter(({ severity }) => severity === 'error');
}

/** Whether the standard properties are of their types; the quick way for the many features that are. */
function areSound(properties: unknown): boolean {
  if (!isPlainObject(properties)) return false;
  return (
    ['id', 'name', 'source'].every((key) => isFilled(ownMember(properties, key))) &&
    STATUSES.some((status) => status === ownMember(properties, 'status')) &&
    BASES.some((basis) => basis === ownMember(properties, 'basis')) &&
    isRadius(ownMember(properties, 'uncertainty_m')) &&
    isListOfTexts(ownMember(properties, 'commitments')) &&
    TRANSLATED.every((key) => !Object.hasOwn(properties, key) || typeof properties[key] === 'string')
  );
}

const TRANSLATED = ['name_en', 'name_zh', 'note', 'note_en', 'note_zh'];

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isRadius(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The rules of an edition say it in words; those for its languages and for fields of a layer do not hold here. */
function explainProperties(properties: unknown, problems: ProblemList): void {
  const found = createProblemList();
  checkProperties(standardOnly(properties), {
    fields: [],
    languages: [],
    path: 'properties',
    problems: found,
  });
  problems.take(found.problems());
  if (problems.errorCount() > 0) return;
  problems.error('bad-properties', () => ({
    path: 'properties',
    message: `"properties" must be an object with the standard properties, but is ${describeValue(properties)}.`,
    fix: 'Write the id, name, status, commitments, basis, uncertainty_m and source of the feature.',
  }));
}

function standardOnly(properties: unknown): PlainObject {
  const own = isPlainObject(properties) ? properties : {};
  return Object.fromEntries(Object.entries(own).filter(([key]) => isStandardProperty(key)));
}
