/**
 * The engine of maps in other people's pages: what a loader imports when a reader asks for a live map. Code, worker and data come
 * side by side, for a slow line waits at each turn.
 */
import type { LiveElement } from '../map-shell/live-element.js';

/**
 * Loads what makes live maps; the edition that the element names comes meanwhile. Rejects when the code or the worker does not
 * arrive; of data that does not come the map tells itself.
 */
export async function startEngine(element: Element): Promise<() => LiveElement> {
  const worker = import('../../map/worker-text.js').then(({ fetchWorkerText }) => fetchWorkerText());
  const edition = element.getAttribute('edition');
  // Ahead of the map, which asks for the same and tells of what does not come.
  if (edition) warmEdition(new URL(edition, document.baseURI).href).catch(() => {});
  const [text, { useWorkerText }] = await Promise.all([
    worker,
    import('../../map/worker-url.js'),
    import('./embedded-map.js'),
  ]);
  useWorkerText(text);
  return () => document.createElement('renewal-live-map');
}

/** What the map asks for when it stands is there by then, or on its way. */
async function warmEdition(url: string): Promise<void> {
  const [{ loadEdition }, { warmBasemap }] = await Promise.all([
    import('../../io/load-edition.js'),
    import('../../io/warm-basemap.js'),
  ]);
  const loaded = await loadEdition(url);
  if (loaded.ok) warmBasemap(loaded.value.manifest, url);
}
