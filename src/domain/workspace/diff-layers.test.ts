import { describe, expect, it } from 'vitest';
import { createAtlasFeature } from '../../../test/create-edition.js';
import { createUserLayer } from '../../../test/create-workspace.js';
import type { Field } from '../edition.js';
import { diffLayers } from './diff-layers.js';

const field = (name: string, type: Field['type'] = 'number'): Field => ({
  name,
  title: { zh: name, en: name },
  type,
});
const same = createAtlasFeature({ id: 'same' });
const before = createUserLayer(
  'parks',
  [createAtlasFeature({ id: 'gone' }), same, createAtlasFeature({ id: 'built', mu: 5, old: 1 })],
  { fields: [field('mu'), field('old')] },
);
const after = createUserLayer(
  'parks',
  [
    createAtlasFeature(
      { id: 'built', status: 'completed', mu: 5, constructor: 'x' },
      { type: 'Point', coordinates: [120.1, 36] },
    ),
    createAtlasFeature({ id: 'same' }),
    createAtlasFeature({ id: 'new' }),
  ],
  { fields: [field('mu', 'string'), field('fresh')] },
);

describe('diffLayers', () => {
  const difference = diffLayers(before, after);

  it('tells what came and what went', () => {
    expect(difference.added.map(({ properties }) => properties.id)).toEqual(['new']);
    expect(difference.removed.map(({ properties }) => properties.id)).toEqual(['gone']);
  });

  it('tells which properties changed, and whether the geometry did', () => {
    expect(
      difference.changed.map(({ after: { properties }, geometry }) => [properties.id, geometry]),
    ).toEqual([['built', true]]);
    expect(difference.changed[0]?.attributes).toEqual([
      { field: 'status', before: 'planned', after: 'completed' },
      { field: 'old', before: 1, after: undefined },
      { field: 'constructor', before: undefined, after: 'x' },
    ]);
  });

  it('tells which fields came, went and changed', () => {
    expect(difference.fieldsAdded.map(({ name }) => name)).toEqual(['fresh']);
    expect(difference.fieldsRemoved.map(({ name }) => name)).toEqual(['old']);
    expect(difference.fieldsChanged.map(({ before: { type }, after: later }) => [type, later.type])).toEqual([
      ['number', 'string'],
    ]);
  });

  it('finds nothing between a layer and itself', () => {
    expect(Object.values(diffLayers(before, before)).flat()).toEqual([]);
  });
});
