import { describe, expect, test } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
  createTarget,
} from '../../test/create-edition.js';
import { createBox, createLine, deepFreeze } from '../../test/shapes.js';
import { areaOf } from './area.js';
import type { Commitment } from './commitment.js';
import type { Edition } from './edition.js';
import { buildIndicator, buildIndicators, type MeasuredIndicator } from './indicator.js';

const SPOTS = { zh: '处', en: 'spots' };

const west = createBox(120, 36, 120.01, 36.01);
const east = createBox(120.02, 36, 120.03, 36.01);
const overlappingWest = createBox(120.005, 36, 120.015, 36.01);

function createTestEdition(): Edition {
  const spots = ['a', 'b', 'c'].map((id) =>
    createAtlasFeature({ id, basis: id === 'c' ? 'illustrative' : 'estimate' }),
  );
  const parcels = [
    createAtlasFeature({ id: 'west', status: 'started', households: 120 }, west.geometry),
    createAtlasFeature({ id: 'east', basis: 'illustrative', households: 80 }, east.geometry),
  ];
  const overlapping = [
    createAtlasFeature({ id: 'one' }, west.geometry),
    createAtlasFeature({ id: 'two' }, overlappingWest.geometry),
  ];
  const roads = [createAtlasFeature({ id: 'road' }, createLine([120, 0], [121, 0]).geometry)];
  const households = { name: 'households', title: { zh: '户数', en: 'Households' }, type: 'number' } as const;
  return createEdition([
    createLayer('spots', spots),
    createLayer('parcels', parcels, { fields: [households] }),
    createLayer('overlapping', overlapping),
    createLayer('roads', roads),
    createLayer('squares', [
      createAtlasFeature({ id: 'square' }, createBox(120, 36, 120.02, 36.01).geometry),
    ]),
  ]);
}

function measureIn(edition: Edition, changes: Partial<Commitment>): MeasuredIndicator {
  const indicator = buildIndicator(createCommitment(changes), edition);
  if (indicator.type !== 'measured') throw new Error(indicator.reason);
  return indicator;
}

const measure = (changes: Partial<Commitment>) => measureIn(createTestEdition(), changes);

