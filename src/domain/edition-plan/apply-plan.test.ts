import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
} from '../../../test/create-edition.js';
import { createUserLayer } from '../../../test/create-workspace.js';
import type { AtlasFeature, Edition, Layer } from '../edition.js';
import type { UserLayer } from '../workspace/workspace.js';
import { applyPlan } from './apply-plan.js';
import { chooseUse, type EditionPlan, type LayerPlan, startNewPlan, startPlan } from './edition-plan.js';

const PARCELS = createLayer(
  'parcels',
  [
    createAtlasFeature({ id: 'a', name_en: 'A', basis: 'illustrative', use: 'homes' }),
    createAtlasFeature({ id: 'b', name_en: 'B', basis: 'illustrative', use: 'shops' }),
  ],
  {
    title: { zh: '地块（示意）', en: 'Parcels (illustrative)' },
    fields: [
      { name: 'use', title: { zh: '用途', en: 'Use' }, type: 'string', required: true },
      { name: 'floors', title: { zh: '层数', en: 'Floors' }, type: 'number' },
    ],
  },
);
const ROADS = createLayer('roads', [
  createAtlasFeature({ id: 'road', name_en: 'Road', commitments: ['promise'] }),
]);
const PROMISE = createCommitment({
  location: 'not-published',
  measure: { layer: 'parcels', figure: 'count' },
});
const EDITION: Edition = createEdition([PARCELS, ROADS], [PROMISE]);

const OWN = createUserLayer(
  'user-own',
  [
    createAtlasFeature({ id: 'b', basis: 'estimate', 用途: '住宅', 层数: '12' }),
    createAtlasFeature({ id: 'road', basis: 'estimate', 用途: '商业', 层数: 'many', code: 'C7' }),
  ],
  {
    fields: [
      { name: '用途', title: { zh: '用途', en: 'Use' }, type: 'string' },
      { name: '层数', title: { zh: '层数', en: 'Floors' }, type: 'string' },
      { name: 'code', title: { zh: 'code', en: 'code' }, type: 'string', required: true },
    ],
  },
);

function apply(
  use: Pick<LayerPlan, 'use' | 'target'>,
  {
    layer = {},
    plan = {},
    own = OWN,
  }: { layer?: Partial<LayerPlan>; plan?: Partial<EditionPlan>; own?: UserLayer } = {},
) {
  const start = startPlan(EDITION, [own], '2025-06-01');
  const layers = start.layers.map((one) => ({ ...chooseUse(one, use, { own, edition: EDITION }), ...layer }));
  return applyPlan({ ...start, layers, ...plan }, { edition: EDITION, own: [own] });
}

function layerOf({ edition }: { edition: Edition }, id: string): Layer {
  const layer = edition.layers.find((one) => one.id === id);
  if (!layer) throw new Error(`No ${id}`);
  return layer;
}

const ids = (features: readonly AtlasFeature[]) => features.map(({ properties }) => properties.id);
const codes = (planned: ReturnType<typeof apply>) => planned.problems.map(({ code }) => code);

describe('a plan that uses nothing', () => {
  it('leaves all as it is but the date', () => {
    const { edition, written, problems } = apply({ use: 'out', target: '' });
    expect(edition.ledger).toBe(EDITION.ledger);
    expect([...written]).toEqual(['edition.json']);
    expect(problems).toEqual([]);
    expect(edition.manifest).toEqual({
      ...EDITION.manifest,
      updated: '2025-06-01',
      layers: EDITION.layers.map(({ features: _, ...manifest }) => manifest),
    });
  });
});

