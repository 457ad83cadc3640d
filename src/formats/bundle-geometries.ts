/** Several shapes as one. */
import type { Geometry, LineString, Point, Polygon } from 'geojson';

/** Of one type as its multiple, of several as a collection; null when there are none. */
export function bundleGeometries(geometries: readonly Geometry[]): Geometry | null {
  const [first, second] = geometries;
  if (!first) return null;
  if (!second) return first;
  const points = geometries.filter((one): one is Point => one.type === 'Point');
  if (points.length === geometries.length)
    return { type: 'MultiPoint', coordinates: points.map(({ coordinates }) => coordinates) };
  const lines = geometries.filter((one): one is LineString => one.type === 'LineString');
  if (lines.length === geometries.length)
    return { type: 'MultiLineString', coordinates: lines.map(({ coordinates }) => coordinates) };
  const polygons = geometries.filter((one): one is Polygon => one.type === 'Polygon');
  if (polygons.length === geometries.length)
    return { type: 'MultiPolygon', coordinates: polygons.map(({ coordinates }) => coordinates) };
  return { type: 'GeometryCollection', geometries: [...geometries] };
}
