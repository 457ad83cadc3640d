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
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { coordinates } of simpleGeometriesOf(geometry)) {
    for (const [x = Number.NaN, y = Number.NaN] of positionsIn(coordinates)) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  }
  const box: Box = [west, south, east, north];
  boxes.set(geometry, box);
  return box;
}

/** Whether the boxes share a place; a touch counts. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** How many of the features have a box that meets the bounds; all of them while the bounds are not known. */
export function countInView(features: readonly Feature[], bounds: Box | undefined): number {
  if (!bounds) return features.length;
  return features.filter(({ geometry }) => boxesMeet(boxAround(geometry), bounds)).length;
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

function* positionsIn(coordinates: Coordinates): Generator<Position> {
  if (isPosition(coordinates)) yield coordinates;
  else for (const part of coordinates) yield* positionsIn(part);
}

function isPosition(coordinates: Coordinates): coordinates is Position {
  return typeof coordinates[0] === 'number';
}
