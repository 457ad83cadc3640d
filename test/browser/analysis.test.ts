/** The analysis: drawing and measuring, coverage, the area report, what-if; by mouse, keys and touch, and again from its link. */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaOf } from '../../src/domain/area.js';
import { coverage } from '../../src/domain/coverage.js';
import { onMap, openSite, type Site, sharePage, startSite, waitForMap, waitForSketch } from './open-site.js';

const PARCELS = '#v=1&tab=analysis&do=coverage&ask=l:relocation-zones~l:land-parcels~0';
const readLayer = (id: string): FeatureCollection =>
  JSON.parse(readFileSync(`geodata/shibei-2024/layers/${id}.geojson`, 'utf8'));

/** A place of the edition that encloses ground. */
function readCentre(): Feature<Polygon> {
  const [centre] = readLayer('business-centres').features;
  if (centre?.geometry.type !== 'Polygon') throw new Error('The first centre is no polygon');
  return { ...centre, geometry: centre.geometry };
}

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const shared = sharePage(() => site);
const phone = sharePage(() => site, {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
});

const panelOf = (page: Page) => page.locator('analysis-panel');
const drawings = (page: Page) => page.locator('draw-panel li[data-id]');
const partOf = (page: Page, name: string) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name);

/** Where the map is drawn in the window. */
async function mapBox(page: Page) {
  const box = await page.locator('renewal-map canvas.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('The map has no box');
  return box;
}

/** Clicks the map, one place after the other, in px from its middle. */
async function clickMap(page: Page, places: readonly (readonly [number, number])[]): Promise<void> {
  const box = await mapBox(page);
  for (const [x, y] of places) {
    await page.mouse.move(box.x + box.width / 2 + x, box.y + box.height / 2 + y, { steps: 3 });
    await page.mouse.click(box.x + box.width / 2 + x, box.y + box.height / 2 + y);
    // Two clicks at once would be a double click.
    await page.waitForTimeout(350);
  }
}

async function startDrawing(page: Page, kind: string): Promise<void> {
  await panelOf(page).getByRole('button', { name: kind, exact: true }).click();
  await waitForSketch(page);
}

/** The first figure in square metres of a text such as «12.5公顷» or «1.2平方公里». */
function squareMetresIn(text: string): number {
  const [, value = '', unit = ''] = /([\d.,]+)\s*(亩|公顷|平方公里|平方米|ha|mu|km²|m²)/.exec(text) ?? [];
  const scale: Record<string, number> = {
    亩: 10_000 / 15,
    mu: 10_000 / 15,
    公顷: 1e4,
    ha: 1e4,
    平方公里: 1e6,
    'km²': 1e6,
    平方米: 1,
    'm²': 1,
  };
  return Number(value.replaceAll(',', '')) * (scale[unit] ?? Number.NaN);
}

/** A drawn polygon's corners in the address, on the ground. */
function groundOf(page: Page, places: readonly (readonly [number, number])[]) {
  return onMap(
    page,
    (map, given) => {
      const { width, height } = map.getContainer().getBoundingClientRect();
      return given.map(([x, y]) => map.unproject([width / 2 + x, height / 2 + y]).toArray());
    },
    places as (readonly [number, number])[],
  );
}

describe('drawing', () => {
  it('is reached by key 5, and measures a polygon drawn by the mouse as it is', async () => {
    const { page, troubles } = await shared.show('#v=1&at=120.34,36.09,14');
    await page.keyboard.press('5');
    await panelOf(page).waitFor();
    const snap = page.locator('draw-panel').getByRole('switch');
    await snap.uncheck();
    await startDrawing(page, '多边形');
    const corners = [
      [-80, -60],
      [90, -70],
      [70, 80],
    ] as const;
    const ground = await groundOf(page, corners);
    await clickMap(page, corners);
    await page.keyboard.press('Enter');
    await drawings(page).waitFor();
    const shown = squareMetresIn((await drawings(page).locator('.measures').textContent()) ?? '');
    const truth = areaOf({ type: 'Polygon', coordinates: [[...ground, ground[0] ?? []]] });
    // Three digits are shown, and the mouse hits whole px.
    expect(Math.abs(shown / truth - 1)).toBeLessThan(0.01);
    expect(partOf(page, 'draw')).toBeTruthy();
    expect(troubles).toEqual([]);
    await snap.check();
  });

  it('keeps what was drawn in the link, and gives back what was taken away', async () => {
    const { page } = await shared.show('#v=1&at=120.34,36.09,14&tab=analysis');
    await startDrawing(page, '矩形');
    await clickMap(page, [
      [-60, -40],
      [60, 40],
    ]);
    await drawings(page).waitFor();
    const measures = await drawings(page).locator('.measures').textContent();
    await page.reload();
    await drawings(page).waitFor();
    expect(await drawings(page).locator('.measures').textContent()).toBe(measures);
    await drawings(page).locator('[data-action=remove]').click();
    await expect.poll(() => drawings(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => drawings(page).count()).toBe(1);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => drawings(page).count()).toBe(0);
  });

  it('is done by keys alone, with undo and redo of its steps', async () => {
    const { page } = await shared.show('#v=1&at=120.34,36.09,14&tab=analysis');
    await startDrawing(page, '线');
    await page.locator('renewal-map canvas.maplibregl-canvas').focus();
    for (const key of ['Space', 'ArrowRight', 'Space', 'ArrowDown', 'Space', 'Control+z', 'Enter']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(key.startsWith('Arrow') ? 700 : 150);
    }
    await drawings(page).waitFor();
    // Three vertices less the last one: one way to the east.
    expect(await drawings(page).locator('.measures').textContent()).toMatch(/方位.*90°|东 90/);
  });

  it('moves a vertex of what was drawn by dragging it', async () => {
    const { page } = await shared.show('#v=1&at=120.34,36.09,14&tab=analysis');
    await startDrawing(page, '矩形');
    await clickMap(page, [
      [-60, -40],
      [60, 40],
    ]);
    await drawings(page).waitFor();
    const before = squareMetresIn((await drawings(page).locator('.measures').textContent()) ?? '');
    await drawings(page).locator('[data-action=edit]').click();
    await page.locator('drawing-bar').first().waitFor();
    await page.waitForTimeout(600);
    const box = await mapBox(page);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x + 60, y + 40);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 60, { steps: 6 });
    await page.mouse.move(x + 120, y + 80, { steps: 6 });
    await page.mouse.up();
    await page.locator('renewal-map canvas.maplibregl-canvas').focus();
    await page.keyboard.press('Enter');
    const after = async () =>
      squareMetresIn((await drawings(page).locator('.measures').textContent()) ?? '') / before;
    // Dragged from 120 × 80 px to 180 × 120 px: 2.25 times the area.
    await expect.poll(after).toBeCloseTo(2.25, 0);
    expect(await after()).toBeGreaterThan(1.9);
  });
});

