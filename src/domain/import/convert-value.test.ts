import { describe, expect, it } from 'vitest';
import type { Field } from '../edition.js';
import { convertValue } from './convert-value.js';
import type { IncomingValue } from './incoming-feature.js';

const TITLE = { zh: '字段', en: 'Field' };
const NUMBER: Field = { name: 'f', title: TITLE, type: 'number', unit: 'mu' };
const CHOICE: Field = {
  name: 'f',
  title: TITLE,
  type: 'enum',
  values: [{ value: 'housing', title: { zh: '住宅', en: 'Housing land' } }],
};

function plain(type: 'string' | 'boolean' | 'date'): Field {
  return { name: 'f', title: TITLE, type };
}

function convert(value: IncomingValue, field: Field) {
  const converted = convertValue(value, field);
  return converted.type === 'value' ? converted.value : converted.type;
}

describe('convertValue', () => {
  it('reads numbers with commas and with the unit of the field', () => {
    expect(convert('1,234.5', NUMBER)).toBe(1234.5);
    expect(convert('405 亩', NUMBER)).toBe(405);
    expect(convert('405mu', NUMBER)).toBe(405);
    expect(convert('27 公顷', NUMBER)).toBe('unfit');
    expect(convert(true, NUMBER)).toBe('unfit');
    expect(convert(Number.NaN, NUMBER)).toBe('unfit');
  });

  it('reads choices by value or by title in any language', () => {
    expect(['housing', ' Housing ', '住宅', 'HOUSING LAND'].map((text) => convert(text, CHOICE))).toEqual(
      Array(4).fill('housing'),
    );
    expect(convert('offices', CHOICE)).toBe('unfit');
  });

  it('makes texts of numbers, and yes or no of 1 and 0', () => {
    expect(convert(12, plain('string'))).toBe('12');
    expect([1, '0', '是', 'maybe'].map((value) => convert(value, plain('boolean')))).toEqual([
      true,
      false,
      true,
      'unfit',
    ]);
  });

  it('makes dates of years and eight digits', () => {
    expect([2024, 20240105, '2024/1', true].map((value) => convert(value, plain('date')))).toEqual([
      '2024',
      '2024-01-05',
      '2024-01',
      'unfit',
    ]);
  });

  it('takes null and blanks for no value', () => {
    expect([null, '', '  '].map((value) => convert(value, NUMBER))).toEqual(['absent', 'absent', 'absent']);
  });
});
