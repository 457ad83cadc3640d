/** Streets as bare lines, to compare coordinates with. */
import { simpleGeometriesOf } from '../../domain/geometries.js';
import type { Locality } from '../../domain/locality.js';

const known = new WeakMap<readonly Locality[], readonly (readonly number[][])[]>();

/** The lines of all streets, in degrees; the same list for the same localities. */
export function streetsOf(localities: readonly Locality[]): readonly (readonly number[][])[] {
  let lines = known.get(localities);
  if (!lines) {
    lines = localities
      .filter(({ kind }) => kind === 'street')
      .flatMap(({ geometry }) => [...simpleGeometriesOf(geometry)])
      .flatMap((geometry) =>
        geometry.type === 'LineString'
          ? [geometry.coordinates]
          : geometry.type === 'MultiLineString'
            ? geometry.coordinates
            : [],
      );
    known.set(localities, lines);
  }
  return lines;
}
