/** Keeps two maps at one place: whichever moves takes the other along. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { applyFollow } from '../../map/apply-style.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';

export class MapPair {
  /** Which maps are listened to: MapLibre drops its listeners with the map. */
  readonly #followed = new WeakSet<MapLibreMap>();
  #following = false;

  /** Whether one map is just being taken along by the other: what it tells of is nobody's doing. */
  get following(): boolean {
    return this.#following;
  }

  /** Ties the maps that stand, and brings the second to where the first is. Call again when either is made anew. */
  tie(first: RenewalMap, second: RenewalMap): void {
    this.#listen(first, second);
    this.#listen(second, first);
    this.#take(second, first);
  }

  #listen(leader: RenewalMap, follower: RenewalMap): void {
    const map = leader.innerMap;
    if (!map || this.#followed.has(map)) return;
    this.#followed.add(map);
    map.on('move', () => this.#take(follower, leader));
  }

  #take(follower: RenewalMap, leader: RenewalMap): void {
    if (this.#following || !follower.innerMap || !leader.innerMap) return;
    this.#following = true;
    applyFollow(follower.innerMap, leader.innerMap);
    this.#following = false;
  }
}
