/** What the panels tell the explorer; they never touch the map themselves. */

const INIT: EventInit = { bubbles: true, composed: true };

/** Layers were switched on or off. */
export class ToggleLayersEvent extends Event {
  constructor(
    readonly layerIds: readonly string[],
    readonly visible: boolean,
  ) {
    super('toggle-layers', INIT);
  }
}

/** The user wants to see the features on the map. */
export class FitFeaturesEvent extends Event {
  constructor(readonly featureIds: readonly string[]) {
    super('fit-features', INIT);
  }
}

/** The user wants a commitment's features lit up; undefined to stop. */
export class LightCommitmentEvent extends Event {
  constructor(readonly commitmentId: string | undefined) {
    super('light-commitment', INIT);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'toggle-layers': ToggleLayersEvent;
    'fit-features': FitFeaturesEvent;
    'light-commitment': LightCommitmentEvent;
  }
}
