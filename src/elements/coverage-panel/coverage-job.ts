/** One question at a time: the last answer stays while the next is worked out, and an older job never overtakes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CoverageAnswer, CoverageInput } from '../../domain/coverage-answer.js';
import type { CoverageQuestion } from '../../domain/coverage-question.js';
import { hashInput } from '../../domain/provenance.js';
import type { askCoverage } from '../../worker/analysis-client.js';

/** Shorter jobs show no progress: it would only flicker. */
const SLOW_MILLISECONDS = 300;

export interface AnsweredQuestion {
  readonly question: CoverageQuestion;
  readonly input: CoverageInput;
  readonly answer: CoverageAnswer;
  readonly hash: string;
}

export class CoverageJob implements ReactiveController {
  /** The last answer; it may be to an earlier question. */
  result: AnsweredQuestion | undefined;
  /** `cancelled` and `failed` until the next question. */
  phase: 'idle' | 'working' | 'slow' | 'cancelled' | 'failed' = 'idle';
  done = 0;
  reason = '';
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Works the question out; undefined clears the answer. */
  async ask(
    asked: { readonly question: CoverageQuestion; readonly input: CoverageInput } | undefined,
    work: typeof askCoverage,
  ): Promise<void> {
    this.#stop();
    if (!asked) {
      this.result = undefined;
      this.#show('idle');
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.done = 0;
    this.#show('working');
    this.#timer = setTimeout(() => this.#show('slow'), SLOW_MILLISECONDS);
    try {
      const onProgress = (done: number): void => {
        this.done = done;
        if (this.phase === 'slow') this.host.requestUpdate();
      };
      const answer = await work(asked.input, { signal: abort.signal, onProgress });
      const hash = await hashInput(asked.input, () => new Promise((resolve) => setTimeout(resolve)));
      if (abort.signal.aborted) return;
      this.result = { ...asked, answer, hash };
      this.#end('idle');
    } catch (cause) {
      if (abort.signal.aborted) return;
      this.reason = cause instanceof Error ? cause.message : String(cause);
      this.#end('failed');
    }
  }

  cancel(): void {
    this.#stop();
    this.#show('cancelled');
  }

  #end(phase: 'idle' | 'failed'): void {
    clearTimeout(this.#timer);
    this.#abort = undefined;
    this.#show(phase);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort(new DOMException('Another question was asked', 'AbortError'));
    this.#abort = undefined;
  }

  #show(phase: CoverageJob['phase']): void {
    this.phase = phase;
    this.host.requestUpdate();
  }
}
