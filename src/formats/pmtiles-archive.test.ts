import { describe, expect, it } from 'vitest';
import { createPmtiles, createSquareTile, type TestArchive } from '../../test/create-pmtiles.js';
import { MemoryReader } from '../../test/memory-reader.js';
import { mutateBytes } from '../../test/mutate-bytes.js';
import { createRandom } from '../../test/seeded.js';
import { TileFault } from '../domain/tile-sources/tile-fault.js';
import { PmtilesArchive } from './pmtiles-archive.js';

const METADATA = {
  name: 'Parcels',
  attribution: '<a href="https://office.example/">Office</a><script>alert(1)</script>',
  vector_layers: [{ id: 'parcels', fields: { use: 'String' } }],
};

const bytesOf = (number: number) => createSquareTile('parcels', { use: `use ${number}` });

/** All tiles of zoom 3: 64 of them. */
function createArchive(changes: Partial<TestArchive> = {}) {
  const tiles = Array.from({ length: 64 }, (_, index) => ({
    z: 3,
    x: index % 8,
    y: index >> 3,
    bytes: bytesOf(index),
  }));
  return createPmtiles({
    tiles,
    metadata: METADATA,
    minZoom: 3,
    maxZoom: 3,
    bounds: [120, 36, 121, 37],
    ...changes,
  });
}

const open = (bytes: Uint8Array) => PmtilesArchive.open(new MemoryReader(bytes));

const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (cause: unknown) => (cause instanceof TileFault ? cause.kind : String(cause)),
  );

describe('an archive', () => {
  it('tells its name, layers, zooms, bounds and credits, without their script', async () => {
    const archive = await open(createArchive());
    expect(await archive.about()).toEqual({
      title: 'Parcels',
      tiles: 64,
      set: {
        format: 'vector',
        minZoom: 3,
        maxZoom: 3,
        bounds: [120, 36, 121, 37],
        tileSize: 256,
        credits: [{ text: 'Office', href: 'https://office.example/' }],
        parts: [{ id: 'parcels', fields: ['use'] }],
      },
    });
  });

  it.each([undefined, 8])('gives each tile, unpacked, with leaves of %s entries', async (leafSize) => {
    const archive = await open(createArchive(leafSize === undefined ? {} : { leafSize }));
    for (const index of [0, 9, 63])
      expect(await archive.tile({ z: 3, x: index % 8, y: index >> 3 })).toEqual(bytesOf(index));
  });

  it('gives nothing where it has no tile', async () => {
    const archive = await open(createArchive({ tiles: [{ z: 3, x: 1, y: 1, bytes: bytesOf(1) }] }));
    expect(await archive.tile({ z: 3, x: 2, y: 1 })).toBeUndefined();
    expect(await archive.tile({ z: 4, x: 2, y: 2 })).toBeUndefined();
  });

  it('reads a leaf once for all its tiles', async () => {
    const reader = new MemoryReader(createArchive({ leafSize: 64 }));
    const archive = await PmtilesArchive.open(reader);
    await Promise.all([0, 1, 2].map((x) => archive.tile({ z: 3, x, y: 0 })));
    // The head, one leaf, three tiles.
    expect(reader.counted.requests).toBe(5);
  });
});

describe('a broken or hostile archive', () => {
  it('is refused by what it is', async () => {
    const bytes = createArchive();
    expect(await kindOf(open(new TextEncoder().encode('<html>Not found</html>')))).toBe('wrong-content');
    expect(await kindOf(open(bytes.slice(0, 60)))).toBe('cut-off');
    expect(await kindOf(open(bytes.slice(0, 140)))).toBe('cut-off');
    const older = bytes.slice();
    older[7] = 2;
    expect(await kindOf(open(older))).toBe('unsupported');
    const zstandard = bytes.slice();
    zstandard[98] = 4;
    expect(await kindOf(open(zstandard))).toBe('unsupported');
  });

  it('that is cut off says so at the tile that is missing, and gives the others', async () => {
    const bytes = createArchive();
    const archive = await open(bytes.slice(0, bytes.length - 10));
    expect(await archive.tile({ z: 3, x: 0, y: 0 })).toEqual(bytesOf(0));
    const kinds = await Promise.all(
      Array.from({ length: 64 }, (_, index) => kindOf(archive.tile({ z: 3, x: index % 8, y: index >> 3 }))),
    );
    expect(kinds.filter((kind) => kind === 'cut-off')).toHaveLength(1);
  });

  it('does not fill the memory with a piece that unpacks to 64 MB', async () => {
    const bomb = createPmtiles({
      tiles: [{ z: 3, x: 0, y: 0, bytes: new Uint8Array(64 << 20) }],
      metadata: {},
      minZoom: 3,
      maxZoom: 3,
    });
    expect(await kindOf((await open(bomb)).tile({ z: 3, x: 0, y: 0 }))).toBe('too-large');
  });

  it('never hangs, whatever is changed in it', async () => {
    const random = createRandom(7);
    const whole = createArchive({ leafSize: 8 });
    for (let turn = 0; turn < 400; turn++) {
      const bytes = mutateBytes(whole, random);
      const read = open(bytes).then(async (archive) => {
        await archive.about();
        await archive.tile({ z: 3, x: turn % 8, y: 3 });
      });
      expect(await kindOf(read)).not.toMatch(/RangeError|TypeError/);
    }
  });
});
