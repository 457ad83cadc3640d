/** Shapes laid out on the ellipsoid by GeographicLib: circles and strips as polygons of many sides. */
import geographicLib from 'geographiclib-geodesic';
import type { Feature, Polygon, Position } from 'geojson';
import { createFeature } from '../shapes.js';

const EARTH = geographicLib.Geodesic.WGS84;

/** The place so many metres away in a direction, in degrees from north. */
export function placeFrom([x = 0, y = 0]: Position, azimuth: number, metres: number): Position {
  const { lon2 = Number.NaN, lat2 = Number.NaN } = EARTH.Direct(y, x, azimuth, metres);
  return [lon2, lat2];
}

export function metresBetween([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return EARTH.Inverse(ay, ax, by, bx).s12 ?? Number.NaN;
}

function azimuthBetween([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return EARTH.Inverse(ay, ax, by, bx).azi1 ?? Number.NaN;
}

export function polygon(corners: readonly Position[]): Feature<Polygon> {
  return createFeature({ type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] });
}

const SIDES = 256;

/** A polygon of many sides around a place, of the circle's area. */
export function circleAround(centre: Position, radius: number, sides = SIDES): Feature<Polygon> {
  const step = (2 * Math.PI) / sides;
  const outer = radius * Math.sqrt(step / Math.sin(step));
  return polygon(Array.from({ length: sides }, (_, side) => placeFrom(centre, (360 * side) / sides, outer)));
}

/** The ground on both sides of a segment. */
function stripAlong(from: Position, to: Position, radius: number): Feature<Polygon> {
  const there = azimuthBetween(from, to);
  const back = azimuthBetween(to, from);
  return polygon([
    placeFrom(from, there - 90, radius),
    placeFrom(to, back + 90, radius),
    placeFrom(to, back - 90, radius),
    placeFrom(from, there + 90, radius),
  ]);
}

/** What is within the distance of a line, as shapes that overlap. */
export function shapesAround(line: readonly Position[], radius: number): readonly Feature<Polygon>[] {
  const strips = line.slice(1).map((place, index) => stripAlong(line[index] ?? place, place, radius));
  return [...line.map((place) => circleAround(place, radius)), ...strips];
}
