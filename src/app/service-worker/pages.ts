/** Pages without script that were read, with their pictures: from the network while there is one. */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { keptFile } from './atlas-files.js';
import { SCOPE, type WorkerEvent } from './scope.js';

/** Some thirty pages, each with two pictures: about 15 MB. */
const MOST_KEPT = 100;
/** Seconds until what was kept is shown instead. */
const PATIENCE = 4;

const same = { ignoreSearch: true, ignoreVary: true };

const strategy = new NetworkFirst({
  cacheName: `renewal-atlas-pages ${SCOPE}`,
  networkTimeoutSeconds: PATIENCE,
  matchOptions: same,
  plugins: [
    // Safe: its declarations only do not know `exactOptionalPropertyTypes`.
    new ExpirationPlugin({
      maxEntries: MOST_KEPT,
      purgeOnQuotaError: true,
      matchOptions: same,
    }) as WorkboxPlugin,
    {
      // Neither a redirection nor an error.
      cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
      handlerDidError: async ({ request }) =>
        request.mode === 'navigate' ? offlinePage() : ((await keptFile(request.url)) ?? Response.error()),
    },
  ],
});

export function answerPage(event: WorkerEvent, request: Request): Promise<Response> {
  return strategy.handle({ event: event as never, request });
}

/** What is said in a page's place, at the address that was asked for: hence the base for its links. */
async function offlinePage(): Promise<Response> {
  const page = await keptFile('offline.html');
  if (!page) return Response.error();
  const text = await page.text();
  return new Response(text.replace('<head>', `<head><base href="${SCOPE}">`), {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
