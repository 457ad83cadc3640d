/** A geometry as well-known text. */
import type { Geometry, Position } from 'geojson';

export function geometryToWkt(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT (${position(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT ${list(geometry.coordinates.map((at) => `(${position(at)})`))}`;
    case 'LineString':
      return `LINESTRING ${line(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING ${list(geometry.coordinates.map(line))}`;
    case 'Polygon':
      return `POLYGON ${list(geometry.coordinates.map(line))}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON ${list(geometry.coordinates.map((rings) => list(rings.map(line))))}`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION ${list(geometry.geometries.map(geometryToWkt))}`;
  }
}

/** Heights are left out: few readers of tables know the other form. */
function position([x = 0, y = 0]: Position): string {
  return `${x} ${y}`;
}

function line(positions: readonly Position[]): string {
  return list(positions.map(position));
}

function list(parts: readonly string[]): string {
  return parts.length === 0 ? 'EMPTY' : `(${parts.join(', ')})`;
}
