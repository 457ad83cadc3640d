/** A geometry as well-known text. */
import type { Geometry, Position } from 'geojson';

type Round = (position: Position) => Position;

/** With `round`, positions are written as it gives them. */
export function geometryToWkt(geometry: Geometry, round: Round = (position) => position): string {
  /** Heights are left out: few readers of tables know the other form. */
  const position = (at: Position): string => {
    const [x = 0, y = 0] = round(at);
    return `${x} ${y}`;
  };
  const line = (positions: readonly Position[]): string => list(positions.map(position));
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
      return `GEOMETRYCOLLECTION ${list(geometry.geometries.map((one) => geometryToWkt(one, round)))}`;
  }
}

function list(parts: readonly string[]): string {
  return parts.length === 0 ? 'EMPTY' : `(${parts.join(', ')})`;
}
