/** How many of 100,000 points lie in each of 200 zones. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import type { Feature, Point, Polygon } from 'geojson';
import { countInZones } from '../../src/domain/inside.js';
import { compareAnswers } from './compare.js';
import { createPoints, createZones } from './places.js';

/** Prints both, with the sum of all counts as the answer; throws where a count differs. */
export function benchPoints(): void {
  const points = createPoints(100_000);
  const zones = createZones(200);
  const [ours, theirs] = [countInZones(points, zones), countByTurf(zones, points)];
  const apart = ours.filter((count, zone) => count !== theirs[zone]).length;
  if (apart > 0) throw new Error(`Counts differ in ${apart} zones`);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  compareAnswers('100,000 points in 200 zones, every second one with 1,000 corners', [
    { name: 'ours', run: () => sum(countInZones(points, zones)) },
    {
      name: 'flatbush, @turf/boolean-point-in-polygon',
      run: () => sum(countByTurf(zones, points)),
      rounds: 3,
    },
  ]);
}

/** Behind an index of the points, which is quicker than one of the zones. */
export function countByTurf(
  zones: readonly Feature<Polygon>[],
  points: readonly Feature<Point>[],
): readonly number[] {
  const index = new Flatbush(points.length);
  for (const { geometry } of points) {
    const [x = 0, y = 0] = geometry.coordinates;
    index.add(x, y);
  }
  index.finish();
  return zones.map((zone) => {
    const longitudes = zone.geometry.coordinates.flat().map(([x = 0]) => x);
    const latitudes = zone.geometry.coordinates.flat().map(([, y = 0]) => y);
    const near = index.search(
      Math.min(...longitudes),
      Math.min(...latitudes),
      Math.max(...longitudes),
      Math.max(...latitudes),
    );
    return near.filter((at) => {
      const point = points[at];
      return point !== undefined && booleanPointInPolygon(point, zone);
    }).length;
  });
}
