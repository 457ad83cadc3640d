/** What pages of somebody else's do to a map, and what readers bring with them: hidden places, failing lines, old browsers, paper, phones. */
import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedMap } from '../../src/elements/embedded-map/embedded-map.js';
import type { RenewalMapShell } from '../../src/elements/map-shell/map-shell.js';
import { type HostPage, serveHost } from './host-page.js';
import { shiftsOf, watchShifts } from './layout-shift.js';
import { openPage, type Site, startSite } from './open-site.js';
import type { StaticServer } from './serve.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const LAYER = 'relocation-zones';
const ZONE = 'zone-laoqiye-banqianqu';

let site: Site;
let host: StaticServer;

function pages(): Record<string, HostPage> {
  const edition = `${site.server.url}geodata/shibei-2024/edition.json`;
  const map = (attributes: string, inside = '') =>
    `<renewal-map edition="${edition}" layers="${LAYER}" ${attributes}>${inside}</renewal-map>`;
  const words =
    '<p>A newsroom’s own words, long enough to fill a few lines on a phone and to be pushed about.</p>'.repeat(
      12,
    );
  const page = (body: string, style = '') => ({
    body: `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Article</title><link rel="icon" href="data:,"><style>body{margin:0 auto;max-width:44rem;padding:0 15px}${style}</style></head>
      <body><main><h1>Article</h1>${body}</main><script type="module" src="${site.server.url}embed/renewal-map.js"></script></body></html>`,
  });
  // The atlas's own picture, as the embed builder puts it in.
  const poster = readFileSync(`dist/posters/shibei-2024/layer/${LAYER}.en.light.svg`, 'utf8')
    .replace(
      /^<svg xmlns="[^"]*" width="\d+" height="\d+" /,
      '<svg slot="poster" display="block" width="100%" ',
    )
    .replaceAll('../../../', site.server.url);
  return {
    'article.html': page(`${words}${map('id="inline"', poster)}${words}${map('id="fetched"')}${words}`),
    'hidden.html': page(
      `<details><summary>More</summary>${map('id="folded" concurrent style="height:300px"')}</details><div id="tab" style="display:none">${map('id="tabbed" concurrent')}</div>`,
    ),
    'hostile.html': page(
      map('id="map"', poster),
      '*{line-height:3;box-sizing:content-box;letter-spacing:.3em}div{position:absolute!important;width:20px}svg{display:none!important}button{all:unset}',
    ),
  };
}

const opened = (path: string, options: Parameters<typeof openPage>[2] = {}) =>
  openPage(site, `${host.url}${path}`, { locale: 'en', ...options });
const phase = (map: Locator) => expect.poll(() => map.getAttribute('data-phase'), { timeout: 60_000 });
const shellOf = (map: Locator, action: 'reveal' | 'rest') =>
  // Safe: the tag is registered to this class by the loader.
  map.evaluate((element, name) => (element as unknown as RenewalMapShell)[name](), action);

