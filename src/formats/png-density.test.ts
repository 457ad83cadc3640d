import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { withDensity } from './png-density.js';

/** The smallest PNG: one grey pixel. */
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

it('says 300 dpi as 11,811 dots a metre, right after the header, with its checksum', () => {
  const result = Buffer.from(withDensity(PNG, 300));
  const at = result.indexOf('pHYs');
  expect(at).toBe(37);
  expect(result.readUInt32BE(at + 4)).toBe(11_811);
  expect(result.readUInt32BE(at + 8)).toBe(11_811);
  expect(result[at + 12]).toBe(1);
  expect(result.readUInt32BE(at + 13)).toBe(crc32(result.subarray(at, at + 13)));
  expect(result.subarray(at + 17)).toEqual(Buffer.from(PNG.subarray(33)));
});

it('leaves other bytes alone', () => {
  expect(withDensity(new Uint8Array([1, 2, 3]), 300)).toEqual(new Uint8Array([1, 2, 3]));
});
