/** A layer on its way out: what every writer is given, and what it gives back. */
import type { Geometry } from 'geojson';
import { convertGeometry, type Place } from '../domain/coordinate-systems/convert.js';
import type { CoordinateSystem } from '../domain/coordinate-systems/systems.js';
import type { AtlasFeature, Field, Layer } from '../domain/edition.js';
import type { Problem } from '../domain/result.js';

export interface LayerOutput {
  readonly layer: Layer;
  /** Features to write: of the layer, those that pass the filter. */
  readonly features: readonly AtlasFeature[];
  readonly system: CoordinateSystem;
  /** From longitude and latitude into the system. */
  readonly fromWgs84: (place: Place) => Place;
  /** Who made it, under which licence, when: a line each. */
  readonly about: readonly string[];
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

/** Columns of the table: standard ones first, then the layer's own. */
export const STANDARD_COLUMNS = [
  'id',
  'name',
  'name_en',
  'status',
  'basis',
  'uncertainty_m',
  'source',
  'note',
] as const;

export function columnsOf({ fields }: Pick<Layer, 'fields'>): readonly Pick<Field, 'name' | 'type'>[] {
  const standard = STANDARD_COLUMNS.map((name) => ({
    name,
    type: name === 'uncertainty_m' ? ('number' as const) : ('string' as const),
  }));
  const names = new Set<string>(STANDARD_COLUMNS);
  return [...standard, ...fields.filter(({ name }) => !names.has(name))];
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
