import { describe, expect, it } from 'vitest';
import { readEmbedOptions } from './embed-options.js';
import { SNIPPET_KINDS, type SnippetInput, writeSnippet } from './embed-snippet.js';
import { changeView, DEFAULT_VIEW } from './view.js';

const POSTER =
  '<svg width="8" height="5" viewBox="0 0 8 5"><a href="https://atlas.example/place/p1/"><path d="M0 0"/></a></svg>';

function createInput(change: Partial<SnippetInput> = {}): SnippetInput {
  return {
    site: 'https://atlas.example/city/',
    edition: 'geodata/harbour/edition.json',
    view: changeView(DEFAULT_VIEW, {
      camera: { center: [10.5, 59.9], zoom: 12 },
      selected: 'quay-1',
      panel: 'data',
    }),
    layers: ['quays', 'tram'],
    title: 'Harbour & "docks"',
    caption: 'What <is> new',
    credits: '© Surveyors',
    languageTag: 'en',
    width: 800,
    height: 500,
    poster: POSTER,
    plain: false,
    ...change,
  };
}

describe('writeSnippet', () => {
  it('as a script has the picture inside, the view in attributes and no script but the loader', () => {
    const text = writeSnippet('script', createInput());
    expect(text).toContain(
      '<renewal-map edition="https://atlas.example/city/geodata/harbour/edition.json" layers="quays tram" view="10.5,59.9,12" selected="quay-1" lang="en" theme="auto"',
    );
    expect(text).toContain('><svg slot="poster" display="block" width="100%" viewBox="0 0 8 5">');
    expect(text.match(/<script[^>]*>/g)).toEqual([
      '<script type="module" src="https://atlas.example/city/embed/renewal-map.js">',
    ]);
  });

  it('reserves the size in the page where there is no picture', () => {
    expect(writeSnippet('script', createInput({ poster: '' }))).toContain('aspect-ratio:800/500');
  });

  it.each(['script', 'frame', 'still', 'link'] as const)(
    'as %s leaves a link to the atlas, and a picture, when scripts and frames are taken out',
    (kind) => {
      // As WordPress does it: forbidden tags go, what is in them stays.
      const left = writeSnippet(kind, createInput()).replace(
        /<\/?(?:script|iframe|renewal-map)\b[^>]*>/g,
        '',
      );
      expect(left).toMatch(/<a href="https:\/\/atlas\.example\//);
      if (kind !== 'link') expect(left).toMatch(/<svg |<img /);
      // As parsers do it: a frame goes with all that is in it.
      const bare = writeSnippet(kind, createInput()).replace(/<iframe.*<\/iframe>/, '');
      expect(bare).toMatch(/<a href="https:\/\/atlas\.example\//);
    },
  );

  it('as a frame has the card of its one layer inside, or that of the edition', () => {
    const cardOf = (layers: string[]) =>
      /<img src="([^"]+)"/.exec(writeSnippet('frame', createInput({ layers })))?.[1];
    expect(cardOf(['quays'])).toBe('https://atlas.example/city/posters/harbour/card/layer/quays.en.png');
    expect(cardOf(['quays', 'tram'])).toBe('https://atlas.example/city/posters/harbour/card/edition.en.png');
  });

  it('as a frame has options that the framed page reads', () => {
    const text = writeSnippet('frame', createInput({ plain: true, pinned: '9ca891529851' }));
    const source = /src="([^"]+)"/.exec(text)?.[1]?.replaceAll('&#38;', '&') ?? '';
    expect(readEmbedOptions(new URL(source).search)).toEqual({
      attributes: {
        edition: 'geodata/harbour/edition.json',
        layers: 'quays tram',
        view: '10.5,59.9,12',
        selected: 'quay-1',
        lang: 'en',
        theme: 'auto',
        pinned: '9ca891529851',
        plain: '',
      },
      still: false,
      dropped: [],
    });
  });

  it('as a picture carries caption, credits and a link to the same view, without the panels', () => {
    const text = writeSnippet('still', createInput());
    expect(text).toContain('What &#60;is&#62; new<br>© Surveyors');
    expect(text).toContain('<svg width="100%" viewBox="0 0 8 5">');
    expect(text).toContain('index.html#v=1&#38;at=10.5,59.9,12&#38;on=quays,tram&#38;sel=quay-1');
    expect(text).not.toContain('tab=');
    expect(text).not.toContain('<script');
  });

  it('for a WeChat article is the picture for one, and the caption below', () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"></svg>';
    expect(writeSnippet('wechat', createInput({ wechat: picture }))).toMatch(
      /^<section style="[^"]+"><svg .*<\/svg><p style="[^"]+">What &#60;is&#62; new<\/p><\/section>$/,
    );
  });

  it('as a link says where it leads', () => {
    expect(writeSnippet('link', createInput())).toMatch(
      /^<a href="[^"]+">Harbour &#38; &#34;docks&#34;<\/a>$/,
    );
  });

  it.each(SNIPPET_KINDS)('lets no title or caption break out: %s', (kind) => {
    const hostile = '"></figure><script>alert(1)</script>';
    const text = writeSnippet(kind, createInput({ title: hostile, caption: hostile, credits: hostile }));
    expect(text).not.toContain('<script>alert');
  });
});
