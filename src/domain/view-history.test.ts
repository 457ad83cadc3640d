import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from './view.js';
import { changedMembers, NO_HISTORY, recordStep, redo, undo } from './view-history.js';

const start: ViewState = DEFAULT_VIEW;
const first: ViewState = { ...start, selected: 'a' };
const second: ViewState = { ...start, selected: 'b' };
const at = (zoom: number): ViewState => ({ ...start, camera: { center: [120, 36], zoom } });

describe('the history of views', () => {
  it('goes back and forward again', () => {
    let history = recordStep(NO_HISTORY, { from: start, to: first });
    history = recordStep(history, { from: first, to: second });
    const back = undo(history, second);
    expect(back?.view).toEqual(first);
    const further = back && undo(back.history, back.view);
    expect(further?.view).toEqual(start);
    const forward = further && redo(further.history, further.view);
    expect(forward?.view).toEqual(first);
    expect(forward && redo(forward.history, forward.view)?.view).toEqual(second);
  });

  it('forgets what was undone once something else is done', () => {
    const back = undo(recordStep(NO_HISTORY, { from: start, to: first }), first);
    const history = back && recordStep(back.history, { from: start, to: second });
    expect(history && redo(history, second)).toBeUndefined();
  });

  it('takes the steps of one movement as one', () => {
    let history = recordStep(NO_HISTORY, { from: start, to: at(12), movement: 'camera' });
    history = recordStep(history, { from: at(12), to: at(13), movement: 'camera' });
    expect(undo(history, at(13))?.view).toEqual(start);
    history = recordStep(history, { from: at(13), to: first });
    history = recordStep(history, { from: first, to: at(14), movement: 'camera' });
    expect(history.past).toHaveLength(3);
  });

  it('notes nothing when nothing changed, and keeps a hundred steps', () => {
    expect(recordStep(NO_HISTORY, { from: start, to: { ...start } })).toBe(NO_HISTORY);
    let history = NO_HISTORY;
    for (let zoom = 1; zoom <= 150; zoom++)
      history = recordStep(history, { from: at(zoom / 10), to: at((zoom + 1) / 10) });
    expect(history.past).toHaveLength(100);
  });

  it('has nothing to undo or redo at first', () => {
    expect(undo(NO_HISTORY, start)).toBeUndefined();
    expect(redo(NO_HISTORY, start)).toBeUndefined();
  });
});

it('names the members that differ', () => {
  expect(changedMembers(start, first)).toBe('selected');
  expect(changedMembers(at(1), at(2))).toBe('camera');
});
