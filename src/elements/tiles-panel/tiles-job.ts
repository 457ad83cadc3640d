/** What the panel of tiles is doing: looking at a source, counting features of a window, taking them. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asFault, type TileFault } from '../../domain/tile-sources/tile-fault.js';
import { hostOf, keyDomain } from '../../domain/tile-sources/tile-url.js';
import type { FoundFeatures } from '../../formats/flatgeobuf-index.js';
import { keepTileKey } from '../../io/tiles/tile-permissions.js';
import { countInWindow, type FlatFile, importable } from './flatgeobuf-job.js';
import { type FoundSource, type LookOptions, lookAt, lookAtFile } from './look-at-source.js';

export class TilesJob implements ReactiveController {
  phase: 'idle' | 'working' | 'found' | 'failed' = 'idle';
  /** What is being looked at, or failed: its name for people. */
  name = '';
  found: FoundSource | undefined;
  fault: TileFault | undefined;
  /** Features of the window that was counted last. */
  window: FoundFeatures | undefined;
  /** Of what is being taken, from 0 to 1. */
  done: number | undefined;
  #turn = 0;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  forget(): void {
    this.#turn++;
    [this.found, this.fault, this.window, this.done] = [undefined, undefined, undefined, undefined];
    this.#show('idle');
  }

  look(url: string, options: LookOptions): Promise<void> {
    return this.#find(hostOf(url), async () => {
      const { found, secret } = await lookAt(url, options);
      if (secret !== '') keepTileKey(keyDomain(hostOf(url)), secret);
      return found;
    });
  }

  lookFile(file: File): Promise<void> {
    return this.#find(file.name, () => lookAtFile(file));
  }

  /** Notes that something the panel tried did not work. */
  fail(name: string, cause: unknown): void {
    this.name = name;
    this.fault = asFault(cause);
    this.#show('failed');
  }

  async count(file: FlatFile, bounds: readonly [number, number, number, number]): Promise<void> {
    await this.#work(async () => {
      this.window = await countInWindow(file, bounds);
    });
  }

  /** The features that were counted, as a file to import; undefined when it failed or was given up. */
  async take(file: FlatFile, name: string): Promise<File | undefined> {
    const { window } = this;
    let taken: File | undefined;
    if (window)
      await this.#work(async () => {
        taken = await importable(file, {
          found: window,
          name,
          onProgress: (done) => {
            this.done = done;
            this.#host.requestUpdate();
          },
        });
      });
    return taken;
  }

  async #find(name: string, find: () => Promise<FoundSource>): Promise<void> {
    this.forget();
    this.name = name;
    this.#show('working');
    const turn = this.#turn;
    try {
      const found = await find();
      if (turn !== this.#turn) return;
      this.found = found;
      this.#show('found');
    } catch (cause) {
      if (turn === this.#turn) this.fail(name, cause);
    }
  }

  /** Something with what was found; a failure leaves it there. */
  async #work(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn;
    this.fault = undefined;
    this.done = 0;
    this.#host.requestUpdate();
    try {
      await work();
    } catch (cause) {
      if (turn === this.#turn) this.fault = asFault(cause);
    }
    this.done = undefined;
    this.#host.requestUpdate();
  }

  #show(phase: TilesJob['phase']): void {
    this.phase = phase;
    this.#host.requestUpdate();
  }
}
