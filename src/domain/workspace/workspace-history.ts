/** Undo and redo of a workspace. States share all that did not change, so that a hundred of them cost little more than one. */
import type { Workspace } from './workspace.js';

export interface WorkspaceHistory {
  /** Oldest first. */
  readonly past: readonly Workspace[];
  /** Next to redo first. */
  readonly future: readonly Workspace[];
  /** What the last step changed, so that steps of one movement become one: a drag, typing. */
  readonly movement?: string;
}

export const NO_WORKSPACE_HISTORY: WorkspaceHistory = { past: [], future: [] };

/** How many steps can be taken back. */
const LIMIT = 100;

/** The history after the workspace went from one state to another. With `movement`, steps of the same one in a row count once. */
export function recordChange(
  history: WorkspaceHistory,
  { from, to, movement }: { readonly from: Workspace; readonly to: Workspace; readonly movement?: string },
): WorkspaceHistory {
  if (from === to) return history;
  const goesOn = movement !== undefined && movement === history.movement && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, from].slice(-LIMIT);
  return { past, future: [], ...(movement === undefined ? {} : { movement }) };
}

export interface WorkspaceStep {
  readonly workspace: Workspace;
  readonly history: WorkspaceHistory;
}

/** The state before the present one, and the history there; undefined when there is none. */
export function undoChange(history: WorkspaceHistory, present: Workspace): WorkspaceStep | undefined {
  const workspace = history.past.at(-1);
  if (!workspace) return undefined;
  return { workspace, history: { past: history.past.slice(0, -1), future: [present, ...history.future] } };
}

/** The state that was undone last, and the history there; undefined when there is none. */
export function redoChange(history: WorkspaceHistory, present: Workspace): WorkspaceStep | undefined {
  const [workspace, ...future] = history.future;
  if (!workspace) return undefined;
  return { workspace, history: { past: [...history.past, present], future } };
}
