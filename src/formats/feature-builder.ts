/** Features of GeoJSON, one after the other, from values of JSON that may be anything. */
import { isPlainObject, ownMember } from '../domain/plain-object.js';
import type { ProblemList } from '../domain/problem-list.js';
import { flatValues } from './flat-values.js';
import { looseGeometry, sayMistake } from './loose-geometry.js';
import type { RawFeature } from './raw-layer.js';
import type { ReadWatch } from './read-watch.js';

export class FeatureBuilder {
  readonly features: RawFeature[] = [];
  readonly #watch: ReadWatch;
  readonly #problems: ProblemList;
  #read = 0;

  constructor(watch: ReadWatch, problems: ProblemList) {
    this.#watch = watch;
    this.#problems = problems;
  }

  /** How many values were given, those that were no feature among them. */
  get read(): number {
    return this.#read;
  }

  /** A feature, or a geometry alone; a collection gives its members. */
  add(value: unknown): void {
    const members = membersOf(value);
    if (members) for (const member of members) this.#addOne(member);
    else this.#addOne(value);
  }

  /** Counts a value that could not even be parsed, so that the next ones keep their numbers. */
  skip(): number {
    return this.#read++;
  }

  #addOne(value: unknown): void {
    const index = this.#read++;
    const isFeature = isPlainObject(value) && ownMember(value, 'type') === 'Feature';
    const shape = isFeature ? ownMember(value, 'geometry') : value;
    const geometry = isFeature || isPlainObject(shape) ? looseGeometry(shape) : undefined;
    if (geometry === undefined)
      this.#problems.error('not-a-geometry', () => ({
        path: `features[${index}]${isFeature ? '.geometry' : ''}`,
        message: `Feature ${index + 1}: ${sayMistake(shape)}; ${isFeature ? 'its shape' : 'it'} was left out.`,
        fix: 'Correct it in the program that wrote the file.',
      }));
    if (!isFeature && geometry === undefined) return;
    const id = isFeature ? ownMember(value, 'id') : undefined;
    const values = isFeature ? flatValues(ownMember(value, 'properties')) : [];
    const known = typeof id === 'string' || typeof id === 'number' ? { id } : {};
    this.features.push(this.#watch.build({ geometry: geometry ?? null, values, ...known }, this.#problems));
  }
}

/** The features of a collection, also where they are not in it; undefined for what is none. */
export function membersOf(value: unknown): readonly unknown[] | undefined {
  if (!isPlainObject(value) || ownMember(value, 'type') !== 'FeatureCollection') return undefined;
  const features = ownMember(value, 'features');
  return Array.isArray(features) ? features : undefined;
}
