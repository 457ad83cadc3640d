import { describe, expect, it } from 'vitest';
import type { Field } from '../edition.js';
import type { FieldReport } from './layer-report.js';
import { type ColumnChoice, chooseTarget, LEFT_OUT, OWN_FIELD, planColumns } from './plan-columns.js';

const column = (name: string, changes: Partial<FieldReport> = {}): FieldReport => ({
  name,
  type: 'string',
  filled: 3,
  mixed: false,
  samples: ['x'],
  ...changes,
});

const LAYER: readonly Field[] = [
  { name: 'use', title: { zh: '用途', en: 'Use' }, type: 'string' },
  { name: 'area', title: { zh: '面积', en: 'Area' }, type: 'number', unit: 'mu' },
];

const COLUMNS = [column('名称'), column('用途'), column('shape_len', { type: 'number', samples: [1] })];
const none = new Map<string, ColumnChoice>();
const goes = (plan: ReturnType<typeof planColumns>) => plan.columns.map(({ to }) => to);

describe('planColumns', () => {
  it('proposes by name into a layer, and leaves out what fits nothing', () => {
    const plan = planColumns({ columns: COLUMNS, choices: none, fields: LAYER });
    expect(goes(plan)).toEqual(['name', 'use', LEFT_OUT]);
    expect(plan.inferred).toEqual({
      fields: LAYER,
      mapping: [{ from: '用途', to: 'use' }],
      nameField: '名称',
    });
  });

  it('makes fields of their own in a new layer, with the title and type that were chosen', () => {
    const choices = new Map([['shape_len', { title: ' 周长 ', type: 'string' as const }]]);
    const plan = planColumns({ columns: COLUMNS, choices });
    expect(goes(plan)).toEqual(['name', OWN_FIELD, OWN_FIELD]);
    expect(plan.inferred.fields).toEqual([
      { name: '用途', title: { zh: '用途', en: '用途' }, type: 'string' },
      { name: 'shape_len', title: { zh: '周长', en: '周长' }, type: 'string' },
    ]);
  });

  it('keeps ids in a field of their own beside the id, for they may be numbered', () => {
    const plan = planColumns({ columns: [column('地块编号')], choices: none });
    expect(goes(plan)).toEqual(['id']);
    expect(plan.inferred).toMatchObject({
      idField: '地块编号',
      mapping: [{ from: '地块编号', to: '地块编号' }],
    });
  });

  it('finds the unit that stands behind the values of what is to be a number', () => {
    const typed = new Map([['占地', { type: 'number' as const }]]);
    const unitOf = (samples: readonly string[]) =>
      planColumns({ columns: [column('占地', { samples })], choices: typed }).inferred.fields[0]?.unit;
    expect(unitOf(['36.7 公顷', '1,200公顷'])).toBe('ha');
    expect(unitOf(['36.7 公顷', '1.2 亩'])).toBeUndefined();
    expect(unitOf(['36.7'])).toBeUndefined();
  });

  it('does as the user says: elsewhere, or left out', () => {
    const choices = new Map<string, ColumnChoice>([
      ['名称', { to: LEFT_OUT }],
      ['shape_len', { to: 'area' }],
    ]);
    const plan = planColumns({ columns: COLUMNS, choices, fields: LAYER });
    expect(goes(plan)).toEqual([LEFT_OUT, 'use', 'area']);
    expect(plan.inferred.nameField).toBeUndefined();
  });

  it('never gives a property two columns', () => {
    const choices = new Map<string, ColumnChoice>([['shape_len', { to: 'use' }]]);
    expect(goes(planColumns({ columns: COLUMNS, choices, fields: LAYER }))).toEqual([
      'name',
      'use',
      LEFT_OUT,
    ]);
  });

  it('is not fooled by names of an object', () => {
    const plan = planColumns({ columns: [column('__proto__'), column('constructor')], choices: none });
    expect(plan.inferred.fields.map(({ name }) => name)).toEqual(['field', 'constructor']);
  });
});

describe('chooseTarget', () => {
  it('takes a property from the column that had it, and says so', () => {
    const plan = planColumns({ columns: COLUMNS, choices: none, fields: LAYER });
    const { choices, from } = chooseTarget(plan, none, { column: 'shape_len', to: 'use' });
    expect(from).toBe('用途');
    expect(goes(planColumns({ columns: COLUMNS, choices, fields: LAYER }))).toEqual([
      'name',
      LEFT_OUT,
      'use',
    ]);
  });

  it('takes nothing from others for a field of its own, or for nothing', () => {
    const plan = planColumns({ columns: COLUMNS, choices: none });
    for (const to of [LEFT_OUT, OWN_FIELD])
      expect(chooseTarget(plan, none, { column: '名称', to }).from).toBeUndefined();
  });
});
