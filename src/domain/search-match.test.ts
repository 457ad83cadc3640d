import { describe, expect, it } from 'vitest';
import { readingsOf } from './pinyin.js';
import { matchRanges } from './search-match.js';

/** The name with the marked parts in brackets. */
function marked(name: string, query: string): string {
  let [text, at] = ['', 0];
  for (const [start, end] of matchRanges(name, query, readingsOf)) {
    text += `${name.slice(at, start)}[${name.slice(start, end)}]`;
    at = end;
  }
  return text + name.slice(at);
}

describe('matchRanges', () => {
  it.each([
    ['大鲍岛街区', '鲍岛', '大[鲍岛]街区'],
    ['大鲍岛街区', 'baodao', '大[鲍岛]街区'],
    ['大鲍岛街区', 'da bao dao', '[大鲍岛]街区'],
    ['大鲍岛街区', 'dab', '[大鲍]岛街区'],
    ['大鲍岛街区', 'bdj', '大[鲍岛街]区'],
    ['大鲍岛街区', 'qu bao', '大[鲍]岛街[区]'],
    ['大鲍岛街区', '大鲍 岛街', '[大鲍岛街]区'],
    ['乐陵路', 'laoling', '[乐陵]路'],
    ['5号仓A区', 'hao', '5[号]仓A区'],
    ['5号仓A区', '仓a', '5号[仓A]区'],
    ["Yan'an Road", 'yanan', "[Yan'an] Road"],
    ['Café Ｎorth', 'cafe nor', '[Café] [Ｎor]th'],
    ['Broad Road', 'road', 'Broad [Road]'],
    ['Broadway', 'road', 'B[road]way'],
    ['山路（北段）', 'lbd', '山[路（北段]）'],
    ['𠮷田路', 'tian', '𠮷[田]路'],
    ['大鲍岛', 'leisure', '大鲍岛'],
    ['大鲍岛', '', '大鲍岛'],
  ])('marks in %s for %s: %s', (name, query, expected) => {
    expect(marked(name, query)).toBe(expected);
  });

  it('marks what is written when no readings are known', () => {
    expect(matchRanges('大鲍岛', '岛')).toEqual([[2, 3]]);
    expect(matchRanges('大鲍岛', 'dao')).toEqual([]);
  });
});
