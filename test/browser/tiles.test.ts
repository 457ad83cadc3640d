/** Tiles and base maps in the built site: by range, from a file, with a key, and what is said when it fails. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPmtiles, createSquareTile } from '../create-pmtiles.js';
import { type RangeServer, type ServedFile, serveRanges } from '../range-server.js';
import { readImportFixture } from '../read-import-fixture.js';
import { type OpenPage, onMap, openSite, type Site, sharePage, startSite, waitForMap } from './open-site.js';

/** 4,096 tiles of zoom 12 around the district, each a square with its own name, and one hostile text; about 600 KB. */
const PARCELS = createPmtiles({
  tiles: Array.from({ length: 4096 }, (_, index) => {
    const [x, y] = [3385 + (index % 64), 1575 + (index >> 6)];
    const name = `${x}/${y}`;
    return {
      z: 12,
      x,
      y,
      bytes: createSquareTile('parcels', { name, remark: '<img src=x onerror=alert(1)>' }),
    };
  }),
  metadata: {
    name: 'Parcels of the city',
    attribution: '<a href="https://office.example/">Survey office</a><script>alert(1)</script>',
    vector_layers: [{ id: 'parcels', fields: { name: 'String', remark: 'String' } }],
  },
  minZoom: 12,
  maxZoom: 12,
  bounds: [119, 35, 122, 38],
  leafSize: 256,
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let server: RangeServer;
let site: Site;

function find(path: string): ServedFile | undefined {
  const files: Record<string, ServedFile> = {
    '/parcels.pmtiles': { bytes: PARCELS },
    '/closed.pmtiles': { bytes: PARCELS, cors: 'none' },
    '/locked.pmtiles': { bytes: PARCELS, key: 'key=right' },
    '/cut.pmtiles': { bytes: PARCELS.slice(0, 200) },
    '/page.pmtiles': { bytes: '<html></html>' },
    '/grid.fgb': { bytes: readImportFixture('grid.fgb').bytes },
    '/whole.fgb': { bytes: readImportFixture('grid.fgb').bytes, ranges: 'none' },
    '/parcels': {
      bytes: JSON.stringify({
        name: 'Served',
        tiles: [`${server.url}/parcels/{z}/{x}/{y}`],
        vector_layers: [{ id: 'parcels' }],
        maxzoom: 12,
      }),
      type: 'application/json',
    },
  };
  const tile = /^\/parcels\/\d+\/(\d+)\/(\d+)$/.exec(path);
  if (tile)
    return {
      bytes: createSquareTile('parcels', { name: `${tile[1]}/${tile[2]}` }),
      type: 'application/x-protobuf',
    };
  return files[path];
}

beforeAll(async () => {
  server = await serveRanges(find);
  site = await startSite();
});
afterAll(async () => {
  await site.close();
  await server.close();
});

const panelOf = (page: Page) => page.locator('tiles-panel');

const shared = sharePage(() => site);

/** The panel in a page of its own, or in the shared one with whatever other tests have put on its map. */
async function openPanel({ own = false } = {}): Promise<OpenPage> {
  const hash = '#v=1&tab=data';
  const opened = own ? await openSite(site, hash) : await shared.show(hash);
  await opened.page.locator('data-panel #tool-tiles').click();
  await panelOf(opened.page).locator('#url').waitFor();
  return opened;
}

async function look(page: Page, address: string): Promise<void> {
  await panelOf(page).locator('#url').fill(address);
  await panelOf(page).locator('#look').click();
}

const drawn = (page: Page, source: string) =>
  onMap(
    page,
    (map, id) => (map.getSource(id) ? map.querySourceFeatures(id, { sourceLayer: 'parcels' }).length : 0),
    source,
  );

const outside = (requests: readonly string[]) =>
  requests.filter(
    (url) => !url.startsWith(new URL(site.server.url).origin) && !/^(blob|data|atlas-archive):/.test(url),
  );

describe('a PMTiles archive on a server', () => {
  it('is told of first, then read by range: its features, their card and its credits; and comes back after a reload', async () => {
    const { page, requests, troubles } = await openPanel({ own: true });
    expect(outside(requests)).toEqual([]);
    server.answered.length = 0;
    await look(page, `${server.url}/parcels.pmtiles`);
    const source = panelOf(page).locator('.source').first();
    await source.waitFor();
    expect(await source.textContent()).toContain('Parcels of the city');
    expect(await source.textContent()).toContain('parcels (name, remark)');
    expect(await source.textContent()).toContain('Survey office');
    await source.locator('.add-layer').click();
    await expect.poll(() => drawn(page, 'tiles:parcels-of-the-city'), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(server.answered.every(({ range }) => range !== undefined)).toBe(true);
    const read = server.answered.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(read).toBeLessThan(PARCELS.length / 4);
    await expect.poll(() => page.locator('.maplibregl-ctrl-attrib').textContent()).toContain('Survey office');
    await page.keyboard.press('Escape');
    await clickSquare(page);
    const card = page.locator('tile-card article');
    await card.waitFor();
    await expect.poll(() => card.textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await card.textContent()).toContain('没有核对');
    expect(troubles).toEqual([]);
    await page.locator('[role=tab]#tab-layers').click();
    await page.locator('layer-panel [data-tiles=parcels-of-the-city] input').uncheck();
    await expect
      .poll(() =>
        onMap(
          page,
          (map) => map.getLayoutProperty('tiles:parcels-of-the-city:parcels:fill', 'visibility'),
          0,
        ),
      )
      .toBe('none');
    await page.locator('layer-panel [data-tiles=parcels-of-the-city] input').check();
    await page.locator('[role=tab]#tab-data').click();
    await page.locator('data-panel #tool-mine').click();
    await page.locator('workspace-panel .status[data-state=saved]').waitFor();
    await page.reload();
    await waitForMap(page);
    await expect.poll(() => drawn(page, 'tiles:parcels-of-the-city'), { timeout: 20_000 }).toBeGreaterThan(0);
  });

  it('may be a file of this computer, which is chosen again after a reload', async () => {
    const { page } = await openPanel({ own: true });
    const file = { name: 'mine.pmtiles', mimeType: 'application/octet-stream', buffer: Buffer.from(PARCELS) };
    await panelOf(page).locator('#archive').setInputFiles(file);
    await panelOf(page).locator('.add-layer').click();
    await expect.poll(() => drawn(page, 'tiles:parcels-of-the-city'), { timeout: 20_000 }).toBeGreaterThan(0);
    await page.locator('data-panel #tool-mine').click();
    await page.locator('workspace-panel .status[data-state=saved]').waitFor();
    await page.reload();
    await waitForMap(page);
    await page.locator('data-panel #tool-tiles').click();
    await panelOf(page).locator('[data-tiles] input[type=file]').setInputFiles(file);
    await expect.poll(() => drawn(page, 'tiles:parcels-of-the-city'), { timeout: 20_000 }).toBeGreaterThan(0);
  });
});

/** The square of the tile in the middle of the map, where none of the edition's features is. */
async function clickSquare(page: Page): Promise<void> {
  const at = await onMap(
    page,
    (map) => {
      const { clientWidth, clientHeight } = map.getCanvas();
      for (let x = 60; x < clientWidth - 60; x += 14)
        for (let y = 120; y < clientHeight - 60; y += 14) {
          const around: [[number, number], [number, number]] = [
            [x - 6, y - 6],
            [x + 6, y + 6],
          ];
          const found = map.queryRenderedFeatures(around);
          const isOurs = found.some(({ source }) => source.startsWith('data:'));
          if (!isOurs && found.some(({ source }) => source.startsWith('tiles:'))) return [x, y];
        }
      return [0, 0];
    },
    0,
  );
  const box = await page.locator('renewal-map canvas.maplibregl-canvas').boundingBox();
  await page.mouse.click((box?.x ?? 0) + (at[0] ?? 0), (box?.y ?? 0) + (at[1] ?? 0));
}

describe('a FlatGeobuf file on a server', () => {
  it('gives the features of a window to the import, by range', async () => {
    const { page } = await openPanel({ own: true });
    server.answered.length = 0;
    await look(page, `${server.url}/grid.fgb`);
    await panelOf(page).locator('.count-edition').click();
    await panelOf(page).locator('.import-found').click();
    await page.locator('import-panel .layer').waitFor();
    expect(server.answered.every(({ range }) => range !== undefined)).toBe(true);
    // Rows from 36.03 up, some of the 400 squares.
    expect(await page.locator('import-panel .layer .hint').first().textContent()).toMatch(
      /GeoJSON，\d+ 个要素/,
    );
  });

  it('that cannot be read by range is offered whole, with its size', async () => {
    const { page } = await openPanel();
    await look(page, `${server.url}/whole.fgb`);
    await panelOf(page).locator('#whole').waitFor();
    expect(await panelOf(page).locator('#whole').textContent()).toContain('75.35 KB');
    await panelOf(page).locator('#whole').click();
    await page.locator('import-panel .layer').waitFor();
  });
});

describe('TileJSON', () => {
  it('of a tile server is drawn', async () => {
    const { page } = await openPanel();
    await look(page, `${server.url}/parcels`);
    await panelOf(page).locator('.add-layer').click();
    await expect.poll(() => drawn(page, 'tiles:served'), { timeout: 20_000 }).toBeGreaterThan(0);
  });
});

describe('what fails', () => {
  it('is told plainly, with the name of the source and without its key', async () => {
    const { page } = await openPanel();
    const failed = panelOf(page).locator('.failed');
    for (const [path, words] of [
      ['closed.pmtiles', 'CORS'],
      ['locked.pmtiles?key=wrong', '密钥不对'],
      ['cut.pmtiles', '不完整'],
      ['page.pmtiles', '不是想要的格式'],
      ['nothing.pmtiles', '404'],
    ] as const) {
      await look(page, `${server.url}/${path}`);
      await expect.poll(() => failed.textContent(), { timeout: 15_000 }).toContain(words);
      expect(await failed.textContent()).toContain('127.0.0.1');
      expect(await failed.textContent()).not.toContain('key=wrong');
      expect(await panelOf(page).locator('#url').inputValue()).not.toContain('key=wrong');
    }
  });

  it('shifted tiles are refused with the reason, without a request', async () => {
    const { page, requests } = await openPanel();
    await look(page, 'https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}');
    await panelOf(page).locator('.failed', { hasText: '460' }).waitFor();
    expect(requests.filter((url) => url.includes('autonavi'))).toEqual([]);
  });
});

describe('天地图', () => {
  it('needs the reader’s key, which stays on this computer, and lies under the data with its credit', async () => {
    const { page, requests } = await openPanel();
    await page.route(/tianditu\.gov\.cn/, (route) =>
      route.request().url().includes('tk=right')
        ? route.fulfill({
            contentType: 'image/png',
            body: PIXEL,
            headers: { 'access-control-allow-origin': '*' },
          })
        : route.fulfill({ status: 403, headers: { 'access-control-allow-origin': '*' } }),
    );
    const panel = panelOf(page);
    await panel.locator('input[value=tianditu-vec]').check();
    expect(requests.filter((url) => url.includes('tianditu'))).toEqual([]);
    await panel.locator('#key').fill('wrong');
    await panel.locator('.key button').click();
    await panel.locator('.failed', { hasText: '403' }).waitFor();
    await panel.locator('#forget-key').click();
    await panel.locator('input[value=tianditu-vec]').check();
    await panel.locator('#key').fill('right');
    await panel.locator('.key button').click();
    await expect
      .poll(() => onMap(page, (map) => map.getLayersOrder().filter((id) => id.startsWith('ground:')), 0))
      .toEqual(['ground:0', 'ground:1']);
    await expect.poll(() => page.locator('.maplibregl-ctrl-attrib').textContent()).toContain('天地图');
    const order = await onMap(page, (map) => map.getLayersOrder(), 0);
    expect(order.indexOf('ground:1')).toBeLessThan(order.findIndex((id) => id.startsWith('data:')));
    expect(page.url()).not.toContain('right');
    await page.locator('data-panel #tool-mine').click();
    const download = page.waitForEvent('download');
    await page.locator('workspace-panel #export').click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString();
    expect(text).toContain('tianditu');
    expect(text).not.toContain('tk=');
  });
});
