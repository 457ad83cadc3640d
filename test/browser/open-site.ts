/** The built site in a real browser, with everything that goes wrong written down. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import type { RenewalMap } from '../../src/elements/renewal-map/renewal-map.js';
import { BROWSER_FLAGS, ensureBrowser } from './find-browser.js';
import { type StaticServer, serve } from './serve.js';

/** Where the site is mounted: a deep sub-path, so that every address in it must be relative. */
export const SUB_PATH = '/some/deep/path/';

export interface Site {
  readonly browser: Browser;
  readonly server: StaticServer;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Console errors, page errors and failed answers. */
  readonly troubles: string[];
  /** Every address asked for. */
  readonly requests: string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** Whether the browser has never been here; else the first words are taken as read. */
  readonly firstVisit?: boolean;
  /** Whether the site may keep itself in this browser; else it is as in one that cannot. */
  readonly keeps?: boolean;
}

export async function startSite(flags: readonly string[] = BROWSER_FLAGS): Promise<Site> {
  const server = await serve({ [SUB_PATH]: 'dist', '/fixtures/': 'test/fixtures' });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...flags] });
  return {
    browser,
    server,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens the explorer (`path` may carry a query and a fragment) without waiting for the map. */
export async function openPage(
  site: Site,
  path = '',
  { firstVisit = false, keeps = false, ...options }: OpenOptions = {},
): Promise<OpenPage> {
  // Pages of earlier tests would go on drawing beside this one.
  await Promise.all(site.browser.contexts().map((open) => open.close()));
  const context = await site.browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    ...options,
  });
  if (!firstVisit) await context.addInitScript(() => localStorage.setItem('renewal-atlas:welcomed', 'yes'));
  if (!keeps)
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(new URL(path, site.server.url).href);
  return { page, troubles, requests };
}

/** Waits until the map has been drawn once. */
async function waitForFirstDrawing(page: Page): Promise<void> {
  await page.locator('renewal-map').waitFor({ state: 'attached' });
  await page.locator('renewal-map').evaluate(async (element) => {
    await customElements.whenDefined('renewal-map');
    // Safe: the tag is registered to this class by the page.
    await (element as RenewalMap).ready;
  });
}

/** Waits until the map is idle with its data drawn. */
export async function waitForMap(page: Page): Promise<void> {
  await waitForFirstDrawing(page);
  await page.locator('renewal-map').evaluate(async (element) => {
    // Safe: as above.
    const map = element as RenewalMap;
    // Halos come after the first idle; wait for the style that carries them.
    for (let quiet = 0; quiet < 5; quiet = map.innerMap?.loaded() ? quiet + 1 : 0)
      await new Promise((resolve) => setTimeout(resolve, 100));
  });
}

/** Waits until the map takes what is drawn: its cursor says so. */
export async function waitForSketch(page: Page): Promise<void> {
  const canvas = page.locator('renewal-map canvas.maplibregl-canvas');
  await expect.poll(() => canvas.evaluate((element) => getComputedStyle(element).cursor)).toBe('crosshair');
}

/** Opens the explorer and waits for the map. */
export async function openSite(site: Site, path = '', options: OpenOptions = {}): Promise<OpenPage> {
  const opened = await openPage(site, path, options);
  await waitForMap(opened.page);
  return opened;
}

export interface SharedPage {
  /** Shows the view of the fragment (`#…`) on a map that stands; what went wrong and was asked for is counted anew. */
  show(fragment?: string): Promise<OpenPage>;
}

/**
 * One page for tests that leave nothing behind but a view: to load it is most of what such a test costs. Its map jumps
 * rather than flies. A test that fails takes the page with it.
 */
export function sharePage(site: () => Site, options: OpenOptions = {}): SharedPage {
  let shared: { readonly opened: OpenPage; readonly opening: Camera } | undefined;
  const open = async () => {
    const opened = await openSite(site(), '', { reducedMotion: 'reduce', ...options });
    return { opened, opening: await onMap(opened.page, readCamera, undefined) };
  };
  return {
    show: async (fragment = '') => {
      onTestFailed(() => shared?.opened.page.close());
      const isNew = !shared || shared.opened.page.isClosed();
      if (!shared || isNew) shared = await open();
      const { opened, opening } = shared;
      if (isNew && fragment === '') return opened;
      const { page, troubles, requests } = opened;
      if ((await page.locator('modal-dialog').count()) > 0) await page.keyboard.press('Escape');
      await page.evaluate((hash) => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        if (focused instanceof HTMLElement) focused.blur();
        location.hash = hash;
      }, fragment);
      // A test may have reloaded the page and waited for no map.
      await waitForFirstDrawing(page);
      // A view without a camera leaves the map where it is: here every test begins with the opening one.
      if (!isNew && !fragment.includes('at=')) await onMap(page, jumpTo, opening);
      await waitForMap(page);
      if (!isNew) {
        troubles.length = 0;
        requests.length = 0;
      }
      return opened;
    },
  };
}

type InnerMap = NonNullable<RenewalMap['innerMap']>;

interface Camera {
  readonly center: [number, number];
  readonly zoom: number;
}

const readCamera = (map: InnerMap): Camera => ({
  center: [map.getCenter().lng, map.getCenter().lat],
  zoom: map.getZoom(),
});

const jumpTo = (map: InnerMap, camera: Camera): void => void map.jumpTo({ ...camera });

/** Runs a function on the live map inside the page. */
export function onMap<T, A>(page: Page, action: (map: InnerMap, argument: A) => T, argument: A): Promise<T> {
  return page.locator('renewal-map').evaluate(
    (element, { source, argument: given }) => {
      const { innerMap } = element as RenewalMap;
      // The function travels as text: it may use nothing but its parameters.
      return new Function('map', 'argument', `return (${source})(map, argument)`)(innerMap, given) as never;
    },
    { source: action.toString(), argument },
  ) as Promise<T>;
}
