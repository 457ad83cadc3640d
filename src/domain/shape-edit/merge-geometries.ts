/** Several geometries of one kind as one: areas united, lines joined where their ends meet, points put together. */
import type { Geometry } from 'geojson';
import { uniteAreas } from '../import/unite-areas.js';
import type { Engine } from '../import/untangle.js';
import { rewindShape } from './check-shape.js';
import { isSamePosition } from './same-position.js';
import { geometryOfShape, type Path, type Shape, shapeOf } from './shape.js';

/** Undefined when they are not of one kind, or too tangled to be worked out. */
export function mergeGeometries(geometries: readonly Geometry[], engine: Engine): Geometry | undefined {
  const wound = geometries.map(rewindShape);
  const shapes = wound.map(shapeOf).filter((shape) => shape !== undefined);
  const [first] = shapes;
  if (!first || shapes.length < geometries.length) return undefined;
  if (shapes.some(({ family }) => family !== first.family)) return undefined;
  switch (first.family) {
    case 'areas':
      return uniteAreas(
        wound.filter((geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'),
        engine,
      );
    case 'lines':
      return geometryOfShape(joinLines(shapes));
    case 'points':
      return geometryOfShape({ ...first, parts: shapes.flatMap(({ parts }) => parts) });
  }
}

/** Each line is joined to those before it as long as one fits on. */
function joinLines(shapes: readonly Shape[]): Shape {
  const lines: Path[] = [];
  for (const [path = []] of shapes.flatMap(({ parts }) => parts)) {
    let whole = path;
    for (let fitting = findFitting(lines, whole); fitting; fitting = findFitting(lines, whole)) {
      lines.splice(fitting.index, 1);
      whole = fitting.joined;
    }
    lines.push(whole);
  }
  return { family: 'lines', multi: false, parts: lines.map((path) => [path]) };
}

function findFitting(
  lines: readonly Path[],
  path: Path,
): { readonly index: number; readonly joined: Path } | undefined {
  for (const [index, line] of lines.entries()) {
    const joined = joinTwo(line, path);
    if (joined) return { index, joined };
  }
  return undefined;
}

/** One line from two that have an end in common, in the direction of the first; undefined when they have none. */
function joinTwo(one: Path, other: Path): Path | undefined {
  const turned = [...other].reverse();
  if (isSamePosition(one.at(-1), other[0])) return [...one, ...other.slice(1)];
  if (isSamePosition(one.at(-1), turned[0])) return [...one, ...turned.slice(1)];
  if (isSamePosition(other.at(-1), one[0])) return [...other, ...one.slice(1)];
  return isSamePosition(turned.at(-1), one[0]) ? [...turned, ...one.slice(1)] : undefined;
}
