/** The address of MapLibre's worker, bundled beside our own files so that nothing is fetched from elsewhere. */
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

let done = false;

/** Tells MapLibre once where its worker is; module-global in MapLibre, hence here and nowhere else. */
export function useBundledWorker(): void {
  if (done) return;
  setWorkerUrl(workerUrl);
  done = true;
}
