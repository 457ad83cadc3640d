import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import {
  changeView,
  DEFAULT_VIEW,
  findFeature,
  isOpening,
  setLayers,
  shownFeatures,
  toggleLayer,
  visibleLayerIds,
} from './view.js';

const edition = createEdition([
  createLayer('a', [
    createAtlasFeature({ id: 'one' }),
    createAtlasFeature({ id: 'two', basis: 'illustrative' }),
  ]),
  createLayer('b', [], { visible: false }),
  createLayer('c', [createAtlasFeature({ id: 'three' })]),
]);

describe('layers of a view', () => {
  it('are the edition’s own until someone chooses', () => {
    expect(visibleLayerIds(edition, DEFAULT_VIEW)).toEqual(['a', 'c']);
  });

  it('keep the edition’s order whatever the order of switching', () => {
    const view = toggleLayer(edition, changeView(DEFAULT_VIEW, { layers: ['c'] }), 'a', true);
    expect(visibleLayerIds(edition, view)).toEqual(['a', 'c']);
  });

  it('go back to nothing chosen when they are as the edition has them', () => {
    const off = toggleLayer(edition, DEFAULT_VIEW, 'a', false);
    expect(off.layers).toEqual(['c']);
    expect(toggleLayer(edition, off, 'a', true).layers).toBeUndefined();
  });

  it('can all be switched off', () => {
    expect(setLayers(edition, DEFAULT_VIEW, ['a', 'b', 'c'], false).layers).toEqual([]);
  });

  it('ignore ids the edition does not have', () => {
    expect(visibleLayerIds(edition, { ...DEFAULT_VIEW, layers: ['zzz', 'b'] })).toEqual(['b']);
  });
});

describe('features of a view', () => {
  it('leave out the illustrative ones when only located ones are shown', () => {
    const [layer] = edition.layers;
    const ids = (choice: 'all' | 'located') =>
      layer && shownFeatures(layer, choice).map((feature) => feature.properties.id);
    expect(ids('all')).toEqual(['one', 'two']);
    expect(ids('located')).toEqual(['one']);
  });

  it('are found with their layer', () => {
    expect(findFeature(edition, 'three')?.layer.id).toBe('c');
    expect(findFeature(edition, 'nowhere')).toBeUndefined();
    expect(findFeature(edition, undefined)).toBeUndefined();
  });
});

describe('changeView', () => {
  it('takes a member out when it is given as undefined', () => {
    expect(changeView({ ...DEFAULT_VIEW, selected: 'one' }, { selected: undefined })).toEqual(DEFAULT_VIEW);
  });
});

describe('isOpening', () => {
  it('is true of the default with any panel, and of no other view', () => {
    expect(isOpening({ ...DEFAULT_VIEW, panel: 'targets' })).toBe(true);
    expect(isOpening({ ...DEFAULT_VIEW, theme: 'dark' })).toBe(false);
    expect(isOpening({ ...DEFAULT_VIEW, layers: [] })).toBe(false);
  });
});
