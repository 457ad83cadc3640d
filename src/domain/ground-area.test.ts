import { expect, test } from 'vitest';
import { createBox, createFeature } from '../../test/shapes.js';
import { areaOf } from './area.js';
import { commonAreaOf, unitedAreaOf } from './ground-area.js';

const box = (west: number, east: number) => createBox(west, 36, east, 36.01);
const boxArea = (west: number, east: number) => areaOf(box(west, east));

test('adds up areas that lie apart or only touch', () => {
  const features = [box(120, 120.01), box(120.01, 120.02), box(120.05, 120.06)];
  const sum = boxArea(120, 120.01) + boxArea(120.01, 120.02) + boxArea(120.05, 120.06);
  expect(unitedAreaOf(features) / sum).toBeCloseTo(1, 8);
});

test('counts the place shared by a chain of areas once', () => {
  // 120–120.02, 120.01–120.03 and 120.02–120.04 together are 120–120.04.
  const features = [box(120, 120.02), box(120.02, 120.04), box(120.01, 120.03)];
  expect(unitedAreaOf(features) / boxArea(120, 120.04)).toBeCloseTo(1, 8);
});

test('gives 0 for nothing, and for what has no area', () => {
  expect(unitedAreaOf([])).toBe(0);
  expect(unitedAreaOf([{ geometry: null }])).toBe(0);
  expect(unitedAreaOf([createFeature({ type: 'Point', coordinates: [120, 36] })])).toBe(0);
});

test('finds the ground in common', () => {
  const half = commonAreaOf(box(120, 120.02).geometry, box(120.01, 120.03).geometry);
  expect((half ?? 0) / boxArea(120.01, 120.02)).toBeCloseTo(1, 8);
  expect(commonAreaOf(box(120, 120.01).geometry, box(120.01, 120.02).geometry)).toBe(0);
  const broken = createFeature({ type: 'Polygon', coordinates: [[[120, Number.NaN]]] }).geometry;
  expect(commonAreaOf(box(120, 120.01).geometry, broken)).toBeUndefined();
});
