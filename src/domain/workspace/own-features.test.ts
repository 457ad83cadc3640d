import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { createTestWorkspace, createUserLayer } from '../../../test/create-workspace.js';
import { addField, countValues, refuseFieldName, removeField, retitleField } from './change-fields.js';
import { copyFeatures } from './copy-features.js';
import { duplicateFeature, mergeFeatures } from './derive-features.js';
import { createDrawnFeature, createDrawnLayer, handUncertainty, nextFeatureId } from './drawn-layer.js';
import { parseWorkspace } from './parse-workspace.js';
import { serializeWorkspace } from './serialize-workspace.js';

const USE = { name: 'use', title: { zh: '用途', en: 'Use' }, type: 'string' } as const;
const FLOORS = { name: 'floors', title: { zh: '层数', en: 'Floors' }, type: 'number' } as const;
const LAYER = createUserLayer(
  'mine',
  [
    createAtlasFeature({ id: 'a', use: 'housing' }),
    createAtlasFeature({ id: 'b', use: '' }),
    createAtlasFeature({ id: 'c' }),
  ],
  { fields: [USE] },
);
const WORKSPACE = createTestWorkspace([LAYER]);

describe('fields', () => {
  it('are added last, once, and never as a standard property', () => {
    const added = addField(WORKSPACE, { layer: 'mine', field: FLOORS });
    expect(added.layers[0]?.fields).toEqual([USE, FLOORS]);
    expect(addField(added, { layer: 'mine', field: FLOORS })).toBe(added);
    expect(refuseFieldName(LAYER, 'use')).toBe('taken');
    expect(refuseFieldName(LAYER, 'basis')).toBe('standard');
    expect(refuseFieldName(LAYER, ' ')).toBe('no-name');
    expect(refuseFieldName(LAYER, '__proto__')).toBe('no-name');
    expect(refuseFieldName(LAYER, 'floors')).toBeUndefined();
  });

  it('get another title and keep their name', () => {
    const title = { zh: '土地用途', en: 'Land use' };
    const changed = retitleField(WORKSPACE, { layer: 'mine', name: 'use', title });
    expect(changed.layers[0]?.fields).toEqual([{ ...USE, title }]);
    expect(retitleField(WORKSPACE, { layer: 'mine', name: 'none', title })).toBe(WORKSPACE);
  });

  it('go with their values; blank ones do not count as lost', () => {
    expect(countValues(LAYER, 'use')).toBe(1);
    const removed = removeField(WORKSPACE, { layer: 'mine', name: 'use' });
    expect(removed.layers[0]?.fields).toEqual([]);
    expect(removed.layers[0]?.features.map(({ properties }) => 'use' in properties)).toEqual([
      false,
      false,
      false,
    ]);
    // What had no value is the same object.
    expect(removed.layers[0]?.features[2]).toBe(LAYER.features[2]);
    expect(removeField(WORKSPACE, { layer: 'mine', name: 'none' })).toBe(WORKSPACE);
  });
});

describe('a drawn layer', () => {
  const layer = createDrawnLayer({
    title: '试画',
    kind: 'parcel',
    today: '2024-05-06',
    taken: ['user-layer'],
  });

  it('is empty, has an id of its own, and survives a file', () => {
    expect(layer).toMatchObject({ id: 'user-layer-2', kind: 'parcel', features: [], visible: true });
    const workspace = createTestWorkspace([layer]);
    const read = parseWorkspace(JSON.parse(serializeWorkspace(workspace)));
    expect(read).toEqual({ ok: true, value: workspace, problems: [] });
  });

  it('takes features whose fields never stand in the way of what every feature has', () => {
    const feature = createDrawnFeature(
      { id: 'x', geometry: { type: 'Point', coordinates: [120, 36] } },
      {
        name: 'X',
        status: 'planned',
        basis: 'estimate',
        uncertaintyMetres: 50,
        source: 'site visit',
        note: '',
        values: { use: 'park', basis: 'surveyed' },
      },
    );
    expect(feature.properties).toEqual({
      id: 'x',
      name: 'X',
      status: 'planned',
      commitments: [],
      basis: 'estimate',
      uncertainty_m: 50,
      source: 'site visit',
      use: 'park',
    });
  });

  it('numbers its features on, past ids that are taken here or in the edition', () => {
    expect(nextFeatureId(WORKSPACE, { layer: 'mine' })).toBe('mine-4');
    expect(nextFeatureId(WORKSPACE, { layer: 'mine', others: new Set(['mine-4']) })).toBe('mine-4-2');
  });
});