describe('a coverage question', () => {
  it('that is ready-made gives the figure that the library gives, its bounds, and each zone', async () => {
    const { page, troubles } = await shared.show('#v=1&tab=analysis&do=coverage');
    await panelOf(page).locator('.question').first().click();
    const result = panelOf(page).locator('.result[data-stale=false]');
    await result.waitFor();
    const truth = coverage({ zones: readLayer('relocation-zones'), covers: readLayer('land-parcels') });
    const shown = Number.parseFloat((await result.locator('.share span').textContent()) ?? '');
    // The share is shown to a tenth of a per cent.
    expect(Math.abs(shown - 100 * truth.share)).toBeLessThan(0.051);
    expect(shown).toBeGreaterThan(0);
    expect(await result.locator('tbody tr').count()).toBe(truth.zones.length);
    expect(await result.locator('.warning').first().textContent()).toContain('示意');
    expect(partOf(page, 'ask')).toBe('l:relocation-zones~l:land-parcels~0');
    expect(troubles).toEqual([]);
  });

  it('comes out of its link the same, to the checksum', async () => {
    const { page } = await shared.show(PARCELS);
    const code = panelOf(page).locator('.result[data-stale=false] code');
    await code.waitFor({ state: 'attached' });
    const before = await code.textContent();
    await page.reload();
    await code.waitFor({ state: 'attached' });
    expect(await code.textContent()).toBe(before);
  });

  it('draws what is covered, saves the table, and follows the distance', async () => {
    const { page } = await shared.show(PARCELS);
    const panel = panelOf(page);
    const result = panel.locator('.result[data-stale=false]');
    await result.waitFor();
    await panel.locator('.show input').check();
    await expect.poll(() => panel.locator('.legend [role=status]').textContent()).toBe('');
    const isDrawn = () =>
      onMap(
        page,
        (map) =>
          map
            .querySourceFeatures('overlay:marked')
            .map(({ properties }) => properties.mark)
            .join(),
        undefined,
      );
    await expect.poll(isDrawn).toMatch(/\bcovered/);
    const download = page.waitForEvent('download');
    await panel.locator('#csv').click();
    const path = await (await download).path();
    const csv = readFileSync(path, 'utf8');
    expect(csv).toContain('ask=l:relocation-zones~l:land-parcels~0');
    expect(csv.split('\r\n').length).toBeGreaterThan(9);
    const before = await result.locator('.share span').textContent();
    await panel.locator('#metres').fill('300');
    await panel.locator('#metres').press('Enter');
    await expect.poll(() => result.locator('.share span').textContent()).not.toBe(before);
    expect(partOf(page, 'ask')).toBe('l:relocation-zones~l:land-parcels~300');
  });

  it('asks about a place drawn on the map, and about one that was selected', async () => {
    const { page } = await shared.show('#v=1&at=120.36,36.11,13&tab=analysis');
    await startDrawing(page, '圆');
    await clickMap(page, [
      [0, 0],
      [120, 0],
    ]);
    await drawings(page).locator('[data-action=coverage]').click();
    const panel = panelOf(page);
    await panel.locator('.checks input').nth(1).check();
    const result = panel.locator('.result[data-stale=false]');
    await result.waitFor();
    expect(await result.locator('tbody tr').count()).toBe(1);
    expect(await result.locator('.share span').textContent()).toMatch(/^[\d.]+%$/);
  });
});