/** Box of a place in the window, px: in the picture, and on the live map. */
async function boxes(page: Page, map: string): Promise<readonly number[][]> {
  return page.evaluate(
    ([selector = '', id]) => {
      const shell = document.querySelector(selector) as unknown as RenewalMapShell;
      const link = (
        shell.querySelector('svg') ?? shell.shadowRoot?.querySelector('.poster svg')
      )?.querySelector(`a[href*="/${id}/"]`);
      const drawn = link?.getBoundingClientRect();
      const live = shell.shadowRoot?.querySelector('renewal-live-map') as EmbeddedMap | null;
      const inner = live?.innerMap;
      // Safe: the data is protected only against the page's own code.
      const { data } = live as unknown as { data: { layers: { features: Feature[] }[] } };
      const feature = data.layers
        .flatMap(({ features }) => features)
        .find(({ properties }) => properties?.id === id);
      const numbers =
        feature && 'coordinates' in feature.geometry
          ? (feature.geometry.coordinates.flat(3) as number[])
          : [];
      const canvas = inner?.getContainer().getBoundingClientRect();
      const [xs, ys]: [number[], number[]] = [[], []];
      for (let at = 0; at < numbers.length; at += 2) {
        const point = inner?.project([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
        xs.push((point?.x ?? 0) + (canvas?.left ?? 0));
        ys.push((point?.y ?? 0) + (canvas?.top ?? 0));
      }
      return [
        [drawn?.left ?? 0, drawn?.top ?? 0, drawn?.right ?? 0, drawn?.bottom ?? 0],
        [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      ];
    },
    [map, ZONE],
  );
}

beforeAll(async () => {
  site = await startSite();
  host = await serveHost(pages());
});
afterAll(async () => {
  await host.close();
  await site.close();
});

describe('on a phone', () => {
  it('the live map takes the picture’s place to the px, the page scrolls under a finger, and nothing ever moves', async () => {
    const { page, troubles } = await openPage(site, 'icon.svg', {
      ...PHONE,
      locale: 'en',
    });
    await watchShifts(page);
    await page.goto(`${host.url}article.html`);
    troubles.length = 0;
    for (const id of ['inline', 'fetched']) {
      const map = page.locator(`#${id}`);
      await map.scrollIntoViewIfNeeded();
      await expect.poll(() => map.getAttribute('data-picture')).not.toBe('none');
      await map.locator('button', { hasText: 'Explore' }).tap();
      await phase(map).toBe('live');
      const [drawn = [], live = []] = await boxes(page, `#${id}`);
      const apart = Math.max(...drawn.map((edge, at) => Math.abs(edge - (live[at] ?? 0))));
      console.log(`hand-off of the ${id} picture on a phone: ${apart.toFixed(2)} px apart`);
      expect(apart).toBeLessThan(1);
    }
    const map = page.locator('#fetched');
    const length = await page.evaluate(() => history.length);
    // A finger over the live map: the browser may scroll with it, and no script has stopped that.
    expect(
      await map
        .locator('.maplibregl-canvas-container')
        .evaluate((element) => getComputedStyle(element).touchAction),
    ).toContain('pan-y');
    await page.evaluate(() => {
      Object.assign(globalThis, { stopped: [] });
      addEventListener('touchmove', (event) =>
        (globalThis as unknown as { stopped: boolean[] }).stopped.push(event.defaultPrevented),
      );
    });
    const box = await map.boundingBox();
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + y }],
      });
    await touch('touchStart', 250);
    for (const y of [235, 215, 190, 160]) await touch('touchMove', y);
    await touch('touchEnd');
    const stopped = await page.evaluate(() => (globalThis as unknown as { stopped: boolean[] }).stopped);
    expect(stopped.length).toBeGreaterThan(0);
    expect(stopped).not.toContain(true);
    const hint = map.locator('.maplibregl-cooperative-gesture-screen');
    expect(await hint.textContent()).toContain('two fingers');
    // The place's note comes up over the map, and the live map goes back to its picture.
    await map.evaluate((element) => (element as unknown as RenewalMapShell).select('zone-da-jiankang'));
    await map.locator('place-note h2').waitFor();
    await shellOf(map, 'rest');
    expect(await shiftsOf(page)).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(page.url()).toBe(`${host.url}article.html`);
    expect(troubles).toEqual([]);
  });

  it('at 320 px nothing sticks out and nothing is too small for a finger', async () => {
    const small = { ...PHONE, viewport: { width: 320, height: 640 } };
    const found: string[] = [];
    const paths = [
      `${host.url}article.html`,
      ...[
        'demo/index.html',
        'embed.html?lang=en',
        'geodata/shibei-2024/story/en.html',
        'place/historic-dabaodao/en/',
      ],
    ];
    const { page } = await openPage(site, 'icon.svg', small);
    for (const path of paths) {
      await page.goto(new URL(path, site.server.url).href);
      await page.waitForTimeout(400);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > 320) found.push(`${path} is ${wide} px wide`);
      const buttons = await page.locator('button:visible, .bar a:visible, mark[role=button]:visible').all();
      for (const button of buttons) {
        const box = await button.boundingBox();
        if (
          box &&
          (await button.evaluate((element) => getComputedStyle(element).display)) !== 'inline' &&
          Math.min(box.width, box.height) < 24
        )
          found.push(`${path}: ${await button.innerText()} is ${box.width} × ${box.height}`);
      }
    }
    expect(found).toEqual([]);
  });
});

describe('where nobody sees it', () => {
  it('a map behind a tab or a fold has its right size when it is shown', async () => {
    const { page, troubles } = await opened('hidden.html');
    const [folded, tabbed] = [page.locator('#folded'), page.locator('#tabbed')];
    await expect.poll(() => tabbed.getAttribute('data-phase')).toBe('poster');
    for (const map of [folded, tabbed]) void shellOf(map, 'reveal');
    await page.locator('summary').click();
    await page.evaluate(() => document.querySelector('#tab')?.removeAttribute('style'));
    for (const map of [folded, tabbed]) {
      await phase(map).toBe('live');
      const size = (box: { width: number; height: number } | null) => [
        Math.round(box?.width ?? 0),
        Math.round(box?.height ?? 0),
      ];
      const wanted = size(await map.locator('renewal-live-map').boundingBox());
      expect(wanted[0]).toBeGreaterThan(500);
      await expect.poll(async () => size(await map.locator('canvas').boundingBox())).toEqual(wanted);
    }
    expect(troubles).toEqual([]);
  });
});

