/** Small GeoJSON for tests, made anew at each call. */
import type { Feature, FeatureCollection, Geometry, LineString, Point, Polygon, Position } from 'geojson';

/** A rectangle from west, south, east, north in degrees, counter-clockwise. */
export function createBox(
  west: number,
  south: number,
  east: number,
  north: number,
  id?: string,
): Feature<Polygon> {
  return createFeature({ type: 'Polygon', coordinates: [createBoxRing(west, south, east, north)] }, id);
}

export function createBoxRing(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export function createPoint(longitude: number, latitude: number): Feature<Point> {
  return createFeature({ type: 'Point', coordinates: [longitude, latitude] });
}

export function createLine(...coordinates: Position[]): Feature<LineString> {
  return createFeature({ type: 'LineString', coordinates });
}

export function createFeature<G extends Geometry>(geometry: G, id?: string): Feature<G> {
  return { type: 'Feature', properties: id === undefined ? {} : { id }, geometry };
}

export function createCollection(...features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** The value, with all that it holds made unchangeable: writing to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
