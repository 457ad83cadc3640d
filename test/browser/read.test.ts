/** Reading: the table, the comparison, the print, the text version. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, type Site, sharePage, startSite, waitForMap } from './open-site.js';

const MANIFEST = JSON.parse(readFileSync('geodata/shibei-2024/edition.json', 'utf8'));
const LEDGER = JSON.parse(readFileSync('geodata/shibei-2024/commitments.json', 'utf8'));
const COUNT: number = MANIFEST.layers.reduce(
  (sum: number, { file }: { file: string }) =>
    sum + JSON.parse(readFileSync(`geodata/shibei-2024/${file}`, 'utf8')).features.length,
  0,
);

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const shared = sharePage(() => site);

async function download(page: Page, act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 80_000 }), act()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('the table', () => {
  it('is one with the map: choosing a row selects the place, and the other way round', async () => {
    const { page } = await shared.show('#v=1&table=1');
    const table = page.locator('attribute-table');
    await table.locator('.row').nth(1).click();
    const id = await table.locator('.row').nth(1).getAttribute('data-id');
    await expect.poll(() => page.url()).toContain(`sel=${id}`);
    expect(await table.locator('.row[aria-selected=true]').getAttribute('data-id')).toBe(id);
    await page.evaluate(() => {
      location.hash = '#v=1&table=1&sel=historic-dabaodao';
    });
    await expect
      .poll(() => table.locator('.row[aria-selected=true]').getAttribute('data-id'))
      .toBe('historic-dabaodao');
  });

  it('exports what is shown as CSV and GeoJSON', async () => {
    const { page } = await shared.show('#v=1&table=1&basis=located&fs=completed');
    const table = page.locator('attribute-table');
    await table.locator('.count').waitFor();
    const shown = Number(/\d+/.exec((await table.locator('.count').textContent()) ?? '')?.[0]);
    expect(shown).toBeGreaterThan(0);
    const csv = await download(page, () => table.locator('[data-export=csv]').click());
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv.bytes.toString('utf8').trim().split('\r\n')).toHaveLength(shown + 1);
    const geojson = await download(page, () => table.locator('[data-export=geojson]').click());
    const parsed = JSON.parse(geojson.bytes.toString('utf8'));
    expect(parsed.features).toHaveLength(shown);
    expect(parsed.filter).toContain('建成');
    expect(parsed.licence).toEqual(MANIFEST.licence.data);
  });
});

describe('the comparison', () => {
  it('is made, moved and ended by keys alone', async () => {
    const { page } = await shared.show();
    const button = page.locator('tool-bar [data-action=compare]');
    await button.focus();
    await page.keyboard.press('Enter');
    const divider = page.locator('swipe-compare [role=slider]');
    await divider.waitFor();
    await divider.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('vs=status@0.48');
    expect(await page.locator('swipe-compare .label').allTextContents()).toEqual(['承诺的全部', '已建成']);
    await page.locator('compare-panel').getByRole('button', { name: '结束对比' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('swipe-compare').count()).toBe(0);
    await waitForMap(page);
  });
});

describe('the print', () => {
  it('is a PNG of 300 dpi in which the check bar measures 50 mm, by keys alone', async () => {
    const { page } = await shared.show();
    await page.locator('tool-bar [data-action=export]').focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('print-dialog');
    await dialog.getByRole('radio', { name: /PNG/ }).focus();
    await page.keyboard.press('Space');
    await dialog.locator('select[name=scale]').selectOption('25000');
    await dialog.getByRole('button', { name: '导出' }).focus();
    const file = await download(page, () => page.keyboard.press('Enter'));
    expect(file.name).toBe('shibei-2024-A4-1-25000.png');
    expect([file.bytes.readUInt32BE(16), file.bytes.readUInt32BE(20)]).toEqual([3508, 2480]);
    expect(file.bytes.readUInt32BE(file.bytes.indexOf('pHYs') + 4)).toBe(11_811);
    // The check bar lies at 10 mm from the left, 9.6 mm below the top of the foot: five parts, dark and light by turns.
    const dark = await page.evaluate(async (base64) => {
      const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const y = Math.round(((210 - 10 - 18 + 9.6 + 0.5) / 25.4) * 300);
      const row = context?.getImageData(0, y, Math.round((80 / 25.4) * 300), 1).data ?? [];
      const xs: number[] = [];
      for (let x = 0; x < row.length / 4; x++) if ((row[x * 4] ?? 255) < 110) xs.push(x);
      return [Math.min(...xs), Math.max(...xs)];
    }, file.bytes.toString('base64'));
    const [from = 0, to = 0] = dark;
    expect(((to - from) / 300) * 25.4).toBeCloseTo(50, 0);
  });

  it('is a PDF of one page of exactly A3', async () => {
    const { page } = await shared.show('#v=1&on=historic-blocks');
    await page.locator('tool-bar [data-action=export]').click();
    const dialog = page.locator('print-dialog');
    await dialog.getByRole('radio', { name: 'A3' }).check();
    await dialog.getByRole('radio', { name: '纵向' }).check();
    const file = await download(page, () => dialog.getByRole('button', { name: '导出' }).click());
    const text = file.bytes.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    const [, width = '', height = ''] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    expect((Number(width) / 72) * 25.4).toBeCloseTo(297, 1);
    expect((Number(height) / 72) * 25.4).toBeCloseTo(420, 1);
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(file.bytes.length).toBeGreaterThan(300_000);
  });
});

describe('sharing', () => {
  it('gives the link, a code that carries it, and a picture', async () => {
    const { page } = await shared.show('#v=1&on=historic-blocks');
    await page.locator('tool-bar [data-action=share]').click();
    const dialog = page.locator('share-dialog');
    expect(await dialog.locator('#link').inputValue()).toContain('#v=1&on=historic-blocks');
    expect(await dialog.locator('.qr path').getAttribute('d')).toMatch(/^M4 4h7/);
    const picture = dialog.locator('img');
    await picture.waitFor({ timeout: 60_000 });
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1000);
  });
});

describe('the text version', () => {
  const flags = ['--no-sandbox', '--disable-3d-apis', '--disable-gpu', '--disable-background-networking'];

  it('has every place and every commitment, without WebGL and without a mouse', async () => {
    const plain = await startSite(flags);
    try {
      const { page, troubles } = await openPage(plain);
      await page.locator('layer-panel li[data-layer]').first().waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const twin = page.locator('text-twin');
      await twin.locator('h2').first().waitFor();
      const text = () => twin.evaluate((element) => element.shadowRoot?.textContent ?? '');
      await expect.poll(text).toContain('大鲍岛文化休闲街区');
      for (const { quote } of LEDGER.commitments.slice(0, 99)) expect(await text()).toContain(quote);
      expect(await twin.locator('table').count()).toBeGreaterThan(MANIFEST.layers.length);
      const places = await twin.evaluate(
        (element) =>
          new Set(
            [...(element.shadowRoot?.querySelectorAll('[data-feature]') ?? [])].map((node) =>
              node.getAttribute('data-feature'),
            ),
          ).size,
      );
      if (places > 0) expect(places).toBe(COUNT);
      expect(troubles.filter((trouble) => trouble.startsWith('page error'))).toEqual([]);
    } finally {
      await plain.close();
    }
  });
});

describe('the overview', () => {
  it('says the numbers of the ledger and leads to a commitment', async () => {
    const { page } = await shared.show('#v=1&tab=targets');
    await page.locator('indicator-panel').getByRole('button', { name: /总览/ }).click();
    const overview = page.locator('target-overview');
    await overview.locator('svg').first().waitFor();
    const text = await overview.evaluate((element) => element.shadowRoot?.textContent ?? '');
    expect(text).toContain(`${LEDGER.commitments.length}`);
    expect(text).toContain(`${COUNT}`);
    await overview.getByRole('button', { name: '回到地图' }).click();
    await expect.poll(() => page.locator('target-overview').count()).toBe(0);
  });
});

describe('the comparison with another edition', () => {
  it('sets both side by side and lists what differs', async () => {
    const next = '/fixtures/edition-harbour-next/edition.json';
    const { page } = await openPage(
      site,
      `?edition=/fixtures/edition-harbour/edition.json#v=1&vs=edition@0.5,${encodeURIComponent(next)}`,
      { locale: 'en-GB' },
    );
    const panel = page.locator('compare-panel');
    await panel.getByText('1 added').waitFor();
    const text = (await panel.locator('section').textContent()) ?? '';
    for (const words of ['1 removed', '3 changed', 'Started → Completed', 'East pumping station'])
      expect(text).toContain(words);
    await expect
      .poll(() => page.locator('swipe-compare .label').allTextContents())
      .toEqual([expect.stringContaining('2026'), expect.stringContaining('2027')]);
  });

  it('asks nobody else for an edition, and survives an address that is none', async () => {
    const { page, requests, troubles } = await openPage(
      site,
      '#v=1&vs=edition@0.5,https%3A%2F%2Fexample.org%2Fedition.json',
    );
    await page.locator('compare-panel .wrong, compare-panel [role=status] p').first().waitFor();
    await page.evaluate(() => {
      location.hash = '#v=1&vs=edition@0.5,http%3A%2F%2F';
    });
    await page.locator('compare-panel section').waitFor();
    expect(requests.filter((url) => url.includes('example.org'))).toEqual([]);
    expect(troubles.filter((trouble) => trouble.startsWith('page error'))).toEqual([]);
  });
});
