/** WCAG 2.2 AA on every view: axe in both languages and themes, narrow and enlarged pages, forced colours, still motion. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, openSite, type Site, startSite, waitForMap } from './open-site.js';

const [centre] = JSON.parse(
  readFileSync('geodata/shibei-2024/layers/business-centres.geojson', 'utf8'),
).features;
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What is seen, as the fragment that opens it and an element that tells that it is there. */
const VIEWS: readonly { readonly name: string; readonly fragment: string; readonly shows: string }[] = [
  { name: 'layers and a card', fragment: `sel=${centre.properties.id}`, shows: 'feature-card h2' },
  { name: 'targets', fragment: 'tab=targets', shows: 'indicator-panel li[data-commitment]' },
  { name: 'filter', fragment: 'tab=filter&fs=completed', shows: 'filter-panel input[type=checkbox]' },
  {
    name: 'nearby and table',
    fragment: 'tab=near&near=120.36,36.1,1000&table=1',
    shows: 'attribute-table .row',
  },
  { name: 'drawing', fragment: 'tab=analysis', shows: 'draw-panel .kinds' },
  {
    name: 'coverage',
    fragment: 'tab=analysis&do=coverage&ask=l:relocation-zones~l:land-parcels~0',
    shows: 'coverage-panel .result tbody tr',
  },
  {
    name: 'area report',
    fragment: `tab=analysis&do=area&in=f:${centre.properties.id}`,
    shows: 'area-report .report[data-stale=false]',
  },
  {
    name: 'what-if',
    fragment: 'tab=analysis&do=scenario&what=tudi-churang-400mu:s1;s1:::',
    shows: 'scenario-panel .value',
  },
  { name: 'own data', fragment: 'tab=data', shows: 'import-panel .drop' },
  { name: 'overview', fragment: 'page=overview', shows: 'target-overview svg' },
  { name: 'text version', fragment: 'page=text', shows: 'text-twin table' },
];
const DIALOGS = ['help', 'share', 'export'] as const;

async function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // Safe: axe has been added to the page.
    const { axe } = window as unknown as {
      axe: {
        run(
          context: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; target: unknown }[] }[] }>;
      };
    };
    const { violations: found } = await axe.run(document, {
      rules: { 'target-size': { enabled: true } },
      // What passes need not be described in full.
      resultTypes: ['violations'],
    });
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${JSON.stringify(nodes[0]?.target)}`,
    );
  });
}

async function go(page: Page, fragment: string, shows: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await page.locator(shows).first().waitFor({ timeout: 40_000 });
}

describe('axe finds nothing', () => {
  // Words and colours don't meet: each language once and each theme once finds what all four pairs would.
  for (const [lang, theme] of [
    ['zh', 'light'],
    ['en', 'dark'],
  ]) {
    const base = `#v=1&lang=${lang}&theme=${theme}`;
    it(`in ${lang}, ${theme}, on every view`, async () => {
      const { page } = await openSite(site, base);
      await page.addScriptTag({ content: AXE });
      const found: string[] = [];
      const check = async (name: string) =>
        found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
      await check('first view');
      for (const { name, fragment, shows } of VIEWS) {
        await go(page, `${base}&${fragment}`, shows);
        await check(name);
      }
      await go(page, base, 'renewal-map canvas');
      for (const dialog of DIALOGS) {
        await page.locator(`tool-bar [data-action=${dialog}]`).click();
        await page.locator('modal-dialog h2').waitFor();
        await check(dialog);
        await page.keyboard.press('Escape');
        await expect.poll(() => page.locator('modal-dialog').count()).toBe(0);
      }
      await go(page, `${base}&vs=basis@0.5`, 'swipe-compare [role=slider]');
      await check('comparison');
      expect(found).toEqual([]);
    });
  }

  it('on a phone, with the menu open and on a first visit', async () => {
    const { page } = await openSite(site, '', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      firstVisit: true,
    });
    await page.addScriptTag({ content: AXE });
    await page.locator('welcome-card section').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('tool-bar .more').click();
    expect(await violations(page)).toEqual([]);
  });
});

/** Elements of the page, in every shadow tree, that stick out to the right of the window and are not in something that scrolls. */
function widest(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: ParentNode, clipped: boolean): void => {
      for (const element of root.children) {
        const style = getComputedStyle(element);
        if (style.display === 'none' || style.visibility === 'hidden') continue;
        const box = element.getBoundingClientRect();
        const hides =
          clipped ||
          style.overflowX !== 'visible' ||
          style.clipPath !== 'none' ||
          element.tagName === 'RENEWAL-MAP';
        if (!clipped && box.width > 1 && box.right > innerWidth + 1)
          found.push(`${element.tagName}.${element.className} ${Math.round(box.right)}`);
        visit(element, hides);
        if (element.shadowRoot) visit(element.shadowRoot, hides);
      }
    };
    visit(document.body, false);
    return found;
  });
}

describe('nothing is cut off', () => {
  for (const [what, options, size] of [
    ['at 320 px', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }, '100%'],
    ['with text at 200 %', { viewport: { width: 1280, height: 900 } }, '200%'],
  ] as const) {
    it(what, async () => {
      // The map is not looked at: nothing waits for it.
      const { page } = await openPage(site, '', options);
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, size);
      const found: string[] = [];
      for (const { name, fragment, shows } of VIEWS) {
        await go(page, `#v=1&lang=en&${fragment}`, shows);
        await page.waitForTimeout(300);
        found.push(...(await widest(page)).map((element) => `${name}: ${element}`));
      }
      expect(found).toEqual([]);
    });
  }
});

describe('the reader’s system', () => {
  it('may force its colours: what is on, selected and focused is still told apart', async () => {
    const { page } = await openSite(site, '#v=1&tab=filter&fs=completed', { forcedColors: 'active' });
    await page.addScriptTag({ content: AXE });
    expect(await violations(page)).toEqual([]);
    const tab = page.locator('[role=tab][aria-selected=true]');
    const line = (locator: ReturnType<Page['locator']>) =>
      locator.evaluate((element) => getComputedStyle(element).borderBottomColor);
    expect(await line(tab)).not.toBe(await line(page.locator('[role=tab][aria-selected=false]').first()));
  });

  it('may ask for stillness: the map jumps, nothing slides', async () => {
    const { page } = await openSite(site, '', { reducedMotion: 'reduce' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('大鲍岛');
    await page.locator('search-box [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    const moving = await page
      .locator('renewal-map')
      .evaluate(
        (element) => 'innerMap' in element && (element.innerMap as { isMoving(): boolean }).isMoving(),
      );
    expect(moving).toBe(false);
    expect(await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).transitionDuration)).toBe(
      '0s',
    );
    await waitForMap(page);
  });
});
