import { describe, expect, it } from 'vitest';
import { deltasAreSound, runsAreSound } from './parquet-runs.js';

const viewOf = (...bytes: number[]) => new DataView(Uint8Array.from(bytes).buffer);

function runs(count: number, ...bytes: number[]): boolean {
  return runsAreSound(viewOf(...bytes), { start: 0, end: bytes.length, width: 1, count });
}

describe('runsAreSound', () => {
  it('takes runs up to the count: 10 times 1, then a packed byte of 8', () => {
    expect(runs(18, 10 << 1, 1, (1 << 1) | 1, 0xaa)).toBe(true);
    // The last packed byte may hold up to seven more than there are.
    expect(runs(11, 10 << 1, 1, (1 << 1) | 1, 0xaa)).toBe(true);
  });

  it('refuses a run beyond the count, which hyparquet would write whole', () => {
    expect(runs(9, 10 << 1, 1)).toBe(false);
    // 100 million, from five bytes.
    expect(runs(10, 0x80, 0x84, 0xaf, 0x5f, 1)).toBe(false);
    expect(runs(10, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)).toBe(false);
    expect(runs(10, (3 << 1) | 1, 0, 0, 0)).toBe(false);
  });

  it('leaves runs that break off to the library, which throws', () => {
    expect(runs(100, 10 << 1, 1)).toBe(true);
  });

  it('refuses values of more than 32 bits', () => {
    expect(runsAreSound(viewOf(2, 0), { start: 0, end: 2, width: 33, count: 1 })).toBe(false);
  });
});

describe('deltasAreSound', () => {
  const deltas = (count: number, ...bytes: number[]) =>
    deltasAreSound(viewOf(...bytes), { start: 0, end: bytes.length, count });

  it('takes a block of 128 in four pieces', () => {
    // Size 128 (two bytes), 4 pieces, 5 values, first value; then the least difference and the widths, all 0.
    expect(deltas(5, 0x80, 1, 4, 5, 0, 0, 0, 0, 0, 0)).toBe(true);
  });

  it('refuses blocks without pieces, of no size, or of a size that goes back', () => {
    expect(deltas(5, 0x80, 1, 0, 5, 0, 0)).toBe(false);
    expect(deltas(5, 0, 4, 5, 0, 0, 0)).toBe(false);
    expect(deltas(5, 0xff, 0xff, 0xff, 0xff, 0x0f, 4, 5, 0, 0)).toBe(false);
    expect(deltas(5, 0x80, 1, 3, 5, 0, 0)).toBe(false);
  });

  it('refuses a difference that does not end', () => {
    expect(deltas(5, 0x80, 1, 4, 5, 0, ...Array(40).fill(0xff))).toBe(false);
  });
});
