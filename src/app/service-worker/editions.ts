/** Other editions of the site that were opened: kept whole, so that no edition is ever half old and half new. */
import { SCOPE } from './scope.js';

const cacheName = `renewal-atlas-editions ${SCOPE}`;

/** From the network; what was kept when it fails. */
export async function answerEditionFile(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(cacheName)).match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

/** Keeps all that the edition.json at the address names, or what was kept before. */
export async function keepEdition(url: string): Promise<void> {
  const manifest = await load(url);
  const files = filesOf(await manifest.clone().json()).map((file) => new URL(file, url).href);
  const loaded = await Promise.all(files.filter((file) => file.startsWith(SCOPE)).map(load));
  const cache = await caches.open(cacheName);
  for (const response of [...loaded, manifest]) await cache.put(response.url, response);
}

async function load(url: string): Promise<Response> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
  return response;
}

/** The page has checked the edition; here anything may be missing. */
function filesOf(manifest: unknown): readonly string[] {
  const { commitments, layers, basemap } = Object(manifest);
  const listed = [layers, basemap].flatMap((list) => (Array.isArray(list) ? list : []));
  return [commitments, ...listed.map((entry) => Object(entry).file)].filter(
    (file) => typeof file === 'string',
  );
}
