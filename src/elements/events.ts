/** Events of the elements: sent for what a user does and for the map's state, never because a property was set. */
import type { Problem } from '../domain/result.js';
import type { ViewState } from '../domain/view.js';

const INIT: EventInit = { bubbles: true, composed: true };

/** The map stands, with its data drawn. */
export class RenewalReadyEvent extends Event {
  constructor() {
    super('renewal-ready', INIT);
  }
}

/** A feature was chosen, or the choice was taken back (`featureId` undefined). */
export class RenewalSelectEvent extends Event {
  constructor(
    readonly featureId: string | undefined,
    readonly layerId: string | undefined,
    /** Ids of everything under the pointer, topmost first. */
    readonly under: readonly string[],
  ) {
    super('renewal-select', INIT);
  }
}

/** The user changed what is seen; carries the whole view. */
export class RenewalViewChangeEvent extends Event {
  constructor(readonly viewState: ViewState) {
    super('renewal-view-change', INIT);
  }
}

/** The reader came to another step of a story. */
export class RenewalStepEvent extends Event {
  constructor(
    readonly stepId: string,
    /** From 0. */
    readonly index: number,
    readonly count: number,
  ) {
    super('renewal-step', INIT);
  }
}

export type RenewalErrorType = 'data' | 'webgl' | 'contextlost' | 'worker';

/** Something could not be loaded or drawn. */
export class RenewalErrorEvent extends Event {
  constructor(
    readonly errorType: RenewalErrorType,
    readonly problems: readonly Problem[],
    readonly cause?: unknown,
  ) {
    super('renewal-error', INIT);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'renewal-ready': RenewalReadyEvent;
    'renewal-select': RenewalSelectEvent;
    'renewal-view-change': RenewalViewChangeEvent;
    'renewal-step': RenewalStepEvent;
    'renewal-error': RenewalErrorEvent;
  }
}
