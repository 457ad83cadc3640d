/** An area shrunk or grown by a distance, with round corners: the least and the most that it may be. */
import type { Geometry, MultiPolygon } from 'geojson';
import { polygonsOf } from '../geometries.js';
import type { Metres } from '../units.js';
import { MetricPlane, toPlane } from './metric-plane.js';
import { polygonsOfTree } from './polygon-tree.js';

/** How far an arc's chords may stand off it: 1 % of the distance, at least 1 cm. */
const ARC_PART = 0.01;
const FINEST_ARC: Metres = 0.01;

/**
 * The polygons of the geometry (even-odd) with their outline moved outwards by so many metres, inwards when negative. A
 * shape that is thinner than it loses is empty.
 */
export async function offsetArea(geometry: Geometry, metres: Metres): Promise<MultiPolygon> {
  const { ClipType, Clipper, EndType, FillRule, JoinType, PolyPath64 } = await import('clipper2-ts');
  const rings = [...polygonsOf(geometry)].flat();
  const plane = new MetricPlane(rings[0]?.[0] ?? [0, 0]);
  const paths = rings.map((ring) => plane.toPath(ring));
  const even = Clipper.union(paths, FillRule.EvenOdd);
  const tolerance = toPlane(Math.max(FINEST_ARC, Math.abs(metres) * ARC_PART));
  const moved = Clipper.inflatePaths(even, toPlane(metres), JoinType.Round, EndType.Polygon, 2, tolerance);
  const tree = new PolyPath64();
  Clipper.booleanOpWithPolyTree(ClipType.Union, moved, null, tree, FillRule.NonZero);
  return { type: 'MultiPolygon', coordinates: polygonsOfTree(tree, plane) };
}
