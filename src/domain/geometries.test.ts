import { expect, test } from 'vitest';
import { createBox, createCollection, createFeature, createLine, createPoint } from '../../test/shapes.js';
import { polygonsOf, simpleGeometriesOf } from './geometries.js';

test('walks nested collections in their order', () => {
  const nested = createFeature({
    type: 'GeometryCollection',
    geometries: [
      createPoint(1, 2).geometry,
      { type: 'GeometryCollection', geometries: [createLine([1, 2], [3, 4]).geometry] },
    ],
  });
  const types = [...simpleGeometriesOf(createCollection(nested, createBox(0, 0, 1, 1)))].map(
    ({ type }) => type,
  );
  expect(types).toEqual(['Point', 'LineString', 'Polygon']);
});

test('finds nothing in a feature without geometry', () => {
  expect([...simpleGeometriesOf({ type: 'Feature', properties: null, geometry: null })]).toEqual([]);
  expect([...simpleGeometriesOf(null)]).toEqual([]);
});

test('takes the parts of a MultiPolygon one by one', () => {
  const parts = [createBox(0, 0, 1, 1).geometry.coordinates, createBox(2, 0, 3, 1).geometry.coordinates];
  expect([...polygonsOf({ type: 'MultiPolygon', coordinates: parts })]).toEqual(parts);
});
