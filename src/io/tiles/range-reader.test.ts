import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RangeServer, type ServedFile, serveRanges } from '../../../test/range-server.js';
import { TileFault } from '../../domain/tile-sources/tile-fault.js';
import { fetchDocument, tryTile } from './fetch-document.js';
import { RangeReader } from './range-reader.js';

const BYTES = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);

const FILES: Record<string, ServedFile> = {
  '/good': { bytes: BYTES },
  '/whole': { bytes: BYTES, ranges: 'none' },
  '/locked': { bytes: BYTES, key: 'key=right' },
  '/broken': { bytes: BYTES, status: 502 },
  '/page': { bytes: '<html></html>', type: 'text/html' },
  '/json': { bytes: '{"a":1}', type: 'application/json' },
};

let server: RangeServer;
beforeAll(async () => {
  server = await serveRanges((path) => FILES[path]);
});
afterAll(() => server.close());

const faultOf = (promise: Promise<unknown>): Promise<Pick<TileFault, 'kind' | 'detail' | 'bytes'>> =>
  promise.then(
    () => Promise.reject(new Error('It did not fail')),
    (cause: unknown) => (cause instanceof TileFault ? cause : Promise.reject(cause)),
  );

const read = (path: string, offset = 0, length = 10) =>
  new RangeReader(`${server.url}${path}`).read(offset, length);

describe('reading by range', () => {
  it('takes the bytes asked for, and learns the size', async () => {
    const reader = new RangeReader(`${server.url}/good`);
    expect([...(await reader.read(300, 4))]).toEqual([44, 45, 46, 47]);
    expect(reader.size).toBe(1000);
    expect(reader.counted).toEqual({ bytes: 4, requests: 1 });
  });

  it('gives less at the end, and nothing behind it', async () => {
    expect(await read('/good', 995)).toHaveLength(5);
    expect(await read('/good', 2000)).toHaveLength(0);
  });

  it('does not take the whole from a server that ignores the range, and tells its size', async () => {
    expect(await faultOf(read('/whole'))).toMatchObject({ kind: 'no-range', bytes: 1000 });
  });

  it.each([
    ['/locked', 'refused', '403'],
    ['/locked?key=wrong', 'refused', '403'],
    ['/nothing', 'missing', '404'],
    ['/broken', 'server', '502'],
  ])('says what the server answered: %s', async (path, kind, detail) => {
    expect(await faultOf(read(path))).toMatchObject({ kind, detail });
  });

  it('goes with the key', async () => {
    expect(await read('/locked?key=right')).toHaveLength(10);
  });

  it('says that nobody answers', async () => {
    expect(await faultOf(new RangeReader('http://127.0.0.1:9/x').read(0, 1))).toMatchObject({
      kind: 'unreachable',
    });
  });
});

describe('a document', () => {
  it('is read as JSON, and refused as anything else', async () => {
    expect(await fetchDocument(`${server.url}/json`)).toEqual({ a: 1 });
    expect(await faultOf(fetchDocument(`${server.url}/page`))).toMatchObject({ kind: 'wrong-content' });
    expect(await faultOf(fetchDocument(`${server.url}/locked`))).toMatchObject({ kind: 'refused' });
  });
});

describe('trying one tile', () => {
  const set = {
    address: { type: 'template', tiles: [] },
    format: 'raster',
    minZoom: 0,
    maxZoom: 18,
    tileSize: 256,
    credits: [],
    parts: [],
  } as const;

  it('asks for the tile of the place', async () => {
    await tryTile(`${server.url}/good?{z}/{x}/{y}`, { set, center: [120.38, 36.09] });
    await tryTile(`${server.url}/tiles/{z}/{x}/{y}`, { set, center: [120.38, 36.09] });
    // x = (120.38 + 180) / 360 · 4096 = 3417.66; y: 0.5 − asinh(tan 36.09°) / 2π = 0.392376, · 4096 = 1607.2.
    expect(server.answered.at(-1)?.path).toBe('/tiles/12/3417/1607');
  });

  it('finds a server that gives pages, or refuses', async () => {
    const center = [120, 36] as const;
    expect(await faultOf(tryTile(`${server.url}/page?{z}{x}{y}`, { set, center }))).toMatchObject({
      kind: 'wrong-content',
    });
    expect(await faultOf(tryTile(`${server.url}/locked?{z}{x}{y}`, { set, center }))).toMatchObject({
      kind: 'refused',
    });
  });
});
