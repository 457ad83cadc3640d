import { describe, expect, it } from 'vitest';
import { parseDbf, readDbfValue } from './dbf-table.js';

function read(type: string, text: string) {
  return readDbfValue(new TextEncoder().encode(text), {
    type,
    decode: (bytes) => new TextDecoder().decode(bytes),
  });
}

describe('readDbfValue', () => {
  it('reads numbers; blanks and stars are none, and long whole ones stay text', () => {
    expect(read('N', '   12.50')).toBe(12.5);
    expect(read('F', '1.5e+003')).toBe(1500);
    expect(read('N', '     ')).toBeNull();
    expect(read('N', '*****')).toBeNull();
    expect(read('N', '9007199254740993')).toBe('9007199254740993');
    expect(read('N', 'abc')).toBeUndefined();
    expect(read('N', '1e999')).toBeUndefined();
  });

  it('reads texts, days and flags', () => {
    expect(read('C', ' 甲  \0')).toBe(' 甲');
    expect(read('C', '    ')).toBeNull();
    expect(read('D', '20240501')).toBe('2024-05-01');
    expect(read('D', '00000000')).toBeNull();
    expect(read('D', '2024')).toBeUndefined();
    expect(read('L', 'T')).toBe(true);
    expect(read('L', '?')).toBeNull();
  });

  it('reads the binary numbers of FoxPro', () => {
    const bytes = new Uint8Array(8);
    const view = new DataView(bytes.buffer);
    const decode = () => '';
    view.setInt32(0, -5, true);
    expect(readDbfValue(bytes.subarray(0, 4), { type: 'I', decode })).toBe(-5);
    view.setFloat64(0, 2.5, true);
    expect(readDbfValue(bytes, { type: 'B', decode })).toBe(2.5);
    view.setBigInt64(0, 12_345n, true);
    expect(readDbfValue(bytes, { type: 'Y', decode })).toBe(1.2345);
    expect(readDbfValue(bytes.subarray(0, 3), { type: 'I', decode })).toBeUndefined();
  });
});

describe('parseDbf', () => {
  it('refuses bytes that are no table', () => {
    expect(parseDbf(new Uint8Array(20))).toBeUndefined();
    expect(parseDbf(new Uint8Array(200))).toBeUndefined();
  });
});