describe('when things fail', () => {
  it('the picture stays, with a word and a link; trying again works, and nothing moves', async () => {
    const { page } = await openPage(site, 'icon.svg', { locale: 'en' });
    await watchShifts(page);
    await page.route('**/engine-*.js*', (route) => route.abort());
    await page.goto(`${host.url}article.html`);
    const map = page.locator('#inline');
    const tell = () => map.locator('[role=status]').innerText();
    await map.locator('button').click();
    await phase(map).toBe('failed');
    expect(await tell()).toContain('the picture stays');
    expect(await map.locator('.bar a').getAttribute('href')).toContain(
      `${site.server.url}index.html#v=1&on=${LAYER}`,
    );
    expect(await map.locator('svg a').first().isVisible()).toBe(true);
    await page.unroute('**/engine-*.js*');
    // As where the atlas sends no word of who may read: the same for the page as an answer that is missing.
    await page.route('**/edition.json', (route) => route.abort());
    await map.locator('button').click();
    await phase(map).toBe('failed');
    await page.unroute('**/edition.json');
    await map.locator('button').click();
    await phase(map).toBe('live');
    expect(await shiftsOf(page)).toEqual([]);
  });

  it.each([
    ['elements of one’s own', () => Reflect.deleteProperty(globalThis, 'customElements')],
    ['style sheets made by script', () => Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync')],
  ])('in a browser without %s the picture stays', async (_, takeAway) => {
    const { page } = await openPage(site, 'icon.svg', { locale: 'en' });
    await page.addInitScript(takeAway);
    await page.goto(`${host.url}article.html`);
    await page.waitForTimeout(300);
    const picture = await page.locator('#inline svg').first().boundingBox();
    expect(picture?.height).toBeGreaterThan(300);
    expect(await page.locator('#inline svg a').first().isVisible()).toBe(true);
  });
});

describe('among styles of somebody else’s', () => {
  it('picture and button keep their place and size', async () => {
    const { page } = await opened('hostile.html');
    const map = page.locator('#map');
    await expect.poll(() => map.getAttribute('data-phase')).toBe('poster');
    const [frame, picture] = [await map.boundingBox(), await map.locator('svg').first().boundingBox()];
    expect(picture).toEqual(frame);
    expect(frame?.height).toBeGreaterThan(300);
    const button = await map.locator('button').boundingBox();
    expect(button?.height).toBe(36);
    expect(button?.width).toBeLessThan(180);
  });
});

describe('with colours of the reader’s own', () => {
  it('words that stand for places, buttons and focus can be seen', async () => {
    const { page } = await openPage(site, 'demo/index.html', { forcedColors: 'active', colorScheme: 'dark' });
    const mark = page.locator('mark[role=button]').first();
    await mark.waitFor();
    const looks = await mark.evaluate((element) => [
      getComputedStyle(element).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(looks[0]).not.toBe(looks[1]);
    const map = page.locator('#zones');
    const button = map.locator('button', { hasText: '探索地图' });
    await button.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await button.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    expect(await button.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('2px');
    await button.click();
    await phase(map).toBe('live');
    const icon = map.locator('.maplibregl-ctrl-zoom-in .maplibregl-ctrl-icon');
    // MapLibre has icons for these colours: ours for a dark map would turn them back.
    expect(await icon.evaluate((element) => getComputedStyle(element).filter)).toBe('none');
  });
});

describe('on paper', () => {
  it('an article has the pictures of its maps, live ones too, and every step of a story has its own', async () => {
    const { page } = await opened('article.html', { viewport: { width: 800, height: 900 } });
    const map = page.locator('#inline');
    await map.locator('button').click();
    await phase(map).toBe('live');
    await page.emulateMedia({ media: 'print' });
    expect(await map.locator('svg').first().isVisible()).toBe(true);
    expect(await map.locator('renewal-live-map').isVisible()).toBe(false);
    expect(await map.locator('.bar').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.goto(new URL('geodata/shibei-2024/story/index.html', site.server.url).href);
    await page.locator('renewal-story[data-layout=scroll]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const steps = await page.locator('renewal-story section').all();
    expect(steps.length).toBeGreaterThanOrEqual(8);
    // Pictures of steps that were not shown are fetched for the paper.
    for (const step of steps)
      await expect
        .poll(async () => (await step.locator('picture img').boundingBox())?.height)
        .toBeGreaterThan(120);
    expect(await page.locator('renewal-story .stage').isVisible()).toBe(false);
    const story = await page.pdf({ format: 'A4' });
    // Two steps or more to a page.
    expect(pagesOf(story)).toBeLessThanOrEqual(8);
  });
});

/** Pages of a PDF as Chromium writes it. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}
