/**
 * Interaction to next paint on a 4× slowed CPU, on the built site (`npm run build` first): `npx tsx test/bench/interaction.ts`.
 * Each interaction is done several times; what counts is the browser's own event timing, from the press to the frame
 * that shows its effect, in steps of 8 ms. Also prints what the first load takes, in bytes as sent (gzip).
 */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openSite, type Site, startSite } from '../browser/open-site.js';

const SLOWDOWN = 4;
const TIMES = 5;

interface Interaction {
  readonly name: string;
  readonly prepare: (page: Page) => Promise<unknown>;
  readonly act: (page: Page, time: number) => Promise<unknown>;
}

const INTERACTIONS: readonly Interaction[] = [
  {
    name: 'switch a layer',
    prepare: async () => {},
    act: (page, time) =>
      page
        .locator('layer-panel li[data-layer] input[type=checkbox]')
        .nth(time % 3)
        .click(),
  },
  {
    name: 'located places only',
    prepare: async () => {},
    act: (page) => page.locator('.located input').click(),
  },
  {
    name: 'filter by status',
    prepare: async (page) => {
      await page.locator('#tab-filter').click();
      await page.locator('filter-panel input[type=checkbox]').first().waitFor();
    },
    act: (page) => page.locator('filter-panel input[type=checkbox]').first().click(),
  },
  {
    name: 'select from a list',
    prepare: async (page) => {
      await page.locator('#tab-layers').click();
      await page.locator('layer-panel li[data-layer] summary').first().click();
    },
    act: (page, time) =>
      page
        .locator('layer-panel li[data-layer]')
        .first()
        .locator('[data-feature]')
        .nth(time % 4)
        .click(),
  },
];

/** Longest event of each interaction in ms, as the browser measured it. */
async function measure(page: Page, { prepare, act }: Interaction): Promise<readonly number[]> {
  await prepare(page);
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const results: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    await page.evaluate(() => {
      const store = window as unknown as { longest: number; observer?: PerformanceObserver };
      store.longest = 0;
      store.observer?.disconnect();
      store.observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) store.longest = Math.max(store.longest, duration);
      });
      store.observer.observe({
        type: 'event',
        durationThreshold: 16,
        buffered: false,
      } as PerformanceObserverInit);
    });
    await act(page, time);
    await page.waitForTimeout(2500);
    results.push(await page.evaluate(() => (window as unknown as { longest: number }).longest));
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return results;
}

/** What the first view loads, by kind, in bytes gzipped. */
async function weigh(site: Site): Promise<ReadonlyMap<string, number>> {
  const bytes = new Map<string, number>();
  const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const pending: Promise<void>[] = [];
  const seen = new Set<string>();
  page.on('response', (response) => {
    // The map's worker asks again for what the page has; the browser's cache answers.
    if (seen.has(response.url())) return;
    seen.add(response.url());
    pending.push(
      response
        .body()
        .then((body) => {
          const name = new URL(response.url()).pathname.split('/').slice(4).join('/');
          const kind = name
            .replace(/-[\w-]{8}\.(m?js|css)$/, '.$1')
            .replace(/^(geodata\/[^/]+\/(?:layers|basemap))\/.*/, '$1/*');
          bytes.set(kind, (bytes.get(kind) ?? 0) + gzipSync(body).length);
        })
        .catch(() => {}),
    );
  });
  await page.goto(site.server.url);
  await page.waitForTimeout(8000);
  await Promise.all(pending);
  await context.close();
  return bytes;
}

const site = await startSite();
console.log(
  `\n### Interaction to next paint, CPU ${SLOWDOWN}× slower\n\n| interaction | median ms | worst ms |\n|---|---|---|`,
);
for (const interaction of INTERACTIONS) {
  const { page } = await openSite(site);
  const sorted = [...(await measure(page, interaction))].sort((a, b) => a - b);
  console.log(`| ${interaction.name} | ${sorted[Math.floor(sorted.length / 2)]} | ${sorted.at(-1)} |`);
  await page.context().close();
}
console.log('\n### First load, bytes gzipped\n\n| what | bytes |\n|---|---|');
const weights = [...(await weigh(site))].sort(([, a], [, b]) => b - a);
for (const [name, bytes] of weights) console.log(`| ${name || 'index.html'} | ${bytes} |`);
console.log(`| all | ${weights.reduce((sum, [, bytes]) => sum + bytes, 0)} |`);
await site.close();
