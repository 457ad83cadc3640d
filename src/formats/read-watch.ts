/** Keeps a reader within its limits, tells how far it is, and lets others have their turn. */
import type { Geometry } from 'geojson';
import type { ProblemList } from '../domain/problem-list.js';
import type { Problem, Result } from '../domain/result.js';
import {
  type RawFeature,
  READ_LIMITS,
  type ReadLimits,
  type ReadOptions,
  type ReadSource,
} from './raw-layer.js';

/** Values of all features together, for each position that is allowed: empty ones take hardly any room in a file. */
const VALUES_PER_POSITION = 2;

/** What a small file may hold whatever its size, and what for each of its bytes: beyond it, it is made to fill the memory. */
const FEATURES = { always: 200_000, perByte: 1 } as const;
const POSITIONS = { always: 2_000_000, perByte: 4 } as const;

/** Positions and values after which the event loop gets a turn: some tens of milliseconds of work. */
const WORK_BETWEEN_TURNS = 200_000;

export interface FeatureParts {
  readonly geometry: Geometry | null;
  /** Names and values, in their order; of a name that comes twice, the last one counts. */
  readonly values: readonly (readonly [string, RawFeature['properties'][string]])[];
  readonly id?: string | number;
}

export class ReadWatch {
  readonly limits: ReadLimits;
  readonly #options: ReadOptions;
  /** Features of each layer, by its list of problems. */
  readonly #counts = new WeakMap<ProblemList, number>();
  #features = 0;
  #positions = 0;
  #values = 0;
  #work = 0;

  constructor(options: ReadOptions = {}) {
    this.#options = options;
    this.limits = { ...READ_LIMITS, ...options.limits };
  }

  /** Whether a turn for others is due: call `rest` then. */
  get due(): boolean {
    return this.#work >= WORK_BETWEEN_TURNS;
  }

  /** Tells how much is done, from 0 to 1, and waits for a turn; rejects when the reading was aborted. */
  async rest(done: number): Promise<void> {
    this.#work = 0;
    this.#options.signal?.throwIfAborted();
    this.#options.onProgress?.(Math.min(Math.max(done, 0), 1));
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    this.#options.signal?.throwIfAborted();
  }

  /** Counts work that makes no feature. */
  addWork(amount: number): void {
    this.#work += amount;
  }

  /**
   * Counts and builds the next feature of the layer whose problems these are; a geometry with a coordinate that is no number
   * is left out, with a problem.
   */
  build({ geometry, values, id }: FeatureParts, problems: ProblemList): RawFeature {
    this.#features++;
    const index = this.#counts.get(problems) ?? 0;
    this.#counts.set(problems, index + 1);
    const { positions, bad } = geometry ? inspect(geometry) : NOTHING;
    this.#positions += positions;
    this.#values += values.length;
    this.#work += positions + values.length;
    if (bad !== undefined) reportBadPosition({ index, bad }, problems);
    return {
      type: 'Feature',
      ...(id === undefined ? {} : { id }),
      // Makes own members even of names such as __proto__.
      properties: Object.fromEntries(values),
      geometry: bad === undefined ? geometry : null,
    };
  }

  /** What the file has too much of; undefined while it is within the limits. */
  excess(source: ReadSource): Problem | undefined {
    const { bytes } = this.limits;
    const features = boundBySize(this.limits.features, source, FEATURES);
    const positions = boundBySize(this.limits.positions, source, POSITIONS);
    const amounts = [
      { unit: 'bytes', count: source.bytes.length, limit: bytes },
      { unit: 'features', count: this.#features, limit: features },
      { unit: 'positions', count: this.#positions, limit: positions },
      { unit: 'values', count: this.#values, limit: positions * VALUES_PER_POSITION },
    ];
    const over = amounts.find(({ count, limit }) => count > limit);
    return over && excessProblem(source, over);
  }
}

/** A bad result of one error. */
export function refuse(
  source: ReadSource,
  problem: Pick<Problem, 'code' | 'message' | 'fix'>,
): Result<never> {
  return { ok: false, problems: [{ ...problem, path: '', severity: 'error', file: source.name }] };
}

function boundBySize(
  limit: number,
  { bytes }: ReadSource,
  { always, perByte }: typeof FEATURES | typeof POSITIONS,
): number {
  return Math.min(limit, Math.max(always, perByte * bytes.length));
}

function excessProblem(
  { name }: ReadSource,
  { count, limit, unit }: { readonly count: number; readonly limit: number; readonly unit: string },
): Problem {
  return {
    code: 'too-large',
    message: `The file has more ${unit} than can be read: ${count} or more, where ${limit} are the limit for a file like this.`,
    path: '',
    severity: 'error',
    file: name,
    fix: 'Cut the data to the area you need, or turn it into tiles (PMTiles).',
  };
}

function reportBadPosition(
  { index, bad }: { readonly index: number; readonly bad: number },
  problems: ProblemList,
): void {
  problems.error('bad-position', () => ({
    path: `features[${index}].geometry`,
    message: `Feature ${index + 1} has the coordinate ${bad}; its shape was left out.`,
    fix: 'Correct the shape in the program that wrote the file.',
  }));
}

interface Inspection {
  readonly positions: number;
  /** The first coordinate that is not a finite number; absent when all are. */
  readonly bad?: number;
}

const NOTHING: Inspection = { positions: 0 };

function inspect(geometry: Geometry): Inspection {
  if (geometry.type !== 'GeometryCollection') return inspectList(geometry.coordinates);
  return sum(geometry.geometries.map(inspect));
}

type Coordinates = readonly number[] | readonly Coordinates[];

function inspectList(list: Coordinates): Inspection {
  if (isPosition(list)) {
    const bad = list.find((coordinate) => !Number.isFinite(coordinate));
    return bad === undefined ? ONE : { positions: 1, bad };
  }
  return sum(list.map(inspectList));
}

const ONE: Inspection = { positions: 1 };

function isPosition(list: Coordinates): list is readonly number[] {
  return typeof list[0] === 'number';
}

function sum(parts: readonly Inspection[]): Inspection {
  let positions = 0;
  let bad: number | undefined;
  for (const part of parts) {
    positions += part.positions;
    bad ??= part.bad;
  }
  return bad === undefined ? { positions } : { positions, bad };
}
