/** The one sentence that the page has to say: shown, read out, and gone again. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a short notice stays. */
const NOTICE_MILLISECONDS = 8000;

export class NoticeController implements ReactiveController {
  /** Empty while there is none. */
  text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Shows a sentence in the place of the last; short ones go away by themselves. */
  say(text: string, { stay = false }: { stay?: boolean } = {}): void {
    clearTimeout(this.#timer);
    this.#show(text);
    if (!stay) this.#timer = setTimeout(() => this.#show(''), NOTICE_MILLISECONDS);
  }

  dismiss(): void {
    this.#show('');
  }

  #show(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}
