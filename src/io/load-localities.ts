/** The named places of an edition's base map, fetched when first asked for; the map has most of the files already. */
import type { Feature } from 'geojson';
import type { EditionManifest } from '../domain/edition.js';
import { buildLocalities, LOCALITY_ROLES, type Locality } from '../domain/locality.js';
import { isPlainObject } from '../domain/plain-object.js';

const loading = new Map<string, Promise<readonly Locality[]>>();

/** Subdistricts, streets and stations; `baseUrl` is the edition's folder. A file that does not load yields none. Never rejects. */
export function loadLocalities(manifest: EditionManifest, baseUrl: string): Promise<readonly Locality[]> {
  const known = loading.get(baseUrl);
  if (known) return known;
  const started = fetchLocalities(manifest, baseUrl);
  loading.set(baseUrl, started);
  void started.then((localities) => {
    if (localities.length === 0) loading.delete(baseUrl);
  });
  return started;
}

async function fetchLocalities(manifest: EditionManifest, baseUrl: string): Promise<readonly Locality[]> {
  const lists = await Promise.all(
    manifest.basemap.map(async ({ role, file }) => {
      const kind = LOCALITY_ROLES[role];
      return kind ? buildLocalities(kind, await fetchFeatures(new URL(file, baseUrl).href)) : [];
    }),
  );
  return lists.flat();
}

async function fetchFeatures(url: string): Promise<readonly Feature[]> {
  try {
    const response = await fetch(url);
    const document: unknown = response.ok ? await response.json() : undefined;
    // Safe: base map files pass the geodata gate; buildLocalities skips what lacks a name or a geometry.
    return isPlainObject(document) && Array.isArray(document.features)
      ? (document.features as Feature[])
      : [];
  } catch {
    // Without the file there is nothing to name; the map itself reports that it is missing.
    return [];
  }
}
