/** Places and outlines that the user draws on the map, by pointer or by key. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** A place picked by click, or by Enter for the centre of the map; undefined when `signal` is aborted or Escape is pressed. */
export function pickPlace(
  map: MapLibreMap,
  signal: AbortSignal,
): Promise<readonly [number, number] | undefined> {
  return new Promise((resolve) => {
    const canvas = map.getCanvas();
    const stop = new AbortController();
    const finish = (place: readonly [number, number] | undefined) => {
      stop.abort();
      subscription.unsubscribe();
      canvas.style.cursor = '';
      resolve(place);
    };
    canvas.style.cursor = 'crosshair';
    const subscription = map.on('click', ({ lngLat }) => finish([lngLat.lng, lngLat.lat]));
    canvas.addEventListener(
      'keydown',
      (event) => {
        const { lng, lat } = map.getCenter();
        if (event.key === 'Enter') finish([lng, lat]);
        else if (event.key === 'Escape') finish(undefined);
        else return;
        event.preventDefault();
      },
      { signal: stop.signal },
    );
    signal.addEventListener('abort', () => finish(undefined), { signal: stop.signal });
  });
}

/** A polygon drawn corner by corner; undefined when given up. */
export async function drawPolygon(
  map: MapLibreMap,
  signal: AbortSignal,
): Promise<readonly (readonly [number, number])[] | undefined> {
  const corners: (readonly [number, number])[] = [];
  for (;;) {
    const corner = await pickPlace(map, signal);
    if (!corner) return corners.length >= 3 ? corners : undefined;
    corners.push(corner);
  }
}
