import { expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { codeInPage, escapeHtml, jsonInPage, type OfflineData, writeOfflinePage } from './offline-page.js';
import { DEFAULT_VIEW } from './view.js';

const NASTY = '</script><script>alert(1)</script><!-- <script> &amp; \u2028';
const { manifest, ledger, layers } = createEdition([
  createLayer('own', [createAtlasFeature({ id: 'a', name: NASTY })]),
]);
const DATA: OfflineData = {
  manifest,
  ledger,
  layers: { 'layers/own.geojson': layers[0]?.features ?? [] },
  basemap: {},
  view: DEFAULT_VIEW,
  language: 'zh',
  permalink: 'https://atlas.example/#v=1',
  saved: '2024-05-06',
};

it('carries data in which nothing ends its element, and reads as it was', () => {
  expect(jsonInPage(DATA)).not.toMatch(/[<]/);
  expect(JSON.parse(jsonInPage(DATA))).toEqual(DATA);
});

it('carries code whose texts mean the same', () => {
  const code = 'globalThis.tested = ["</script>", `<script src=x>`, /<\\/SCRIPT>/u.source, 1 <2]';
  const safe = codeInPage(code);
  expect(safe).not.toMatch(/<\/?script/i);
  expect(new Function(`${safe.replace('globalThis.tested =', 'return')}`)()).toEqual([
    '</script>',
    '<script src=x>',
    expect.stringContaining('SCRIPT>'),
    true,
  ]);
});

it('is a page with exactly its own three scripts, and a policy that lets nothing out', () => {
  const page = writeOfflinePage({
    code: `document.title = "${'</script>'}"`,
    worker: NASTY,
    data: DATA,
    title: NASTY,
    list: `<h1>${escapeHtml(NASTY)}</h1>`,
  });
  expect(page.match(/<script/g)).toHaveLength(3);
  expect(page.match(/<\/script>/g)).toHaveLength(3);
  expect(page).toContain("default-src 'none'");
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toContain('name="viewport"');
});

it('escapes what HTML would read', () => {
  expect(escapeHtml(`<a href="x">'&`)).toBe('&#60;a href=&#34;x&#34;&#62;&#39;&#38;');
});
