import { describe, expect, it } from 'vitest';
import type { IncomingValue } from './incoming-feature.js';
import type { FieldReport } from './layer-report.js';
import { FieldTally } from './tally-fields.js';

function tally(...values: IncomingValue[]): FieldReport {
  const field = new FieldTally('f');
  for (const value of values) field.add(value);
  return field.report();
}

describe('FieldTally', () => {
  it('reads numbers, also as texts, with their reach', () => {
    expect(tally(3, '1,200', null, '', -1.5)).toEqual({
      name: 'f',
      type: 'number',
      filled: 3,
      mixed: true,
      samples: [3, '1,200', -1.5],
      minimum: -1.5,
      maximum: 1200,
    });
  });

  it('reads dates with their reach', () => {
    expect(tally('2024/1/5', '2023年12月')).toMatchObject({
      type: 'date',
      mixed: false,
      minimum: '2023-12',
      maximum: '2024-01-05',
    });
  });

  it('reads yes and no', () => {
    expect(tally(true, '否', false).type).toBe('boolean');
  });

  it('makes an enum of few texts that come again, the commonest first', () => {
    expect(tally('住宅', '商业', '住宅', '住宅')).toMatchObject({
      type: 'enum',
      values: [
        { value: '住宅', count: 3 },
        { value: '商业', count: 1 },
      ],
    });
  });

  it('makes a text of what is always the same, of many kinds, or long', () => {
    expect(tally('a', 'a', 'a', 'a').type).toBe('string');
    expect(tally('a', 'b', 'c').type).toBe('string');
    // 21 kinds, twice each.
    const kinds = Array.from({ length: 21 }, (_, index) => `kind ${index}`);
    expect(tally(...kinds, ...kinds).type).toBe('string');
    expect(tally(...kinds.slice(1), ...kinds.slice(1)).type).toBe('enum');
    const long = 'x'.repeat(61);
    expect(tally(long, 'a', long, 'a').type).toBe('string');
  });

  it('makes a text of numbers with one text among them', () => {
    expect(tally(1, 2, 'unknown')).toMatchObject({ type: 'string', mixed: true });
    expect(tally('1', '007')).toMatchObject({ type: 'string', mixed: false });
  });

  it('knows nothing of a field without values', () => {
    expect(tally(null, '', '  ')).toEqual({
      name: 'f',
      type: 'string',
      filled: 0,
      mixed: false,
      samples: [],
    });
  });

  it('keeps five samples, each once and not too long', () => {
    const { samples } = tally('a', 'a', 'b', 'c', 'd', 'x'.repeat(500), 'f');
    expect(samples).toEqual(['a', 'b', 'c', 'd', `${'x'.repeat(120)}…`]);
  });
});
