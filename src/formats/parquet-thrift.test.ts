import { describe, expect, it } from 'vitest';
import { endOfThrift } from './parquet-thrift.js';

function endOf(...bytes: number[]): number | undefined {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  return endOfThrift(view, { start: 0, end: bytes.length, longestBytes: 4 });
}

describe('endOfThrift', () => {
  it('goes through numbers, texts, lists and structures up to the stop', () => {
    // Field 1: the number 1; field 2: the text "ab"; field 3: a list of two numbers; field 4: an empty structure.
    expect(endOf(0x15, 2, 0x18, 2, 97, 98, 0x19, 0x25, 2, 4, 0x1c, 0, 0, 99)).toBe(13);
  });

  it('refuses what goes beyond the end', () => {
    expect(endOf(0x15)).toBeUndefined();
    expect(endOf(0x15, 2)).toBeUndefined();
    expect(endOf(0x18, 200, 0)).toBeUndefined();
    expect(endOf(0x19, 0xf5, 0xff, 0xff, 0xff, 0x07, 0)).toBeUndefined();
  });

  it('refuses numbers of more than ten bytes, unknown types and deep nesting', () => {
    expect(endOf(0x16, ...Array(11).fill(0xff), 0, 0)).toBeUndefined();
    expect(endOf(0x1b, 0, 0)).toBeUndefined();
    expect(endOf(...Array(1000).fill(0x1c), ...Array(1001).fill(0))).toBeUndefined();
    expect(endOf(...Array(1000).fill(0x19), 0)).toBeUndefined();
  });
});
