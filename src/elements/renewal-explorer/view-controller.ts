/** Keeps the view, its address and its undo history in step. The explorer asks it for the view and tells it of changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readView, writeView } from '../../domain/share.js';
import { changeView, DEFAULT_VIEW, type ViewChange, type ViewState } from '../../domain/view.js';
import {
  changedMembers,
  NO_HISTORY,
  recordStep,
  redo,
  undo,
  type ViewHistory,
} from '../../domain/view-history.js';

const STORED = 'renewal-atlas:steps';

export class ViewController implements ReactiveController {
  /** All that is seen. */
  view: ViewState = DEFAULT_VIEW;
  #history: ViewHistory = NO_HISTORY;
  #lifetime = new AbortController();
  readonly #host: ReactiveControllerHost;
  readonly #onRead: (dropped: readonly string[]) => void;

  /** `onRead` hears when the view came from the address, with the names of what could not be read. */
  constructor(host: ReactiveControllerHost, onRead: (dropped: readonly string[]) => void) {
    this.#host = host;
    this.#onRead = onRead;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    addEventListener('popstate', () => this.#readAddress(), { signal });
    addEventListener('hashchange', () => this.#readAddress(), { signal });
    this.#history = restoreSteps();
    this.#readAddress();
  }

  hostDisconnected(): void {
    this.#lifetime.abort();
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** The absolute address of the view. */
  get address(): string {
    const url = new URL(location.href);
    url.hash = writeView(this.view);
    return url.href;
  }

  /** Changes the view. `push` can be gone back on in the browser; `replace` is one movement, such as moving the map. */
  change(change: ViewChange, history: 'push' | 'replace' = 'push'): void {
    this.show(changeView(this.view, change), history);
  }

  /** Takes a new view over. */
  show(view: ViewState, history: 'push' | 'replace' = 'push'): void {
    const from = this.view;
    const movement = history === 'replace' ? { movement: changedMembers(from, view) } : {};
    this.#history = recordStep(this.#history, { from, to: view, ...movement });
    this.#take(view, history);
  }

  /** Changes the view for a reason that is not the user's: no step to undo. */
  correct(change: ViewChange): void {
    this.#take(changeView(this.view, change), 'replace');
  }

  undo(): void {
    this.#step(undo(this.#history, this.view));
  }

  redo(): void {
    this.#step(redo(this.#history, this.view));
  }

  #step(step: ReturnType<typeof undo>): void {
    if (!step) return;
    this.#history = step.history;
    this.#take(step.view, 'push');
  }

  #take(view: ViewState, history: 'push' | 'replace'): void {
    const fragment = writeView(view);
    const isNews = fragment !== writeView(this.view);
    this.view = view;
    this.#host.requestUpdate();
    if (!isNews) return;
    storeSteps(this.#history);
    const address = fragment === '' ? location.pathname + location.search : `#${fragment}`;
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }

  #readAddress(): void {
    const { view, dropped } = readView(location.hash);
    if (writeView(view) !== writeView(this.view)) {
      this.view = view;
      this.#host.requestUpdate();
    }
    this.#onRead(dropped);
  }
}

/** The steps of this tab before a reload, as the addresses they would have. */
function restoreSteps(): ViewHistory {
  try {
    const { past, future }: { past: string[]; future: string[] } = JSON.parse(
      sessionStorage.getItem(STORED) ?? '{"past":[],"future":[]}',
    );
    return {
      past: past.map((text) => readView(text).view),
      future: future.map((text) => readView(text).view),
    };
  } catch {
    // Storage is off, or holds what another version wrote: begin anew.
    return NO_HISTORY;
  }
}

function storeSteps({ past, future }: ViewHistory): void {
  try {
    sessionStorage.setItem(
      STORED,
      JSON.stringify({ past: past.slice(-30).map(writeView), future: future.slice(0, 30).map(writeView) }),
    );
  } catch {
    // Storage is off or full: undo then lasts until the reload.
  }
}
