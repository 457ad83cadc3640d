/** Finds out what lies in which subdistrict and along which street, a slice at a time, so that the page stays awake. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findUnplaced, type LocalityPlaces, listByLocality, type Place } from '../../domain/by-locality.js';
import type { Edition } from '../../domain/edition.js';
import type { Locality } from '../../domain/locality.js';
import { type BasisChoice, shownFeatures } from '../../domain/view.js';

/** How long a slice may take: less than a frame. */
const SLICE_MILLISECONDS = 10;

export interface LocalityAnswers {
  /** So far, in the order of the localities. */
  readonly found: readonly LocalityPlaces[];
  readonly total: number;
  /** What lies in none of them; undefined until all are asked. */
  readonly unplaced: readonly Place[] | undefined;
}

const NOTHING_ASKED: LocalityAnswers = { found: [], total: 0, unplaced: undefined };

export class LocalityController implements ReactiveController {
  answers: LocalityAnswers = NOTHING_ASKED;
  #askedFor: readonly unknown[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#askedFor = [];
  }

  /** Starts anew when the edition, the localities or the basis choice are not those of the last time. */
  ask(edition: Edition, localities: readonly Locality[], choice: BasisChoice): void {
    const asked = [edition, localities, choice];
    if (asked.every((part, index) => part === this.#askedFor[index])) return;
    clearTimeout(this.#timer);
    this.#askedFor = asked;
    const places = edition.layers.flatMap((layer) =>
      shownFeatures(layer, choice).map((feature): Place => ({ feature, layer })),
    );
    this.answers = { ...NOTHING_ASKED, total: localities.length };
    if (localities.length > 0) this.#schedule(listByLocality(localities, places), places);
  }

  #schedule(rest: Generator<LocalityPlaces>, places: readonly Place[]): void {
    this.#timer = setTimeout(() => this.#work(rest, places));
  }

  #work(rest: Generator<LocalityPlaces>, places: readonly Place[]): void {
    const found = [...this.answers.found];
    const until = performance.now() + SLICE_MILLISECONDS;
    let step = rest.next();
    while (!step.done) {
      found.push(step.value);
      if (performance.now() >= until) break;
      step = rest.next();
    }
    const { total } = this.answers;
    this.answers = { found, total, unplaced: step.done ? findUnplaced(places, found) : undefined };
    if (!step.done) this.#schedule(rest, places);
    this.#host.requestUpdate();
  }
}
