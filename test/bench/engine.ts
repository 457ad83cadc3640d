/** Our engine as the benches call it: from GeoJSON in one call, and prepared. */
import type { Feature, Geometry } from 'geojson';
import { coverage } from '../../src/domain/coverage.js';
import { packFeatures } from '../../src/domain/sweep/pack.js';
import {
  measureCoverage,
  type PreparedCovers,
  prepareFeatures,
} from '../../src/domain/sweep/prepare-covers.js';
import type { Metres, SquareMetres } from '../../src/domain/units.js';

/** From GeoJSON to the figure in one call. */
export function coveredAtOnce(
  zone: Feature,
  covers: readonly Feature[],
  bufferMetres: Metres = 0,
): SquareMetres {
  const list = (features: readonly Feature[]) => ({ type: 'FeatureCollection' as const, features });
  return coverage({ zones: list([zone]), covers: list(covers), bufferMetres }).covered;
}

export function prepare(covers: readonly Feature<Geometry>[], bufferMetres: Metres = 0): PreparedCovers {
  return prepareFeatures(covers, bufferMetres);
}

export function coveredOf(prepared: PreparedCovers, zone: Feature<Geometry>): SquareMetres {
  return measureCoverage(prepared, packFeatures([zone])).total.covered;
}
