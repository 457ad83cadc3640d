/** MapLibre's worker as text, fetched before MapLibre itself is there. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * The worker's text for pages of another origin, where a worker cannot be started from its address; undefined for pages of its
 * own, which have it in their cache from here on. Rejects when it does not arrive.
 */
export async function fetchWorkerText(): Promise<string | undefined> {
  const response = await fetch(workerUrl);
  if (!response.ok)
    throw new Error(`${workerUrl} could not be loaded: the server answered ${response.status}`);
  const text = await response.text();
  return new URL(workerUrl, location.href).origin === location.origin ? undefined : text;
}
