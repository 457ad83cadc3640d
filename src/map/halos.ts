/** The ground within a feature's uncertainty, as an outline for display. Loaded after the map stands, with the clipping engine. */
import type { AtlasFeature } from '../domain/edition.js';
import { offsetArea } from '../domain/shapes/offset-area.js';
import type { Halo } from './overlay-style.js';

/** The feature widened by its `uncertainty_m`; undefined when that is zero or nothing comes out. */
async function buildHalo({ geometry, properties }: AtlasFeature): Promise<Halo | undefined> {
  const { id, uncertainty_m } = properties;
  if (!(uncertainty_m > 0)) return undefined;
  const widened = await offsetArea(geometry, uncertainty_m);
  return widened.coordinates.length === 0
    ? undefined
    : { type: 'Feature', geometry: widened, properties: { id } };
}

/** Outlines for many features, yielding to the page every few milliseconds; stops when `signal` is aborted. */
export async function buildHalos(
  features: readonly AtlasFeature[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Halo>> {
  const halos = new Map<string, Halo>();
  let sliceStart = performance.now();
  for (const feature of features) {
    const halo = await buildHalo(feature);
    if (halo) halos.set(feature.properties.id, halo);
    if (performance.now() - sliceStart < 10) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) break;
    sliceStart = performance.now();
  }
  return halos;
}
