/** What a drawing on the map tells of itself while it goes on, beside its shape. */
import type { DrawingKind } from '../domain/drawing.js';

/** Draw something of a kind, or change the vertices of what is there. */
export type MapDrawingTask =
  | { readonly type: 'draw'; readonly kind: DrawingKind; readonly snap: boolean }
  | { readonly type: 'edit'; readonly snap: boolean };

export interface DrawingState {
  readonly undoable: boolean;
  readonly redoable: boolean;
  /** Whether what was put so far makes a whole drawing. */
  readonly finishable: boolean;
  /** The vertex that keys move and remove. */
  readonly vertex?: {
    /** Counted from 1. */
    readonly number: number;
    readonly count: number;
    readonly removable: boolean;
    /** Whether another can be put after it. */
    readonly extendable: boolean;
  };
  /** Whether the pointer has caught a vertex or an edge of the map. */
  readonly snapped: boolean;
}

/** Keys that a sketch understands, for buttons of those without a keyboard. */
export type SketchKey = 'Enter' | 'Escape' | 'Backspace' | 'Delete' | 'Insert' | 'Undo' | 'Redo';
