import { describe, expect, it } from 'vitest';
import { askerOf, type Handling, handlingFor, handlingOf, type RequestFacts } from './request-rules.js';

const scope = 'https://atlas.example/some/path/';
const HELD = [
  'index.html',
  'assets/index-a1.js',
  'geodata/one/edition.json',
  'geodata/one/layers/a.geojson',
  'page.css',
];
const site = { scope, holds: (url: string) => HELD.some((file) => url === scope + file) };

function ask(path: string, facts: Partial<RequestFacts> = {}): RequestFacts {
  const url = new URL(path, scope).href;
  return { url, method: 'GET', mode: 'cors', destination: '', range: false, ...facts };
}

const page = { mode: 'navigate', destination: 'document' };

describe('a request', () => {
  it.each<[string, string, Partial<RequestFacts>, Handling]>([
    ['the explorer', '', page, 'atlas'],
    ['the explorer by its name', 'index.html', page, 'atlas'],
    ['the explorer with another edition and a view', '?edition=geodata/two/edition.json#v=1', page, 'atlas'],
    ['a place', 'place/dabaodao/en/', page, 'page'],
    ['a story', 'geodata/one/story/en.html', page, 'page'],
    ['a poster by itself', 'posters/one/edition.zh.light.svg', page, 'page'],
    ['a data file opened by itself', 'geodata/one/layers/a.geojson', page, 'network'],
    ['a file that is saved', 'one.zip', page, 'network'],
    ['a script of the atlas', 'assets/index-a1.js', { destination: 'script' }, 'atlas-file'],
    ['a script of another version', 'assets/index-b2.js', { destination: 'script' }, 'network'],
    ['data of the atlas', 'geodata/one/layers/a.geojson', {}, 'atlas-file'],
    [
      'data of the atlas with a query, as somebody typed it',
      'geodata/one/layers/a.geojson?x',
      {},
      'edition-file',
    ],
    ['data of another edition', 'geodata/two/layers/b.geojson', {}, 'edition-file'],
    ['a tile of this site', 'tiles/12/1/2.pbf', {}, 'network'],
    ['a style sheet', 'pages.css', { mode: 'no-cors', destination: 'style' }, 'page-part'],
    ['a picture', 'posters/one/place/x.zh.light.svg', { mode: 'no-cors', destination: 'image' }, 'page-part'],
    ['part of an archive of tiles', 'tiles.pmtiles', { range: true }, 'network'],
    ['part of a file that is held', 'geodata/one/layers/a.geojson', { range: true }, 'network'],
    ['a map in a frame', 'embed.html?layers=a', { mode: 'navigate', destination: 'iframe' }, 'network'],
    ['the loader', 'embed/renewal-map.js', { destination: 'script' }, 'network'],
    ['the style sheet of frames', 'embed/page.css', { destination: 'style' }, 'network'],
    ['another origin', 'https://tiles.example/12/1/2.json', {}, 'network'],
    ['the same origin outside the folder', '/some/other.json', {}, 'network'],
    ['a folder whose name only begins alike', '/some/path-two/', page, 'network'],
    ['the look whether the site can be reached', 'service-worker.js', { method: 'HEAD' }, 'network'],
    ['what is sent', 'geodata/two/layers/b.geojson', { method: 'POST' }, 'network'],
  ])('for %s', (_what, path, facts, handling) => {
    expect(handlingOf(ask(path, facts), site)).toBe(handling);
  });
});

describe('who asks', () => {
  it.each([
    ['the explorer', `${scope}?edition=x#v=1`, 'atlas'],
    ["the explorer's worker", `${scope}assets/worker-a1.js`, 'atlas'],
    ["an embedded map's worker", `${scope}embed/engine/worker-a1.js`, 'embed'],
    ['a frame', `${scope}embed.html?layers=a`, 'embed'],
    ['a worker without an address', 'blob:https://atlas.example/1f', 'embed'],
    ['a place', `${scope}place/x/`, 'page'],
    ['nobody any more', undefined, 'embed'],
  ] as const)('%s', (_what, url, asker) => {
    expect(askerOf(url, scope)).toBe(asker);
  });

  it('a frame gets nothing that is kept', () => {
    expect(handlingFor('atlas-file', 'embed', ask('geodata/one/edition.json'))).toBe('network');
    expect(handlingFor('page-part', 'embed', ask('page.css', { destination: 'style' }))).toBe('network');
  });

  it('an article reads its data from the network, its pictures and style sheets too while there is one', () => {
    expect(handlingFor('atlas-file', 'page', ask('geodata/one/edition.json'))).toBe('network');
    expect(handlingFor('edition-file', 'page', ask('geodata/two/edition.json'))).toBe('network');
    expect(handlingFor('atlas-file', 'page', ask('page.css', { destination: 'style' }))).toBe('page-part');
    expect(handlingFor('page-part', 'page', ask('a.svg', { destination: 'image' }))).toBe('page-part');
  });

  it('the explorer gets what it asks for', () => {
    expect(handlingFor('edition-file', 'atlas', ask('geodata/two/edition.json'))).toBe('edition-file');
  });
});
