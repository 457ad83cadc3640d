/** Searching and filtering the ledger. */
import type { Commitment } from './commitment.js';
import type { Indicator } from './indicator.js';
import { attainmentOf, lacksPlace } from './ledger-summary.js';

/** `met`: as the map has it, illustrative shapes included. */
export const LEDGER_STATES = ['all', 'measured', 'no-place', 'met', 'not-met'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

/** All members must hold. */
export interface LedgerQuery {
  /** Words in either language; each must occur somewhere in the commitment. Empty lets all pass. */
  readonly text: string;
  readonly state: LedgerState;
  /** Id of a theme of the ledger; absent = all. */
  readonly theme?: string;
}

export const EVERY_COMMITMENT: LedgerQuery = { text: '', state: 'all' };

const STATE_TESTS: Record<LedgerState, (indicator: Indicator) => boolean> = {
  all: () => true,
  measured: ({ type }) => type === 'measured',
  'no-place': ({ commitment }) => lacksPlace(commitment),
  met: (indicator) => ['met', 'met-illustrative'].includes(attainmentOf(indicator)),
  'not-met': (indicator) => attainmentOf(indicator) === 'not-met',
};

/** The indicators that pass, in the order given. */
export function searchLedger(
  indicators: readonly Indicator[],
  { text, state, theme }: LedgerQuery,
): readonly Indicator[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return indicators.filter(
    (indicator) =>
      (theme === undefined || indicator.commitment.theme === theme) &&
      STATE_TESTS[state](indicator) &&
      words.every((word) => searchedText(indicator.commitment).includes(word)),
  );
}

/** Metric and note in both languages, quote and locator. */
function searchedText({ metric, quote, note, locator }: Commitment): string {
  return fold([metric.zh, metric.en, quote, note?.zh, note?.en, locator].join('\n'));
}

/** Full-width and half-width forms, and capitals, count as the same. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
