import { describe, expect, it } from 'vitest';
import { createAtlasFeature } from '../../../test/create-edition.js';
import { createPoints, createTestWorkspace, createUserLayer } from '../../../test/create-workspace.js';
import {
  addLayer,
  changeLayer,
  moveLayer,
  removeLayer,
  renameLayer,
  renameWorkspace,
  replaceLayer,
  setDrawings,
  setView,
} from './change-layers.js';

const [parks, roads, sites] = ['parks', 'roads', 'sites'].map((id, index) =>
  createUserLayer(id, createPoints(2, index * 10)),
) as [
  ReturnType<typeof createUserLayer>,
  ReturnType<typeof createUserLayer>,
  ReturnType<typeof createUserLayer>,
];
const workspace = createTestWorkspace([parks, roads, sites]);
const order = ({ layers }: typeof workspace) => layers.map(({ id }) => id);

describe('layers of a workspace', () => {
  it('come last when added, as they are while their ids are free', () => {
    const added = addLayer(createTestWorkspace([parks]), roads);
    expect(order(added)).toEqual(['parks', 'roads']);
    expect(added.layers[0]).toBe(parks);
    expect(added.layers[1]).toBe(roads);
  });

  it('get a number behind when their ids are taken, and so do their features', () => {
    const twice = addLayer(addLayer(createTestWorkspace([parks]), parks), parks);
    expect(order(twice)).toEqual(['parks', 'parks-2', 'parks-3']);
    expect(twice.layers[1]?.file).toBe('layers/parks-2.geojson');
    expect(twice.layers.flatMap(({ features }) => features.map(({ properties }) => properties.id))).toEqual([
      'p0',
      'p1',
      'p0-2',
      'p1-2',
      'p0-3',
      'p1-3',
    ]);
  });

  it('of one file that says the same id thrice are told apart', () => {
    const same = createUserLayer(
      'same',
      [1, 2, 3].map(() => createAtlasFeature({ id: 'x' })),
    );
    const [layer] = addLayer(createTestWorkspace([]), same).layers;
    expect(layer?.features.map(({ properties }) => properties.id)).toEqual(['x', 'x-2', 'x-3']);
  });

  it('are replaced in their place, and others stay the same objects', () => {
    const fresh = createUserLayer('roads', createPoints(5, 100));
    const replaced = replaceLayer(workspace, fresh);
    expect(replaced.layers[1]).toBe(fresh);
    expect(replaced.layers[0]).toBe(parks);
    expect(replaceLayer(workspace, createUserLayer('unknown', []))).toBe(workspace);
  });

  it('are removed', () => {
    expect(order(removeLayer(workspace, 'roads'))).toEqual(['parks', 'sites']);
    expect(removeLayer(workspace, 'unknown')).toBe(workspace);
  });

  it('are renamed and restyled, with the same features', () => {
    const title = { zh: '路', en: 'Streets' };
    const changed = changeLayer(renameLayer(workspace, { layer: 'roads', title }), {
      layer: 'roads',
      changes: { accent: 'plum', marker: 'star' },
    });
    expect(changed.layers[1]).toEqual({ ...roads, title, accent: 'plum', marker: 'star' });
    expect(changed.layers[1]?.features).toBe(roads.features);
    const plain = changeLayer(changed, { layer: 'roads', changes: { accent: undefined, kind: undefined } });
    expect(plain.layers[1]).toEqual({ ...roads, title, marker: 'star' });
  });

  it('are the same workspace when nothing changes', () => {
    expect(changeLayer(workspace, { layer: 'roads', changes: { title: roads.title } })).toBe(workspace);
    expect(renameWorkspace(workspace, workspace.title)).toBe(workspace);
    expect(setView(workspace, undefined)).toBe(workspace);
    expect(setDrawings(workspace, workspace.drawings)).toBe(workspace);
  });

  it.each([
    ['roads', 0, ['roads', 'parks', 'sites']],
    ['parks', 2, ['roads', 'sites', 'parks']],
    ['parks', 99, ['roads', 'sites', 'parks']],
    ['sites', -1, ['sites', 'parks', 'roads']],
  ])('moves %s to %i', (layer, to, expected) => {
    expect(order(moveLayer(workspace, { layer, to }))).toEqual(expected);
  });

  it('stays the same when a layer is moved to where it is, or nowhere', () => {
    expect(moveLayer(workspace, { layer: 'roads', to: 1 })).toBe(workspace);
    expect(moveLayer(workspace, { layer: 'roads', to: Number.NaN })).toBe(workspace);
    expect(moveLayer(workspace, { layer: 'unknown', to: 1 })).toBe(workspace);
  });
});

describe('setView', () => {
  it('keeps the view and takes it out', () => {
    const seen = setView(workspace, 'v=1&on=parks');
    expect(seen.view).toBe('v=1&on=parks');
    expect('view' in setView(seen, undefined)).toBe(false);
  });
});
