/**
 * Rows of the tables of an SQLite file (sqlite.org, Database File Format), read only. Written here because sql.js is no good
 * for it: its WebAssembly builds need `wasm-unsafe-eval` in the site's CSP; the asm.js build does without, but is 1.4 MB
 * (478 kB packed) and given up by its makers (sql-js/sql.js#635); and a view in a hostile file can keep it counting for ever.
 * Each page is read once at most, so that no file can hold more than its bytes.
 */
import { parseCreateTable, type SqliteColumn } from './sqlite-columns.js';
import { readRecord, readVarint, type SqliteValue, wholeNumber } from './sqlite-record.js';

export interface SqliteTable {
  readonly name: string;
  readonly columns: readonly SqliteColumn[];
  readonly rootPage: number;
}

export interface SqliteRow {
  readonly rowId: number | string;
  /** By the place of the column; undefined for one that the record does not have. */
  readonly values: readonly (SqliteValue | undefined)[];
}

const SIGNATURE = 'SQLite format 3\0';
const HEADER_LENGTH = 100;
const MOST_DEPTH = 20;

const INTERIOR = 5;
const LEAF = 13;

export class SqliteFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #pageSize: number;
  /** Bytes of a page without those kept for extensions. */
  readonly #usable: number;
  readonly #decoder: TextDecoder;
  readonly #visited = new Set<number>();
  /** Pages and rows that are broken, lie beyond the end, or were met before. */
  broken = 0;

  private constructor(bytes: Uint8Array, pageSize: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#pageSize = pageSize;
    this.#usable = pageSize - this.#view.getUint8(20);
    const encoding = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'][this.#view.getUint32(56)];
    this.#decoder = new TextDecoder(encoding ?? 'utf-8');
  }

  /** Undefined for bytes that are no SQLite file. */
  static open(bytes: Uint8Array): SqliteFile | undefined {
    if (bytes.length < HEADER_LENGTH) return undefined;
    if (String.fromCharCode(...bytes.subarray(0, 16)) !== SIGNATURE) return undefined;
    const stated = ((bytes[16] ?? 0) << 8) | (bytes[17] ?? 0);
    const pageSize = stated === 1 ? 65_536 : stated;
    const isPowerOfTwo = (pageSize & (pageSize - 1)) === 0;
    if (pageSize < 512 || !isPowerOfTwo || pageSize - (bytes[20] ?? 0) < 480) return undefined;
    return new SqliteFile(bytes, pageSize);
  }

  /** Whether changes may lie in a file beside it (-wal): a program has it open, or crashed. */
  get mayBeOpen(): boolean {
    return this.#view.getUint8(18) === 2;
  }

  /** Whether the file is as long as its head says. */
  get whole(): boolean {
    return this.#view.getUint32(28) * this.#pageSize <= this.#bytes.length;
  }

  /** Tables with numbered rows; views and virtual tables are left out. */
  readTables(): readonly SqliteTable[] {
    const tables: SqliteTable[] = [];
    for (const { values } of this.readRows({ rootPage: 1, columns: SCHEMA_COLUMNS })) {
      const [type, name, , rootPage, sql] = values;
      if (type !== 'table' || typeof name !== 'string' || typeof rootPage !== 'number') continue;
      const columns = typeof sql === 'string' ? parseCreateTable(sql) : undefined;
      if (columns && rootPage > 1) tables.push({ name, columns, rootPage });
    }
    return tables;
  }

  /** The rows of a table in the order of their numbers; what is broken is left out and counted. */
  *readRows({ rootPage, columns }: Pick<SqliteTable, 'rootPage' | 'columns'>): Iterable<SqliteRow> {
    const waiting = [{ page: rootPage, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { page, depth } = next;
      const head = this.#enter(page) && depth < MOST_DEPTH ? this.#readHead(page) : undefined;
      if (!head) this.broken++;
      else if (head.type === LEAF) yield* this.#readLeaf(head, columns);
      else {
        const children = this.#readChildren(head);
        for (const child of children.toReversed()) waiting.push({ page: child, depth: depth + 1 });
      }
    }
  }

  /** Whether the page is there and was not read before. */
  #enter(page: number): boolean {
    if (page < 1 || this.#visited.has(page) || page * this.#pageSize > this.#bytes.length) return false;
    this.#visited.add(page);
    return true;
  }

  #readHead(page: number): PageHead | undefined {
    const start = (page - 1) * this.#pageSize;
    const at = page === 1 ? HEADER_LENGTH : start;
    const type = this.#view.getUint8(at);
    if (type !== LEAF && type !== INTERIOR) return undefined;
    const cells = at + (type === LEAF ? 8 : 12);
    const count = this.#view.getUint16(at + 3);
    if (cells + 2 * count > start + this.#usable) return undefined;
    return { type, start, at, cells, count };
  }

  #readChildren({ start, at, cells, count }: PageHead): readonly number[] {
    const children: number[] = [];
    for (let index = 0; index < count; index++) {
      const cell = this.#view.getUint16(cells + 2 * index);
      if (cell + 4 <= this.#usable) children.push(this.#view.getUint32(start + cell));
      else this.broken++;
    }
    return [...children, this.#view.getUint32(at + 8)];
  }

  *#readLeaf({ start, cells, count }: PageHead, columns: readonly SqliteColumn[]): Iterable<SqliteRow> {
    for (let index = 0; index < count; index++) {
      const row = this.#readCell(start, { cell: this.#view.getUint16(cells + 2 * index), columns });
      if (row) yield row;
      else this.broken++;
    }
  }

  #readCell(
    start: number,
    { cell, columns }: { readonly cell: number; readonly columns: readonly SqliteColumn[] },
  ): SqliteRow | undefined {
    const end = start + this.#usable;
    const length = readVarint(this.#view, { at: start + cell, end });
    const number = length && readVarint(this.#view, { at: length.next, end });
    if (!number || length.value > this.#bytes.length) return undefined;
    const payload = this.#readPayload({ at: number.next, end, length: length.value });
    const rowId = number.exact === undefined ? number.value : wholeNumber(BigInt.asIntN(64, number.exact));
    const values = payload && readRecord(payload, { columns, rowId, decoder: this.#decoder });
    return values && { rowId, values };
  }

  /** The bytes of a record: on the page, and where there is no room for all, on a chain of others. */
  #readPayload({ at, end, length }: Payload): Uint8Array | undefined {
    const most = this.#usable - 35;
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const odd = least + ((length - least) % (this.#usable - 4));
    const local = length <= most ? length : odd <= most ? odd : least;
    if (at + local + (local < length ? 4 : 0) > end) return undefined;
    if (local === length) return this.#bytes.subarray(at, at + length);
    const chunks: Uint8Array[] = [this.#bytes.subarray(at, at + local)];
    let left = length - local;
    let page = this.#view.getUint32(at + local);
    while (left > 0) {
      if (!this.#enter(page)) return undefined;
      const start = (page - 1) * this.#pageSize;
      const size = Math.min(left, this.#usable - 4);
      chunks.push(this.#bytes.subarray(start + 4, start + 4 + size));
      left -= size;
      page = this.#view.getUint32(start);
    }
    return join(chunks, length);
  }
}

const SCHEMA_COLUMNS: readonly SqliteColumn[] = ['type', 'name', 'tbl_name', 'rootpage', 'sql'].map(
  (name) => ({
    name,
    type: '',
    isRowId: false,
    stored: true,
  }),
);

interface PageHead {
  readonly type: number;
  readonly start: number;
  readonly at: number;
  /** Where the list of cells begins. */
  readonly cells: number;
  readonly count: number;
}

interface Payload {
  readonly at: number;
  readonly end: number;
  readonly length: number;
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
