/** What lies near a place: every feature of which some part is within a distance, in a straight line. */
import type { Geometry } from 'geojson';
import type { Place } from './by-locality.js';
import { distanceApart, metresPerDegree } from './distance.js';
import type { Edition } from './edition.js';
import { type Box, boxAround, findInBox } from './facets-in-view.js';
import type { Locality } from './locality.js';
import type { Metres } from './units.js';
import type { Near } from './view.js';

/** A feature and how far its nearest part is; 0 where it meets the place. */
export interface Nearby extends Place {
  readonly metres: Metres;
}

/** How far one walks in 15 minutes at 80 m a minute. */
export const WALK_15_MINUTES: Metres = 15 * 80;

/** Room for what a box in degrees leaves out when it is widened by metres. */
const SLACK = 1.02;

/** Features within the distance, the limit included, nearest first; none when nothing is near. */
export function findNearby(
  edition: Edition,
  near: Near,
  localities: readonly Locality[] = [],
): readonly Nearby[] {
  return findWithin(edition, originOf(near, localities), near.metres);
}

/** Features of which some part is within the distance of the geometry, the limit included, nearest first. */
export function findWithin(edition: Edition, origin: Geometry, limit: Metres): readonly Nearby[] {
  const reach = widen(boxAround(origin), limit);
  return edition.layers
    .flatMap((layer) =>
      findInBox(layer.features, reach).map(
        (feature): Nearby => ({ feature, layer, metres: distanceApart(origin, feature.geometry) }),
      ),
    )
    .filter(({ metres }) => metres <= limit)
    .sort((a, b) => a.metres - b.metres);
}

/** What distances are measured from: the whole of the locality, or the point, also while the localities are not there. */
function originOf({ center, locality }: Near, localities: readonly Locality[]): Geometry {
  const known = localities.find(({ id }) => id === locality);
  return known?.geometry ?? { type: 'Point', coordinates: [...center] };
}

/** The box with the distance around it; longitude is widened as its end farthest from the equator needs. */
function widen([west, south, east, north]: Box, distance: Metres): Box {
  const y = (distance / metresPerDegree((south + north) / 2).y) * SLACK;
  const farthest = Math.min(89, Math.max(Math.abs(south - y), Math.abs(north + y)));
  const x = (distance / metresPerDegree(farthest).x) * SLACK;
  return [west - x, south - y, east + x, north + y];
}
