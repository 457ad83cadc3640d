import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { BASES, type Edition, STATUSES } from '../../domain/edition.js';
import { changeView, DEFAULT_VIEW } from '../../domain/view.js';
import { buildPoster, type PosterInput } from './build-poster.js';

const HOSTILE = `"><script>alert(1)</script>&'`;
const ID = 'here';

function createInput(changes: Partial<PosterInput> = {}): PosterInput {
  const area = createAtlasFeature(
    { id: ID, name: HOSTILE, basis: 'illustrative' },
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0.01, 0],
          [0.01, 0.01],
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
        [-0.02, 0],
        [0.02, 0.01],
      ],
    },
  );
  const away = createAtlasFeature({ id: 'away', name: 'Away' }, { type: 'Point', coordinates: [5, 5] });
  const pin = createAtlasFeature({ id: 'pin', name: 'Pin' }, { type: 'Point', coordinates: [0, 0] });
  const edition: Edition = createEdition([
    createLayer('a', [area, road, pin, away]),
    createLayer('b', [createAtlasFeature({ id: 'hidden' }, { type: 'Point', coordinates: [0, 0] })], {
      visible: false,
    }),
  ]);
  return {
    edition,
    basemaps: [],
    view: changeView(DEFAULT_VIEW, { camera: { center: [0, 0], zoom: 13 } }),
    language: 'en',
    theme: 'light',
    halos: new Map(),
    width: 400,
    height: 300,
    caption: 'full',
    linkTo: (id) => `place/${id}/`,
    words: {
      title: HOSTILE,
      subtitle: '',
      description: HOSTILE,
      credits: 'Schematic, not a reviewed map',
      basisLegend: 'Basis',
      statusLegend: 'Status',
      bases: Object.fromEntries(BASES.map((basis) => [basis, basis])) as PosterInput['words']['bases'],
      statuses: Object.fromEntries(
        STATUSES.map((status) => [status, status]),
      ) as PosterInput['words']['statuses'],
    },
    ...changes,
  };
}

describe('buildPoster', () => {
  const svg = buildPoster(createInput());

  it('lets no name break out of it', () => {
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('links what is drawn in the frame and nothing else', () => {
    const links = [...svg.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
    expect(links.sort()).toEqual(['place/here/', 'place/pin/', 'place/road/']);
  });

  it('has a title, a description, the notice, and says where it looks', () => {
    expect(svg).toMatch(/^<svg [^>]*role="group" aria-labelledby="pt pd"/);
    expect(svg).toContain('<title id="pt">');
    expect(svg).toContain('Schematic, not a reviewed map');
    expect(svg).toContain('data-view="0,0,13,400,300"');
  });

  it('is one image when nothing in it can be followed', () => {
    const { linkTo: _, ...still } = createInput();
    expect(buildPoster(still)).toMatch(/^<svg [^>]*role="img"/);
  });

  it('stands in a page of the strictest policy: no style, no script, nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<style|style="|<image|url\((?!#)|href="(?!#|place\/)/);
  });

  it('refers to what it holds, each id once', () => {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const uses = [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('starts its ids as told, so that two may stand in one page', () => {
    const other = buildPoster(createInput({ idPrefix: 'q' }));
    const idsOf = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(idsOf(other).filter((id) => idsOf(svg).includes(id))).toEqual([]);
  });

  it('draws the hatch, the line core and the selection of the live map', () => {
    expect(svg).toMatch(/fill="url\(#pi\d+\)" fill-opacity="0.75"/);
    const selected = buildPoster(createInput({ view: changeView(createInput().view, { selected: ID }) }));
    // The highlight's colour of the light theme.
    expect(svg).not.toContain('stroke="#12212b"');
    expect(selected).toContain('stroke="#12212b"');
  });

  it('puts an area where Web Mercator puts it', () => {
    // At zoom 13 a degree is 512 × 2¹³ / 360 = 11650.8 px: 0.01° are 116.5 px from the middle (200, 150).
    expect(svg).toContain('M200 150l116.6 0 0-116.6-116.6 0z');
  });
});
