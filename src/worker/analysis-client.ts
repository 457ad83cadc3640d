/**
 * The analysis worker as promises: the page asks, goes on, and hears of progress; an abort stops the work. Figures and
 * shapes have a worker each, so that a figure never waits for a drawing. More workers for one figure do not pay: telling
 * them the shapes takes longer than measuring.
 */
import type { Geometry } from 'geojson';
import type { AnalysisFeature } from '../domain/choose-features.js';
import type {
  CoverageAnswer,
  CoverageInput,
  CoverageShapes,
  InsideFigures,
} from '../domain/coverage-answer.js';
import { nameAnswer } from '../domain/name-answer.js';
import { FeatureLists, packInSlices, transferablesOf } from './feature-lists.js';
import type { Job, JobResults } from './jobs.js';
import type { FromWorker, ToWorker } from './messages.js';

export interface JobOptions {
  /** Aborting rejects with the signal's reason and frees the worker. */
  readonly signal?: AbortSignal;
  /** Hears how much is done, 0 to 1; not called for jobs of a moment. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** How much of the zones is covered. Covers are prepared once and reused while their geometries are the same objects. */
export async function askCoverage(
  { zones, covers, bufferMetres }: CoverageInput,
  options: JobOptions = {},
): Promise<CoverageAnswer> {
  const answer = await figures.ask(
    async (tell) => ({
      type: 'coverage',
      zones: await tell(zones),
      covers: await tell(covers),
      bufferMetres,
    }),
    options,
  );
  return nameAnswer(answer, { zones, covers });
}

/** The covered and the uncovered ground of the zones, to be drawn; `metresPerPixel` tells how fine. */
export async function askShapes(
  { zones, covers, bufferMetres }: CoverageInput,
  metresPerPixel: number,
  options: JobOptions = {},
): Promise<CoverageShapes> {
  return shapes.ask(
    async (tell) => ({
      type: 'shapes',
      zones: await tell(zones),
      covers: await tell(covers),
      bufferMetres,
      metresPerPixel,
    }),
    options,
  );
}

/** How much of each feature lies inside the area, in the order of the features; all of them are listed. */
export async function askInside(
  area: Geometry,
  features: readonly AnalysisFeature[],
  options: JobOptions = {},
): Promise<readonly InsideFigures[]> {
  const inside = await figures.ask(
    async (tell) => ({ type: 'inside', area, features: await tell(features) }),
    options,
  );
  return features.flatMap(({ id }, index) => {
    const found = inside[index];
    return found ? [{ id, ...found }] : [];
  });
}

/** Tells the worker of a list, if it does not know it, and gives its number. */
type Tell = (features: readonly AnalysisFeature[]) => Promise<number>;

/** How long an aborted job may go on before its worker, and what that had ready, is given up. */
const PATIENCE_MILLISECONDS = 250;

interface Waiting {
  readonly resolve: (result: JobResults[Job['type']]) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((done: number) => void) | undefined;
}

/** One worker, started when first asked, and started anew after it was given up. */
class WorkerClient {
  #worker: Worker | undefined;
  #lists = new FeatureLists();
  /** When each list has been sent. */
  #sent = new Map<number, Promise<void>>();
  #waiting = new Map<number, Waiting>();
  #abandoned = new Set<number>();
  #jobs = 0;

  async ask<T extends Job['type']>(
    build: (tell: Tell) => Promise<Extract<Job, { type: T }>>,
    { signal, onProgress }: JobOptions,
  ): Promise<JobResults[T]> {
    signal?.throwIfAborted();
    const worker = this.#start();
    const job = await build((features) => this.#tell(worker, features, signal));
    signal?.throwIfAborted();
    // The worker was given up meanwhile: the next one knows nothing of these lists.
    if (worker !== this.#worker)
      return this.ask(build, { ...(signal && { signal }), ...(onProgress && { onProgress }) });
    const id = ++this.#jobs;
    const result = new Promise<JobResults[Job['type']]>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress });
    });
    signal?.addEventListener('abort', () => this.#abandon(id, signal.reason), { once: true });
    send(worker, { type: 'run', id, job });
    for (const list of this.#lists.takeDropped()) send(worker, { type: 'forget', list });
    // Safe: the worker answers a job of a type with that type's result.
    return result as Promise<JobResults[T]>;
  }

  async #tell(
    worker: Worker,
    features: readonly AnalysisFeature[],
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const { number, isNew } = this.#lists.refer(features);
    const known = this.#sent.get(number);
    if (!isNew && known) {
      await known;
      return number;
    }
    const sending = packInSlices(features).then((packed) =>
      worker.postMessage(
        { type: 'learn', list: number, features: packed } satisfies ToWorker,
        transferablesOf(packed),
      ),
    );
    this.#sent.set(number, sending);
    await sending;
    signal?.throwIfAborted();
    return number;
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#handle(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#giveUp(new Error(event.message || 'The analysis could not be loaded.'));
    });
    this.#worker = worker;
    return worker;
  }

  #handle(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    if (message.type === 'progress') {
      waiting?.onProgress?.(message.done);
      return;
    }
    this.#abandoned.delete(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'result') waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.message));
  }

  /** The asker is told at once; the worker gets a moment to come to an end by itself. */
  #abandon(id: number, reason: unknown): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    this.#abandoned.add(id);
    waiting.reject(reason);
    setTimeout(() => {
      if (!this.#abandoned.has(id)) return;
      const others = [...this.#waiting.values()];
      if (others.length === 0) this.#giveUp(reason);
    }, PATIENCE_MILLISECONDS);
  }

  #giveUp(reason: unknown): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#lists = new FeatureLists();
    this.#sent = new Map();
    this.#abandoned.clear();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }
}

const figures = new WorkerClient();
const shapes = new WorkerClient();

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
