import { expect, it } from 'vitest';
import { formatDistance } from './nearby-text.js';

it.each([
  [0, '0 m', '0 米'],
  [0.05, '0.05 m', '0.05 米'],
  [0.001, '0.01 m', '0.01 米'],
  [79.6, '80 m', '80 米'],
  [999.4, '999 m', '999 米'],
  [999.6, '1.00 km', '1.00 公里'],
  [1200, '1.20 km', '1.20 公里'],
])('%d metres are %s, %s', (metres, en, zh) => {
  expect([formatDistance(metres, 'en'), formatDistance(metres, 'zh')]).toEqual([en, zh]);
});
