/** Columns of a Parquet file, read one by one after a look at their pages, so that a broken one does not take the others along. */
import type { FileMetaData, RowGroup, SchemaElement, SchemaTree } from 'hyparquet';
import { loadCodecs } from './parquet-compression.js';
import { type ChunkPlan, chunkIsSound, type PageTools } from './parquet-pages.js';
import { endOfThrift } from './parquet-thrift.js';

/** Longest least or greatest value in the metadata: hyparquet takes its square in steps to read a decimal one. */
const LONGEST_STATISTIC = 8_192;

/** Bytes of the longest decimal number. */
const LONGEST_DECIMAL = 32;

/** Some seconds. */
const MOST_STEPS_TO_PLAN = 100_000_000;

const MAGIC = 0x31524150;

export interface ParquetLimits {
  /** Bytes that all pages together may come to. */
  readonly bytes: number;
  /** Values that a column may have in a group of rows. */
  readonly values: number;
}

export interface ParquetColumn {
  readonly name: string;
  readonly element: SchemaElement;
}

export class ParquetTable {
  readonly #bytes: Uint8Array;
  readonly #library: typeof import('hyparquet');
  readonly #read: typeof import('hyparquet/src/read.js');
  readonly #tools: PageTools;
  readonly #tree: SchemaTree;
  readonly #limits: ParquetLimits;
  readonly metadata: FileMetaData;

  private constructor(bytes: Uint8Array, { library, read, tools, metadata, limits }: Opening) {
    this.#bytes = bytes;
    this.#library = library;
    this.#read = read;
    this.#tools = tools;
    this.#limits = limits;
    this.metadata = metadata;
    this.#tree = this.#library.parquetSchema(metadata);
  }

  /** Undefined for bytes that are no Parquet file, or whose metadata are broken. */
  static async open(bytes: Uint8Array, limits: ParquetLimits): Promise<ParquetTable | undefined> {
    if (!metadataAreSound(bytes)) return undefined;
    const [library, read, { parquetHeader }, { readRleBitPackedHybrid }] = await Promise.all([
      import('hyparquet'),
      import('hyparquet/src/read.js'),
      import('hyparquet/src/column.js'),
      import('hyparquet/src/encoding.js'),
    ]);
    const room = { bytes: limits.bytes };
    try {
      const metadata = library.parquetMetadata(bytes, { geoparquet: false });
      if (stepsToPlan(metadata) > MOST_STEPS_TO_PLAN) return undefined;
      const codecs = await loadCodecs(codecsOf(metadata));
      const tools = { codecs, readHeader: parquetHeader, readLevels: readRleBitPackedHybrid, room };
      return new ParquetTable(bytes, { library, read, tools, metadata, limits });
    } catch {
      // The library throws for metadata of a wrong shape.
      return undefined;
    }
  }

  get columns(): readonly ParquetColumn[] {
    return this.#tree.children.map(({ element }) => ({ name: element.name, element }));
  }

  get rowCount(): number {
    return this.metadata.row_groups.reduce((sum, { num_rows }) => sum + Math.max(0, Number(num_rows)), 0);
  }

  /** Values of a column in a group of rows; undefined when they cannot be read. */
  async readColumn(group: RowGroup, name: string): Promise<ArrayLike<unknown> | undefined> {
    try {
      if (!this.#isSound(group, name)) return undefined;
      return await this.#read.parquetReadColumn({
        file: { byteLength: this.#bytes.length, slice: (start, end) => this.#slice(start, end) },
        metadata: { ...this.metadata, row_groups: [group], num_rows: group.num_rows },
        columns: [name],
        compressors: this.#tools.codecs,
        utf8: false,
        parsers: { geometryFromBytes: (bytes) => bytes, geographyFromBytes: (bytes) => bytes },
      });
    } catch {
      // The library throws for pages that are broken or of a kind that it does not know.
      return undefined;
    }
  }

  #slice(start: number, end = this.#bytes.length): ArrayBuffer {
    const copy = new Uint8Array(this.#bytes.subarray(start, end));
    return copy.buffer;
  }

  /** Whether all parts of the column in the group can be read without harm. */
  #isSound(group: RowGroup, name: string): boolean {
    const parts = group.columns.filter(({ meta_data }) => meta_data?.path_in_schema[0] === name);
    return parts.every(({ meta_data: meta }) => {
      if (!meta) return false;
      const path = this.#pathTo(meta.path_in_schema);
      const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
      const end = start + Number(meta.total_compressed_size);
      if (!path || !(start >= 0 && start < end && end <= this.#bytes.length)) return false;
      const plan = planOf(path, { meta, rows: Number(group.num_rows), most: this.#limits.values });
      return plan !== undefined && chunkIsSound(this.#bytes.slice(start, end), plan, this.#tools);
    });
  }

  #pathTo(names: readonly string[]): readonly SchemaElement[] | undefined {
    let node: SchemaTree | undefined = this.#tree;
    const path: SchemaElement[] = [];
    for (const name of names) {
      node = node.children.find(({ element }) => element.name === name);
      if (!node) return undefined;
      path.push(node.element);
    }
    return path;
  }
}

/** The library goes through the whole plan for each column of each group of rows. */
function stepsToPlan({ schema, row_groups }: FileMetaData): number {
  const columns = schema[0]?.num_children ?? 0;
  return row_groups.length * Math.min(columns, schema.length) * schema.length;
}

function codecsOf({ row_groups }: FileMetaData): ReadonlySet<string> {
  return new Set(row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec ?? '')));
}

interface Opening {
  readonly library: typeof import('hyparquet');
  readonly read: typeof import('hyparquet/src/read.js');
  readonly tools: PageTools;
  readonly metadata: FileMetaData;
  readonly limits: ParquetLimits;
}

/** Whether the end of the file has metadata that can be read without harm. */
function metadataAreSound(bytes: Uint8Array): boolean {
  if (bytes.length < 12) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 8;
  if (view.getUint32(bytes.length - 4, true) !== MAGIC) return false;
  const start = end - view.getUint32(end, true);
  return start >= 4 && endOfThrift(view, { start, end, longestBytes: LONGEST_STATISTIC }) !== undefined;
}

/** Undefined for a type that cannot be read without harm. */
function planOf(
  path: readonly SchemaElement[],
  { meta, rows, most }: { readonly meta: ChunkPlan['meta']; readonly rows: number; readonly most: number },
): ChunkPlan | undefined {
  const leaf = path.at(-1);
  if (!leaf || path.some(({ logical_type }) => logical_type?.type === 'VARIANT')) return undefined;
  const typeLength = leaf.type_length ?? 0;
  const isLongDecimal = leaf.type === 'BYTE_ARRAY' || typeLength > LONGEST_DECIMAL;
  if (leaf.converted_type === 'DECIMAL' && isLongDecimal) return undefined;
  const repetition = path.filter(({ repetition_type }) => repetition_type === 'REPEATED').length;
  const definition = path.filter(({ repetition_type }) => repetition_type !== 'REQUIRED').length;
  const mostValues = repetition === 0 ? rows : Number(meta.num_values);
  if (!(mostValues >= 0 && mostValues <= most)) return undefined;
  return { meta, repetition, definition, typeLength, mostValues };
}
