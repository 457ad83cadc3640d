import { describe, expect, it } from 'vitest';
import { createPoints } from '../../../test/create-workspace.js';
import { chunkFeatures, type Piece } from './chunk-features.js';
import { checksumOf, decodeChunk, type EncodedChunk, encodeChunks } from './encode-chunk.js';

const features = createPoints(12);
const stored = [0, 4, 8].map((from, chunk) => ({
  chunk,
  bytes: 1_000,
  features: features.slice(from, from + 4),
}));
const options = { stored, smallBytes: 500 };

/** Numbers of stored chunks; ids of new features. */
function outline(pieces: readonly Piece[]): readonly unknown[] {
  return pieces.map((piece) =>
    piece.type === 'stored'
      ? piece.chunk.chunk
      : piece.features.map(({ properties }) => properties.id).join(),
  );
}

describe('chunkFeatures', () => {
  it('uses all chunks again when nothing changed, in whatever order', () => {
    expect(outline(chunkFeatures(features, options))).toEqual([0, 1, 2]);
    const turned = [...features.slice(8), ...features.slice(0, 8)];
    expect(outline(chunkFeatures(turned, options))).toEqual([2, 0, 1]);
  });

  it('makes new only the chunk of a changed feature, at its beginning and at its end', () => {
    const changed = features.map((feature, index) =>
      index === 0 || index === 11 ? { ...feature } : feature,
    );
    expect(outline(chunkFeatures(changed, options))).toEqual(['p0,p1,p2,p3', 1, 'p8,p9,p10,p11']);
  });

  it('makes new only the chunk of a removed feature', () => {
    expect(outline(chunkFeatures(features.toSpliced(5, 1), options))).toEqual([0, 'p4,p6,p7', 2]);
  });

  it('lets added features join a small chunk before them, and not a large one', () => {
    const added = [...features, ...createPoints(1, 100)];
    expect(outline(chunkFeatures(added, options))).toEqual([0, 1, 2, 'p100']);
    expect(outline(chunkFeatures(added, { stored, smallBytes: 1_001 }))).toEqual([
      0,
      1,
      'p8,p9,p10,p11,p100',
    ]);
  });

  it('is empty without features', () => {
    expect(chunkFeatures([], options)).toEqual([]);
  });
});

describe('the bytes of a chunk', () => {
  const encode = (count: number) => [...encodeChunks(createPoints(count))] as readonly EncodedChunk[];

  it('are read back as they were, and all features are in one of the chunks', () => {
    const chunks = encode(3_000);
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.flatMap(decodeChunk)).toEqual(createPoints(3_000));
    const sizes = chunks.map(({ bytes }) => bytes.length);
    // No crumb: all of about the same size.
    expect(Math.min(...sizes)).toBeGreaterThan(0.9 * Math.max(...sizes));
  });

  it('are not taken for those that were written when one has changed', () => {
    const [chunk] = encode(3);
    const bytes = Uint8Array.from(chunk?.bytes ?? []);
    const checksum = chunk?.checksum ?? 0;
    expect(decodeChunk({ bytes, checksum })).toHaveLength(3);
    bytes[bytes.length - 5] = 0x39;
    expect(decodeChunk({ bytes, checksum })).toBeUndefined();
    expect(
      decodeChunk({ bytes: bytes.slice(0, 9), checksum: checksumOf(bytes.slice(0, 9)) }),
    ).toBeUndefined();
  });

  it('have the checksum of Fowler, Noll and Vo: 811c9dc5 of nothing, bf9cf968 of «foobar»', () => {
    expect(checksumOf(new Uint8Array()).toString(16)).toBe('811c9dc5');
    expect(checksumOf(new TextEncoder().encode('foobar')).toString(16)).toBe('bf9cf968');
  });
});
