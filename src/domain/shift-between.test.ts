import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { shiftBetween } from './shift-between.js';

const points = (...coordinates: readonly (readonly number[])[]): Geometry => ({
  type: 'GeometryCollection',
  geometries: coordinates.map((place) => ({ type: 'Point', coordinates: [...place] })),
});

describe('shiftBetween', () => {
  it('is the way of the middle shape', () => {
    const shift = shiftBetween(
      points([120, 36], [120.1, 36], [120.2, 36]),
      points([1, 1], [120.1, 36.001], [2, 2]),
    );
    expect(shift).toMatchObject({ from: [120.1, 36], to: [120.1, 36.001], bearing: 0 });
    // A thousandth of a degree of latitude at 36° N is 110.96 m.
    expect(shift?.metres).toBeCloseTo(110.96, 1);
  });

  it('is none where nothing moved, or the shapes are not the same', () => {
    expect(shiftBetween(points([120, 36]), points([120, 36]))).toBeUndefined();
    expect(shiftBetween(points([120, 36]), points([120.000001, 36]))).toBeUndefined();
    expect(shiftBetween(points([120, 36]), points([120, 37], [1, 1]))).toBeUndefined();
    expect(shiftBetween(points(), points())).toBeUndefined();
  });
});
