/** Files that the reader drags over the page and drops on it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class FileDropController implements ReactiveController {
  /** Whether some hang over the page. */
  hanging = false;
  /** The ones that were dropped last. */
  files: readonly File[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #onDrop: () => void;

  constructor(host: ReactiveControllerHost, onDrop: () => void) {
    this.#host = host;
    this.#onDrop = onDrop;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Of text or a link that is dragged nothing is made. */
  readonly handleDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#show(true);
  };

  /** Left is the page where nothing of it comes next. */
  readonly handleDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.#show(false);
  };

  readonly handleDrop = (event: DragEvent): void => {
    this.#show(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.files = files;
    this.#onDrop();
  };

  #show(hanging: boolean): void {
    if (this.hanging === hanging) return;
    this.hanging = hanging;
    this.#host.requestUpdate();
  }
}
