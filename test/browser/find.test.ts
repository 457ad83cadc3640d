/** Finding: search, nearby, filter, all of what is under the pointer. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onMap, type Site, sharePage, startSite, waitForMap, waitForSketch } from './open-site.js';

interface RawFeature {
  readonly properties: {
    readonly id: string;
    readonly name: string;
    readonly name_en: string;
    readonly status: string;
  };
  readonly geometry: { readonly type: string; readonly coordinates: number[][][] };
}

function featuresOf(layerId: string): readonly RawFeature[] {
  return JSON.parse(readFileSync(`geodata/shibei-2024/layers/${layerId}.geojson`, 'utf8')).features;
}

const LAYERS: readonly { readonly id: string }[] = JSON.parse(
  readFileSync('geodata/shibei-2024/edition.json', 'utf8'),
).layers;
const STATIONS: readonly {
  readonly properties: { readonly name: string };
  readonly geometry: { readonly coordinates: number[] };
}[] = JSON.parse(readFileSync('geodata/shibei-2024/basemap/metro-stations.geojson', 'utf8')).features.filter(
  ({ properties }: { properties: { name: string } }) => properties.name === '海泊桥',
);
const ALL = LAYERS.flatMap(({ id }) => featuresOf(id));
const BLOCK = featuresOf('historic-blocks').find(({ properties }) => properties.name.startsWith('大鲍岛'));

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const shared = sharePage(() => site);

/** Ids of the data features that are drawn. */
const DRAWN = (map: Parameters<Parameters<typeof onMap>[1]>[0]) => [
  ...new Set(
    map
      .queryRenderedFeatures()
      .filter((feature) => feature.source.startsWith('data:'))
      .map((feature) => String(feature.properties.id)),
  ),
];

describe('search', () => {
  it('finds 大鲍岛 by Chinese, pinyin, initials and English, with the keyboard alone, and reads its clause', async () => {
    const { page } = await shared.show();
    for (const query of ['鲍岛', 'dabaodao', 'dbd wh', 'leisure quarter']) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(query);
      await page
        .locator('search-box [role=option]', { hasText: BLOCK?.properties.name ?? '' })
        .first()
        .waitFor();
      await expect
        .poll(async () => {
          const active = page.locator('search-box [aria-selected=true]');
          if ((await active.textContent())?.includes(BLOCK?.properties.name ?? '')) return true;
          await page.keyboard.press('ArrowDown');
          return false;
        })
        .toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).toContain(`sel=${BLOCK?.properties.id}`);
      expect(await page.locator('feature-card h2').textContent()).toBe(BLOCK?.properties.name);
      await page.locator('feature-card .close').click();
    }
  });

  it('leads from 大鲍岛 to its targets by keys alone', async () => {
    const { page } = await shared.show();
    await page.keyboard.press('/');
    await page.keyboard.type('大鲍岛文化');
    await page.locator('search-box [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    const target = page.locator('feature-card .clause', { hasText: '大鲍岛' }).locator('button').first();
    await target.waitFor();
    await target.focus();
    await page.keyboard.press('Enter');
    const lit = page.locator('indicator-panel li[data-lit=true]');
    await lit.waitFor();
    expect(page.url()).toContain('aim=');
    await lit.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await lit.locator('blockquote').textContent()).toContain('大鲍岛');
  });

  it('goes to a street, a station and a coordinate', async () => {
    const { page } = await shared.show();
    const centre = () => onMap(page, (map) => map.getCenter().toArray(), undefined);
    const goTo = async (query: string, name: string) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(query);
      await page.locator('search-box [role=option]', { hasText: name }).first().click();
      await waitForMap(page);
      return centre();
    };
    const [station] = STATIONS;
    const [stationLng = 0, stationLat = 0] = await goTo(station?.properties.name ?? '', '地铁站');
    expect(stationLng).toBeCloseTo(station?.geometry.coordinates[0] ?? 0, 3);
    expect(stationLat).toBeCloseTo(station?.geometry.coordinates[1] ?? 0, 3);
    await goTo('杭州路', '道路');
    const [lng = 0, lat = 0] = await goTo('36.0912, 120.3845', '36.09120');
    expect(lng).toBeCloseTo(120.3845, 3);
    expect(lat).toBeCloseTo(36.0912, 3);
  });
});

