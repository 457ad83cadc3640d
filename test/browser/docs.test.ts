/** The documentation as it is built: both languages whole, examples that run, readable on a phone and without script. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHINESE } from '../../src/pages/docs/chinese.js';
import { descriptionsOf, ENTRY_KINDS, parseManifest } from '../../src/pages/docs/element-manifest.js';
import { type OpenPage, openPage, type Site, startSite } from './open-site.js';

let site: Site;
/** The page of the last test goes on being used: to open it again takes seconds. */
let opened: OpenPage;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const elements = parseManifest(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));

describe('custom-elements.json', () => {
  it('tells of the three elements, every entry with a sentence', () => {
    expect(elements.map(({ tag }) => tag).sort()).toEqual(['renewal-map', 'renewal-quotes', 'renewal-story']);
    const silent = elements.flatMap(({ tag, entries }) =>
      ENTRY_KINDS.flatMap((kind) =>
        entries[kind].filter(({ description }) => description === '').map(({ name }) => `${tag} ${name}`),
      ),
    );
    expect(silent).toEqual([]);
  });

  it('says nothing that has no Chinese, and the Chinese nothing that is not said', () => {
    const said = new Set(elements.flatMap(descriptionsOf));
    expect([...said].filter((sentence) => !(sentence in CHINESE))).toEqual([]);
    expect(Object.keys(CHINESE).filter((sentence) => !said.has(sentence))).toEqual([]);
  });

  it('knows every attribute, part, slot and custom property of the sources', () => {
    const sources = [
      'map-shell/map-shell',
      'map-shell/shell-tree',
      'map-shell/shell.styles',
      'map-shell/live-element',
      'renewal-story/renewal-story',
      'renewal-story/render-story',
      'renewal-story/story-layout',
      'renewal-story/renewal-story.styles',
      'quote-links/quote-links',
    ]
      .map((name) => readFileSync(`src/elements/${name}.ts`, 'utf8'))
      .join('\n');
    const code = sources.replace(/\/\*\*[\s\S]*?\*\//g, '');
    const named = (kind: (typeof ENTRY_KINDS)[number]) =>
      new Set(elements.flatMap(({ entries }) => entries[kind].map(({ name }) => name)));
    const written = (pattern: RegExp) =>
      [...code.matchAll(pattern)].flatMap(([, text = '']) => text.split(/\s+/));
    const missing = (kind: (typeof ENTRY_KINDS)[number], names: readonly string[]) =>
      names.filter((name) => !named(kind).has(name));
    expect(missing('customProperties', written(/(--renewal-[\w-]+)/g))).toEqual([]);
    expect(missing('parts', written(/\bpart(?:=|: )["']([\w -]+)["']/g))).toEqual([]);
    expect(missing('slots', written(/create\('slot', \{ name: '(\w+)'/g))).toEqual([]);
    const handedOn = /HANDED_ON = \[([^\]]*)\]/.exec(code)?.[1] ?? '';
    expect(
      missing(
        'attributes',
        [...handedOn.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name),
      ),
    ).toEqual([]);
  });
});

describe('the documentation', () => {
  it.each([
    ['docs/', 'zh-CN'],
    ['docs/en/', 'en'],
  ])('%s shows every element and runs its examples, on a phone too', async (path, language) => {
    opened = await openPage(site, path, {
      viewport: { width: 390, height: 844 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page, troubles } = opened;
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    for (const { tag } of elements)
      expect(await page.locator(`section#${tag} h2`).innerText()).toBe(`<${tag}>`);
    const shownNames = await page.locator('section.element tbody th').allInnerTexts();
    const entries = elements.flatMap((element) => ENTRY_KINDS.flatMap((kind) => element.entries[kind]));
    expect(shownNames).toHaveLength(entries.length);
    // Every map of the examples stands as a picture; the code beside it names this very site.
    await expect.poll(() => page.locator('.running renewal-map:not([data-empty])').count()).toBe(8);
    expect(await page.locator('#simple code').innerText()).toContain(
      `${site.server.url}embed/renewal-map.js`,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // Tables and code; what runs are elements with tests of their own, and a frame.
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as { axe: typeof import('axe-core') };
      const found = await tool.run({ include: ['main'], exclude: ['.running'] } as never);
      return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('copies code, and its examples do what they say', async () => {
    const { page } = opened;
    await page.locator('#control .copy').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain("querySelector('#governed')");
    await page.locator('#show').click();
    await expect
      .poll(() => page.locator('#governed').getAttribute('data-phase'), { timeout: 60_000 })
      .toBe('live');
    await expect.poll(() => page.locator('#chosen').innerText()).not.toContain('No place');
  });

  it('reads without script', async () => {
    const { page } = await openPage(site, 'docs/', { javaScriptEnabled: false });
    expect(await page.locator('#simple code').innerText()).toContain(
      'https://YOUR-ATLAS/embed/renewal-map.js',
    );
    expect(await page.locator('#picture .running img').isVisible()).toBe(true);
    expect(await page.locator('.copy').first().isVisible()).toBe(false);
    expect(await page.locator('#simple .running').isVisible()).toBe(false);
  });
});
