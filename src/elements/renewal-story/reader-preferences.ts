/** How the reader likes pages: dark or light, with motion or without. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ThemeName } from '../../map/theme.js';

export class ReaderPreferences implements ReactiveController {
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #onChange: () => void;
  #lifetime = new AbortController();

  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lifetime = new AbortController();
    for (const preference of [this.#dark, this.#still])
      preference.addEventListener('change', this.#onChange, { signal: this.#lifetime.signal });
  }

  hostDisconnected(): void {
    this.#lifetime.abort();
  }

  get theme(): ThemeName {
    return this.#dark.matches ? 'dark' : 'light';
  }

  /** Whether motion is unwelcome. */
  get still(): boolean {
    return this.#still.matches;
  }
}
