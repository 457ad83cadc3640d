import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { createRandom } from '../../test/seeded.js';
import type { Field, Layer } from './edition.js';
import { buildColumns, type Column, type Row } from './table.js';
import { sortInSteps, sortRows } from './table-sort.js';
import { DEFAULT_VIEW } from './view.js';

const FIELDS: readonly Field[] = [
  { name: 'mu', title: { zh: '亩', en: 'mu' }, type: 'number' },
  {
    name: 'phase',
    title: { zh: '期', en: 'Phase' },
    type: 'enum',
    values: [
      { value: 'late', title: { zh: '后期', en: 'Late' } },
      { value: 'early', title: { zh: '前期', en: 'Early' } },
    ],
  },
];

function createParcels(...properties: readonly Readonly<Record<string, unknown>>[]): Layer {
  const features = properties.map((own, index) => createAtlasFeature({ id: `${index}`, ...own }));
  return createLayer('parcels', features, { fields: FIELDS });
}

function columnOf(layer: Layer, key: string): Column {
  const column = buildColumns(createEdition([layer]), DEFAULT_VIEW).find(
    (candidate) => candidate.key === key,
  );
  if (!column) throw new Error(key);
  return column;
}

function order(layer: Layer, key: string, descending = false): readonly string[] {
  const rows = layer.features.map((feature): Row => ({ feature, layer }));
  const sorted = sortRows(rows, { column: columnOf(layer, key), descending, language: 'zh' });
  return sorted.map(({ feature }) => feature.properties.id);
}

describe('sortRows', () => {
  it('sorts names by pinyin: Anyang, Jinan, Qingdao; and figures in them by size', () => {
    expect(order(createParcels({ name: '青岛' }, { name: '安阳' }, { name: '济南' }), 'name')).toEqual([
      '1',
      '2',
      '0',
    ]);
    expect(order(createParcels({ name: '10号' }, { name: '9号' }), 'name')).toEqual(['1', '0']);
  });

  it('puts empty cells last, up and down', () => {
    const layer = createParcels({}, { mu: 20 }, { mu: 3 }, {});
    expect(order(layer, 'parcels.mu')).toEqual(['2', '1', '0', '3']);
    expect(order(layer, 'parcels.mu', true)).toEqual(['1', '2', '0', '3']);
    const some = createParcels({ commitments: [] }, { commitments: ['c1'] });
    expect(order(some, 'commitments')).toEqual(['1', '0']);
  });

  it('sorts statuses by progress, bases from best to worst, an enum as its field lists it', () => {
    const layer = createParcels(
      { status: 'completed', basis: 'illustrative', phase: 'early' },
      { status: 'planned', basis: 'derived', phase: 'late' },
      { status: 'started', basis: 'surveyed' },
    );
    expect(order(layer, 'status')).toEqual(['1', '2', '0']);
    expect(order(layer, 'basis')).toEqual(['2', '1', '0']);
    expect(order(layer, 'parcels.phase')).toEqual(['1', '0', '2']);
  });

  it('keeps equal rows as they came, up and down', () => {
    const layer = createParcels({ mu: 1, name: 'b' }, { mu: 0 }, { mu: 1, name: 'a' });
    expect(order(layer, 'parcels.mu')).toEqual(['1', '0', '2']);
    expect(order(layer, 'parcels.mu', true)).toEqual(['0', '2', '1']);
  });

  it('merges many runs into what one stable sort gives', () => {
    const random = createRandom(5);
    const values = Array.from({ length: 3_500 }, () => Math.floor(random() * 50));
    const expected = values
      .map((value, index) => ({ value, index }))
      .sort((a, b) => a.value - b.value)
      .map(({ index }) => `${index}`);
    expect(order(createParcels(...values.map((mu) => ({ mu }))), 'parcels.mu')).toEqual(expected);
  });
});

describe('sortInSteps', () => {
  it('gives way after every thousand rows sorted or merged', () => {
    const layer = createParcels(...Array.from({ length: 3_000 }, () => ({ mu: 1 })));
    const rows = layer.features.map((feature): Row => ({ feature, layer }));
    const steps = sortInSteps(rows, {
      column: columnOf(layer, 'parcels.mu'),
      descending: false,
      language: 'zh',
    });
    // Three runs; then 2,000 merged and 1,000 alone; then 3,000 merged: 3 + 2 + 1 + 3.
    expect([...steps]).toHaveLength(9);
  });
});
