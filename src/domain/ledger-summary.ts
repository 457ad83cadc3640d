/** How the ledger stands as a whole and by theme: what is published, what the map counts, what it reaches. */
import { type Commitment, type Ledger, LOCATIONS, type Location } from './commitment.js';
import type { Indicator, MeasuredIndicator } from './indicator.js';

/**
 * Whether the map reaches a target. `met-illustrative`: only with shapes that stand for a number, which says nothing
 * of the ground; `not-compared`: no target, or nothing on the map to compare it with.
 */
export const ATTAINMENTS = ['met', 'met-illustrative', 'not-met', 'not-compared'] as const;
export type Attainment = (typeof ATTAINMENTS)[number];

/** What a figure rests on; `nothing`: no feature counts towards it. */
export const GROUNDS = ['located', 'mixed', 'illustrative', 'nothing'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface LedgerCounts {
  readonly total: number;
  /** Commitments the map counts. */
  readonly measured: number;
  /** Those among them with a target in the same unit. */
  readonly compared: number;
  readonly locations: Readonly<Record<Location, number>>;
  readonly attainments: Readonly<Record<Attainment, number>>;
  /** Of the measured ones. */
  readonly grounds: Readonly<Record<Ground, number>>;
}

export interface ThemeSummary extends LedgerCounts {
  readonly theme: Ledger['themes'][number];
  /** In the ledger's order. */
  readonly indicators: readonly Indicator[];
}

export interface LedgerSummary extends LedgerCounts {
  /** Themes with at least one commitment, in the ledger's order. */
  readonly themes: readonly ThemeSummary[];
}

/** Counts over all indicators and by theme of the ledger. */
export function summarizeLedger(ledger: Ledger, indicators: readonly Indicator[]): LedgerSummary {
  const themes = ledger.themes.map((theme): ThemeSummary => {
    const own = indicators.filter(({ commitment }) => commitment.theme === theme.id);
    return { theme, indicators: own, ...countIndicators(own) };
  });
  return { ...countIndicators(indicators), themes: themes.filter(({ total }) => total > 0) };
}

/** Whether the map reaches the commitment's target. */
export function attainmentOf(indicator: Indicator): Attainment {
  if (indicator.type === 'not-measured' || indicator.met === null) return 'not-compared';
  if (!indicator.met) return 'not-met';
  return leansOnIllustrative(indicator) ? 'met-illustrative' : 'met';
}

/** What the figure of a measured commitment rests on. */
export function groundOf({ features, byBasis }: MeasuredIndicator): Ground {
  if (features.length === 0) return 'nothing';
  const illustrative = byBasis.some(({ basis }) => basis === 'illustrative');
  if (!illustrative) return 'located';
  return byBasis.length === 1 ? 'illustrative' : 'mixed';
}

/** Whether the commitment's place is something a reader could look for: not published is, «not a place» is not. */
export function lacksPlace({ location }: Commitment): boolean {
  return location === 'not-published';
}

/** Whether the located features alone stay below the target; a thousandth is the tolerance of measured figures. */
function leansOnIllustrative({ commitment, located, illustrative }: MeasuredIndicator): boolean {
  const { target } = commitment;
  if (target === null || illustrative === 0 || target.comparator === 'at-most') return false;
  return located < target.value * (1 - 1e-3);
}

function countIndicators(indicators: readonly Indicator[]): LedgerCounts {
  const measured = indicators.filter((indicator) => indicator.type === 'measured');
  const attainments = tally(ATTAINMENTS, indicators, attainmentOf);
  return {
    total: indicators.length,
    measured: measured.length,
    compared: indicators.length - attainments['not-compared'],
    locations: tally(LOCATIONS, indicators, ({ commitment }) => commitment.location),
    attainments,
    grounds: tally(GROUNDS, measured, groundOf),
  };
}

/** How many items have each key; 0 for keys that none has. */
function tally<Key extends string, Item>(
  keys: readonly Key[],
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Record<Key, number> {
  const entries = keys.map((key) => [key, items.filter((item) => keyOf(item) === key).length] as const);
  // Safe: one entry for each of the keys.
  return Object.fromEntries(entries) as Record<Key, number>;
}
