/** Features of an analysis as flat arrays of numbers: what the engine works on, and what a worker is handed. Names stay behind. */
import type { AnalysisFeature } from './choose-features.js';
import { type Packed, packFeatures } from './sweep/pack.js';

export interface PackedList {
  readonly packed: Packed;
  /** 1 for an illustrative feature, by position in the list. */
  readonly illustrative: Uint8Array;
  /** Metres that each feature may be off. */
  readonly uncertainties: Float64Array;
}

export function packList(features: readonly AnalysisFeature[]): PackedList {
  return { packed: packFeatures(features), ...packBases(features) };
}

export function packBases(features: readonly AnalysisFeature[]): Omit<PackedList, 'packed'> {
  return {
    illustrative: Uint8Array.from(features, ({ basis }) => (basis === 'illustrative' ? 1 : 0)),
    uncertainties: Float64Array.from(features, ({ uncertaintyMetres }) => uncertaintyMetres),
  };
}
