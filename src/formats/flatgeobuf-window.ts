/** The features of a window out of a FlatGeobuf file on a server: its head, what its index finds, and only those features. */
import { createProblemList } from '../domain/problem-list.js';
import type { Problem } from '../domain/result.js';
import { TileFault } from '../domain/tile-sources/tile-fault.js';
import { eachOf, mergeSpans, readWhole, type Span } from './byte-pieces.js';
import type { ByteReader } from './byte-reader.js';
import { type FlatHeader, flatHeadLength, readFlatHeader } from './flatgeobuf-header.js';
import type { FoundFeatures } from './flatgeobuf-index.js';
import type { RawFeature } from './raw-layer.js';
import { readFeature } from './read-flatgeobuf.js';
import { ReadWatch } from './read-watch.js';

const FIRST_READ = 8192;
const MOST_HEAD = 4 << 20;

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

/** The last feature of a file says its own length. */
async function endOfLast(
  reader: ByteReader,
  { from }: Span,
  signal: AbortSignal | undefined,
): Promise<number> {
  const bytes = await readWhole(reader, from, 4, signal);
  return from + 4 + new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
}

function featureAt(bytes: Uint8Array, at: number): DataView | undefined {
  if (at < 0 || at + 4 > bytes.length) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
  return length < 4 || at + 4 + length > bytes.length
    ? undefined
    : new DataView(bytes.buffer, bytes.byteOffset + at + 4, length);
}
