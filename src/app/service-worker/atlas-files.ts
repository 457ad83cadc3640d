/** The files of this version of the atlas: all of them kept together, each checked against its digest. */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { SCOPE, type WorkerEvent } from './scope.js';

/**
 * SHA-256 of each file in base64, by its address from the site's folder; filled in by the build (build/atlas-files.ts). By
 * it a file of another version is refused: versions are never mixed, not even while a new one is being put up.
 */
declare const __ATLAS_FILES__: Readonly<Record<string, string>>;

/** Its name changes with its content. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

const FILES = Object.entries(__ATLAS_FILES__).map(([url, digest]) => ({
  url,
  revision: HASHED.test(url) ? null : digest.slice(0, 12),
  integrity: `sha256-${digest}`,
}));

/** Enough to say without a network that the rest was not kept. */
const FIRST = /^(index\.html|offline\.html|pages?\.css|icon\.svg)$/;

const cacheName = `renewal-atlas-files ${SCOPE}`;
// Asks the server whether what the browser has already is still right, rather than load it twice.
const revalidate = {
  requestWillFetch: async ({ request }: { request: Request }) =>
    request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request,
};

const whole = createFiles(FILES);

function createFiles(files: typeof FILES): PrecacheController {
  const controller = new PrecacheController({ cacheName, plugins: [revalidate] });
  controller.addToCacheList(files);
  return controller;
}

/** Whether the file at the absolute address is one of this version. */
export function holds(url: string): boolean {
  return whole.getCacheKeyForURL(url) !== undefined;
}

/** Keeps all files; those that a reader who saves data has loaded are kept later, by `keepFile`. */
export async function installFiles(event: WorkerEvent): Promise<void> {
  const files = savesData() ? createFiles(FILES.filter(({ url }) => FIRST.test(url))) : whole;
  await files.install(event as never);
}

/** Drops the files of versions before this one. */
export async function dropOldFiles(event: WorkerEvent): Promise<void> {
  await whole.activate(event as never);
}

/** A file of this version, from the network where it was not kept. */
export function answerFile(event: WorkerEvent, request: Request): Promise<Response> {
  const key = whole.getCacheKeyForURL(request.url) ?? '';
  const integrity = whole.getIntegrityForCacheKey(key);
  return whole.strategy.handle({
    event: event as never,
    request,
    ...(integrity === undefined ? {} : { params: { integrity } }),
  });
}

/** Keeps a file of this version that was not kept yet. */
export async function keepFile(event: WorkerEvent, url: string): Promise<void> {
  await answerFile(event, new Request(url, { cache: 'no-cache', credentials: 'same-origin' }));
}

/** The explorer's page. */
export function answerAtlas(event: WorkerEvent): Promise<Response> {
  return answerFile(event, new Request(new URL('index.html', SCOPE)));
}

/** The file as it is kept; undefined when it is not. */
export function keptFile(name: string): Promise<Response | undefined> {
  return whole.matchPrecache(new URL(name, SCOPE).href);
}

function savesData(): boolean {
  // Not in every browser, nor in the compiler's list: https://developer.mozilla.org/docs/Web/API/NetworkInformation
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
