/** Bounding boxes of features, and the camera that shows them. */
import type { Feature, Geometry, Position } from 'geojson';
import { LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../domain/view.js';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** The box around the features; undefined when they have no position. */
export function boundsOf(features: readonly Feature[]): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of features) {
    for (const [lng = 0, lat = 0] of positionsOf(feature.geometry)) {
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
  }
  return west <= east ? [west, south, east, north] : undefined;
}

/** The camera that fits the box with room around it, no closer than a street block, above the px that are covered below. */
export function cameraForBounds(
  map: MapLibreMap,
  [west, south, east, north]: Bounds,
  coveredBelow: number,
): Camera | undefined {
  const { clientWidth, clientHeight } = map.getContainer();
  const around = Math.min(80, clientWidth / 6, (clientHeight - coveredBelow) / 6);
  const padding = { top: around, right: around, left: around, bottom: around + coveredBelow };
  const camera = map.cameraForBounds([west, south, east, north], { padding, maxZoom: 15.5 });
  if (!camera?.center || camera.zoom === undefined) return undefined;
  const { lng, lat } = LngLat.convert(camera.center);
  return { center: [lng, lat], zoom: camera.zoom };
}

function* positionsOf(geometry: Geometry): Generator<Position> {
  switch (geometry.type) {
    case 'Point':
      yield geometry.coordinates;
      break;
    case 'MultiPoint':
    case 'LineString':
      yield* geometry.coordinates;
      break;
    case 'MultiLineString':
    case 'Polygon':
      for (const part of geometry.coordinates) yield* part;
      break;
    case 'MultiPolygon':
      for (const polygon of geometry.coordinates) for (const ring of polygon) yield* ring;
      break;
    case 'GeometryCollection':
      for (const part of geometry.geometries) yield* positionsOf(part);
      break;
  }
}
