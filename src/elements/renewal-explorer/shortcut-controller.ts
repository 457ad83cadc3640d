/** Keys that work anywhere on the page, except where one types. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readPreference, writePreference } from '../../io/preferences.js';

export const SHORTCUTS = [
  'search',
  'layers',
  'targets',
  'filter',
  'near',
  'analysis',
  'data',
  'table',
  'located',
  'previous',
  'next',
  'undo',
  'redo',
  'help',
] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** Keys without Ctrl; can be switched off (WCAG 2.1.4). */
const SINGLE: Readonly<Record<string, Shortcut>> = {
  '/': 'search',
  '1': 'layers',
  '2': 'targets',
  '3': 'filter',
  '4': 'near',
  '5': 'analysis',
  '6': 'data',
  t: 'table',
  b: 'located',
  '[': 'previous',
  ']': 'next',
  '?': 'help',
};

const PREFERENCE = 'single-keys';

export class ShortcutController implements ReactiveController {
  readonly #act: (shortcut: Shortcut) => void;
  #lifetime = new AbortController();

  constructor(host: ReactiveControllerHost, act: (shortcut: Shortcut) => void) {
    this.#act = act;
    host.addController(this);
  }

  hostConnected(): void {
    this.#lifetime = new AbortController();
    addEventListener('keydown', (event) => this.#handleKey(event), { signal: this.#lifetime.signal });
  }

  hostDisconnected(): void {
    this.#lifetime.abort();
  }

  /** Whether keys without Ctrl work. */
  get singleKeys(): boolean {
    return readPreference(PREFERENCE) !== 'off';
  }

  set singleKeys(on: boolean) {
    writePreference(PREFERENCE, on ? 'on' : 'off');
  }

  #handleKey(event: KeyboardEvent): void {
    const shortcut = this.#shortcutOf(event);
    if (!shortcut || event.defaultPrevented || isInDialog(event)) return;
    // Ctrl + K types nothing; all others may be meant for the field.
    if (isTyping(event) && !(shortcut === 'search' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    this.#act(shortcut);
  }

  #shortcutOf(event: KeyboardEvent): Shortcut | undefined {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.altKey || event.isComposing) return undefined;
    if (event.ctrlKey || event.metaKey) {
      if (key === 'k') return 'search';
      if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
      return key === 'y' ? 'redo' : undefined;
    }
    return this.singleKeys && Object.hasOwn(SINGLE, key) ? SINGLE[key] : undefined;
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

function isInDialog(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => node instanceof HTMLDialogElement);
}