describe('buildIndicator', () => {
  test('counts features and splits them by basis', () => {
    const indicator = measure({
      target: createTarget(4, SPOTS),
      measure: { layer: 'spots', figure: 'count' },
    });
    expect(indicator).toMatchObject({
      unit: SPOTS,
      mapped: 3,
      located: 2,
      illustrative: 1,
      reached: 0.75,
      met: false,
    });
    expect(indicator.features).toEqual(['a', 'b', 'c']);
    expect(indicator.byBasis).toEqual([
      { basis: 'estimate', count: 2, value: 2 },
      { basis: 'illustrative', count: 1, value: 1 },
    ]);
    expect(indicator.formula.zh).toBe('图层「图层spots」中 3 个要素（其中 1 个为示意）的个数');
  });

  test('gives an area in the unit of the target', () => {
    // Each box is about 901.6 m · 1,109.6 m = 100.04 ha = 1,500.6 mu; the two of them 3,001 mu.
    const indicator = measure({
      target: createTarget(3_000, 'mu'),
      measure: { layer: 'parcels', figure: 'area' },
    });
    expect(indicator.unit).toBe('mu');
    expect(indicator.mapped).toBeCloseTo((areaOf(west) + areaOf(east)) / (10_000 / 15), 6);
    expect(indicator.mapped).toBeCloseTo(3_001, 0);
    expect(indicator.located).toBeCloseTo(areaOf(west) / (10_000 / 15), 6);
    expect(indicator.located + indicator.illustrative).toBeCloseTo(indicator.mapped, 6);
    expect(indicator.formula).toEqual({
      zh: '图层「图层parcels」中 2 个要素（其中 1 个为示意）的椭球面积之和（重叠处只计一次） ÷ 666.667 平方米',
      en: 'sum of the ellipsoidal areas of 2 features of the layer “Layer parcels” (1 of them illustrative), overlaps counted once ÷ 666.667 m²',
    });
  });

  test('counts overlapping areas once', () => {
    const indicator = measure({ measure: { layer: 'overlapping', figure: 'area' } });
    expect(indicator.mapped / (areaOf(createBox(120, 36, 120.015, 36.01)) / 10_000)).toBeCloseTo(1, 7);
  });

  test('measures lengths', () => {
    // A degree of the equator, 111.3195 km.
    const indicator = measure({
      target: createTarget(111.3195, 'km', 'exactly'),
      measure: { layer: 'roads', figure: 'length' },
    });
    expect(indicator.mapped).toBeCloseTo(111.3195, 4);
    expect(indicator.met).toBe(true);
  });

  test('measures the share of a layer that is covered', () => {
    // The square reaches from 120° to 120.02°, its western half is covered; the eastern parcel only touches it.
    const changes: Partial<Commitment> = {
      target: createTarget(40, 'percent'),
      measure: { layer: 'parcels', figure: 'share', of: 'squares' },
    };
    expect(measure(changes)).toMatchObject({ unit: 'percent', mapped: expect.closeTo(50, 4), met: true });
    expect(measure(changes).reached).toBeCloseTo(1.25, 5);
  });

  test('adds up a field', () => {
    const indicator = measure({
      target: createTarget(200, { zh: '户', en: 'households' }, 'exactly'),
      measure: { layer: 'parcels', figure: 'sum', field: 'households' },
    });
    expect(indicator).toMatchObject({ mapped: 200, located: 120, illustrative: 80, reached: 1, met: true });
    expect(indicator.formula.en).toContain('sum of the field “Households”');
  });

  test('counts only what the filter lets through, and says so', () => {
    const indicator = measure({
      measure: { layer: 'parcels', figure: 'count', filter: { status: 'started' } },
    });
    expect(indicator.features).toEqual(['west']);
    expect(indicator.formula.zh).toContain('1 个要素（status = started）');
  });

  test('has no share reached without a target, or with one of another kind', () => {
    const count = { layer: 'spots', figure: 'count' } as const;
    expect(measure({ measure: count })).toMatchObject({ mapped: 3, reached: null, met: null });
    expect(measure({ measure: count, target: createTarget(400, 'mu') })).toMatchObject({
      reached: null,
      met: null,
    });
  });

  test.each([
    ['at-least', 3, true],
    ['more-than', 3, false],
    ['exactly', 3, true],
    ['at-most', 2, false],
  ] as const)('compares by «%s»', (comparator, value, met) => {
    const target = createTarget(value, SPOTS, comparator);
    expect(measure({ target, measure: { layer: 'spots', figure: 'count' } }).met).toBe(met);
  });

  test('says why a commitment is not measured', () => {
    const edition = createTestEdition();
    expect(buildIndicator(createCommitment({ location: 'not-published' }), edition)).toMatchObject({
      type: 'not-measured',
      mapped: null,
      reason: 'not-published',
      explanation: { en: 'The location is not published.' },
    });
    const missing = createCommitment({ measure: { layer: 'nowhere', figure: 'count' } });
    expect(buildIndicator(missing, edition)).toMatchObject({ type: 'not-measured', reason: 'layer-missing' });
    const withoutZones = createCommitment({ measure: { layer: 'parcels', figure: 'share' } });
    expect(buildIndicator(withoutZones, edition)).toMatchObject({ reason: 'layer-missing' });
  });
});

test('buildIndicators follows the ledger and leaves the edition alone', () => {
  const commitments = [
    createCommitment({ id: 'first', measure: { layer: 'overlapping', figure: 'area' } }),
    createCommitment({ id: 'second', measure: { layer: 'parcels', figure: 'share', of: 'squares' } }),
    createCommitment({ id: 'third' }),
  ];
  const edition = deepFreeze({ ...createTestEdition(), ledger: { themes: [], commitments } });
  expect(buildIndicators(edition).map((indicator) => indicator.commitment.id)).toEqual([
    'first',
    'second',
    'third',
  ]);
});
