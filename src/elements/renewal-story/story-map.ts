/** The map of a story: its edition and its code are fetched when the story comes near, and places are shown on it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Edition } from '../../domain/edition.js';
import type { Problem } from '../../domain/result.js';
import { findFeature, setLayers } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import type { EmbeddedMap } from '../embedded-map/embedded-map.js';
import { startEngine } from '../embedded-map/start-engine.js';
import { RenewalErrorEvent, type RenewalErrorType } from '../events.js';
import { whenNear } from './watch-steps.js';

export interface StoryMapOptions {
  /** The live map, while there is one. */
  readonly map: () => EmbeddedMap | null;
  /** The edition is there, for the first time. */
  readonly onEdition: (edition: Edition) => void;
  /** The place chosen has changed. */
  readonly onChosen: (featureId: string | undefined) => void;
}

export type StoryPhase = 'waiting' | 'loading' | 'live' | 'failed';

type Host = ReactiveControllerHost & HTMLElement & { readonly edition: string };

export class StoryMap implements ReactiveController {
  phase: StoryPhase = 'waiting';
  edition: Edition | undefined;
  readonly #host: Host;
  readonly #options: StoryMapOptions;
  /** The place that is chosen again when the reader stops pointing at another. */
  #chosen: string | undefined;
  #lifetime = new AbortController();
  #stopWaiting = () => {};

  constructor(host: Host, options: StoryMapOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#begin();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Another edition. */
  restart(): void {
    this.#end();
    this.edition = undefined;
    this.#begin();
  }

  /** Absolute URL of the edition. */
  get address(): string {
    return new URL(this.#host.edition, document.baseURI).href;
  }

  /** The edition; the map's code is fetched beside it. Undefined when there is none to be had. */
  async load(): Promise<Edition | undefined> {
    const { signal } = this.#lifetime;
    if (this.#host.edition === '') return undefined;
    if (this.phase === 'waiting') {
      this.#turn('loading');
      void this.#loadMap(signal);
    }
    if (this.edition) return this.edition;
    const result = await loadEdition(this.address);
    if (signal.aborted) return undefined;
    if (!result.ok) {
      this.#fail('data', result.problems);
      return undefined;
    }
    if (this.edition !== result.value) {
      this.edition = result.value;
      this.#options.onEdition(result.value);
    }
    return this.edition;
  }

  /** Whether the edition has the place; undefined while it is not known. Nothing is known without a map. */
  knows(featureId: string): boolean | undefined {
    if (this.phase === 'failed') return false;
    return this.edition && findFeature(this.edition, featureId) !== undefined;
  }

  /** Takes over what is chosen without changing the map. */
  setChosen(featureId: string | undefined): void {
    this.#chosen = featureId;
    this.#options.onChosen(featureId);
  }

  /** Points at a place as long as it is asked to; undefined goes back to the chosen one. */
  point(featureId: string | undefined): void {
    if (this.phase === 'live') this.#options.map()?.select(featureId ?? this.#chosen);
  }

  /** Flies to a place and chooses it; its layer is switched on. */
  async show(featureId: string): Promise<void> {
    const { signal } = this.#lifetime;
    const map = this.#options.map();
    const found = this.edition && findFeature(this.edition, featureId);
    if (!map || !found || !this.edition) return;
    try {
      await customElements.whenDefined('renewal-live-map');
      await map.ready;
    } catch {
      // That the map failed is told where it is loaded.
      return;
    }
    if (signal.aborted || map !== this.#options.map()) return;
    map.viewState = setLayers(this.edition, map.viewState, [found.layer.id], true);
    map.select(featureId, { fly: true });
    this.setChosen(featureId);
  }

  #begin(): void {
    this.#lifetime = new AbortController();
    this.#stopWaiting = whenNear(this.#host, () => void this.load());
  }

  #end(): void {
    this.#lifetime.abort();
    this.#stopWaiting();
    this.phase = 'waiting';
  }

  /** Without a live map the pictures of the article stay. */
  async #loadMap(signal: AbortSignal): Promise<void> {
    try {
      await startEngine(this.#host);
      if (signal.aborted) return;
      // Once for the frame of the map, once for the map in it.
      await this.#host.updateComplete;
      await this.#host.updateComplete;
      await this.#options.map()?.ready;
      if (!signal.aborted && this.phase === 'loading') this.#turn('live');
    } catch (cause) {
      if (!signal.aborted) this.#fail('webgl', [], cause);
    }
  }

  #turn(phase: StoryPhase): void {
    this.phase = phase;
    this.#host.requestUpdate();
  }

  #fail(type: RenewalErrorType, problems: readonly Problem[], cause?: unknown): void {
    if (this.phase === 'failed') return;
    this.#turn('failed');
    this.#host.dispatchEvent(new RenewalErrorEvent(type, problems, cause));
  }
}
