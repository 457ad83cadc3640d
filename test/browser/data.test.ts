/** The reader's own data: brought in from files others made, kept, taken back, and moved between browsers as one file. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFiles } from '../../src/formats/read-files.js';
import { type OpenPage, onMap, openSite, type Site, sharePage, startSite, waitForMap } from './open-site.js';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const shared = sharePage(() => site);

/** Two squares in CGCS2000 Gauss–Krüger metres, 3° zone of 120° E, without a word about it. */
const METRES = JSON.stringify({
  type: 'FeatureCollection',
  features: [533_000, 534_000].map((x, index) => ({
    type: 'Feature',
    properties: { 名称: `地块${index + 1}`, 用途: '住宅' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 3_995_000],
          [x + 400, 3_995_000],
          [x + 400, 3_995_400],
          [x, 3_995_400],
          [x, 3_995_000],
        ],
      ],
    },
  })),
});

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const upload = (name: string, content: string | Buffer): Upload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const panelOf = (page: Page) => page.locator('import-panel');

async function choose(page: Page, files: readonly Upload[]): Promise<void> {
  await panelOf(page)
    .locator('#files')
    .setInputFiles([...files]);
  await panelOf(page).locator('.layer').first().waitFor();
}

/** Chooses the first system, states the source, and adds the layer. */
async function add(page: Page, source = '测试资料，2024'): Promise<void> {
  const panel = panelOf(page);
  const way = panel.locator('.way input').first();
  await way.waitFor();
  if (!(await way.isChecked())) await way.check();
  const field = panel.locator('input[id^=source]').first();
  await field.fill(source);
  await field.blur();
  await panel.locator('.add').first().click();
}

/** The import on the shared page, with nothing in it. */
async function showImport(): Promise<OpenPage> {
  const opened = await shared.show('#v=1&tab=data');
  await opened.page.locator('data-panel #tool-import').click();
  const panel = panelOf(opened.page);
  await panel.locator('#files, #again').first().waitFor({ state: 'attached' });
  if (await panel.locator('#again').isVisible()) await panel.locator('#again').click();
  await panel.locator('#files').waitFor({ state: 'attached' });
  return opened;
}

let withPlots: Page | undefined;

/** The shared page after the plots were added there. */
async function showPlots(): Promise<OpenPage> {
  const opened = await showImport();
  const { page } = opened;
  if (withPlots !== page) {
    await choose(page, [upload('plots.geojson', METRES)]);
    await add(page);
    withPlots = page;
  }
  await expect.poll(() => drawn(page, 'data:user-plots'), { timeout: 20_000 }).toBeGreaterThan(0);
  return opened;
}

const drawn = (page: Page, source: string) =>
  onMap(page, (map, id) => (map.getSource(id) ? map.querySourceFeatures(id).length : 0), source);

const saved = (page: Page) => page.locator('workspace-panel .status[data-state=saved]');

