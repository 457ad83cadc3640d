import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature } from '../../../test/create-edition.js';
import { createPoints, createTestWorkspace, createUserLayer } from '../../../test/create-workspace.js';
import { addFeatures, changeFeatures, removeFeatures, setAttribute, setGeometry } from './change-features.js';

const parks = createUserLayer('parks', createPoints(3));
const roads = createUserLayer('roads', createPoints(2, 10));
const workspace = createTestWorkspace([parks, roads]);
const idsOf = ({ layers }: typeof workspace, index = 0) =>
  layers[index]?.features.map(({ properties }) => properties.id);

describe('features of a workspace', () => {
  it('are added last, with a number behind an id that another layer has', () => {
    const added = addFeatures(workspace, { layer: 'parks', features: createPoints(2, 11) });
    expect(idsOf(added)).toEqual(['p0', 'p1', 'p2', 'p11-2', 'p12']);
    expect(added.layers[1]).toBe(roads);
    expect(added.layers[0]?.features[0]).toBe(parks.features[0]);
  });

  it('are changed in their places', () => {
    const fresh = createAtlasFeature({ id: 'p1', name: 'Renamed' });
    const changed = changeFeatures(workspace, { layer: 'parks', features: [fresh] });
    expect(changed.layers[0]?.features).toEqual([parks.features[0], fresh, parks.features[2]]);
    const unknown = createAtlasFeature({ id: 'unknown' });
    expect(changeFeatures(workspace, { layer: 'parks', features: [unknown] })).toBe(workspace);
  });

  it('are removed', () => {
    expect(idsOf(removeFeatures(workspace, { layer: 'parks', ids: ['p0', 'p2', 'p10'] }))).toEqual(['p1']);
    expect(removeFeatures(workspace, { layer: 'parks', ids: ['p10'] })).toBe(workspace);
  });
});

describe('setAttribute', () => {
  const set = (name: string, value: unknown, features = ['p1']) =>
    setAttribute(workspace, { layer: 'parks', features, name, value });

  it('sets one property of the chosen features and shares the others', () => {
    const result = set('floors', 3, ['p0', 'p2']);
    expect(result.ok && result.value.layers[0]?.features.map(({ properties }) => properties.floors)).toEqual([
      3,
      undefined,
      3,
    ]);
    expect(result.ok && result.value.layers[0]?.features[1]).toBe(parks.features[1]);
  });

  it('takes a property out', () => {
    const named = set('name_en', 'Hill');
    const start = named.ok ? named.value : workspace;
    expect(start).not.toBe(workspace);
    const bare = setAttribute(start, { layer: 'parks', features: ['p1'], name: 'name_en', value: undefined });
    expect(bare.ok && bare.value.layers[0]?.features[1]).toEqual(parks.features[1]);
  });

  it('gives the same workspace when the value is the same already', () => {
    const same = set('status', 'planned');
    expect(same.ok && same.value).toBe(workspace);
    const absent = set('floors', undefined);
    expect(absent.ok && absent.value).toBe(workspace);
  });

  it.each([
    ['status', 'soon', 'unknown-status'],
    ['status', undefined, 'missing-status'],
    ['basis', 'guess', 'unknown-basis'],
    ['uncertainty_m', Number.NaN, 'wrong-property'],
    ['uncertainty_m', -1, 'wrong-property'],
    ['commitments', 'one', 'wrong-property'],
    ['name', '', 'missing-name'],
    ['name_en', 7, 'wrong-property'],
    ['id', 'other', 'fixed-id'],
  ])('refuses %s = %s', (name, value, code) => {
    const result = set(name, value);
    expect(result.ok).toBe(false);
    expect(result.problems.map((problem) => problem.code)).toEqual([code]);
    expect(result.problems[0]?.fix).toBeTruthy();
  });

  it('takes __proto__ for a name like any other', () => {
    const result = set('__proto__', { polluted: true });
    const properties = result.ok ? result.value.layers[0]?.features[1]?.properties : undefined;
    expect(properties && Object.hasOwn(properties, '__proto__')).toBe(true);
    expect(properties && Object.getPrototypeOf(properties)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('setGeometry', () => {
  const bowTie: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [120, 36],
        [120.01, 36.01],
        [120.01, 36],
        [120, 36.01],
        [120, 36],
      ],
    ],
  };

  it('takes a shape that crosses itself, with a warning', () => {
    const result = setGeometry(workspace, { layer: 'parks', feature: 'p1', geometry: bowTie });
    expect(result.ok && result.value.layers[0]?.features[1]?.geometry).toBe(bowTie);
    expect(result.problems.length).toBeGreaterThan(0);
    expect(result.problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it.each([
    ['bad-position', [Number.NaN, 36]],
    ['out-of-bounds', [1e308, 36]],
    ['bad-position', [120]],
  ])('refuses what cannot be drawn: %s', (code, coordinates) => {
    const geometry = { type: 'Point' as const, coordinates };
    const result = setGeometry(workspace, { layer: 'parks', feature: 'p1', geometry });
    expect([result.ok, result.problems.map((problem) => problem.code)]).toEqual([false, [code]]);
  });

  it('says which feature is not there', () => {
    const result = setGeometry(workspace, { layer: 'roads', feature: 'p1', geometry: bowTie });
    expect(result.problems.map(({ code }) => code)).toEqual(['no-such-feature']);
  });
});
