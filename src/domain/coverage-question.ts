/** «How much of these is within so many metres of those?» as plain data: asked in a panel, declared in an edition, kept in a link. */
import type { Filter } from './commitment.js';
import type { Localized } from './language.js';
import type { Metres } from './units.js';

/** Some features: of a layer (those that pass the filter), named one by one, or drawn by the reader (all when no ids). */
export type FeatureChoice =
  | { readonly type: 'layer'; readonly layer: string; readonly filter?: Filter }
  | { readonly type: 'features'; readonly ids: readonly string[] }
  | { readonly type: 'drawings'; readonly ids?: readonly string[] };

export interface CoverageQuestion {
  /** What is covered, or not: areas are measured by area, lines by length, points by number. */
  readonly zones: readonly FeatureChoice[];
  readonly covers: readonly FeatureChoice[];
  /** How far the covers reach beyond their own shape. */
  readonly bufferMetres: Metres;
}

/** A question the edition proposes. */
export interface ReadyQuestion extends CoverageQuestion {
  readonly id: string;
  readonly title: Localized;
}
