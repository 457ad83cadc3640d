/** Looks through the pages of a column of Parquet before hyparquet reads them: sizes, counts, runs. */
import type { ColumnMetaData, Compressors, DataPageHeader, PageHeader } from 'hyparquet';
import { deltasAreSound, runsAreSound } from './parquet-runs.js';
import { endOfThrift } from './parquet-thrift.js';

export interface ChunkPlan {
  readonly meta: ColumnMetaData;
  /** How deep values may be repeated and left out; 0 where they are not. */
  readonly repetition: number;
  readonly definition: number;
  /** Bytes of a value of fixed length. */
  readonly typeLength: number;
  /** Values that the column may have here. */
  readonly mostValues: number;
}

export interface PageTools {
  readonly codecs: Compressors;
  readonly readHeader: (reader: { view: DataView; offset: number }) => PageHeader;
  readonly readLevels: (
    reader: { view: DataView; offset: number },
    width: number,
    output: number[],
    length: number,
  ) => void;
  /** Bytes that may still be unpacked. */
  readonly room: { bytes: number };
}

const LONGEST_HEAD = 1 << 20;

/** Whether the pages of the column can be read without harm. May throw where a page is broken. */
export function chunkIsSound(bytes: Uint8Array, plan: ChunkPlan, tools: PageTools): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = { view, offset: 0 };
  let values = 0;
  while (reader.offset < bytes.length - 1 && values < plan.mostValues) {
    const end = Math.min(bytes.length, reader.offset + LONGEST_HEAD);
    const bounds = { start: reader.offset, end, longestBytes: LONGEST_HEAD };
    if (endOfThrift(view, bounds) === undefined) return false;
    const header = tools.readHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
    if (!(packed >= 0 && unpacked >= 0) || reader.offset + packed > bytes.length) return false;
    tools.room.bytes -= unpacked;
    if (tools.room.bytes < 0) return false;
    const page = bytes.subarray(reader.offset, reader.offset + packed);
    const count = countValues(header);
    if (
      !(count >= 0 && count <= (header.type === 'DICTIONARY_PAGE' ? unpacked * 8 : plan.mostValues - values))
    )
      return false;
    if (!pageIsSound(page, { header, plan, tools })) return false;
    if (header.type !== 'DICTIONARY_PAGE') values += count;
    reader.offset += packed;
  }
  return true;
}

function countValues({ dictionary_page_header, data_page_header, data_page_header_v2 }: PageHeader): number {
  return (data_page_header ?? data_page_header_v2 ?? dictionary_page_header)?.num_values ?? -1;
}

interface PageTask {
  readonly header: PageHeader;
  readonly plan: ChunkPlan;
  readonly tools: PageTools;
}

function pageIsSound(page: Uint8Array, { header, plan, tools }: PageTask): boolean {
  const length = header.uncompressed_page_size;
  if (header.type === 'DICTIONARY_PAGE') return true;
  if (header.type === 'DATA_PAGE' && header.data_page_header) {
    const unpacked = unpack(page, { length, plan, tools });
    return firstVersionIsSound(viewOf(unpacked), { head: header.data_page_header, plan, tools });
  }
  const head = header.type === 'DATA_PAGE_V2' ? header.data_page_header_v2 : undefined;
  return head !== undefined && secondVersionIsSound(page, { head, length, plan, tools });
}

type SecondHeader = NonNullable<PageHeader['data_page_header_v2']>;

function secondVersionIsSound(
  page: Uint8Array,
  {
    head,
    length,
    plan,
    tools,
  }: { readonly head: SecondHeader; readonly length: number } & Omit<PageTask, 'header'>,
): boolean {
  const [repetition, definition] = [head.repetition_levels_byte_length, head.definition_levels_byte_length];
  if (!(repetition >= 0 && definition >= 0 && repetition + definition <= page.length)) return false;
  const [view, count] = [viewOf(page), head.num_values];
  const levels = repetition + definition;
  const repeated = { start: 0, end: repetition, width: bitsOf(plan.repetition), count };
  const defined = { start: repetition, end: levels, width: bitsOf(plan.definition), count };
  if (plan.repetition > 0 && !runsAreSound(view, repeated)) return false;
  if (plan.definition > 0 && !runsAreSound(view, defined)) return false;
  const filled = count - head.num_nulls;
  if (!(filled >= 0 && filled <= count)) return false;
  const rest = page.subarray(levels);
  const values = head.is_compressed === false ? rest : unpack(rest, { length: length - levels, plan, tools });
  return valuesAreSound(viewOf(values), { start: 0, encoding: head.encoding, filled, plan });
}

function unpack(
  page: Uint8Array,
  { length, plan, tools }: { readonly length: number; readonly plan: ChunkPlan; readonly tools: PageTools },
): Uint8Array {
  const { codec } = plan.meta;
  if (codec === 'UNCOMPRESSED') return page;
  const codecOf = tools.codecs[codec];
  if (!codecOf) throw new Error(`The compression ${codec} is not known.`);
  return codecOf(page, length);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bitsOf(level: number): number {
  return 32 - Math.clz32(level);
}

function firstVersionIsSound(
  view: DataView,
  {
    head,
    plan,
    tools,
  }: { readonly head: DataPageHeader; readonly plan: ChunkPlan; readonly tools: PageTools },
): boolean {
  const count = head.num_values;
  let start = 0;
  let filled = count;
  for (const level of [plan.repetition, plan.definition]) {
    if (level === 0) continue;
    if (start + 4 > view.byteLength) return false;
    const end = start + 4 + view.getUint32(start, true);
    const bounds = { start: start + 4, end: view.byteLength, width: bitsOf(level), count };
    if (end > view.byteLength || !runsAreSound(view, bounds)) return false;
    if (level === plan.definition) filled = countFilled(view, { ...bounds, plan, tools });
    start = end;
  }
  return valuesAreSound(view, { start, encoding: head.encoding, filled, plan });
}

interface LevelTask {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly count: number;
  readonly plan: ChunkPlan;
  readonly tools: PageTools;
}

/** How many values are there; those left out have a lower level. */
function countFilled(view: DataView, { start, end, width, count, plan, tools }: LevelTask): number {
  const levels = new Array<number>(count);
  tools.readLevels({ view, offset: start }, width, levels, end - start);
  let filled = 0;
  for (const level of levels) filled += Number(level === plan.definition);
  return filled;
}

interface ValueTask {
  readonly start: number;
  readonly encoding: string;
  readonly filled: number;
  readonly plan: ChunkPlan;
}

function valuesAreSound(view: DataView, { start, encoding, filled, plan }: ValueTask): boolean {
  const bounds = { start, end: view.byteLength, count: filled };
  switch (encoding) {
    case 'PLAIN':
      return true;
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY':
    case 'RLE':
      if (plan.meta.type === 'BOOLEAN') return runsAreSound(view, { ...bounds, start: start + 4, width: 1 });
      if (filled === 0 || start >= view.byteLength) return true;
      return runsAreSound(view, { ...bounds, start: start + 1, width: view.getUint8(start) });
    case 'BYTE_STREAM_SPLIT':
      return filled * Math.max(plan.typeLength, 4) <= view.byteLength - start;
    case 'DELTA_BINARY_PACKED':
    case 'DELTA_LENGTH_BYTE_ARRAY':
      return filled === 0 || deltasAreSound(view, bounds);
    default:
      // DELTA_BYTE_ARRAY among them: each value may repeat the one before, so that a small page comes to any length.
      return false;
  }
}
