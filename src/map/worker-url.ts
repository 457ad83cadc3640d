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
 * Starts workers from their text, for pages of another origin: from an address of the page's own, which asks its policy for
 * `worker-src blob:` alone. Nothing changes without a text, or once there is an address.
 */
export function useWorkerText(text: string | undefined): void {
  if (done || text === undefined) return;
  setWorkerUrl(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  done = true;
}
