import type { Geometry } from 'geojson';
import { expect, it } from 'vitest';
import { createAtlasFeature } from '../../test/create-edition.js';
import { centerOf, centerOfGeometry } from './nearby-center.js';

const centerIn = (geometry: Geometry) => centerOf(createAtlasFeature({ id: 'a' }, geometry));

it('a point stands for itself', () => {
  expect(centerIn({ type: 'Point', coordinates: [120.1, 36.2] })).toEqual([120.1, 36.2]);
});

it('a line is stood for by the middle of its longest part', () => {
  const geometry: Geometry = {
    type: 'MultiLineString',
    coordinates: [
      [
        [5, 0],
        [5.001, 0],
      ],
      [
        [0, 0],
        [0.01, 0],
        [0.04, 0],
      ],
    ],
  };
  expect(centerIn(geometry)).toEqual([0.02, 0]);
});

it('an area is stood for by a point inside, where its label is', () => {
  const square: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [0.02, 0],
        [0.02, 0.02],
        [0, 0.02],
        [0, 0],
      ],
    ],
  };
  expect(centerIn(square)).toEqual([0.01, 0.01]);
  expect(centerOfGeometry(square)).toEqual([0.01, 0.01]);
});

it('a locality whose middle is outside of it is stood for by its nearest corner', () => {
  // An L: the middle of its box, [0.5, 0.5], is outside; the inner corner [0.4, 0.4] is the nearest.
  const corner: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 0.4],
        [0.4, 0.4],
        [0.4, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  };
  expect(centerOfGeometry(corner)).toEqual([0.4, 0.4]);
});

it('nothing stands for an empty geometry', () => {
  expect(centerIn({ type: 'GeometryCollection', geometries: [] })).toBeUndefined();
});
