/** How much of a layer is in a window of the map, by the boxes around its features. */
import type { Feature, Geometry, Position } from 'geojson';
import { simpleGeometriesOf } from './geometries.js';

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

const boxes = new WeakMap<Geometry, Box>();

/** The box around the geometry; one that nothing meets when it has no position. */
export function boxAround(geometry: Geometry): Box {
  const known = boxes.get(geometry);
  if (known) return known;
  const box = measureBox(geometry);
  boxes.set(geometry, box);
  return box;
}

function measureBox(geometry: Geometry): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { coordinates } of simpleGeometriesOf(geometry)) widen(box, coordinates);
  return box;
}

/** Whether the boxes share a place; a touch counts. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** How many of the features have a box that meets the bounds; all of them while the bounds are not known. */
export function countInView(features: readonly Feature[], bounds: Box | undefined): number {
  if (!bounds) return features.length;
  let count = 0;
  for (let sides = sidesOf(features), at = 0; at < sides.length; at += 4)
    if (meetsAt(sides, at, bounds)) count++;
  return count;
}

/** The features with a box that meets the bounds, in their order. */
export function findInBox<T extends Feature>(features: readonly T[], bounds: Box): readonly T[] {
  const sides = sidesOf(features);
  return features.filter((_, index) => meetsAt(sides, 4 * index, bounds));
}

function meetsAt(sides: Float64Array, at: number, [west, south, east, north]: Box): boolean {
  return (
    (sides[at] as number) <= east &&
    (sides[at + 2] as number) >= west &&
    (sides[at + 1] as number) <= north &&
    (sides[at + 3] as number) >= south
  );
}

const lists = new WeakMap<readonly Feature[], Float64Array>();

/** Sides of the boxes around the features, four a feature: as one list of numbers, 200,000 are gone through in a millisecond. */
function sidesOf(features: readonly Feature[]): Float64Array {
  let sides = lists.get(features);
  if (!sides) {
    sides = new Float64Array(4 * features.length);
    for (const [index, { geometry }] of features.entries()) sides.set(measureBox(geometry), 4 * index);
    lists.set(features, sides);
  }
  return sides;
}

/** The corners of the box, for a polygon. */
export function cornersOf([west, south, east, north]: Box): readonly (readonly [number, number])[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

type Coordinates = Position | readonly Coordinates[];

function widen(box: [number, number, number, number], coordinates: Coordinates): void {
  if (!isPosition(coordinates)) {
    for (const part of coordinates) widen(box, part);
    return;
  }
  const [x = Number.NaN, y = Number.NaN] = coordinates;
  if (x < box[0]) box[0] = x;
  if (y < box[1]) box[1] = y;
  if (x > box[2]) box[2] = x;
  if (y > box[3]) box[3] = y;
}

function isPosition(coordinates: Coordinates): coordinates is Position {
  return typeof coordinates[0] === 'number';
}