describe('a layer that replaces one of the edition', () => {
  it('takes its place, and a feature of the same id keeps it; one of another layer does not', () => {
    const planned = apply({ use: 'replace', target: 'parcels' });
    expect(ids(layerOf(planned, 'parcels').features)).toEqual(['b', 'road-2']);
    expect(planned.edition.manifest.layers.map(({ id }) => id)).toEqual(['parcels', 'roads']);
    expect([...planned.written]).toEqual(['edition.json', 'layers/parcels.geojson']);
  });

  it('has its fields mapped by name or title, in their type, and keeps others as new ones', () => {
    const planned = apply({ use: 'replace', target: 'parcels' });
    const { fields, features } = layerOf(planned, 'parcels');
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ['use', true],
      ['floors', undefined],
      ['code', undefined],
    ]);
    expect(features[0]?.properties).toMatchObject({ use: '住宅', floors: 12 });
    expect(features[1]?.properties).toMatchObject({ use: '商业', code: 'C7' });
    expect(features[1]?.properties.floors).toBeUndefined();
    expect(codes(planned)).toContain('value-unfit');
  });

  it('takes ids from a field, and says where they had to be changed', () => {
    const planned = apply({ use: 'replace', target: 'parcels' }, { layer: { idField: 'code' } });
    expect(ids(layerOf(planned, 'parcels').features)).toEqual(['b', 'C7']);
    const double = {
      ...OWN,
      features: OWN.features.map((one) => ({ ...one, properties: { ...one.properties, code: 'C 7' } })),
    };
    const twice = apply({ use: 'replace', target: 'parcels' }, { layer: { idField: 'code' }, own: double });
    expect(ids(layerOf(twice, 'parcels').features)).toEqual(['C-7', 'C-7-2']);
    expect(codes(twice).filter((code) => code === 'id-changed')).toHaveLength(2);
  });

  it('writes names that are missing as it was told', () => {
    const planned = apply(
      { use: 'replace', target: 'parcels' },
      { layer: { names: { en: 'Plot {n}, {name}' } } },
    );
    expect(layerOf(planned, 'parcels').features.map(({ properties }) => properties.name_en)).toEqual([
      'Plot 1, b',
      'Plot 2, road',
    ]);
  });

  it('says when title or ledger still call it illustrative or unpublished', () => {
    expect(codes(apply({ use: 'replace', target: 'parcels' }))).toEqual(
      expect.arrayContaining(['title-illustrative', 'location-outdated']),
    );
    const mended = apply(
      { use: 'replace', target: 'parcels' },
      {
        layer: { title: { zh: '地块', en: 'Parcels' }, fields: {} },
        plan: { commitments: { promise: { location: 'published' } } },
      },
    );
    expect(codes(mended)).toEqual([]);
    expect(mended.written.has('commitments.json')).toBe(true);
    expect(mended.edition.ledger.commitments[0]?.location).toBe('published');
  });
});

describe('the basis', () => {
  it('stays as each feature says, unless it is stated', () => {
    const planned = apply({ use: 'replace', target: 'parcels' });
    expect(layerOf(planned, 'parcels').features.map(({ properties }) => properties.basis)).toEqual([
      'estimate',
      'estimate',
    ]);
  });

  it('cannot be stated without uncertainty and source', () => {
    const planned = apply({ use: 'replace', target: 'parcels' }, { layer: { basis: 'surveyed' } });
    const errors = planned.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(errors).toEqual(['claim-without-uncertainty', 'claim-without-source']);
  });

  it('is written to every feature with what it rests on', () => {
    const layer = {
      basis: 'surveyed',
      uncertaintyMetres: '0.05',
      source: ' Survey 7 ',
      status: 'started',
    } as const;
    const planned = apply({ use: 'replace', target: 'parcels' }, { layer });
    for (const { properties } of layerOf(planned, 'parcels').features)
      expect(properties).toMatchObject({
        basis: 'surveyed',
        uncertainty_m: 0.05,
        source: 'Survey 7',
        status: 'started',
      });
  });
});

describe('commitments', () => {
  it('come by the layer, or by the values of a field', () => {
    const rules = { ids: ['promise'], field: '用途', byValue: { 住宅: 'promise' } };
    const all = apply(
      { use: 'replace', target: 'parcels' },
      { layer: { commitments: { rule: 'all', ...rules } } },
    );
    expect(layerOf(all, 'parcels').features.map(({ properties }) => properties.commitments)).toEqual([
      ['promise'],
      ['promise'],
    ]);
    const some = apply(
      { use: 'replace', target: 'parcels' },
      { layer: { commitments: { rule: 'field', ...rules } } },
    );
    expect(layerOf(some, 'parcels').features.map(({ properties }) => properties.commitments)).toEqual([
      ['promise'],
      [],
    ]);
  });
});

describe('a layer that is added to one of the edition', () => {
  it('brings the same things up to date in their places, and the others behind them', () => {
    const planned = apply({ use: 'add', target: 'parcels' });
    const { features, title } = layerOf(planned, 'parcels');
    expect(ids(features)).toEqual(['a', 'b', 'road-2']);
    expect(features[0]).toBe(PARCELS.features[0]);
    expect(features[1]?.properties.basis).toBe('estimate');
    expect(title).toEqual(PARCELS.title);
  });
});

