import { expect, it } from 'vitest';
import { areaOf } from './area.js';
import { circleAround } from './circle.js';
import { distanceBetween } from './length.js';

it('has every corner at the distance, and nearly the area of a circle', () => {
  const circle = circleAround([120.36, 36.1], 500);
  for (const corner of circle.coordinates[0] ?? [])
    expect(distanceBetween([120.36, 36.1], corner)).toBeCloseTo(500, 6);
  // A regular polygon of 96 corners has sin(2π/96) / (2π/96) = 0.99929 of the circle.
  expect(areaOf(circle) / (Math.PI * 500 ** 2)).toBeCloseTo(0.99929, 4);
});
