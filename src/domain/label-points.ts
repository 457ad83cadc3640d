/** Where the name of an area stands: the point inside its largest part that is farthest from the outline. */
import type { Position } from 'geojson';
import polylabel from 'polylabel';
import type { AtlasFeature } from './edition.js';

/** Accuracy of the search in degrees, about 10 m. */
const PRECISION = 1e-4;

/** Longitude and latitude for the label of a Polygon or MultiPolygon; undefined for other geometries. */
export function labelPoint(feature: AtlasFeature): Position | undefined {
  const { geometry } = feature;
  switch (geometry.type) {
    case 'Polygon':
      return innermost(geometry.coordinates);
    case 'MultiPolygon': {
      const [largest] = [...geometry.coordinates].sort((a, b) => roughSize(b) - roughSize(a));
      return largest && innermost(largest);
    }
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
    case 'GeometryCollection':
      return undefined;
  }
}

function innermost(rings: Position[][]): Position | undefined {
  if (!rings[0] || rings[0].length < 4) return undefined;
  // Longitudes are squeezed so that distance is about the same in both directions.
  const squeeze = Math.cos(((rings[0][0]?.[1] ?? 0) * Math.PI) / 180);
  const plane = rings.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng * squeeze, lat]));
  const [x = 0, y = 0] = polylabel(plane, PRECISION);
  return [Number((x / squeeze).toFixed(5)), Number(y.toFixed(5))];
}

function roughSize(rings: Position[][]): number {
  const ring = rings[0] ?? [];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[i] ?? [];
    twice += x1 * y2 - x2 * y1;
  }
  return Math.abs(twice);
}
