import { describe, expect, it } from 'vitest';
import { readingsOf } from './pinyin.js';
import { addReadings, buildSearchIndex, normalize, type SearchEntry, search } from './search.js';

const ENTRIES: readonly SearchEntry[] = [
  { id: 'dabaodao', type: 'feature', zh: '大鲍岛文化休闲街区', en: 'Dabaodao culture and leisure quarter' },
  { id: 'yanan', type: 'locality', zh: '延安路', en: "Yan'an Road" },
  { id: 'xianggang', type: 'locality', zh: '香港路', en: 'Xianggang Road' },
  { id: 'chongqing', type: 'locality', zh: '重庆路', en: 'Chongqing Road' },
  { id: 'laoling', type: 'locality', zh: '乐陵路', en: 'L Road' },
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
const silent = buildSearchIndex(ENTRIES);
const index = addReadings(
  silent,
  ENTRIES.map(({ zh }) => readingsOf(zh)),
);
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
    ['laoling', 'laoling'],
    ['leling', 'laoling'],
    ['yll', 'laoling'],
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

  it('looks for a rare sound of a character in a longer word only', () => {
    // 大 is also said dai, 乐 also lao.
    expect(ids('dai')).toEqual([]);
    expect(ids('lao')).toEqual([]);
    expect(ids('daibao')).toEqual(['dabaodao']);
  });

  it('puts syllables that stand together before the same ones apart', () => {
    const apart: SearchEntry = { id: 'apart', type: 'feature', zh: '岛大宝', en: '' };
    const together: SearchEntry = { id: 'together', type: 'feature', zh: '新大宝岛', en: '' };
    const both = addReadings(
      buildSearchIndex([apart, together]),
      [apart, together].map(({ zh }) => readingsOf(zh)),
    );
    expect(search(both, 'da bao dao').map(({ entry }) => entry.id)).toEqual(['together', 'apart']);
  });

  it('puts a feature before a locality and that before a commitment of the same name', () => {
    const types = ['commitment', 'locality', 'feature'] as const;
    const same = types.map((type): SearchEntry => ({ id: type, type, zh: '里院', en: 'Liyuan' }));
    expect(search(buildSearchIndex(same), '里院').map(({ entry }) => entry.id)).toEqual([
      'feature',
      'locality',
      'commitment',
    ]);
  });

  it('knows names in both languages without readings, and pinyin not yet', () => {
    expect(search(silent, '鲍岛')[0]?.entry.id).toBe('dabaodao');
    expect(search(silent, 'leisure')[0]?.entry.id).toBe('dabaodao');
    expect(search(silent, 'dbd')).toEqual([]);
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
