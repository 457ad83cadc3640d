/** What another state of an edition means for its figures: targets before and after, and what they stand on. */
import { areaOf } from '../area.js';
import { BASES, type Basis, type Edition } from '../edition.js';
import { buildIndicators, type Indicator } from '../indicator.js';
import { lengthOf } from '../length.js';
import type { Metres, SquareMetres } from '../units.js';

export interface TargetDifference {
  /** Absent when only one of the two has the commitment. */
  readonly before?: Indicator;
  readonly after?: Indicator;
}

export interface BasisSum {
  readonly count: number;
  /** Overlaps count as often as they are drawn. */
  readonly area: SquareMetres;
  readonly length: Metres;
}

export interface BasisDifference {
  readonly basis: Basis;
  readonly before: BasisSum;
  readonly after: BasisSum;
}

/** Commitments whose figure, or what it stands on, is another, in the order of the later ledger. */
export function diffTargets(before: Edition, after: Edition): readonly TargetDifference[] {
  const old = new Map(buildIndicators(before).map((indicator) => [indicator.commitment.id, indicator]));
  const fresh = buildIndicators(after);
  const ids = new Set(fresh.map(({ commitment }) => commitment.id));
  const changed = fresh.flatMap((indicator): readonly TargetDifference[] => {
    const earlier = old.get(indicator.commitment.id);
    if (!earlier) return [{ after: indicator }];
    return figuresOf(earlier) === figuresOf(indicator) ? [] : [{ before: earlier, after: indicator }];
  });
  const gone = [...old.values()].filter(({ commitment }) => !ids.has(commitment.id));
  return [...changed, ...gone.map((indicator) => ({ before: indicator }))];
}

function figuresOf(indicator: Indicator): string {
  const { target, location } = indicator.commitment;
  const figures =
    indicator.type === 'measured' ? [indicator.mapped, indicator.byBasis] : [indicator.reason, location];
  return JSON.stringify([target, indicator.type, figures]);
}

/** Features of all layers by basis, best first; those that neither has are left out. */
export function diffBases(before: Edition, after: Edition): readonly BasisDifference[] {
  return BASES.map((basis) => ({ basis, before: sumOf(before, basis), after: sumOf(after, basis) })).filter(
    (one) => one.before.count > 0 || one.after.count > 0,
  );
}

function sumOf({ layers }: Edition, basis: Basis): BasisSum {
  const features = layers.flatMap((layer) =>
    layer.features.filter(({ properties }) => properties.basis === basis),
  );
  const sum = (measure: (geometry: (typeof features)[number]['geometry']) => number) =>
    features.reduce((total, { geometry }) => total + measure(geometry), 0);
  return { count: features.length, area: sum(areaOf), length: sum(lengthOf) };
}
