import { describe, expect, it } from 'vitest';
import { MemoryReader } from '../../test/memory-reader.js';
import { mutateBytes } from '../../test/mutate-bytes.js';
import { readImportFixture } from '../../test/read-import-fixture.js';
import { createRandom } from '../../test/seeded.js';
import { TileFault } from '../domain/tile-sources/tile-fault.js';
import { findInWindow, type Window } from './flatgeobuf-index.js';
import { openFlatGeobuf, readFound } from './flatgeobuf-window.js';

/** 400 squares of 0.001°, 0.002° apart from 120.36, 36.08, named by column and row; written by ogr2ogr with an index. */
const { bytes: GRID } = readImportFixture('grid.fgb');

async function namesIn(bytes: Uint8Array, window: Window, most = 1000) {
  const reader = new MemoryReader(bytes);
  const header = await openFlatGeobuf(reader);
  const found = await findInWindow(reader, { header, window, most });
  const { features, problems } = await readFound(reader, { header, found });
  return { names: features.map(({ properties }) => properties.name).sort(), found, reader, problems, header };
}

const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (cause: unknown) => (cause instanceof TileFault ? cause.kind : String(cause)),
  );

describe('a window of a FlatGeobuf file', () => {
  it('has the features that touch it, and no others', async () => {
    // Columns 2 and 3 (120.364–120.365, 120.366–120.367), row 5 (36.090–36.091).
    const { names, found } = await namesIn(GRID, [120.3641, 36.0901, 120.3669, 36.0909]);
    expect(names).toEqual(['2-5', '3-5']);
    expect(found.count).toBe(2);
  });

  it('may be the whole file, its last feature included', async () => {
    const { names, problems } = await namesIn(GRID, [120, 35, 121, 37]);
    expect(names).toHaveLength(400);
    expect(new Set(names).size).toBe(400);
    expect(problems).toEqual([]);
  });

  it('may be empty', async () => {
    const { names, reader } = await namesIn(GRID, [0, 0, 1, 1]);
    expect(names).toEqual([]);
    // The head and the root: no further.
    expect(reader.counted.requests).toBe(2);
  });

  it('reads no more than the way to it', async () => {
    const { found, reader } = await namesIn(GRID, [120.3641, 36.0901, 120.3669, 36.0909]);
    expect(reader.counted.bytes).toBeLessThan(GRID.length / 1.5);
    expect(found.bytes).toBeGreaterThan(100);
    expect(found.bytes).toBeLessThan(1000);
  });

  it('tells the file’s system and extent before anything else is read', async () => {
    const { header } = await namesIn(GRID, [0, 0, 1, 1]);
    expect(header.featureCount).toBe(400);
    expect(header.system).toEqual({ type: 'epsg', code: 4326 });
    expect(header.envelope?.[0]).toBeCloseTo(120.36, 9);
    // 120.36 + 19 · 0.002 + 0.001
    expect(header.envelope?.[2]).toBeCloseTo(120.399, 9);
  });

  it('is refused when it has more than was asked for', async () => {
    expect(await kindOf(namesIn(GRID, [120, 35, 121, 37], 100))).toBe('too-large');
  });
});

describe('a broken file', () => {
  it('is named for what it is', async () => {
    expect(await kindOf(namesIn(new TextEncoder().encode('<html>'), [0, 0, 1, 1]))).toBe('wrong-content');
    expect(await kindOf(namesIn(GRID.slice(0, 40), [0, 0, 1, 1]))).toBe('cut-off');
    expect(await kindOf(namesIn(GRID.slice(0, 5000), [120, 35, 121, 37]))).toBe('cut-off');
    expect(await kindOf(namesIn(GRID.slice(0, GRID.length - 20), [120, 35, 121, 37]))).toBe('cut-off');
  });

  it('without an index cannot be read by window', async () => {
    expect(await kindOf(namesIn(readImportFixture('mixed.fgb').bytes, [0, 0, 1, 1]))).toBe('unsupported');
  });

  it('never hangs, whatever is changed in it', async () => {
    const random = createRandom(11);
    for (let turn = 0; turn < 300; turn++) {
      const kind = await kindOf(namesIn(mutateBytes(GRID, random), [120.36, 36.08, 120.38, 36.1]));
      expect(kind).not.toMatch(/RangeError|TypeError/);
    }
  });
});
