/** Reads Excel's tables: each sheet is a layer. Formulas are never run; what they last gave is read. */
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import type { Problem } from '../domain/result.js';
import { layerName } from './layer-name.js';
import type { RawLayer, ReadFile, ReadOptions, ReadSource } from './raw-layer.js';
import { ReadWatch, refuse } from './read-watch.js';
import { findHeader, HEADER_WITHIN } from './table-header.js';
import { ROWS_LOOKED_AT, startTable, type TableReader } from './table-reader.js';
import { createUnpackBudget, unpackZip } from './unpack-zip.js';
import { ABOUT_SHEET, isBookPart, readBook, type XlsxBook, type XlsxSheet } from './xlsx-book.js';
import { type XlsxRow, xlsxRows } from './xlsx-rows.js';
import { isZip } from './zip-directory.js';

const MOST_SHEETS = 50;
const MOST_COLUMNS = 2_000;
/** Unpacked, of all sheets: they become texts as a whole. */
const MOST_BYTES = 400_000_000;

export const readXlsx: ReadFile = async (source, options = {}) => {
  const watch = new ReadWatch(options);
  await watch.rest(0);
  if (!isZip(source.bytes)) return refuse(source, OLD_FORMAT);
  const { files, problems } = await unpackZip(source, {
    budget: createUnpackBudget(Math.min(watch.limits.bytes, MOST_BYTES)),
    signal: options.signal,
    wants: isBookPart,
  });
  const book = readBook(files);
  if (!book) return problems.length > 0 ? { ok: false, problems } : refuse(source, NO_BOOK);
  const layers: RawLayer[] = [];
  // The last sheet of a book that the atlas wrote is no table of places.
  const tables = book.sheets.filter(({ name }) => name !== ABOUT_SHEET || book.sheets.length === 1);
  const sheets = tables.slice(0, MOST_SHEETS);
  for (const [index, sheet] of sheets.entries()) {
    const name = sheets.length === 1 ? layerName(source.name) : `${layerName(source.name)} ${sheet.name}`;
    const layer = await readSheet(sheet, { source, options, watch, book, name });
    const excess = watch.excess(source);
    if (excess) return { ok: false, problems: [excess] };
    if (layer) layers.push(layer);
    await watch.rest((index + 1) / sheets.length);
  }
  const left = tables.length - sheets.length;
  const noted = [...problems, ...(left > 0 ? [sheetsLeftOut(source, left)] : [])];
  if (layers.length === 0) return { ok: false, problems: [...noted, ...refuse(source, EMPTY).problems] };
  return { ok: true, value: layers, problems: noted };
};

const OLD_FORMAT = {
  code: 'old-excel',
  message: 'The file is in the format of Excel before 2007, or broken; it was not read.',
  fix: 'Open it in Excel or WPS and save it as .xlsx.',
};

const NO_BOOK = {
  code: 'not-xlsx',
  message: 'The archive has no workbook of Excel.',
  fix: 'Save the table anew as .xlsx or .csv.',
};

const EMPTY = {
  code: 'empty-table',
  message: 'No sheet has anything in it.',
  fix: 'Check the file, and save it anew.',
};

interface Reading {
  readonly source: ReadSource;
  readonly options: ReadOptions;
  readonly watch: ReadWatch;
  readonly book: XlsxBook;
  /** Of the layer. */
  readonly name: string;
}

/** Undefined for an empty sheet. */
async function readSheet(
  { name: sheet, text }: XlsxSheet,
  { source, options, watch, book, name }: Reading,
): Promise<RawLayer | undefined> {
  const problems = createProblemList({ file: source.name });
  const rows = xlsxRows(text, book);
  const first = takeFirst(rows, HEADER_WITHIN + ROWS_LOOKED_AT);
  if (first.length === 0) return undefined;
  const header = findHeader(first.map(({ cells }) => cells.slice(0, MOST_COLUMNS)));
  const sample = first.slice(header.rows);
  const table = await startTable({
    columns: header.columns,
    sample: sample.map(({ cells }) => cells),
    mapping: options.mapping,
    watch,
    problems,
  });
  const add = (row: XlsxRow) => addRow(row, { table, sheet, problems });
  for (const row of sample) add(row);
  for (const row of rows) {
    add(row);
    if (!watch.due) continue;
    if (watch.excess(source)) return undefined;
    await watch.rest(0.5);
  }
  const { features, system } = table;
  const layer = { name, features, columns: header.columns, problems: problems.problems() };
  return system ? { ...layer, system } : layer;
}

function takeFirst(rows: Iterator<XlsxRow>, count: number): readonly XlsxRow[] {
  const taken: XlsxRow[] = [];
  while (taken.length < count) {
    const next = rows.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

function addRow(
  { line, cells, formulas, emptyFormulas, errors }: XlsxRow,
  {
    table,
    sheet,
    problems,
  }: { readonly table: TableReader; readonly sheet: string; readonly problems: ProblemList },
): void {
  table.add(cells, line);
  const path = `${sheet}.rows[${line - 1}]`;
  if (formulas > 0)
    problems.warn('formula', () => ({
      path,
      message:
        emptyFormulas > 0
          ? `Row ${line} of «${sheet}» has ${emptyFormulas} formulas without a value.`
          : `Row ${line} of «${sheet}» has formulas; the values that they last gave are read.`,
      fix: 'Look whether the values are right; saving the table in Excel brings them up to date.',
    }));
  if (errors.length > 0)
    problems.warn('cell-error', () => ({
      path,
      message: `Row ${line} of «${sheet}» has the error ${errors[0]}; its cell is left empty.`,
      fix: 'Correct the formula in Excel.',
    }));
}

function sheetsLeftOut(source: ReadSource, count: number): Problem {
  return {
    code: 'sheets-left-out',
    message: `The table has more than ${MOST_SHEETS} sheets; ${count} were left out.`,
    path: '',
    severity: 'warning',
    file: source.name,
    fix: 'Save the sheets that you need in a file of their own.',
  };
}
