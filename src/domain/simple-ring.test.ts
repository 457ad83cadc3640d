import { expect, test } from 'vitest';
import { createBoxRing } from '../../test/shapes.js';
import { isSurelySimple } from './simple-ring.js';

test('knows a box, closed or not, and a dent in it', () => {
  expect(isSurelySimple(createBoxRing(0, 0, 1, 1))).toBe(true);
  expect(isSurelySimple(createBoxRing(0, 0, 1, 1).slice(0, -1))).toBe(true);
  expect(
    isSurelySimple([
      [0, 0],
      [2, 0],
      [2, 2],
      [1, 1],
      [0, 2],
      [0, 0],
    ]),
  ).toBe(true);
});

test('is not sure of a bow-tie, a touch, a spike and a long ring', () => {
  expect(
    isSurelySimple([
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ]),
  ).toBe(false);
  expect(
    isSurelySimple([
      [0, 0],
      [2, 0],
      [2, 2],
      [1, 0],
      [0, 2],
      [0, 0],
    ]),
  ).toBe(false);
  expect(
    isSurelySimple([
      [0, 0],
      [2, 0],
      [3, 0],
      [2, 0],
      [2, 2],
      [0, 0],
    ]),
  ).toBe(false);
  const round = Array.from({ length: 60 }, (_, corner) => [Math.cos(corner / 10), Math.sin(corner / 10)]);
  expect(isSurelySimple(round)).toBe(false);
});
