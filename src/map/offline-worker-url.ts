/** In a file that opens from a disk, the address of MapLibre's worker: its text stands in the page. */
import { WORKER_ID } from '../domain/offline-page.js';

const text: unknown = JSON.parse(document.getElementById(WORKER_ID)?.textContent ?? '""');

/**
 * A file has no origin. There MapLibre starts a module worker from a `data:` address, which could read none of the
 * page's own; a classic one, told by the ending, it starts from where it is (maplibre-gl 6.17, `createWorker`).
 */
// biome-ignore lint/style/noDefaultExport: stands in for an address that Vite exports as default.
export default `${URL.createObjectURL(new Blob([String(text)], { type: 'text/javascript' }))}#worker.cjs`;
