/**
 * Goes through a structure of Thrift (compact protocol) without keeping it: hyparquet takes its lengths and numbers on trust,
 * and a number of a million bytes keeps it busy for more than a minute (one of 80,000 takes 0.5 s, growing with its square).
 */

/** Structures and lists within each other. */
const MOST_DEPTH = 32;

/** Metadata have names and notes above this depth, and least and greatest values of columns below. */
const VALUES_DEPTH = 3;

/** Bytes of the longest number of 64 bits. */
const MOST_VARINT = 10;

export interface ThriftBounds {
  /** Where the structure begins, and what it must not go beyond. */
  readonly start: number;
  readonly end: number;
  /** Longest run of bytes deep within it, where metadata have their least and greatest values. */
  readonly longestBytes: number;
}

/** Where the structure ends; undefined when it is broken, or goes beyond the bounds. */
export function endOfThrift(view: DataView, { start, end, longestBytes }: ThriftBounds): number | undefined {
  return skipStruct({ view, end, longestBytes }, start, 0);
}

interface Walk {
  readonly view: DataView;
  readonly end: number;
  readonly longestBytes: number;
}

function skipStruct(walk: Walk, start: number, depth: number): number | undefined {
  let at: number | undefined = start;
  while (at !== undefined && at < walk.end && depth <= MOST_DEPTH) {
    const byte = walk.view.getUint8(at);
    at++;
    const type = byte & 15;
    if (type === 0) return at;
    // A field that does not follow on the last one says its number.
    if (byte >> 4 === 0) at = skipVarint(walk, at);
    if (at !== undefined) at = skipValue(walk, at, { type, depth });
  }
  return undefined;
}

function skipValue(
  walk: Walk,
  at: number,
  { type, depth }: { readonly type: number; readonly depth: number },
): number | undefined {
  switch (type) {
    case 1:
    case 2:
      return at;
    case 3:
      return within(walk, at + 1);
    case 4:
    case 5:
    case 6:
      return skipVarint(walk, at);
    case 7:
      return within(walk, at + 8);
    case 8:
      return skipBytes(walk, at, depth);
    case 9:
      return skipList(walk, at, depth + 1);
    case 12:
      return skipStruct(walk, at, depth + 1);
    default:
      return undefined;
  }
}

function skipList(walk: Walk, start: number, depth: number): number | undefined {
  if (start >= walk.end || depth > MOST_DEPTH) return undefined;
  const byte = walk.view.getUint8(start);
  const type = byte & 15;
  const long = byte >> 4 === 15 ? readVarint(walk, start + 1) : undefined;
  if (byte >> 4 === 15 && !long) return undefined;
  const count = long?.value ?? byte >> 4;
  let at: number | undefined = long?.next ?? start + 1;
  if (count > walk.end - at) return undefined;
  for (let index = 0; index < count && at !== undefined; index++) {
    // In lists, yes and no take a byte.
    at = skipValue(walk, at, { type: type <= 2 ? 3 : type, depth });
  }
  return at;
}

function skipBytes(walk: Walk, at: number, depth: number): number | undefined {
  const length = readVarint(walk, at);
  if (!length || (depth > VALUES_DEPTH && length.value > walk.longestBytes)) return undefined;
  return within(walk, length.next + length.value);
}

function skipVarint(walk: Walk, at: number): number | undefined {
  for (let index = 0; index < MOST_VARINT; index++) {
    if (at + index >= walk.end) return undefined;
    if (walk.view.getUint8(at + index) < 0x80) return at + index + 1;
  }
  return undefined;
}

/** A length; undefined when it is negative or does not end. */
function readVarint(walk: Walk, at: number): { readonly value: number; readonly next: number } | undefined {
  const next = skipVarint(walk, at);
  if (next === undefined || next - at > 5) return undefined;
  let value = 0;
  for (let index = next - 1; index >= at; index--) value = value * 128 + (walk.view.getUint8(index) & 0x7f);
  return value < 2 ** 31 ? { value, next } : undefined;
}

function within({ end }: Walk, at: number): number | undefined {
  return at <= end ? at : undefined;
}
