import { describe, expect, it } from 'vitest';
import { createAtlasFeature } from '../../test/create-edition.js';
import { labelPoint } from './label-points.js';

describe('labelPoint', () => {
  it('is the middle of a square', () => {
    const square = createAtlasFeature(
      { id: 'a' },
      {
        type: 'Polygon',
        coordinates: [
          [
            [120, 36],
            [120.02, 36],
            [120.02, 36.02],
            [120, 36.02],
            [120, 36],
          ],
        ],
      },
    );
    // Taller than wide on the ground at 36° N, so any point of the middle line serves; it lies half-way east.
    expect(labelPoint(square)?.[0]).toBeCloseTo(120.01, 3);
  });

  it('lies inside a U, where the centroid does not', () => {
    // Arms 1 wide, open to the north between x 1 and 3: the centroid (2, about 1.8) is in the opening.
    const arms = [
      [0, 0],
      [4, 0],
      [4, 4],
      [3, 4],
      [3, 1],
      [1, 1],
      [1, 4],
      [0, 4],
      [0, 0],
    ];
    const u = createAtlasFeature(
      { id: 'u' },
      { type: 'Polygon', coordinates: [arms.map(([x = 0, y = 0]) => [120 + x / 100, y / 100])] },
    );
    const [x = 0, y = 0] = labelPoint(u) ?? [];
    expect(x > 120.01 && x < 120.03 && y > 0.01).toBe(false);
  });

  it('is in the largest part of a multipolygon', () => {
    const box = (x: number, size: number) => [
      [
        [x, 0],
        [x + size, 0],
        [x + size, size],
        [x, size],
        [x, 0],
      ],
    ];
    const two = createAtlasFeature(
      { id: 'm' },
      { type: 'MultiPolygon', coordinates: [box(10, 0.01), box(20, 0.05)] },
    );
    expect(labelPoint(two)?.[0]).toBeGreaterThan(20);
  });

  it('is nothing for points and lines', () => {
    expect(labelPoint(createAtlasFeature({ id: 'p' }))).toBeUndefined();
    expect(
      labelPoint(
        createAtlasFeature(
          { id: 'l' },
          {
            type: 'LineString',
            coordinates: [
              [0, 0],
              [1, 1],
            ],
          },
        ),
      ),
    ).toBeUndefined();
  });
});
