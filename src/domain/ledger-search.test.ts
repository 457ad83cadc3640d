import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
  createTarget,
} from '../../test/create-edition.js';
import { buildIndicators } from './indicator.js';
import { EVERY_COMMITMENT, type LedgerQuery, searchLedger } from './ledger-search.js';

const SPOTS = { zh: '处', en: 'spots' };
const COUNT = { layer: 'spots', figure: 'count' } as const;

const indicators = buildIndicators(
  createEdition(
    [createLayer('spots', [createAtlasFeature({ id: 'a' }), createAtlasFeature({ id: 'b' })])],
    [
      createCommitment({
        id: 'parks',
        metric: { zh: '新建口袋公园', en: 'New pocket parks' },
        target: createTarget(2, SPOTS),
        measure: COUNT,
      }),
      createCommitment({
        id: 'roads',
        theme: 'roads',
        quote: '打通ＡＢ路',
        target: createTarget(9, SPOTS),
        measure: COUNT,
      }),
      createCommitment({ id: 'school', location: 'not-published', note: { zh: '学校', en: 'A school' } }),
      createCommitment({ id: 'culture', location: 'not-a-place', locator: 'Chapter 7' }),
    ],
  ),
);

function idsOf(query: Partial<LedgerQuery>): string[] {
  return searchLedger(indicators, { ...EVERY_COMMITMENT, ...query }).map(({ commitment }) => commitment.id);
}

describe('searchLedger', () => {
  it('lets everything pass when nothing is asked', () => {
    expect(idsOf({})).toEqual(['parks', 'roads', 'school', 'culture']);
    expect(idsOf({ text: '  ' })).toHaveLength(4);
  });

  it.each([
    ['袋公', ['parks']],
    ['POCKET', ['parks']],
    ['parks new', ['parks']],
    ['ab路', ['roads']],
    ['学校', ['school']],
    ['chapter 7', ['culture']],
    ['nowhere', []],
  ])('finds «%s» in metric, quote, note or locator of either language', (text, ids) => {
    expect(idsOf({ text })).toEqual(ids);
  });

  it.each([
    ['measured', ['parks', 'roads']],
    ['no-place', ['school']],
    ['met', ['parks']],
    ['not-met', ['roads']],
  ] as const)('filters by «%s»', (state, ids) => {
    expect(idsOf({ state })).toEqual(ids);
  });

  it('holds text, state and theme together', () => {
    expect(idsOf({ theme: 'roads' })).toEqual(['roads']);
    expect(idsOf({ theme: 'roads', state: 'met' })).toEqual([]);
    expect(idsOf({ theme: 'renewal', text: '处' })).toEqual([]);
  });
});
