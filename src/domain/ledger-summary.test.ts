import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
  createTarget,
} from '../../test/create-edition.js';
import { createLine, deepFreeze } from '../../test/shapes.js';
import type { Commitment } from './commitment.js';
import { buildIndicators } from './indicator.js';
import { attainmentOf, groundOf, summarizeLedger } from './ledger-summary.js';
import { buildTargetBars } from './ledger-summary-bars.js';
import { listCounted } from './ledger-summary-counted.js';
import { allShownFeatures, countBases, countStatuses } from './ledger-summary-places.js';

const SPOTS = { zh: '处', en: 'spots' };

/** Three spots, two of them located; a road of one degree of the equator (111.3195 km), illustrative. */
function createTestEdition() {
  const spots = [
    createAtlasFeature({ id: 'a', basis: 'sourced', status: 'completed', commitments: ['unmeasured'] }),
    createAtlasFeature({ id: 'b', basis: 'estimate' }),
    createAtlasFeature({ id: 'c', basis: 'illustrative' }),
  ];
  const road = createAtlasFeature(
    { id: 'road', basis: 'illustrative', status: 'started' },
    createLine([120, 0], [121, 0]).geometry,
  );
  const count = (value: number, changes: Partial<Commitment> = {}) =>
    createCommitment({
      target: createTarget(value, SPOTS),
      measure: { layer: 'spots', figure: 'count' },
      ...changes,
    });
  return deepFreeze(
    createEdition(
      [createLayer('spots', spots), createLayer('roads', [road]), createLayer('none', [])],
      [
        count(2, { id: 'met' }),
        count(3, { id: 'met-illustrative', location: 'partly' }),
        count(6, { id: 'not-met' }),
        count(1, { id: 'single', measure: { layer: 'spots', figure: 'count', filter: { id: 'a' } } }),
        createCommitment({
          id: 'road-length',
          location: 'not-published',
          measure: { layer: 'roads', figure: 'length' },
        }),
        createCommitment({ id: 'nothing', measure: { layer: 'none', figure: 'count' } }),
        createCommitment({ id: 'unmeasured', location: 'not-a-place' }),
      ],
    ),
  );
}

function indicatorsById() {
  const edition = createTestEdition();
  const indicators = buildIndicators(edition);
  const find = (id: string) => {
    const found = indicators.find(({ commitment }) => commitment.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  return { edition, indicators, find };
}

describe('summarizeLedger', () => {
  it('counts commitments by location, attainment and ground', () => {
    const { edition, indicators } = indicatorsById();
    const { themes, ...counts } = summarizeLedger(edition.ledger, indicators);
    expect(counts).toEqual({
      total: 7,
      measured: 6,
      compared: 4,
      locations: { published: 4, partly: 1, 'not-published': 1, 'not-a-place': 1 },
      attainments: { met: 2, 'met-illustrative': 1, 'not-met': 1, 'not-compared': 3 },
      grounds: { located: 1, mixed: 3, illustrative: 1, nothing: 1 },
    });
    expect(themes.map(({ theme, total }) => [theme.id, total])).toEqual([['renewal', 7]]);
  });

  it('leaves out themes without a commitment', () => {
    const { edition, indicators } = indicatorsById();
    const idle = { id: 'idle', title: { zh: '空', en: 'Idle' } };
    const ledger = { ...edition.ledger, themes: [idle, ...edition.ledger.themes] };
    expect(summarizeLedger(ledger, indicators).themes.map(({ theme }) => theme.id)).toEqual(['renewal']);
  });
});

describe('attainmentOf', () => {
  it.each([
    ['met', 'met'],
    ['met-illustrative', 'met-illustrative'],
    ['not-met', 'not-met'],
    ['road-length', 'not-compared'],
    ['unmeasured', 'not-compared'],
  ])('of «%s» is %s', (id, attainment) => {
    expect(attainmentOf(indicatorsById().find(id))).toBe(attainment);
  });
});

describe('groundOf', () => {
  it.each([
    ['met', 'mixed'],
    ['single', 'located'],
    ['road-length', 'illustrative'],
    ['nothing', 'nothing'],
  ])('of «%s» is %s', (id, ground) => {
    const indicator = indicatorsById().find(id);
    expect(indicator.type === 'measured' && groundOf(indicator)).toBe(ground);
  });
});

describe('buildTargetBars', () => {
  it('sorts by share of the target and keeps single things apart', () => {
    const { bars, singles } = buildTargetBars(indicatorsById().indicators);
    // 3 of 2, 3 of 3, 3 of 6; located 2 of each.
    expect(bars.map(({ indicator, mapped }) => [indicator.commitment.id, mapped])).toEqual([
      ['met', 1.5],
      ['met-illustrative', 1],
      ['not-met', 0.5],
    ]);
    expect(bars.map(({ located }) => located)).toEqual([1, 2 / 3, 1 / 3]);
    expect(singles.map(({ commitment }) => commitment.id)).toEqual(['single']);
  });
});

describe('listCounted', () => {
  it('gives each feature its own part of a length', () => {
    const { edition, find } = indicatorsById();
    const [road, ...others] = listCounted(find('road-length'), edition);
    expect(road?.feature.properties.id).toBe('road');
    expect(road?.value).toBeCloseTo(111.3195, 4);
    expect(others).toEqual([]);
  });

  it('gives features that are only counted no value', () => {
    const { edition, find } = indicatorsById();
    const values = listCounted(find('met'), edition).map(({ value }) => value);
    expect(values).toEqual([null, null, null]);
  });

  it('lists those that name a commitment which is not measured', () => {
    const { edition, find } = indicatorsById();
    const ids = listCounted(find('unmeasured'), edition).map(({ feature }) => feature.properties.id);
    expect(ids).toEqual(['a']);
  });
});

describe('what is on the map', () => {
  it('is counted by basis, best first', () => {
    const features = allShownFeatures(createTestEdition(), 'all');
    expect(countBases(features)).toEqual([
      { basis: 'sourced', count: 1 },
      { basis: 'estimate', count: 1 },
      { basis: 'illustrative', count: 2 },
    ]);
  });

  it('is counted by status within a theme, as far as the basis is shown', () => {
    const [theme] = countStatuses(createTestEdition(), 'all');
    expect(theme?.total).toBe(4);
    expect(theme?.statuses).toEqual([
      { status: 'planned', count: 2 },
      { status: 'started', count: 1 },
      { status: 'completed', count: 1 },
    ]);
    expect(countStatuses(createTestEdition(), 'located')[0]?.total).toBe(2);
  });
});
