/** Undo and redo: the views before and after the present one. Plain data, kept by whoever owns the view. */
import { writeView } from './share.js';
import type { ViewState } from './view.js';

export interface ViewHistory {
  /** Oldest first. */
  readonly past: readonly ViewState[];
  /** Next to redo first. */
  readonly future: readonly ViewState[];
  /** What the last step changed, so that steps of one movement become one: a drag, a slider, typing. */
  readonly movement?: string;
}

export const NO_HISTORY: ViewHistory = { past: [], future: [] };

/** How many steps can be taken back. */
const LIMIT = 100;

/** The history after the view went from one to another. With `movement`, steps of the same one in a row count once. */
export function recordStep(
  history: ViewHistory,
  { from, to, movement }: { readonly from: ViewState; readonly to: ViewState; readonly movement?: string },
): ViewHistory {
  if (writeView(from) === writeView(to)) return history;
  const goesOn = movement !== undefined && movement === history.movement && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, from].slice(-LIMIT);
  return { past, future: [], ...(movement === undefined ? {} : { movement }) };
}

/** The view before the present one, and the history there; undefined when there is none. */
export function undo(history: ViewHistory, present: ViewState): Step | undefined {
  const view = history.past.at(-1);
  if (!view) return undefined;
  return { view, history: { past: history.past.slice(0, -1), future: [present, ...history.future] } };
}

/** The view that was undone last, and the history there; undefined when there is none. */
export function redo(history: ViewHistory, present: ViewState): Step | undefined {
  const [view, ...future] = history.future;
  if (!view) return undefined;
  return { view, history: { past: [...history.past, present], future } };
}

interface Step {
  readonly view: ViewState;
  readonly history: ViewHistory;
}

/** The members in which two views differ, as one name: what `movement` is for changes of one slider or one drag. */
export function changedMembers(from: ViewState, to: ViewState): string {
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  // Safe: the names are those of the two views.
  return [...names].filter((name) => from[name as keyof ViewState] !== to[name as keyof ViewState]).join();
}
