import { expect, it } from 'vitest';
import { gridTicks } from './grid-ticks.js';

it('puts ticks at round minutes, at most six', () => {
  expect(gridTicks(120.31, 120.43, 'lng').map(({ label }) => label)).toEqual([
    '120°20′E',
    '120°22′E',
    '120°24′E',
  ]);
  expect(gridTicks(36.08, 36.1, 'lat').map(({ label }) => label)).toEqual([
    '36°05′N',
    '36°05′15″N',
    '36°05′30″N',
    '36°05′45″N',
    '36°06′N',
  ]);
});

it('names the west and the south', () => {
  expect(gridTicks(-1, 1, 'lng').map(({ label }) => label)).toEqual([
    '1°00′W',
    '0°30′W',
    '0°00′E',
    '0°30′E',
    '1°00′E',
  ]);
  expect(gridTicks(-34.1, -34, 'lat').at(-1)?.label).toBe('34°00′S');
});
