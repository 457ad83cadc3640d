/**
 * A large GeoJSON file through the built site (`npm run build` first): brought in, drawn, moved, filtered, chosen, listed, saved,
 * opened again. For each step how long it took, the longest task of the page, and the memory of all of its threads.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { RenewalMap } from '../../src/elements/renewal-map/renewal-map.js';
import { openSite, type Site } from '../browser/open-site.js';

export interface MeasuredStep {
  readonly name: string;
  readonly seconds: number;
  /** Tasks of 50 ms and more on the page's main thread. */
  readonly longTasks: readonly number[];
  /** Between frames of a movement, in ms; empty for what is no movement. */
  readonly frames: readonly number[];
  /** Of the page's own heap at the end of the step, in MB. */
  readonly heap: number;
  /** The most that the process of the page held until then, all threads and the file itself, in MB; NaN where it is not told. */
  readonly peak: number;
}

export type StepListener = (name: string, when: 'begin' | 'end') => Promise<void> | void;

interface Probe {
  readonly tasks: { readonly start: number; readonly ms: number }[];
  readonly frames: number[];
  sourceId: string;
  /** When a tile of the source first came, and when the frame after it was drawn. */
  firstTile: number;
  firstFrame: number;
}

type Probed = Window & { probe: Probe };

/** Steps in the order of a reader who does not wait. `path` is of the file; its name without the ending names the layer. */
export async function measureImport(
  site: Site,
  { path, layer, onStep }: { readonly path: string; readonly layer: string; readonly onStep?: StepListener },
): Promise<readonly MeasuredStep[]> {
  const { page, troubles } = await openSite(site, '#v=1&tab=data');
  const session = await page.context().newCDPSession(page);
  const steps: MeasuredStep[] = [];
  const heap = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20;
  };
  await session.send('Performance.enable');
  // The runner marks named functions with a helper that the page does not have.
  const helper = 'globalThis.__name = (marked) => marked;';
  await page.addInitScript(`${helper}(${startProbe})();`);
  await page.evaluate(`${helper}(${startProbe})();`);
  const peak = await peakReader(site);
  const step = async (name: string, work: () => Promise<unknown>) => {
    await onStep?.(name, 'begin');
    await page.evaluate(() => {
      const { probe } = window as unknown as Probed;
      probe.tasks.length = 0;
      probe.frames.length = 0;
    });
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000;
    // Long tasks are told a moment later.
    await page.waitForTimeout(120);
    const { tasks, frames } = await page.evaluate(() => {
      const { probe } = window as unknown as Probed;
      return { tasks: probe.tasks.map(({ ms }) => ms), frames: [...probe.frames] };
    });
    await onStep?.(name, 'end');
    steps.push({ name, seconds, longTasks: tasks, frames, heap: await heap(), peak: peak() });
  };

  const panel = page.locator('import-panel');
  const source = `data:${layer}`;
  await step('read', async () => {
    await panel.locator('#files').setInputFiles(path);
    await panel.locator('.way input').first().waitFor({ timeout: 120_000 });
  });
  await step('placed and checked', async () => {
    const way = panel.locator('.way input').first();
    if (!(await way.isChecked())) await way.check();
    await panel.locator('.add:not([disabled])').waitFor({ timeout: 120_000 });
  });
  const field = panel.locator('input[id^=source]').first();
  await field.fill('测试资料，2026');
  await field.blur();
  await page.evaluate(watchSource, source);
  await step('added, first frame with its shapes', async () => {
    await panel.locator('.add').first().click();
    await page.waitForFunction(() => (window as unknown as Probed).probe.firstFrame > 0, undefined, {
      timeout: 300_000,
      polling: 50,
    });
  });
  await step('drawn in full, at rest', () => idle(page));
  await page.locator('data-panel #tool-mine').click();
  await step('saved', () =>
    page.locator('workspace-panel .status[data-state=saved]').waitFor({ timeout: 300_000 }),
  );
  await step('dragged, at street level', () => drag(page, 15));
  await step('drawn in full, at rest', () => idle(page));
  await step('zoomed out to the whole district', () => zoom(page, 12));
  await step('drawn in full, at rest', () => idle(page));
  await step('dragged, the whole district', () => drag(page));
  await step('drawn in full, at rest', () => idle(page));
  await step('filter opened', async () => {
    await page.locator('#tab-filter').click();
    await page.locator('filter-panel .result').waitFor();
  });
  await step('filtered by a field', async () => {
    const filter = page.locator('filter-panel');
    await filter.locator('details[data-section=fields] summary').click();
    await filter.locator('select[data-name=layer]').selectOption(layer);
    await filter.locator('select[data-name=field]').selectOption({ label: '用地性质' });
    await filter.locator('details[data-section=fields] input[type=checkbox]').first().check();
    await idle(page);
  });
  await step('filter taken back', async () => {
    await page.locator('filter-panel .clear').click();
    await idle(page);
  });
  await step('a parcel chosen', async () => {
    await page.locator('#tab-layers').click();
    const box = await page.locator('renewal-map').boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.locator('feature-card h2').first().waitFor();
    await idle(page);
  });
  await step('table opened', async () => {
    await page.locator('renewal-map canvas.maplibregl-canvas').focus();
    await page.keyboard.press('t');
    await page.locator('attribute-table [role=row]').nth(3).waitFor({ timeout: 60_000 });
  });
  await step('table closed', async () => {
    await page.locator('renewal-map canvas.maplibregl-canvas').focus();
    await page.keyboard.press('t');
    await idle(page);
  });
  await step('page opened again, drawn in full', async () => {
    await page.reload();
    await page.locator('renewal-map').waitFor({ state: 'attached' });
    await page.waitForFunction(
      (id) => {
        const map = findMap();
        return map?.getSource(id) && map.isSourceLoaded(id) && map.loaded();
        function findMap() {
          const within = document.querySelector('renewal-explorer')?.shadowRoot;
          return within?.querySelector<RenewalMap>('renewal-map')?.innerMap;
        }
      },
      source,
      { timeout: 300_000, polling: 100 },
    );
  });
  await page.context().close();
  if (troubles.length > 0) console.log(`Troubles: ${troubles.slice(0, 5).join('; ')}`);
  return steps;
}

