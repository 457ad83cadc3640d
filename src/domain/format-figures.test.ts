import { describe, expect, test } from 'vitest';
import {
  areaParts,
  formatArea,
  formatLength,
  formatNumber,
  formatQuantity,
  formatShare,
  lengthParts,
} from './format-figures.js';

describe('formatArea', () => {
  // 405 mu = 405 · 666.667 m² = 270,000 m² = 27 ha; 1.25 km² = 1,875 mu; 100 m² = 0.15 mu.
  test.each([
    [270_000, '405 亩（27.0 公顷）', '27.0 ha (405 mu)'],
    [1_250_000, '1,875 亩（1.25 平方公里）', '1.25 km² (1,875 mu)'],
    [65_160_000, '97,740 亩（65.2 平方公里）', '65.2 km² (97,740 mu)'],
    [5_000, '7.50 亩（0.500 公顷）', '0.500 ha (7.50 mu)'],
    [100, '0.150 亩（100 平方米）', '100 m² (0.150 mu)'],
    [12.34, '12.3 平方米', '12.3 m²'],
    [0, '0 平方米', '0 m²'],
    [Number.NaN, '— 平方米', '— m²'],
  ])('writes %s m² for Chinese and English readers', (area, zh, en) => {
    expect(formatArea(area, 'zh')).toBe(zh);
    expect(formatArea(area, 'en')).toBe(en);
  });

  test('keeps three digits where rounding carries over', () => {
    // 99,960 m² = 9.996 ha reads 10.0, not 10.00.
    expect(areaParts(99_960, 'en').main).toEqual({ value: '10.0', unit: 'ha' });
  });
});

test('formatLength changes from metres to kilometres at one kilometre', () => {
  expect(formatLength(850, 'zh')).toBe('850 米');
  expect(formatLength(999.7, 'en')).toBe('1.00 km');
  expect(formatLength(1_250, 'zh')).toBe('1.25 公里');
  expect(formatLength(0, 'en')).toBe('0 m');
  expect(lengthParts(12_345, 'en')).toEqual({ value: '12.3', unit: 'km' });
});

test('formatShare says less than and more than where rounding would say nothing or all', () => {
  expect(formatShare(0.405, 'zh')).toBe('40.5%');
  expect(formatShare(0, 'en')).toBe('0%');
  expect(formatShare(1, 'en')).toBe('100%');
  expect(formatShare(0.0001, 'en')).toBe('<0.1%');
  expect(formatShare(0.99999, 'en')).toBe('>99.9%');
});

test('formatNumber groups thousands and keeps two decimals', () => {
  expect(formatNumber(12_345.678, 'en')).toBe('12,345.68');
  expect(formatNumber(71, 'zh')).toBe('71');
});

test('formatQuantity writes a value with its own unit or counter', () => {
  expect(formatQuantity(400, 'mu', 'zh')).toBe('400 亩');
  expect(formatQuantity(399.96, 'mu', 'en')).toBe('400 mu');
  expect(formatQuantity(71, { zh: '处', en: 'spots' }, 'en')).toBe('71 spots');
  expect(formatQuantity(40.5, 'percent', 'zh')).toBe('40.5%');
});
