/**
 * Entry of the site's service worker: the atlas, and the pages that were read, without a network. Registered by the
 * explorer alone. It takes over from an older one when no window shows the atlas any more, or when the reader says so.
 */
import {
  askerOf,
  type Handling,
  handlingFor,
  handlingOf,
  type RequestFacts,
} from '../domain/request-rules.js';
import type { ToWorker, Windows } from '../domain/site-worker-messages.js';
import {
  answerAtlas,
  answerFile,
  dropOldFiles,
  holds,
  installFiles,
  keepFile,
} from './service-worker/atlas-files.js';
import { answerEditionFile, keepEdition } from './service-worker/editions.js';
import { answerPage } from './service-worker/pages.js';
import { SCOPE, type WorkerFetchEvent, type WorkerMessageEvent, worker } from './service-worker/scope.js';

const site = { scope: SCOPE, holds };

worker.addEventListener('install', (event) => event.waitUntil(installFiles(event)));
worker.addEventListener('activate', (event) => event.waitUntil(dropOldFiles(event)));

worker.addEventListener('fetch', (event) => {
  const facts = factsOf(event.request);
  const handling = handlingOf(facts, site);
  if (handling !== 'network') event.respondWith(answer(event, { facts, handling }));
});

worker.addEventListener('message', (event) => {
  // Safe: only pages of this site can speak to it, and a message of no known type is let pass.
  const message = event.data as ToWorker;
  switch (message.type) {
    case 'settled':
      return event.waitUntil(settle(event, message));
    case 'take-over':
      return event.waitUntil(takeOver(event));
  }
});

function factsOf({ url, method, mode, destination, headers }: Request): RequestFacts {
  return { url, method, mode, destination, range: headers.has('range') };
}

async function answer(
  event: WorkerFetchEvent,
  { facts, handling }: { readonly facts: RequestFacts; readonly handling: Handling },
): Promise<Response> {
  const { request } = event;
  // A page that is being opened is asked for by nobody yet.
  const opening = request.mode === 'navigate';
  const asker = opening ? 'atlas' : askerOf((await worker.clients.get(event.clientId))?.url, SCOPE);
  switch (handlingFor(handling, asker, facts)) {
    case 'network':
      return fetch(request);
    case 'atlas':
      return answerAtlas(event);
    case 'atlas-file':
      return answerFile(event, request);
    case 'edition-file':
      return answerEditionFile(request);
    case 'page':
    case 'page-part':
      return answerPage(event, request);
  }
}

/** Looks after a page from now on, if it is of this version, and keeps what it has loaded so far. */
async function settle(
  event: WorkerMessageEvent,
  { script, urls }: Extract<ToWorker, { type: 'settled' }>,
): Promise<void> {
  if (!holds(script)) return;
  await worker.clients.claim();
  for (const url of urls) {
    const handling = handlingOf(
      { url, method: 'GET', mode: 'cors', destination: 'image', range: false },
      site,
    );
    try {
      if (handling === 'atlas-file') await keepFile(event, url);
      else if (url.startsWith(SCOPE) && /\/edition\.json$/.test(url)) await keepEdition(url);
      else if (handling === 'page-part' && /\/posters\//.test(url)) await answerPage(event, new Request(url));
    } catch {
      // No network or no room: it is not kept, and all that is worked on is as before.
    }
  }
}

async function takeOver({ ports, source }: WorkerMessageEvent): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = windows.filter(({ id, url }) => id !== source?.id && askerOf(url, SCOPE) === 'atlas').length;
  ports[0]?.postMessage({ others } satisfies Windows);
  if (others === 0) await worker.skipWaiting();
}
