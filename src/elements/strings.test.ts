import { describe, expect, it } from 'vitest';
import type { Language } from '../domain/language.js';
import { fillIn } from './strings.js';

/** Every table of words: the core's and those that load with their elements. */
const MODULES: Record<string, Record<string, unknown>> = {
  ...import.meta.glob<Record<string, unknown>>('./strings.ts', { eager: true }),
  ...import.meta.glob<Record<string, unknown>>('./strings/*.ts', { eager: true }),
};
/** Sources in which no word may stand that belongs in a table. */
const SOURCES = import.meta.glob<string>('./**/*.ts', { eager: true, query: '?raw', import: 'default' });

const tables = Object.entries(MODULES).flatMap(([file, exported]) =>
  Object.values(exported)
    .filter(isTable)
    .map((table): [string, Record<Language, object>] => [file, table]),
);

function isTable(value: unknown): value is Record<Language, object> {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

/** Every text with its path, tables within included. */
function textsOf(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  );
}

function placesIn(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}

it('there is a table in each file of words', () => {
  expect(tables.length).toBe(Object.keys(MODULES).length);
});

describe.each(tables)('strings of %s', (_file, table) => {
  const zh = new Map(textsOf(table.zh));
  const en = new Map(textsOf(table.en));

  it('are complete in both languages', () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
    // A plain number needs no word in front: `comparators.exactly` is empty on purpose.
    const empty = [...zh, ...en].filter(([key, text]) => text.trim() === '' && key !== 'comparators.exactly');
    expect(empty).toEqual([]);
  });

  it('have the same places to fill in', () => {
    const differing = [...zh].filter(([key, text]) => placesIn(text).join() !== placesIn(en.get(key)).join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are in their own language', () => {
    const hanInEnglish = [...en].filter(
      ([key, text]) => /\p{Script=Han}/u.test(text) && key !== 'otherLanguage',
    );
    expect(hanInEnglish).toEqual([]);
    // What is the same in both is a sign or a name such as CSV.
    const noHanInChinese = [...zh].filter(
      ([key, text]) =>
        !/\p{Script=Han}/u.test(text) &&
        /\p{L}/u.test(text.replace(/\{\w+\}/g, '')) &&
        en.get(key) !== text &&
        key !== 'otherLanguage' &&
        !key.startsWith('comparators.'),
    );
    expect(noHanInChinese).toEqual([]);
  });
});

it('no Chinese word stands outside the tables', () => {
  const outside = Object.entries(SOURCES)
    .filter(
      ([file]) => !file.startsWith('./strings') && !file.endsWith('.test.ts') && !file.endsWith('.styles.ts'),
    )
    .flatMap(([file, text]) => {
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
      const han = /\p{Script=Han}+/u.exec(code);
      return han ? [`${file}: ${han[0]}`] : [];
    });
  expect(outside).toEqual([]);
});

describe('fillIn', () => {
  it('puts each value in its place, and leaves unknown places as they are', () => {
    expect(fillIn('{a} of {b}, {c}', { a: 1, b: 'two' })).toBe('1 of two, {c}');
  });
});
