import { describe, expect, it } from 'vitest';
import { readWkb } from './read-wkb.js';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** 1 and 2 as numbers of 64 bits, least byte first. */
const ONE = '000000000000f03f';
const TWO = '0000000000000040';
const NOT_A_NUMBER = '000000000000f87f';

describe('readWkb', () => {
  it('reads a point, least or greatest byte first', () => {
    expect(readWkb(bytesOf(`01 01000000 ${ONE} ${TWO}`))).toEqual({ type: 'Point', coordinates: [1, 2] });
    const big = bytesOf('00 00000001 3ff0000000000000 4000000000000000');
    expect(readWkb(big)).toEqual({ type: 'Point', coordinates: [1, 2] });
  });

  it('keeps heights and leaves measures out, as ISO and as PostGIS write them', () => {
    const point = { type: 'Point', coordinates: [1, 2, 1] };
    // 1001 has z, 2001 m, 3001 both; 0x80000000 z, 0x40000000 m, 0x20000000 a system (4528 here).
    expect(readWkb(bytesOf(`01 e9030000 ${ONE} ${TWO} ${ONE}`))).toEqual(point);
    expect(readWkb(bytesOf(`01 b90b0000 ${ONE} ${TWO} ${ONE} ${TWO}`))).toEqual(point);
    expect(readWkb(bytesOf(`01 d1070000 ${ONE} ${TWO} ${ONE}`))).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    });
    expect(readWkb(bytesOf(`01 010000e0 b0110000 ${ONE} ${TWO} ${ONE} ${TWO}`))).toEqual(point);
  });

  it('tells an empty shape from a broken one', () => {
    expect(readWkb(bytesOf(`01 01000000 ${NOT_A_NUMBER} ${NOT_A_NUMBER}`))).toBeNull();
    expect(readWkb(bytesOf('01 02000000 00000000'))).toBeNull();
    expect(readWkb(bytesOf('01 07000000 00000000'))).toBeNull();
    expect(readWkb(bytesOf(`01 01000000 ${ONE}`))).toBeUndefined();
    expect(readWkb(new Uint8Array())).toBeUndefined();
  });

  it('reads a surface of triangles as areas', () => {
    const triangle = `01 11000000 01000000 04000000 ${ONE}${ONE} ${TWO}${ONE} ${TWO}${TWO} ${ONE}${ONE}`;
    expect(readWkb(bytesOf(`01 10000000 01000000 ${triangle}`))).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      ],
    });
  });

  it('takes no count on trust', () => {
    for (const type of ['02', '03', '04', '05', '06', '07']) {
      expect(readWkb(bytesOf(`01 ${type}000000 ffffffff ${ONE} ${TWO}`))).toBeUndefined();
    }
  });

  it('refuses a curve, a member of another type, and collections nested without end', () => {
    expect(readWkb(bytesOf(`01 08000000 01000000 ${ONE} ${TWO}`))).toBeUndefined();
    expect(readWkb(bytesOf(`01 05000000 01000000 01 01000000 ${ONE} ${TWO}`))).toBeUndefined();
    expect(readWkb(bytesOf('01 07000000 01000000'.repeat(100_000)))).toBeUndefined();
  });
});
