import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
} from '../../test/create-edition.js';
import type { FeatureFilter } from './feature-filter.js';
import { type FilterContext, type FilterWords, fieldValueText, filterParts } from './filter-text.js';

const WORDS: FilterWords = {
  statuses: { planned: 'Planned', started: 'Started', ongoing: 'Under way', completed: 'Completed' },
  bases: {
    surveyed: 'Surveyed',
    sourced: 'Sourced',
    derived: 'Derived',
    estimate: 'Estimate',
    illustrative: 'Illustrative',
  },
  yes: 'Yes',
  no: 'No',
  text: 'name contains “{value}”',
  area: 'Area',
  polygon: 'area on the map',
  between: '{min} to {max}',
  atLeast: 'at least {min}',
  atMost: 'at most {max}',
};

const LAYER = createLayer(
  'works',
  [createAtlasFeature({ id: 'a', former: '棉纺厂', former_en: 'cotton mill' })],
  {
    fields: [
      { name: 'former', title: { zh: '原用途', en: 'Former use' }, type: 'string' },
      { name: 'size', title: { zh: '占地', en: 'Site' }, type: 'number', unit: 'ha' },
      { name: 'open', title: { zh: '开放', en: 'Open' }, type: 'boolean' },
      {
        name: 'work',
        title: { zh: '工程', en: 'Work' },
        type: 'enum',
        values: [{ value: 'tunnel', title: { zh: '隧道', en: 'Tunnel' } }],
      },
    ],
  },
);

function createContext(changes: Partial<FilterContext> = {}): FilterContext {
  return {
    edition: createEdition(
      [LAYER],
      [createCommitment({ id: 'land', metric: { zh: '土地出让', en: 'Land sold' } })],
    ),
    localities: [],
    language: 'en',
    words: WORDS,
    ...changes,
  };
}

function labels(filter: FeatureFilter | undefined, changes: Partial<FilterContext> = {}): readonly string[] {
  return filterParts(filter, createContext(changes)).map(({ label }) => label);
}

describe('filterParts', () => {
  it('says each condition, each entry of a list by itself', () => {
    expect(labels(undefined)).toEqual([]);
    expect(labels({ text: 'quay', statuses: ['planned', 'started'], bases: ['estimate'] })).toEqual([
      'name contains “quay”',
      'Planned',
      'Started',
      'Estimate',
    ]);
    expect(labels({ themes: ['renewal'], commitments: ['land', 'gone'] })).toEqual([
      'Test',
      'Land sold',
      'gone',
    ]);
  });

  it('gives areas in the unit of the language: 20,000 m² are 2 ha or 30 mu', () => {
    expect(labels({ area: { min: 20_000 } })).toEqual(['Area: at least 2 ha']);
    expect(labels({ area: { min: 20_000, max: 40_000 } }, { language: 'zh' })).toEqual([
      'Area：30 亩 to 60 亩',
    ]);
  });

  it('names fields and their values', () => {
    const field = (name: string, condition: object) =>
      labels({ fields: [{ layer: 'works', field: name, ...condition }] });
    expect(field('former', { values: ['棉纺厂'] })).toEqual(['Former use: cotton mill']);
    expect(field('size', { max: 2.5 })).toEqual(['Site: at most 2.5 ha']);
    expect(field('open', { values: [true, false] })).toEqual(['Open: Yes, No']);
    expect(field('work', { values: ['tunnel'] })).toEqual(['Work: Tunnel']);
    expect(field('unknown', { values: [3] })).toEqual(['unknown: 3']);
  });

  it('names a place, also before the places are loaded', () => {
    const place = {
      id: 'street:海边路',
      kind: 'street' as const,
      name: { zh: '海边路', en: 'Seaside Road' },
      geometry: { type: 'Point' as const, coordinates: [0, 0] },
    };
    expect(labels({ locality: place.id }, { localities: [place] })).toEqual(['Seaside Road']);
    expect(labels({ locality: place.id })).toEqual(['海边路']);
  });

  it('gives the filter that is left without each condition', () => {
    const filter: FeatureFilter = {
      text: 'quay',
      statuses: ['planned', 'started'],
      polygon: [
        [0, 0],
        [1, 0],
        [0, 1],
      ],
    };
    const parts = filterParts(filter, createContext());
    const without = (key: string) => parts.find((part) => part.key === key)?.without;
    expect(without('text')).toEqual({ statuses: filter.statuses, polygon: filter.polygon });
    expect(without('statuses:planned')).toEqual({ ...filter, statuses: ['started'] });
    expect(without('polygon')).toEqual({ text: 'quay', statuses: filter.statuses });
    expect(filterParts({ text: 'quay' }, createContext())[0]?.without).toBeUndefined();
  });

  it('tells conditions apart by their keys', () => {
    const fields = ['former', 'size'].map((field) => ({ layer: 'works', field, min: 1 }));
    const keys = filterParts({ fields, bases: ['estimate', 'derived'] }, createContext()).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(4);
  });
});

it('fieldValueText keeps a value that an enum does not know', () => {
  const field = LAYER.fields.find(({ name }) => name === 'work');
  expect(field && fieldValueText({ layer: LAYER, field, value: 'bridge' }, createContext())).toBe('bridge');
});