describe('nearby', () => {
  it('lists what lies around a point picked on the map by key, in order of distance', async () => {
    const { page } = await shared.show('#v=1&at=120.32,36.07,14&tab=near');
    await page.locator('near-panel').getByRole('button', { name: '在地图上选点' }).click();
    await page.locator('.over .hint').waitFor();
    await waitForSketch(page);
    await page.locator('renewal-map canvas').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('near=120.32,36.07,500');
    const panel = page.locator('near-panel');
    await panel.getByRole('radio', { name: '1 公里' }).check();
    await expect.poll(() => page.url()).toContain(',1000');
    const rows = await panel.locator('li').allTextContents();
    const metres = rows.flatMap((row) => {
      const [, value = '', unit] = /([\d.,]+)\s*(公里|米)/.exec(row) ?? [];
      return value === '' ? [] : [Number(value.replace(',', '')) * (unit === '公里' ? 1000 : 1)];
    });
    expect(metres.length).toBeGreaterThan(1);
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    expect(Math.max(...metres)).toBeLessThanOrEqual(1000);
  });

  it('asks for the position only when told to, and says when it may not have it', async () => {
    const { page, requests } = await shared.show('#v=1&tab=near');
    const before = requests.length;
    await page.locator('near-panel').getByRole('button', { name: '我的位置' }).click();
    await expect
      .poll(() => page.locator('near-panel').locator('[role=alert], [role=status]').allTextContents())
      .not.toEqual([]);
    expect(page.url()).not.toContain('near=');
    expect(requests.slice(before).filter((url) => !url.startsWith(new URL(site.server.url).origin))).toEqual(
      [],
    );
  });

  it('uses the position when it may, and sends it nowhere', async () => {
    const { page } = await shared.show('#v=1&tab=near');
    await page.context().setGeolocation({ longitude: 120.355, latitude: 36.091 });
    await page.context().grantPermissions(['geolocation']);
    await page.locator('near-panel').getByRole('button', { name: '我的位置' }).click();
    await expect.poll(() => page.url()).toContain('near=120.355,36.091,500');
  });
});

describe('the filter', () => {
  it('is obeyed by the map, the table, the figures and the counts', async () => {
    const { page } = await shared.show('#v=1&tab=filter&table=1');
    const panel = page.locator('filter-panel');
    await panel.getByRole('checkbox', { name: /^建成/ }).check();
    const completed = ALL.filter(({ properties }) => properties.status === 'completed').map(
      ({ properties }) => properties.id,
    );
    await expect.poll(() => page.url()).toContain('fs=completed');
    await waitForMap(page);
    expect((await onMap(page, DRAWN, undefined)).sort()).toEqual([...completed].sort());
    await expect
      .poll(() => page.locator('attribute-table .count').textContent())
      .toContain(`${completed.length} 行`);
    await page.locator('#tab-targets').click();
    const roads = page.locator('indicator-panel li[data-commitment]').filter({ hasText: '图上' }).first();
    await roads.waitFor();
    expect(await page.locator('indicator-panel').getByText('筛选').first().textContent()).toContain('筛选');
    await page.locator('filter-chips').getByRole('button').first().click();
    await expect.poll(() => page.url()).not.toContain('fs=');
    await expect
      .poll(() => page.locator('attribute-table .count').textContent())
      .toContain(`${ALL.length} 行`);
  });

  it('takes a polygon drawn by keys on the map', async () => {
    const { page } = await shared.show('#v=1&tab=filter&at=120.32,36.07,14');
    const sections = page.locator('filter-panel summary');
    await sections.first().waitFor();
    for (const section of await sections.all()) await section.click();
    await page.locator('filter-panel').getByRole('button', { name: '在图上画出范围' }).click();
    await page.locator('.over .hint').waitFor();
    await waitForSketch(page);
    const canvas = page.locator('renewal-map canvas');
    await canvas.focus();
    for (const key of ['Space', 'ArrowRight', 'Space', 'ArrowDown', 'Space']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(key === 'Space' ? 150 : 700);
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('fp=');
    await expect.poll(() => page.locator('filter-chips').locator('button').count()).toBeGreaterThan(0);
  });
});

describe('a click', () => {
  it('lists everything under it, in order, and keys walk through it', async () => {
    const { page } = await shared.show('#v=1&at=120.3535,36.1135,14');
    const spot = await onMap(
      page,
      (map) => {
        const layers = map
          .getStyle()
          .layers.flatMap((layer) =>
            'source' in layer && layer.source.startsWith('data:') ? [layer.id] : [],
          );
        const { clientWidth, clientHeight } = map.getCanvas();
        for (let y = 80; y < clientHeight - 60; y += 12) {
          for (let x = 60; x < clientWidth - 420; x += 12) {
            const ids = new Set(
              map.queryRenderedFeatures([x, y], { layers }).map(({ properties }) => properties.id),
            );
            if (ids.size >= 2) return { x, y };
          }
        }
        return undefined;
      },
      undefined,
    );
    expect(spot).toBeDefined();
    if (!spot) return;
    await page.locator('renewal-map canvas').click({ position: spot });
    const card = page.locator('feature-card');
    await card.locator('h2').waitFor();
    const items = card.locator('li [aria-current], li button[aria-current], [aria-current=true]');
    await expect.poll(() => items.count()).toBeGreaterThan(0);
    const first = await card.locator('h2').textContent();
    await page.locator('#tab-layers').focus();
    await page.keyboard.press(']');
    await expect.poll(() => card.locator('h2').textContent()).not.toBe(first);
    await page.keyboard.press('[');
    await expect.poll(() => card.locator('h2').textContent()).toBe(first);
  });
});
