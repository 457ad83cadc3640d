/** Pointer on the map: which features are under it, hover, click. */
import type { Map as MapLibreMap, MapMouseEvent, Point } from 'maplibre-gl';
import { applyHover, type MapFeatureKey } from './apply-style.js';
import { dataLayerOf, dataSourceId } from './data-style.js';
import { type TileHit, tileFeaturesAt } from './tile-hits.js';

export interface Hit {
  readonly layerId: string;
  readonly featureId: string;
}

/** Pixels around the pointer that count, so that thin lines can be hit by a finger. */
const TOLERANCE = { mouse: 4, touch: 12 };

export interface InteractionHandlers {
  /** The features under a click, topmost first; empty for the bare map. `tiles`: of tile layers, where there is none of ours. */
  readonly onPick: (hits: readonly Hit[], tiles: readonly TileHit[]) => void;
  readonly onHover: (hit: Hit | undefined, at: { readonly x: number; readonly y: number }) => void;
}

/** Starts listening; the returned function stops it. */
export function listenToPointer(map: MapLibreMap, handlers: InteractionHandlers): () => void {
  let hovered: MapFeatureKey | undefined;
  const hover = (hit: Hit | undefined, point: Point) => {
    const next = hit && { source: dataSourceId(hit.layerId), id: hit.featureId };
    if (next?.id !== hovered?.id) {
      applyHover(map, hovered, next);
      hovered = next;
      map.getCanvas().style.cursor = next ? 'pointer' : '';
    }
    handlers.onHover(hit, point);
  };
  const handleMove = (event: MapMouseEvent) =>
    hover(featuresAt(map, event.point, TOLERANCE.mouse)[0], event.point);
  const handleOut = (event: MapMouseEvent) => hover(undefined, event.point);
  const handleClick = (event: MapMouseEvent) => {
    const touch = 'pointerType' in event.originalEvent && event.originalEvent.pointerType === 'touch';
    const tolerance = touch ? TOLERANCE.touch : TOLERANCE.mouse;
    const hits = featuresAt(map, event.point, tolerance);
    handlers.onPick(hits, hits.length > 0 ? [] : tileFeaturesAt(map, event.point, tolerance));
  };
  map.on('mousemove', handleMove);
  map.on('mouseout', handleOut);
  map.on('click', handleClick);
  return () => {
    map.off('mousemove', handleMove);
    map.off('mouseout', handleOut);
    map.off('click', handleClick);
  };
}

/** Data features within the tolerance of a point in pixels: what is exactly under it first, then points, lines, areas. */
export function featuresAt(
  map: MapLibreMap,
  point: { x: number; y: number },
  tolerance: number,
): readonly Hit[] {
  // Not by getStyle(), which writes all of the style out: this is asked at every move.
  const layers = map.getLayersOrder().filter((id) => dataLayerOf(map.getLayer(id)?.source ?? ''));
  const box: [[number, number], [number, number]] = [
    [point.x - tolerance, point.y - tolerance],
    [point.x + tolerance, point.y + tolerance],
  ];
  const found = [
    ...map.queryRenderedFeatures([point.x, point.y], { layers }),
    ...map.queryRenderedFeatures(box, { layers }),
  ];
  const hits = new Map<string, Hit & { readonly rank: number }>();
  for (const feature of found) {
    const layerId = dataLayerOf(feature.source);
    const featureId = feature.properties.id;
    if (layerId === undefined || typeof featureId !== 'string' || hits.has(featureId)) continue;
    hits.set(featureId, { layerId, featureId, rank: GEOMETRY_RANK[feature.geometry.type] ?? 0 });
  }
  return [...hits.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ layerId, featureId }) => ({ layerId, featureId }));
}

const GEOMETRY_RANK: Record<string, number> = {
  Point: 0,
  MultiPoint: 0,
  LineString: 1,
  MultiLineString: 1,
  Polygon: 2,
  MultiPolygon: 2,
};
