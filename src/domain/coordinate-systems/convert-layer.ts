/** A layer from one coordinate system to another, in slices; what has no place is told and left out. */
import type { Feature, Geometry } from 'geojson';
import { createPacer, type PaceOptions } from '../import/pacer.js';
import { createProblemList, type ProblemDetails } from '../problem-list.js';
import type { Problem } from '../result.js';
import { convertGeometry, type Place } from './convert.js';

export interface ConvertOptions extends PaceOptions {
  /** One way of a converter. */
  readonly convert: (place: Place) => Place;
}

type Shaped = Feature<Geometry | null, Readonly<Record<string, unknown>> | null>;

/**
 * The features with converted shapes. One with a position that is no place keeps its properties and loses its shape, with
 * an error of code `no-place`. Rejects with the signal's reason when aborted.
 */
export async function convertLayer<T extends Shaped>(
  features: readonly T[],
  { convert, ...pace }: ConvertOptions,
): Promise<{ readonly features: readonly T[]; readonly problems: readonly Problem[] }> {
  const converted: T[] = [];
  const problems = createProblemList();
  const pacer = createPacer(features.length, pace);
  for (const [index, feature] of features.entries()) {
    const { geometry, positions, lost } = tryConvert(feature.geometry, convert);
    if (lost) problems.error('no-place', () => describe(feature, { index, lost }));
    converted.push({ ...feature, geometry });
    const turn = pacer.step(index, positions);
    if (turn) await turn;
  }
  return { features: converted, problems: problems.problems() };
}

interface Attempt {
  /** Null when a position was lost. */
  readonly geometry: Geometry | null;
  readonly positions: number;
  /** As written: the first that is no place. */
  readonly lost?: Place;
}

function tryConvert(geometry: Geometry | null, convert: ConvertOptions['convert']): Attempt {
  let positions = 0;
  let lost: Place | undefined;
  const converted = convertGeometry(geometry, (place) => {
    positions++;
    const at = convert(place);
    if (!Number.isFinite(at[0]) || !Number.isFinite(at[1])) lost ??= place;
    return at;
  });
  return lost ? { geometry: null, positions, lost } : { geometry: converted, positions };
}

function describe(
  { id }: Shaped,
  { index, lost }: { readonly index: number; readonly lost: Place },
): ProblemDetails {
  return {
    path: `features[${index}].geometry`,
    message: `Feature ${index + 1} has the position (${lost.join(', ')}), which is no place in this coordinate system; its shape was left out.`,
    fix: 'Choose another coordinate system, or correct the position in the program that wrote the file.',
    ...(id === undefined ? {} : { feature: String(id) }),
  };
}
