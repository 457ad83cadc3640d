/** Maps in pages of somebody else's: another origin, a strict policy, hostile styles, frames. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RenewalMapShell } from '../../src/elements/map-shell/map-shell.js';
import { BROWSER_FLAGS } from './find-browser.js';
import { type HostPage, serveHost } from './host-page.js';
import { openPage, type Site, startSite } from './open-site.js';
import type { StaticServer } from './serve.js';

const PLACE = 'historic-dabaodao';
const EDITION = 'geodata/shibei-2024/edition.json';
const VIEW = '120.32,36.07,13';

let site: Site;
let host: StaticServer;
let origin: string;

function poster(): string {
  return `<svg slot="poster" role="group" aria-label="Picture of the map" data-view="${VIEW},800,500" viewBox="0 0 800 500" width="100%" display="block">
    <rect width="800" height="500" fill="#dde"/><a href="${site.server.url}#v=1&amp;sel=${PLACE}" data-feature="${PLACE}"><title>A place</title><circle cx="400" cy="250" r="40"/></a></svg>`;
}

const snippet = (attributes = '', inside = poster()) =>
  `<renewal-map edition="${site.server.url}${EDITION}" ${attributes}>${inside}</renewal-map>`;
const script = () => `<script type="module" src="${site.server.url}embed/renewal-map.js"></script>`;

function pages(): Record<string, HostPage> {
  const head = '<meta charset="utf-8"><title>Article</title>';
  return {
    'strict.html': {
      // What the README tells newsrooms to allow, and nothing else.
      headers: {
        'content-security-policy': `default-src 'none'; script-src ${origin}; connect-src ${origin} blob:; img-src data: blob:; worker-src blob:`,
      },
      body: `<html lang="en"><head>${head}</head><body><h1>Article</h1>${snippet()}${script()}</body></html>`,
    },
    'hostile.html': {
      body: `<html lang="ar" dir="rtl"><head>${head}<style>* { color: red !important; margin: 40px !important; display: inline !important; font-size: 40px !important; position: static !important } svg { width: 10px }</style></head>
        <body>${snippet('id="first" lang="en"')}${Array.from({ length: 19 }, () => snippet('lang="en"')).join('')}${script()}${script().replace('.js', '.js?another')}</body></html>`,
    },
    'frame.html': {
      body: `<html lang="zh-CN"><head>${head}</head><body><iframe title="map" sandbox="allow-scripts" scrolling="no" width="700" height="437" src="${site.server.url}embed.html?lang=zh&view=${VIEW}&layers=historic-blocks&childId=m1"></iframe>
        <script>window.heard = []; addEventListener('message', (event) => heard.push(event.data));</script></body></html>`,
    },
    'check.html': {
      headers: {
        'content-security-policy': `default-src 'none'; script-src ${origin}; connect-src ${origin}`,
      },
      body: `<html lang="en"><head>${head}</head><body><p id="renewal-check" data-edition="../${EDITION}">Scripts are stripped here.</p><script type="module" src="${site.server.url}embed/check.js"></script></body></html>`,
    },
    'stripped.html': {
      body: `<html lang="zh-CN"><head>${head}</head><body>${poster()}<a href="${site.server.url}">map</a></body></html>`,
    },
  };
}

const mapOf = (page: Page) => page.locator('renewal-map').first();
const phaseOf = (page: Page) => mapOf(page).getAttribute('data-phase');
const waitForLive = (page: Page) => expect.poll(() => phaseOf(page), { timeout: 60_000 }).toBe('live');

beforeAll(async () => {
  site = await startSite();
  origin = new URL(site.server.url).origin;
  host = await serveHost(pages());
});
afterAll(async () => {
  await host.close();
  await site.close();
});

describe('a map in an article', () => {
  it('asks a page for 5 KB', () => {
    expect(gzipSync(readFileSync('dist/embed/renewal-map.js')).length).toBeLessThanOrEqual(5000);
  });

  it('shows its picture with one small script, under a strict policy of another origin', async () => {
    const { page, troubles, requests } = await openPage(site, `${host.url}strict.html`, { locale: 'en' });
    await expect.poll(() => phaseOf(page)).toBe('poster');
    expect(requests.filter((url) => url.startsWith(origin))).toEqual([
      `${site.server.url}embed/renewal-map.js`,
    ]);
    expect(troubles.filter((line) => !line.includes('favicon') && !line.includes('404'))).toEqual([]);
  });

  it('goes live with the place that was tapped, and leaves no trace in the page', async () => {
    const { page, troubles, requests } = await openPage(site, `${host.url}strict.html`, { locale: 'en' });
    const head = await page.locator('head').innerHTML();
    const before = await mapOf(page).boundingBox();
    await page.locator('circle').click();
    await waitForLive(page);
    await expect.poll(() => page.locator('place-note h2').innerText()).toContain('Dabaodao');
    expect(await mapOf(page).boundingBox()).toEqual(before);
    expect(await page.locator('head').innerHTML()).toBe(head);
    expect(page.url()).toBe(`${host.url}strict.html`);
    const traces = await page.evaluate(() => ({
      cookie: document.cookie,
      stored: Object.keys(localStorage),
      globals: Object.keys(window).filter((name) => /renewal|maplibre|atlas/i.test(name)),
    }));
    // The first words are marked as read by the test itself.
    expect(traces).toEqual({ cookie: '', stored: ['renewal-atlas:welcomed'], globals: [] });
    expect(
      [...new Set(requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin))].sort(),
    ).toEqual([new URL(host.url).origin, origin].sort());
    expect(troubles.filter((line) => !line.includes('favicon') && !line.includes('404'))).toEqual([]);
  });

  it('lets the page scroll under the wheel', async () => {
    const { page } = await openPage(site, `${host.url}hostile.html`);
    await page.locator('#first').scrollIntoViewIfNeeded();
    await page.locator('#first').hover();
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  it('keeps its shape among hostile styles, twice loaded, and is live one of twenty at a time', async () => {
    const { page } = await openPage(site, `${host.url}hostile.html`);
    await expect.poll(() => page.locator('renewal-map[data-phase=poster]').count()).toBe(20);
    const size = await page.locator('#first').boundingBox();
    expect(size?.width).toBeGreaterThan(300);
    expect(size?.height).toBeGreaterThan(180);
    const button = page.locator('#first button');
    expect(await button.evaluate((element) => getComputedStyle(element).fontSize)).toBe('14px');
    // Safe: the tag is registered to this class by the loader.
    const reveal = (index: number) =>
      page
        .locator('renewal-map')
        .nth(index)
        .evaluate((map) => (map as unknown as RenewalMapShell).reveal());
    await reveal(0);
    await reveal(1);
    expect(await page.locator('renewal-map[data-phase=live]').count()).toBe(1);
    expect(await phaseOf(page)).toBe('poster');
  });

  it('without WebGL2 keeps the picture, and says so with a link', async () => {
    const flags = BROWSER_FLAGS.filter((flag) => !/angle|swiftshader|gpu/.test(flag));
    const blind = await startSite([...flags, '--disable-gpu', '--disable-3d-apis']);
    try {
      const { page } = await openPage(blind, `${host.url}strict.html`, { locale: 'en' });
      await page.locator('renewal-map button').click();
      await expect.poll(() => phaseOf(page)).toBe('failed');
      expect(await page.locator('circle').isVisible()).toBe(true);
      expect(await page.locator('renewal-map a[target=_blank]').last().getAttribute('href')).toContain(
        site.server.url,
      );
    } finally {
      await blind.close();
    }
  });

  it('is a picture and a link where scripts are stripped', async () => {
    const { page } = await openPage(site, `${host.url}stripped.html`, { javaScriptEnabled: false });
    expect(await page.locator('circle').isVisible()).toBe(true);
    expect(await page.locator('a[data-feature]').getAttribute('href')).toContain(PLACE);
  });
});

describe('the check for newsroom engineers', () => {
  it('says which lines a strict page lacks', async () => {
    const { page } = await openPage(site, `${host.url}check.html`, { locale: 'en' });
    await expect.poll(() => page.locator('#renewal-check').getAttribute('data-result')).toBe('problem');
    const text = await page.locator('#renewal-check').innerText();
    expect(text).toContain('Data: fine');
    expect(text).toContain('Content-Security-Policy: worker-src blob:');
    expect(text).toContain('Content-Security-Policy: img-src data: blob:');
  });
});

describe('the framed map', () => {
  it('stands sandboxed, tells its height, and heeds its page alone', async () => {
    const { page } = await openPage(site, `${host.url}frame.html`);
    const frame = page.frameLocator('iframe');
    await expect.poll(() => frame.locator('renewal-map').getAttribute('data-phase')).toBe('poster');
    const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
    await expect.poll(async () => (await heard()).length).toBeGreaterThan(3);
    const messages = await heard();
    expect(messages).toContainEqual({ type: 'renewal-height', height: 438 });
    expect(messages).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: 438 });
    expect(messages).toContain('pymxPYMxm1xPYMxheightxPYMx438');
    const say = (data: unknown) =>
      page.evaluate(
        (message) => document.querySelector('iframe')?.contentWindow?.postMessage(message, '*'),
        data,
      );
    await say({ type: 'renewal-unknown' });
    await say({ type: 'renewal-select', id: PLACE });
    await expect
      .poll(() => frame.locator('renewal-map').getAttribute('data-phase'), { timeout: 60_000 })
      .toBe('live');
    await expect.poll(() => frame.locator('place-note h2').innerText()).toContain('大鲍岛');
  });
});
