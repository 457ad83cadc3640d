/** Two versions of the atlas's scripts in one page: the first to come wins, nothing breaks, nothing stays behind. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHost } from './host-page.js';
import { openPage, type Site, startSite } from './open-site.js';
import { type StaticServer, serve } from './serve.js';

/** The scripts of another version: under another address, with an engine of their own and another word on the button. */
const OTHER = '.cache/other-version';
const WORD = 'Explore the map, as it was';

let site: Site;
let other: StaticServer;
let host: StaticServer;

beforeAll(async () => {
  rmSync(OTHER, { recursive: true, force: true });
  cpSync('dist/embed', join(OTHER, 'embed'), { recursive: true });
  cpSync('dist/assets', join(OTHER, 'assets'), { recursive: true });
  const loader = join(OTHER, 'embed/renewal-map.js');
  writeFileSync(loader, readFileSync(loader, 'utf8').replace('Explore the map', WORD));
  site = await startSite();
  other = await serve({ '/older/': OTHER });
  const edition = `edition="${site.server.url}geodata/shibei-2024/edition.json"`;
  const map = `<renewal-map ${edition} layers="historic-blocks" style="height: 400px"></renewal-map>`;
  const story = `<renewal-story ${edition} layout="scroll"><section data-layers="historic-blocks"><h2>Blocks</h2></section></renewal-story>`;
  const script = ({ url }: StaticServer, name: string) =>
    `<script type="module" src="${url}embed/${name}.js"></script>`;
  const page = (body: string) => ({
    body: `<html lang="en"><head><meta charset="utf-8"><title>Article</title></head><body>${body}</body></html>`,
  });
  host = await serveHost({
    'bare.html': page(''),
    'two.html': page(
      `${map}${script(other, 'renewal-map')}${script(site.server, 'renewal-map')}${story}${script(site.server, 'renewal-story')}${script(other, 'renewal-story')}`,
    ),
  });
});
afterAll(async () => {
  await host.close();
  await other.close();
  await site.close();
});

const button = (page: Page) => page.locator('renewal-map button');
const isOurMatter = (line: string) => !line.includes('favicon') && !line.includes('404');

/** What scripts have added to the page's own names. */
const namesOf = (page: Page) =>
  page.evaluate(() => [...Object.getOwnPropertyNames(window), ...Reflect.ownKeys(Symbol).map(String)]);

describe('two versions in one page', () => {
  it('the first to come wins; map of one and story of the other stand side by side and leave no name', async () => {
    const bare = await openPage(site, `${host.url}bare.html`, { locale: 'en' });
    const before = new Set(await namesOf(bare.page));
    const { page, troubles, requests } = await openPage(site, `${host.url}two.html`, { locale: 'en' });
    await expect.poll(() => button(page).textContent()).toBe(WORD);
    await button(page).click();
    const map = page.locator('renewal-map');
    await expect.poll(() => map.getAttribute('data-phase'), { timeout: 60_000 }).toBe('live');
    expect(requests.some((url) => url.startsWith(`${other.url}embed/engine-`))).toBe(true);
    await page.locator('renewal-story').scrollIntoViewIfNeeded();
    await page.locator('renewal-story renewal-live-map canvas').waitFor({ timeout: 60_000 });
    await expect.poll(() => page.locator('renewal-story .poster').count(), { timeout: 60_000 }).toBe(0);
    expect((await namesOf(page)).filter((name) => !before.has(name))).toEqual([]);
    expect(troubles.filter(isOurMatter)).toEqual([]);
  });
});
