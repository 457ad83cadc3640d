/** Still pictures for the steps whose author gave none, one after the other. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StillOptions } from './draw-still.js';

export type StillRequest = Omit<StillOptions, 'signal'>;

export class StillPictures implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onFail: (cause: unknown) => void;
  #lifetime = new AbortController();
  #urls = new Map<number, string>();
  #asked = new Set<number>();

  constructor(host: ReactiveControllerHost, onFail: (cause: unknown) => void) {
    this.#host = host;
    this.#onFail = onFail;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lifetime = new AbortController();
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Address of the step's picture; undefined until it is drawn. */
  get(index: number): string | undefined {
    return this.#urls.get(index);
  }

  /** Forgets all pictures, and what is being drawn. */
  clear(): void {
    this.#lifetime.abort();
    this.#lifetime = new AbortController();
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
    this.#asked.clear();
  }

  /** Draws what was not asked for yet; `requests` by index of the step. Stops at the first that fails. */
  async draw(requests: ReadonlyMap<number, StillRequest>): Promise<void> {
    const { signal } = this.#lifetime;
    const fresh = [...requests].filter(([index]) => !this.#asked.has(index));
    for (const [index] of fresh) this.#asked.add(index);
    try {
      for (const [index, request] of fresh) {
        const { drawStill } = await import('./draw-still.js');
        const blob = await drawStill({ ...request, signal });
        if (signal.aborted) return;
        if (blob) this.#urls.set(index, URL.createObjectURL(blob));
        this.#host.requestUpdate();
      }
    } catch (cause) {
      if (!signal.aborted) this.#onFail(cause);
    }
  }
}
