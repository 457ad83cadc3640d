/** The slow work of the analysis as plain functions: what the worker runs, and what runs without one. */
import type { Geometry } from 'geojson';
import { answerCoverage, type PackedInput, type PreparedStore } from '../domain/answer-coverage.js';
import type { CoverageShapes, InsideFigures, NamelessAnswer } from '../domain/coverage-answer.js';
import { measureInside } from '../domain/inside.js';
import type { PackedList } from '../domain/packed-list.js';
import { unpackGeometry } from '../domain/sweep/pack.js';
import type { PreparedCovers } from '../domain/sweep/prepare-covers.js';
import type { Metres } from '../domain/units.js';

/** Zones and covers by the numbers of their lists, which the runner was told of before. */
interface Question {
  readonly zones: number;
  readonly covers: number;
  readonly bufferMetres: Metres;
}

export type Job =
  | (Question & { readonly type: 'coverage' })
  | (Question & { readonly type: 'shapes'; readonly metresPerPixel: Metres })
  | { readonly type: 'inside'; readonly area: Geometry; readonly features: number };

export interface JobResults {
  readonly coverage: NamelessAnswer;
  readonly shapes: CoverageShapes;
  readonly inside: readonly Omit<InsideFigures, 'id'>[];
}

/** Buffers of one list of covers that are kept ready: as many as one goes back and forth between, not all that a slider passes. */
const KEPT_BUFFERS = 3;

/** Runs jobs, and keeps lists and prepared covers for the next one. */
export class JobRunner {
  readonly #lists = new Map<number, PackedList>();
  /** By list and buffer, the latest last. */
  readonly #prepared = new Map<string, Map<string, PreparedCovers>>();

  /** Takes a list in; its number stands for it from now on. */
  learn(list: number, features: PackedList): void {
    this.#lists.set(list, features);
  }

  /** Forgets a list that nobody will ask about again. */
  forget(list: number): void {
    this.#lists.delete(list);
    for (const key of this.#prepared.keys()) if (key.startsWith(`${list}:`)) this.#prepared.delete(key);
  }

  async run(job: Job, onProgress: (done: number) => void): Promise<JobResults[Job['type']]> {
    switch (job.type) {
      case 'coverage':
        return answerCoverage(this.#input(job), { onProgress, prepared: this.#storeOf(job) });
      case 'shapes': {
        const { drawCoverage } = await import('../domain/shapes/draw-coverage.js');
        const { zones, covers, bufferMetres } = this.#input(job);
        const input = { zones: geometriesOf(zones), covers: geometriesOf(covers), bufferMetres };
        return drawCoverage(input, job.metresPerPixel, onProgress);
      }
      case 'inside':
        return measureInside(job.area, this.#listOf(job.features));
    }
  }

  #input({ zones, covers, bufferMetres }: Question): PackedInput {
    return { zones: this.#listOf(zones), covers: this.#listOf(covers), bufferMetres };
  }

  #listOf(list: number): PackedList {
    const known = this.#lists.get(list);
    if (!known) throw new Error(`List ${list} is not known here`);
    return known;
  }

  #storeOf({ covers, bufferMetres }: Question): PreparedStore {
    const key = `${covers}:${bufferMetres}`;
    const kept = this.#prepared.get(key) ?? new Map<string, PreparedCovers>();
    this.#prepared.delete(key);
    this.#prepared.set(key, kept);
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size > KEPT_BUFFERS && oldest !== undefined) this.#prepared.delete(oldest);
    return kept;
  }
}

function geometriesOf({ packed: { shapes } }: PackedList): readonly Geometry[] {
  return Array.from({ length: shapes.featureCount }, (_, feature) => unpackGeometry(shapes, feature));
}
