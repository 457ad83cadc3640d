import { describe, expect, it } from 'vitest';
import { looksLikeDate, looksLikeNumber, readBoolean, readDate, readNumber } from './value-readings.js';

describe('readNumber', () => {
  it.each([
    ['12', 12],
    [' -1.5 ', -1.5],
    ['1,234,567.5', 1_234_567.5],
    ['１２．５', 12.5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['007', 7],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', '-', '.', '1,23', '12 亩', '0x10', 'NaN', 'Infinity', '1e999', '1'.repeat(50)])(
    'refuses «%s»',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

describe('looksLikeNumber', () => {
  it('takes codes for texts', () => {
    expect(looksLikeNumber('0.5')).toBe(true);
    expect(looksLikeNumber('370203')).toBe(true);
    expect(looksLikeNumber('007')).toBe(false);
    // A cadastral number of 19 digits does not fit a number.
    expect(looksLikeNumber('3702030010010000001')).toBe(false);
  });
});

describe('readBoolean', () => {
  it('knows words of both languages', () => {
    expect(['是', 'Yes', 'TRUE', '有'].map(readBoolean)).toEqual([true, true, true, true]);
    expect(['否', 'no', 'false', '无'].map(readBoolean)).toEqual([false, false, false, false]);
    expect(['1', 'maybe', 'constructor'].map(readBoolean)).toEqual([undefined, undefined, undefined]);
  });
});

describe('readDate', () => {
  it.each([
    ['2024-01-31', '2024-01-31'],
    ['2024/1/5', '2024-01-05'],
    ['2024.1', '2024-01'],
    ['2024年1月5日', '2024-01-05'],
    ['2024年12月', '2024-12'],
    ['2024年', '2024'],
    ['2024', '2024'],
    ['20240105', '2024-01-05'],
    ['2024-01-05T08:30:00Z', '2024-01-05'],
    ['2024/1/5 8:30', '2024-01-05'],
  ])('reads %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(['', '2024-02-30', '5/1/2024', '24-01-05', '2024-13', 'soon'])('refuses «%s»', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('takes a bare year or eight digits for a number when guessing', () => {
    expect(['2024', '20240105', '2024-01', '2024年'].map(looksLikeDate)).toEqual([false, false, true, true]);
  });
});
