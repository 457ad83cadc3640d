/** Cells and headers of the attribute table as people read them, and as files hold them. */
import type { AtlasFeature, Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatArea, formatLength } from '../../domain/format-figures.js';
import { labelPoint } from '../../domain/label-points.js';
import type { Language } from '../../domain/language.js';
import { type Cell, type Column, cellOf, type Row } from '../../domain/table.js';
import type { CsvCell } from '../../formats/csv.js';
import { formatField } from '../feature-card/facts.js';
import { TABLE_STRINGS } from '../strings/table.js';
import { STRINGS } from '../strings.js';

/** The title of a column. */
export function columnTitle(column: Column, language: Language): string {
  return column.type === 'field'
    ? localize(column.field.title, language)
    : TABLE_STRINGS[language].columns[column.name];
}

/** The cell as a reader of the page sees it; empty where there is nothing. */
export function cellText(column: Column, row: Row, language: Language): string {
  const cell = cellOf(column, row, language);
  if (cell === undefined) return '';
  if (column.type === 'field') return formatField(column.field, cell, language);
  const strings = STRINGS[language];
  const { status, basis } = row.feature.properties;
  switch (column.name) {
    case 'status':
      return strings.statuses[status];
    case 'basis':
      return strings.bases[basis];
    case 'uncertainty':
      return formatLength(Number(cell), language);
    case 'area':
      return formatArea(Number(cell), language);
    case 'length':
      return formatLength(Number(cell), language);
    case 'name':
    case 'layer':
    case 'commitments':
    case 'source':
    case 'id':
      return String(cell);
  }
}

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: Iterable<readonly CsvCell[]>;
}

/** The rows for a file: numbers as numbers in m² and m, and where each place is. */
export function buildSheet(rows: readonly Row[], columns: readonly Column[], language: Language): Sheet {
  const strings = TABLE_STRINGS[language];
  return {
    header: [...columns.map((column) => fileTitle(column, language)), strings.longitude, strings.latitude],
    rows: cellsOf(rows, columns, language),
  };
}

function* cellsOf(
  rows: readonly Row[],
  columns: readonly Column[],
  language: Language,
): Generator<readonly CsvCell[]> {
  for (const row of rows) {
    const cells = columns.map((column): CsvCell => {
      const cell: Cell = cellOf(column, row, language);
      return typeof cell === 'number'
        ? round(cell)
        : cell === undefined
          ? undefined
          : cellInFile(column, row, language);
    });
    yield [...cells, ...placeOf(row.feature)];
  }
}

/** Measures carry their unit in the header: the cells are plain numbers. */
function fileTitle(column: Column, language: Language): string {
  const title = columnTitle(column, language);
  const { unit } = TABLE_STRINGS[language];
  if (column.type === 'field') return column.field.unit ? `${title} (${column.field.unit})` : title;
  if (column.name === 'area') return `${title} (${unit.m2})`;
  return column.name === 'length' || column.name === 'uncertainty' ? `${title} (${unit.m})` : title;
}

function cellInFile(column: Column, row: Row, language: Language): CsvCell {
  return column.type === 'field' && column.field.type === 'boolean'
    ? Boolean(cellOf(column, row, language))
    : cellText(column, row, language);
}

/** A place inside the feature, to about a decimetre. */
function placeOf(feature: AtlasFeature): readonly CsvCell[] {
  const [lng, lat] = labelPoint(feature) ?? firstPosition(feature);
  return [lng, lat].map((value) => (value === undefined ? undefined : Number(value.toFixed(6))));
}

function firstPosition({ geometry }: AtlasFeature): readonly (number | undefined)[] {
  let inner: unknown = 'coordinates' in geometry ? geometry.coordinates : [];
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[Math.floor((inner.length - 1) / 2)];
  return Array.isArray(inner) ? inner.map((value) => (typeof value === 'number' ? value : undefined)) : [];
}

function round(value: number): number {
  return Number(value.toFixed(2));
}

/** File name without its ending: edition, layer, date of the data. */
export function fileName({ manifest }: Edition, layerId: string | undefined): string {
  return [manifest.id, layerId ?? 'places', manifest.updated].join('-');
}
