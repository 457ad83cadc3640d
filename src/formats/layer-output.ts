/** A layer on its way out: what every writer is given, and what it gives back. */
import type { Geometry } from 'geojson';
import { convertGeometry, type Place } from '../domain/coordinate-systems/convert.js';
import type { CoordinateSystem } from '../domain/coordinate-systems/systems.js';
import type { AtlasFeature, Field, Layer } from '../domain/edition.js';
import { STANDARD_FIELDS } from '../domain/import/standard-fields.js';
import type { Language } from '../domain/language.js';
import type { Problem } from '../domain/result.js';
import { WRITTEN_COLUMNS } from '../domain/standard-properties.js';

export interface LayerOutput {
  readonly layer: Layer;
  /** Features to write: of the layer, those that pass the filter. */
  readonly features: readonly AtlasFeature[];
  readonly system: CoordinateSystem;
  /** From longitude and latitude into the system. */
  readonly fromWgs84: (place: Place) => Place;
  /** Who made it, under which licence, when: a line each. */
  readonly about: readonly string[];
  /** Of titles, where the format has them. */
  readonly language: Language;
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Written {
  readonly files: readonly WrittenFile[];
  /** What the format could not hold as it is. */
  readonly problems: readonly Problem[];
}

/** Those that most layers do without: written where any feature has them. */
const RARE_COLUMNS = ['name_zh', 'note_zh', 'note_en', 'commitments'] as const;

/** Standard properties and the layer's own fields, with titles. */
export function columnsOf({ layer, features }: Pick<LayerOutput, 'layer' | 'features'>): readonly Field[] {
  const rare = RARE_COLUMNS.filter((name) =>
    features.some(({ properties }) => textOfValue(properties[name]) !== ''),
  );
  const names = new Set<string>([...WRITTEN_COLUMNS, ...rare]);
  const standard = [...names].flatMap((name): readonly Field[] => {
    const field = STANDARD_FIELDS.find((one) => one.name === name);
    return field ? [field.type === 'enum' ? { ...field, type: 'string' } : field] : [];
  });
  return [...standard, ...layer.fields.filter(({ name }) => !names.has(name))];
}

/** A value as a text: lists parted by commas, empty for none. */
export function textOfValue(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** The feature's shape in the output's system. */
export function shapeOf({ fromWgs84 }: Pick<LayerOutput, 'fromWgs84'>, { geometry }: AtlasFeature): Geometry {
  return convertGeometry(geometry, fromWgs84);
}

/** A name for files: the layer's id has plain letters only. */
export function fileName({ layer }: Pick<LayerOutput, 'layer'>, ending: string): string {
  return `${layer.id}.${ending}`;
}

export function textFile(name: string, text: string): WrittenFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
