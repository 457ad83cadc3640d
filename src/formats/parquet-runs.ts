/**
 * Looks whether runs and differences in a page of Parquet come to no more values than the page has: hyparquet writes as many
 * as a run says, up to a thousand million from six bytes (which ends the process: measured with 1.31.5), and a block of
 * differences can send it back to its own beginning.
 */

export interface RunBounds {
  readonly start: number;
  readonly end: number;
  /** Bits of a value. */
  readonly width: number;
  /** Values of the page. */
  readonly count: number;
}

/** Whether runs (RLE and bit-packed) are sound up to the count, or break off before it. */
export function runsAreSound(view: DataView, { start, end, width, count }: RunBounds): boolean {
  if (width > 32) return false;
  let [at, seen] = [start, 0];
  while (seen < count && at < end) {
    const head = readVarint(view, { at, end });
    if (!head) return false;
    const size = Math.floor(head.value / 2);
    const isPacked = head.value % 2 === 1;
    if (!isPacked && size > count - seen) return false;
    if (isPacked && size * 8 > count - seen + 7) return false;
    seen += isPacked ? size * 8 : size;
    // A packed run of nothing still takes a byte when hyparquet reads it.
    at = head.next + (isPacked ? Math.max(size * width, 1) : Math.ceil(width / 8));
  }
  return true;
}

/** Whether blocks of differences (DELTA_BINARY_PACKED) are sound up to the count, or break off before it. */
export function deltasAreSound(
  view: DataView,
  { start, end, count }: Pick<RunBounds, 'start' | 'end' | 'count'>,
): boolean {
  const blockSize = readVarint(view, { at: start, end });
  const pieces = blockSize && readVarint(view, { at: blockSize.next, end });
  const total = pieces && readVarint(view, { at: pieces.next, end });
  const first = total && skipLong(view, { at: total.next, end });
  if (!blockSize || !pieces || first === undefined) return false;
  const size = blockSize.value / pieces.value;
  if (pieces.value < 1 || pieces.value > 1024 || size < 32 || size % 32 !== 0) return false;
  let [at, seen] = [first, 1];
  while (seen < count && at < end) {
    const widths = skipLong(view, { at, end });
    if (widths === undefined) return false;
    at = widths + pieces.value;
    for (let piece = 0; piece < pieces.value && seen < count; piece++) {
      if (widths + piece >= end) return true;
      const width = view.getUint8(widths + piece);
      if (width > 64) return false;
      at += (size * width) / 8;
      seen += size;
    }
  }
  return true;
}

interface Place {
  readonly at: number;
  readonly end: number;
}

/** Undefined for a number of 31 bits or more, or one that does not end. */
function readVarint(
  view: DataView,
  { at, end }: Place,
): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    if (at + index >= end) return undefined;
    const byte = view.getUint8(at + index);
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return value < 2 ** 31 ? { value, next: at + index + 1 } : undefined;
  }
  return undefined;
}

function skipLong(view: DataView, { at, end }: Place): number | undefined {
  for (let index = 0; index < 10; index++) {
    if (at + index >= end) return undefined;
    if (view.getUint8(at + index) < 0x80) return at + index + 1;
  }
  return undefined;
}
