/** Lists of features that a worker knows of, so that each is packed and sent once. */
import type { Geometry } from 'geojson';
import type { AnalysisFeature } from '../domain/choose-features.js';
import { type PackedList, packBases } from '../domain/packed-list.js';
import { type PackedShapes, Packer } from '../domain/sweep/pack.js';

/** Lists that a worker keeps; the one not asked about for longest goes. */
const MOST_LISTS = 8;
/** Features packed before the page gets a turn: some 5 ms of work. */
const SLICE = 4000;

export interface KnownList {
  readonly number: number;
  readonly features: readonly AnalysisFeature[];
}

export class FeatureLists {
  /** The latest last. */
  #known: KnownList[] = [];
  #numbers = 0;

  /** The list's number, and whether it is new. A list of the same geometries in the same order is the same list. */
  refer(features: readonly AnalysisFeature[]): { readonly number: number; readonly isNew: boolean } {
    const known = this.#known.find((list) => isSame(list.features, features));
    if (known) {
      this.#known = [...this.#known.filter((list) => list !== known), known];
      return { number: known.number, isNew: false };
    }
    const number = ++this.#numbers;
    this.#known.push({ number, features });
    return { number, isNew: true };
  }

  /** Numbers of lists that are too many now. */
  takeDropped(): readonly number[] {
    const dropped = this.#known.slice(0, Math.max(0, this.#known.length - MOST_LISTS));
    this.#known = this.#known.slice(dropped.length);
    return dropped.map(({ number }) => number);
  }
}

/** Packs a list in slices between which the page goes on. */
export async function packInSlices(features: readonly AnalysisFeature[]): Promise<PackedList> {
  const packer = new Packer();
  for (let start = 0; start < features.length; start += SLICE) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    for (const feature of features.slice(start, start + SLICE)) packer.add(feature);
  }
  return { packed: packer.finish(), ...packBases(features) };
}

/** The buffers of a packed list: handed over to the worker, not copied. */
export function transferablesOf({
  packed: { shapes },
  illustrative,
  uncertainties,
}: PackedList): Transferable[] {
  return [...buffersOf(shapes), illustrative.buffer as ArrayBuffer, uncertainties.buffer as ArrayBuffer]; // Safe: made by from(), never shared.
}

export function buffersOf({
  positions,
  pathEnds,
  shells,
  figureEnds,
  kinds,
  owners,
}: PackedShapes): ArrayBuffer[] {
  return [positions, pathEnds, shells, figureEnds, kinds, owners].map(({ buffer }) => buffer as ArrayBuffer); // Safe: made by slice() and from(), never shared.
}

function isSame(a: readonly AnalysisFeature[], b: readonly AnalysisFeature[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((feature, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      feature.id === other.id &&
      isSameGeometry(feature.geometry, other.geometry) &&
      feature.basis === other.basis &&
      feature.uncertaintyMetres === other.uncertaintyMetres
    );
  });
}

/** Geometries are never changed in place: the same object is the same shape. */
function isSameGeometry(a: Geometry, b: Geometry): boolean {
  return a === b;
}
