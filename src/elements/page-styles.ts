/**
 * Rules for what an author writes in their own page, such as quote links: adopted by the document (or the shadow root)
 * the element is in, for as long as it is there. A constructed sheet passes a strict content security policy.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many elements use the sheet in a root. */
const users = new WeakMap<CSSStyleSheet, Map<Document | ShadowRoot, number>>();
const sheets = new Map<string, CSSStyleSheet>();

export class PageStyles implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController'> & HTMLElement;
  readonly #css: string;
  #root: Document | ShadowRoot | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'addController'> & HTMLElement, css: string) {
    this.#host = host;
    this.#css = css;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    this.#root = root;
    const sheet = sheetOf(this.#css);
    const counts = users.get(sheet) ?? new Map<Document | ShadowRoot, number>();
    users.set(sheet, counts);
    const count = counts.get(root) ?? 0;
    counts.set(root, count + 1);
    if (count === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  hostDisconnected(): void {
    const root = this.#root;
    if (!root) return;
    const sheet = sheetOf(this.#css);
    const counts = users.get(sheet);
    const count = (counts?.get(root) ?? 1) - 1;
    if (count > 0) counts?.set(root, count);
    else {
      counts?.delete(root);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    }
    this.#root = undefined;
  }
}

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
