/** What the keys mean while one edits a shape, with the focus on the map. */
import { arrowOfKey } from './drawing-keys.js';
import type { ShapeDraft } from './shape-draft.js';

export interface ShapeKeyActions {
  /** Moves the chosen vertex, or the whole, by pixels right and down. */
  readonly nudge: (right: number, down: number) => void;
  readonly accept: () => void;
}

/** Does what the key means; false when it means nothing here, so that the map or the page may take it. */
export function handleShapeKey(event: KeyboardEvent, draft: ShapeDraft, actions: ShapeKeyActions): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case 'Enter':
      actions.accept();
      return true;
    case 'Tab':
      // Beyond the last vertex Tab leaves the map, as everywhere.
      return draft.chooseNext(event.shiftKey ? -1 : 1);
    case 'PageDown':
      draft.choosePath(1);
      return true;
    case 'PageUp':
      draft.choosePath(-1);
      return true;
    case 'Backspace':
    case 'Delete':
      draft.remove();
      return true;
    case '+':
    case 'Insert':
      if (!draft.chosen) return false;
      draft.insert();
      return true;
    default: {
      const arrow = arrowOfKey(event);
      if (!arrow || !(draft.chosen || draft.movable)) return false;
      actions.nudge(...arrow);
      return true;
    }
  }
}