/** Runs in the page. */
function startProbe(): void {
  const probe: Probe = { tasks: [], frames: [], sourceId: '', firstTile: 0, firstFrame: 0 };
  (window as unknown as Probed).probe = probe;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      probe.tasks.push({ start: startTime, ms: duration });
  }).observe({ entryTypes: ['longtask'] });
}

/** Runs in the page: writes down when the source's first tile has come and been drawn. */
function watchSource(sourceId: string): void {
  const { probe } = window as unknown as Probed;
  const within = document.querySelector('renewal-explorer')?.shadowRoot;
  const map = within?.querySelector<RenewalMap>('renewal-map')?.innerMap;
  probe.sourceId = sourceId;
  map?.on('sourcedata', (event) => {
    if (event.sourceId !== sourceId || !('tile' in event) || !event.tile || probe.firstTile > 0) return;
    probe.firstTile = performance.now();
    map.once('render', () => {
      probe.firstFrame = performance.now();
    });
  });
}

/** Waits until the map has drawn all that is in view and nothing is under way. */
async function idle(page: Page): Promise<void> {
  await page.locator('renewal-map').evaluate(async (element) => {
    const map = (element as RenewalMap).innerMap;
    for (let quiet = 0; quiet < 4; quiet = map?.loaded() && !map.isMoving() ? quiet + 1 : 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** Drags the map to and fro by hand for about three seconds; `zoomLevel` is where it is first moved to. */
async function drag(page: Page, zoomLevel?: number): Promise<void> {
  if (zoomLevel !== undefined) {
    await page.locator('renewal-map').evaluate((element, level) => {
      (element as RenewalMap).innerMap?.jumpTo({ zoom: level });
    }, zoomLevel);
    await idle(page);
    await page.evaluate(() => {
      (window as unknown as Probed).probe.tasks.length = 0;
    });
  }
  const box = await page.locator('renewal-map').boundingBox();
  if (!box) return;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await watchFrames(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    const end = performance.now() + 3000;
    for (let at = 0; performance.now() < end; at++) {
      await page.mouse.move(x + 220 * Math.sin(at / 6), y + 120 * Math.sin(at / 9));
      await page.waitForTimeout(30);
    }
    await page.mouse.up();
  });
}

async function zoom(page: Page, level: number): Promise<void> {
  await watchFrames(page, () =>
    page.locator('renewal-map').evaluate(async (element, to) => {
      const map = (element as RenewalMap).innerMap;
      map?.easeTo({ zoom: to, duration: 2000 });
      if (map) await map.once('moveend');
    }, level),
  );
}

/** Writes down the time between frames while something moves. */
async function watchFrames(page: Page, move: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    const store = window as unknown as Probed & { watching: boolean };
    store.watching = true;
    let last = performance.now();
    requestAnimationFrame(function frame() {
      const now = performance.now();
      store.probe.frames.push(now - last);
      last = now;
      if (store.watching) requestAnimationFrame(frame);
    });
  });
  await move();
  await page.evaluate(() => {
    (window as unknown as { watching: boolean }).watching = false;
  });
}

/** Reads the most memory that the largest renderer has held, where the system tells it (Linux). */
async function peakReader({ browser }: Site): Promise<() => number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    readonly processInfo: readonly { readonly type: string; readonly id: number }[];
  };
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  // The system may tell less later on than it did before.
  let most = 0;
  return () => {
    try {
      most = Math.max(
        most,
        ...renderers.map((id) => {
          const [, kilobytes = 'NaN'] =
            /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
          return Number(kilobytes) / 1024;
        }),
      );
      return most;
    } catch {
      return Number.NaN;
    }
  };
}
