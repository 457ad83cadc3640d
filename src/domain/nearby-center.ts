/** One point that stands for a feature or a locality: where a circle around it has its centre. */
import type { Geometry, Position } from 'geojson';
import { contains } from './distance.js';
import type { AtlasFeature } from './edition.js';
import { boxAround } from './facets-in-view.js';
import { simpleGeometriesOf } from './geometries.js';
import { labelPoint } from './label-points.js';
import { distanceBetween } from './length.js';

export type Center = readonly [number, number];

/** Longitude and latitude of the label of an area, of the middle of a line, or of the first point; undefined for none. */
export function centerOf(feature: AtlasFeature): Center | undefined {
  return toCenter(labelPoint(feature)) ?? centerOfGeometry(feature.geometry);
}

/** The middle of the longest line, else of the box around the geometry, moved onto it; undefined when it is empty. */
export function centerOfGeometry(geometry: Geometry): Center | undefined {
  const lines = [...linesOf(geometry)].sort((a, b) => lengthAlong(b) - lengthAlong(a));
  if (lines[0]) return toCenter(middleOf(lines[0]));
  const [west, south, east, north] = boxAround(geometry);
  if (west > east) return undefined;
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  if (contains(geometry, middle)) return toCenter(middle);
  return toCenter(closestTo(middle, [...cornersIn(geometry)]));
}

function* linesOf(geometry: Geometry): Generator<readonly Position[]> {
  for (const simple of simpleGeometriesOf(geometry)) {
    if (simple.type === 'LineString') yield simple.coordinates;
    if (simple.type === 'MultiLineString') yield* simple.coordinates;
  }
}

/** Points and corners of areas. */
function* cornersIn(geometry: Geometry): Generator<Position> {
  for (const simple of simpleGeometriesOf(geometry)) {
    if (simple.type === 'Point') yield simple.coordinates;
    if (simple.type === 'MultiPoint') yield* simple.coordinates;
    if (simple.type === 'Polygon') yield* simple.coordinates.flat();
    if (simple.type === 'MultiPolygon') yield* simple.coordinates.flat(2);
  }
}

/** The position half the way along. */
function middleOf(line: readonly Position[]): Position | undefined {
  let left = lengthAlong(line) / 2;
  for (const [index, position] of line.entries()) {
    const next = line[index + 1];
    if (!next) return position;
    const step = distanceBetween(position, next);
    if (step >= left) return between(position, next, step === 0 ? 0 : left / step);
    left -= step;
  }
  return undefined;
}

function lengthAlong(line: readonly Position[]): number {
  return line.reduce((sum, position, index) => {
    const next = line[index + 1];
    return next ? sum + distanceBetween(position, next) : sum;
  }, 0);
}

function between(
  [x1 = Number.NaN, y1 = Number.NaN]: Position,
  [x2 = Number.NaN, y2 = Number.NaN]: Position,
  part: number,
): Position {
  return [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
}

function closestTo(place: Position, positions: readonly Position[]): Position | undefined {
  return [...positions].sort((a, b) => distanceBetween(place, a) - distanceBetween(place, b))[0];
}

/** Five decimals (1 m), as the address of the page keeps them. */
function toCenter(position: Position | undefined): Center | undefined {
  if (!position) return undefined;
  const [longitude = Number.NaN, latitude = Number.NaN] = position;
  return [Number(longitude.toFixed(5)), Number(latitude.toFixed(5))];
}
