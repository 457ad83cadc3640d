/** How much of each zone is covered by other features: the reference, by Turf; the fast engine must agree with it. */
import Flatbush from 'flatbush';
import type { Feature, Geometry } from 'geojson';
import { areaOf } from './area.js';
import { coverShape } from './cover-shape.js';
import type { FeatureList } from './geometries.js';
import {
  boundingBoxOf,
  EMPTY_SHAPE,
  intersection,
  type Shape,
  shapeOf,
  toMultiPolygon,
  unite,
} from './overlay.js';
import { unitedAreaOf } from './united-area.js';
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
}

/**
 * Area of each zone and of its part within the covers; overlapping covers count once. The totals count each place
 * once, even where zones overlap. Shapes across the antimeridian must be cut there, as RFC 7946 asks.
 * Throws a RangeError for a buffer that is not a finite number of metres from 0 up.
 */
export function coverage({ zones, covers, bufferMetres = 0 }: CoverageRequest): Coverage {
  if (!Number.isFinite(bufferMetres) || bufferMetres < 0) {
    throw new RangeError(`bufferMetres must be a finite number from 0 up, not ${bufferMetres}`);
  }
  const findCovers = buildFinder(covers.features.map((cover) => coverShape(cover, bufferMetres)));
  const measured = zones.features.map((zone, index) => {
    const shape = shapeOf(zone);
    const piece = intersection(shape, unite(findCovers(shape)));
    const figures = toFigures(unitedAreaOf([shape]), areaOf(toMultiPolygon(piece)));
    return { shape, piece, zone: { id: idOf(zone, index), ...figures } };
  });
  const area = unitedAreaOf(measured.map(({ shape }) => shape));
  const covered = unitedAreaOf(measured.map(({ piece }) => piece));
  return { zones: measured.map(({ zone }) => zone), ...toFigures(area, covered) };
}

/** A function that finds the shapes whose box touches the given shape's. */
function buildFinder(shapes: readonly Shape[]): (near: Shape) => readonly Shape[] {
  const boxed = shapes.flatMap((shape) => {
    const box = boundingBoxOf(shape);
    return box ? [{ shape, box }] : [];
  });
  if (boxed.length === 0) return () => [];
  const index = new Flatbush(boxed.length);
  for (const { box } of boxed) index.add(...box);
  index.finish();
  return (near) => {
    const box = boundingBoxOf(near);
    const found = box ? index.search(...box) : [];
    // Sorted, so that the same covers are united in the same order for every zone.
    return found.sort((a, b) => a - b).map((position) => boxed[position]?.shape ?? EMPTY_SHAPE);
  };
}

/** Rounding may leave a wholly covered zone a hair over: what is covered never exceeds the area. */
function toFigures(area: SquareMetres, covered: SquareMetres): CoverageFigures {
  const within = Math.min(covered, area);
  return { area, covered: within, share: area > 0 ? within / area : 0 };
}

function idOf(zone: Feature<Geometry | null>, index: number): string {
  const id: unknown = zone.id ?? zone.properties?.id ?? index;
  return String(id);
}
