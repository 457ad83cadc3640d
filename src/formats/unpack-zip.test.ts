import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createUnpackBudget, unpackZip } from './unpack-zip.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);

/** Where the signature stands for the first time. */
function find(bytes: Uint8Array, signature: readonly number[]): number {
  return bytes.findIndex((_, at) => signature.every((byte, index) => bytes[at + index] === byte));
}

const LOCAL = [0x50, 0x4b, 3, 4];
const CENTRAL = [0x50, 0x4b, 1, 2];

describe('unpackZip', () => {
  it('stops a bomb by what comes out, whatever size it states', async () => {
    const bomb = zipSync({ 'a.geojson': new Uint8Array(20_000_000) });
    // The unpacked size stands 22 bytes into the local head and 24 into the directory: 9 bytes are stated here.
    new DataView(bomb.buffer).setUint32(find(bomb, LOCAL) + 22, 9, true);
    new DataView(bomb.buffer).setUint32(find(bomb, CENTRAL) + 24, 9, true);
    const unpacked = await unpackZip({ name: 'a.zip', bytes: bomb });
    expect(unpacked.files).toEqual([]);
    expect(codesOf(unpacked)).toEqual(['archive-bomb']);
  });

  it('stops many small files that are a bomb together', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `${index}.json`);
    const bytes = zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(1_000_000)])));
    expect(codesOf(await unpackZip({ name: 'a.zip', bytes }))).toEqual(['archive-bomb']);
  });

  it('shares what may be unpacked with other archives', async () => {
    const budget = createUnpackBudget(1500);
    const bytes = zipSync({ a: bytesOf('x'.repeat(1000)) });
    expect((await unpackZip({ name: 'a.zip', bytes }, { budget })).files.length).toBe(1);
    expect(codesOf(await unpackZip({ name: 'a.zip', bytes }, { budget }))).toEqual(['archive-too-large']);
  });

  it('unpacks the other files when one is broken, and what comes out of that', async () => {
    const bytes = zipSync({ 'a.txt': bytesOf('one two three'), 'b.txt': bytesOf('good') }, { level: 0 });
    // The first byte of the first file, behind its head of 30 bytes and its name of 5.
    bytes[35] = 0x4f;
    const unpacked = await unpackZip({ name: 'a.zip', bytes });
    expect(unpacked.files.map((file) => new TextDecoder().decode(file.bytes))).toEqual([
      'One two three',
      'good',
    ]);
    expect(codesOf(unpacked)).toEqual(['archive-broken']);
  });

  it('unpacks what is whole of an archive without its directory', async () => {
    const bytes = zipSync({ 'a.txt': bytesOf('one'), 'b.txt': bytesOf('two') });
    const unpacked = await unpackZip({ name: 'a.zip', bytes: bytes.subarray(0, find(bytes, CENTRAL)) });
    expect(unpacked.files.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    expect(codesOf(unpacked)).toEqual(['archive-cut-off']);
  });

  it('says which file is locked', async () => {
    const bytes = zipSync({ 'a.txt': bytesOf('one') });
    // The flags stand 8 bytes into the directory; the lowest is that of a password.
    bytes[find(bytes, CENTRAL) + 8] = 1;
    const unpacked = await unpackZip({ name: 'a.zip', bytes });
    expect(unpacked.problems.map(({ code, message }) => [code, message.includes('«a.txt»')])).toEqual([
      ['archive-locked', true],
    ]);
  });

  it('reads names as UTF-8 where they are marked so, else by their looks', async () => {
    expect(
      (await unpackZip({ name: 'a.zip', bytes: zipSync({ 'é.txt': bytesOf('x') }) })).files[0]?.name,
    ).toBe('é.txt');
    // «地块» in GBK takes the place of four letters, without a mark.
    const bytes = zipSync({ abcd: bytesOf('x') }, { level: 0 });
    for (const head of [find(bytes, LOCAL) + 30, find(bytes, CENTRAL) + 46])
      bytes.set([0xb5, 0xd8, 0xbf, 0xe9], head);
    expect((await unpackZip({ name: 'a.zip', bytes })).files[0]?.name).toBe('地块');
  });

  it('gives names that lead nowhere else, and no folders', async () => {
    const bytes = zipSync({
      '../../etc/a': bytesOf('1'),
      'C:\\b\\..\\c': bytesOf('2'),
      '/d': bytesOf('3'),
      'e/': new Uint8Array(),
      __proto__: bytesOf('no own name'),
    });
    const { files } = await unpackZip({ name: 'a.zip', bytes });
    expect(files.map(({ name }) => name)).toEqual(['etc/a', 'b/c', 'd']);
  });
});
