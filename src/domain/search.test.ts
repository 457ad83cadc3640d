import { describe, expect, it } from 'vitest';
import { syllablesOf } from './pinyin.js';
import { buildSearchIndex, normalize, type SearchEntry, search } from './search.js';

const ENTRIES: readonly SearchEntry[] = [
  { id: 'dabaodao', type: 'feature', zh: '大鲍岛文化休闲街区', en: 'Dabaodao culture and leisure quarter' },
  { id: 'yanan', type: 'locality', zh: '延安路', en: "Yan'an Road" },
  { id: 'xianggang', type: 'locality', zh: '香港路', en: 'Xianggang Road' },
  { id: 'chongqing', type: 'locality', zh: '重庆路', en: 'Chongqing Road' },
  { id: 'lvyou', type: 'feature', zh: '旅游集散中心', en: 'Visitor centre' },
  {
    id: 'roads',
    type: 'commitment',
    zh: '片区道路开工',
    en: 'Roads to start',
    keywords: '在大鲍岛周边启动14条道路',
  },
  { id: 'road-14', type: 'feature', zh: '道路', en: 'Road' },
];
const index = buildSearchIndex(ENTRIES, syllablesOf);
const ids = (query: string) => search(index, query).map(({ entry }) => entry.id);

describe('search', () => {
  it.each([
    ['大鲍岛', 'dabaodao'],
    ['鲍岛', 'dabaodao'],
    ['dabaodao', 'dabaodao'],
    ['DaBaoDao', 'dabaodao'],
    ['da bao dao', 'dabaodao'],
    ['dbd', 'dabaodao'],
    ['dabaod', 'dabaodao'],
    ['leisure', 'dabaodao'],
    ["yan'an", 'yanan'],
    ['yanan', 'yanan'],
    ['chongqing', 'chongqing'],
    ['cql', 'chongqing'],
    ['lvyou', 'lvyou'],
    ['lüyou', 'lvyou'],
    ['延安 路', 'yanan'],
    ['quarter dabao', 'dabaodao'],
  ])('finds by %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('puts a whole name before its start, that before its middle, and small print last', () => {
    expect(ids('道路').slice(0, 2)).toEqual(['road-14', 'roads']);
    expect(ids('大鲍岛')).toEqual(['dabaodao', 'roads']);
  });

  it('begins pinyin at a syllable', () => {
    expect(ids('ang')).not.toContain('chongqing');
    expect(ids('ianggang')).toEqual(['xianggang']); // By its English name only.
    expect(ids('gang')[0]).toBe('xianggang');
  });

  it('finds nothing for nothing, for words that are not all there, and across two names', () => {
    expect(ids('')).toEqual([]);
    expect(ids('  ')).toEqual([]);
    expect(ids('大鲍岛 重庆')).toEqual([]);
    expect(ids('区延')).toEqual([]);
  });

  it('keeps to the limit, best first', () => {
    const many = Array.from(
      { length: 500 },
      (_, number): SearchEntry => ({
        id: `${number}`,
        type: 'feature',
        zh: `示例路${number}`,
        en: `Example ${number}`,
      }),
    );
    const hits = search(
      buildSearchIndex([...many, { id: 'exact', type: 'feature', zh: '路', en: 'Road' }]),
      '路',
      5,
    );
    expect(hits).toHaveLength(5);
    expect(hits[0]?.entry.id).toBe('exact');
  });
});

it('compares letters without case, width, accents and apostrophes', () => {
  expect(normalize('  Ｙan’an  (Café) ')).toBe('yanan cafe');
});
