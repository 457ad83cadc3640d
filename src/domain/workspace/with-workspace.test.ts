import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { createPoints, createTestWorkspace, createUserLayer } from '../../../test/create-workspace.js';
import { USER_THEME } from '../user-layers.js';
import { setAttribute } from './change-features.js';
import { renameWorkspace } from './change-layers.js';
import { findUserFeature, findUserLayerId, withWorkspace } from './with-workspace.js';

const edition = createEdition([
  createLayer('parks', [createAtlasFeature({ id: 'p0' }), createAtlasFeature({ id: 'user-p1' })]),
]);
const clashing = createUserLayer('parks', createPoints(2));
const plain = createUserLayer('roads', createPoints(2, 10));
const workspace = createTestWorkspace([clashing, plain]);

describe('withWorkspace', () => {
  const shown = withWorkspace(edition, workspace);

  it('adds the layers, under a theme of their own, and shares the features', () => {
    expect(shown.layers.map(({ id }) => id)).toEqual(['parks', 'user-parks', 'roads']);
    expect(shown.manifest.layers.map(({ id }) => id)).toEqual(['parks', 'user-parks', 'roads']);
    expect(shown.layers.map(({ theme }) => theme)).toEqual(['renewal', USER_THEME.id, USER_THEME.id]);
    expect(shown.layers[2]?.features).toBe(plain.features);
    expect(shown.layers[0]).toBe(edition.layers[0]);
  });

  it('shows ids that the edition has under a prefix, and finds them again', () => {
    expect(shown.layers[1]?.features.map(({ properties }) => properties.id)).toEqual(['user-p0', 'p1']);
    expect(shown.layers[1]?.features[1]).toBe(clashing.features[1]);
    const find = (shownId: string) => findUserFeature(edition, { workspace, shownId });
    expect(find('user-p0')).toEqual({ layer: 'parks', feature: 'p0' });
    expect(find('p1')).toEqual({ layer: 'parks', feature: 'p1' });
    expect(find('p11')).toEqual({ layer: 'roads', feature: 'p11' });
    expect(find('p0')).toBeUndefined();
    expect(find('nothing')).toBeUndefined();
    expect(findUserLayerId(edition, { workspace, shownId: 'user-parks' })).toBe('parks');
    expect(findUserLayerId(edition, { workspace, shownId: 'parks' })).toBeUndefined();
  });

  it('puts the prefix twice where even that id is taken, by the edition or by the workspace', () => {
    const layers = [
      createUserLayer(
        'a',
        ['p0', 'user-p1', 'user-p0'].map((id) => createAtlasFeature({ id })),
      ),
    ];
    const [, layer] = withWorkspace(edition, { layers }).layers;
    expect(layer?.features.map(({ properties }) => properties.id)).toEqual([
      'user-user-p0',
      'user-user-p1',
      'user-p0',
    ]);
  });

  it('is the edition itself without layers, and the same object for the same layers', () => {
    expect(withWorkspace(edition, createTestWorkspace([]))).toBe(edition);
    expect(withWorkspace(edition, workspace)).toBe(shown);
    expect(withWorkspace(edition, renameWorkspace(workspace, 'Other'))).toBe(shown);
  });

  it('keeps the layers that did not change, renamed features among them', () => {
    const changed = setAttribute(workspace, { layer: 'roads', features: ['p10'], name: 'floors', value: 2 });
    const next = changed.ok ? withWorkspace(edition, changed.value) : edition;
    expect(next).not.toBe(shown);
    expect(next.layers[1]).toBe(shown.layers[1]);
    expect(next.layers[2]).not.toBe(shown.layers[2]);
    expect(next.layers[2]?.features[1]).toBe(shown.layers[2]?.features[1]);
  });
});
