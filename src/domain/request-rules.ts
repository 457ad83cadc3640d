/**
 * Which requests the site's service worker answers, and how; all others go to the network as if there were none. Pure:
 * the worker itself is app/service-worker.ts.
 */

/** What the rules look at of a request. */
export interface RequestFacts {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
  readonly destination: string;
  /** Whether only a part of the file is asked for, as PMTiles and FlatGeobuf do. */
  readonly range: boolean;
}

export interface SiteFacts {
  /** Absolute address of the site's folder, with a slash at the end. */
  readonly scope: string;
  /** Whether the file at the absolute address is one of this version of the atlas. */
  readonly holds: (url: string) => boolean;
}

/**
 * - `network`: not ours to answer
 * - `atlas`: the explorer's page, whatever its query asks of it
 * - `atlas-file`: a file of this version of the atlas
 * - `edition-file`: data that may belong to another edition
 * - `page`: a page that needs no script, or a picture opened by itself
 * - `page-part`: a style sheet or a picture
 */
export type Handling = 'network' | 'atlas' | 'atlas-file' | 'edition-file' | 'page' | 'page-part';

/** Who asks: the explorer or one of its workers, a page without script, or one that must have the network itself. */
export type Asker = 'atlas' | 'page' | 'embed';

/** What can be said before it is known who asks. */
export function handlingOf(request: RequestFacts, { scope, holds }: SiteFacts): Handling {
  const { url, method, mode, destination, range } = request;
  const path = pathIn(scope, url);
  if (method !== 'GET' || range || path === undefined || isEmbed(path)) return 'network';
  if (mode === 'navigate') {
    if (isAtlas(path)) return 'atlas';
    return /(^|\/|\.html|\.svg)$/.test(path) ? 'page' : 'network';
  }
  if (holds(url)) return 'atlas-file';
  if (destination === '') return /\.(geo)?json$/.test(path) ? 'edition-file' : 'network';
  return destination === 'style' || destination === 'image' ? 'page-part' : 'network';
}

/** The same, once it is known who asks: maps in frames and articles read their data as if there were no worker. */
export function handlingFor(handling: Handling, asker: Asker, { destination }: RequestFacts): Handling {
  switch (asker) {
    case 'embed':
      return 'network';
    case 'page':
      // A page may be newer than the atlas kept here: it never gets the atlas's files unless the network fails.
      if (destination === 'style' || destination === 'image') return 'page-part';
      return handling === 'page' ? 'page' : 'network';
    case 'atlas':
      return handling;
  }
}

/** By the address of a window or worker. Undefined: it is gone, or was never there. */
export function askerOf(url: string | undefined, scope: string): Asker {
  const path = url === undefined ? undefined : pathIn(scope, url);
  if (url === undefined || path === undefined || isEmbed(path)) return 'embed';
  if (isAtlas(path)) return 'atlas';
  // Its workers; those of embedded maps lie in embed/.
  return path.startsWith('assets/') ? 'atlas' : 'page';
}

/** Within the site's folder, without query and fragment; undefined outside. */
function pathIn(scope: string, url: string): string | undefined {
  if (!url.startsWith(scope)) return undefined;
  return url.slice(scope.length).replace(/[?#].*$/s, '');
}

function isAtlas(path: string): boolean {
  return path === '' || path === 'index.html';
}

function isEmbed(path: string): boolean {
  return path === 'embed.html' || path.startsWith('embed/');
}
