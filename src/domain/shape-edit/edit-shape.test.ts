import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { addHole, addParts, removePath } from './edit-parts.js';
import {
  insertVertex,
  midpointAfter,
  moveShape,
  moveVertex,
  placeBeyond,
  removeVertex,
  reversePath,
} from './edit-vertices.js';
import { geometryOfShape, type Shape, shapeOf, vertexPlaces } from './shape.js';

const SQUARE: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
  ],
};
const HOLE = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
];
const LINE: Geometry = {
  type: 'LineString',
  coordinates: [
    [0, 0],
    [2, 0],
    [2, 2],
  ],
};

function shape(geometry: Geometry): Shape {
  const taken = shapeOf(geometry);
  if (!taken) throw new Error('No shape');
  return taken;
}

const at = (vertex: number, path = 0, part = 0) => ({ part, path, vertex });

describe('a shape', () => {
  it.each<Geometry>([
    { type: 'Point', coordinates: [1, 2, 30] },
    {
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
    LINE,
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    },
    SQUARE,
    { type: 'MultiPolygon', coordinates: [SQUARE.coordinates] },
  ])('is put together as it was taken apart: $type', (geometry) => {
    expect(geometryOfShape(shape(geometry))).toEqual(geometry);
  });

  it('is none of a collection', () => {
    expect(shapeOf({ type: 'GeometryCollection', geometries: [LINE] })).toBeUndefined();
  });

  it('has each corner of a ring once', () => {
    expect(vertexPlaces(shape(SQUARE))).toHaveLength(4);
  });
});

describe('vertices', () => {
  it('move, the first with the end of its ring, and keep their height', () => {
    const flat = geometryOfShape(moveVertex(shape(SQUARE), at(0), [-1, -1]));
    // First and last position are one corner.
    expect((flat as Polygon).coordinates[0]?.[0]).toEqual([-1, -1]);
    expect((flat as Polygon).coordinates[0]?.[4]).toEqual([-1, -1]);
    const high = moveVertex(shape({ type: 'Point', coordinates: [1, 2, 30] }), at(0), [5, 6]);
    expect(geometryOfShape(high)).toEqual({ type: 'Point', coordinates: [5, 6, 30] });
  });

  it('leave all others to the last bit', () => {
    const odd = shape({
      type: 'LineString',
      coordinates: [
        [0.1 + 0.2, 1 / 3],
        [1, 1],
      ],
    });
    expect(moveVertex(odd, at(1), [2, 2]).parts[0]?.[0]?.[0]).toEqual([0.1 + 0.2, 1 / 3]);
  });

  it('are put half-way, with the mean of two heights', () => {
    const line = shape({
      type: 'LineString',
      coordinates: [
        [0, 0, 10],
        [2, 0, 20],
      ],
    });
    expect(midpointAfter(line, at(0))).toEqual([1, 0]);
    expect(insertVertex(line, at(0), [1, 0]).parts[0]?.[0]).toEqual([
      [0, 0, 10],
      [1, 0, 15],
      [2, 0, 20],
    ]);
  });

  it('go on round a ring, and beyond the end of a line by half an edge', () => {
    // From (0, 4) back to (0, 0).
    expect(midpointAfter(shape(SQUARE), at(3))).toEqual([0, 2]);
    expect(midpointAfter(shape(LINE), at(2))).toBeUndefined();
    expect(placeBeyond(shape(LINE), at(2))).toEqual([2, 3]);
    expect(placeBeyond(shape(SQUARE), at(3))).toBeUndefined();
  });

  it('go as long as three corners, two ends, one point are left', () => {
    const triangle = removeVertex(shape(SQUARE), at(3));
    expect(triangle?.parts[0]?.[0]).toHaveLength(3);
    expect(triangle && removeVertex(triangle, at(0))).toBeUndefined();
    const two = removeVertex(shape(LINE), at(1));
    expect(two && removeVertex(two, at(0))).toBeUndefined();
  });

  it('run the other way round', () => {
    expect(reversePath(shape(LINE), at(0)).parts[0]?.[0]).toEqual([
      [2, 2],
      [2, 0],
      [0, 0],
    ]);
  });

  it('move all together, rounded so that the form stays', () => {
    const moved = moveShape(shape(SQUARE), [0.1, 0.2]);
    expect(moved.parts[0]?.[0]?.[1]).toEqual([4.1, 0.2]);
    expect(geometryOfShape(moveShape(moved, [-0.1, -0.2]))).toEqual(SQUARE);
  });
});

describe('parts', () => {
  it('take a hole that lies inside one of them', () => {
    const two = addParts(shape(SQUARE), moveShape(shape(SQUARE), [10, 0]));
    const holed =
      two &&
      addHole(
        two,
        HOLE.map(([x = 0, y = 0]) => [x + 10, y]),
      );
    expect(holed?.parts.map((part) => part.length)).toEqual([1, 2]);
  });

  it('take none that reaches outside, or into another hole', () => {
    const reaching = [...HOLE, [9, 1]];
    expect(addHole(shape(SQUARE), reaching)).toBeUndefined();
    const holed = addHole(shape(SQUARE), HOLE);
    expect(
      holed &&
        addHole(holed, [
          [1.2, 1.2],
          [1.8, 1.2],
          [1.5, 1.8],
        ]),
    ).toBeUndefined();
    expect(addHole(shape(LINE), HOLE)).toBeUndefined();
  });

  it('are added to their own kind only', () => {
    expect(addParts(shape(SQUARE), shape(LINE))).toBeUndefined();
    const two = addParts(shape(LINE), shape(LINE));
    expect(two && geometryOfShape(two).type).toBe('MultiLineString');
  });

  it('go with their holes, a hole alone; the last part stays', () => {
    const holed = addHole(shape(SQUARE), HOLE);
    if (!holed) throw new Error('No hole');
    const filled = removePath(holed, { part: 0, path: 1 });
    expect(filled && geometryOfShape(filled)).toEqual(SQUARE);
    expect(removePath(holed, { part: 0, path: 0 })).toBeUndefined();
    const two = addParts(holed, moveShape(shape(SQUARE), [10, 0]));
    const one = two && removePath(two, { part: 0, path: 0 });
    expect(one?.parts).toHaveLength(1);
    expect(one?.parts[0]?.[0]?.[0]).toEqual([10, 0]);
  });

  it('a MultiPolygon of one part stays one', () => {
    const multi: MultiPolygon = { type: 'MultiPolygon', coordinates: [SQUARE.coordinates] };
    expect(geometryOfShape(moveShape(shape(multi), [1, 0])).type).toBe('MultiPolygon');
  });
});
