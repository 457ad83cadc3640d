/** The attribute table as data: columns and rows of what is shown. Cells are read when asked for, never stored. */
import { areaOf } from './area.js';
import type { AtlasFeature, Edition, Field, Layer } from './edition.js';
import { nameOf } from './edition-text.js';
import type { Language, Localized } from './language.js';
import { LANGUAGE_TAGS } from './language.js';
import { lengthOf } from './length.js';
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

/** Areas and lengths are dear: each feature's are measured once. */
const areas = new WeakMap<AtlasFeature, number>();
const lengths = new WeakMap<AtlasFeature, number>();

/** The raw value of a cell; undefined where there is none. */
export function cellOf(column: Column, { feature, layer }: Row, language: Language): Cell {
  const { properties } = feature;
  if (column.type === 'field') {
    if (column.layer !== layer.id) return undefined;
    const value = properties[`${column.field.name}_${language}`] ?? properties[column.field.name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : undefined;
  }
  switch (column.name) {
    case 'name':
      return nameOf(feature, language);
    case 'layer':
      return layer.title[language];
    case 'status':
      return properties.status;
    case 'basis':
      return properties.basis;
    case 'uncertainty':
      return properties.uncertainty_m;
    case 'area':
      return measured(areas, feature, areaOf);
    case 'length':
      return measured(lengths, feature, lengthOf);
    case 'commitments':
      return properties.commitments.join(' ');
    case 'source':
      return properties.source;
    case 'id':
      return properties.id;
  }
}

/** The rows by one column: texts as the language sorts them, numbers by size, empty cells last either way; otherwise stable. */
export function sortRows(
  rows: readonly Row[],
  {
    column,
    descending,
    language,
  }: { readonly column: Column; readonly descending: boolean; readonly language: Language },
): readonly Row[] {
  const collator = new Intl.Collator(LANGUAGE_TAGS[language], { numeric: true });
  const keyed = rows.map((row) => ({ row, cell: cellOf(column, row, language) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.cell === undefined || b.cell === undefined)
      return Number(a.cell === undefined) - Number(b.cell === undefined);
    if (typeof a.cell === 'number' && typeof b.cell === 'number') return sign * (a.cell - b.cell);
    return sign * collator.compare(String(a.cell), String(b.cell));
  });
  return keyed.map(({ row }) => row);
}

function measured(
  known: WeakMap<AtlasFeature, number>,
  feature: AtlasFeature,
  measure: (feature: AtlasFeature) => number,
): Cell {
  const value = known.get(feature) ?? measure(feature);
  known.set(feature, value);
  return value > 0 ? value : undefined;
}