describe('a new layer', () => {
  it('comes last, with all its fields, under a theme of its own if wanted', () => {
    const planned = apply(
      { use: 'new', target: '' },
      {
        layer: { id: 'own', theme: '+', kind: 'site' },
        plan: { newTheme: { title: { zh: '新', en: 'New' }, accent: 'plum' } },
      },
    );
    expect(planned.edition.manifest.layers.at(-1)).toMatchObject({
      id: 'own',
      kind: 'site',
      file: 'layers/own.geojson',
      theme: planned.edition.manifest.themes.at(-1)?.id,
    });
    expect(planned.edition.manifest.themes.at(-1)).toMatchObject({ accent: 'plum' });
    expect(ids(layerOf(planned, 'own').features)).toEqual(['b-2', 'road-2']);
  });
});

describe('what cannot be', () => {
  it('is told: no target, a target that is taken out, one that is replaced twice', () => {
    expect(codes(apply({ use: 'replace', target: '' }))).toContain('no-target');
    expect(codes(apply({ use: 'add', target: 'parcels' }, { plan: { removed: ['parcels'] } }))).toContain(
      'no-target',
    );
    const start = startPlan(EDITION, [OWN, { ...OWN, id: 'user-two' }], '2025-06-01');
    const layers = start.layers.map((one) =>
      chooseUse(one, { use: 'replace', target: 'parcels' }, { own: OWN, edition: EDITION }),
    );
    const planned = applyPlan(
      { ...start, layers },
      { edition: EDITION, own: [OWN, { ...OWN, id: 'user-two' }] },
    );
    expect(codes(planned)).toContain('replaced-twice');
  });
});

describe('a layer that is taken out', () => {
  it('takes the measures and questions along that need it, and says so', () => {
    const planned = apply({ use: 'out', target: '' }, { plan: { removed: ['parcels'] } });
    expect(planned.edition.layers.map(({ id }) => id)).toEqual(['roads']);
    expect(planned.edition.ledger.commitments[0]?.measure).toBeNull();
    expect(codes(planned)).toEqual(['measure-lost']);
  });
});

describe('a new edition', () => {
  it('has nothing of the other but its languages, and lies around its own features', () => {
    const square: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [121, 31],
          [121.2, 31],
          [121.2, 31.1],
          [121, 31.1],
          [121, 31],
        ],
      ],
    };
    const own = createUserLayer('user-far', [createAtlasFeature({ id: 'x', name_en: 'X' }, square)]);
    const start = startNewPlan(EDITION, [own], '2025-06-01');
    const layers = start.layers.map((layer): LayerPlan => ({ ...layer, use: 'new' }));
    const { edition } = applyPlan({ ...start, layers }, { edition: EDITION, own: [own] });
    const { manifest, ledger } = edition;
    expect(ledger).toEqual({ themes: [], commitments: [] });
    expect(manifest).toMatchObject({ basemap: [], mapApprovalNumber: null, languages: ['zh', 'en'] });
    expect(manifest.themes).toHaveLength(1);
    // A tenth of 0.2° and of 0.1° around it, out to full hundredths.
    expect(manifest.extent).toEqual([120.98, 30.99, 121.22, 31.11]);
    expect(manifest.view.center).toEqual([121.1, 31.05]);
    // log2(360 / 0.24) + 1 = 11.55, to halves.
    expect(manifest.view.zoom).toBe(11.5);
  });

  it('strikes the commitments of layers that it keeps, when it has no ledger', () => {
    const start = { ...startNewPlan(EDITION, [OWN], '2025-06-01'), removed: ['parcels'] };
    const { edition, written } = applyPlan(start, { edition: EDITION, own: [OWN] });
    expect(edition.layers[0]?.features[0]?.properties.commitments).toEqual([]);
    expect(written.has('layers/roads.geojson')).toBe(true);
  });
});

describe('the extent', () => {
  it('grows where features lie outside it, and no further', () => {
    const far = createUserLayer('user-far', [
      createAtlasFeature({ id: 'x' }, { type: 'Point', coordinates: [121.5, 36] }),
    ]);
    const planned = apply({ use: 'new', target: '' }, { own: far });
    const [west, south, east, north] = planned.edition.manifest.extent;
    expect([west, south, north]).toEqual([119, 35, 37]);
    expect(east).toBeGreaterThan(121.5);
  });

  it('rounds coordinates to a centimetre', () => {
    const fine = createUserLayer('user-fine', [
      createAtlasFeature({ id: 'x' }, { type: 'Point', coordinates: [120.123456789, 36.000000049] }),
    ]);
    const planned = apply({ use: 'new', target: '' }, { own: fine, layer: { id: 'fine' } });
    expect(layerOf(planned, 'fine').features[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [120.1234568, 36],
    });
  });
});
