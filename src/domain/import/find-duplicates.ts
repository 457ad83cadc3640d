/** Features that repeat an earlier one, in one pass: by a hash of the shape, and by its text where hashes agree. */
import type { Geometry } from 'geojson';
import type { IncomingFeature } from './incoming-feature.js';
import { shapeHash, shapeKey } from './shape-key.js';

/** `duplicate-feature`: shape and values as of an earlier one; `duplicate-geometry`: the shape alone. */
export type Repetition = 'duplicate-feature' | 'duplicate-geometry';

export class DuplicateFinder {
  /** First feature of each hash, until a second one comes. */
  readonly #firsts = new Map<number, IncomingFeature>();
  /** Values of the features of each shape whose hash came more than once. */
  readonly #valuesByShape = new Map<string, Set<string>>();

  /** How the feature repeats one that was added before; undefined when it does not. */
  add(feature: IncomingFeature): Repetition | undefined {
    const hash = shapeHash(feature.geometry);
    if (hash === undefined) return undefined;
    const first = this.#firsts.get(hash);
    if (!first) {
      this.#firsts.set(hash, feature);
      return undefined;
    }
    this.#takeShape(first);
    const key = shapeKey(feature.geometry) ?? '';
    const known = this.#valuesByShape.get(key);
    const values = valuesKey(feature);
    if (!known) this.#valuesByShape.set(key, new Set([values]));
    else if (known.has(values)) return 'duplicate-feature';
    else {
      known.add(values);
      return 'duplicate-geometry';
    }
    return undefined;
  }

  /** Geometries whose shape is written down already, so that the first of many is written once. */
  readonly #taken = new WeakSet<Geometry>();

  #takeShape({ geometry, properties }: IncomingFeature): void {
    if (!geometry || this.#taken.has(geometry)) return;
    this.#taken.add(geometry);
    this.#valuesByShape.set(shapeKey(geometry) ?? '', new Set([valuesKey({ properties })]));
  }
}

/** The filled values, in the order of their names. */
function valuesKey({ properties }: Pick<IncomingFeature, 'properties'>): string {
  const filled = Object.entries(properties ?? {}).filter(([, value]) => value !== null && value !== '');
  return JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
}
