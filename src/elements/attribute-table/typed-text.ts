/** A text field whose words are taken over a moment after the last letter, and never in the middle of a composition. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const WAIT_MILLISECONDS = 150;

export class TypedText implements ReactiveController {
  /** What is in the field while it is in use: nothing may be written over it then. */
  #typed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #apply: (text: string) => void;

  constructor(host: ReactiveControllerHost, apply: (text: string) => void) {
    this.#host = host;
    this.#apply = apply;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#typed = undefined;
  }

  /** What the field is to show: what is being typed, else the text that holds. */
  shown(text: string | undefined): string {
    return this.#typed ?? text ?? '';
  }

  /** For `input` and `compositionend`: the last letters of a composition come with no `input` of their own. */
  readonly handleInput = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#typed = event.target.value;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (event instanceof InputEvent && event.isComposing) return;
    this.#timer = setTimeout(() => this.#take(), WAIT_MILLISECONDS);
  };

  readonly handleBlur = (): void => {
    if (this.#timer !== undefined) this.#take();
    this.#typed = undefined;
    this.#host.requestUpdate();
  };

  #take(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#apply((this.#typed ?? '').trim());
  }
}
