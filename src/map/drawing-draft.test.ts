import { describe, expect, it } from 'vitest';
import type { Drawing, Place } from '../domain/drawing.js';
import { DrawingDraft } from './drawing-draft.js';
import { moveHandle } from './drawing-vertices.js';

const A: Place = [120, 36];
const B: Place = [120.02, 36];
const C: Place = [120.02, 36.01];
const D: Place = [120, 36.01];

const createNew = (kind: Drawing['kind']) => new DrawingDraft({ id: 'draft', kind, positions: [] }, false);
const createEdit = (kind: Drawing['kind'], ...positions: Place[]) =>
  new DrawingDraft({ id: 'd1', kind, positions }, true);

describe('a new drawing', () => {
  it('is nothing before the first position, then follows the pointer', () => {
    const draft = createNew('line');
    draft.hover = B;
    expect(draft.preview).toBeUndefined();
    draft.put(A);
    expect(draft.preview?.positions).toEqual([A, B]);
    draft.hover = undefined;
    expect(draft.preview?.positions).toEqual([A]);
    expect(draft.finishable).toBe(false);
  });

  it('takes no position twice, so that a double click puts one', () => {
    const draft = createNew('polygon');
    for (const place of [A, A, B, B, C]) draft.put(place);
    expect(draft.current.positions).toEqual([A, B, C]);
    expect(draft.finishable).toBe(true);
  });

  it('takes no second corner without ground', () => {
    const draft = createNew('rectangle');
    draft.put(A);
    draft.put(B);
    expect(draft.current.positions).toEqual([A]);
    draft.put(C);
    expect(draft.current.positions).toEqual([A, B, C, D]);
  });

  it('takes back, undoes and redoes positions', () => {
    const draft = createNew('line');
    for (const place of [A, B, C]) draft.put(place);
    draft.takeBack();
    expect(draft.current.positions).toEqual([A, B]);
    draft.undo();
    expect(draft.current.positions).toEqual([A, B, C]);
    draft.undo();
    draft.undo();
    expect(draft.stateWith(false)).toMatchObject({ undoable: true, redoable: true, finishable: false });
    draft.redo();
    expect(draft.current.positions).toEqual([A, B]);
    draft.put(D);
    expect(draft.stateWith(false).redoable).toBe(false);
  });
});

describe('a drawing that is changed', () => {
  it('has its vertices walked through to the end, where the walk leaves', () => {
    const draft = createEdit('line', A, B);
    expect([draft.chooseNext(1), draft.chosen]).toEqual([true, 0]);
    expect([draft.chooseNext(1), draft.chosen]).toEqual([true, 1]);
    expect([draft.chooseNext(1), draft.chosen]).toEqual([false, undefined]);
    expect([draft.chooseNext(-1), draft.chosen]).toEqual([true, 1]);
  });

  it('keeps a drag as one step, and drops one that is given up', () => {
    const draft = createEdit('line', A, B);
    draft.move(moveHandle(draft.current, 1, C));
    draft.move(moveHandle(draft.current, 1, D));
    expect(draft.preview?.positions).toEqual([A, D]);
    draft.keepMove();
    draft.undo();
    expect(draft.current.positions).toEqual([A, B]);
    draft.move(moveHandle(draft.current, 0, C));
    draft.dropMove();
    expect(draft.current.positions).toEqual([A, B]);
  });

  it('makes no step of what changes nothing', () => {
    const draft = createEdit('line', A, B);
    draft.move(draft.current);
    draft.keepMove();
    expect(draft.moveHandleTo(0, A)).toBe(false);
    expect(draft.stateWith(false).undoable).toBe(false);
  });

  it('puts a vertex after the chosen one, which is chosen then', () => {
    const draft = createEdit('line', A, B);
    draft.choose(0);
    draft.insert();
    expect(draft.current.positions).toEqual([A, [120.01, 36], B]);
    expect(draft.stateWith(false).vertex).toEqual({ number: 2, count: 3, removable: true, extendable: true });
  });

  it('takes the chosen vertex out while enough are left', () => {
    const draft = createEdit('polygon', A, B, C, D);
    draft.choose(3);
    draft.remove();
    expect(draft.current.positions).toEqual([A, B, C]);
    expect(draft.stateWith(true)).toMatchObject({ snapped: true, vertex: { number: 3, removable: false } });
    draft.remove();
    expect(draft.current.positions).toEqual([A, B, C]);
  });
});
