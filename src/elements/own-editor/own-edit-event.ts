import type { Drawing, DrawingKind } from '../../domain/drawing.js';

/** What the user wants to do with shapes of their own layers; ids are those of the workspace. */
export type OwnTask =
  /** Draw something new into a layer. */
  | { readonly type: 'draw'; readonly layer: string; readonly kind: DrawingKind }
  /** Edit the vertices of a feature; `shown` is its id as the map has it. */
  | { readonly type: 'edit'; readonly layer: string; readonly feature: string; readonly shown: string }
  /** Split a feature by a line that is to be drawn. */
  | { readonly type: 'split'; readonly layer: string; readonly feature: string }
  /** Make a drawing of the view a feature. */
  | { readonly type: 'adopt'; readonly drawing: Drawing; readonly name: string };

/** The user wants to draw into or edit their own layers. */
export class OwnEditEvent extends Event {
  constructor(readonly task: OwnTask) {
    super('own-edit', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'own-edit': OwnEditEvent;
  }
}
