/** What identifies the content of an edition, and how a new version is put down beside the older ones. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { areaOf } from './area.js';
import type { AtlasFeature, Edition } from './edition.js';
import { nameOf } from './edition-text.js';
import {
  CHANGED_PARTS,
  type ChangedPart,
  type EditionVersion,
  type EditionVersions,
  type VersionChange,
  type VersionPlace,
  type VersionStep,
} from './edition-versions.js';
import { LANGUAGES, type Localized } from './language.js';
import { lengthOf } from './length.js';
import { isPlainObject } from './plain-object.js';
import { isStandardProperty } from './standard-properties.js';

/** The newest version's places in brief, to tell the next step from: beside versions.json, for the recorder alone. */
export const STATE_FILE = 'versions-state.json';

/** A place in brief: what is told of it, and digests of the rest. */
export interface PlaceState extends VersionPlace {
  readonly status: string;
  readonly area: number;
  readonly length: number;
  readonly digests: Readonly<Record<Exclude<ChangedPart, 'status' | 'layer'>, string>>;
}

export interface EditionState {
  readonly hash: string;
  readonly places: readonly PlaceState[];
  /** Digest of each commitment by its id. */
  readonly commitments: Readonly<Record<string, string>>;
}

/** Twelve digits of SHA-256: two versions of one edition that share them will not be met. */
const HASH_DIGITS = 12;
const DIGEST_DIGITS = 8;

/**
 * The edition in brief. The hash is over the features of all layers and the commitments, each in the order of their ids and
 * written canonically: the order of files, of members and of features makes no difference, nor do titles, colours, the
 * base map or the day.
 */
export function describeState({ layers, ledger }: Edition): EditionState {
  const features = layers.flatMap((layer) => layer.features.map((feature) => ({ layer: layer.id, feature })));
  const sorted = [...features].sort((a, b) => compare(a.feature.properties.id, b.feature.properties.id));
  const commitments = [...ledger.commitments].sort((a, b) => compare(a.id, b.id));
  const content = {
    features: sorted.map(({ layer, feature: { geometry, properties } }) => ({ layer, geometry, properties })),
    commitments,
  };
  return {
    hash: digest(content, HASH_DIGITS),
    places: sorted.map(({ layer, feature }) => describePlace(feature, layer)),
    commitments: Object.fromEntries(commitments.map((commitment) => [commitment.id, digest(commitment)])),
  };
}

function describePlace(feature: AtlasFeature, layer: string): PlaceState {
  const { properties, geometry } = feature;
  const { id, status, basis, uncertainty_m, commitments, source } = properties;
  const localized = (key: string) => LANGUAGES.map((language) => properties[`${key}_${language}`] ?? null);
  // Safe: both languages are there.
  const name = Object.fromEntries(
    LANGUAGES.map((language) => [language, nameOf(feature, language)]),
  ) as unknown as Localized;
  const fields = Object.entries(properties).filter(([key]) => !isStandardProperty(key));
  return {
    id,
    name,
    layer,
    status,
    area: Math.round(areaOf(geometry)),
    length: Math.round(lengthOf(geometry)),
    digests: {
      geometry: digest(geometry),
      basis: digest([basis, uncertainty_m]),
      name: digest([properties.name, ...localized('name')]),
      commitments: digest([...commitments].sort(compare)),
      fields: digest(Object.fromEntries(fields)),
      note: digest([properties.note ?? null, ...localized('note')]),
      source: digest(source),
    },
  };
}

/** The list with the state put down as its newest version; the list itself when the content is the newest already. */
export function recordVersion(
  versions: EditionVersions,
  {
    before,
    after,
    date,
  }: { readonly before: EditionState | undefined; readonly after: EditionState; readonly date: string },
): EditionVersions {
  const last = versions.at(-1);
  if (last?.hash === after.hash) return versions;
  const version: EditionVersion = { hash: after.hash, date };
  return last && before ? [...versions, { ...version, changes: compareStates(before, after) }] : [version];
}

/** From one state to the next. */
export function compareStates(before: EditionState, after: EditionState): VersionStep {
  const [old, fresh] = [before, after].map(({ places }) => new Map(places.map((place) => [place.id, place])));
  const ids = new Set([...Object.keys(before.commitments), ...Object.keys(after.commitments)]);
  return {
    added: after.places.filter(({ id }) => !old?.has(id)).map(placeOf),
    removed: before.places.filter(({ id }) => !fresh?.has(id)).map(placeOf),
    changed: after.places.flatMap((place) => changeOf(old?.get(place.id), place)),
    commitments: [...ids].filter((id) => before.commitments[id] !== after.commitments[id]).length,
  };
}

function placeOf({ id, name, layer }: PlaceState): VersionPlace {
  return { id, name, layer };
}

function changeOf(before: PlaceState | undefined, after: PlaceState): readonly VersionChange[] {
  if (!before) return [];
  const parts = CHANGED_PARTS.filter((part) =>
    part === 'status' || part === 'layer'
      ? before[part] !== after[part]
      : before.digests[part] !== after.digests[part],
  );
  if (parts.length === 0) return [];
  const differs = (key: 'area' | 'length') => parts.includes('geometry') && before[key] !== after[key];
  return [
    {
      ...placeOf(after),
      parts,
      ...(parts.includes('status') ? { status: [before.status, after.status] as const } : {}),
      ...(differs('area') ? { area: [before.area, after.area] as const } : {}),
      ...(differs('length') ? { length: [before.length, after.length] as const } : {}),
    },
  ];
}

function digest(value: unknown, digits = DIGEST_DIGITS): string {
  return bytesToHex(sha256(utf8ToBytes(writeCanonically(value)))).slice(0, digits);
}

/** JSON with the members of objects in the order of their names and without blanks (as RFC 8785 has it for such data). */
export function writeCanonically(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonically).join(',')}]`;
  if (!isPlainObject(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort(compare)
    .map((key) => `${JSON.stringify(key)}:${writeCanonically(value[key])}`);
  return `{${members.join(',')}}`;
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
