/**
 * Checks any value as GeoJSON (RFC 7946, WGS-84) and says what is wrong in words. Never throws, hangs or overflows
 * the stack, whatever the value is.
 */
import type { Feature, GeoJSON } from 'geojson';
import { describeValue, listChoices } from './describe-value.js';
import { checkFeature, checkGeometry } from './geojson-feature.js';
import { GEOMETRY_TYPES, isGeometryType } from './geojson-structure.js';
import { type Budget, createBudget, type Excess, findExcess, MAX_DEPTH } from './nesting.js';
import { isPlainObject, ownMember, type PlainObject } from './plain-object.js';
import { createProblemList, type ProblemList } from './problem-list.js';
import type { Problem } from './result.js';

export interface Validation {
  /** All problems; of one kind 100 at most, and a line that counts the rest. */
  readonly problems: readonly Problem[];
  /**
   * The sound part: the document itself when it has no errors; a collection without the features that have some;
   * absent when there is no such part. Features without geometry stay, with a warning.
   */
  readonly geojson?: GeoJSON;
}

/** Checks the value; see `Validation` for what is given back. */
export function validate(input: unknown): Validation {
  const problems = createProblemList();
  const geojson = readDocument(input, problems);
  return { problems: problems.problems(), ...(geojson ? { geojson } : {}) };
}

function readDocument(input: unknown, problems: ProblemList): GeoJSON | undefined {
  if (!isPlainObject(input)) {
    problems.error('not-an-object', () => ({
      message: `A GeoJSON document must be an object, but this is ${describeValue(input)}.`,
      fix: 'Write a FeatureCollection: {"type": "FeatureCollection", "features": […]}.',
    }));
    return undefined;
  }
  const budget = createBudget();
  const type = ownMember(input, 'type');
  if (type === 'FeatureCollection') return readCollection(input, { problems, budget });
  if (!passesNesting(input, { path: '', problems, budget })) return undefined;
  checkForeignSystem(input, problems);
  if (type === 'Feature') checkFeature(input, { path: '', problems: problems.within(idContext(input)) });
  else if (isGeometryType(type)) checkGeometry(input, { path: '', problems });
  else reportType(type, problems);
  // Safe: checked without an error just above.
  return problems.errorCount() === 0 ? (input as unknown as GeoJSON) : undefined;
}

interface Tools {
  readonly problems: ProblemList;
  readonly budget: Budget;
}

function readCollection(input: PlainObject, { problems, budget }: Tools): GeoJSON | undefined {
  const { features, ...rest } = input;
  if (!passesNesting(rest, { path: '', problems, budget })) return undefined;
  checkForeignSystem(input, problems);
  if (!Array.isArray(features)) {
    problems.error('not-a-list', () => ({
      path: 'features',
      message: `"features" must be a list, but is ${describeValue(features)}.`,
      fix: 'List the features.',
    }));
    return undefined;
  }
  const sound = soundFeatures(features, { problems, budget });
  if (sound.length === features.length) return input as unknown as GeoJSON; // Safe: every feature is sound.
  return { ...rest, type: 'FeatureCollection', features: sound };
}

function soundFeatures(features: readonly unknown[], { problems, budget }: Tools): Feature[] {
  const ids = new Map<string | number, number>();
  const sound: Feature[] = [];
  for (let index = 0; index < features.length; index++) {
    const feature = features[index];
    const path = `features[${index}]`;
    const context = { path, problems: problems.within(idContext(feature)) };
    const before = problems.errorCount();
    if (passesNesting(feature, { ...context, budget }) && isFeatureObject(feature, context)) {
      checkFeature(feature, context);
      checkId(feature, { ...context, ids, index });
      if (problems.errorCount() === before) sound.push(feature as unknown as Feature); // Safe: just checked.
    }
    if (budget.members < 0) break;
  }
  return sound;
}

function isFeatureObject(
  value: unknown,
  { path, problems }: { readonly path: string; readonly problems: ProblemList },
): value is PlainObject {
  if (isPlainObject(value) && ownMember(value, 'type') === 'Feature') return true;
  problems.error('not-a-feature', () => ({
    path,
    message: isPlainObject(value)
      ? `A member of a FeatureCollection must be of type "Feature", but is ${describeValue(ownMember(value, 'type'))}.`
      : `A feature must be an object, but is ${describeValue(value)}.`,
    fix: 'Write {"type": "Feature", "properties": {…}, "geometry": {…}}.',
  }));
  return false;
}

interface IdPlace {
  readonly path: string;
  readonly problems: ProblemList;
  /** Ids met before, with the place of the feature that has them. */
  readonly ids: Map<string | number, number>;
  readonly index: number;
}

function checkId(feature: PlainObject, { path, problems, ids, index }: IdPlace): void {
  const id = idOf(feature);
  if (id === undefined) return;
  const earlier = ids.get(id);
  if (earlier === undefined) ids.set(id, index);
  else {
    problems.error('duplicate-id', () => ({
      path,
      message: `The id ${describeValue(id)} is already that of features[${earlier}].`,
      fix: 'Give each feature an id of its own.',
    }));
  }
}

/** The feature's own id, else its property `id`. */
function idOf(feature: unknown): string | number | undefined {
  if (!isPlainObject(feature)) return undefined;
  const properties = ownMember(feature, 'properties');
  const id =
    ownMember(feature, 'id') ?? (isPlainObject(properties) ? ownMember(properties, 'id') : undefined);
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

function idContext(feature: unknown): { readonly feature?: string } {
  const id = idOf(feature);
  return id === undefined ? {} : { feature: String(id).slice(0, 200) };
}

function passesNesting(
  value: unknown,
  { path, problems, budget }: Tools & { readonly path: string },
): boolean {
  const excess = findExcess(value, budget);
  if (!excess) return true;
  problems.error(excess.type === 'too-deep' ? 'nested-too-deep' : 'too-large', () => ({
    path: [path, excess.path].filter(Boolean).join('.'),
    message: EXCESS_MESSAGES[excess.type],
    fix: 'Check how the file was written: no GeoJSON needs this.',
  }));
  return false;
}

const EXCESS_MESSAGES: Record<Excess['type'], string> = {
  'too-deep': `Lists and objects lie in each other more than ${MAX_DEPTH} levels deep here.`,
  'too-large': 'The document has more than 50 million members; the rest of it was not checked.',
};

function reportType(type: unknown, problems: ProblemList): void {
  problems.error('unknown-type', () => ({
    path: 'type',
    message: `${describeValue(type)} is not a type of GeoJSON.`,
    fix: `Use ${listChoices(['FeatureCollection', 'Feature', ...GEOMETRY_TYPES])}.`,
  }));
}

/** RFC 7946 knows WGS-84 only; older files name another system in `crs`. */
function checkForeignSystem(document: PlainObject, problems: ProblemList): void {
  const crs = ownMember(document, 'crs');
  const properties = isPlainObject(crs) ? ownMember(crs, 'properties') : undefined;
  const name = isPlainObject(properties) ? ownMember(properties, 'name') : undefined;
  if (typeof name !== 'string' || /CRS:?:?84$|EPSG:+4326$/i.test(name)) return;
  problems.warn('foreign-coordinate-system', () => ({
    path: 'crs',
    message: `The file names the coordinate system ${describeValue(name)}; GeoJSON is read as WGS-84 degrees.`,
    fix: 'Convert the coordinates to WGS-84 and take "crs" out.',
  }));
}
