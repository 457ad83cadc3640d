/**
 * The site without a network after one visit: the explorer with parts that are loaded late, pages that were read and
 * others, frames, and a later deployment. One browser goes through all of it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, type Site, SUB_PATH, startSite, waitForMap } from './open-site.js';
import { serve } from './serve.js';

const EDITION = 'geodata/shibei-2024/edition.json';
const MOUNTS = { [SUB_PATH]: 'dist' };

let site: Site;
let atlas: Page;
let reader: Page;
let address: string;
beforeAll(async () => {
  site = await startSite();
  address = site.server.url;
});
afterAll(() => site.close());

/** The network is cut: nobody listens there any more, for pages and workers alike. */
const cut = () => site.server.close();

async function restore(changed: ReadonlyMap<string, string> = new Map()): Promise<void> {
  site = { ...site, server: await serve(MOUNTS, { port: Number(new URL(address).port), changed }) };
}

const at = (path: string) => new URL(path, address).href;

/** The day of the data, as a script of the page gets it. */
const dayOf = (page: Page) =>
  page.evaluate(async (file) => (await (await fetch(file)).json()).updated as string, EDITION);

/** The same site with data of another day, as the build would have put it up. */
function laterDeployment(): ReadonlyMap<string, string> {
  const before = readFileSync(`dist/${EDITION}`, 'utf8');
  const after = before.replace(/"updated": "[\d-]+"/, '"updated": "2031-01-02"');
  const digest = (text: string) => createHash('sha256').update(text).digest('base64');
  const worker = readFileSync('dist/service-worker.js', 'utf8').replace(digest(before), digest(after));
  return new Map([
    [`${SUB_PATH}${EDITION}`, after],
    [`${SUB_PATH}service-worker.js`, worker],
  ]);
}

describe('the first visit', () => {
  it('of a frame keeps nothing', async () => {
    const { page } = await openPage(site, 'embed.html', { keeps: true });
    await page.locator('renewal-map').waitFor();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    atlas = page;
  });

  it('of the explorer keeps the atlas once the map stands', async () => {
    await atlas.goto(address);
    await waitForMap(atlas);
    await expect
      .poll(() => atlas.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 60_000 })
      .toBe('activated');
    reader = await atlas.context().newPage();
    await reader.goto(at('place/historic-dabaodao/en/'));
    await reader.locator('.poster img').evaluate((image) => (image as HTMLImageElement).decode());
  });
});

describe('without a network', () => {
  it('the explorer opens anew, with its picture, and says so', async () => {
    await cut();
    await atlas.reload({ waitUntil: 'load' });
    expect(
      await atlas.locator('.first-picture img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(0);
    await waitForMap(atlas);
    await expect
      .poll(() => atlas.locator('renewal-explorer .offline').textContent())
      .toMatch(/^离线 · 数据日期 \d{4}-\d\d-\d\d$/);
  });

  it('it loads what it had not loaded before', async () => {
    await atlas.keyboard.press('t');
    await expect.poll(() => atlas.locator('attribute-table [role=row]').count()).toBeGreaterThan(5);
    await atlas.keyboard.press('2');
    await atlas.locator('indicator-panel').getByText('400').first().waitFor();
    await atlas.locator('[data-action=export]').click();
    await atlas.locator('print-dialog').getByRole('heading').first().waitFor();
    await atlas.keyboard.press('Escape');
    await atlas.keyboard.press('t');
  });

  it('a page that was read can be read again, with its picture; another one says why it cannot', async () => {
    await reader.reload();
    expect(await reader.locator('h1').textContent()).not.toBe('');
    expect(
      await reader.locator('.poster img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(0);
    const answer = await reader.goto(at('layer/land-parcels/'));
    expect(answer?.status()).toBe(503);
    expect(await reader.locator('h1').textContent()).toContain('没有网络');
    expect(await reader.locator('[lang=en] h2').textContent()).toContain('No connection');
    expect(
      await reader
        .locator('.open')
        .first()
        .evaluate((link) => (link as HTMLAnchorElement).href),
    ).toMatch(new RegExp(`^${address}#`));
    expect(
      await reader.evaluate(() => getComputedStyle(document.querySelector('.open') as Element).display),
    ).toBe('inline-block');
  });

  it('a frame is as if nothing were kept', async () => {
    await expect(reader.goto(at('embed.html?lang=en'))).rejects.toThrow('ERR_CONNECTION_REFUSED');
  });
});

describe('a later deployment', () => {
  it('waits while the old version is in use, and is told of', async () => {
    await restore(laterDeployment());
    const before = await dayOf(atlas);
    // As the browser does with each page that is opened.
    await atlas.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await atlas.locator('renewal-explorer .version').waitFor({ timeout: 60_000 });
    expect(await dayOf(atlas)).toBe(before);
    await atlas.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => atlas.locator('renewal-explorer .offline').textContent()).toBe('');
  });

  it('does not take over from a second window, and then comes when the reader wants it', async () => {
    // Any window that shows the atlas, even without a map.
    await reader.goto(at('?edition=none/edition.json'), { waitUntil: 'commit' });
    const notice = atlas.locator('renewal-explorer .version');
    await notice.getByRole('button', { name: '重新载入' }).click();
    await expect.poll(() => notice.textContent()).toContain('还有 1 个窗口');
    await reader.close();
    const loaded = atlas.waitForEvent('load');
    await notice.getByRole('button', { name: '重新载入' }).click();
    await loaded;
    expect(await dayOf(atlas)).toBe('2031-01-02');
  });
});
