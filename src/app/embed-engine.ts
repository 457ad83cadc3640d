/** The engine of maps in other people's pages: loaded by the loader when a reader asks for a live map. */
import '../elements/embedded-map/embedded-map.js';
import { prepareWorker } from '../map/worker-url.js';

await prepareWorker();

/** A live map, not yet in a page. */
export function createLiveMap(): HTMLElementTagNameMap['renewal-live-map'] {
  return document.createElement('renewal-live-map');
}
