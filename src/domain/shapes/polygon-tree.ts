/** What the clipping engine gives back, as GeoJSON polygons with their holes. */
import type { PolyPath64 } from 'clipper2-ts';
import type { Position } from 'geojson';
import type { MetricPlane } from './metric-plane.js';

/** Coordinates of a MultiPolygon: each outer ring with its holes; islands in holes are polygons of their own. */
export function polygonsOfTree(tree: PolyPath64, plane: MetricPlane): Position[][][] {
  return childrenOf(tree).flatMap((outer) => {
    const holes = childrenOf(outer);
    const rings = [outer, ...holes].map((path) => plane.toRing(path.poly ?? []));
    return [rings, ...holes.flatMap((hole) => polygonsOfTree(hole, plane))];
  });
}

function childrenOf(path: PolyPath64): readonly PolyPath64[] {
  return Array.from({ length: path.count }, (_, index) => path.child(index));
}
