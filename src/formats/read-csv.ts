/** Reads tables as text, parted by commas, tabs, semicolons or bars: a row is a feature, where columns tell its place. */
import type { ParseError, ParseLocalConfig } from 'papaparse';
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import type { Problem } from '../domain/result.js';
import { decodeText } from './decode-text.js';
import { layerName } from './layer-name.js';
import type { RawLayer, RawValue, ReadFile, ReadOptions, ReadSource } from './raw-layer.js';
import { ReadWatch, refuse } from './read-watch.js';
import { findHeader } from './table-header.js';
import { startTable, type TableReader } from './table-reader.js';

const MOST_COLUMNS = 2_000;
/** Signs parsed in one go: some 50 ms. */
const PIECE = 1 << 21;
/** Pieces without the end of a row: a quotation mark was left open, and all would become one cell. */
const MOST_BARREN_PIECES = 16;

/** One layer, also of a table without coordinates: it then has `columns` and no shapes. */
export const readCsv: ReadFile = async (source, options = {}) => {
  const watch = new ReadWatch(options);
  const { text, encoding } = decodeText(source.bytes, options.encoding);
  // Texts have no such sign: what has them is something else under the name of a table.
  if (text.slice(0, 4096).includes('\u0000')) return refuse(source, NOT_TEXT);
  const reader = new CsvReader({ source, watch, options });
  const fault = await reader.read(text);
  if (fault) return { ok: false, problems: [fault] };
  if (!reader.table) return refuse(source, EMPTY);
  const { features, system } = reader.table;
  const layer: RawLayer = {
    name: layerName(source.name),
    features,
    encoding,
    columns: reader.columns,
    problems: reader.problems.problems(),
    ...(system ? { system } : {}),
  };
  return { ok: true, value: [layer], problems: [] };
};

const NOT_TEXT = {
  code: 'not-text',
  message: 'The file is no text.',
  fix: 'Save it as CSV, or give it its right ending.',
};

const EMPTY = {
  code: 'empty-table',
  message: 'The table has no rows.',
  fix: 'Check the file, and save it anew.',
};

const TOO_WIDE = {
  code: 'too-large',
  message: `The table has more than ${MOST_COLUMNS} columns.`,
  fix: 'Leave out what is not needed.',
};

const OPEN_QUOTE = {
  code: 'csv-open-quote',
  message: 'A quotation mark is opened and never closed.',
  fix: 'Write quotation marks within cells twice, and close each cell.',
};

class CsvReader {
  readonly problems: ProblemList;
  columns: readonly string[] = [];
  table: TableReader | undefined;
  readonly #source: ReadSource;
  readonly #watch: ReadWatch;
  readonly #options: ReadOptions;
  /** Rows taken so far. */
  #line = 0;

  constructor({
    source,
    watch,
    options,
  }: { readonly source: ReadSource; readonly watch: ReadWatch; readonly options: ReadOptions }) {
    this.#source = source;
    this.#watch = watch;
    this.#options = options;
    this.problems = createProblemList({ file: source.name });
  }

  /** Piece by piece; rejects when it was aborted. The problem is why nothing can be read. */
  async read(text: string): Promise<Problem | undefined> {
    const { parse } = (await import('papaparse')).default;
    let barren = 0;
    return new Promise((resolve, reject) => {
      const config: ParseLocalConfig<string[]> & { worker?: false } = {
        skipEmptyLines: 'greedy',
        delimitersToGuess: [',', '\t', ';', '|'],
        chunkSize: PIECE,
        chunk: ({ data, errors, meta }, parser) => {
          parser.pause();
          barren = data.length === 0 ? barren + 1 : 0;
          const stop = (fault: Problem) => {
            parser.abort();
            resolve(fault);
          };
          if (barren > MOST_BARREN_PIECES) return stop(problemOf(this.#source, OPEN_QUOTE));
          this.#noteErrors(errors);
          this.#take(data, meta.cursor / text.length)
            .then((fault) => (fault ? stop(fault) : parser.resume()))
            .catch(reject);
        },
        complete: () => resolve(this.#watch.excess(this.#source)),
      };
      parse(text, config);
    });
  }

  async #take(data: readonly (readonly string[])[], done: number): Promise<Problem | undefined> {
    const rows = data.map((cells) => cells.map(cellValue));
    let first = 0;
    if (!this.table && rows.length > 0) {
      const header = findHeader(rows);
      if (header.columns.length > MOST_COLUMNS) return problemOf(this.#source, TOO_WIDE);
      const { mapping } = this.#options;
      this.columns = header.columns;
      first = header.rows;
      this.table = await startTable({
        columns: header.columns,
        sample: rows.slice(first),
        mapping,
        watch: this.#watch,
        problems: this.problems,
      });
    }
    this.#line += first;
    for (const row of rows.slice(first)) {
      this.#noteFormulas(row);
      this.table?.add(row, ++this.#line);
    }
    const excess = this.#watch.excess(this.#source);
    if (!excess) await this.#watch.rest(done);
    return excess;
  }

  #noteErrors(errors: readonly ParseError[]): void {
    for (const { message, row, code } of errors)
      if (code !== 'UndetectableDelimiter')
        this.problems.warn('csv-mistake', () => ({
          path: row === undefined ? '' : `rows[${this.#line + row}]`,
          message: `Row ${this.#line + (row ?? 0) + 1}: ${message}.`,
          fix: 'Check its quotation marks and the number of its cells.',
        }));
  }

  #noteFormulas(row: readonly RawValue[]): void {
    for (const cell of row)
      if (typeof cell === 'string' && /^(=|@|[+-][a-z(])/i.test(cell))
        this.problems.warn('formula', () => ({
          path: `rows[${this.#line}]`,
          message: `«${cell.slice(0, 40)}» looks like a formula; it is kept as text and never run.`,
          fix: 'Put its value there, if one was meant.',
        }));
  }
}

function problemOf(source: ReadSource, details: Pick<Problem, 'code' | 'message' | 'fix'>): Problem {
  return { ...details, path: '', severity: 'error', file: source.name };
}

/** Plain numbers are numbers; what begins with a zero, such as a code, stays a text. */
function cellValue(cell: string): RawValue {
  const text = cell.trim();
  if (text === '') return null;
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) ? Number(text) : text;
}
