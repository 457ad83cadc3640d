/** What the keys mean while one draws or changes a drawing, with the focus on the map. */
import type { Drawing } from '../domain/drawing.js';
import type { DrawingDraft } from './drawing-draft.js';
import { isFree } from './drawing-vertices.js';

export interface KeyActions {
  /** Puts a position under the crosshair in the middle of the map. */
  readonly putAtCentre: () => void;
  /** Moves the chosen handle by pixels, right and down. */
  readonly nudge: (right: number, down: number) => void;
  readonly finish: (drawing: Drawing) => void;
}

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Arrow keys move by a pixel; with Shift by so many. */
const LONG_STEP = 10;

/** Does what the key means; false when it means nothing here, so that the map or the page may take it. */
export function handleDrawingKey(event: KeyboardEvent, draft: DrawingDraft, actions: KeyActions): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Enter') return finishOrPut(draft, actions);
  return draft.editing ? handleEditKey(event, draft, actions) : handlePutKey(event, draft, actions);
}

function finishOrPut(draft: DrawingDraft, { finish, putAtCentre }: KeyActions): boolean {
  if (draft.finishable) finish(draft.current);
  else if (!draft.editing && !isFree(draft.current.kind)) putAtCentre();
  return true;
}

function handlePutKey({ key }: KeyboardEvent, draft: DrawingDraft, { putAtCentre }: KeyActions): boolean {
  switch (key) {
    case ' ':
      putAtCentre();
      return true;
    case 'Backspace':
    case 'Delete':
      draft.takeBack();
      return true;
    default:
      return false;
  }
}

function handleEditKey(event: KeyboardEvent, draft: DrawingDraft, { nudge }: KeyActions): boolean {
  switch (event.key) {
    case 'Tab':
      // Beyond the last vertex Tab leaves the map, as everywhere.
      return draft.chooseNext(event.shiftKey ? -1 : 1);
    case 'Backspace':
    case 'Delete':
      draft.remove();
      return true;
    case '+':
    case 'Insert':
      if (draft.chosen === undefined) return false;
      draft.insert();
      return true;
    default: {
      const arrow = arrowOfKey(event);
      if (!arrow || draft.chosen === undefined) return false;
      nudge(...arrow);
      return true;
    }
  }
}

/** Pixels right and down that an arrow key moves by; undefined for other keys. */
export function arrowOfKey({
  key,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey'>): readonly [right: number, down: number] | undefined {
  const arrow = Object.hasOwn(ARROWS, key) ? ARROWS[key] : undefined;
  const step = shiftKey ? LONG_STEP : 1;
  return arrow && [arrow[0] * step, arrow[1] * step];
}

/** Which way Ctrl+Z, Ctrl+Y and their like go; undefined for other keys, and for those typed into a field. */
export function stepOfKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const [target] = event.composedPath();
  if (
    target instanceof Element &&
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
  )
    return undefined;
  if (event.key === 'Undo') return 'undo';
  if (event.key === 'Redo') return 'redo';
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : undefined;
}
