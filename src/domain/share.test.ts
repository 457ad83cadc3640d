import { describe, expect, it } from 'vitest';
import { parseCamera, readView, writeView } from './share.js';
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
});

describe('readView', () => {
  it('drops what it cannot read, names it, and keeps the rest', () => {
    const { view, dropped } = readView('#v=1&at=1,2&basis=guess&lang=fr&sel=a');
    expect(view).toEqual({ ...DEFAULT_VIEW, selected: 'a' });
    expect(dropped).toEqual(['at', 'basis', 'lang']);
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
