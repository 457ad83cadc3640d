/** Targets against the map as bars: which to draw, how long, in which order. */
import type { Indicator, MeasuredIndicator } from './indicator.js';

/** Shares of the target, 1 = reached; not capped. */
export interface TargetBar {
  readonly indicator: MeasuredIndicator;
  readonly mapped: number;
  /** Never more than `mapped`. */
  readonly located: number;
}

export interface TargetBars {
  /** The fullest first; those that are equal in the ledger's order. */
  readonly bars: readonly TargetBar[];
  /** Commitments about one single thing: a bar would only be full or empty. */
  readonly singles: readonly MeasuredIndicator[];
}

/** The indicators with a target in their own unit, as bars and singles; the others are left out. */
export function buildTargetBars(indicators: readonly Indicator[]): TargetBars {
  const bars: TargetBar[] = [];
  const singles: MeasuredIndicator[] = [];
  for (const indicator of indicators) {
    if (indicator.type === 'not-measured' || indicator.reached === null) continue;
    if (isSingle(indicator)) singles.push(indicator);
    else bars.push(buildBar(indicator, indicator.reached));
  }
  bars.sort((a, b) => b.mapped - a.mapped || b.located - a.located);
  return { bars, singles };
}

function buildBar(indicator: MeasuredIndicator, mapped: number): TargetBar {
  const { target } = indicator.commitment;
  const located = target ? indicator.located / target.value : 0;
  return { indicator, mapped, located: Math.min(located, mapped) };
}

function isSingle({ commitment, unit }: MeasuredIndicator): boolean {
  return commitment.target?.value === 1 && typeof unit !== 'string';
}
