/** The rows in the order asked for. While many are being sorted, those of before stay. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Row } from '../../domain/table.js';
import { type Sorting, sortInSteps } from '../../domain/table-sort.js';
import { runInSlices } from './slices.js';

export class RowOrder implements ReactiveController {
  rows: readonly Row[] = [];
  /** Whether rows are being sorted. */
  busy = false;
  #stop: (() => void) | undefined;
  #resume: (() => void) | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.busy) this.#resume?.();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Takes the rows as they are, or sorts them. */
  arrange(rows: readonly Row[], sorting: Sorting | undefined): void {
    this.#stop?.();
    this.busy = sorting !== undefined;
    if (!sorting) {
      this.rows = rows;
      return;
    }
    this.#resume = () => {
      this.#stop = runInSlices(sortInSteps(rows, sorting), (sorted) => {
        this.rows = sorted;
        this.busy = false;
        this.#host.requestUpdate();
      });
    };
    this.#resume();
  }
}
