/** The ledger: every commitment of a report, with its clause, its target and how the map measures it. */
import type { Localized } from './language.js';
import type { UnitId } from './units.js';

export const COMPARATORS = ['at-least', 'more-than', 'exactly', 'at-most'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** What the report says will be done; absent for a plain number to be reached. */
export const ACTIONS = ['start', 'complete', 'build', 'support', 'improve'] as const;
export type Action = (typeof ACTIONS)[number];

/** Whether the report or another published source says where. */
export const LOCATIONS = ['published', 'partly', 'not-published', 'not-a-place'] as const;
export type Location = (typeof LOCATIONS)[number];

export interface Target {
  readonly comparator: Comparator;
  readonly value: number;
  /** A unit the atlas can convert, or the edition's own counter («条 / roads»). */
  readonly unit: UnitId | Localized;
}

export const FIGURES = ['count', 'area', 'length', 'share', 'sum'] as const;
export type Figure = (typeof FIGURES)[number];

/** Field → value or values a feature must hold; for a list field such as `commitments`, one of them. */
export type Filter = Readonly<
  Record<string, string | number | boolean | readonly (string | number | boolean)[]>
>;

/** How the map's own geometry counts towards a target. */
export interface Measure {
  /** Id of a layer. */
  readonly layer: string;
  readonly filter?: Filter;
  readonly figure: Figure;
  /** For `share`: id of the layer whose area is covered. */
  readonly of?: string;
  /** For `sum`: the numeric field that is added up. */
  readonly field?: string;
}

export interface Commitment {
  readonly id: string;
  /** Id of a theme of the ledger. */
  readonly theme: string;
  /** The report's own words, verbatim. */
  readonly quote: string;
  /** Where it stands in the report: page, or the heading above it, verbatim. */
  readonly locator: string;
  readonly metric: Localized;
  readonly target: Target | null;
  readonly action?: Action;
  readonly year: number;
  readonly location: Location;
  readonly measure: Measure | null;
  readonly note?: Localized;
}

export interface Ledger {
  /** Themes of the report, in its order. */
  readonly themes: readonly { readonly id: string; readonly title: Localized }[];
  readonly commitments: readonly Commitment[];
}
