import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
  createTarget,
} from '../../test/create-edition.js';
import { answerFigure, type FigureAttributes, parseFigure } from './story-figure.js';

const edition = createEdition(
  [
    createLayer('spots', [
      createAtlasFeature({ id: 'a', basis: 'illustrative' }),
      createAtlasFeature({ id: 'b', basis: 'illustrative' }),
      createAtlasFeature({ id: 'c', basis: 'estimate' }),
    ]),
  ],
  [
    createCommitment({
      id: 'treat-spots',
      target: createTarget(71, { zh: '处', en: 'spots' }),
      measure: { layer: 'spots', figure: 'count' },
    }),
    createCommitment({ id: 'sell-land', target: createTarget(400, 'mu'), location: 'not-published' }),
    createCommitment({ id: 'be-good', location: 'not-a-place' }),
  ],
);

function ask(attributes: FigureAttributes): number | undefined {
  const question = parseFigure(attributes);
  return question && answerFigure(question, edition);
}

describe('figures of a text', () => {
  it('targets, and what the map holds for them', () => {
    expect(ask({ figure: 'target', commitment: 'treat-spots' })).toBe(71);
    expect(ask({ figure: 'mapped', commitment: 'treat-spots' })).toBe(3);
    expect(ask({ figure: 'located', commitment: 'treat-spots' })).toBe(1);
    expect(ask({ figure: 'illustrative', commitment: 'treat-spots' })).toBe(2);
  });

  it('in another unit of the same kind only', () => {
    // 15 mu are a hectare: 400 / 15 = 26.667.
    expect(ask({ figure: 'target', commitment: 'sell-land', unit: 'ha' })).toBeCloseTo(26.6667, 4);
    expect(ask({ figure: 'target', commitment: 'sell-land', unit: 'km' })).toBeUndefined();
    expect(ask({ figure: 'target', commitment: 'treat-spots', unit: 'ha' })).toBeUndefined();
    expect(ask({ figure: 'target', commitment: 'sell-land', unit: 'acre' })).toBeUndefined();
  });

  it('features of a layer', () => {
    expect(ask({ figure: 'count', layer: 'spots' })).toBe(3);
    expect(ask({ figure: 'located', layer: 'spots' })).toBe(1);
    expect(ask({ figure: 'illustrative', layer: 'spots' })).toBe(2);
  });

  it('commitments of the ledger', () => {
    expect(ask({ figure: 'all' })).toBe(3);
    expect(ask({ figure: 'targets' })).toBe(2);
    expect(ask({ figure: 'not-published' })).toBe(1);
    expect(ask({ figure: 'partly' })).toBe(0);
  });

  it('nothing when it cannot be told', () => {
    expect(ask({ figure: 'target', commitment: 'be-good' })).toBeUndefined();
    expect(ask({ figure: 'mapped', commitment: 'sell-land' })).toBeUndefined();
    expect(ask({ figure: 'target', commitment: 'no-such' })).toBeUndefined();
    expect(ask({ figure: 'count', layer: 'no-such' })).toBeUndefined();
    expect(ask({ figure: 'weather' })).toBeUndefined();
    expect(ask({})).toBeUndefined();
  });
});
