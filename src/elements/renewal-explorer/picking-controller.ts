/** Features that an analysis lets the reader pick: a click on the map takes one in or out rather than select it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Edition } from '../../domain/edition.js';
import type { Picked } from '../analysis-panel/analysis-panel.js';

export class PickingController implements ReactiveController {
  /** The layer whose features are picked; undefined while none are. */
  layer: string | undefined;
  /** The feature that was picked last. */
  picked: Picked | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  start(layer: string | undefined): void {
    this.layer = layer;
    this.#host.requestUpdate();
  }

  stop(): void {
    this.start(undefined);
  }

  /** Picks the first of the ids that the layer has. Whether features are picked at all: else the click is a choice. */
  pick(edition: Edition | undefined, under: readonly string[]): boolean {
    const layer = edition?.layers.find(({ id }) => id === this.layer);
    if (!layer) return false;
    const id = under.find((candidate) =>
      layer.features.some(({ properties }) => properties.id === candidate),
    );
    if (id !== undefined) this.picked = { id, turn: (this.picked?.turn ?? 0) + 1 };
    // The map marked what was clicked as selected: it takes that back.
    this.#host.requestUpdate();
    return true;
  }
}
