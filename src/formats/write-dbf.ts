/** The table of a Shapefile (dBASE III): short names, texts of 254 bytes at most; what does not fit is told. */
import type { Field } from '../domain/edition.js';
import type { ProblemList } from '../domain/problem-list.js';
import { encodeGbk } from './encode-gbk.js';

interface DbfOptions {
  readonly columns: readonly Pick<Field, 'name' | 'type'>[];
  readonly encoding: 'utf-8' | 'gbk';
  readonly problems: ProblemList;
}

interface DbfColumn {
  readonly from: string;
  readonly name: Uint8Array;
  readonly type: 'C' | 'N' | 'L';
  readonly length: number;
  readonly decimals: number;
  readonly cells: readonly Uint8Array[];
}

const LONGEST_NAME = 10;
const LONGEST_TEXT = 254;
const NUMBER_LENGTH = 20;
const DECIMALS = 6;

export function writeDbf(
  rows: readonly Readonly<Record<string, unknown>>[],
  options: DbfOptions,
): Uint8Array {
  const used = new Set<string>();
  const columns = options.columns
    .filter(({ name }) => rows.some((row) => row[name] !== undefined && row[name] !== null))
    .map((column) => buildColumn(rows, column, options, used));
  const header = 32 + 32 * columns.length + 1;
  const width = columns.reduce((sum, { length }) => sum + length, 1);
  const bytes = new Uint8Array(header + width * rows.length + 1).fill(0x20, header);
  const view = new DataView(bytes.buffer);
  bytes.set([3, 124, 1, 1]);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, width, true);
  // The language driver of GBK; UTF-8 has none.
  bytes[29] = options.encoding === 'gbk' ? 0x4d : 0;
  columns.forEach(({ name, type, length, decimals }, index) => {
    const at = 32 + 32 * index;
    bytes.set(name, at);
    bytes[at + 11] = type.charCodeAt(0);
    bytes[at + 16] = length;
    bytes[at + 17] = decimals;
  });
  bytes[header - 1] = 0x0d;
  rows.forEach((_, row) => {
    let at = header + row * width + 1;
    for (const { cells, length } of columns) {
      bytes.set(cells[row] ?? new Uint8Array(), at);
      at += length;
    }
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

function buildColumn(
  rows: readonly Readonly<Record<string, unknown>>[],
  { name, type }: Pick<Field, 'name' | 'type'>,
  { encoding, problems }: DbfOptions,
  used: Set<string>,
): DbfColumn {
  const short = shortName(name, encoding, used);
  if (short.text !== name)
    problems.warn('name-shortened', () => ({
      message: `The column «${name}» is called «${short.text}»: names have ${LONGEST_NAME} bytes at most.`,
      fix: 'Keep the table of names beside the file, or use GeoJSON.',
    }));
  if (type === 'number') {
    const cells = rows.map((row) => numberCell(row[name]));
    return { from: name, name: short.bytes, type: 'N', length: NUMBER_LENGTH, decimals: DECIMALS, cells };
  }
  if (type === 'boolean') {
    const cells = rows.map((row) =>
      encode(row[name] === undefined ? '?' : row[name] === true ? 'T' : 'F', encoding),
    );
    return { from: name, name: short.bytes, type: 'L', length: 1, decimals: 0, cells };
  }
  const cells = rows.map((row, index) => textCell(row[name], { name, index, encoding, problems }));
  const length = cells.reduce((most, cell) => Math.max(most, cell.length), 1);
  return { from: name, name: short.bytes, type: 'C', length, decimals: 0, cells };
}

function numberCell(value: unknown): Uint8Array {
  if (typeof value !== 'number' || !Number.isFinite(value)) return new Uint8Array();
  const plain = value.toFixed(DECIMALS);
  const text = plain.length <= NUMBER_LENGTH ? plain : value.toExponential(10);
  return encode(text.padStart(NUMBER_LENGTH), 'utf-8');
}

function textCell(
  value: unknown,
  {
    name,
    index,
    encoding,
    problems,
  }: {
    readonly name: string;
    readonly index: number;
    readonly encoding: 'utf-8' | 'gbk';
    readonly problems: ProblemList;
  },
): Uint8Array {
  if (value === undefined || value === null) return new Uint8Array();
  const text = String(value);
  const cut = cutTo(text, LONGEST_TEXT, encoding);
  if (cut.text !== text)
    problems.warn('text-cut', () => ({
      path: `features[${index}]`,
      message: `A text in «${name}» is longer than ${LONGEST_TEXT} bytes and was cut.`,
      fix: 'Use GeoJSON or CSV, which hold it whole.',
    }));
  return cut.bytes;
}

function shortName(name: string, encoding: 'utf-8' | 'gbk', used: Set<string>) {
  let cut = cutTo(name, LONGEST_NAME, encoding);
  for (let number = 2; used.has(cut.text.toLowerCase()); number++) {
    const ending = `_${number}`;
    const { text } = cutTo(name, LONGEST_NAME - ending.length, encoding);
    cut = { text: text + ending, bytes: encode(text + ending, encoding) };
  }
  used.add(cut.text.toLowerCase());
  return cut;
}

/** Between two signs, never within one. */
function cutTo(text: string, most: number, encoding: 'utf-8' | 'gbk') {
  let [kept, bytes] = [text, encode(text, encoding)];
  while (bytes.length > most) {
    kept = [...kept].slice(0, Math.max(0, Math.min([...kept].length - 1, most))).join('');
    bytes = encode(kept, encoding);
  }
  return { text: kept, bytes };
}

function encode(text: string, encoding: 'utf-8' | 'gbk'): Uint8Array {
  return encoding === 'gbk' ? encodeGbk(text).bytes : new TextEncoder().encode(text);
}
