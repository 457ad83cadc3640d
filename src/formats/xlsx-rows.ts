/** The rows of a sheet of Excel. Formulas are never run; what they last gave is read. */
import type { RawValue } from './raw-layer.js';
import { dateText } from './serial-date.js';
import type { XlsxBook } from './xlsx-book.js';
import { decodeXlsxText } from './xlsx-text.js';
import { readAttributes, xmlEvents } from './xml-events.js';

export interface XlsxRow {
  /** As Excel counts, from 1. */
  readonly line: number;
  /** Sparse: cells that are not in the file are holes. */
  readonly cells: readonly RawValue[];
  /** Formulas in the row, and how many of them have no value. */
  readonly formulas: number;
  readonly emptyFormulas: number;
  /** Such as #REF!; their cells are null. */
  readonly errors: readonly string[];
}

/** What Excel can hold; what claims to lie beyond is left out. */
const MOST_COLUMNS = 16_384;
const MOST_LINES = 1_048_576;
const DEEPEST = 64;

interface Growing {
  line: number;
  readonly cells: RawValue[];
  formulas: number;
  emptyFormulas: number;
  readonly errors: string[];
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string | undefined;
}

/** Rows with anything in them, in the order of the file. */
export function* xlsxRows(text: string, book: XlsxBook): Generator<XlsxRow> {
  let row: Growing | undefined;
  let cell: Cell | undefined;
  let [line, column, inside] = [0, 0, ''];
  for (const event of xmlEvents(text, DEEPEST)) {
    if (event.type === 'open') {
      inside = event.name;
      if (event.name === 'row') {
        line = placeOf(readAttributes(event.attributes).get('r'), line + 1);
        row = { line, cells: [], formulas: 0, emptyFormulas: 0, errors: [] };
        column = 0;
      } else if (event.name === 'c') {
        cell = openCell(event.attributes, column);
        column = cell.column + 1;
      } else if (event.name === 'f' && cell) cell.hasFormula = true;
    } else if (event.type === 'text') {
      // <v> has the value, <is><t> a text written in place.
      if (cell && (inside === 'v' || inside === 't')) cell.value = (cell.value ?? '') + event.text;
    } else if (event.type === 'close') {
      inside = '';
      if (event.name === 'c' && cell) {
        if (row) closeCell(cell, row, book);
        cell = undefined;
      } else if (event.name === 'row' && row) {
        if (row.cells.length > 0 && row.line <= MOST_LINES) yield row;
        row = undefined;
      }
    }
  }
}

function placeOf(written: string | undefined, otherwise: number): number {
  const place = Number(written);
  return Number.isInteger(place) && place > 0 ? place : otherwise;
}

function openCell(attributes: string, next: number): Cell {
  const found = readAttributes(attributes);
  return {
    column: columnOf(found.get('r')) ?? next,
    type: found.get('t') ?? 'n',
    style: Number(found.get('s') ?? 0),
    hasFormula: false,
    value: undefined,
  };
}

/** From 0, of a reference such as AB12; undefined for what is none. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,7}/i.exec(reference ?? '')?.[0].toUpperCase();
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function closeCell(cell: Cell, row: Growing, book: XlsxBook): void {
  if (cell.hasFormula) {
    row.formulas++;
    if (cell.value === undefined) row.emptyFormulas++;
  }
  if (cell.type === 'e' && cell.value !== undefined) row.errors.push(cell.value.slice(0, 20));
  if (cell.value === undefined || cell.column >= MOST_COLUMNS) return;
  const value = readValue(cell.value, { cell, book });
  if (value !== null) row.cells[cell.column] = value;
}

function readValue(text: string, { cell, book }: { readonly cell: Cell; readonly book: XlsxBook }): RawValue {
  switch (cell.type) {
    case 's':
      return book.texts[Number(text)] || null;
    case 'b':
      return text.trim() === '1';
    case 'e':
      return null;
    case 'n': {
      const number = Number(text);
      if (text.trim() === '' || !Number.isFinite(number)) return null;
      return book.dateStyles.has(cell.style) ? (dateText(number, book) ?? number) : number;
    }
    default:
      return decodeXlsxText(text).trim() || null;
  }
}
