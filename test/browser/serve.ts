/** A plain static server on the loopback address for the built site, at any sub-path. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** Content types by the ending of a file's name. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

export interface StaticServer {
  /** Address of the folder, with a trailing slash. */
  readonly url: string;
  /** Cuts what is under way too. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Where a server stood before; absent = a free one. */
  readonly port?: number;
  /** Files that a later deployment has changed, by their path. */
  readonly changed?: ReadonlyMap<string, string>;
}

/** Serves folders by the path they are mounted at, e.g. `{ '/atlas/': 'dist' }`; the first mount is `url`. */
export async function serve(
  mounts: Readonly<Record<string, string>>,
  { port: asked = 0, changed = new Map() }: ServeOptions = {},
): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const mount = Object.keys(mounts).find((prefix) => path.startsWith(prefix));
    const folder = mount === undefined ? undefined : mounts[mount];
    if (mount === undefined || folder === undefined) return void response.writeHead(404).end();
    // A folder is its index.html, as on any static host.
    const inside = normalize(path.slice(mount.length).replace(/(^|\/)$/, '$1index.html'));
    if (inside.startsWith('..')) return void response.writeHead(403).end();
    try {
      const body = changed.get(path) ?? (await readFile(join(folder, inside)));
      response
        .writeHead(200, {
          'content-type': CONTENT_TYPES[extname(inside)] ?? 'application/octet-stream',
          'cache-control': 'max-age=60',
          // What the README asks of a host whose maps stand in other people's pages.
          'access-control-allow-origin': '*',
        })
        .end(body);
    } catch {
      // Missing file: what a static host answers.
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(asked, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${Object.keys(mounts)[0] ?? '/'}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
