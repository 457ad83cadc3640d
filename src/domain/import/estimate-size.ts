/** How large a layer is as text and in memory, judged by a sample of its features. */
import { forEachFigure } from './figures.js';
import type { IncomingFeature } from './incoming-feature.js';
import type { LayerReport } from './layer-report.js';

/** Features written out to judge the text by. */
const SAMPLE = 200;
/** Larger features are judged by their positions. */
const MOST_POSITIONS = 20_000;

/** Bytes that V8 takes: a list of two numbers and its place in the list around it; a feature; a value. */
const POSITION_BYTES = 72;
const FEATURE_BYTES = 480;
const VALUE_BYTES = 24;

/** Bytes of a position in GeoJSON where no sample tells: two numbers of 9 decimals. */
const POSITION_TEXT = 30;

export interface SizeInput {
  readonly features: readonly IncomingFeature[];
  /** Of each feature. */
  readonly positionCounts: Uint32Array;
}

/** Exact for the text of up to 200 features of usual size. */
export function estimateSize({ features, positionCounts }: SizeInput): LayerReport['size'] {
  const every = Math.max(1, Math.ceil(features.length / SAMPLE));
  let [sampled, sampledText, sampledValues, large] = [0, 0, 0, 0];
  let positions = 0;
  for (const [index, feature] of features.entries()) {
    const count = positionCounts[index] ?? 0;
    positions += count;
    if (count > MOST_POSITIONS) large += count;
    else if (index % every === 0 && isShallow(feature)) {
      sampled++;
      sampledText += utf8Length(JSON.stringify(feature)) + 1;
      sampledValues += valueBytes(feature);
    }
  }
  const scale = features.length / Math.max(1, sampled);
  return {
    geojsonBytes: Math.round(sampledText * scale + large * POSITION_TEXT) + WRAPPING,
    memoryBytes: Math.round(
      positions * POSITION_BYTES + features.length * FEATURE_BYTES + sampledValues * scale,
    ),
  };
}

/** `{"type":"FeatureCollection","features":[]}`, less the comma that the last feature does not have. */
const WRAPPING = 41;

/** Collections nested deeper than they can be drawn would overflow the stack. */
function isShallow({ geometry }: IncomingFeature): boolean {
  return forEachFigure(geometry, () => {});
}

function valueBytes({ properties }: IncomingFeature): number {
  let bytes = 0;
  for (const value of Object.values(properties ?? {}))
    bytes += VALUE_BYTES + (typeof value === 'string' ? 2 * value.length : 0);
  return bytes;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Halves of a surrogate pair take two bytes each.
    if (unit >= 0x80) bytes += unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
