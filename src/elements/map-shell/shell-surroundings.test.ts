import { afterEach, expect, it } from 'vitest';
import {
  languageOf,
  posterAddress,
  siteOf,
  startPageOf,
  themeOf,
  wholeAddress,
} from './shell-surroundings.js';

function createMap(attributes: Record<string, string>, pageLanguage = ''): HTMLElement {
  const page = document.createElement('div');
  if (pageLanguage !== '') page.lang = pageLanguage;
  const map = document.createElement('div');
  map.style.width = '600px';
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  page.append(map);
  document.body.append(page);
  return map;
}
const EDITION = 'https://atlas.example/deep/geodata/harbour/edition.json';

afterEach(() => document.body.replaceChildren());

it('speaks its own language before the page’s, and Chinese where the page speaks neither', () => {
  expect(languageOf(createMap({ lang: 'en-GB' }, 'zh-CN'))).toBe('en');
  expect(languageOf(createMap({}, 'en'))).toBe('en');
  expect(languageOf(createMap({}, 'ar'))).toBe('zh');
});

it('takes the colours asked for, else the reader’s', () => {
  expect(themeOf(createMap({ theme: 'dark' }))).toBe('dark');
  const own = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  expect(themeOf(createMap({ theme: 'auto' }))).toBe(own);
});

it('finds the atlas two folders above the edition', () => {
  const map = createMap({ edition: EDITION });
  expect(siteOf(map)).toBe('https://atlas.example/deep/');
  expect(startPageOf(map).href).toBe('https://atlas.example/deep/index.html');
});

it('leads to the same view in the atlas', () => {
  const map = createMap({
    edition: EDITION,
    layers: ' quays  pumps',
    view: '3,55,12',
    selected: 'p 1',
    lang: 'en',
  });
  expect(wholeAddress(map)).toBe(
    'https://atlas.example/deep/index.html#v=1&at=3%2C55%2C12&sel=p+1&on=quays%2Cpumps&lang=en',
  );
});

it('knows the picture of the edition by language, colours and width', () => {
  const map = createMap({ edition: `${EDITION}?v=2`, lang: 'en', theme: 'dark' });
  expect(posterAddress(map)).toBe('https://atlas.example/deep/posters/harbour/frame.en.dark.svg');
  map.style.width = '479px';
  expect(posterAddress(map)).toBe('https://atlas.example/deep/posters/harbour/phone-frame.en.dark.svg');
});

it('takes the picture of a layer where that alone is asked for', () => {
  const map = createMap({ edition: EDITION, lang: 'en', theme: 'light', layers: ' quays ' });
  expect(posterAddress(map)).toBe('https://atlas.example/deep/posters/harbour/layer/quays.en.light.svg');
  map.setAttribute('layers', 'quays pumps');
  expect(posterAddress(map)).toBe('https://atlas.example/deep/posters/harbour/frame.en.light.svg');
});

it('takes the page’s own choice of picture before that, and none without an edition', () => {
  expect(posterAddress(createMap({ edition: EDITION, poster: '/own.svg' }))).toBe(
    `${location.origin}/own.svg`,
  );
  expect(posterAddress(createMap({ edition: 'elsewhere.json' }))).toBeUndefined();
});
