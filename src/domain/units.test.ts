import { expect, test } from 'vitest';
import { fromUnit, toUnit, UNIT_IDS } from './units.js';

test('a mu is 10,000/15 m²', () => {
  expect(fromUnit(1, 'mu')).toBeCloseTo(666.667, 3);
});

test('fifteen mu are a hectare, and a square kilometre 1,500 mu', () => {
  expect(toUnit(fromUnit(15, 'mu'), 'ha')).toBeCloseTo(1, 12);
  expect(toUnit(fromUnit(1, 'km2'), 'mu')).toBeCloseTo(1_500, 9);
});

test('400 mu are 26.67 hectares', () => {
  // 400 · 666.667 m² = 266,667 m².
  expect(toUnit(fromUnit(400, 'mu'), 'ha')).toBeCloseTo(26.6667, 4);
});

test('a kilometre is a thousand metres, and forty per cent a share of 0.4', () => {
  expect(fromUnit(1.5, 'km')).toBe(1_500);
  expect(fromUnit(40, 'percent')).toBeCloseTo(0.4, 12);
});

test.each(UNIT_IDS)('%s comes back from base units unchanged', (unit) => {
  expect(fromUnit(toUnit(1_234.5, unit), unit)).toBeCloseTo(1_234.5, 9);
});
