/** Covers made ready once for any number of zones. */
import type { Problem } from '../result.js';
import type { Metres } from '../units.js';
import { buildCoverShapes, type ElementOptions } from './cover-shapes.js';
import { CoverTree } from './cover-tree.js';
import { measureZones, type ZoneArea } from './measure-zones.js';
import { type HasGeometry, type Packed, packFeatures } from './pack.js';

export interface PreparedCovers {
  readonly tree: CoverTree;
  readonly problems: readonly Problem[];
}

export interface MeasuredZones {
  /** One for each feature, in order: its ground, and what of it is covered; 0 for what is no area. */
  readonly zones: readonly ZoneArea[];
  /** Each place once. */
  readonly total: ZoneArea;
  readonly problems: readonly Problem[];
}

/** Packed covers as a tree. */
export function prepareCovers({ shapes, problems }: Packed, options?: ElementOptions): PreparedCovers {
  const built = buildCoverShapes(shapes, options);
  return { tree: new CoverTree(built), problems: [...problems, ...built.problems] };
}

/** Features as covers, all reaching so many metres beyond their shape. */
export function prepareFeatures(features: readonly HasGeometry[], bufferMetres: Metres = 0): PreparedCovers {
  return prepareCovers(packFeatures(features), { radiusOf: () => bufferMetres });
}

export interface ZoneOptions extends Pick<ElementOptions, 'includes'> {
  /** Hears after each zone how many are done. */
  readonly onZone?: (done: number) => void;
}

/** Ground of each zone and what the covers cover of it. Members of a GeometryCollection count each place once. */
export function measureCoverage(
  { tree }: PreparedCovers,
  { shapes, problems }: Packed,
  { onZone, ...options }: ZoneOptions = {},
): MeasuredZones {
  const built = buildCoverShapes(shapes, options);
  const measured = measureZones(tree, built, shapes.featureCount, onZone);
  return { ...measured, problems: [...problems, ...built.problems] };
}
