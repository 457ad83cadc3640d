import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature } from '../../test/create-edition.js';
import { anchorPoint } from './anchor-point.js';

const anchorOf = (geometry: Geometry) => anchorPoint(createAtlasFeature({ id: 'a' }, geometry));

describe('anchorPoint', () => {
  it('is half-way along a line, not half-way among its vertices', () => {
    const coordinates = [
      [120, 36],
      [120, 36.001],
      [120, 36.002],
      [120, 36.01],
    ];
    const [lng, lat] = anchorOf({ type: 'LineString', coordinates }) ?? [];
    expect(lng).toBe(120);
    expect(lat).toBeCloseTo(36.005, 6);
  });

  it('is in the middle of the longest of several lines', () => {
    const coordinates = [
      [
        [120, 36],
        [120, 36.001],
      ],
      [
        [121, 36],
        [121, 36.02],
      ],
    ];
    expect(anchorOf({ type: 'MultiLineString', coordinates })?.[1]).toBeCloseTo(36.01, 6);
  });

  it('is inside an area that its middle is not inside of', () => {
    // A U: its middle lies in the gap.
    const ring = [
      [0, 0],
      [3, 0],
      [3, 3],
      [2, 3],
      [2, 1],
      [1, 1],
      [1, 3],
      [0, 3],
      [0, 0],
    ];
    const [x = 0, y = 0] = anchorOf({ type: 'Polygon', coordinates: [ring] }) ?? [];
    expect(x < 1 || x > 2 || y < 1).toBe(true);
  });

  it('is the point, or the first of what holds several', () => {
    expect(anchorOf({ type: 'Point', coordinates: [1, 2] })).toEqual([1, 2]);
    const point: Geometry = { type: 'Point', coordinates: [3, 4] };
    expect(anchorOf({ type: 'GeometryCollection', geometries: [point] })).toEqual([3, 4]);
    expect(anchorOf({ type: 'GeometryCollection', geometries: [] })).toBeUndefined();
    expect(anchorOf({ type: 'LineString', coordinates: [] })).toBeUndefined();
  });
});
