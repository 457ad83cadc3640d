import { expect, it } from 'vitest';
import { createAtlasFeature } from '../../../test/create-edition.js';
import type { Field } from '../edition.js';
import { proposeFields } from './propose-fields.js';

const field = (name: string, changes: Partial<Field> = {}): Field => ({
  name,
  title: { zh: name, en: name },
  type: 'string',
  ...changes,
});
const USE = field('use', {
  title: { zh: '用途', en: 'Use' },
  type: 'enum',
  values: [
    { value: 'homes', title: { zh: '住宅', en: 'Homes' } },
    { value: 'shops', title: { zh: '商业', en: 'Shops' } },
  ],
});
const FLOORS = field('floors', { title: { zh: '层数', en: 'Floors' } });

const own = (fields: readonly string[], ...rows: readonly Record<string, unknown>[]) => ({
  fields: fields.map((name) => field(name)),
  features: rows.map((row, index) => createAtlasFeature({ id: `f${index}`, ...row })),
});

it('goes by name, then by title; what is like none stays a new field', () => {
  expect(proposeFields(own(['floors', 'code']), [USE, FLOORS])).toEqual({ floors: 'floors', code: 'code' });
  expect(proposeFields(own(['层数', 'code']), [USE, FLOORS])).toEqual({ 层数: 'floors', code: 'code' });
});

it('goes by values where all are choices of a field', () => {
  const rows = [{ 性质: '住宅' }, { 性质: 'shops' }, { 性质: '' }];
  expect(proposeFields(own(['性质'], ...rows), [USE])).toEqual({ 性质: 'use' });
  expect(proposeFields(own(['性质'], ...rows, { 性质: '工业' }), [USE])).toEqual({ 性质: '性质' });
  expect(proposeFields(own(['性质'], { 性质: '' }), [USE])).toEqual({ 性质: '性质' });
});

it('gives each field of the layer to one only', () => {
  expect(proposeFields(own(['use', '用途']), [USE])).toEqual({ use: 'use', 用途: '用途' });
});
