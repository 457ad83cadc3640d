import { describe, expect, it } from 'vitest';
import { STRINGS } from './strings.js';

/** Every text with its path, tables within included. */
function textsOf(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  );
}

describe('strings', () => {
  const zh = new Map(textsOf(STRINGS.zh));
  const en = new Map(textsOf(STRINGS.en));

  it('are complete in both languages', () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
    // A plain number needs no word in front: `comparators.exactly` is empty on purpose.
    const empty = [...zh, ...en].filter(([key, text]) => text.trim() === '' && key !== 'comparators.exactly');
    expect(empty).toEqual([]);
  });

  it('have the same places to fill in', () => {
    const differing = [...zh].filter(([key, text]) => text.includes('{n}') !== en.get(key)?.includes('{n}'));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are in their own language', () => {
    const hanInEnglish = [...en].filter(
      ([key, text]) => /\p{Script=Han}/u.test(text) && key !== 'otherLanguage',
    );
    expect(hanInEnglish).toEqual([]);
    const noHanInChinese = [...zh].filter(
      ([key, text]) =>
        !/\p{Script=Han}/u.test(text) && key !== 'otherLanguage' && !key.startsWith('comparators.'),
    );
    expect(noHanInChinese).toEqual([]);
  });
});
