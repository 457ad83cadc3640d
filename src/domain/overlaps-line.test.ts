import type { Geometry } from 'geojson';
import { expect, it } from 'vitest';
import { lengthInside } from './overlaps-line.js';

// On the equator 0.01° of longitude are 1,113.19 m.
const RING_WITH_HOLE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, -0.01],
      [0.04, -0.01],
      [0.04, 0.01],
      [0, 0.01],
      [0, -0.01],
    ],
    [
      [0.01, -0.005],
      [0.01, 0.005],
      [0.02, 0.005],
      [0.02, -0.005],
      [0.01, -0.005],
    ],
  ],
};

const line = (...coordinates: [number, number][]): Geometry => ({ type: 'LineString', coordinates });

it('measures what lies inside, without the holes', () => {
  // From 0 to 0.01 and from 0.02 to 0.04: 0.03°.
  expect(lengthInside(line([-0.05, 0], [0.05, 0]), RING_WITH_HOLE)).toBeCloseTo(3339.58, 1);
});

it('measures a line that is wholly inside', () => {
  expect(lengthInside(line([0.025, 0], [0.03, 0], [0.035, 0]), RING_WITH_HOLE)).toBeCloseTo(1113.19, 1);
});

it('adds up the parts of a line, and skips positions that repeat', () => {
  const parts: Geometry = {
    type: 'MultiLineString',
    coordinates: [
      [
        [0.03, 0],
        [0.03, 0],
        [0.05, 0],
      ],
      [
        [0.02, 0.007],
        [0.02, 0.02],
      ],
    ],
  };
  // 0.01° along the equator, and 0.003° of the meridian, where a degree is 110,574.3 m.
  expect(lengthInside(parts, RING_WITH_HOLE)).toBeCloseTo(1113.19 + 331.72, 1);
});

it('is nothing outside, and for points', () => {
  expect(lengthInside(line([1, 1], [2, 2]), RING_WITH_HOLE)).toBe(0);
  expect(lengthInside({ type: 'Point', coordinates: [0.03, 0] }, RING_WITH_HOLE)).toBe(0);
});
