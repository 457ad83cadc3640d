import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature } from '../../test/create-edition.js';
import { boxAround, boxesMeet, cornersOf, countInView } from './facets-in-view.js';

const LINE: Geometry = {
  type: 'LineString',
  coordinates: [
    [1, 5],
    [3, 2],
  ],
};

describe('boxAround', () => {
  it('holds every position of every part', () => {
    expect(boxAround(LINE)).toEqual([1, 2, 3, 5]);
    const point: Geometry = { type: 'Point', coordinates: [-4, 9] };
    expect(boxAround({ type: 'GeometryCollection', geometries: [LINE, point] })).toEqual([-4, 2, 3, 9]);
  });

  it('meets nothing when there is no position', () => {
    expect(boxesMeet(boxAround({ type: 'MultiPoint', coordinates: [] }), [-180, -90, 180, 90])).toBe(false);
  });
});

describe('countInView', () => {
  const features = [createAtlasFeature({ id: 'line' }, LINE), createAtlasFeature({ id: 'point' })];

  it('counts boxes that meet the bounds, a touch included', () => {
    expect(countInView(features, [3, 0, 9, 2])).toBe(1);
    expect(countInView(features, [3.1, 0, 9, 2])).toBe(0);
    expect(countInView(features, [0, 0, 120, 36])).toBe(2);
  });

  it('counts all while nobody knows what is in view', () => {
    expect(countInView(features, undefined)).toBe(2);
  });
});

it('cornersOf goes around the box', () => {
  expect(cornersOf([1, 2, 3, 4])).toEqual([
    [1, 2],
    [3, 2],
    [3, 4],
    [1, 4],
  ]);
});
