/** The value of a figure over features of a layer, in base units: m², m, share of 1, or a plain number. */
import type { Feature, Geometry } from 'geojson';
import type { Figure, Measure } from './commitment.js';
import { coverage } from './coverage.js';
import type { AtlasFeature, Layer } from './edition.js';
import type { FeatureList } from './geometries.js';
import { unitedAreaOf } from './ground-area.js';
import { lengthOf } from './length.js';

export interface MeasureInput {
  readonly features: readonly AtlasFeature[];
  readonly measure: Measure;
  /** The layer of which a share is covered; needed for `share` only. */
  readonly of: Layer | undefined;
}

type Measurer = (input: MeasureInput) => number;

const MEASURERS: Record<Figure, Measurer> = {
  count: ({ features }) => features.length,
  area: ({ features }) => unitedAreaOf(features),
  length: ({ features }) => lengthOf(toList(features)),
  share: ({ features, of }) =>
    of ? coverage({ zones: toList(of.features), covers: toList(features) }).share : 0,
  sum: ({ features, measure }) =>
    features.reduce((total, feature) => total + fieldOf(feature, measure.field), 0),
};

/** The figure over the features; 0 when there are none. Overlapping areas count once, missing numbers count as 0. */
export function measureFeatures(input: MeasureInput): number {
  return MEASURERS[input.measure.figure](input);
}

function fieldOf(feature: AtlasFeature, field: string | undefined): number {
  const value = field === undefined ? undefined : feature.properties[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function toList(features: readonly Feature<Geometry>[]): FeatureList {
  return { type: 'FeatureCollection', features };
}
