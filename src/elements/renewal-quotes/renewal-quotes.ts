import type { ReactiveController } from 'lit';
import type { RenewalSelectEvent } from '../events.js';
import { QuoteLinks } from '../quote-links/quote-links.js';

/** A map of the page: live, or a picture that becomes live. */
export interface AnsweringMap extends HTMLElement {
  readonly innerMap?: unknown;
  select(featureId: string | undefined, options?: { fly?: boolean }): void;
  reveal?(): Promise<void>;
}

/**
 * Lets words of an article answer to a map: `<renewal-quotes for="id-of-the-map"></renewal-quotes>` anywhere beside it.
 * Words are `<a href="#feature-id" data-feature>` or `<mark data-feature="feature-id">`. It shows nothing itself.
 *
 * @tag renewal-quotes
 * @attr {string} for - Id of the map in the same page.
 * @cssproperty [--renewal-quote-lit=rgb(217 152 43 / 32%)] - Background of words whose place is chosen.
 */
export class RenewalQuotes extends HTMLElement {
  #controllers: ReactiveController[] = [];
  #lifetime = new AbortController();
  /** The place that stays chosen when the reader stops pointing at another. */
  #chosen: string | undefined;
  readonly #links = new QuoteLinks(this, {
    // What the map does not know it leaves unshown.
    knows: () => this.#map !== undefined,
    point: (featureId) => this.#point(featureId),
    choose: (featureId) => void this.#choose(featureId),
  });

  /** As Lit's elements have it.
   * @internal */
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    this.hidden = true;
    this.#lifetime = new AbortController();
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.getRootNode().addEventListener('renewal-select', (event) => this.#handleSelect(event), {
      signal: this.#lifetime.signal,
    });
  }

  disconnectedCallback(): void {
    this.#lifetime.abort();
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  get #map(): AnsweringMap | undefined {
    const root = this.getRootNode();
    const id = this.getAttribute('for');
    const map = root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id ?? '') : null;
    return map && isMap(map) ? map : undefined;
  }

  /** A picture that was not touched yet stays one. */
  #point(featureId: string | undefined): void {
    const map = this.#map;
    if (map?.innerMap) map.select(featureId ?? this.#chosen);
  }

  async #choose(featureId: string): Promise<void> {
    const map = this.#map;
    if (!map) return;
    this.#chosen = featureId;
    this.#links.light(featureId);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    map.scrollIntoView({ block: 'nearest', behavior: still ? 'instant' : 'smooth' });
    map.select(featureId);
    try {
      await map.reveal?.();
    } catch {
      // The map says so itself, and its picture stays.
      return;
    }
    map.select(featureId, { fly: true });
  }

  #handleSelect(event: Event): void {
    if (event.target !== this.#map) return;
    this.#chosen = (event as RenewalSelectEvent).featureId; // Safe: the event of that name is of that class.
    this.#links.light(this.#chosen);
  }
}

function isMap(element: HTMLElement): element is AnsweringMap {
  return 'select' in element && typeof element.select === 'function';
}

declare global {
  interface HTMLElementTagNameMap {
    'renewal-quotes': RenewalQuotes;
  }
}
