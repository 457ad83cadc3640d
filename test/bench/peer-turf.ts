/** Turf: union of all, then the intersection with the zone. */
import { featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { signedGround, type UnionPeer } from './peer.js';

export const TURF: UnionPeer<Feature<Polygon | MultiPolygon>> = {
  name: '@turf/union, @turf/intersect',
  unite: (covers) => {
    const united = union(featureCollection([...covers]));
    if (!united) throw new Error('Turf found nothing to unite');
    return united;
  },
  coveredOf: (shape, zone) => {
    const geometry = intersect(featureCollection<Polygon | MultiPolygon>([shape, zone]))?.geometry;
    if (!geometry) return 0;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.reduce((sum, rings) => sum + groundOf(rings), 0);
  },
  free: () => {},
};

function groundOf([shell = [], ...holes]: readonly Position[][]): number {
  const size = (ring: readonly Position[]) =>
    Math.abs(
      signedGround(
        ring.length - 1,
        (at) => ring[at]?.[0] ?? 0,
        (at) => ring[at]?.[1] ?? 0,
      ),
    );
  return holes.reduce((sum, hole) => sum - size(hole), size(shell));
}
