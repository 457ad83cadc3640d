/** The address of MapLibre's worker, bundled beside our own files so that nothing is fetched from elsewhere. */
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** For who takes the worker's text along. */
export const WORKER_URL: string = workerUrl;

let done = false;

/** Tells MapLibre once where its worker is; module-global in MapLibre, hence here and nowhere else. */
export function useBundledWorker(): void {
  if (done) return;
  setWorkerUrl(workerUrl);
  done = true;
}

/**
 * For pages of another origin, before the first map: a worker cannot be started from elsewhere, so its text is fetched
 * and started from an address of the page's own. That asks a page's policy for `worker-src blob:` alone. Rejects when
 * the text does not arrive.
 */
export async function prepareWorker(): Promise<void> {
  if (done || new URL(workerUrl, location.href).origin === location.origin) return;
  const response = await fetch(workerUrl);
  if (!response.ok)
    throw new Error(`${workerUrl} could not be loaded: the server answered ${response.status}`);
  setWorkerUrl(URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' })));
  done = true;
}
