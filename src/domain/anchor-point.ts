/** One point that stands for a feature in a table: the label's place of an area, the middle of a line, a point itself. */
import type { Position } from 'geojson';
import { metresPerDegree } from './distance.js';
import type { AtlasFeature } from './edition.js';
import { labelPoint } from './label-points.js';

/** Longitude and latitude; undefined for a shape without a position. */
export function anchorPoint(feature: AtlasFeature): Position | undefined {
  const { geometry } = feature;
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'MultiPoint':
      return geometry.coordinates[0];
    case 'LineString':
      return middleOf(geometry.coordinates);
    case 'MultiLineString': {
      const [longest] = [...geometry.coordinates].sort((a, b) => roughLength(b) - roughLength(a));
      return longest && middleOf(longest);
    }
    case 'Polygon':
    case 'MultiPolygon':
      return labelPoint(feature);
    case 'GeometryCollection': {
      const [first] = geometry.geometries;
      return first && anchorPoint({ ...feature, geometry: first });
    }
  }
}

/** Half-way along the line. */
function middleOf(line: readonly Position[]): Position | undefined {
  let left = roughLength(line) / 2;
  for (let at = 1; at < line.length; at++) {
    const [from, to] = [line[at - 1] ?? [], line[at] ?? []];
    const length = roughDistance(from, to);
    if (length >= left && length > 0) {
      const part = left / length;
      const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [from, to];
      return [x0 + part * (x1 - x0), y0 + part * (y1 - y0)];
    }
    left -= length;
  }
  return line[0];
}

function roughLength(line: readonly Position[]): number {
  return line.reduce((sum, to, at) => sum + (at === 0 ? 0 : roughDistance(line[at - 1] ?? to, to)), 0);
}

/** On a plane, which is near enough for half a line. */
function roughDistance([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number {
  const { x, y } = metresPerDegree((y0 + y1) / 2);
  return Math.hypot((x1 - x0) * x, (y1 - y0) * y);
}
