/** What the buttons beside the map do to a shape that is being edited. */
import { removePath } from '../../domain/shape-edit/edit-parts.js';
import { reversePath } from '../../domain/shape-edit/edit-vertices.js';
import type { ShapeDraft } from '../../map/shape-draft.js';

/** Changes of the draft itself. */
export type DraftAction =
  | 'insert'
  | 'move'
  | 'redo'
  | 'remove'
  | 'remove-path'
  | 'reverse'
  | 'undo'
  | 'unflag';

/** What ends the work of the hand, or begins another. */
export type ShapeAction = DraftAction | 'accept' | 'anyway' | 'as-new' | 'hole' | 'leave' | 'mend' | 'part';

/** Does it; false when nothing would be left of the shape. */
export function actOnDraft(draft: ShapeDraft, action: DraftAction): boolean {
  const { chosen, current } = draft;
  switch (action) {
    case 'insert':
    case 'redo':
    case 'remove':
    case 'undo':
      draft[action]();
      return true;
    case 'move':
      draft.movable = !draft.movable;
      return true;
    case 'unflag':
      draft.flagged = [];
      return true;
    case 'reverse':
      draft.push(reversePath(current, chosen ?? { part: 0, path: 0 }));
      return true;
    case 'remove-path': {
      const left = chosen && removePath(current, chosen);
      if (!left) return false;
      draft.choose(undefined);
      draft.push(left);
      return true;
    }
  }
}
