/** The base map of an edition as data, for what draws it without the map library; the map has most of the files already. */
import type { Basemap, EditionManifest } from '../domain/edition.js';
import { parseBasemap } from '../domain/parse-basemap.js';

/** What can be loaded of it; `baseUrl` is the edition's folder. Never rejects: a picture without a street is still one. */
export async function loadBasemaps(manifest: EditionManifest, baseUrl: string): Promise<readonly Basemap[]> {
  const parsed = await Promise.all(
    manifest.basemap.map(async (entry) =>
      parseBasemap(await fetchJson(new URL(entry.file, baseUrl).href), entry),
    ),
  );
  return parsed.flatMap((result) => (result.ok ? [result.value] : []));
}

async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.json() : undefined;
  } catch {
    // Said by the map itself, which needs the same file.
    return undefined;
  }
}
