/** Pages of somebody else's, from an origin of their own, with whatever headers their hosts send. */
import { createServer } from 'node:http';
import type { StaticServer } from './serve.js';

export interface HostPage {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves HTML pages by name, e.g. `{ 'article.html': { body: '…' } }`. */
export async function serveHost(pages: Readonly<Record<string, HostPage>>): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)];
    if (!page) return void response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
      .end(`<!doctype html>${page.body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    // By name rather than number: another origin for the browser, and not on this one's cache key.
    url: `http://localhost:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