describe('a file', () => {
  it('is placed, added to the map where it lies, and still there after a reload', async () => {
    const { page, troubles } = await showImport();
    await choose(page, [upload('plots.geojson', METRES)]);
    expect(await panelOf(page).locator('.way').first().textContent()).toContain('中央经线120°');
    await add(page);
    withPlots = page;
    await expect.poll(() => drawn(page, 'data:user-plots'), { timeout: 20_000 }).toBeGreaterThan(0);
    await page.locator('data-panel #tool-mine').click();
    await saved(page).waitFor();
    await page.reload();
    await waitForMap(page);
    await expect.poll(() => drawn(page, 'data:user-plots'), { timeout: 20_000 }).toBeGreaterThan(0);
    await page.locator('workspace-panel .layer').waitFor();
    expect(await page.locator('workspace-panel .layer').textContent()).toContain('2 个要素');
    expect(troubles).toEqual([]);
  });

  it('that is half imported waits while the reader looks elsewhere, and leaves no mark on the map', async () => {
    const { page } = await showImport();
    await choose(page, [upload('plots.geojson', METRES)]);
    const source = panelOf(page).locator('input[id^=source]').first();
    await source.fill('区自然资源局');
    await source.blur();
    const marked = () => onMap(page, (map) => map.querySourceFeatures('overlay:marked').length, undefined);
    await expect.poll(marked, { timeout: 20_000 }).toBeGreaterThan(0);
    await page.locator('data-panel #tool-mine').click();
    await expect.poll(marked, { timeout: 20_000 }).toBe(0);
    await page.locator('[role=tab]#tab-layers').click();
    expect(await source.isVisible()).toBe(false);
    await page.locator('[role=tab]#tab-data').click();
    await page.locator('data-panel #tool-import').click();
    expect(await source.inputValue()).toBe('区自然资源局');
    await expect.poll(marked, { timeout: 20_000 }).toBeGreaterThan(0);
  });

  it('behaves as the edition’s own: in the layers, the table, the filter and coverage', async () => {
    const { page } = await showPlots();
    await page.keyboard.press('Escape');
    await page.locator('[role=tab]#tab-layers').click();
    expect(await page.locator('layer-panel [data-layer=user-plots]').textContent()).toContain('plots');
    await page.evaluate(() => {
      location.hash = '#v=1&tab=analysis&do=coverage&ask=l:user-plots~l:business-centres~0';
    });
    const result = page.locator('coverage-panel .result[data-stale=false]');
    await result.waitFor();
    expect(await result.locator('tbody tr').count()).toBe(2);
    // Two squares of 400 m: 0.32 km², as the ellipsoid has it.
    expect(await result.locator('.parts').first().textContent()).toMatch(/480亩|480 亩|32/);
  });

  it('may be a Shapefile in GBK, several files at once, or dropped on the page', async () => {
    const { page } = await showImport();
    const parts = ['shp', 'dbf', 'prj', 'cpg', 'shx'].map((ending) =>
      upload(`parcels.${ending}`, readFileSync(`test/fixtures/import/parcels-4528-gbk.${ending}`)),
    );
    await choose(page, parts);
    expect(await panelOf(page).locator('.layer .hint').first().textContent()).toContain('Shapefile');
    await panelOf(page).locator('#again').click();
    await page.locator('renewal-explorer .page').evaluate((element, text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.geojson'));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true }));
    }, METRES);
    await panelOf(page).locator('.layer h3', { hasText: 'dropped' }).waitFor();
  });

  it('is read without a request, and a bad one is named', async () => {
    const { page, requests } = await showImport();
    await choose(page, [
      upload('bad.kml', '<!DOCTYPE kml [<!ENTITY a SYSTEM "http://127.0.0.1:1/x">]><kml>&a;</kml>'),
      upload('good.geojson', METRES),
    ]);
    expect(await panelOf(page).locator('.problems').first().textContent()).toContain('bad.kml');
    const origin = new URL(site.server.url).origin;
    expect(requests.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url))).toEqual([]);
  });
});

describe('layers out', () => {
  it('as a Shapefile in Gauss–Krüger metres, that is read again where it lay', async () => {
    const { page } = await showImport();
    await page.locator('data-panel #tool-export').click();
    const panel = page.locator('export-panel');
    await panel.locator('input[value=relocation-zones]').check();
    await panel.locator('#format').selectOption('shapefile-gbk');
    await panel.locator('#system').selectOption('gk3:120');
    const download = page.waitForEvent('download');
    await panel.locator('#save').click();
    const bytes = new Uint8Array(readFileSync(await (await download).path()));
    const { layers, problems } = await readFiles([{ name: 'zones.zip', bytes }]);
    expect(problems).toEqual([]);
    const zones = JSON.parse(readFileSync('geodata/shibei-2024/layers/relocation-zones.geojson', 'utf8'));
    expect(layers[0]?.features.length).toBe(zones.features.length);
    expect(layers[0]?.features.map(({ properties }) => properties.name)).toEqual(
      zones.features.map(({ properties }: { properties: { name: string } }) => properties.name),
    );
    await page.locator('data-panel #tool-import').click();
    await choose(page, [upload('zones.zip', Buffer.from(bytes))]);
    const way = panelOf(page).locator('.way').first();
    await way.waitFor();
    expect(await way.textContent()).toContain('100%');
  });
});

