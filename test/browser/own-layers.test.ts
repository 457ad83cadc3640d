/** Drawing and editing the reader's own layers, as a planner would: drawn, described, kept, corrected, undone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onMap, openSite, type Site, startSite, waitForMap, waitForSketch } from './open-site.js';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const SOURCE = 'data:user-layer';

const drawn = (page: Page) =>
  onMap(page, (map, id) => (map.getSource(id) ? map.querySourceFeatures(id).length : 0), SOURCE);
const area = (page: Page) => page.locator('feature-card dd').first().textContent();

it('draws a polygon into a new layer, finds it after a reload, edits a vertex and undoes that', async () => {
  const { page, troubles } = await openSite(site, '#v=1&tab=data');
  await page.locator('data-panel #tool-mine').click();
  await page.locator('new-layer #begin').click();
  await page.locator('new-layer #title').fill('图层');
  await page.locator('new-layer #create').click();
  await page.locator('layer-tools [data-kind=polygon]').click();
  await waitForSketch(page);
  const { x = 0, y = 0 } = (await page.locator('renewal-map').boundingBox()) ?? {};
  for (const [right, down] of [
    [250, 450],
    [450, 450],
    [450, 650],
    [250, 650],
  ] as const)
    await page.mouse.click(x + right, y + down);
  await page.keyboard.press('Enter');
  // Nothing is a feature before its source is named.
  const form = page.locator('feature-form');
  await form.locator('#save').click();
  await form.locator('.refusal').waitFor();
  await form.locator('[data-field=source]').fill('现场踏勘，2024-05');
  await form.locator('#save').click();
  await expect.poll(() => drawn(page), { timeout: 20_000 }).toBeGreaterThan(0);
  await page.locator('workspace-panel .status[data-state=saved]').waitFor();
  await page.reload();
  await waitForMap(page);
  await expect.poll(() => drawn(page), { timeout: 20_000 }).toBeGreaterThan(0);
  const before = await area(page);
  expect(before).toContain('亩');
  await page.locator('own-actions #edit-shape').click();
  await page.locator('own-editor [data-action=accept]').waitFor();
  // By keys: the first corner ten pixels to the west, twice.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('RENEWAL-EXPLORER');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.locator('own-editor [data-action=accept]').click();
  await expect.poll(() => area(page), { timeout: 10_000 }).not.toBe(before);
  await page.locator('data-panel #tool-mine').click();
  await page.locator('workspace-panel #undo').click();
  await expect.poll(() => area(page), { timeout: 10_000 }).toBe(before);
  expect(troubles).toEqual([]);
});
