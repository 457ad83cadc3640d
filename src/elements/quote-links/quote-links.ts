/**
 * Words of an article that stand for places of a map: `<a href="#feature-id" data-feature>` or
 * `<mark data-feature="feature-id">`. Pointing at them or focusing them points at the place, a click chooses it; a place
 * chosen on the map lights up its words. Heard are the words within the nearest `article` or `main` around the map, or
 * the whole page; those inside a story belong to that story alone.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PageStyles } from '../page-styles.js';

export interface QuotedMap {
  /** Whether the map has the place; undefined while it cannot say. */
  knows(featureId: string): boolean | undefined;
  /** Points at the place until told otherwise; undefined stops it. */
  point(featureId: string | undefined): void;
  /** The reader wants to see the place. */
  choose(featureId: string, quote: HTMLElement): void;
}

const QUOTE = '[data-feature]';
/** A story, whose own words are for its own map. */
const STORY = 'renewal-story';
const LIT = 'data-lit';

/** Low in specificity where the page may have its own wishes. */
const QUOTE_CSS = `
  :where(${QUOTE}) { cursor: pointer; text-decoration: underline dotted 0.08em; text-underline-offset: 0.22em; }
  :where(mark${QUOTE}) { background: none; color: inherit; }
  ${QUOTE}[${LIT}] { background: var(--renewal-quote-lit, rgb(217 152 43 / 32%)); border-radius: 0.15em; }
  @media (forced-colors: active) {
    mark${QUOTE} { forced-color-adjust: none; color: LinkText; }
    ${QUOTE}[${LIT}] { outline: 2px solid Highlight; }
  }
`;

export class QuoteLinks implements ReactiveController {
  readonly #host: Pick<ReactiveControllerHost, 'addController'> & HTMLElement;
  readonly #map: QuotedMap;
  #lifetime = new AbortController();
  #scope: ParentNode | undefined;
  #observer: MutationObserver | undefined;
  /** Marks that were made into buttons, to be made plain again. */
  #buttons = new Set<HTMLElement>();
  #lit: string | undefined;
  #pointed: HTMLElement | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'addController'> & HTMLElement, map: QuotedMap) {
    this.#host = host;
    this.#map = map;
    host.addController(this);
    new PageStyles(host, QUOTE_CSS);
  }

  hostConnected(): void {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    const scope = this.#findScope();
    this.#scope = scope;
    const listen = (type: string, handle: (quote: HTMLElement, event: Event) => void) =>
      scope.addEventListener(
        type,
        (event) => {
          const quote = this.#quoteOf(event);
          if (quote) handle(quote, event);
        },
        { signal },
      );
    // A finger has no hover: its tap is a click.
    listen('pointerover', (quote, event) => {
      if (!(event instanceof PointerEvent && event.pointerType === 'touch')) this.#point(quote);
    });
    listen('pointerout', (quote) => this.#unpoint(quote));
    listen('focusin', (quote) => this.#point(quote));
    listen('focusout', (quote) => this.#unpoint(quote));
    listen('click', (quote, event) => this.#handleClick(quote, event));
    listen('keydown', (quote, event) => this.#handleKey(quote, event));
    this.#observer = new MutationObserver(() => this.#prepare());
    this.#observer.observe(scope, { childList: true, subtree: true });
    this.#prepare();
  }

  hostDisconnected(): void {
    this.#lifetime.abort();
    this.#observer?.disconnect();
    for (const quote of this.#quotes()) quote.removeAttribute(LIT);
    for (const mark of this.#buttons) for (const name of ['role', 'tabindex']) mark.removeAttribute(name);
    this.#buttons.clear();
    this.#pointed = undefined;
  }

  /** Lights up the words for the place, and those of no other; undefined: none. */
  light(featureId: string | undefined): void {
    this.#lit = featureId;
    for (const quote of this.#quotes())
      quote.toggleAttribute(LIT, featureId !== undefined && featureOf(quote) === featureId);
  }

  /** The first element of `among` that holds words for the place. */
  findHolder(featureId: string, among: readonly Element[]): number {
    return among.findIndex((element) =>
      [...element.querySelectorAll<HTMLElement>(QUOTE)].some((quote) => featureOf(quote) === featureId),
    );
  }

  #findScope(): Element | Document | ShadowRoot {
    const around = this.#host.closest('article, main');
    const root = this.#host.getRootNode();
    return around ?? (root instanceof ShadowRoot ? root : document);
  }

  /** Those inside the map's own element too when it was taken out of the page. */
  #quotes(): readonly HTMLElement[] {
    const found = [this.#scope, this.#host].flatMap((place) => [
      ...(place?.querySelectorAll<HTMLElement>(QUOTE) ?? []),
    ]);
    return [...new Set(found)].filter((quote) => this.#isOurs(quote));
  }

  #quoteOf(event: Event): HTMLElement | undefined {
    const quote = event.target instanceof Element ? event.target.closest<HTMLElement>(QUOTE) : null;
    return quote && this.#isOurs(quote) ? quote : undefined;
  }

  #isOurs(quote: Element): boolean {
    const story = quote.closest(STORY);
    return story === null || story === this.#host;
  }

  /** A mark is not for clicking by itself: with a map it is a button. Words that came later are lit as the others. */
  #prepare(): void {
    for (const quote of this.#quotes()) {
      if (quote.localName === 'mark' && !quote.hasAttribute('role')) {
        quote.setAttribute('role', 'button');
        quote.tabIndex = 0;
        this.#buttons.add(quote);
      }
      quote.toggleAttribute(LIT, this.#lit !== undefined && featureOf(quote) === this.#lit);
    }
  }

  #point(quote: HTMLElement): void {
    this.#pointed = quote;
    const featureId = featureOf(quote);
    if (this.#map.knows(featureId)) this.#map.point(featureId);
  }

  #unpoint(quote: HTMLElement): void {
    if (this.#pointed !== quote) return;
    this.#pointed = undefined;
    this.#map.point(undefined);
  }

  /** The address of the page stays as it is: a link that the map answers does not navigate. Other clicks stay the browser's. */
  #handleClick(quote: HTMLElement, event: Event): void {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent; // Safe: a click is one.
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || event.defaultPrevented) return;
    const featureId = featureOf(quote);
    if (this.#map.knows(featureId) === false) return;
    event.preventDefault();
    this.#map.choose(featureId, quote);
  }

  #handleKey(quote: HTMLElement, event: Event): void {
    if (!(event instanceof KeyboardEvent) || !this.#buttons.has(quote)) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    quote.click();
  }
}

/** The place that the words stand for: what `data-feature` says, else the fragment of the link. */
function featureOf(quote: HTMLElement): string {
  const { feature } = quote.dataset;
  if (feature) return feature;
  const href = quote.getAttribute('href') ?? '';
  return href.startsWith('#') ? decodeURIComponent(href.slice(1)) : '';
}
