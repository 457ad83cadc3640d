import { expect, it } from 'vitest';
import { uniqueNames } from './unique-names.js';

it('numbers names that come again, past those that are taken', () => {
  expect(uniqueNames(['area', 'area_2', 'area', '', '', 'area'])).toEqual([
    'area',
    'area_2',
    'area_3',
    'field',
    'field_2',
    'area_4',
  ]);
});
