/** Asks the worker what lies in an area, and keeps the last answer while the next is made. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type AreaReport, buildAreaReport, type LayerInside } from '../../domain/area-report.js';
import { type AnalysisFeature, chooseFeatures } from '../../domain/choose-features.js';
import type { AnswerFigures } from '../../domain/coverage-answer.js';
import type { Edition, Layer } from '../../domain/edition.js';
import { perimeterOf } from '../../domain/length.js';
import type { Metres, SquareMetres } from '../../domain/units.js';
import type { askCoverage, askInside, JobOptions } from '../../worker/analysis-client.js';

export interface AreaQuestion {
  readonly area: AnalysisFeature;
  /** With the features that are shown, and no others. */
  readonly shown: Edition;
}

/** How much of the area the polygons of a layer cover. */
export interface LayerCoverage extends AnswerFigures {
  readonly layer: Layer;
}

export interface AreaResult {
  readonly area: AnalysisFeature;
  readonly size: SquareMetres;
  readonly perimeter: Metres;
  readonly report: AreaReport;
  readonly coverage: readonly LayerCoverage[];
}

export interface AreaAskers {
  readonly askInside: typeof askInside;
  readonly askCoverage: typeof askCoverage;
}

export type AreaPhase = 'idle' | 'working' | 'cancelled' | 'failed';

/** What is done sooner shows no progress. */
const SHOW_PROGRESS_AFTER_MILLISECONDS = 300;

export class AreaJob implements ReactiveController {
  phase: AreaPhase = 'idle';
  /** Of the last question that was answered. */
  result: AreaResult | undefined;
  /** Whether it takes so long that the reader wants to know. */
  slow = false;
  /** 0 to 1. */
  done = 0;

  #abort: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly askers: () => AreaAskers,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
    this.phase = 'idle';
  }

  /** Asks anew; nothing is asked, and no answer kept, without a question. */
  async ask(question: AreaQuestion | undefined): Promise<void> {
    this.#stop();
    if (!question) {
      this.#show({ phase: 'idle', result: undefined });
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.#show({ phase: 'working', slow: false, done: 0 });
    const timer = setTimeout(() => this.#show({ slow: true }), SHOW_PROGRESS_AFTER_MILLISECONDS);
    abort.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    try {
      const result = await this.#answer(question, abort.signal);
      if (!abort.signal.aborted) this.#show({ phase: 'idle', result });
    } catch (error) {
      if (abort.signal.aborted) return;
      console.warn('area-report:', error);
      this.#show({ phase: 'failed' });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Stops at the reader's wish; the last answer stays. */
  cancel(): void {
    this.#stop();
    this.#show({ phase: 'cancelled' });
  }

  async #answer({ area, shown }: AreaQuestion, signal: AbortSignal): Promise<AreaResult> {
    const { askInside, askCoverage } = this.askers();
    const choices = shown.layers.map(({ id }) => ({ type: 'layer', layer: id }) as const);
    const features = chooseFeatures(choices, shown);
    // The area itself comes first: the engine's figure of it agrees with those of what lies inside.
    const [own, ...inside] = await askInside(
      area.geometry,
      [area, ...features],
      this.#part(signal, [0, 0.5]),
    );
    const size = own?.whole ?? 0;
    const report = buildAreaReport({ edition: shown, layers: shown.layers, areaSize: size, inside });
    const covering = report.layers.filter(hasAreas);
    const coverage: LayerCoverage[] = [];
    for (const [index, entry] of covering.entries()) {
      const options = this.#part(signal, [
        0.5 + (0.5 * index) / covering.length,
        0.5 + (0.5 * (index + 1)) / covering.length,
      ]);
      const answer = await askCoverage(
        { zones: [area], covers: coversOf(entry, shown), bufferMetres: 0 },
        options,
      );
      signal.throwIfAborted();
      coverage.push({ layer: entry.layer, ...answer.total });
    }
    return { area, size, perimeter: perimeterOf(area.geometry), report, coverage };
  }

  #part(signal: AbortSignal, [from, to]: readonly [number, number]): JobOptions {
    const onProgress = (done: number) => {
      if (!signal.aborted) this.#show({ done: from + done * (to - from) });
    };
    return { signal, onProgress };
  }

  #show(change: Partial<Pick<AreaJob, 'phase' | 'result' | 'slow' | 'done'>>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }
}

function hasAreas({ located, illustrative }: LayerInside): boolean {
  return [...located, ...illustrative].some(({ figure }) => figure === 'area');
}

/** Only what reaches into the area: the rest of the layer covers none of it. */
function coversOf({ layer, located, illustrative }: LayerInside, shown: Edition): readonly AnalysisFeature[] {
  const ids = [...located, ...illustrative]
    .filter(({ figure }) => figure === 'area')
    .map(({ feature }) => feature.properties.id);
  return chooseFeatures([{ type: 'features', ids }], { ...shown, layers: [layer] });
}
