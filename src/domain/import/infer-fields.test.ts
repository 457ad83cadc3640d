import { describe, expect, it } from 'vitest';
import type { LayerManifest } from '../edition.js';
import { readLayerManifest } from '../parse-layer-manifest.js';
import { createProblemList } from '../problem-list.js';
import { inferFields, inferLayer } from './infer-fields.js';
import type { FieldReport, LayerReport } from './layer-report.js';

function column(name: string, changes: Partial<FieldReport> = {}): FieldReport {
  return { name, type: 'string', filled: 4, mixed: false, samples: ['a'], ...changes };
}

const REPORT: LayerReport = {
  features: 4,
  types: { Polygon: 4 },
  withoutGeometry: 0,
  families: { points: 0, lines: 0, areas: 4 },
  positions: 20,
  fields: [],
  findings: [],
  size: { geojsonBytes: 1, memoryBytes: 1 },
};

describe('inferFields', () => {
  it('makes a field of each column, with its unit and its choices', () => {
    const values = [
      { value: '住宅', count: 3 },
      { value: '商业', count: 1 },
    ];
    const { fields, mapping } = inferFields([
      column('面积（亩）', { type: 'number' }),
      column('length_km', { type: 'number' }),
      column('用途', { type: 'enum', values }),
      column('empty', { filled: 0 }),
    ]);
    expect(fields).toEqual([
      { name: '面积（亩）', title: { zh: '面积（亩）', en: '面积（亩）' }, type: 'number', unit: 'mu' },
      { name: 'length_km', title: { zh: 'length_km', en: 'length_km' }, type: 'number', unit: 'km' },
      {
        name: '用途',
        title: { zh: '用途', en: '用途' },
        type: 'enum',
        values: [
          { value: '住宅', title: { zh: '住宅', en: '住宅' } },
          { value: '商业', title: { zh: '商业', en: '商业' } },
        ],
      },
    ]);
    expect(mapping.map(({ from, to }) => [from, to])).toEqual(fields.map(({ name }) => [name, name]));
  });

  it('gives names and fitting columns to the standard properties, and keeps a code beside the id', () => {
    const inferred = inferFields([
      column('名称'),
      column('地块编号', { samples: ['A 1'] }),
      column('basis', { samples: ['surveyed'] }),
    ]);
    expect(inferred).toMatchObject({ nameField: '名称', idField: '地块编号' });
    expect(inferred.mapping).toEqual([
      { from: 'basis', to: 'basis' },
      { from: '地块编号', to: '地块编号' },
    ]);
  });

  it('names a column anew that has the name but not the values of a standard property', () => {
    const { fields, mapping } = inferFields([column('status', { samples: ['sold'] }), column('__proto__')]);
    expect(fields.map(({ name }) => name)).toEqual(['status_1', 'field']);
    expect(mapping[0]).toEqual({ from: 'status', to: 'status_1' });
  });
});

describe('inferLayer', () => {
  const themes = [{ id: 'renewal', title: { zh: '更新', en: 'Renewal' }, accent: 'tile' as const }];
  const other: LayerManifest = {
    id: 'plots-2024',
    title: { zh: '', en: '' },
    theme: 'renewal',
    kind: 'parcel',
    file: 'layers/plots-2024.geojson',
    visible: true,
    fields: [],
  };

  it('takes a free id, the least used accent, and the kind of the commonest shape', () => {
    const { layer } = inferLayer({
      name: 'Plots (2024)',
      report: REPORT,
      manifest: { layers: [other], themes },
    });
    expect(layer).toEqual({
      id: 'plots-2024-2',
      title: { zh: 'Plots (2024)', en: 'Plots (2024)' },
      theme: 'renewal',
      kind: 'parcel',
      accent: 'sand',
      file: 'layers/plots-2024-2.geojson',
      visible: true,
      fields: [],
    });
    const lines = { ...REPORT, families: { points: 1, lines: 2, areas: 0 } };
    expect(inferLayer({ name: 'x', report: lines, manifest: { layers: [], themes } }).layer.kind).toBe(
      'road',
    );
  });

  it.each(['', '  ', '../../etc', '地块 一', '__proto__', 'a..b', 'x'.repeat(300)])(
    'makes a sound entry for «%s»',
    (name) => {
      const fields = [
        column('__proto__'),
        column(' '),
        column('id'),
        column('note', { type: 'number', samples: [1] }),
      ];
      const { layer } = inferLayer({ name, report: { ...REPORT, fields }, manifest: { layers: [], themes } });
      const problems = createProblemList();
      const raw = JSON.parse(JSON.stringify(layer));
      readLayerManifest({ value: raw, path: '', problems }, ['renewal']);
      expect(problems.problems()).toEqual([]);
    },
  );
});
