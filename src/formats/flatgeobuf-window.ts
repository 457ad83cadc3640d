/**
 * The features of a window out of a FlatGeobuf file on a server: its head, the branches of its index (a packed Hilbert R-tree)
 * that lead into the window, and only those features.
 */
import { createProblemList } from '../domain/problem-list.js';
import type { Problem } from '../domain/result.js';
import { TileFault } from '../domain/tile-sources/tile-fault.js';
import type { ByteReader } from './byte-reader.js';
import {
  type FlatHeader,
  flatHeadLength,
  levelSizes,
  NODE_LENGTH,
  readFlatHeader,
} from './flatgeobuf-header.js';
import type { RawFeature } from './raw-layer.js';
import { readFeature } from './read-flatgeobuf.js';
import { ReadWatch } from './read-watch.js';

const FIRST_READ = 8192;
const MOST_HEAD = 4 << 20;
const MOST_INDEX = 64 << 20;
/** Bytes between two pieces that are rather read along than asked for twice. */
const GAP = 64 << 10;
/** A piece asked for at once. */
const LONGEST_PIECE = 4 << 20;
const AT_ONCE = 4;

/** Least x and y, greatest x and y, in the file's own coordinates. */
export type Window = readonly [number, number, number, number];

/** Where the features of a window lie in the file. */
export interface FoundFeatures {
  readonly count: number;
  /** Of the features alone. */
  readonly bytes: number;
  readonly spans: readonly Span[];
}

/** From the first byte up to the last; `to` is unknown for the last feature of the file. */
interface Span {
  readonly from: number;
  readonly to: number | undefined;
}

/** Reads the head. Rejects with a TileFault for what is no FlatGeobuf, or has no index. */
export async function openFlatGeobuf(reader: ByteReader, signal?: AbortSignal): Promise<FlatHeader> {
  let bytes = await reader.read(0, FIRST_READ, signal);
  const length = flatHeadLength(bytes);
  if (length === undefined) throw new TileFault('wrong-content', 'FlatGeobuf');
  if (length > MOST_HEAD) throw new TileFault('too-large');
  if (length > bytes.length) bytes = await reader.read(0, length, signal);
  if (length > bytes.length) throw new TileFault('cut-off');
  const header = readFlatHeader(bytes);
  if (!header) throw new TileFault('wrong-content', 'FlatGeobuf');
  return header;
}

/** The features whose rectangles touch the window. `most` is how many may be found before it rejects as too large. */
export async function findInWindow(
  reader: ByteReader,
  {
    header,
    window,
    most,
    signal,
  }: {
    readonly header: FlatHeader;
    readonly window: Window;
    readonly most: number;
    readonly signal?: AbortSignal;
  },
): Promise<FoundFeatures> {
  if (header.nodeSize === 0) throw new TileFault('unsupported', 'FlatGeobuf');
  const levels = levelsOf(header);
  const [root] = levels;
  let wanted: readonly NodeRange[] = root ? [{ from: 0, to: root.size }] : [];
  let spent = 0;
  for (const level of levels) {
    const isLeaf = level.childSize === undefined;
    // One more than wanted: a feature ends where the next begins.
    const ranges = mergeRanges(
      wanted.map(({ from, to }) => ({ from, to: Math.min(to + (isLeaf ? 1 : 0), level.size) })),
    );
    spent += ranges.reduce((sum, { from, to }) => sum + to - from, 0) * NODE_LENGTH;
    if (spent > MOST_INDEX) throw new TileFault('too-large');
    const blocks = await eachOf(ranges, ({ from, to }) =>
      readNodes(reader, { level, from, to, header, signal }),
    );
    if (isLeaf) return collectSpans({ blocks, wanted, window, header, most });
    wanted = childrenIn({ blocks, wanted, window, level, nodeSize: header.nodeSize });
    if (wanted.length === 0) return { count: 0, bytes: 0, spans: [] };
  }
  return { count: 0, bytes: 0, spans: [] };
}

/** The features that were found, with what was wrong with some of them. */
export async function readFound(
  reader: ByteReader,
  {
    header,
    found,
    signal,
    onProgress,
  }: {
    readonly header: FlatHeader;
    readonly found: FoundFeatures;
    readonly signal?: AbortSignal;
    readonly onProgress?: (done: number) => void;
  },
): Promise<{ readonly features: readonly RawFeature[]; readonly problems: readonly Problem[] }> {
  const problems = createProblemList();
  const watch = new ReadWatch();
  const features: RawFeature[] = [];
  let done = 0;
  const pieces = mergeSpans(found.spans);
  await eachOf(pieces, async (piece) => {
    const to = piece.to ?? (await endOfLast(reader, piece, signal));
    const bytes = await readWhole(reader, piece.from, to - piece.from, signal);
    for (const { from } of piece.spans) {
      const view = featureAt(bytes, from - piece.from);
      if (!view) throw new TileFault('cut-off');
      features.push(watch.build(readFeature(view, { header, problems, index: features.length }), problems));
    }
    onProgress?.(++done / pieces.length);
  });
  return { features, problems: problems.problems() };
}

