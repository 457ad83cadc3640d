import type { SketchKey } from '../../map/drawing-state.js';

/** The user pressed a button that does on the map what a key would: finish, take a vertex back. */
export class SketchKeyEvent extends Event {
  constructor(readonly key: SketchKey) {
    super('sketch-key', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sketch-key': SketchKeyEvent;
  }
}
