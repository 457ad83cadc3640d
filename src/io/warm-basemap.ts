/** The base map's files before the map asks for them. */
import type { EditionManifest } from '../domain/edition.js';

/** Puts the files beside the edition.json at the URL into the browser's cache. What does not come the map tells of itself. */
export function warmBasemap({ basemap }: EditionManifest, url: string): void {
  for (const { file } of basemap)
    void fetch(new URL(file, url).href)
      .then((response) => response.arrayBuffer())
      .catch(() => {});
}
