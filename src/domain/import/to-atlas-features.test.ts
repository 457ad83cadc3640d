import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../../test/shapes.js';
import type { Field } from '../edition.js';
import { createIdMaker } from './feature-ids.js';
import type { IncomingFeature, IncomingValue } from './incoming-feature.js';
import { type AtlasOptions, toAtlasFeatures } from './to-atlas-features.js';

const POINT: Geometry = { type: 'Point', coordinates: [120, 36] };

const FIELDS: readonly Field[] = [
  { name: 'area', title: { zh: '面积', en: 'Area' }, type: 'number', unit: 'mu', required: true },
  { name: 'use', title: { zh: '用途', en: 'Use' }, type: 'string' },
];

const OPTIONS: AtlasOptions = {
  layer: 'parcels',
  fields: FIELDS,
  mapping: [
    { from: 'Area', to: 'area' },
    { from: 'Use', to: 'use' },
  ],
  uncertaintyMetres: 25,
  source: 'Survey of 2024',
  status: 'planned',
};

function feature(
  properties: Readonly<Record<string, IncomingValue>>,
  geometry: Geometry | null = POINT,
): IncomingFeature {
  return deepFreeze<IncomingFeature>({ type: 'Feature', geometry, properties });
}

describe('toAtlasFeatures', () => {
  it('maps columns, fills in the rest, and takes an estimate for granted', () => {
    const { features, problems } = toAtlasFeatures(
      [feature({ Area: '405 亩', Use: 'port', other: 1 })],
      OPTIONS,
    );
    expect(features).toEqual([
      {
        type: 'Feature',
        geometry: POINT,
        properties: {
          id: 'parcels-1',
          name: 'parcels-1',
          status: 'planned',
          commitments: [],
          basis: 'estimate',
          uncertainty_m: 25,
          source: 'Survey of 2024',
          area: 405,
          use: 'port',
        },
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('takes standard properties from columns', () => {
    const mapping = ['status', 'basis', 'uncertainty_m', 'source', 'commitments', 'note_en'].map((to) => ({
      from: to,
      to,
    }));
    const row = feature({
      status: '建成',
      basis: 'Surveyed',
      uncertainty_m: '0.5',
      source: 'Gazette',
      commitments: '["c-1","c-2"]',
      note_en: 'new',
    });
    const [made] = toAtlasFeatures([row], { ...OPTIONS, fields: [], mapping }).features;
    expect(made?.properties).toMatchObject({
      status: 'completed',
      basis: 'surveyed',
      uncertainty_m: 0.5,
      source: 'Gazette',
      commitments: ['c-1', 'c-2'],
      note_en: 'new',
    });
  });

  it('names the value that does not fit, and the required one that is missing', () => {
    const { features, problems } = toAtlasFeatures([feature({ id: 'p7', Area: 'large' })], OPTIONS);
    expect(features[0]?.properties).not.toHaveProperty('area');
    expect(problems).toEqual([
      {
        code: 'value-unfit',
        severity: 'warning',
        path: 'features[0]',
        feature: 'p7',
        message: '"large" in "Area" does not fit the field "area", which wants a number; it was left out.',
        fix: 'Write a number, or map the column to another field.',
      },
      {
        code: 'missing-property',
        severity: 'error',
        path: 'features[0]',
        feature: 'p7',
        message: 'The feature has no "area", which its layer requires.',
        fix: 'Map a column to it, or fill it in: a number.',
      },
    ]);
  });

  it('refuses an uncertainty below zero', () => {
    const mapping = [{ from: 'u', to: 'uncertainty_m' }];
    const { features, problems } = toAtlasFeatures([feature({ u: -1 })], { ...OPTIONS, fields: [], mapping });
    expect(features[0]?.properties.uncertainty_m).toBe(25);
    expect(problems.map(({ code }) => code)).toEqual(['value-unfit']);
  });

  it('leaves out what cannot be shown, with a problem', () => {
    const { features, problems } = toAtlasFeatures(
      [
        feature({ Area: 1 }, null),
        feature({ Area: 1 }, { type: 'Point', coordinates: [525_000, 3_990_000] }),
        feature({ Area: 1 }, { type: 'Point', coordinates: [Number.NaN, 36] }),
        feature({ Area: 1 }),
      ],
      OPTIONS,
    );
    expect(features).toHaveLength(1);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['empty-geometry', 'features[0]'],
      ['out-of-bounds', 'features[1]'],
      ['out-of-bounds', 'features[2]'],
    ]);
  });

  it('keeps given ids and names, each id once', () => {
    const rows = ['a-1', 'a-1', 'b 2', '', 'taken'].map((code) =>
      feature({ Area: 1, code, title: `Plot ${code}` }),
    );
    const { features } = toAtlasFeatures(rows, {
      ...OPTIONS,
      idField: 'code',
      nameField: 'title',
      takenIds: ['taken'],
    });
    expect(features.map(({ properties }) => properties.id)).toEqual([
      'a-1',
      'a-1-2',
      'b-2',
      'parcels-1',
      'taken-2',
    ]);
    expect(features[0]?.properties.name).toBe('Plot a-1');
  });

  it('is harmless for names of an object', () => {
    const properties = JSON.parse('{"Area": 1, "__proto__": "x", "constructor": "y"}');
    const fields: readonly Field[] = [
      { name: '__proto__', title: { zh: '', en: '' }, type: 'string' },
      { name: 'constructor', title: { zh: '', en: '' }, type: 'string' },
    ];
    const mapping = fields.map(({ name }) => ({ from: name, to: name }));
    const [made] = toAtlasFeatures([feature(properties)], { ...OPTIONS, fields, mapping }).features;
    expect(Object.getPrototypeOf(made?.properties)).toBe(Object.prototype);
    expect(Object.entries(made?.properties ?? {}).slice(-2)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});

describe('createIdMaker', () => {
  it('does not take an id that a number made', () => {
    const ids = createIdMaker('l', ['x']);
    // «x» is taken, so «x-2» is made; the given «x-2» must be another.
    expect(['x', 'x-2', 'x'].map((id) => ids.next(id))).toEqual(['x-2', 'x-2-2', 'x-3']);
  });

  it('makes the same ids in every import', () => {
    const make = () => {
      const ids = createIdMaker('l');
      return [undefined, 7, '7', '一 号', '<b>', undefined].map((id) => ids.next(id));
    };
    expect(make()).toEqual(['l-1', '7', '7-2', '一-号', 'b', 'l-2']);
    expect(make()).toEqual(make());
  });
});
