/** Pictures and pages without script: the poster is the live map, and the whole atlas can be read with scripts off. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Position } from 'geojson';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEditionFolder } from '../../src/build/load-edition-folder.js';
import { changeView, DEFAULT_VIEW } from '../../src/domain/view.js';
import { wordsOf } from '../../src/elements/poster-words.js';
import { buildPoster, framePoster } from '../../src/map/poster/build-poster.js';
import { shiftsOf, watchShifts } from './layout-shift.js';
import { onMap, openPage, openSite, type Site, startSite, waitForMap } from './open-site.js';

const MANIFEST = JSON.parse(readFileSync('geodata/shibei-2024/edition.json', 'utf8'));

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

type Point = readonly [number, number];

/** Straight pieces of path data that holds M, m, l and z. */
function segmentsOf(path: string): (readonly [Point, Point])[] {
  const segments: (readonly [Point, Point])[] = [];
  let [at, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const [, command = '', rest = ''] of path.matchAll(/([Mmlz])([^Mmlz]*)/g)) {
    if (command === 'z') {
      segments.push([at, start]);
      at = start;
      continue;
    }
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [x = 0, y = 0] = [numbers[i], numbers[i + 1]];
      const next: Point = command === 'M' ? [x, y] : [at[0] + x, at[1] + y];
      if (i === 0 && command !== 'l') start = next;
      else segments.push([at, next]);
      at = next;
    }
  }
  return segments;
}

function distanceTo([x, y]: Point, [[x1, y1], [x2, y2]]: readonly [Point, Point]): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
  const along = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}

