import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { BASEMAP_ROLES } from '../domain/edition.js';
import { LANGUAGES } from '../domain/language.js';
import { BASEMAP_SCHEMAS, type TileLayer, type TileSet } from '../domain/tile-sources/tile-source.js';
import { DEFAULT_VIEW } from '../domain/view.js';
import { buildStyle } from './style.js';
import { THEME_NAMES, THEMES, type ThemeName } from './theme.js';
import { tileLayerOf } from './tile-source-ids.js';
import { buildTileParts, creditsHtml, type DrawnTiles } from './tile-style.js';

const SET: TileSet = {
  address: { type: 'template', tiles: ['https://tiles.example/{z}/{x}/{y}'], scheme: 'tms' },
  format: 'vector',
  minZoom: 0,
  maxZoom: 14,
  bounds: [120, 36, 121, 37],
  tileSize: 256,
  credits: [{ text: '<b>Office</b>', href: 'https://office.example/?a="b"' }],
  parts: [{ id: 'parcels', fields: [] }],
};
const LAYER: TileLayer = { id: 'mine', title: 'Mine', set: SET, accent: 'plum', opacity: 0.5, visible: true };
const DRAWN = { set: SET, tiles: ['https://tiles.example/{z}/{x}/{y}?key=1'] };
const RASTER = { ...DRAWN, set: { ...SET, format: 'raster' as const, parts: [] } };

function styleWith(tiles: DrawnTiles, theme: ThemeName = 'light', language: 'zh' | 'en' = 'zh') {
  const point = createAtlasFeature({ id: 'p' }, { type: 'Point', coordinates: [120, 36] });
  const edition = createEdition([createLayer('zone', [point])]);
  const basemap = BASEMAP_ROLES.map((role) => ({ role, file: `basemap/${role}.geojson` }));
  return buildStyle({
    edition: { ...edition, manifest: { ...edition.manifest, basemap } },
    baseUrl: 'https://atlas.example/',
    view: DEFAULT_VIEW,
    language,
    theme,
    halos: new Map(),
    ownTiles: buildTileParts(tiles, { theme: THEMES[theme], language }),
  });
}

const ground = (schema: (typeof BASEMAP_SCHEMAS)[number]): DrawnTiles => {
  const sets = schema === 'raster' ? [RASTER, RASTER] : [DRAWN];
  return { basemap: { basemap: { title: 'x', schema, sets: sets.map(({ set }) => set) }, sets }, layers: [] };
};

describe('tiles in the style', () => {
  for (const theme of THEME_NAMES)
    for (const language of LANGUAGES)
      it.each(BASEMAP_SCHEMAS)(
        `is valid by the specification with a base map: ${theme}, ${language}, %s`,
        (schema) => {
          const style = styleWith(
            { ...ground(schema), layers: [{ layer: LAYER, set: DRAWN }] },
            theme,
            language,
          );
          expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
          const ids = style.layers.map(({ id }) => id);
          expect(ids.length).toBe(new Set(ids).size);
        },
      );

  it('replaces the embedded ground, under the district’s limits and all of the data', () => {
    const ids = styleWith(ground('raster')).layers.map(({ id }) => id);
    expect(ids).not.toContain('land');
    expect(ids).not.toContain('place-name');
    const order = ['sea', 'ground:0', 'ground:1', 'district-limit', 'data:zone:marker'].filter((id) =>
      ids.includes(id),
    );
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
    expect(order.length).toBeGreaterThan(3);
  });

  it('draws layers over the ground and under the edition’s, hidden when they are off', () => {
    const { layers } = styleWith({ layers: [{ layer: { ...LAYER, visible: false }, set: DRAWN }] });
    const ids = layers.map(({ id }) => id);
    expect(ids.indexOf('tiles:mine:parcels:fill')).toBeGreaterThan(ids.indexOf('land'));
    expect(ids.indexOf('tiles:mine:parcels:fill')).toBeLessThan(
      ids.findIndex((id) => id.startsWith('data:')),
    );
    expect(layers.find(({ id }) => id === 'tiles:mine:parcels:line')?.layout?.visibility).toBe('none');
  });

  it('asks nothing of anybody without the reader’s choice', () => {
    const text = JSON.stringify(styleWith({ layers: [] }).sources);
    expect(text.match(/https?:\/\/[^/"]+/g)?.every((url) => url === 'https://atlas.example')).toBe(true);
  });

  it('shows credits as text that cannot be markup', () => {
    expect(creditsHtml(SET.credits)).toBe(
      '<a href="https://office.example/?a=&#34;b&#34;" target="_blank" rel="noopener noreferrer">&#60;b&#62;Office&#60;/b&#62;</a>',
    );
  });

  it('knows its own sources', () => {
    expect(['tiles:mine', 'ground:1', 'data:zone'].map(tileLayerOf)).toEqual(['mine', 'basemap', undefined]);
  });
});
