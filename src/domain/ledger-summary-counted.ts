/** The features behind a figure, each with what it alone would come to. */
import type { AtlasFeature, Edition, Layer } from './edition.js';
import type { Indicator, MeasuredIndicator } from './indicator.js';
import { indicatorUnit } from './indicator-unit.js';
import { measureFeatures } from './measure.js';

export interface CountedFeature {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
  /** In the indicator's unit; null where each counts as one, or for nothing. */
  readonly value: number | null;
}

/**
 * The features that count towards the indicator, in the layer's order; for a commitment that the map does not measure,
 * those that name it. Empty when there are none. The values may add up to more than the figure, which counts overlaps once.
 */
export function listCounted(indicator: Indicator, edition: Edition): readonly CountedFeature[] {
  return indicator.type === 'measured'
    ? listMeasured(indicator, edition)
    : listNaming(indicator.commitment.id, edition);
}

function listMeasured(
  { commitment, features }: MeasuredIndicator,
  edition: Edition,
): readonly CountedFeature[] {
  const { measure, target } = commitment;
  const layer = edition.layers.find(({ id }) => id === measure?.layer);
  if (!measure || !layer) return [];
  const counting = new Set(features);
  const of = edition.layers.find(({ id }) => id === measure.of);
  const { toValue } = indicatorUnit(measure, target, layer);
  const evaluate = (feature: AtlasFeature) =>
    measure.figure === 'count' ? null : toValue(measureFeatures({ features: [feature], measure, of }));
  return layer.features
    .filter(({ properties }) => counting.has(properties.id))
    .map((feature) => ({ feature, layer, value: evaluate(feature) }));
}

function listNaming(commitmentId: string, edition: Edition): readonly CountedFeature[] {
  return edition.layers.flatMap((layer) =>
    layer.features
      .filter(({ properties }) => properties.commitments.includes(commitmentId))
      .map((feature) => ({ feature, layer, value: null })),
  );
}
