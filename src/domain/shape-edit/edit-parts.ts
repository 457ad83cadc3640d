/** Shapes with parts and holes added or taken out. */
import type { Position } from 'geojson';
import { ringContains } from '../ring-crossings.js';
import type { Path, PathPlace, Shape } from './shape.js';

/**
 * The shape with a hole in the part that it lies in; undefined when no part has all its vertices inside, or the shape is
 * no area.
 */
export function addHole(shape: Shape, hole: Path): Shape | undefined {
  if (shape.family !== 'areas') return undefined;
  const target = shape.parts.findIndex(([shell = [], ...holes]) =>
    hole.every((vertex) => isIn(shell, vertex) && !holes.some((other) => isIn(other, vertex))),
  );
  if (target < 0) return undefined;
  return {
    ...shape,
    parts: shape.parts.map((part, index) => (index === target ? [...part, hole] : part)),
  };
}

/** The shape with the parts of another behind its own; undefined when they are of different families. */
export function addParts(shape: Shape, other: Shape): Shape | undefined {
  if (shape.family !== other.family) return undefined;
  return { ...shape, parts: [...shape.parts, ...other.parts] };
}

/** The shape without a hole, or without the whole part when the path is its shell; undefined when nothing is left. */
export function removePath(shape: Shape, place: PathPlace): Shape | undefined {
  const parts =
    place.path === 0
      ? shape.parts.filter((_, index) => index !== place.part)
      : shape.parts.map((part, index) =>
          index === place.part ? part.filter((_, path) => path !== place.path) : part,
        );
  return parts.length === 0 ? undefined : { ...shape, parts };
}

function isIn(ring: Path, vertex: Position): boolean {
  return ringContains([...ring, ...ring.slice(0, 1)], vertex);
}
