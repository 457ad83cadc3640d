/**
 * The versions of an edition's data and what changed from each to the next, as `versions.json` beside edition.json tells
 * it: so that a page that was written with one of them can say what is different now. Recorded by `record-version.ts`.
 */
import { isDay } from './iso-date.js';
import { LANGUAGES, type Localized } from './language.js';
import { isPlainObject, ownMember, type PlainObject } from './plain-object.js';

export const VERSIONS_FILE = 'versions.json';

/** What of a place can differ. `size` comes with `geometry`, where the place has an area or a length. */
export const CHANGED_PARTS = [
  'status',
  'geometry',
  'basis',
  'name',
  'layer',
  'commitments',
  'fields',
  'note',
  'source',
] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

export interface VersionPlace {
  readonly id: string;
  readonly name: Localized;
  /** Id of its layer. */
  readonly layer: string;
}

export interface VersionChange extends VersionPlace {
  readonly parts: readonly ChangedPart[];
  /** Values of the status before and after, where that changed. */
  readonly status?: readonly [string, string];
  /** Square metres of an area, metres of a line, before and after, where the geometry changed. */
  readonly area?: readonly [number, number];
  readonly length?: readonly [number, number];
}

export interface VersionStep {
  readonly added: readonly VersionPlace[];
  readonly removed: readonly VersionPlace[];
  readonly changed: readonly VersionChange[];
  /** How many commitments are new, gone or different. */
  readonly commitments: number;
}

export interface EditionVersion {
  /** Of the data's content; see `record-version.ts`. */
  readonly hash: string;
  /** Day of the data. */
  readonly date: string;
  /** From the version before; absent for the first. */
  readonly changes?: VersionStep;
}

/** Oldest first. */
export type EditionVersions = readonly EditionVersion[];

export type ChangesSince =
  | { readonly type: 'current' }
  /** What the page was written with is in no list. */
  | { readonly type: 'unknown' }
  /** `date` is the day of the data that the page was written with. */
  | ({ readonly type: 'changed'; readonly date: string } & VersionStep);

/** What is different now from the version that a page names, by its hash or by its day. */
export function changesSince(versions: EditionVersions, pinned: string): ChangesSince {
  const index = isDay(pinned)
    ? versions.findLastIndex(({ date }) => date <= pinned)
    : versions.findIndex(({ hash }) => hash === pinned);
  const from = versions[index];
  if (!from) return { type: 'unknown' };
  const step = joinSteps(versions.slice(index + 1).flatMap(({ changes }) => changes ?? []));
  const { added, removed, changed, commitments } = step;
  if (added.length + removed.length + changed.length + commitments === 0) return { type: 'current' };
  return { type: 'changed', date: from.date, ...step };
}

/** Several steps as one: what came and went again is not told. */
export function joinSteps(steps: readonly VersionStep[]): VersionStep {
  const added = new Map<string, VersionPlace>();
  const removed = new Map<string, VersionPlace>();
  const changed = new Map<string, VersionChange>();
  for (const step of steps) {
    for (const place of step.added) {
      // It is back, and nobody has noted how it differs from what it was.
      if (removed.delete(place.id)) changed.set(place.id, { ...place, parts: [] });
      else added.set(place.id, place);
    }
    for (const change of step.changed) {
      if (added.has(change.id)) added.set(change.id, placeOf(change));
      else changed.set(change.id, joinChanges(changed.get(change.id), change));
    }
    for (const place of step.removed) {
      changed.delete(place.id);
      if (!added.delete(place.id)) removed.set(place.id, place);
    }
  }
  return {
    added: [...added.values()],
    removed: [...removed.values()],
    changed: [...changed.values()],
    commitments: steps.reduce((sum, { commitments }) => sum + commitments, 0),
  };
}

function placeOf({ id, name, layer }: VersionPlace): VersionPlace {
  return { id, name, layer };
}

function joinChanges(earlier: VersionChange | undefined, later: VersionChange): VersionChange {
  if (!earlier) return later;
  const pair = <T>(first?: readonly [T, T], second?: readonly [T, T]) =>
    first && second ? ([first[0], second[1]] as const) : (first ?? second);
  const [status, area, length] = [
    pair(earlier.status, later.status),
    pair(earlier.area, later.area),
    pair(earlier.length, later.length),
  ];
  return {
    ...placeOf(later),
    parts: CHANGED_PARTS.filter((part) => earlier.parts.includes(part) || later.parts.includes(part)),
    ...(status ? { status } : {}),
    ...(area ? { area } : {}),
    ...(length ? { length } : {}),
  };
}

/** The list in a parsed versions.json; undefined when it is none. */
export function parseVersions(document: unknown): EditionVersions | undefined {
  const versions = isPlainObject(document) ? ownMember(document, 'versions') : undefined;
  if (!Array.isArray(versions) || versions.length === 0) return undefined;
  const parsed = versions.map(parseVersion);
  return parsed.every((version) => version !== undefined) ? parsed : undefined;
}

function parseVersion(value: unknown): EditionVersion | undefined {
  if (!isPlainObject(value)) return undefined;
  const { hash, date, changes } = value;
  if (typeof hash !== 'string' || !isDay(date)) return undefined;
  if (changes === undefined) return { hash, date };
  const step = parseStep(changes);
  return step && { hash, date, changes: step };
}

function parseStep(value: unknown): VersionStep | undefined {
  if (!isPlainObject(value)) return undefined;
  const [added, removed, changed] = [value.added, value.removed, value.changed].map(parsePlaces);
  const { commitments } = value;
  if (!added || !removed || !changed || typeof commitments !== 'number') return undefined;
  return {
    added: added.map(({ place }) => place),
    removed: removed.map(({ place }) => place),
    changed: changed.map(({ place, object }) => parseChange(place, object)),
    commitments,
  };
}

function parsePlaces(list: unknown) {
  if (!Array.isArray(list)) return undefined;
  const places = list.map((object: unknown) => {
    const place = isPlainObject(object) ? parsePlace(object) : undefined;
    return place && isPlainObject(object) ? { place, object } : undefined;
  });
  return places.every((place) => place !== undefined) ? places : undefined;
}

function parsePlace({ id, name, layer }: PlainObject): VersionPlace | undefined {
  if (typeof id !== 'string' || typeof layer !== 'string' || !isLocalized(name)) return undefined;
  return { id, name, layer };
}

function isLocalized(value: unknown): value is Localized {
  return isPlainObject(value) && LANGUAGES.every((language) => typeof value[language] === 'string');
}

/** Parts that a later version of the atlas may name are passed over. */
function parseChange(place: VersionPlace, { parts, status, area, length }: PlainObject): VersionChange {
  const named: readonly unknown[] = Array.isArray(parts) ? parts : [];
  const texts = pairOf(status, (value) => typeof value === 'string');
  const [areas, lengths] = [area, length].map((pair) => pairOf(pair, (value) => typeof value === 'number'));
  return {
    ...place,
    parts: CHANGED_PARTS.filter((part) => named.includes(part)),
    // Safe: checked member for member just above.
    ...(texts ? { status: texts as [string, string] } : {}),
    ...(areas ? { area: areas as [number, number] } : {}),
    ...(lengths ? { length: lengths as [number, number] } : {}),
  };
}

function pairOf(value: unknown, isGood: (member: unknown) => boolean): unknown {
  return Array.isArray(value) && value.length === 2 && value.every(isGood) ? value : undefined;
}