describe('the area report', () => {
  it('tells what lies inside a place, by layer, and prints', async () => {
    const centre = readCentre();
    const { page } = await shared.show(`#v=1&tab=analysis&do=area&in=f:${centre.properties?.id}`);
    const report = panelOf(page).locator('.report[data-stale=false]');
    await report.waitFor();
    expect(await report.textContent()).toContain(centre.properties?.name);
    const size = squareMetresIn((await report.locator('.own dd').first().textContent()) ?? '');
    expect(Math.abs(size / areaOf(centre) - 1)).toBeLessThan(0.01);
    const places = report.locator('[data-layer=congestion-spots]');
    const spots = readLayer('congestion-spots').features.filter(({ geometry }) =>
      booleanPointInPolygon(geometry as Point, centre),
    );
    expect(spots.length).toBeGreaterThan(0);
    expect(await places.locator('dd').first().textContent()).toMatch(
      new RegExp(`\\b${spots.length}\\b|${spots.length}`),
    );
    await panelOf(page).locator('#print').click();
    const paper = page.frameLocator('#atlas-area-report');
    await expect.poll(() => paper.locator('body').textContent()).toContain(centre.properties?.name);
    expect(await paper.locator('footer').textContent()).toContain('未经审定');
  });
});

describe('what-if', () => {
  it('fills parcels up to the target, is undone, and comes out of its link', async () => {
    const { page, troubles } = await shared.show('#v=1&tab=analysis&do=scenario');
    const panel = panelOf(page);
    const goal = panel.locator('#goal');
    const option = goal.locator('option', { hasText: '400' }).first();
    await goal.selectOption((await option.getAttribute('value')) ?? '');
    await panel.locator('#fill').click();
    const value = panel.locator('.value');
    await expect.poll(() => value.textContent()).toMatch(/目标的 (9\d|1\d\d)(\.\d+)?%/);
    const filled = await value.textContent();
    await page.reload();
    await expect.poll(() => value.textContent()).toBe(filled);
    await page.keyboard.press('Control+z');
    await expect.poll(() => value.textContent()).not.toBe(filled);
    expect(troubles).toEqual([]);
  });

  it('takes a parcel by a click on the map, and lets it go by another', async () => {
    const { page } = await shared.show('#v=1&tab=analysis&do=scenario');
    const panel = panelOf(page);
    const goal = panel.locator('#goal');
    await goal.selectOption(
      (await goal.locator('option', { hasText: '400' }).first().getAttribute('value')) ?? '',
    );
    const [parcel] = readLayer('land-parcels').features;
    if (parcel?.geometry.type !== 'Polygon') throw new Error('The first parcel is no polygon');
    const corners = parcel.geometry.coordinates[0]?.slice(1) ?? [];
    const middle = [0, 1].map(
      (axis) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length,
    );
    expect(booleanPointInPolygon(middle, parcel.geometry)).toBe(true);
    await onMap(page, (map, center) => void map.jumpTo({ center, zoom: 16 }), middle as [number, number]);
    await waitForMap(page);
    await panel.locator('#pick').click();
    const value = panel.locator('.value');
    const before = await value.textContent();
    await clickMap(page, [[0, 0]]);
    await expect.poll(() => value.textContent()).not.toBe(before);
    await clickMap(page, [[0, 0]]);
    await expect.poll(() => value.textContent()).toBe(before);
  });
});

