import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
  createTarget,
} from '../../test/create-edition.js';
import { buildIndicators } from '../domain/indicator.js';
import { buildCommitmentsPage } from './commitments-page.js';
import { buildLayerPage } from './layer-page.js';
import { buildOembed } from './oembed.js';
import type { PageContext } from './page-context.js';
import { buildPlacePage } from './place-page.js';
import { buildPlacesPage } from './places-page.js';
import type { SiteOptions } from './site-paths.js';
import { buildSitemap } from './sitemap.js';
import { fillStartPage } from './start-page.js';

const HOSTILE = `</title><script>alert("1")</script>`;

const MILL = createAtlasFeature({
  id: 'mill',
  name: HOSTILE,
  commitments: ['promise'],
  uncertainty_m: 80,
  source: 'Daily 2024-01-02 https://news.example/1',
});
const SPOT = createAtlasFeature({ id: 'spot', name: '点位一', name_en: 'Spot 1', basis: 'illustrative' });
const LAYER = createLayer('works', [MILL, SPOT]);
const EDITION = createEdition(
  [LAYER],
  [
    createCommitment({
      quote: '改造老厂房',
      target: createTarget(2, { zh: '处', en: 'places' }),
      measure: { layer: 'works', figure: 'count' },
    }),
  ],
);
const OPTIONS: SiteOptions = {
  editionFile: 'geodata/test/edition.json',
  editionId: 'test',
  isMain: true,
  folder: '',
  ownLanguage: 'zh',
};

function createContext(options: Partial<SiteOptions> = {}, language: 'zh' | 'en' = 'zh'): PageContext {
  return {
    edition: EDITION,
    indicators: buildIndicators(EDITION),
    language,
    options: { ...OPTIONS, ...options },
    pictureSize: () => ({ width: 640, height: 480 }),
  };
}

function structuredOf(page: string): Record<string, unknown> {
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json);
}

const SITE = { origin: 'https://atlas.example/map/' };

describe('the page of a place', () => {
  const page = buildPlacePage(createContext(), LAYER, MILL);

  it('lets no name break out of it', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;');
    expect(structuredOf(page).name).toBe(HOSTILE);
  });

  it('says status, basis, uncertainty, source and the clause', () => {
    for (const words of ['计划', '公开坐标', '80 米以内', 'href="https://news.example/1"', '改造老厂房'])
      expect(page).toContain(words);
  });

  it('keeps the room of its poster and opens the live map with the place selected', () => {
    expect(page).toMatch(
      /<img src="\.\.\/\.\.\/posters\/test\/place\/mill\.zh\.light\.svg" width="640" height="480"/,
    );
    expect(page).toMatch(/href="\.\.\/\.\.\/#v=1&amp;at=[\d.,]+&amp;sel=mill&amp;lang=zh"/);
  });

  it('tells machines where a located place is, and never where an illustrative shape stands', () => {
    expect(structuredOf(page).geo).toMatchObject({ longitude: 120, latitude: 36 });
    const spot = buildPlacePage(createContext(), LAYER, SPOT);
    expect(structuredOf(spot)).not.toHaveProperty('geo');
    expect(spot).toContain('这是示意图形');
    // A card of it alone would claim that it is there.
    expect(spot).toContain('card/layer/works.zh.png');
  });

  it('claims no address of its own until one is known', () => {
    expect(page).not.toMatch(/rel="canonical"|oembed/);
    const known = buildPlacePage(createContext(SITE), LAYER, MILL);
    expect(known).toContain('<link rel="canonical" href="https://atlas.example/map/place/mill/">');
    expect(known).toContain('href="https://atlas.example/map/place/mill/oembed.json"');
    expect(known).toContain('hreflang="en" href="https://atlas.example/map/place/mill/en/"');
  });

  it('is all English in English', () => {
    const plain = { ...MILL, properties: { ...MILL.properties, name_en: 'Old mill' } };
    const english = buildPlacePage(createContext({}, 'en'), LAYER, plain);
    const words = english.replace(
      /<blockquote.*?<\/blockquote>|<nav.*?<\/nav>|<figcaption>.*?<\/figcaption>/gs,
      '',
    );
    expect(words.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });
});

it('the page of a layer lists every place and says how many are illustrative', () => {
  const page = buildLayerPage(createContext(), LAYER);
  expect(page).toContain('href="../../place/mill/"');
  expect(page).toContain('其中 1 处是示意');
  expect(structuredOf(page)).toMatchObject({ '@type': 'Dataset', dateModified: EDITION.manifest.updated });
});

it('the index and the ledger lead to every place', () => {
  for (const page of [buildPlacesPage(createContext()), buildCommitmentsPage(createContext())]) {
    expect(page).toContain('href="../place/mill/"');
    expect(page).toContain('href="../place/spot/"');
  }
});

