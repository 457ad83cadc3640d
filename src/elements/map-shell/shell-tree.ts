/** What stands in the shadow root of a map in somebody else's page: made by hand, for no library is there yet. */
import { SHELL_STYLES } from './shell.styles.js';

export interface ShellTree {
  /** The page's own picture goes here. */
  readonly slot: HTMLSlotElement;
  readonly poster: HTMLElement;
  /** Where the live map stands. */
  readonly stage: HTMLElement;
  readonly progress: HTMLElement;
  readonly say: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly link: HTMLAnchorElement;
}

/** Gives the element its shadow root. */
export function buildShellTree(host: HTMLElement): ShellTree {
  // First: where a browser knows no such sheets, no shadow root hides the page's own picture.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHELL_STYLES);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const slot = create('slot', { name: 'poster' });
  const poster = create('div', { className: 'poster', part: 'poster' });
  const stage = create('div', { className: 'live' });
  const progress = create('progress', {});
  const bar = create('div', { className: 'bar', part: 'bar' });
  const say = create('p', { className: 'say' });
  const button = create('button', { type: 'button', part: 'button' });
  const link = create('a', { target: '_blank' });
  say.setAttribute('role', 'status');
  poster.append(slot);
  bar.append(say, link, button);
  root.append(stage, poster, progress, bar, create('slot', { name: 'caption' }));
  return { slot, poster, stage, progress, say, button, link };
}

/** `part` is written as its attribute is: the names that the page may style it by. */
function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: { readonly [name: string]: string },
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}
