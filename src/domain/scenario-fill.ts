/** Fills a scenario up to its target: real places before illustrative ones, the largest first. */
import type { Drawing } from './drawing.js';
import type { AtlasFeature } from './edition.js';
import {
  asFeature,
  measurePicks,
  type ScenarioFigures,
  type ScenarioTarget,
  sizeInUnit,
} from './scenario-figures.js';

/**
 * Ids of the features that are picked and those added, as few as reach the target; for «at most» as many as do not pass
 * it. All of them when even that is not enough. What was picked stays.
 */
export function fillUp(
  goal: ScenarioTarget,
  { features, drawings }: Pick<ScenarioFigures, 'features' | 'drawings'>,
): readonly string[] {
  const picked = new Set(features);
  const waiting = goal.layer.features.filter((feature) => !picked.has(feature)).sort(byUse(goal));
  const number = howMany(goal, { features, drawings, waiting });
  return [...features, ...waiting.slice(0, number)].map(({ properties }) => properties.id);
}

function byUse(goal: ScenarioTarget): (a: AtlasFeature, b: AtlasFeature) => number {
  const isIllustrative = ({ properties }: AtlasFeature) => Number(properties.basis === 'illustrative');
  return (a, b) => isIllustrative(a) - isIllustrative(b) || sizeInUnit(goal, b) - sizeInUnit(goal, a);
}

/** The value never falls when more is added, so the number is found by halving: some ten unions instead of hundreds. */
function howMany(
  goal: ScenarioTarget,
  input: {
    readonly features: readonly AtlasFeature[];
    readonly drawings: readonly Drawing[];
    readonly waiting: readonly AtlasFeature[];
  },
): number {
  const { features, drawings, waiting } = input;
  const chosen = [...features, ...drawings.map(asFeature)];
  const atMost = goal.target.comparator === 'at-most';
  const isEnough = (number: number) => {
    const { met, reached } = measurePicks(goal, [...chosen, ...waiting.slice(0, number)]);
    return atMost ? met === false : met === true || (reached ?? 0) > 1;
  };
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return atMost && low > 0 && isEnough(low) ? low - 1 : low;
}
