/** The attribute table as data: columns and rows of what is shown. Cells are read when asked for, never stored. */
import { areaOf } from './area.js';
import type { AtlasFeature, Edition, Field, Layer } from './edition.js';
import { localize, nameOf } from './edition-text.js';
import type { Language, Localized } from './language.js';
import { lengthOf } from './length.js';
import type { Metres, SquareMetres } from './units.js';
import { shownFeatures, type ViewState, visibleLayerIds } from './view.js';

export interface Row {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
}

export const STANDARD_COLUMNS = [
  'name',
  'layer',
  'status',
  'basis',
  'uncertainty',
  'area',
  'length',
  'commitments',
  'source',
  'id',
] as const;
export type StandardColumn = (typeof STANDARD_COLUMNS)[number];

export type Column =
  | { readonly type: 'standard'; readonly key: StandardColumn; readonly name: StandardColumn }
  | {
      readonly type: 'field';
      readonly key: string;
      readonly layer: string;
      readonly field: Field;
      readonly layerTitle: Localized;
    };

/** A number in base units (m², m), a text in the language, a code (status, basis), or nothing. */
export type Cell = string | number | boolean | undefined;

/** Rows of the layers the view shows, or of one of them; in the edition's order. */
export function buildRows(filtered: Edition, view: ViewState, layerId?: string): readonly Row[] {
  const visible = layerId === undefined ? visibleLayerIds(filtered, view) : [layerId];
  const rows: Row[] = [];
  for (const layer of filtered.layers) {
    if (!visible.includes(layer.id)) continue;
    for (const feature of shownFeatures(layer, view.basis)) rows.push({ feature, layer });
  }
  return rows;
}

/** The standard columns, then the fields of the layers; those of one layer only when it is chosen. */
export function buildColumns(edition: Edition, view: ViewState, layerId?: string): readonly Column[] {
  const visible = layerId === undefined ? visibleLayerIds(edition, view) : [layerId];
  const standard = STANDARD_COLUMNS.map((name): Column => ({ type: 'standard', key: name, name }));
  const fields = edition.layers
    .filter((layer) => visible.includes(layer.id))
    .flatMap((layer) =>
      layer.fields.map(
        (field): Column => ({
          type: 'field',
          key: `${layer.id}.${field.name}`,
          layer: layer.id,
          field,
          layerTitle: layer.title,
        }),
      ),
    );
  return [...standard, ...fields];
}

/** The raw value of a cell; undefined where there is none, or only an empty text. */
export function cellOf(column: Column, row: Row, language: Language): Cell {
  const cell =
    column.type === 'field' ? fieldCell(column, row, language) : standardCell(column.name, row, language);
  return cell === '' ? undefined : cell;
}

type FieldColumn = Extract<Column, { readonly type: 'field' }>;

function fieldCell({ layer: owner, field }: FieldColumn, { feature, layer }: Row, language: Language): Cell {
  if (owner !== layer.id) return undefined;
  const value = feature.properties[`${field.name}_${language}`] ?? feature.properties[field.name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

function standardCell(name: StandardColumn, { feature, layer }: Row, language: Language): Cell {
  const { properties } = feature;
  switch (name) {
    case 'name':
      return nameOf(feature, language);
    case 'layer':
      return localize(layer.title, language);
    case 'status':
      return properties.status;
    case 'basis':
      return properties.basis;
    case 'uncertainty':
      return properties.uncertainty_m;
    case 'area':
      return measureArea(feature) || undefined;
    case 'length':
      return measureLength(feature) || undefined;
    case 'commitments':
      return properties.commitments.join(' ');
    case 'source':
      return properties.source;
    case 'id':
      return properties.id;
  }
}

/** Areas and lengths are dear: each feature's are measured once. */
const areas = new WeakMap<AtlasFeature, SquareMetres>();
const lengths = new WeakMap<AtlasFeature, Metres>();

/** The feature's area; 0 for points and lines. Measured at the first call only. */
export function measureArea(feature: AtlasFeature): SquareMetres {
  const area = areas.get(feature) ?? areaOf(feature.geometry);
  areas.set(feature, area);
  return area;
}

/** The feature's length; 0 for points and polygons. Measured at the first call only. */
export function measureLength(feature: AtlasFeature): Metres {
  const length = lengths.get(feature) ?? lengthOf(feature.geometry);
  lengths.set(feature, length);
  return length;
}
