import { describe, expect, it } from 'vitest';
import { createTestWorkspace } from '../../../test/create-workspace.js';
import { createProblemList } from '../problem-list.js';
import { tiandituBasemap } from '../tile-sources/basemap-presets.js';
import type { TileLayer } from '../tile-sources/tile-source.js';
import { addTileLayer, changeTileLayer, removeTileLayer, setBasemap } from './change-tiles.js';
import { parseWorkspace } from './parse-workspace.js';
import { readTiles } from './read-tiles.js';
import { serializeWorkspace } from './serialize-workspace.js';

const LAYER: TileLayer = {
  id: 'parcels',
  title: '地块',
  set: {
    address: { type: 'archive', url: 'https://tiles.example/parcels.pmtiles' },
    format: 'vector',
    minZoom: 0,
    maxZoom: 14,
    bounds: [120, 36, 121, 37],
    tileSize: 256,
    credits: [{ text: 'Office', href: 'https://office.example/' }],
    parts: [{ id: 'parcels', fields: ['use'] }],
  },
  accent: 'plum',
  opacity: 0.5,
  visible: true,
};

const read = (value: unknown) => {
  const problems = createProblemList();
  return { tiles: readTiles(value, problems), codes: problems.problems().map(({ code }) => code) };
};

describe('tiles of a workspace', () => {
  it('come back from its file as they were, and a workspace without any stays without', () => {
    const base = createTestWorkspace([]);
    const workspace = addTileLayer(
      setBasemap(base, tiandituBasemap('tianditu-vec', { title: '天地图' })),
      LAYER,
    );
    const again = parseWorkspace(JSON.parse(serializeWorkspace(workspace)));
    expect(again.ok && again.value).toEqual(workspace);
    expect(again.problems).toEqual([]);
    expect(serializeWorkspace(base)).not.toContain('tiles');
  });

  it('are added, changed and taken out, and what is not there changes nothing', () => {
    const one = addTileLayer(addTileLayer(createTestWorkspace([]), LAYER), LAYER);
    expect(one.tiles?.layers.map(({ id }) => id)).toEqual(['parcels', 'parcels-2']);
    const hidden = changeTileLayer(one, 'parcels', { visible: false });
    expect(hidden.tiles?.layers.map(({ visible }) => visible)).toEqual([false, true]);
    expect(changeTileLayer(one, 'nothing', { visible: false })).toBe(one);
    expect(removeTileLayer(removeTileLayer(one, 'parcels'), 'parcels-2').tiles).toBeUndefined();
  });

  it('lose keys, scripts and addresses that are no address', () => {
    const { set } = LAYER;
    const withKey = {
      ...LAYER,
      set: { ...set, address: { type: 'archive', url: 'https://a.example/x?key=1' } },
    };
    const credits = [{ text: 'x', href: 'javascript:alert(1)' }];
    const { tiles } = read({ layers: [withKey, { ...LAYER, set: { ...set, credits } }] });
    expect(tiles?.layers[0]?.set.address).toEqual({ type: 'archive', url: 'https://a.example/x' });
    expect(tiles?.layers[1]?.set.credits).toEqual([{ text: 'x' }]);
    const bad = (url: string) => ({ ...LAYER, set: { ...set, address: { type: 'archive', url } } });
    expect(read({ layers: [bad('javascript:alert(1)'), bad('https://me:pw@a.example/')] })).toEqual({
      tiles: undefined,
      codes: ['tiles-left-out', 'tiles-left-out'],
    });
  });

  it.each([
    [5],
    [{ basemap: 5 }],
    [{ layers: [null] }],
    [{ basemap: { title: 'x', schema: 'raster', sets: [] } }],
  ])('%j is left out with a word', (value) => {
    expect(read(value)).toEqual({ tiles: undefined, codes: ['tiles-left-out'] });
  });
});