interface Level {
  /** Place of its first node in the index. */
  readonly first: number;
  readonly size: number;
  /** Place of the first node of the level below, and how many it has; absent for the leaves. */
  readonly childFirst?: number;
  readonly childSize?: number;
}

/** Levels from the root down, as they lie in the file. */
function levelsOf({ featureCount, nodeSize }: FlatHeader): readonly Level[] {
  const sizes = [...levelSizes(featureCount, nodeSize)].reverse();
  let first = 0;
  return sizes.map((size, index): Level => {
    const childSize = sizes[index + 1];
    const level = {
      first,
      size,
      ...(childSize === undefined ? {} : { childFirst: first + size, childSize }),
    };
    first += size;
    return level;
  });
}

/** Nodes of a level, counted from its first. */
interface NodeRange {
  readonly from: number;
  readonly to: number;
}

interface NodeBlock extends NodeRange {
  readonly view: DataView;
}

async function readNodes(
  reader: ByteReader,
  {
    level,
    from,
    to,
    header,
    signal,
  }: NodeRange & {
    readonly level: Level;
    readonly header: FlatHeader;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<NodeBlock> {
  const offset = header.indexOffset + (level.first + from) * NODE_LENGTH;
  const bytes = await readWhole(reader, offset, (to - from) * NODE_LENGTH, signal);
  return { from, to, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

interface Search {
  readonly blocks: readonly NodeBlock[];
  readonly wanted: readonly NodeRange[];
  readonly window: Window;
}

/** Calls for each wanted node that touches the window. */
function forTouching(
  { blocks, wanted, window }: Search,
  visit: (block: NodeBlock, place: number) => void,
): void {
  for (const block of blocks)
    for (const range of wanted)
      for (let place = Math.max(range.from, block.from); place < Math.min(range.to, block.to); place++)
        if (touches(block.view, (place - block.from) * NODE_LENGTH, window)) visit(block, place);
}

function touches(view: DataView, at: number, [west, south, east, north]: Window): boolean {
  return (
    view.getFloat64(at, true) <= east &&
    view.getFloat64(at + 8, true) <= north &&
    view.getFloat64(at + 16, true) >= west &&
    view.getFloat64(at + 24, true) >= south
  );
}

function offsetAt(block: NodeBlock, place: number): number {
  return Number(block.view.getBigUint64((place - block.from) * NODE_LENGTH + 32, true));
}

/** Children of the touching nodes. A node of a broken file that points anywhere else than into the level below is a fault. */
function childrenIn({
  level,
  nodeSize,
  ...search
}: Search & { readonly level: Level; readonly nodeSize: number }): readonly NodeRange[] {
  const children: NodeRange[] = [];
  const { childFirst = 0, childSize = 0 } = level;
  forTouching(search, (block, place) => {
    const from = offsetAt(block, place) - childFirst;
    if (!(from >= 0 && from < childSize)) throw new TileFault('wrong-content', 'FlatGeobuf');
    children.push({ from, to: Math.min(from + nodeSize, childSize) });
  });
  return joinRanges(children, 0);
}

function collectSpans({
  header,
  most,
  ...search
}: Search & { readonly header: FlatHeader; readonly most: number }): FoundFeatures {
  const spans: Span[] = [];
  forTouching(search, (block, place) => {
    if (spans.length >= most) throw new TileFault('too-large', String(most));
    const from = offsetAt(block, place);
    const next = place + 1 < block.to ? offsetAt(block, place + 1) : undefined;
    if (!Number.isSafeInteger(from) || (next !== undefined && next <= from))
      throw new TileFault('wrong-content', 'FlatGeobuf');
    spans.push({
      from: header.featuresOffset + from,
      to: next === undefined ? undefined : header.featuresOffset + next,
    });
  });
  const bytes = spans.reduce((sum, { from, to }) => sum + (to === undefined ? 0 : to - from), 0);
  return { count: spans.length, bytes, spans };
}

/** Ranges that lie near each other read as one. */
function mergeRanges(ranges: readonly NodeRange[]): readonly NodeRange[] {
  return joinRanges(ranges, GAP / NODE_LENGTH);
}

function joinRanges(ranges: readonly NodeRange[], gap: number): readonly NodeRange[] {
  const sorted = [...ranges].sort((one, other) => one.from - other.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last && from - last.to <= gap) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

interface Piece extends Span {
  readonly spans: readonly Span[];
}

function mergeSpans(spans: readonly Span[]): readonly Piece[] {
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

/** The last feature of a file says its own length. */
async function endOfLast(
  reader: ByteReader,
  { from }: Span,
  signal: AbortSignal | undefined,
): Promise<number> {
  const bytes = await readWhole(reader, from, 4, signal);
  return from + 4 + new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
}

async function readWhole(
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

function featureAt(bytes: Uint8Array, at: number): DataView | undefined {
  if (at < 0 || at + 4 > bytes.length) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
  return length < 4 || at + 4 + length > bytes.length
    ? undefined
    : new DataView(bytes.buffer, bytes.byteOffset + at + 4, length);
}

/** Results in the order of the items, a few at once. */
async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  return results;
}
