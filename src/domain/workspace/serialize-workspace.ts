/** A workspace as the text of one file: the same workspace always gives the same text, a feature a line. */
import type { Geometry } from 'geojson';
import type { Drawing } from '../drawing.js';
import type { AtlasFeature, Layer } from '../edition.js';
import { isPlainObject } from '../plain-object.js';
import { STANDARD_PROPERTIES } from '../standard-properties.js';
import type { LayerOrigin, UserLayer, Workspace } from './workspace.js';

/** What the names of such files end in. */
export const WORKSPACE_ENDING = '.atlas.json';

const WORKSPACE_KEYS: readonly (keyof Workspace)[] = ['format', 'id', 'title', 'edition', 'updated', 'view'];
const LAYER_KEYS: readonly (keyof Layer)[] = [
  'id',
  'title',
  'description',
  'theme',
  'kind',
  'accent',
  'marker',
  'file',
  'visible',
];
const ORIGIN_KEYS: readonly (keyof LayerOrigin)[] = ['file', 'format', 'system', 'imported', 'sha256'];
const DRAWING_KEYS: readonly (keyof Drawing)[] = ['id', 'kind', 'positions', 'metres', 'name'];

/** JSON that `parseWorkspace` reads back as it was. */
export function serializeWorkspace(workspace: Workspace): string {
  const drawings = workspace.drawings.map((drawing) => JSON.stringify(inOrder(drawing, DRAWING_KEYS)));
  const layers = workspace.layers.map(serializeLayer);
  return `{${[
    ...membersOf(workspace, WORKSPACE_KEYS),
    `"drawings":${lines(drawings)}`,
    ...membersOf(workspace, ['tiles']),
    `"layers":${lines(layers)}`,
  ].join(',\n')}}\n`;
}

function serializeLayer(layer: UserLayer): string {
  const names = [...STANDARD_PROPERTIES, ...layer.fields.map(({ name }) => name)];
  const order = new Map(names.map((name, place) => [name, place]));
  return `{${[
    ...membersOf(layer, LAYER_KEYS),
    `"origin":${JSON.stringify(inOrder(layer.origin, ORIGIN_KEYS))}`,
    `"fields":${JSON.stringify(layer.fields.map(sortMembers))}`,
    `"features":${lines(layer.features.map((feature) => serializeFeature(feature, order)))}`,
  ].join(',\n')}}`;
}

/** The feature as one line: properties in the order given, others behind by name. */
function serializeFeature(
  { geometry, properties }: AtlasFeature,
  order: ReadonlyMap<string, number>,
): string {
  const placeOf = (name: string) => order.get(name) ?? order.size;
  const sorted = Object.entries(properties).sort(
    ([one], [other]) => placeOf(one) - placeOf(other) || compareNames(one, other),
  );
  // Made from entries: assigning would lose a property named `__proto__`.
  const ordered = Object.fromEntries(sorted.map(([name, value]) => [name, sortMembers(value)]));
  return JSON.stringify({ type: 'Feature', properties: ordered, geometry: geometryInOrder(geometry) });
}

function geometryInOrder(geometry: Geometry): object {
  const { type } = geometry;
  if (geometry.type === 'GeometryCollection')
    return { type, geometries: geometry.geometries.map(geometryInOrder) };
  return { type, coordinates: geometry.coordinates };
}

/** By code unit, which is the same everywhere; `localeCompare` is not. */
function compareNames(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => compareNames(one, other));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortMembers(member)]));
}

function inOrder<T extends object>(value: T, keys: readonly (keyof T & string)[]): object {
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}

/** `"key":value` of each member that is there. */
function membersOf<T extends object>(value: T, keys: readonly (keyof T & string)[]): readonly string[] {
  return keys.flatMap((key) => {
    const text = JSON.stringify(sortMembers(value[key]));
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
}

function lines(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`;
}
