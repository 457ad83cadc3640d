/** How many features lie in each named place. The answers stay: neither geometries nor localities change. */
import type { Geometry } from 'geojson';
import { metresPerDegree } from './distance.js';
import type { Candidate } from './facets.js';
import { type Box, boxAround, boxesMeet } from './facets-in-view.js';
import { ALONG_STREET, liesIn } from './feature-filter.js';
import type { Locality } from './locality.js';

const answers = new WeakMap<Locality, WeakMap<Geometry, boolean>>();

/** How many of the candidates lie in the locality, by the rules of the filter. */
export function countInLocality(candidates: readonly Candidate[], locality: Locality): number {
  const reach = withMargin(boxAround(locality.geometry));
  const known = answers.get(locality) ?? new WeakMap<Geometry, boolean>();
  answers.set(locality, known);
  return candidates.filter(({ feature: { geometry } }) => {
    if (!boxesMeet(boxAround(geometry), reach)) return false;
    const answer = known.get(geometry) ?? liesIn(geometry, locality);
    known.set(geometry, answer);
    return answer;
  }).length;
}

/** The box and what lies along it, a little more than `ALONG_STREET` on each side. */
function withMargin([west, south, east, north]: Box): Box {
  const scale = metresPerDegree((south + north) / 2);
  const [x, y] = [(1.01 * ALONG_STREET) / scale.x, (1.01 * ALONG_STREET) / scale.y];
  return [west - x, south - y, east + x, north + y];
}
