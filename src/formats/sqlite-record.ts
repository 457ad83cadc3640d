/** Records of SQLite: a head with the type of each value, then the values. */
import type { SqliteColumn } from './sqlite-columns.js';

/** Whole numbers that a number would round come as text. */
export type SqliteValue = number | string | Uint8Array | null;

interface RecordPlan {
  readonly columns: readonly SqliteColumn[];
  readonly rowId: number | string;
  readonly decoder: TextDecoder;
}

/** Undefined when the head or a value goes beyond the record. */
export function readRecord(
  record: Uint8Array,
  { columns, rowId, decoder }: RecordPlan,
): readonly (SqliteValue | undefined)[] | undefined {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const head = readVarint(view, { at: 0, end: record.length });
  if (!head || head.value > record.length) return undefined;
  let [type, body] = [head.next, head.value];
  const values: (SqliteValue | undefined)[] = [];
  for (const column of columns) {
    const serial = column.stored ? readVarint(view, { at: type, end: head.value }) : undefined;
    // Columns that were added to the table later are not in older records.
    if (!serial) {
      values.push(undefined);
      continue;
    }
    type = serial.next;
    const length = lengthOf(serial.value);
    if (body + length > record.length) return undefined;
    const value = readValue(view, { at: body, serial: serial.value, decoder });
    values.push(column.isRowId && value === null ? rowId : value);
    body += length;
  }
  return values;
}

/** Bytes of a value by its serial type. */
function lengthOf(serial: number): number {
  return serial >= 12 ? Math.floor((serial - 12) / 2) : (LENGTHS[serial] ?? 0);
}

const LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0];

function readValue(
  view: DataView,
  { at, serial, decoder }: { readonly at: number; readonly serial: number; readonly decoder: TextDecoder },
): SqliteValue {
  if (serial >= 12) {
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at, lengthOf(serial));
    return serial % 2 === 0 ? bytes : decoder.decode(bytes);
  }
  switch (serial) {
    case 1:
      return view.getInt8(at);
    case 2:
      return view.getInt16(at);
    case 3:
      return view.getInt8(at) * 0x1_0000 + view.getUint16(at + 1);
    case 4:
      return view.getInt32(at);
    case 5:
      return view.getInt16(at) * 0x1_0000_0000 + view.getUint32(at + 2);
    case 6:
      return wholeNumber(view.getBigInt64(at));
    case 7:
      return finite(view.getFloat64(at));
    case 8:
      return 0;
    case 9:
      return 1;
    default:
      return null;
  }
}

export function wholeNumber(value: bigint): number | string {
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

interface Varint {
  /** Not exact beyond 2⁵³. */
  readonly value: number;
  /** Absent where the value is exact. */
  readonly exact?: bigint;
  readonly next: number;
}

/** Seven bits of a byte, up to nine bytes, the last of which gives all eight; undefined beyond the end. */
export function readVarint(
  view: DataView,
  { at, end }: { readonly at: number; readonly end: number },
): Varint | undefined {
  let value = 0;
  for (let index = 0; index < 7; index++) {
    if (at + index >= end) return undefined;
    const byte = view.getUint8(at + index);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  if (at + 8 >= end) return undefined;
  const eighth = view.getUint8(at + 7);
  const begun = (BigInt(value) << 7n) | BigInt(eighth & 0x7f);
  if (eighth < 0x80) return { value: Number(begun), exact: begun, next: at + 8 };
  const exact = (begun << 8n) | BigInt(view.getUint8(at + 8));
  return { value: Number(exact), exact, next: at + 9 };
}
