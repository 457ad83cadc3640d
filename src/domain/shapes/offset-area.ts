/** Ground within a distance of a shape, and areas shrunk or grown by one, with round corners: to draw, and to bound figures. */
import type { Paths64 } from 'clipper2-ts';
import type { Geometry, MultiPolygon, Position } from 'geojson';
import { polygonsOf, type SimpleGeometry, simpleGeometriesOf } from '../geometries.js';
import type { Metres } from '../units.js';
import { MetricPlane, toPlane } from './metric-plane.js';
import { polygonsOfTree } from './polygon-tree.js';

type Engine = typeof import('clipper2-ts');

/** How far an arc’s chords may stand off it: 0.2 % of the distance, at least 1 cm. */
const ARC_PART = 0.002;
const FINEST_ARC: Metres = 0.01;

/**
 * The polygons of the geometry (even-odd) with their outline moved outwards by so many metres, inwards when negative. A
 * shape that is thinner than it loses is empty. Points and lines grow to the ground within the distance.
 */
export async function offsetArea(geometry: Geometry, metres: Metres): Promise<MultiPolygon> {
  return offsetWith(await import('clipper2-ts'), geometry, metres);
}

/** The same, with the clipping engine at hand. */
export function offsetWith(engine: Engine, geometry: Geometry, metres: Metres): MultiPolygon {
  const { ClipType, Clipper, FillRule, PolyPath64 } = engine;
  const figures = [...simpleGeometriesOf(geometry)];
  const plane = new MetricPlane(originOf(figures));
  const finest = toPlane(Math.max(FINEST_ARC, Math.abs(metres) * ARC_PART));
  const moved = figures.flatMap((figure) => groundOf({ engine, plane, finest }, figure, metres));
  const tree = new PolyPath64();
  Clipper.booleanOpWithPolyTree(ClipType.Union, moved, null, tree, FillRule.NonZero);
  return { type: 'MultiPolygon', coordinates: polygonsOfTree(tree, plane) };
}

/** A position of the first figure that has one. */
export function originOf(figures: readonly SimpleGeometry[]): Position {
  for (const figure of figures) {
    const [path] = [...pathsOf(figure), ...[...polygonsOf(figure)].flat()];
    if (path?.[0]) return path[0];
  }
  return [0, 0];
}

export interface OffsetTools {
  readonly engine: Engine;
  readonly plane: MetricPlane;
  /** How far an arc's chords may stand off it, in the plane's units. */
  readonly finest: number;
}

/** The ground of one figure, moved outwards or inwards: even-odd within it, each place once. Points and lines have none of their own. */
export function groundOf(
  { engine, plane, finest }: OffsetTools,
  geometry: SimpleGeometry,
  metres: Metres,
): Paths64 {
  const { Clipper, EndType, FillRule, JoinType } = engine;
  const rings = [...polygonsOf(geometry)].flat().map((ring) => plane.toPath(ring));
  const delta = toPlane(metres);
  if (rings.length > 0) {
    const even = Clipper.union(rings, FillRule.EvenOdd);
    if (metres === 0) return even;
    return Clipper.inflatePaths(even, delta, JoinType.Round, EndType.Polygon, 2, finest);
  }
  if (metres <= 0) return [];
  const paths = pathsOf(geometry).map((path) => plane.toPath(path));
  return Clipper.inflatePaths(paths, delta, JoinType.Round, EndType.Round, 2, finest);
}

function pathsOf(geometry: SimpleGeometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Polygon':
    case 'MultiPolygon':
      return [];
  }
}
