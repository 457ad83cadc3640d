import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.js';

const messageOf = (text: string) => parseJson(text, 'a.json').problems[0]?.message;

describe('parseJson', () => {
  it('gives the value of sound JSON', () => {
    expect(parseJson('{"a": [1, "[{"]}', 'a.json')).toEqual({
      ok: true,
      value: { a: [1, '[{'] },
      problems: [],
    });
  });

  it.each([
    ['{\n  "a": 1,\n}', 'line 3, column 1', 'a key in quotes'],
    ['{"a": [1, 2}', 'line 1, column 12', 'a comma or a closing bracket'],
    ['{a: 1}', 'line 1, column 2', 'a key in quotes or "}"'],
    ['{"a" 1}', 'line 1, column 6', 'a colon'],
    ['[1]]', 'line 1, column 4', 'the end of the file'],
    ['[1,]', 'line 1, column 4', 'a value'],
    ['"abc', 'line 1, column 1', 'a text that ends in a quote'],
    ['// no\n{}', 'line 1, column 1', 'a value'],
    ['[', 'line 1, column 2', 'but the file ends'],
  ])('names line and column of the mistake in %j', (text, place, words) => {
    expect(parseJson(text, 'a.json').ok).toBe(false);
    expect(messageOf(text)).toContain(place);
    expect(messageOf(text)).toContain(words);
  });

  it('says that a file is empty', () => {
    expect(messageOf(' \n')).toBe('a.json is empty.');
  });

  it('skips a byte-order mark with a warning', () => {
    expect(parseJson('\uFEFF[]', 'a.json')).toMatchObject({
      ok: true,
      value: [],
      problems: [{ code: 'byte-order-mark', severity: 'warning' }],
    });
  });

  it.each([65, 10_000, 5_000_000])('refuses JSON nested %i deep before it is parsed', (depth) => {
    expect(parseJson('['.repeat(depth) + ']'.repeat(depth), 'a.json')).toMatchObject({
      ok: false,
      problems: [{ code: 'nested-too-deep' }],
    });
  });

  it('does not overflow on a very long text or gap before the mistake', () => {
    expect(messageOf(`["${'x'.repeat(12_000_000)}",]`)).toContain('a value');
    expect(messageOf(`[${' '.repeat(12_000_000)},]`)).toContain('a value');
  });
});
