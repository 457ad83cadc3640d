import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
  createTarget,
} from '../../test/create-edition.js';
import type { Commitment, Target } from './commitment.js';
import type { Drawing } from './drawing.js';
import { drawingsFor, figureScenario, type ScenarioTarget, scenarioTargets } from './scenario-figures.js';
import { fillUp } from './scenario-fill.js';

// At 36° N 0.001° are 110.96 m north and 90.16 m east: a square of it is 1.0005 ha, half of it 0.5002 ha.
const HECTARE = 1.0005;
const square = (west: number, width = 0.001): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 36],
      [west + width, 36],
      [west + width, 36.001],
      [west, 36.001],
      [west, 36],
    ],
  ],
});

const PARCELS = createLayer('parcels', [
  createAtlasFeature({ id: 'a' }, square(120)),
  createAtlasFeature({ id: 'half-over-a', status: 'completed' }, square(120.0005)),
  createAtlasFeature({ id: 'large-drawn', basis: 'illustrative' }, square(120.02, 0.003)),
  createAtlasFeature({ id: 'double' }, square(120.01, 0.002)),
]);

const area = (value: number, comparator: Target['comparator'] = 'at-least'): Commitment =>
  createCommitment({
    target: createTarget(value, 'ha', comparator),
    measure: { layer: 'parcels', figure: 'area', filter: { status: 'completed' } },
  });

function createGoal(commitment: Commitment): ScenarioTarget {
  const [goal] = scenarioTargets(createEdition([PARCELS], [commitment]));
  if (!goal) throw new Error('Nothing to try out');
  return goal;
}

const pick = (goal: ScenarioTarget, features: readonly string[], drawings: readonly Drawing[] = []) =>
  figureScenario(goal, { features, drawings: drawings.map(({ id }) => id) }, drawings);

describe('scenarioTargets', () => {
  it('lists what has a target and is an area, a length or a number of a layer that is there', () => {
    const measure = { layer: 'parcels', figure: 'area' } as const;
    const target = createTarget(5, 'ha');
    const commitments = [
      createCommitment({ id: 'area', target, measure }),
      createCommitment({ id: 'no-target', measure }),
      createCommitment({ id: 'no-measure', target }),
      createCommitment({ id: 'elsewhere', target, measure: { ...measure, layer: 'none' } }),
      createCommitment({ id: 'sum', target, measure: { ...measure, figure: 'sum', field: 'x' } }),
      createCommitment({ id: 'other-unit', target: createTarget(5, 'km'), measure }),
      createCommitment({ id: 'zero', target: createTarget(0, 'ha'), measure }),
    ];
    const found = scenarioTargets(createEdition([PARCELS], commitments));
    expect(found.map(({ commitment }) => commitment.id)).toEqual(['area']);
  });
});

describe('figureScenario', () => {
  it('counts ground that is picked twice once, whatever the status of the parcels', () => {
    // Two squares of 1.0005 ha that share half of one: 1.5007 ha.
    const figures = pick(createGoal(area(2)), ['a', 'half-over-a']);
    expect(figures.value).toBeCloseTo(1.5 * HECTARE, 3);
    expect(figures.share).toBeCloseTo(0.75, 2);
    expect(figures.missing).toBeCloseTo(0.5, 2);
    expect(figures.mean).toBeCloseTo(HECTARE, 3);
    expect([figures.met, figures.count, figures.hidden]).toEqual([false, 2, 0]);
  });

  it('gives illustrative parcels apart', () => {
    const figures = pick(createGoal(area(2)), ['a', 'large-drawn']);
    expect(figures.value).toBeCloseTo(4 * HECTARE, 3);
    expect(figures.located).toBeCloseTo(HECTARE, 3);
    expect(figures.illustrative).toBeCloseTo(3 * HECTARE, 3);
    expect([figures.met, figures.illustrativeCount]).toEqual([true, 1]);
    expect(figures.missing).toBeCloseTo(-2, 1);
  });

  it('adds drawn areas, once with the parcels, and not lines', () => {
    const corners = [
      [120, 36],
      [120.002, 36],
      [120.002, 36.001],
      [120, 36.001],
    ] as const;
    const drawings: readonly Drawing[] = [
      { id: 'd1', kind: 'rectangle', positions: corners },
      { id: 'd2', kind: 'line', positions: corners },
    ];
    const goal = createGoal(area(2));
    expect(drawingsFor(goal, drawings).map(({ id }) => id)).toEqual(['d1']);
    const figures = pick(goal, ['a'], drawings);
    expect(figures.value).toBeCloseTo(2 * HECTARE, 3);
    expect(figures.drawn).toBeCloseTo(2 * HECTARE, 3);
    expect(figures.count).toBe(2);
  });

  it('counts features for a number, and tells what is not shown', () => {
    const commitment = createCommitment({
      target: createTarget(3, { zh: '宗', en: 'parcels' }, 'exactly'),
      measure: { layer: 'parcels', figure: 'count' },
    });
    const figures = pick(createGoal(commitment), ['a', 'double', 'gone']);
    expect(figures).toMatchObject({ value: 2, missing: 1, met: false, hidden: 1, mean: undefined });
  });

  it('is nothing for nothing', () => {
    expect(pick(createGoal(area(2)), [])).toMatchObject({ value: 0, share: 0, count: 0, mean: undefined });
  });
});

describe('fillUp', () => {
  it('takes real places first, the largest first, and stops at the target', () => {
    const goal = createGoal(area(2));
    // double: 2.001 ha.
    expect(fillUp(goal, pick(goal, []))).toEqual(['double']);
    // Kept: a (1.0005); double makes 3.0.
    expect(fillUp(goal, pick(goal, ['a']))).toEqual(['a', 'double']);
  });

  it('takes illustrative ones last, and all when even they are not enough', () => {
    // Real ones together 3.5 ha, with the illustrative one 6.5 ha.
    const goal = createGoal(area(5));
    expect(fillUp(goal, pick(goal, []))).toEqual(['double', 'a', 'half-over-a', 'large-drawn']);
    const more = createGoal(area(50));
    expect(fillUp(more, pick(more, [])).length).toBe(4);
  });

  it('adds nothing to what is enough', () => {
    const goal = createGoal(area(2));
    expect(fillUp(goal, pick(goal, ['large-drawn']))).toEqual(['large-drawn']);
  });

  it('does not pass an upper bound', () => {
    const atMost = createGoal(area(3.2, 'at-most'));
    // double and a: 3.0 ha; with the half that is left of the next 3.5 ha.
    expect(fillUp(atMost, pick(atMost, []))).toEqual(['double', 'a']);
    const exactly = createGoal(area(3, 'exactly'));
    expect(fillUp(exactly, pick(exactly, []))).toEqual(['double', 'a']);
  });
});
