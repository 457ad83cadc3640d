/** What is kept: the view in the address, steps to undo, choices over a reload; and the first visit. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, type Site, sharePage, startSite, waitForMap } from './open-site.js';

const [block] = JSON.parse(
  readFileSync('geodata/shibei-2024/layers/historic-blocks.geojson', 'utf8'),
).features;
const BLOCK: string = block.properties.id;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const shared = sharePage(() => site);

describe('undo and redo', () => {
  it('take back and give again what the user changed, also after a reload', async () => {
    const { page } = await openPage(site);
    const layer = page.locator('layer-panel li[data-layer="historic-blocks"] input[type=checkbox]');
    const undo = page.locator('tool-bar [data-action=undo]');
    await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('true');
    await layer.uncheck();
    await page.locator('.located input').check();
    await undo.click();
    await expect.poll(() => page.locator('.located input').isChecked()).toBe(false);
    expect(await layer.isChecked()).toBe(false);
    await page.reload();
    expect(await layer.isChecked()).toBe(false);
    await page.keyboard.press('Control+z');
    await expect.poll(() => layer.isChecked()).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => layer.isChecked()).toBe(false);
    await page.keyboard.press('Control+y');
    await expect.poll(() => page.locator('.located input').isChecked()).toBe(true);
  });

  it('leave what one types to the field', async () => {
    const { page } = await shared.show();
    await page.locator('.located input').check();
    await page.locator('search-box input').focus();
    await page.keyboard.type('t');
    await page.keyboard.press('Control+z');
    expect(await page.locator('.located input').isChecked()).toBe(true);
    expect(await page.locator('attribute-table').count()).toBe(0);
  });
});

describe('the view', () => {
  it('survives a reload: panel, table, language, theme, selection', async () => {
    const { page } = await shared.show();
    await page.locator('#tab-near').click();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('.theme select').selectOption('dark');
    await page.reload();
    await waitForMap(page);
    expect(await page.locator('#tab-near').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('attribute-table').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('renewal-explorer').getAttribute('data-theme')).toBe('dark');
  });

  it('opens a link of a newer version as far as it can, and says so', async () => {
    const { page } = await shared.show(`#v=9&sel=${BLOCK}&hologram=1`);
    expect(await page.locator('feature-card h2').textContent()).toBe(block.properties.name);
    expect(await page.locator('.notices').textContent()).toContain('更新的版本');
  });

  it('is told in full by keys alone', async () => {
    const { page } = await shared.show();
    await page.keyboard.press('2');
    await expect.poll(() => page.url()).toContain('tab=targets');
    await page.keyboard.press('b');
    await expect.poll(() => page.url()).toContain('basis=located');
    await page.keyboard.press('/');
    await expect
      .poll(() => page.locator('search-box').evaluate((box) => box.shadowRoot?.activeElement?.tagName))
      .toBe('INPUT');
  });
});

describe('the map', () => {
  it('is moved by buttons as well as by dragging, and that can be undone', async () => {
    const { page } = await shared.show('#v=1&at=120.36,36.1,14');
    await page.getByRole('button', { name: '向右移动' }).click();
    await expect.poll(() => Number(/at=([\d.]+)/.exec(page.url())?.[1])).toBeGreaterThan(120.365);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).toContain('at=120.36,36.1,14');
  });
});

describe('help', () => {
  it('lists every key; single keys can be switched off and stay off', async () => {
    const { page } = await shared.show();
    await page.keyboard.press('?');
    const dialog = page.locator('help-dialog');
    await dialog.locator('kbd').first().waitFor();
    for (const key of ['Ctrl + K', 'T', '?', 'Esc', 'Enter'])
      expect(await dialog.locator('modal-dialog').textContent()).toContain(key);
    await dialog.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await page.keyboard.press('t');
    await page.reload();
    await page.locator('layer-panel li[data-layer]').first().waitFor();
    await page.keyboard.press('t');
    expect(page.url()).not.toContain('table');
    await page.keyboard.press('Control+k');
    expect(await page.locator('search-box').evaluate((box) => box.shadowRoot?.activeElement?.tagName)).toBe(
      'INPUT',
    );
    // Its keys stay off.
    await page.close();
  });
});

describe('the first visit', () => {
  it('says in a few words what this is, once, leaves no cookie and asks nobody where the reader is', async () => {
    const { page, requests } = await openPage(site, '', { firstVisit: true });
    const card = page.locator('welcome-card');
    const text = (await card.locator('section').textContent()) ?? '';
    expect(text).toContain('斜纹只是示意');
    expect(text.replace(/\s/g, '').length).toBeLessThan(260);
    await card.getByRole('button').click();
    await expect.poll(() => card.count()).toBe(0);
    await page.reload();
    await page.locator('layer-panel li[data-layer]').first().waitFor();
    expect(await card.count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    const { origin } = new URL(site.server.url);
    expect(requests.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
  });
});

describe('the first tab stop', () => {
  it('leads to the text version, which needs no map', async () => {
    const { page } = await openPage(site);
    await page.locator('layer-panel li[data-layer]').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('text-twin h1, text-twin h2').first().waitFor();
    expect(page.url()).toContain('page=text');
  });
});
