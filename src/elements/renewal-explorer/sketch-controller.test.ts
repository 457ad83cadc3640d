import type { ReactiveControllerHost } from 'lit';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../domain/drawing.js';
import type { DrawingTask } from '../panel-events.js';
import { SketchController, type SketchedMap } from './sketch-controller.js';

const LINE: Drawing = {
  id: 'draft',
  kind: 'line',
  positions: [
    [120, 36],
    [121, 36],
  ],
};
const TASK: DrawingTask = { type: 'draw', kind: 'line', snap: false };

/** A page whose map ends a drawing when told to, with what is called on the page in order. */
function createPage() {
  const calls: string[] = [];
  const waiting: ((drawn: Drawing | undefined) => void)[] = [];
  const host: ReactiveControllerHost = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  };
  const map = {
    draw: () => new Promise<Drawing | undefined>((resolve) => waiting.push(resolve)),
    // As the real one: a key ends the drawing that is under way.
    sketchKey: () => waiting.pop()?.(undefined),
    pickPlace: async () => [120, 36] as const,
  };
  // Safe: the tests below use no more of the map than this.
  const sketched = map as unknown as SketchedMap;
  const sketches = new SketchController(host, {
    map: () => sketched,
    clear: () => calls.push('clear'),
    restore: () => calls.push('restore'),
  });
  const finish = async (drawn: Drawing) => {
    await expect.poll(() => waiting.length).toBe(1);
    waiting.pop()?.(drawn);
  };
  return { sketches, calls, finish, waiting };
}

describe('SketchController', () => {
  it('clears the page for a sketch and restores it after', async () => {
    const { sketches, calls } = createPage();
    const picked = sketches.pickPlace();
    expect(sketches.kind).toBe('place');
    expect(await picked).toEqual([120, 36]);
    expect(sketches.kind).toBeUndefined();
    expect(calls).toEqual(['clear', 'restore']);
  });

  it('gives a new drawing an id of its own, after the others', async () => {
    const { sketches, finish } = createPage();
    const others: readonly Drawing[] = [{ ...LINE, id: 'd1' }];
    const drawn = sketches.draw(TASK, () => others);
    await finish(LINE);
    const drawings = await drawn;
    expect(drawings).toHaveLength(2);
    expect(drawings?.[0]).toBe(others[0]);
    expect(drawings?.[1]?.id).not.toBe('draft');
    expect(drawings?.[1]?.id).not.toBe('d1');
  });

  it('puts a changed drawing in the place of the old one', async () => {
    const { sketches, finish } = createPage();
    const others: readonly Drawing[] = [
      { ...LINE, id: 'd1' },
      { ...LINE, id: 'd2' },
    ];
    const drawn = sketches.draw({ type: 'edit', id: 'd1', snap: false }, () => others);
    const moved: Drawing = { ...LINE, positions: [[119, 35]] };
    await finish(moved);
    expect(await drawn).toEqual([{ ...moved, id: 'd1' }, others[1]]);
  });

  it('goes on with the second drawing when it took the place of the first', async () => {
    const { sketches, calls, finish, waiting } = createPage();
    const first = sketches.draw(TASK, () => []);
    await expect.poll(() => waiting.length).toBe(1);
    const second = sketches.draw({ ...TASK }, () => []);
    expect(await first).toBeUndefined();
    expect(sketches.kind).toBe('draw');
    expect(calls).toEqual(['clear', 'clear']);
    await finish(LINE);
    expect(await second).toHaveLength(1);
    expect(calls).toEqual(['clear', 'clear', 'restore']);
  });

  it('keeps nothing of a drawing that was given up', async () => {
    const { sketches, waiting } = createPage();
    const drawn = sketches.draw(TASK, () => []);
    await expect.poll(() => waiting.length).toBe(1);
    sketches.key('Escape');
    expect(await drawn).toBeUndefined();
    expect(sketches.task).toBeUndefined();
  });
});
