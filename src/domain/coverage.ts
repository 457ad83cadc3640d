/**
 * How much of each zone is covered by other features. Edges are straight in longitude and latitude (RFC 7946), areas
 * ellipsoidal. The rings of a Polygon, or of all parts of a MultiPolygon, are taken even-odd: ground within two of them is
 * outside. Members of a GeometryCollection are shapes of their own.
 */
import type { Feature, Geometry } from 'geojson';
import type { FeatureList } from './geometries.js';
import type { Problem } from './result.js';
import { packFeatures } from './sweep/pack.js';
import { measureCoverage, prepareFeatures } from './sweep/prepare-covers.js';
import type { Metres, SquareMetres } from './units.js';

export interface CoverageRequest {
  readonly zones: FeatureList;
  /** Points, lines, polygons, or a mixture; points and lines cover nothing without a buffer. */
  readonly covers: FeatureList;
  /** Distance that covers reach beyond their own shape; 0 when absent. */
  readonly bufferMetres?: Metres | undefined;
}

export interface CoverageFigures {
  readonly area: SquareMetres;
  readonly covered: SquareMetres;
  /** Covered part of the area, 0 to 1; 0 for no area. */
  readonly share: number;
}

export interface ZoneCoverage extends CoverageFigures {
  /** The zone's `id`, else its property `id`, else its position in the collection. */
  readonly id: string;
}

export interface Coverage extends CoverageFigures {
  readonly zones: readonly ZoneCoverage[];
  /** Shapes that could not be measured and count as empty, with the reason; `path` begins with `zones` or `covers`. */
  readonly problems: readonly Problem[];
}

/**
 * Area of each zone and of its part within the covers; overlapping covers count once. The totals count each place
 * once, even where zones overlap. A step of more than 180° of longitude goes the short way, across the antimeridian.
 * Throws a RangeError for a buffer that is not a finite number of metres from 0 up.
 */
export function coverage({ zones, covers, bufferMetres = 0 }: CoverageRequest): Coverage {
  if (!Number.isFinite(bufferMetres) || bufferMetres < 0) {
    throw new RangeError(`bufferMetres must be a finite number from 0 up, not ${bufferMetres}`);
  }
  const prepared = prepareFeatures(covers.features, bufferMetres);
  const measured = measureCoverage(prepared, packFeatures(zones.features));
  return {
    zones: zones.features.map((zone, index) => {
      const { area, covered } = measured.zones[index] ?? { area: 0, covered: 0 };
      return { id: idOf(zone, index), area, covered, share: shareOf(covered, area) };
    }),
    ...measured.total,
    share: shareOf(measured.total.covered, measured.total.area),
    problems: [...within('zones', measured.problems), ...within('covers', prepared.problems)],
  };
}

function shareOf(covered: SquareMetres, area: SquareMetres): number {
  return area > 0 ? covered / area : 0;
}

function within(list: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: `${list}.${problem.path}` }));
}

function idOf(zone: Feature<Geometry | null>, index: number): string {
  const id: unknown = zone.id ?? zone.properties?.id ?? index;
  return String(id);
}
