/** Indicators: what the map shows of each commitment, against its target. Computed, never stored. */
import type { Commitment, Comparator, Figure, Location, Target } from './commitment.js';
import { type AtlasFeature, BASES, type Basis, type Edition, type Layer } from './edition.js';
import { matchesFilter } from './filter.js';
import { writeFormula } from './indicator-formula.js';
import { type IndicatorUnit, indicatorUnit, isComparable } from './indicator-unit.js';
import type { Localized } from './language.js';
import { type MeasureInput, measureFeatures } from './measure.js';

interface IndicatorBase {
  readonly commitment: Commitment;
  /** Counted by the map; null when the map does not measure the commitment. */
  readonly mapped: number | null;
}

export interface MeasuredIndicator extends IndicatorBase {
  readonly type: 'measured';
  /** Unit of every value below: the target's, if the figure can be given in it. */
  readonly unit: IndicatorUnit;
  readonly mapped: number;
  /** The same figure over the features that are not illustrative. */
  readonly located: number;
  /** The same figure over the illustrative features alone. */
  readonly illustrative: number;
  /** Best basis first, those present only. Areas and shares may add up to more than `mapped`, which counts overlaps once. */
  readonly byBasis: readonly BasisValue[];
  /** Mapped value over target, not capped at 1; null without a target, or when units differ in kind. */
  readonly reached: number | null;
  /** Whether the mapped value satisfies the target's comparator; null where `reached` is. */
  readonly met: boolean | null;
  /** Ids of the features that count. */
  readonly features: readonly string[];
  /** How the mapped value comes about, in words. */
  readonly formula: Localized;
}

export interface BasisValue {
  readonly basis: Basis;
  readonly count: number;
  readonly value: number;
}

export interface UnmeasuredIndicator extends IndicatorBase {
  readonly type: 'not-measured';
  readonly mapped: null;
  /** What the ledger says of the place, or that the edition lacks the layer of the measure. */
  readonly reason: Location | 'layer-missing';
  /** The reason as a sentence. */
  readonly explanation: Localized;
}

export type Indicator = MeasuredIndicator | UnmeasuredIndicator;

const EXPLANATIONS: Record<UnmeasuredIndicator['reason'], Localized> = {
  published: {
    zh: '地点已公布，但地图不对此目标作量算。',
    en: 'The place is published, but the map does not measure this target.',
  },
  partly: {
    zh: '仅公布了部分地点，无法据此量算。',
    en: 'Only some of the places are published: nothing to measure by.',
  },
  'not-published': { zh: '地点未公布。', en: 'The location is not published.' },
  'not-a-place': { zh: '此承诺不对应具体地点。', en: 'This commitment is not about a place.' },
  'layer-missing': { zh: '本版缺少量算所需的图层。', en: 'This edition lacks the layer to measure by.' },
};

/**
 * Measured lengths and areas within a thousandth of the target count as equal to it: coordinates of five decimals
 * and the three digits that are shown tell no more. Counts and sums are compared exactly.
 */
const TOLERANCES: Record<Figure, number> = { count: 0, area: 1e-3, length: 1e-3, share: 1e-3, sum: 0 };

const COMPARISONS: Record<Comparator, (ratio: number, tolerance: number) => boolean> = {
  'at-least': (ratio, tolerance) => ratio >= 1 - tolerance,
  'more-than': (ratio, tolerance) => ratio > 1 + tolerance,
  exactly: (ratio, tolerance) => Math.abs(ratio - 1) <= tolerance,
  'at-most': (ratio, tolerance) => ratio <= 1 + tolerance,
};

/** Indicators of all commitments of the edition's ledger, in its order. */
export function buildIndicators(edition: Edition): readonly Indicator[] {
  return edition.ledger.commitments.map((commitment) => buildIndicator(commitment, edition));
}

/** The indicator of one commitment. */
export function buildIndicator(commitment: Commitment, edition: Edition): Indicator {
  const { measure } = commitment;
  if (measure === null) return buildUnmeasured(commitment, commitment.location);
  const layer = findLayer(edition, measure.layer);
  const of = findLayer(edition, measure.of);
  if (!layer || (measure.figure === 'share' && !of)) return buildUnmeasured(commitment, 'layer-missing');
  const features = layer.features.filter((feature) => matchesFilter(feature, measure.filter));
  return buildMeasured(commitment, layer, { features, measure, of });
}

function buildMeasured(commitment: Commitment, layer: Layer, input: MeasureInput): MeasuredIndicator {
  const { features, measure } = input;
  const unit = indicatorUnit(measure, commitment.target, layer);
  const evaluate = (some: readonly AtlasFeature[]) =>
    unit.toValue(measureFeatures({ ...input, features: some }));
  const mapped = evaluate(features);
  const isIllustrative = (feature: AtlasFeature) => feature.properties.basis === 'illustrative';
  const located = features.filter((feature) => !isIllustrative(feature));
  return {
    type: 'measured',
    commitment,
    unit: unit.id,
    mapped,
    located: evaluate(located),
    illustrative: evaluate(features.filter(isIllustrative)),
    byBasis: splitByBasis(features, evaluate),
    ...compare(mapped, measure.figure, isComparable(unit.id, commitment.target) ? commitment.target : null),
    features: features.map((feature) => feature.properties.id),
    formula: writeFormula({
      ...input,
      layer,
      divisor: unit.divisor,
      illustrative: features.length - located.length,
    }),
  };
}

function splitByBasis(
  features: readonly AtlasFeature[],
  evaluate: (features: readonly AtlasFeature[]) => number,
): readonly BasisValue[] {
  return BASES.flatMap((basis) => {
    const group = features.filter((feature) => feature.properties.basis === basis);
    return group.length === 0 ? [] : [{ basis, count: group.length, value: evaluate(group) }];
  });
}

function compare(
  mapped: number,
  figure: Figure,
  target: Target | null,
): Pick<MeasuredIndicator, 'reached' | 'met'> {
  if (target === null || target.value <= 0) return { reached: null, met: null };
  const reached = mapped / target.value;
  return { reached, met: COMPARISONS[target.comparator](reached, TOLERANCES[figure]) };
}

function buildUnmeasured(commitment: Commitment, reason: UnmeasuredIndicator['reason']): UnmeasuredIndicator {
  return { type: 'not-measured', commitment, mapped: null, reason, explanation: EXPLANATIONS[reason] };
}

function findLayer(edition: Edition, id: string | undefined): Layer | undefined {
  return edition.layers.find((layer) => layer.id === id);
}