describe('the uncertainty of a hand', () => {
  it.each([
    // Ten pixels, as the next of 1, 2, 5, 10 …; never less than 10 m.
    [0.3, 10],
    [1, 10],
    [1.01, 20],
    [3.9, 50],
    [15.4, 200],
    [60, 1000],
  ])('at %f m to the pixel is %i m', (metresPerPixel, metres) => {
    expect(handUncertainty(metresPerPixel)).toBe(metres);
  });
});

describe('copies', () => {
  const source = createAtlasFeature({
    id: 'zone',
    basis: 'derived',
    source: 'Report 2024',
    note: '原注。',
    use: 'factory',
    floors: 3,
  });
  const from = createLayer('zones', [source], { fields: [{ ...USE, required: true }, FLOORS] });
  const edition = createEdition([from]);
  const words = { zh: '复制自“{layer}”（{edition}）。', en: 'Copied from “{layer}” ({edition}).' };

  it('keep id, source and basis, and say what they were copied from', () => {
    const target = createTestWorkspace([createUserLayer('empty', [])]);
    const copied = copyFeatures(target, { into: 'empty', from, features: [source], edition, words });
    const [copy] = copied.layers[0]?.features ?? [];
    expect(copy?.properties).toMatchObject({
      id: 'zone',
      basis: 'derived',
      source: 'Report 2024',
      floors: 3,
    });
    expect(copy?.properties.note).toMatch(/^原注。 复制自“图层zones”（测试, /);
    expect(copy?.properties.note_en).toMatch(/^Copied from “Layer zones”/);
    expect(copy?.geometry).toBe(source.geometry);
  });

  it('bring the fields that the layer lacks, and leave out what does not fit those it has', () => {
    const other = { ...USE, type: 'number' } as const;
    const target = createTestWorkspace([createUserLayer('own', [], { fields: [other] })]);
    const copied = copyFeatures(target, { into: 'own', from, features: [source], edition, words });
    expect(copied.layers[0]?.fields).toEqual([other, FLOORS]);
    const properties = copied.layers[0]?.features[0]?.properties ?? {};
    expect('use' in properties).toBe(false);
  });

  it('get a number when their id is taken, and change nothing without a layer', () => {
    const target = createTestWorkspace([createUserLayer('own', [createAtlasFeature({ id: 'zone' })])]);
    const copied = copyFeatures(target, { into: 'own', from, features: [source], edition, words });
    expect(copied.layers[0]?.features.map(({ properties }) => properties.id)).toEqual(['zone', 'zone-2']);
    expect(copyFeatures(target, { into: 'none', from, features: [source], edition, words })).toBe(target);
  });
});

describe('features made of others', () => {
  const base = createEdition([]);

  it('a duplicate lies aside, under an id and a name of its own', () => {
    const feature = createAtlasFeature({ id: 'a', name_en: 'A' }, { type: 'Point', coordinates: [120, 36] });
    const copy = duplicateFeature(feature, { layer: 'mine', workspace: WORKSPACE, base, name: 'A (copy)' });
    const added = copy?.change(WORKSPACE).layers[0]?.features.at(-1);
    expect(added?.geometry).toEqual({ type: 'Point', coordinates: [120.0002, 36] });
    expect(added?.properties).toMatchObject({ id: copy?.id, name: 'A (copy)' });
    expect(added?.properties.name_en).toBeUndefined();
  });

  it('one of two is no surer than the less sure of them', () => {
    const [one, two] = [
      createAtlasFeature({ id: 'a', basis: 'surveyed', uncertainty_m: 1, source: 'S', note: 'n.' }),
      createAtlasFeature({ id: 'b', basis: 'estimate', uncertainty_m: 80, source: 'T' }),
    ];
    const workspace = createTestWorkspace([createUserLayer('mine', [one, two])]);
    const { geometry } = one;
    const merged = mergeFeatures({ layer: 'mine', feature: one, other: two, geometry, note: 'm.' })(
      workspace,
    );
    expect(merged.layers[0]?.features.map(({ properties }) => properties)).toEqual([
      {
        ...one.properties,
        basis: 'estimate',
        uncertainty_m: 80,
        source: 'S; T',
        note: 'n. m.',
      },
    ]);
  });
});
