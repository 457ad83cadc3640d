/** The index of a FlatGeobuf file, a packed Hilbert R-tree: only the branches of it that lead into a window are read. */
import { TileFault } from '../domain/tile-sources/tile-fault.js';
import { eachOf, GAP, joinNear, MOST_INDEX, readWhole, type Span } from './byte-pieces.js';
import type { ByteReader } from './byte-reader.js';
import { type FlatHeader, levelSizes, NODE_LENGTH } from './flatgeobuf-header.js';

/** Least x and y, greatest x and y, in the file's own coordinates. */
export type Window = readonly [number, number, number, number];

/** Where the features of a window lie in the file. */
export interface FoundFeatures {
  readonly count: number;
  /** Of the features alone. */
  readonly bytes: number;
  readonly spans: readonly Span[];
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
  return joinNear(children, 0);
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
  return joinNear(ranges, GAP / NODE_LENGTH);
}
