/** Catches the pointer at vertices and edges of what the map shows: features of the data, streets, drawings. */
import type { Geometry, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Place } from '../domain/drawing.js';
import { type SimpleGeometry, simpleGeometriesOf } from '../domain/geometries.js';
import { dataLayerOf } from './data-style.js';
import { nearestOnSegment, type Pixel } from './drawing-stroke.js';

export interface SnapTargets {
  /** The exact shape of a feature: what the map has drawn of it is cut at the edges of tiles. */
  readonly geometryOf: (featureId: string) => Geometry | undefined;
  /** Other shapes, such as the reader's drawings. */
  readonly geometries: readonly Geometry[];
}

/** Layers of the base map that are streets. */
const STREET = /^road-/;

/** The place on the map near the pixel that is caught; undefined when nothing is within reach (in pixels). */
export function findSnap(
  map: MapLibreMap,
  pixel: Pixel,
  { targets, reach }: { readonly targets: SnapTargets; readonly reach: number },
): Place | undefined {
  return nearestOf([...shapesNear(map, pixel, { targets, reach }), ...targets.geometries], {
    pixel,
    reach,
    project: ([longitude = 0, latitude = 0]) => map.project([longitude, latitude]),
    unproject: ({ x, y }) => {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
  });
}

function shapesNear(
  map: MapLibreMap,
  { x, y }: Pixel,
  { targets, reach }: { readonly targets: SnapTargets; readonly reach: number },
): readonly Geometry[] {
  const layers = map.getLayersOrder().filter((id) => {
    const source = map.getLayer(id)?.source;
    return STREET.test(id) || (source !== undefined && dataLayerOf(source) !== undefined);
  });
  const box: [[number, number], [number, number]] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
  const seen = new Set<string>();
  return map.queryRenderedFeatures(box, { layers }).flatMap((feature) => {
    if (STREET.test(feature.layer.id)) return feature.geometry;
    const { id } = feature.properties;
    if (typeof id !== 'string' || seen.has(id)) return [];
    seen.add(id);
    return targets.geometryOf(id) ?? [];
  });
}

export interface Nearness {
  readonly pixel: Pixel;
  /** In pixels. */
  readonly reach: number;
  readonly project: (position: Position) => Pixel;
  readonly unproject: (pixel: Pixel) => Place;
}

/** The nearest vertex within reach, else the nearest place on an edge; undefined when neither is. */
export function nearestOf(geometries: readonly Geometry[], nearness: Nearness): Place | undefined {
  const { pixel, reach, project, unproject } = nearness;
  const isNear = createWindow(nearness);
  let vertex: { readonly place: Place; readonly distance: number } | undefined;
  let edge: { readonly at: Pixel; readonly distance: number } | undefined;
  for (const path of geometries.flatMap(pathsOf)) {
    for (const [index, to] of path.entries()) {
      const from = path[index - 1] ?? to;
      if (!isNear(from, to)) continue;
      const [start, end] = [project(from), project(to)];
      const distance = Math.hypot(end.x - pixel.x, end.y - pixel.y);
      if (distance <= (vertex?.distance ?? reach)) vertex = { place: [to[0] ?? 0, to[1] ?? 0], distance };
      const at = nearestOnSegment(pixel, start, end);
      const away = Math.hypot(at.x - pixel.x, at.y - pixel.y);
      if (away <= (edge?.distance ?? reach)) edge = { at, distance: away };
    }
  }
  return vertex?.place ?? (edge && unproject(edge.at));
}

/** Tells edges that may come near from those that cannot, without projecting them. */
function createWindow({ pixel, reach, unproject }: Nearness): (from: Position, to: Position) => boolean {
  const corners = [-reach, reach].flatMap((x) =>
    [-reach, reach].map((y) => unproject({ x: pixel.x + x, y: pixel.y + y })),
  );
  const [longitudes, latitudes] = [corners.map(([value]) => value), corners.map(([, value]) => value)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  return ([x1 = 0, y1 = 0], [x2 = 0, y2 = 0]) =>
    Math.max(x1, x2) >= west &&
    Math.min(x1, x2) <= east &&
    Math.max(y1, y2) >= south &&
    Math.min(y1, y2) <= north;
}

/** Lines and rings of the geometry; a point is a path of one position. */
function pathsOf(geometry: Geometry): readonly (readonly Position[])[] {
  return [...simpleGeometriesOf(geometry)].flatMap(pathsOfSimple);
}

function pathsOfSimple(geometry: SimpleGeometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}
