/** Which features lie in which subdistrict or along which street. */
import { metresPerDegree } from './distance.js';
import type { AtlasFeature, Layer } from './edition.js';
import { type Box, boxAround, boxesMeet } from './facets-in-view.js';
import { ALONG_STREET, liesIn } from './feature-filter.js';
import type { Locality } from './locality.js';

/** A feature with the layer it belongs to. */
export interface Place {
  readonly feature: AtlasFeature;
  readonly layer: Layer;
}

export interface LocalityPlaces {
  readonly locality: Locality;
  /** In the order given; empty when nothing lies there. */
  readonly places: readonly Place[];
}

/** One answer for each locality, in the order given; one at a time, so that a page may take its time. */
export function* listByLocality(
  localities: readonly Locality[],
  places: readonly Place[],
): Generator<LocalityPlaces> {
  for (const locality of localities) {
    const reach = widen(boxAround(locality.geometry));
    yield {
      locality,
      places: places.filter(
        ({ feature: { geometry } }) => boxesMeet(boxAround(geometry), reach) && liesIn(geometry, locality),
      ),
    };
  }
}

/** The places that lie in none of the localities. */
export function findUnplaced(places: readonly Place[], answers: readonly LocalityPlaces[]): readonly Place[] {
  const placed = new Set(answers.flatMap((answer) => answer.places.map(({ feature }) => feature)));
  return places.filter(({ feature }) => !placed.has(feature));
}

/** The box with a little more than `ALONG_STREET` around it, so that no near miss is lost before it is measured. */
function widen([west, south, east, north]: Box): Box {
  const scale = metresPerDegree((south + north) / 2);
  const [x, y] = [(1.01 * ALONG_STREET) / scale.x, (1.01 * ALONG_STREET) / scale.y];
  return [west - x, south - y, east + x, north + y];
}
