import type { MarkedShape } from '../../map/marked-style.js';

/** Two editions were compared: what differs, as shapes for the map, and what they are called. */
export class ComparedEvent extends Event {
  constructor(
    readonly marks: readonly MarkedShape[],
    readonly titles: readonly [string, string] | undefined,
  ) {
    super('compared', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    compared: ComparedEvent;
  }
}
