/** The ground within a feature's uncertainty, as an outline for display. Loaded after the map stands: Turf's buffer is heavy. */
import { buffer } from '@turf/buffer';
import type { Feature, Geometry } from 'geojson';
import type { AtlasFeature } from '../domain/edition.js';
import type { Halo } from './overlay-style.js';

const STEPS_PER_QUARTER = 12;

/** The feature widened by its `uncertainty_m`; undefined when that is zero or the buffer comes out empty. */
export function buildHalo(feature: AtlasFeature): Halo | undefined {
  const { id, uncertainty_m } = feature.properties;
  if (!(uncertainty_m > 0)) return undefined;
  const plain: Feature<Geometry> = { type: 'Feature', geometry: feature.geometry, properties: null };
  const widened = buffer(plain, uncertainty_m, { units: 'meters', steps: STEPS_PER_QUARTER });
  return widened && { type: 'Feature', geometry: widened.geometry, properties: { id } };
}

/** Outlines for many features, yielding to the page every few milliseconds; stops when `signal` is aborted. */
export async function buildHalos(
  features: readonly AtlasFeature[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Halo>> {
  const halos = new Map<string, Halo>();
  let sliceStart = performance.now();
  for (const feature of features) {
    const halo = buildHalo(feature);
    if (halo) halos.set(feature.properties.id, halo);
    if (performance.now() - sliceStart < 10) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) break;
    sliceStart = performance.now();
  }
  return halos;
}
