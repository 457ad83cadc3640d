/** What of the layers in tiles lies under a place of the map. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { tileLayerOf } from './tile-source-ids.js';

export interface TileHit {
  readonly layerId: string;
  /** The layer within the tiles. */
  readonly part: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** More at one place nobody looks through. */
const MOST_HITS = 20;

/** Features of tile layers within the tolerance of a point in pixels, topmost first; those of the base map are none. */
export function tileFeaturesAt(
  map: MapLibreMap,
  point: { readonly x: number; readonly y: number },
  tolerance: number,
): readonly TileHit[] {
  const isOwn = (source: string) => ![undefined, 'basemap'].includes(tileLayerOf(source));
  const layers = map
    .getStyle()
    .layers.flatMap((layer) =>
      'source' in layer && isOwn(layer.source) && layer.type !== 'raster' ? [layer.id] : [],
    );
  if (layers.length === 0) return [];
  const found = map.queryRenderedFeatures(
    [
      [point.x - tolerance, point.y - tolerance],
      [point.x + tolerance, point.y + tolerance],
    ],
    { layers },
  );
  const hits = new Map<string, TileHit>();
  for (const { source, sourceLayer = '', id, properties } of found) {
    const layerId = tileLayerOf(source);
    if (layerId === undefined || hits.size >= MOST_HITS) continue;
    // One feature is drawn several times, and cut at the borders of tiles.
    const key = JSON.stringify([layerId, sourceLayer, id ?? null, properties]);
    if (!hits.has(key)) hits.set(key, { layerId, part: sourceLayer, properties });
  }
  return [...hits.values()];
}
