import { describe, expect, it } from 'vitest';
import { readView, writeView } from './share.js';
import { parseCamera } from './share-camera.js';
import { DEFAULT_VIEW, type ViewState } from './view.js';

describe('writeView', () => {
  it('is empty for the default view', () => {
    expect(writeView(DEFAULT_VIEW)).toBe('');
  });

  it('comes back the same through readView', () => {
    const view: ViewState = {
      layers: ['zones', 'roads'],
      basis: 'located',
      camera: { center: [120.36, 36.11], zoom: 12.5, bearing: 30 },
      selected: 'old-works',
      commitment: 'roads-14',
      language: 'en',
      theme: 'dark',
    };
    expect(readView(`#${writeView(view)}`)).toEqual({ view, dropped: [] });
  });

  it('keeps an empty choice of layers apart from the edition’s own', () => {
    const view: ViewState = { ...DEFAULT_VIEW, layers: [] };
    expect(readView(writeView(view)).view.layers).toEqual([]);
  });

  it('survives ids with commas, ampersands and Chinese', () => {
    const view: ViewState = { ...DEFAULT_VIEW, selected: '大鲍岛&x=1,2' };
    expect(readView(writeView(view)).view.selected).toBe('大鲍岛&x=1,2');
  });

  it('carries filter, opacity, order, nearby, comparison, panel, table and page', () => {
    const view: ViewState = {
      ...DEFAULT_VIEW,
      order: ['roads', 'zo,nes'],
      opacity: { roads: 0.5, 'zo,nes': 0.25 },
      filter: {
        text: '路 & 50%',
        statuses: ['planned', 'completed'],
        bases: ['estimate'],
        themes: ['renewal'],
        commitments: ['roads-14', 'a,b'],
        locality: 'street:杭州路',
        fields: [
          { layer: 'parcels', field: 'zone', values: ['a~b', 3, true] },
          { layer: 'parcels', field: 'mu', min: 10 },
        ],
        area: { min: 1000, max: 50_000 },
        polygon: [
          [120.36, 36.1],
          [120.37, 36.1],
          [120.365, 36.11],
        ],
      },
      near: { center: [120.36, 36.1], metres: 1200, locality: 'street:杭州路' },
      comparison: { type: 'edition', at: 0.4, edition: 'geodata/other, 2025/edition.json' },
      panel: 'filter',
      table: true,
      page: 'text',
    };
    expect(readView(`#${writeView(view)}`)).toEqual({ view, dropped: [] });
  });

  it('writes a drawn shape of 20 corners in under 200 characters', () => {
    const polygon = Array.from({ length: 20 }, (_, index): [number, number] => [
      120.36 + Math.round(1000 * Math.cos((index * Math.PI) / 10)) / 1e5,
      36.1 + Math.round(1000 * Math.sin((index * Math.PI) / 10)) / 1e5,
    ]);
    expect(writeView({ ...DEFAULT_VIEW, filter: { polygon } }).length).toBeLessThan(200);
  });
});

describe('readView', () => {
  it('drops what it cannot read, names it, and keeps the rest', () => {
    const { view, dropped } = readView('#v=1&at=1,2&basis=guess&lang=fr&sel=a');
    expect(view).toEqual({ ...DEFAULT_VIEW, selected: 'a' });
    expect(dropped).toEqual(['at', 'basis', 'lang']);
  });

  it('reads a newer version as far as it goes, and says so', () => {
    expect(readView('#v=2&sel=a&new=1')).toEqual({
      view: { ...DEFAULT_VIEW, selected: 'a' },
      dropped: ['v'],
    });
  });

  it.each([
    'near=1,2',
    'near=200,2,500',
    'near=120,36,-5',
    'vs=guess@0.5',
    'vs=status@2',
    'fade=a:2',
    'fade=a',
    'fs=planned,soon',
    'fa=_',
    'fa=1_x',
    'fp=1.2',
    'fp=!!!_1.1_1.1',
    'ff=a:b',
    'ff=a:b:nxyz',
    'ff=a:b:q1',
    'tab=x',
    'table=yes',
    'page=x',
  ])('drops %s and opens the rest', (part) => {
    const { view, dropped } = readView(`#v=1&${part}&sel=a`);
    expect(dropped).toEqual([part.split('=')[0]]);
    expect(view).toEqual({ ...DEFAULT_VIEW, selected: 'a' });
  });
});

describe('parseCamera', () => {
  it.each(['', '1', '1,2', '1,2,x', '181,0,3', '0,91,3', '0,0,-1', '0,0,25', '1,,3', '1,2,3,4,5,6'])(
    'refuses %j',
    (text) => {
      expect(parseCamera(text)).toBeUndefined();
    },
  );

  it('reads longitude, latitude and zoom', () => {
    expect(parseCamera('120.36, 36.11, 12')).toEqual({ center: [120.36, 36.11], zoom: 12 });
  });
});
