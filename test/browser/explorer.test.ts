import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditionManifest } from '../../src/domain/edition.js';
import { onMap, openPage, openSite, type Site, sharePage, startSite, waitForMap } from './open-site.js';

const FOLDER = 'geodata/shibei-2024';
const manifest: EditionManifest = JSON.parse(readFileSync(`${FOLDER}/edition.json`, 'utf8'));

interface RawFeature {
  readonly properties: Record<string, unknown> & {
    readonly id: string;
    readonly name: string;
    readonly name_en: string;
  };
  readonly geometry: { readonly type: string; readonly coordinates: never };
}

function featuresOf(layerId: string): readonly RawFeature[] {
  return JSON.parse(readFileSync(`${FOLDER}/layers/${layerId}.geojson`, 'utf8')).features;
}

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const shared = sharePage(() => site);

describe('the explorer', () => {
  it('draws every layer, asks nobody else for anything, and makes no complaint', async () => {
    const { page, troubles, requests } = await shared.show();
    const ids = manifest.layers.map((layer) => layer.id);
    const drawn = await onMap(
      page,
      (map, layerIds) =>
        layerIds.filter((id) => {
          const layers = map
            .getStyle()
            .layers.filter((layer) => 'source' in layer && layer.source === `data:${id}`);
          return map.queryRenderedFeatures({ layers: layers.map((layer) => layer.id) }).length > 0;
        }),
      ids,
    );
    expect(drawn).toEqual(ids);
    const { origin } = new URL(site.server.url);
    expect(
      requests.filter(
        (url) => !url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'),
      ),
    ).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('counts the features of each layer as the files have them', async () => {
    const { page } = await shared.show();
    for (const layer of manifest.layers) {
      const count = await page.locator(`layer-panel li[data-layer="${layer.id}"] .count`).textContent();
      expect(count).toBe(`${featuresOf(layer.id).length} 处`);
    }
  });

  it('selects a feature by click and shows whose word it is', async () => {
    const { page } = await shared.show();
    const [zone] = featuresOf('business-centres');
    expect(zone).toBeDefined();
    if (!zone) return;
    const id = zone.properties.id;
    // Somewhere inside the zone where nothing else lies within the pointer's tolerance: looked for on the map itself.
    const spot = await onMap(
      page,
      (map, { wanted, ring }) => {
        const corners = ring.map((position) => map.project(position as [number, number]));
        const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
        const layers = map
          .getStyle()
          .layers.flatMap((layer) =>
            'source' in layer && layer.source.startsWith('data:') ? [layer.id] : [],
          );
        for (let y = Math.min(...ys); y < Math.max(...ys); y += 10) {
          for (let x = Math.min(...xs); x < Math.max(...xs); x += 10) {
            const box: [[number, number], [number, number]] = [
              [x - 6, y - 6],
              [x + 6, y + 6],
            ];
            const found = map.queryRenderedFeatures(box, { layers });
            if (found.length > 0 && found.every((feature) => feature.properties.id === wanted))
              return { x, y };
          }
        }
        return undefined;
      },
      { wanted: id, ring: (zone.geometry.coordinates as number[][][])[0] ?? [] },
    );
    expect(spot).toBeDefined();
    if (!spot) return;
    await page.locator('renewal-map canvas').click({ position: spot });
    const card = page.locator('feature-card');
    await card.getByRole('heading', { level: 2 }).waitFor();
    expect(await card.getByRole('heading', { level: 2 }).textContent()).toBe(zone.properties.name);
    const text = (await card.locator('article').textContent()) ?? '';
    for (const word of ['面积', '亩', '依据', '位置误差', '出处', '报告原文']) expect(text).toContain(word);
    expect(page.url()).toContain(`sel=${id}`);
  });

  it('selects by keyboard: from a list, and at the centre of the map', async () => {
    const { page } = await shared.show();
    const [block] = featuresOf('historic-blocks');
    const name = block?.properties.name ?? '';
    const row = page.locator('layer-panel li[data-layer="historic-blocks"]');
    await row.locator('summary').focus();
    await page.keyboard.press('Enter');
    await row.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    await page.locator('feature-card h2').waitFor();
    expect(await page.locator('feature-card h2').textContent()).toBe(name);
    await page.locator('feature-card').getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => page.locator('feature-card h2').count()).toBe(0);
    const [zone] = featuresOf('business-centres');
    await page
      .locator('renewal-map')
      .evaluate(
        (map, id) => (map as HTMLElement & { fit(ids: string[]): void }).fit([id]),
        zone?.properties.id ?? '',
      );
    await waitForMap(page);
    await page.locator('renewal-map canvas').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('feature-card h2').count()).toBe(1);
    await page.locator('renewal-map canvas').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('feature-card h2').count()).toBe(0);
  });

  it('speaks English when asked, everywhere', async () => {
    const { page } = await shared.show(`#v=1&sel=${featuresOf('historic-blocks')[0]?.properties.id ?? ''}`);
    await page.getByRole('button', { name: 'English' }).click();
    await waitForMap(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').textContent()).toBe(manifest.title.en);
    await page.getByRole('button', { name: 'Zoom in' }).waitFor();
    expect(await page.locator('feature-card h2').textContent()).toBe(
      featuresOf('historic-blocks')[0]?.properties.name_en,
    );
    const panels = `${await page.locator('layer-panel').textContent()} ${await page.locator('.top').textContent()}`;
    // What stays Chinese is the button that leads back.
    expect(panels.replace('中文', '').match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });

  it('hides every illustrative shape when only located places are wanted', async () => {
    const { page } = await shared.show();
    const illustrative = () =>
      onMap(
        page,
        (map) =>
          map.queryRenderedFeatures().filter((feature) => feature.properties.basis === 'illustrative').length,
        undefined,
      );
    expect(await illustrative()).toBeGreaterThan(50);
    await page.getByRole('switch').click();
    await waitForMap(page);
    await expect.poll(illustrative).toBe(0);
    expect(await page.locator('layer-panel li[data-layer="congestion-spots"] .count').textContent()).toBe(
      '0 处',
    );
    expect(page.url()).toContain('basis=located');
  });

  it('shows all 99 commitments, the 400 mu counted from the parcels', async () => {
    const { page } = await shared.show();
    await page.getByRole('tab', { name: '目标' }).click();
    const panel = page.locator('indicator-panel');
    await panel.locator('li[data-commitment]').first().waitFor();
    expect(await panel.locator('li[data-commitment]').count()).toBe(99);
    const land = panel.locator('li[data-commitment="tudi-churang-400mu"]');
    const text = (await land.textContent()) ?? '';
    expect(text).toContain('≥400');
    expect(text).toContain('示意');
    const mapped = Number(/图上\s*([\d.]+)/.exec(text)?.[1]);
    expect(mapped).toBeGreaterThanOrEqual(400);
    expect(mapped).toBeLessThan(440);
    await land.getByText('怎么算的').click();
    expect(await land.locator('.formula').textContent()).toMatch(/666\.67|666\.667/);
    await land.getByRole('button', { name: '在图上显示' }).click();
    await expect.poll(() => page.url()).toContain('aim=tudi-churang-400mu');
  });

  it('comes alive again after it was taken out of the page', async () => {
    const { page, troubles } = await shared.show();
    await page.evaluate(async () => {
      const explorer = document.querySelector('renewal-explorer');
      explorer?.remove();
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (explorer) document.body.append(explorer);
    });
    await waitForMap(page);
    expect(await page.locator('renewal-map canvas').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('keeps the view in the address, and goes back', async () => {
    const [block] = featuresOf('historic-blocks');
    const id = block?.properties.id ?? '';
    const { page } = await openSite(
      site,
      `#v=1&at=120.32,36.075,14&on=historic-blocks&sel=${id}&lang=en&theme=dark`,
    );
    const camera = await onMap(page, (map) => ({ lng: map.getCenter().lng, zoom: map.getZoom() }), undefined);
    expect(camera.lng).toBeCloseTo(120.32, 3);
    expect(camera.zoom).toBeCloseTo(14, 2);
    expect(await page.locator('renewal-explorer').getAttribute('data-theme')).toBe('dark');
    expect(await page.locator('layer-panel input[type=checkbox]:checked').count()).toBe(1);
    await page.locator('feature-card').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.url()).not.toContain('sel=');
    await page.goBack();
    await expect.poll(() => page.locator('feature-card h2').count()).toBe(1);
  });

  it('says what it could not read of a broken link and opens the rest', async () => {
    const { page } = await openSite(site, '#v=1&at=nonsense&sel=no-such-place');
    await expect.poll(() => page.locator('.notices').textContent()).toMatch(/no-such-place|at/);
    expect(await page.locator('layer-panel').count()).toBe(1);
  });

  it('goes on with the rest when a layer is missing, and says so', async () => {
    const { page } = await openPage(site, 'icon.svg');
    await page.route('**/layers/car-parks.geojson', (route) => route.fulfill({ status: 404 }));
    await page.goto(site.server.url);
    await expect.poll(() => page.locator('.notices').textContent()).toContain('car-parks.geojson');
    expect(await page.locator('layer-panel li[data-layer="historic-blocks"] .count').textContent()).toBe(
      `${featuresOf('historic-blocks').length} 处`,
    );
    await waitForMap(page);
  });
});

describe('on a phone', () => {
  const phone = sharePage(() => site, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'no-preference',
  });

  it('shows the map first and a sheet with three heights, nothing wider than the screen', async () => {
    const { page } = await phone.show();
    // Waits until the sheet has come to rest: its slide is slow on a busy machine.
    const height = () =>
      page.locator('.panel').evaluate(async (panel) => {
        const read = () => panel.getBoundingClientRect().height;
        for (let before = -1; before !== read(); ) {
          before = read();
          await new Promise((resolve) => setTimeout(resolve, 400));
        }
        return read();
      });
    const heights: number[] = [];
    for (let i = 0; i < 3; i++) {
      heights.push(Math.round(await height()));
      await page.locator('.handle').click();
    }
    expect(new Set(heights).size).toBe(3);
    await page.locator('.handle').click();
    await page.locator('.handle').click();
    await height();
    const edges = await page.locator('renewal-explorer').evaluate(({ shadowRoot }) => ({
      header: shadowRoot?.querySelector('.top')?.getBoundingClientRect().bottom ?? 0,
      sheet: shadowRoot?.querySelector('.panel')?.getBoundingClientRect().top ?? 0,
    }));
    expect(edges.sheet).toBeGreaterThanOrEqual(edges.header - 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const wide = await page
      .locator('renewal-explorer')
      .evaluate((explorer) =>
        [...(explorer.shadowRoot?.querySelectorAll('*') ?? [])]
          .filter((element) => element.getBoundingClientRect().right > 391)
          .map((element) => element.className || element.tagName),
      );
    expect(wide).toEqual([]);
    await page.locator('.handle').click();
    expect(await page.locator('.panel').getAttribute('data-height')).toBe('peek');
  });

  it('selects by tap and shows the card in the sheet', async () => {
    const { page } = await phone.show();
    await page
      .locator('renewal-map')
      .evaluate(
        (map, id) => (map as HTMLElement & { fit(ids: string[]): void }).fit([id]),
        featuresOf('business-centres')[0]?.properties.id ?? '',
      );
    await page.waitForTimeout(1200);
    await page.locator('renewal-map canvas').tap({ position: { x: 195, y: 330 } });
    await page.locator('feature-card h2').waitFor({ state: 'visible' });
    expect(await page.locator('.panel').getAttribute('data-height')).toBe('half');
  });
});

describe('another edition', () => {
  it('renders with no change of code: another city, other layers, English first', async () => {
    const { page, troubles } = await openSite(site, '?edition=/fixtures/edition-harbour/edition.json', {
      locale: 'en-GB',
    });
    const other: EditionManifest = JSON.parse(
      readFileSync('test/fixtures/edition-harbour/edition.json', 'utf8'),
    );
    expect(await page.locator('h1').textContent()).toBe(other.title.en);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('layer-panel li[data-layer]').count()).toBe(other.layers.length);
    const drawn = await onMap(
      page,
      (map) =>
        [...new Set(map.queryRenderedFeatures().map((feature) => feature.source))].filter((source) =>
          source.startsWith('data:'),
        ).length,
      undefined,
    );
    expect(drawn).toBe(other.layers.filter((layer) => layer.visible).length);
    // The page asks ahead for its own edition, which this one does without: on a slow machine the browser remarks on it.
    expect(troubles.filter((line) => !line.includes('link preload'))).toEqual([]);
  });
});

describe('without WebGL2', () => {
  it('says so and lists every place of every layer', async () => {
    const plain = await startSite([
      '--no-sandbox',
      '--disable-3d-apis',
      '--disable-gpu',
      '--disable-background-networking',
    ]);
    try {
      const { page } = await openPage(plain);
      const list = page.locator('feature-list');
      await list.locator('details').first().waitFor();
      expect(await page.locator('renewal-map [role=alert]').textContent()).toContain('WebGL2');
      const all = manifest.layers.reduce((sum, layer) => sum + featuresOf(layer.id).length, 0);
      expect(await list.locator('details').count()).toBe(all);
      await list.locator('summary').first().click();
      await page.locator('feature-card h2').waitFor();
    } finally {
      await plain.close();
    }
  });
});
