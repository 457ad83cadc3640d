import { expect, test } from 'vitest';
import { createBoxRing } from '../../test/shapes.js';
import { boundingBoxOf, EMPTY_SHAPE, intersection, type Shape, unite, withSnapping } from './overlay.js';

const createShape = (west: number, east: number): Shape => [[createBoxRing(west, 0, east, 1)]];

test('unites overlapping shapes to one polygon and leaves separate ones apart', () => {
  expect(boundingBoxOf(unite([createShape(0, 2), createShape(1, 3)]))).toEqual([0, 0, 3, 1]);
  expect(unite([createShape(0, 2), createShape(1, 3)])).toHaveLength(1);
  expect(unite([createShape(0, 1), createShape(2, 3)])).toHaveLength(2);
  expect(unite([])).toBe(EMPTY_SHAPE);
});

test('intersects overlapping shapes and gives the empty shape for separate ones', () => {
  expect(boundingBoxOf(intersection(createShape(0, 2), createShape(1, 3)))).toEqual([1, 0, 2, 1]);
  expect(intersection(createShape(0, 1), createShape(2, 3))).toEqual(EMPTY_SHAPE);
  expect(intersection(createShape(0, 1), EMPTY_SHAPE)).toBe(EMPTY_SHAPE);
});

test('tries again on coarser coordinates when the engine gives up', () => {
  const tried: number[] = [];
  const operate = ([shape = EMPTY_SHAPE]: readonly Shape[]): Shape => {
    tried.push(boundingBoxOf(shape)?.[0] ?? Number.NaN);
    if (tried.length < 3) throw new Error('Unable to complete output ring');
    return shape;
  };
  withSnapping([createShape(0.123456789123, 1)], operate);
  expect(tried).toEqual([0.123456789123, 0.123456789, 0.12345679]);
});

test('says so when no try succeeds', () => {
  const operate = (): Shape => {
    throw new Error('Unable to complete output ring');
  };
  expect(() => withSnapping([createShape(0, 1)], operate)).toThrow('could not be overlaid');
});
