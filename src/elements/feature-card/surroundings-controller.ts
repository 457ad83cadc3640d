/** What overlaps with a feature and what is near it, worked out after the card is drawn: it may take a moment. */
import type { LitElement, ReactiveController } from 'lit';
import type { AtlasFeature, Edition } from '../../domain/edition.js';
import { findWithin, type Nearby } from '../../domain/nearby.js';
import type { Overlap } from '../../domain/overlaps.js';
import type { Metres } from '../../domain/units.js';

/** How far around a place its card looks, in a straight line. */
export const NEARBY_METRES: Metres = 500;

export interface Surroundings {
  /** Nearest first. */
  readonly nearby: readonly Nearby[];
  /** `failed` when the code for it did not load, or could not do it; undefined until it is done. */
  readonly overlaps: readonly Overlap[] | 'failed' | undefined;
}

interface Question {
  readonly edition: Edition;
  readonly feature: AtlasFeature;
}

export class SurroundingsController implements ReactiveController {
  readonly #host: LitElement;
  #asked: Question | undefined;
  #found: Surroundings | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#asked = undefined;
    this.#found = undefined;
  }

  /** What is known of the feature's surroundings among the edition's features; undefined until it is. */
  of(edition: Edition, feature: AtlasFeature): Surroundings | undefined {
    return this.#isAsked({ edition, feature }) ? this.#found : undefined;
  }

  /** Starts to look, unless it has already: the host asks for an update when something is found. */
  want(edition: Edition, feature: AtlasFeature): void {
    const question = { edition, feature };
    if (this.#isAsked(question)) return;
    this.#asked = question;
    this.#found = undefined;
    void this.#look(question);
  }

  #isAsked({ edition, feature }: Question): boolean {
    return this.#asked?.edition === edition && this.#asked.feature === feature;
  }

  async #look(question: Question): Promise<void> {
    const { edition, feature } = question;
    await afterPainting();
    if (this.#asked !== question) return;
    const around = findWithin(edition, feature.geometry, NEARBY_METRES);
    const nearby = around.filter((other) => other.feature.properties.id !== feature.properties.id);
    this.#tell({ nearby, overlaps: undefined });
    const overlaps = await overlapsOf(question);
    if (this.#asked === question) this.#tell({ nearby, overlaps });
  }

  #tell(found: Surroundings): void {
    this.#found = found;
    this.#host.requestUpdate();
  }
}

async function overlapsOf({ edition, feature }: Question): Promise<readonly Overlap[] | 'failed'> {
  try {
    const { findOverlaps } = await import('../../domain/overlaps.js');
    return findOverlaps(edition, feature);
  } catch {
    // The network is cut, or the overlay gave up on crossing edges: the card says so in place of the list.
    return 'failed';
  }
}

/** A new task: what has been rendered is on the screen by then. */
function afterPainting(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // A hidden page has no frames.
    setTimeout(resolve, 200);
  });
}
