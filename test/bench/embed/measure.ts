/** One reader of one page: a phone on slow 4G whose processor is four times slower. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Contender } from './pages.js';
import type { Sent, SlowServer } from './slow-server.js';
import { type Part, startFilm } from './visible.js';

export const SLOWDOWN = 4;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** After this long without a byte or a long task all is taken for done. */
const QUIET_MS = 2500;
const LIMIT_MS = 90_000;
const PRESS_MS = 80;

/** Of a whole visit with a live map, gzipped. */
export interface Weight {
  readonly page: number;
  /** MapLibre or Leaflet, with its worker and its styles. */
  readonly library: number;
  /** The rest of the code that was there when the map stood, and what came after. */
  readonly code: number;
  readonly later: number;
  readonly data: number;
}

export interface Reading {
  /** Before a tap, of what the page itself, its scripts and data take; gzipped. */
  readonly bytes: number;
  readonly requests: number;
  /** First frame in which the map's box looks as it does in the end, in ms. */
  readonly visible: number;
  /** Of tasks what they take beyond 50 ms each, before a tap. */
  readonly blocking: number;
  /** Of the whole visit, those after a tap too. */
  readonly layoutShift: number;
  /** When the live map stands, in ms from the start of the page; ours, from the tap. */
  readonly live: number;
  /** The same from the last byte of MapLibre's or Leaflet's own script. */
  readonly liveSinceScript: number;
  readonly weight: Weight;
}

type Probed = Window & { blocking: number; shift: number; standsAt?: number; lastTask: number };

/** `warm`: the pointer has rested on our map before the tap, as a mouse does. */
export async function readPage(
  browser: Browser,
  server: SlowServer,
  contender: Contender,
  { warm = false } = {},
): Promise<Reading> {
  const context = await browser.newContext({ ...PHONE, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript(probe);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  server.take();
  const sent: Sent[] = [];
  const stop = await startFilm(session);
  await page.goto(`${server.url}${contender}.html`, { waitUntil: 'commit' });
  const origin = await page.evaluate(() => performance.timeOrigin);
  await quiet(page, server, sent, contender !== 'ours');
  const film = await stop();
  const visible = await film.visible(await partOf(page));
  const before = [...sent];
  const blocking = await page.evaluate(() => (window as unknown as Probed).blocking);
  let live: number;
  let tappedAt = 0;
  let scriptAt: number;
  if (contender === 'ours') {
    if (warm) {
      await page.locator('renewal-map').dispatchEvent('pointerenter');
      await quiet(page, server, sent, false);
    }
    const tapped = await tap(page, session);
    tappedAt = tapped;
    await quiet(page, server, sent, true);
    live = (await standsAt(page)) - tapped;
    scriptAt = arrival(sent, /engine\/maplibre-(?!gl)[\w-]+\.js$/) - origin - tapped;
  } else {
    live = await standsAt(page);
    scriptAt = arrival(sent, contender === 'leaflet' ? /leaflet\.js$/ : /maplibre-gl\.mjs$/) - origin;
  }
  const layoutShift = await page.evaluate(() => (window as unknown as Probed).shift);
  await context.close();
  const sum = (list: readonly Sent[]) => list.reduce((total, { bytes }) => total + bytes, 0);
  return {
    bytes: sum(before),
    requests: before.length,
    visible,
    blocking,
    layoutShift,
    live,
    liveSinceScript: live - scriptAt,
    weight: weigh(sent, origin + (contender === 'ours' ? live + tappedAt : live)),
  };
}

function weigh(sent: readonly Sent[], stands: number): Weight {
  const weight = { page: 0, library: 0, code: 0, later: 0, data: 0 };
  for (const { path, bytes, done } of sent) {
    if (/json$|sprite/.test(path)) weight.data += bytes;
    else if (/maplibre|leaflet\./.test(path) && !path.endsWith('.html')) weight.library += bytes;
    else if (!/\.js$/.test(path)) weight.page += bytes;
    else if (done > stands) weight.later += bytes;
    else weight.code += bytes;
  }
  return weight;
}

/** Runs in the page, before anything of its own. */
function probe(): void {
  const store = window as unknown as Probed;
  store.blocking = 0;
  store.shift = 0;
  store.lastTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      store.blocking += duration - 50;
      store.lastTask = startTime + duration;
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    // Those after a tap as well: nothing of ours may move.
    for (const entry of list.getEntries())
      store.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    if (store.standsAt === undefined && document.querySelector('renewal-map[data-phase=live]'))
      store.standsAt = performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-phase'] });
}

function standsAt(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Probed).standsAt ?? Number.NaN);
}

function arrival(sent: readonly Sent[], pattern: RegExp): number {
  return sent.find(({ path }) => pattern.test(path))?.done ?? Number.NaN;
}

/** Waits until nothing more comes: no byte, no long task, and, where there is to be one, a map that stands. */
async function quiet(page: Page, server: SlowServer, sent: Sent[], live: boolean): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  let last = Date.now();
  while (Date.now() < deadline) {
    await page.waitForTimeout(250);
    const more = server.take();
    sent.push(...more);
    const { stands, sinceTask } = await page.evaluate(() => {
      const { standsAt: at, lastTask } = window as unknown as Probed;
      return { stands: at !== undefined, sinceTask: performance.now() - lastTask };
    });
    if (more.length > 0 || server.busy || (live && !stands)) last = Date.now();
    if (Date.now() - last > QUIET_MS && sinceTask > QUIET_MS) return;
  }
}

/** Presses the button as a finger does; when it was lifted, on the page's clock. */
async function tap(page: Page, session: CDPSession): Promise<number> {
  const box = await page.locator('renewal-map').locator('button').boundingBox();
  if (!box) throw new Error('The map has no button');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await page.waitForTimeout(PRESS_MS);
  const now = await page.evaluate(() => performance.now());
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  return now;
}

async function partOf(page: Page): Promise<Part> {
  const box = await page.locator('renewal-map, #map').first().boundingBox();
  if (!box) throw new Error('The page has no map');
  const { width, height } = PHONE.viewport;
  // The map alone: a legend is no part of the peers'.
  const tall = Math.min(height - box.y, (box.width * 760) / 960);
  return { left: box.x / width, top: box.y / height, width: box.width / width, height: tall / height };
}
