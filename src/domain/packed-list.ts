/** Features of an analysis with their geometries packed: what the engine works on, and what a worker is handed. */
import type { AnalysisFeature } from './choose-features.js';
import { type Packed, packFeatures } from './sweep/pack.js';

export interface PackedList {
  /** The features without their geometries, in order. */
  readonly features: readonly Omit<AnalysisFeature, 'geometry'>[];
  readonly packed: Packed;
}

export function packList(features: readonly AnalysisFeature[]): PackedList {
  return { features: features.map(withoutGeometry), packed: packFeatures(features) };
}

export function withoutGeometry({
  id,
  name,
  basis,
  uncertaintyMetres,
}: AnalysisFeature): Omit<AnalysisFeature, 'geometry'> {
  return { id, name, basis, uncertaintyMetres };
}
