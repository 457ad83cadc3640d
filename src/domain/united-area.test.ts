import { expect, test } from 'vitest';
import { createBox } from '../../test/shapes.js';
import { areaOf } from './area.js';
import { shapeOf } from './overlay.js';
import { unitedAreaOf } from './united-area.js';

const boxArea = (west: number, east: number) => areaOf(createBox(west, 36, east, 36.01));
const boxShape = (west: number, east: number) => shapeOf(createBox(west, 36, east, 36.01));

test('adds up shapes that lie apart or only touch', () => {
  const shapes = [boxShape(120, 120.01), boxShape(120.01, 120.02), boxShape(120.05, 120.06)];
  expect(unitedAreaOf(shapes)).toBe(boxArea(120, 120.01) + boxArea(120.01, 120.02) + boxArea(120.05, 120.06));
});

test('counts the place shared by a chain of shapes once', () => {
  // 120–120.02, 120.01–120.03 and 120.02–120.04 together are 120–120.04.
  const shapes = [boxShape(120, 120.02), boxShape(120.02, 120.04), boxShape(120.01, 120.03)];
  expect(unitedAreaOf(shapes) / boxArea(120, 120.04)).toBeCloseTo(1, 7);
});

test('counts overlapping parts of one shape once, and nothing as 0', () => {
  const doubled = [...boxShape(120, 120.01), ...boxShape(120, 120.01)];
  expect(unitedAreaOf([doubled]) / boxArea(120, 120.01)).toBeCloseTo(1, 12);
  expect(unitedAreaOf([])).toBe(0);
  expect(unitedAreaOf([[]])).toBe(0);
});
