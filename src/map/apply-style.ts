/** The one place where a map that stands is changed. */
import type { Map as MapLibreMap, StyleSpecification, VectorTileSource } from 'maplibre-gl';
import { TILE_LAYER_NAME } from '../domain/tiles/tile-address.js';
import type { Camera } from '../domain/view.js';

/** Ids of the layers and sources of a sketch begin with it; they are not part of the style. */
export const SKETCH_PREFIX = 'sketch';

/** Makes the map look as the style says, changing only what differs; what is being drawn stays on top. */
export function applyStyle(map: MapLibreMap, style: StyleSpecification): void {
  turnToTiles(map, style);
  const sketching = map.getLayersOrder().some(isOfSketch);
  map.setStyle(style, { diff: true, validate: false, ...(sketching ? { transformStyle: keepSketch } : {}) });
}

/** Tiles of another filter come in the place of those shown; a new source, as the map would make of it, would leave a gap. */
function turnToTiles(map: MapLibreMap, { sources }: StyleSpecification): void {
  for (const [id, next] of Object.entries(sources)) {
    const source = next.type === 'vector' ? map.getSource<VectorTileSource>(id) : undefined;
    const tiles = next.type === 'vector' ? next.tiles : undefined;
    if (source?.type === 'vector' && tiles && source.tiles?.[0] !== tiles[0]) source.setTiles(tiles);
  }
}

function keepSketch(previous: StyleSpecification | undefined, next: StyleSpecification): StyleSpecification {
  if (!previous) return next;
  const sources = Object.entries(previous.sources).filter(([id]) => isOfSketch(id));
  return {
    ...next,
    sources: { ...next.sources, ...Object.fromEntries(sources) },
    layers: [...next.layers, ...previous.layers.filter(({ id }) => isOfSketch(id))],
  };
}

function isOfSketch(id: string): boolean {
  return id.startsWith(`${SKETCH_PREFIX}-`);
}

/** Moves the map to the camera unless it is there already; jumps when motion is unwelcome. */
export function applyCamera(map: MapLibreMap, camera: Camera, { animate }: { animate: boolean }): void {
  if (isAt(map, camera)) return;
  const target = {
    center: [camera.center[0], camera.center[1]] as [number, number],
    zoom: camera.zoom,
    bearing: camera.bearing ?? 0,
    pitch: camera.pitch ?? 0,
  };
  if (animate) map.easeTo({ ...target, duration: 600 });
  else map.jumpTo(target);
}

/** Makes one map look where another does, at once. */
export function applyFollow(follower: MapLibreMap, leader: MapLibreMap): void {
  follower.jumpTo({
    center: leader.getCenter(),
    zoom: leader.getZoom(),
    bearing: leader.getBearing(),
    pitch: leader.getPitch(),
  });
}

/** Where the map looks, as plain data. */
export function cameraOf(map: MapLibreMap): Camera {
  const center = map.getCenter();
  return {
    center: [center.lng, center.lat],
    zoom: map.getZoom(),
    ...(map.getBearing() === 0 ? {} : { bearing: map.getBearing() }),
    ...(map.getPitch() === 0 ? {} : { pitch: map.getPitch() }),
  };
}

/** Marks one feature as under the pointer, and no other. Hover is not part of the view: it lives in feature state. */
export function applyHover(
  map: MapLibreMap,
  previous: MapFeatureKey | undefined,
  next: MapFeatureKey | undefined,
): void {
  if (previous && map.getSource(previous.source))
    map.setFeatureState(within(map, previous), { hovered: false });
  if (next) map.setFeatureState(within(map, next), { hovered: true });
}

/** In tiles, features lie in a layer of the tile. */
function within(map: MapLibreMap, key: MapFeatureKey): MapFeatureKey & { readonly sourceLayer?: string } {
  return map.getSource(key.source)?.type === 'vector' ? { ...key, sourceLayer: TILE_LAYER_NAME } : key;
}

export interface MapFeatureKey {
  readonly source: string;
  readonly id: string;
}

/** Whether the map looks there, to a metre or two. */
export function isAt(map: MapLibreMap, camera: Camera): boolean {
  const now = cameraOf(map);
  return (
    Math.abs(now.center[0] - camera.center[0]) < 2e-5 &&
    Math.abs(now.center[1] - camera.center[1]) < 2e-5 &&
    Math.abs(now.zoom - camera.zoom) < 0.01 &&
    Math.abs((now.bearing ?? 0) - (camera.bearing ?? 0)) < 0.1 &&
    Math.abs((now.pitch ?? 0) - (camera.pitch ?? 0)) < 0.1
  );
}