it('the ledger gives target and figure, and what of it is illustrative', () => {
  // Two places counted against a target of two; one of them is illustrative.
  const page = buildCommitmentsPage(createContext());
  expect(page).toContain('≥2 处');
  expect(page).toContain('有据 1 处，示意 1 处');
});

describe('oEmbed', () => {
  const place = {
    featureId: 'mill',
    title: HOSTILE,
    layers: ['works'],
    camera: { center: [120, 36], zoom: 15 },
    card: { type: 'place', id: 'mill' },
  } as const;

  it('answers with a frame of the map at the place, and only where the site is known', () => {
    const answer = buildOembed(createContext(SITE), place);
    const { html = '' } = { ...answer } as { html?: string };
    expect(html).not.toContain('<script');
    const [, src = ''] = /src="([^"]+)"/.exec(html) ?? [];
    expect(Object.fromEntries(new URL(src.replaceAll('&amp;', '&')).searchParams)).toEqual({
      edition: 'geodata/test/edition.json',
      layers: 'works',
      view: '120,36,15',
      selected: 'mill',
      lang: 'zh-CN',
    });
    expect(buildOembed(createContext(), place)).toBeUndefined();
  });

  it('has all that version 1.0 asks of rich content (oembed.com, 2.3.4.4)', () => {
    const whole = { title: 'Atlas', card: { type: 'edition' } } as const;
    for (const framed of [place, whole]) {
      const answer = buildOembed(createContext(SITE), framed) as Record<string, unknown>;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 480 });
      // A thumbnail is named with both its sizes or not at all; every address is absolute.
      expect(answer).toMatchObject({ thumbnail_width: 1200, thumbnail_height: 630 });
      for (const address of [answer.thumbnail_url, answer.provider_url])
        expect(address).toMatch(/^https:\/\/atlas\.example\/map\//);
      expect(answer.html).toMatch(/^<iframe src="https:\/\/atlas\.example\/map\/embed\.html\?/);
    }
  });

  it('is found from every page by an absolute address', () => {
    const context = createContext(SITE, 'en');
    const documents = {
      'place/mill/en/': buildPlacePage(context, LAYER, MILL),
      'layer/works/en/': buildLayerPage(context, LAYER),
      'places/en/': buildPlacesPage(context),
      'commitments/en/': buildCommitmentsPage(context),
    };
    for (const [folder, document] of Object.entries(documents))
      expect(document).toContain(
        `<link rel="alternate" type="application/json+oembed" href="https://atlas.example/map/${folder}oembed.json"`,
      );
  });
});

it('the sitemap names each page in each language', () => {
  const entry = { page: { type: 'place', id: 'mill' }, options: OPTIONS, updated: '2026-01-02' } as const;
  const sitemap = buildSitemap(SITE.origin, [entry]);
  expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)).toEqual([
    'https://atlas.example/map/',
    'https://atlas.example/map/place/mill/',
    'https://atlas.example/map/place/mill/en/',
  ]);
});

describe('the start page', () => {
  const PAGES = {
    'geodata/test/edition.json': {
      folder: '',
      ownLanguage: 'zh',
      stories: [{ language: 'zh', title: HOSTILE, path: 'geodata/test/story/index.html' }],
    },
  } as const;
  const fillWith = (input: { readonly rasters: boolean; readonly origin?: string }) =>
    fillStartPage('<head><!--social card--></head><renewal-explorer edition="x"><!--first picture--></x>', {
      ...OPTIONS,
      edition: EDITION,
      pages: PAGES,
      ...input,
    });

  it('gets its picture and its links', () => {
    const page = fillWith({ rasters: true });
    expect(page).toContain('posters/test/start.zh.light.webp');
    // What was not drawn as pixels is there as a drawing.
    expect(fillWith({ rasters: false })).toContain('posters/test/start.zh.light.svg');
    expect(page).toContain('href="layer/works/"');
    // A phone's app needs icons of pixels.
    expect(page).toContain('<link rel="manifest" href="manifest.webmanifest">');
    expect(fillWith({ rasters: false })).not.toContain('rel="manifest"');
    expect(page).not.toContain('<!--');
  });

  it('tells the explorer where the pages of each edition lie', () => {
    const page = fillWith({ rasters: true });
    const [, written = ''] = /<renewal-explorer data-pages="([^"]*)" edition="x">/.exec(page) ?? [];
    const text = written.replace(
      /&(quot|lt|gt|amp);/g,
      (_, name: string) => ({ quot: '"', lt: '<', gt: '>' })[name] ?? '&',
    );
    expect(JSON.parse(text)).toEqual(PAGES);
  });

  it('leads to its oEmbed answer where the site is known', () => {
    expect(fillWith({ rasters: true })).not.toContain('oembed');
    expect(fillWith({ rasters: true, ...SITE })).toContain('href="https://atlas.example/map/oembed.json"');
  });
});
