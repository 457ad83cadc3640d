/** Shapes with vertices moved, put in or taken out; all that is not touched stays to the last bit, heights too. */
import type { Position } from 'geojson';
import type { Place } from '../drawing.js';
import { FEWEST_VERTICES, type Path, type PathPlace, pathAt, type Shape, type VertexPlace } from './shape.js';

/** Decimals of a degree that a whole moved shape is rounded to: a tenth of a millimetre, so that it keeps its form. */
const DECIMALS_OF_MOVES = 9;

/** The shape with a vertex elsewhere; its height stays. */
export function moveVertex(shape: Shape, place: VertexPlace, to: Place): Shape {
  return changePath(shape, place, (path) =>
    path.map((position, vertex) => (vertex === place.vertex ? [...to, ...position.slice(2)] : position)),
  );
}

/** The shape moved by so many degrees east and north. */
export function moveShape(shape: Shape, [east, north]: readonly [number, number]): Shape {
  const move = ([longitude = 0, latitude = 0, ...rest]: Position): Position => [
    round(longitude + east),
    round(latitude + north),
    ...rest,
  ];
  return { ...shape, parts: shape.parts.map((part) => part.map((path) => path.map(move))) };
}

/** The shape with a vertex put after another; between two with heights it gets the mean of these. */
export function insertVertex(shape: Shape, place: VertexPlace, at: Place): Shape {
  const path = pathAt(shape, place);
  const [before = [], after = []] = [path[place.vertex], path[(place.vertex + 1) % path.length]];
  const heights = before.slice(2, 3).flatMap((height) => {
    const other = after[2];
    return other === undefined ? [] : [(height + other) / 2];
  });
  return changePath(shape, place, () => [
    ...path.slice(0, place.vertex + 1),
    [...at, ...heights],
    ...path.slice(place.vertex + 1),
  ]);
}

/** The shape without a vertex; undefined when its path would be none any more. */
export function removeVertex(shape: Shape, place: VertexPlace): Shape | undefined {
  if (pathAt(shape, place).length <= FEWEST_VERTICES[shape.family]) return undefined;
  return changePath(shape, place, (path) => path.filter((_, vertex) => vertex !== place.vertex));
}

/** The shape with the path's vertices in the opposite order, such as a road that is to run the other way. */
export function reversePath(shape: Shape, place: PathPlace): Shape {
  return changePath(shape, place, (path) => [...path].reverse());
}

/** Half-way from the vertex to the next; undefined after the last of a line, and of points. */
export function midpointAfter(shape: Shape, place: VertexPlace): Place | undefined {
  const path = pathAt(shape, place);
  const last = place.vertex === path.length - 1;
  if (shape.family === 'points' || (shape.family === 'lines' && last)) return undefined;
  const [from, to] = [path[place.vertex], path[(place.vertex + 1) % path.length]];
  if (!from || !to) return undefined;
  return [((from[0] ?? 0) + (to[0] ?? 0)) / 2, ((from[1] ?? 0) + (to[1] ?? 0)) / 2];
}

/** Where a vertex that carries the line on beyond its last would go: half an edge farther; undefined elsewhere. */
export function placeBeyond(shape: Shape, place: VertexPlace): Place | undefined {
  const path = pathAt(shape, place);
  if (shape.family !== 'lines' || place.vertex !== path.length - 1) return undefined;
  const [before, last] = [path.at(-2), path.at(-1)];
  if (!before || !last) return undefined;
  const beyond = (axis: 0 | 1) => 1.5 * (last[axis] ?? 0) - (before[axis] ?? 0) / 2;
  return [beyond(0), beyond(1)];
}

function changePath(shape: Shape, place: PathPlace, change: (path: Path) => Path): Shape {
  const parts = shape.parts.map((part, index) =>
    index === place.part ? part.map((path, at) => (at === place.path ? change(path) : path)) : part,
  );
  return { ...shape, parts };
}

function round(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS_OF_MOVES));
}
