import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { nearestOf } from './drawing-snap.js';

/** A flat map of 1,000 px a degree, north up. */
const near = (x: number, y: number, reach = 10) => ({
  pixel: { x, y },
  reach,
  project: ([longitude = 0, latitude = 0]: readonly number[]) => ({
    x: longitude * 1000,
    y: -latitude * 1000,
  }),
  unproject: ({ x: right, y: down }: { x: number; y: number }): readonly [number, number] => [
    right / 1000,
    -down / 1000,
  ],
});

const STREET: Geometry = {
  type: 'LineString',
  coordinates: [
    [0, 0],
    [0.1, 0],
    [0.1, -0.1],
  ],
};
const AREA: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0.2, 0],
      [0.3, 0],
      [0.3, -0.1],
      [0.2, 0],
    ],
  ],
};

describe('nearestOf', () => {
  it('catches an edge straight across', () => {
    expect(nearestOf([STREET], near(50, 8))).toEqual([0.05, -0]);
  });

  it('prefers a vertex within reach to an edge that is nearer', () => {
    expect(nearestOf([STREET], near(94, 1))).toEqual([0.1, 0]);
    // 11 px before the corner: out of reach of the vertex, not of the edge.
    expect(nearestOf([STREET], near(89, 1))?.[0]).toBeCloseTo(0.089, 9);
  });

  it('takes the nearest of several', () => {
    const points: Geometry = {
      type: 'MultiPoint',
      coordinates: [
        [0.002, 0],
        [0.004, 0],
      ],
    };
    expect(nearestOf([points, STREET], near(5, 0))).toEqual([0.004, 0]);
  });

  it('catches outlines, also in the middle of a long edge', () => {
    expect(nearestOf([AREA], near(250, 5))).toEqual([0.25, -0]);
  });

  it('catches nothing that is out of reach', () => {
    expect(nearestOf([STREET, AREA], near(50, 11))).toBeUndefined();
    expect(nearestOf([], near(0, 0))).toBeUndefined();
  });
});
