/** Where the titles of a table's columns stand: below a heading, in the first row, or nowhere. */
import { WRITTEN_COLUMNS } from '../domain/standard-properties.js';
import type { RawValue } from './raw-layer.js';
import { uniqueNames } from './unique-names.js';

export interface TableHeader {
  /** Unique names of the columns. */
  readonly columns: readonly string[];
  /** How many rows come before the first one of data. */
  readonly rows: number;
}

type Row = readonly RawValue[];

/** Rows among which the titles are looked for. */
export const HEADER_WITHIN = 20;
/** A row of titles fills nearly all columns; a heading over the table only one or two. */
const FILLED_SHARE = 0.6;

/** Titles are the first row that is nearly full, unless it is a row of coordinates like the next one. */
export function findHeader(first: readonly Row[]): TableHeader {
  const looked = first.slice(0, HEADER_WITHIN);
  const widest = Math.max(0, ...looked.map(filledCells));
  const at = Math.max(
    0,
    looked.findIndex((row) => filledCells(row) >= widest * FILLED_SHARE && filledCells(row) > 0),
  );
  const titles = looked[at] ?? [];
  const width = Math.max(0, ...looked.map(({ length }) => length));
  const next = looked[at + 1];
  if (next && isData(titles, next))
    return { columns: Array.from({ length: width }, (_, index) => `column_${index + 1}`), rows: at };
  const own = lastLines(titles);
  const names = Array.from({ length: width }, (_, index) =>
    String((own ?? titles)[index] ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return { columns: uniqueNames(names), rows: at + 1 };
}

/** The names below the titles, in tables that the atlas wrote: they begin with the standard properties. */
function lastLines(titles: Row): readonly string[] | undefined {
  const names = titles.map(
    (title) =>
      String(title ?? '')
        .split('\n')
        .at(-1) ?? '',
  );
  return WRITTEN_COLUMNS.every((name, index) => names[index] === name) ? names : undefined;
}

function filledCells(row: Row): number {
  return row.filter((cell) => cell !== null && cell !== '').length;
}

/** Numbers at the same places as in the next row, and one of them a coordinate: titles such as years are whole and small. */
function isData(row: Row, next: Row): boolean {
  const isNumber = (cell: RawValue | undefined) => typeof cell === 'number';
  const isCoordinate = (cell: RawValue) =>
    typeof cell === 'number' && (!Number.isInteger(cell) || Math.abs(cell) >= 100_000);
  return row.some(isCoordinate) && row.every((cell, index) => isNumber(cell) === isNumber(next[index]));
}
