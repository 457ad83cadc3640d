/** A view with the reader's own layer and drawings, saved as one HTML file and opened from the disk without a network. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onMap, openSite, type Site, startSite, waitForMap } from './open-site.js';

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await startSite();
  folder = mkdtempSync(join(tmpdir(), 'atlas-'));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const PLOT = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: '</script><b>甲地块' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [120.36, 36.11],
            [120.365, 36.11],
            [120.365, 36.114],
            [120.36, 36.114],
            [120.36, 36.11],
          ],
        ],
      },
    },
  ],
});

async function addPlot(page: Page): Promise<void> {
  const panel = page.locator('import-panel');
  const buffer = Buffer.from(PLOT);
  await panel
    .locator('#files')
    .setInputFiles([{ name: 'plot.geojson', mimeType: 'application/json', buffer }]);
  const way = panel.locator('.way input').first();
  await way.waitFor();
  if (!(await way.isChecked())) await way.check();
  await panel.locator('input[id^=source]').first().fill('测试');
  await panel.locator('.add').first().click();
}

it('opens from the disk with map, own layer and list, and asks nobody for anything', async () => {
  const { page } = await openSite(site, '#v=1&tab=data&at=120.3625,36.112,15');
  await addPlot(page);
  await page.locator('data-panel #tool-mine').click();
  await page.locator('workspace-panel #page-file').click();
  const dialog = page.locator('share-dialog');
  expect(await dialog.locator('#lack').textContent()).toContain('自己的图层不在链接里');
  await dialog.locator('#make-file').click();
  const save = dialog.locator('#save-file');
  await save.waitFor();
  expect(await dialog.locator('#file').textContent()).toMatch(/约 \d\.\d MB/);
  const saving = page.waitForEvent('download');
  await save.click();
  const path = join(folder, 'atlas.html');
  await (await saving).saveAs(path);
  await page.close();

  const context = await site.browser.newContext({ viewport: { width: 1200, height: 800 }, offline: true });
  const file = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  file.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  file.on('pageerror', (error) => troubles.push(error.message));
  file.on('request', (request) => requests.push(request.url()));
  await file.goto(pathToFileURL(path).href);
  await waitForMap(file);
  const drawn = (source: string) =>
    onMap(file, (map, id) => map.querySourceFeatures(id).length, `data:${source}`);
  expect(await drawn('user-plot')).toBeGreaterThan(0);
  expect(await drawn('relocation-zones')).toBeGreaterThan(0);
  await file.mouse.click(368 + 416, 430);
  await file.locator('feature-card', { hasText: '甲地块' }).waitFor();
  expect(troubles).toEqual([]);
  expect(requests.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
  await context.close();
});

it('is a list of all places without scripts', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false, offline: true });
  const file = await context.newPage();
  await file.goto(pathToFileURL(join(folder, 'atlas.html')).href);
  const text = await file.locator('article').textContent();
  expect(text).toContain('</script><b>甲地块');
  expect(text).toMatch(/示意地块 01: 42\.0 亩/);
  await context.close();
});
