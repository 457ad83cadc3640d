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
const WINDOWS = [
  { name: 'desktop', options: { viewport: { width: 1440, height: 900 } } },
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
] as const;

interface Interaction {
  readonly name: string;
  readonly prepare: (page: Page) => Promise<unknown>;
  readonly act: (page: Page, time: number) => Promise<unknown>;
}

const INTERACTIONS: readonly Interaction[] = [
  {
    name: 'switch a layer',
    prepare: raiseSheet,
    act: (page, time) =>
      page
        .locator('layer-panel li[data-layer] input[type=checkbox]')
        .nth(time % 3)
        .click(),
  },
  {
    name: 'located places only',
    prepare: async (page) => {
      // On a phone the switch is in the menu.
      if ((await page.locator('.located').count()) === 0) await page.locator('tool-bar .more').click();
    },
    act: (page) => page.locator('[role=switch]').first().click(),
  },
  {
    name: 'filter by status',
    prepare: async (page) => {
      await raiseSheet(page);
      await page.locator('#tab-filter').click();
      await page.locator('filter-panel input[type=checkbox]').first().waitFor();
    },
    act: (page) => page.locator('filter-panel input[type=checkbox]').first().click(),
  },
  {
    name: 'select from a list',
    prepare: async (page) => {
      await raiseSheet(page);
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

interface Measured {
  /** From the press to the frame that shows its effect. */
  readonly paint: number;
  /** From the press to the end of our own handling. */
  readonly handled: number;
}

async function raiseSheet(page: Page): Promise<void> {
  const handle = page.locator('.handle');
  if (await handle.isVisible()) await handle.click();
}

/** Longest event of each interaction in ms, as the browser measured it. */
async function measure(page: Page, { prepare, act }: Interaction): Promise<readonly Measured[]> {
  await prepare(page);
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const results: Measured[] = [];
  for (let time = 0; time < TIMES; time++) {
    await page.evaluate(() => {
      const store = window as unknown as { longest: Measured; observer?: PerformanceObserver };
      store.longest = { paint: 0, handled: 0 };
      store.observer?.disconnect();
      store.observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as PerformanceEventTiming[]) {
          store.longest = {
            paint: Math.max(store.longest.paint, entry.duration),
            handled: Math.max(store.longest.handled, entry.processingEnd - entry.startTime),
          };
        }
      });
      store.observer.observe({
        type: 'event',
        durationThreshold: 16,
        buffered: false,
      } as PerformanceObserverInit);
    });
    await act(page, time);
    await page.waitForTimeout(2500);
    results.push(await page.evaluate(() => (window as unknown as { longest: Measured }).longest));
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

const median = (values: readonly number[]) =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);

const site = await startSite();
console.log(`\n### Interaction to next paint, CPU ${SLOWDOWN}× slower, drawn in software`);
console.log(
  '\n| window | interaction | handled, median ms | painted, median ms | painted, worst ms |\n|---|---|---|---|---|',
);
for (const { name, options } of WINDOWS) {
  for (const interaction of INTERACTIONS) {
    const { page } = await openSite(site, '', options);
    const measured = await measure(page, interaction);
    const paints = measured.map(({ paint }) => paint);
    const handled = median(measured.map((result) => result.handled));
    console.log(
      `| ${name} | ${interaction.name} | ${handled} | ${median(paints)} | ${Math.max(...paints)} |`,
    );
    await page.context().close();
  }
}
console.log('\n### First load, bytes gzipped\n\n| what | bytes |\n|---|---|');
const weights = [...(await weigh(site))].sort(([, a], [, b]) => b - a);
for (const [name, bytes] of weights) console.log(`| ${name || 'index.html'} | ${bytes} |`);
console.log(`| all | ${weights.reduce((sum, [, bytes]) => sum + bytes, 0)} |`);
await site.close();