describe('once the page is there', () => {
  it('a coverage question needs no network', async () => {
    const { page } = await openSite(site, '#v=1&tab=analysis&do=coverage');
    await panelOf(page).locator('.question').first().waitFor();
    const result = panelOf(page).locator('.result[data-stale=false]');
    await panelOf(page).locator('.question').first().click();
    await result.waitFor();
    await page.context().setOffline(true);
    await panelOf(page).locator('.question').nth(1).click();
    await expect.poll(() => partOf(page, 'ask')).toContain('supporting-roads');
    await result.waitFor();
    expect(await result.locator('tbody tr').count()).toBeGreaterThan(1);
  });
});

describe('on a phone', () => {
  it('a line is drawn by a finger, with the instructions over the map', async () => {
    const { page, troubles } = await phone.show('#v=1&at=120.34,36.09,14&tab=analysis');
    await startDrawing(page, '线');
    await page.locator('.over drawing-bar').waitFor();
    const box = await mapBox(page);
    for (const [x, y] of [
      [120, 330],
      [260, 400],
    ] as const) {
      await page.touchscreen.tap(box.x + x, box.y + y);
      await page.waitForTimeout(400);
    }
    await page.locator('.over drawing-bar').getByRole('button', { name: '完成' }).click();
    await expect.poll(() => partOf(page, 'draw')).toBeTruthy();
    expect(troubles).toEqual([]);
  });

  it('a question is answered in English, in the dark', async () => {
    const { page } = await phone.show(`${PARCELS}&lang=en&theme=dark`);
    const result = panelOf(page).locator('.result[data-stale=false]');
    await result.waitFor({ state: 'attached' });
    expect(await result.locator('.parts').first().textContent()).toMatch(/of [\d.,]+ (ha|km²)/);
    expect(await panelOf(page).textContent()).not.toMatch(/\p{Script=Han}/u);
  });
});
