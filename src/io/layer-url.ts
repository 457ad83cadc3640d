/** Layers that came from no server get an address of their own in the page, so that the map loads them like all others. */
import type { AtlasFeature } from '../domain/edition.js';

/** Layers with more features than these are better cut into tiles: the map takes about a second for so many at once. */
const LARGE = 5000;

export function isLarge(features: readonly AtlasFeature[]): boolean {
  return features.length > LARGE;
}

/** Features written before the page gets a turn: some 10 ms of work. */
const SLICE = 2000;

const addresses = new WeakMap<readonly AtlasFeature[], Promise<string>>();
/** An address lives as long as the features that it stands for. */
const dropped = new FinalizationRegistry<string>((url) => URL.revokeObjectURL(url));

/** A `blob:` address of the features as GeoJSON; the same one for the same list. */
export function layerUrl(features: readonly AtlasFeature[]): Promise<string> {
  let address = addresses.get(features);
  if (!address) {
    address = createAddress(features);
    addresses.set(features, address);
    void address.then((url) => dropped.register(features, url));
  }
  return address;
}

async function createAddress(features: readonly AtlasFeature[]): Promise<string> {
  const parts: string[] = ['{"type":"FeatureCollection","features":['];
  for (let start = 0; start < features.length; start += SLICE) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    const slice = features.slice(start, start + SLICE).map((feature) => JSON.stringify(feature));
    parts.push(start > 0 ? ',' : '', slice.join(','));
  }
  parts.push(']}');
  return URL.createObjectURL(new Blob(parts, { type: 'application/geo+json' }));
}
