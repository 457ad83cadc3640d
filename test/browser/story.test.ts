/** The built story and article as a reader opens them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedMap } from '../../src/elements/embedded-map/embedded-map.js';
import type { RenewalStory } from '../../src/elements/renewal-story/renewal-story.js';
import { openPage, type Site, startSite } from './open-site.js';

const STORY = 'geodata/shibei-2024/story/';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe.each([
  { name: 'desktop', viewport: { width: 1440, height: 900 }, path: `${STORY}index.html` },
  { name: 'phone', viewport: { width: 390, height: 844 }, path: `${STORY}en.html` },
])('the story on a $name', ({ viewport, path }) => {
  it('is driven by the scroll, answers to its words, and asks nobody else', async () => {
    const { page, troubles, requests } = await openPage(site, path, { viewport });
    await page.mouse.move(viewport.width / 4, viewport.height - 40);
    const story = page.locator('renewal-story');
    const map = story.locator('renewal-live-map');
    for (
      let turn = 0;
      turn < 40 && (await story.evaluate((element) => (element as RenewalStory).step)) !== 'zone';
      turn++
    ) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(150);
    }
    expect(await story.evaluate((element) => (element as RenewalStory).step)).toBe('zone');
    await expect
      .poll(() => map.evaluate((element) => (element as EmbeddedMap).viewState?.layers))
      .toEqual(['relocation-zones']);
    await map.evaluate((element) => (element as EmbeddedMap).ready);
    await page.locator('#zone a[data-feature]').click();
    await expect
      .poll(() => map.evaluate((element) => (element as EmbeddedMap).viewState.selected))
      .toBe('zone-laoqiye-banqianqu');
    await map.locator('place-note h2').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    expect(new URL(page.url()).hash).toBe('');
    expect(requests.filter((url) => !url.startsWith(site.server.url.slice(0, 20)))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

describe('the story without what it likes to have', () => {
  it('is an article without script', async () => {
    const { page } = await openPage(site, `${STORY}index.html`, { javaScriptEnabled: false });
    await expect.poll(() => page.locator('renewal-story section h2').count()).toBeGreaterThanOrEqual(8);
    expect(await page.locator('#unknown').isVisible()).toBe(true);
  });

  it('unrolls where motion is unwelcome, with a live map for the asking', async () => {
    const { page } = await openPage(site, `${STORY}index.html`, { reducedMotion: 'reduce' });
    const story = page.locator('renewal-story');
    await expect.poll(() => story.getAttribute('data-layout')).toBe('unrolled');
    await story.locator('.still button').first().click();
    await story.locator('renewal-live-map canvas').waitFor();
  });
});

it('words of the article make its map live at their place', async () => {
  const { page } = await openPage(site, 'demo/index.html');
  await page.locator('mark[data-feature="zone-zhongche-zhihuigang"][role=button]').click();
  const map = page.locator('renewal-map#zones');
  await expect.poll(() => map.getAttribute('data-phase'), { timeout: 30_000 }).toBe('live');
  await expect
    .poll(() => map.evaluate((element) => (element as EmbeddedMap).viewState?.selected))
    .toBe('zone-zhongche-zhihuigang');
});
