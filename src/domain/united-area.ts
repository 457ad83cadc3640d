/** Area of shapes that may overlap, each place counted once; the costly union is made only where boxes overlap. */
import Flatbush from 'flatbush';
import { areaOf } from './area.js';
import { type BoundingBox, boundingBoxOf, type Shape, toMultiPolygon, unite } from './overlay.js';
import type { SquareMetres } from './units.js';

interface Boxed {
  readonly shape: Shape;
  readonly box: BoundingBox;
}

/** Ellipsoidal area of the places that lie in any of the shapes; 0 for none. */
export function unitedAreaOf(shapes: readonly Shape[]): SquareMetres {
  // Each part by itself, so that parts of one MultiPolygon that overlap count once too.
  const parts = shapes.flatMap((shape) => shape.map((rings): Shape => [rings]));
  const groups = overlappingGroups(parts.flatMap(withBox));
  return groups.reduce((total, group) => total + areaOf(toMultiPolygon(unite(group))), 0);
}

/** Shapes put together with those whose boxes overlap theirs, directly or by way of others. */
function overlappingGroups(boxed: readonly Boxed[]): readonly (readonly Shape[])[] {
  if (boxed.length === 0) return [];
  const index = new Flatbush(boxed.length);
  for (const { box } of boxed) index.add(...box);
  index.finish();
  const seen = new Set<number>();
  return boxed.flatMap((_, start) => {
    if (seen.has(start)) return [];
    return [groupFrom(start, boxed, index, seen)];
  });
}

function groupFrom(
  start: number,
  boxed: readonly Boxed[],
  index: Flatbush,
  seen: Set<number>,
): readonly Shape[] {
  const group: Shape[] = [];
  const waiting = [start];
  seen.add(start);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const current = boxed[next];
    if (!current) continue;
    group.push(current.shape);
    const near = index.search(...current.box, (candidate) => {
      const other = boxed[candidate];
      return !seen.has(candidate) && other !== undefined && overlap(current.box, other.box);
    });
    for (const found of near) seen.add(found);
    waiting.push(...near);
  }
  return group;
}

/** Whether boxes share more than an edge. */
function overlap(a: BoundingBox, b: BoundingBox): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function withBox(shape: Shape): readonly Boxed[] {
  const box = boundingBoxOf(shape);
  return box ? [{ shape, box }] : [];
}