/** Mean colours of squares of 8 px. */
async function coarse(png: Buffer, width: number, height: number): Promise<Buffer> {
  return sharp(png)
    .removeAlpha()
    .resize(Math.round(width / 8), Math.round(height / 8), { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('the poster', () => {
  it('is the live map: no vertex is a px away, and the colours are the same', async () => {
    const { page } = await openSite(site);
    const { width, height, camera } = await onMap(
      page,
      (map) => ({
        width: map.getContainer().clientWidth,
        height: map.getContainer().clientHeight,
        camera: {
          center: [map.getCenter().lng, map.getCenter().lat] as [number, number],
          zoom: map.getZoom(),
        },
      }),
      undefined,
    );
    const loaded = await loadEditionFolder('geodata/shibei-2024');
    const picture = { view: changeView(DEFAULT_VIEW, { camera }), width, height };
    const sources = framePoster({ ...loaded, ...picture });
    const files = [
      ...loaded.basemaps.map(({ file, data }) => [`base:${file}`, data.features] as const),
      ...loaded.edition.layers.map(({ id, features }) => [`data:${id}`, features] as const),
    ];
    let [compared, farthest] = [0, 0];
    for (const [source, features] of files) {
      const positions: Position[] = features.flatMap(({ geometry }) =>
        'coordinates' in geometry && !geometry.type.endsWith('Point')
          ? ((geometry.coordinates as unknown[]).flat(Number.POSITIVE_INFINITY) as number[]).flatMap(
              (lng, index, all) => (index % 2 === 0 ? [[lng, all[index + 1] ?? 0]] : []),
            )
          : [],
      );
      const sample = positions.filter((_, index) => index % Math.ceil(positions.length / 150) === 0);
      const projected = await onMap(
        page,
        (map, list) =>
          list.map((position) => {
            const { x, y } = map.project(position as [number, number]);
            return [x, y] as [number, number];
          }),
        sample,
      );
      const segments = (sources.get(source) ?? []).flatMap(({ path }) => segmentsOf(path));
      for (const point of projected) {
        if (point[0] < 0 || point[1] < 0 || point[0] > width || point[1] > height) continue;
        const nearest = segments.reduce((least, segment) => Math.min(least, distanceTo(point, segment)), 99);
        [compared, farthest] = [compared + 1, Math.max(farthest, nearest)];
      }
    }
    console.log(`poster: ${compared} vertices, at most ${farthest.toFixed(3)} px away`);
    expect(compared).toBeGreaterThan(500);
    expect(farthest).toBeLessThan(1);

    const words = wordsOf(loaded.edition, picture, { title: 'poster', subtitle: '', language: 'zh' });
    const svg = buildPoster({
      ...loaded,
      ...picture,
      words,
      sources,
      language: 'zh',
      theme: 'light',
      caption: 'none',
    });
    const box = await page.locator('renewal-map').boundingBox();
    const live = await page.screenshot({ clip: { x: box?.x ?? 0, y: box?.y ?? 0, width, height } });
    const still = await page.context().newPage();
    await still.setViewportSize({ width, height });
    await still.setContent(`<style>body{margin:0}</style>${svg}`);
    const drawn = await still.screenshot();
    const [one, two] = [await coarse(live, width, height), await coarse(drawn, width, height)];
    const columns = Math.round(width / 8);
    const differences = [...one].flatMap((value, index) => {
      const [x, y] = [(Math.floor(index / 3) % columns) * 8, Math.floor(index / 3 / columns) * 8];
      // The live map has buttons at its left edge and its notes at the bottom.
      return x < 110 || y > height - 48 ? [] : [Math.abs(value - (two[index] ?? 0))];
    });
    differences.sort((a, b) => a - b);
    const at = (part: number) => differences[Math.floor(differences.length * part)] ?? 255;
    console.log(
      `poster: colours differ by ${at(0.5)} (median), ${at(0.95)} (95 %), ${at(0.99)} (99 %) of 255`,
    );
    expect(at(0.5)).toBeLessThanOrEqual(2);
    expect(at(0.95)).toBeLessThanOrEqual(16);
  });

  it('stays under 30 KB for a full view', () => {
    const folder = 'dist/posters/shibei-2024';
    const files = readdirSync(folder).filter((file) => file.endsWith('.svg'));
    expect(files.length).toBeGreaterThanOrEqual(20);
    const sizes = files.map((file) => `${gzipSync(readFileSync(`${folder}/${file}`)).length} ${file}`);
    expect(sizes.filter((line) => Number.parseInt(line, 10) > 30_000)).toEqual([]);
  });

  it('has links that can be reached by keys, and passes the accessibility check inside a page', async () => {
    const { page, requests } = await openPage(site, 'posters/shibei-2024/edition.zh.light.svg');
    const [first] = await page.locator('a').all();
    await first?.focus();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    expect(await first?.getAttribute('href')).toMatch(/^\.\.\/\.\.\/place\/[\w-]+\/$/);
    expect(requests).toHaveLength(1);
    const svg = readFileSync('dist/posters/shibei-2024/edition.en.light.svg', 'utf8');
    await page.goto(new URL('places/', site.server.url).href);
    await page.setContent(
      `<!doctype html><html lang="en"><title>Poster</title><main><h1>Poster</h1>${svg}</main></html>`,
    );
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('without a script', () => {
  it('the start page shows the map and leads to every layer', async () => {
    const { page, troubles } = await openPage(site, '', { javaScriptEnabled: false });
    expect(
      await page.locator('.first-picture img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBe(1600);
    expect(await page.locator('.pages li a').count()).toBe(MANIFEST.layers.length);
    await page.locator('.pages a').first().click();
    await expect.poll(() => page.url()).toContain('/places/');
    expect(await page.locator('main h1').textContent()).toBe('全部地点');
    expect(troubles).toEqual([]);
  });

  it.each([
    ['place/historic-dabaodao/', 'light', 1440],
    ['place/historic-dabaodao/en/', 'dark', 390],
    ['layer/land-parcels/', 'dark', 390],
    ['commitments/en/', 'light', 1440],
    ['places/', 'light', 390],
  ] as const)(
    '%s (%s, %i px) is accessible, fits its screen and asks nobody else',
    async (path, colorScheme, width) => {
      const { page, requests, troubles } = await openPage(site, path, {
        colorScheme,
        viewport: { width, height: 844 },
      });
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(requests.filter((url) => !url.startsWith(site.server.url))).toEqual([]);
      expect(troubles).toEqual([]);
    },
  );
});

describe('the first picture', () => {
  it('stands before the script has come, and gives way to the live map without moving anything', async () => {
    const { page } = await openPage(site, 'icon.svg');
    await watchShifts(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.server.url, { waitUntil: 'commit' });
    const picture = page.locator('.first-picture img');
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).complete)).toBe(true);
    expect(await picture.isVisible()).toBe(true);
    release();
    await waitForMap(page);
    await expect.poll(() => picture.isVisible()).toBe(false);
    expect(await shiftsOf(page)).toEqual([]);
  });
});
