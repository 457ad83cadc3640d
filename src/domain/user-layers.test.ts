import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { isUserLayer, nextLayerId, USER_THEME, withUserLayers } from './user-layers.js';

const EDITION = createEdition([createLayer('zones', [createAtlasFeature({ id: 'zone' })])]);
const OWN = [createLayer('user-parcels', [createAtlasFeature({ id: 'mine' })], { theme: USER_THEME.id })];

describe('withUserLayers', () => {
  it('is the edition itself without layers, and the same object for the same layers', () => {
    expect(withUserLayers(EDITION, [])).toBe(EDITION);
    expect(withUserLayers(EDITION, OWN)).toBe(withUserLayers(EDITION, OWN));
    expect(withUserLayers(EDITION, [...OWN])).not.toBe(withUserLayers(EDITION, OWN));
  });

  it('puts the layers on top of the others, under a theme of their own', () => {
    const { layers, manifest } = withUserLayers(EDITION, OWN);
    expect(layers.map(({ id }) => id)).toEqual(['zones', 'user-parcels']);
    expect(manifest.layers.map(({ id }) => id)).toEqual(['zones', 'user-parcels']);
    expect(manifest.themes.map(({ id }) => id)).toEqual(['user-data', 'renewal']);
    expect(layers.map(isUserLayer)).toEqual([false, true]);
  });
});

describe('nextLayerId', () => {
  it('makes a plain name that is not taken', () => {
    expect(nextLayerId('Parcels 2024 (new)', [])).toBe('user-parcels-2024-new');
    expect(nextLayerId('地块', ['user-layer', 'user-layer-2'])).toBe('user-layer-3');
  });
});
