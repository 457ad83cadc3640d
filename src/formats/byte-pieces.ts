/** Reading pieces of a file on a server: what lies near each other is asked for at once, and not too much at a time. */
import { TileFault } from '../domain/tile-sources/tile-fault.js';
import type { ByteReader } from './byte-reader.js';

export const MOST_INDEX = 64 << 20;
/** Bytes between two pieces that are rather read along than asked for twice. */
export const GAP = 64 << 10;
/** A piece asked for at once. */
const LONGEST_PIECE = 4 << 20;
const AT_ONCE = 4;

/** From the first byte up to the last; `to` is unknown for the last feature of the file. */
export interface Span {
  readonly from: number;
  readonly to: number | undefined;
}

/** Spans that are read as one. */
export interface Piece extends Span {
  readonly spans: readonly Span[];
}

export function mergeSpans(spans: readonly Span[]): readonly Piece[] {
  const sorted = [...spans].sort((one, other) => one.from - other.from);
  const pieces: { from: number; to: number | undefined; spans: Span[] }[] = [];
  for (const span of sorted) {
    const last = pieces.at(-1);
    const near =
      last?.to !== undefined && span.from - last.to <= GAP && span.from - last.from < LONGEST_PIECE;
    if (last && near && span.to !== undefined) {
      last.to = Math.max(last.to ?? 0, span.to);
      last.spans.push(span);
    } else pieces.push({ ...span, spans: [span] });
  }
  return pieces;
}

/** Ranges in order, those with no more than the gap between them as one. */
export function joinNear(
  ranges: readonly { readonly from: number; readonly to: number }[],
  gap: number,
): readonly { readonly from: number; readonly to: number }[] {
  const sorted = [...ranges].sort((one, other) => one.from - other.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last && from - last.to <= gap) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** Bytes of the file, all of them. Rejects with a TileFault for what cannot be. */
export async function readWhole(
  reader: ByteReader,
  offset: number,
  length: number,
  signal: AbortSignal | undefined,
) {
  if (!Number.isSafeInteger(offset + length) || length > MOST_INDEX)
    throw new TileFault('wrong-content', 'FlatGeobuf');
  const bytes = await reader.read(offset, length, signal);
  if (bytes.length < length) throw new TileFault('cut-off');
  return bytes;
}

/** Results in the order of the items, a few at once. */
export async function eachOf<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  return results;
}