describe('a workspace', () => {
  it('takes a layer away and gives it back', async () => {
    const { page } = await showPlots();
    await page.locator('data-panel #tool-mine').click();
    const layer = page.locator('workspace-panel .layer');
    await layer.locator('.remove').click();
    await expect.poll(() => layer.count()).toBe(0);
    await page.locator('workspace-panel #undo').click();
    await expect.poll(() => layer.count()).toBe(1);
    await expect.poll(() => drawn(page, 'data:user-plots'), { timeout: 20_000 }).toBeGreaterThan(0);
  });

  it('of two tabs: neither overwrites the other', async () => {
    const { page } = await showPlots();
    await page.locator('data-panel #tool-mine').click();
    await saved(page).waitFor();
    const second = await page.context().newPage();
    await second.goto(page.url());
    const title = (tab: Page) => tab.locator('workspace-panel #title');
    await title(second).waitFor();
    await title(page).fill('第一');
    await title(page).blur();
    await page.waitForTimeout(1500);
    await title(second).fill('第二');
    await title(second).blur();
    await second.locator('workspace-panel #theirs').click();
    await expect.poll(() => title(second).inputValue()).toBe('第一');
    await second.close();
  });

  it('goes to another browser as one file', async () => {
    const { page } = await showPlots();
    await page.locator('data-panel #tool-mine').click();
    await saved(page).waitFor();
    const download = page.waitForEvent('download');
    await page.locator('workspace-panel #export').click();
    const text = readFileSync(await (await download).path());
    const other = await openSite(site, '#v=1&tab=data');
    await other.page.locator('data-panel #tool-mine').click();
    await other.page.locator('workspace-panel #open').setInputFiles([upload('mine.atlas.json', text)]);
    await expect.poll(() => drawn(other.page, 'data:user-plots'), { timeout: 20_000 }).toBeGreaterThan(0);
    await saved(other.page).waitFor();
  });
});

describe('a layer of thousands of features', () => {
  /** 80 × 80 squares of about 60 m, every fourth of them housing. */
  const MANY = JSON.stringify({
    type: 'FeatureCollection',
    features: Array.from({ length: 6400 }, (_, index) => {
      const [west, south] = [120.33 + 0.0008 * (index % 80), 36.08 + 0.0007 * Math.floor(index / 80)];
      const [east, north] = [west + 0.0007, south + 0.0006];
      return {
        type: 'Feature',
        properties: { 编号: `M${index}`, 用途: index % 4 === 0 ? '居住' : '工业' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [west, south],
              [east, south],
              [east, north],
              [west, north],
              [west, south],
            ],
          ],
        },
      };
    }),
  });

  it('is drawn from tiles, all of what passes the filter and nothing else, and chosen by a click', async () => {
    const { page, troubles } = await openSite(site, '#v=1&tab=data&map=120.362,36.108,15');
    await choose(page, [upload('many.geojson', MANY)]);
    await add(page);
    const shown = () =>
      onMap(
        page,
        (map, source) => {
          if (!map.getSource(source) || !map.loaded()) return [];
          const layers = map.getLayersOrder().filter((id) => map.getLayer(id)?.source === source);
          return [...new Set(map.queryRenderedFeatures({ layers }).map(({ properties }) => properties.id))];
        },
        'data:user-many',
      );
    await expect.poll(async () => (await shown()).length, { timeout: 30_000 }).toBeGreaterThan(100);
    await page.locator('[role=tab]#tab-filter').click();
    const filter = page.locator('filter-panel');
    await filter.locator('details[data-section=fields] summary').click();
    await filter.locator('select[data-name=layer]').selectOption('user-many');
    await filter.locator('select[data-name=field]').selectOption({ label: '用途' });
    await filter.locator('choice-list').filter({ hasText: '居住' }).last().getByText('居住').click();
    expect(await filter.locator('.result').textContent()).toContain('1600');
    const numberOf = (id: unknown) => Number(/\d+$/.exec(String(id))?.[0]);
    await expect
      .poll(async () => new Set((await shown()).map((id) => numberOf(id) % 4)), { timeout: 30_000 })
      .toEqual(new Set([0]));
    await filter.locator('.clear').click();
    await expect
      .poll(async () => new Set((await shown()).map((id) => numberOf(id) % 4)).size, { timeout: 30_000 })
      .toBe(4);
    const box = await page.locator('renewal-map canvas.maplibregl-canvas').boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.locator('feature-card h2').first().waitFor();
    expect(troubles).toEqual([]);
  });
});
