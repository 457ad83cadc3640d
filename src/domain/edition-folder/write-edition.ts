/**
 * The files of an edition's folder as text, laid out so that a change of one layer, commitment or feature is a change of one
 * line: what was read and is written unchanged gives the same bytes.
 */
import type { Commitment, Ledger } from '../commitment.js';
import type { FeatureChoice, ReadyQuestion } from '../coverage-question.js';
import type { AtlasFeature, EditionManifest } from '../edition.js';
import { COMMITMENT_KEYS } from '../parse-ledger.js';

/** Members in the order in which an author reads them. */
const MANIFEST_ORDER: readonly (keyof EditionManifest)[] = [
  'format',
  'id',
  'title',
  'summary',
  'languages',
  'report',
  'extent',
  'view',
  'mapApprovalNumber',
  'updated',
  'corrections',
  'licence',
  'themes',
  'commitments',
  'basemap',
  'layers',
  'questions',
];
const LAYER_ORDER = [
  'id',
  'title',
  'description',
  'theme',
  'accent',
  'kind',
  'marker',
  'file',
  'visible',
  'fields',
];
/** A sentence in each language: a line each. */
const LONG_TEXT = 'summary';
const FIELD_ORDER = ['name', 'title', 'type', 'unit', 'required', 'values'];

/** edition.json: a member, a theme, a layer a line. */
export function writeManifest(manifest: EditionManifest): string {
  const layers = manifest.layers.map((layer) =>
    inOrder({ ...layer, fields: layer.fields.map((field) => inOrder(field, FIELD_ORDER)) }, LAYER_ORDER),
  );
  const ordered = {
    $schema: '../schema/edition.schema.json',
    ...inOrder({ ...manifest, layers, questions: manifest.questions?.map(writableQuestion) }, MANIFEST_ORDER),
  };
  const members = Object.entries(ordered).map(
    ([key, value]) =>
      `  ${JSON.stringify(key)}: ${writeMember(value, { indent: '  ', gap: ' ', open: key === LONG_TEXT })}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

/** As the file has it: it names layers only. */
function writableQuestion({ zones, covers, ...question }: ReadyQuestion): object {
  const plain = (choices: readonly FeatureChoice[]) => choices.map(({ type: _, ...choice }) => choice);
  return {
    id: question.id,
    title: question.title,
    zones: plain(zones),
    covers: plain(covers),
    bufferMetres: question.bufferMetres,
  };
}

/** commitments.json: a theme a line, a member of a commitment a line. */
export function writeLedger({ themes, commitments }: Ledger): string {
  const list = (items: readonly string[]) => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n  ]`);
  return `{
  "$schema": "../schema/commitments.schema.json",
  "themes": ${list(themes.map((theme) => `    ${inline(theme, '')}`))},
  "commitments": ${list(commitments.map(writeCommitment))}
}
`;
}

function writeCommitment(commitment: Commitment): string {
  const members = Object.entries(inOrder(commitment, COMMITMENT_KEYS)).map(
    ([key, value]) => `      ${JSON.stringify(key)}: ${inline(value, '')}`,
  );
  return `    {\n${members.join(',\n')}\n    }`;
}

/** A layer's GeoJSON, a feature a line. */
export function writeLayerFile(features: readonly AtlasFeature[]): string {
  const lines = features.map(({ properties, geometry }) =>
    JSON.stringify({ type: 'Feature', properties, geometry }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

interface Layout {
  readonly indent: string;
  /** Between the braces and the members of an object in one line. */
  readonly gap: string;
  /** Whether it takes a line for each member in any case. */
  readonly open: boolean;
}

/** Objects and lists of objects take a line for each member; what holds plain values only stays in one line. */
function writeMember(value: unknown, { indent, gap, open }: Layout): string {
  const isFlat = (one: unknown) => !isObject(one) && !(Array.isArray(one) && one.some(isObject));
  if (Array.isArray(value) && value.some(isObject))
    return `[\n${value.map((item) => `${indent}  ${inline(item, gap)}`).join(',\n')}\n${indent}]`;
  if (!isObject(value) || (!open && Object.values(value).every(isFlat))) return inline(value, gap);
  const members = Object.entries(value).map(
    ([key, member]) => `${indent}  ${JSON.stringify(key)}: ${inline(member, gap)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** In one line, with a blank after each comma and colon. */
function inline(value: unknown, gap: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, gap)).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${inline(member, gap)}`,
  );
  return members.length === 0 ? '{}' : `{${gap}${members.join(', ')}${gap}}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members that are there, these first; others follow as they come. */
function inOrder(value: object, order: readonly string[]): Record<string, unknown> {
  const rest = Object.keys(value).filter((key) => !order.includes(key));
  const known = new Map(Object.entries(value));
  return Object.fromEntries(
    [...order, ...rest].flatMap((key) => (known.get(key) === undefined ? [] : [[key, known.get(key)]])),
  );
}
