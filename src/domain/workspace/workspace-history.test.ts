import { describe, expect, it } from 'vitest';
import { createTestWorkspace } from '../../../test/create-workspace.js';
import { renameWorkspace } from './change-layers.js';
import { NO_WORKSPACE_HISTORY, recordChange, redoChange, undoChange } from './workspace-history.js';

const [first, second, third] = ['1', '2', '3'].map((title) =>
  renameWorkspace(createTestWorkspace([]), title),
) as [
  ReturnType<typeof createTestWorkspace>,
  ReturnType<typeof createTestWorkspace>,
  ReturnType<typeof createTestWorkspace>,
];

describe('history of a workspace', () => {
  it('goes back and forth to the very same states', () => {
    const history = recordChange(recordChange(NO_WORKSPACE_HISTORY, { from: first, to: second }), {
      from: second,
      to: third,
    });
    const back = undoChange(history, third);
    expect(back?.workspace).toBe(second);
    const start = back && undoChange(back.history, back.workspace);
    expect(start?.workspace).toBe(first);
    expect(start && undoChange(start.history, first)).toBeUndefined();
    const forth = start && redoChange(start.history, first);
    expect(forth?.workspace).toBe(second);
    expect(forth && redoChange(forth.history, second)?.workspace).toBe(third);
  });

  it('counts the steps of one movement once', () => {
    const drag = recordChange(
      recordChange(NO_WORKSPACE_HISTORY, { from: first, to: second, movement: 'drag' }),
      {
        from: second,
        to: third,
        movement: 'drag',
      },
    );
    expect(drag.past).toEqual([first]);
  });

  it('has nothing to undo when nothing changed', () => {
    expect(recordChange(NO_WORKSPACE_HISTORY, { from: first, to: first })).toBe(NO_WORKSPACE_HISTORY);
    expect(undoChange(NO_WORKSPACE_HISTORY, first)).toBeUndefined();
  });
});
