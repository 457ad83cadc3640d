import { describe, expect, it } from 'vitest';
import { readTileAddress, writeTileAddress } from './tile-address.js';

describe('the address of tiles', () => {
  it('comes back as it was written, with a filter and without', () => {
    expect(readTileAddress(writeTileAddress({ layer: 12 }))).toEqual({ layer: 12 });
    expect(readTileAddress(writeTileAddress({ layer: 12, mask: 5 }))).toEqual({ layer: 12, mask: 5 });
  });

  it('names a tile once the map has filled it in', () => {
    const address = writeTileAddress({ layer: 3, mask: 4 })
      .replace('{z}', '12')
      .replace('{x}', '0')
      .replace('{y}', '9');
    expect(readTileAddress(address)).toEqual({ layer: 3, mask: 4, place: { z: 12, x: 0, y: 9 } });
  });

  it('is not that of a file', () => {
    expect(readTileAddress('https://example.org/1/{z}/{x}/{y}')).toBeUndefined();
    expect(readTileAddress('renewal-tiles://x/1/2/3')).toBeUndefined();
  });
});
