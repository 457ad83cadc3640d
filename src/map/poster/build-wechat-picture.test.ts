import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { BASES, type Layer, STATUSES } from '../../domain/edition.js';
import { changeView, DEFAULT_VIEW } from '../../domain/view.js';
import { buildWechatPicture, type WechatInput } from './build-wechat-picture.js';
import { lintWechat } from './lint-wechat.js';

const HOSTILE = `"><script>alert(1)</script>&'`;

const area = createAtlasFeature(
  { id: 'area', name: HOSTILE, basis: 'illustrative' },
  {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [0.1, 0],
        [0.1, 0.01],
        [0, 0.01],
        [0, 0],
      ],
    ],
  },
);
const road = createAtlasFeature(
  { id: 'road', name: 'Road', status: 'started' },
  {
    type: 'LineString',
    coordinates: [
      [-0.2, 0],
      [0.2, 0.01],
    ],
  },
);
const pin = (id: string, basis: (typeof BASES)[number] = 'sourced') =>
  createAtlasFeature({ id, name: id, basis }, { type: 'Point', coordinates: [0, 0] });

function createInput(layers: readonly Layer[]): WechatInput {
  return {
    edition: createEdition(layers),
    basemaps: [],
    view: changeView(DEFAULT_VIEW, { camera: { center: [0, 0], zoom: 13 } }),
    language: 'en',
    theme: 'light',
    halos: new Map(),
    width: 343,
    height: 300,
    words: {
      title: HOSTILE,
      subtitle: '',
      credits: 'Schematic, not a reviewed map',
      hint: 'Tap a place',
      basisLegend: 'Basis',
      statusLegend: 'Status',
      bases: Object.fromEntries(BASES.map((basis) => [basis, basis])) as WechatInput['words']['bases'],
      statuses: Object.fromEntries(
        STATUSES.map((status) => [status, status]),
      ) as WechatInput['words']['statuses'],
      card: (_, features) => ({
        title: `Card ${features.length === 1 ? features[0]?.properties.name : `of ${features.length}`}`,
        lines: ['planned'],
      }),
    },
  };
}

const cardsIn = (svg: string) => [...svg.matchAll(/>(Card [^<]*)</g)].map(([, card]) => card);

describe('buildWechatPicture', () => {
  const svg = buildWechatPicture(createInput([createLayer('a', [area, road, pin('pin')])]));

  it('holds nothing that an official account does not keep, whatever the names are', () => {
    expect(lintWechat(svg)).toEqual([]);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('refers to nothing', () => {
    expect(svg).not.toMatch(/\bid=|url\(|href|<use|<defs/);
  });

  it('has the notice and the hint in it', () => {
    expect(svg).toContain('Schematic, not a reviewed map');
    expect(svg).toContain('Tap a place');
  });

  it('gives each place a group that hears taps, points above lines above areas', () => {
    expect(cardsIn(svg)).toEqual([
      'Card &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;',
      'Card Road',
      'Card pin',
    ]);
    expect(svg.match(/to="hidden" begin="mouseleave"/g)).toHaveLength(3);
  });

  it('ends at the frame: no area and no line reaches beyond it', () => {
    // Every absolute start of a path lies in the picture; the area and the road run far out of it on the ground.
    const starts = [...svg.matchAll(/ d="M(-?[\d.]+)[ ,]?(-?[\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(starts.length).toBeGreaterThan(5);
    expect(starts.filter(([x = 0, y = 0]) => x < 0 || x > 343 || y < -30)).toEqual([]);
    // Zoom 13: 0.01° are 116.5 px from the middle (171.5, 150): the area is drawn from there to the right edge.
    expect(svg).toContain('M171.5 150l171.5 0 0-116.5-171.5 0z');
  });

  it('draws no stroke along the cut', () => {
    const outlines = [...svg.matchAll(/ d="([^"]*)"[^>]*stroke-dasharray/g)].map(([, d]) => d ?? '');
    // The outline comes in from the right edge, goes round and leaves there again; it is not closed.
    expect(outlines.filter((d) => d.includes('116.5'))).toHaveLength(1);
    expect(outlines.find((d) => d.includes('116.5'))).not.toMatch(/z/);
  });

  it('lets illustrative places of a layer share a card where there are many', () => {
    const pins = Array.from({ length: 40 }, (_, index) => pin(`p${index}`, 'illustrative'));
    const few = buildWechatPicture(createInput([createLayer('a', pins)]));
    expect(cardsIn(few)).toHaveLength(40);
    const many = buildWechatPicture(createInput([createLayer('a', [...pins, pin('known')])]));
    expect(cardsIn(many)).toEqual(['Card of 40', 'Card known']);
  });

  it('says nothing of taps where there is nothing to tap', () => {
    expect(buildWechatPicture(createInput([]))).not.toContain('Tap a place');
  });
});
