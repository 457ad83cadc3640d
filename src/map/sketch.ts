/** Places and outlines that the user points out on the map for a question, by pointer or by key. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Place } from '../domain/drawing.js';
import { sketchOnMap } from './drawing-lifetime.js';

/** A place picked by click, or by Enter for the centre of the map; undefined when `signal` is aborted or Escape is pressed. */
export function pickPlace(map: MapLibreMap, signal: AbortSignal): Promise<Place | undefined> {
  return sketchOnMap(map, signal, (finish) => {
    const subscription = map.on('click', ({ lngLat }) => finish([lngLat.lng, lngLat.lat]));
    return {
      handleKey: ({ key }) => {
        if (key !== 'Enter') return false;
        const { lng, lat } = map.getCenter();
        finish([lng, lat]);
        return true;
      },
      stop: () => subscription.unsubscribe(),
    };
  });
}

/**
 * A polygon drawn corner by corner: its corners, not closed; undefined when `signal` is aborted or Escape is pressed.
 * A click or Space (for the centre of the map) puts a corner, Backspace takes the last one back; a double click, a click
 * on the first corner or Enter ends it, once there are three.
 */
export async function drawPolygon(
  map: MapLibreMap,
  signal: AbortSignal,
): Promise<readonly Place[] | undefined> {
  const { drawOnMap } = await import('./drawing-session.js');
  const drawn = await drawOnMap(map, { type: 'draw', kind: 'polygon', snap: false }, { signal });
  return drawn?.positions;
}
