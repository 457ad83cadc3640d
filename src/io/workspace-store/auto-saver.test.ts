import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestWorkspace } from '../../../test/create-workspace.js';
import type { Result } from '../../domain/result.js';
import { renameWorkspace } from '../../domain/workspace/change-layers.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import { AutoSaver, type SavedPage } from './auto-saver.js';
import type { SaveOutcome, WorkspaceEntry } from './workspace-store.js';

const first = createTestWorkspace([]);
const titled = (title: string) => renameWorkspace(first, title);

/** A store in memory: answers when told to, checks the version, can be full. */
class FakeStore {
  readonly saved: string[] = [];
  version = 1;
  full = false;
  broken = false;
  slow = false;
  private waiting: (() => void)[] = [];

  async save({ title }: Workspace, baseVersion: number): Promise<Result<SaveOutcome>> {
    if (this.slow) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.broken) throw new DOMException('made up', 'UnknownError');
    if (this.full)
      return {
        ok: false,
        problems: [{ code: 'storage-full', message: 'Full.', path: '', severity: 'error' }],
      };
    if (baseVersion !== this.version) {
      // Safe: the saver reads nothing of it but the version.
      const theirs = { id: 'mine', version: this.version } as WorkspaceEntry;
      return { ok: true, value: { type: 'conflict', theirs }, problems: [] };
    }
    this.version++;
    this.saved.push(title);
    return {
      ok: true,
      value: { type: 'saved', version: this.version, updated: `2024-03-01T00:00:0${this.version}Z` },
      problems: [],
    };
  }

  answer(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

class FakePage implements SavedPage {
  readonly window = new EventTarget();
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });

  hide(): void {
    this.document.visibilityState = 'hidden';
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  /** Whether the reader is asked before the page goes. */
  asks(): boolean {
    const event = new Event('beforeunload', { cancelable: true });
    // A text of its own, as the event of a browser has.
    Object.defineProperty(event, 'returnValue', { value: '', writable: true });
    return !this.window.dispatchEvent(event);
  }
}

let store: FakeStore;
let page: FakePage;
let saver: AutoSaver;
let states: string[];

function begin(version = 1): void {
  store = new FakeStore();
  store.version = version;
  page = new FakePage();
  saver = new AutoSaver({ store, loaded: { workspace: first, version }, page });
  states = [];
  saver.subscribe(({ state }) => states.push(state));
  saver.start();
}

beforeEach(() => {
  vi.useFakeTimers();
  begin();
});

afterEach(() => {
  saver.stop();
  vi.useRealTimers();
});

describe('AutoSaver', () => {
  it('saves a change at once, and those that follow it within 400 ms together', async () => {
    expect(saver.status).toEqual({ state: 'saved', problems: [], updated: first.updated });
    for (const title of ['a', 'b', 'c', 'd', 'e', 'f']) {
      saver.note(titled(title));
      await vi.advanceTimersByTimeAsync(99);
    }
    // The second was noted at 99 ms, so that at 499 ms the last of then was saved: the sixth, of 495 ms.
    expect(store.saved).toEqual(['a', 'f']);
    expect(states).toEqual(['unsaved', 'saving', 'saved', 'unsaved', 'saving', 'saved']);
    expect(saver.status.updated).toBe('2024-03-01T00:00:03Z');
  });

  it('has nothing to save when the same workspace is noted, or a change is taken back', async () => {
    saver.note(first);
    expect(states).toEqual([]);
    saver.note(titled('a'));
    saver.note(first);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([store.saved, states]).toEqual([[], ['unsaved', 'saved']]);
  });

  it('saves a workspace that never was', async () => {
    begin(0);
    expect(saver.status.state).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(400);
    expect([store.saved, saver.status.state]).toEqual([['My plan'], 'saved']);
  });

  it('says saved only of what was saved: a change while saving is saved after it', async () => {
    store.slow = true;
    saver.note(titled('a'));
    await vi.advanceTimersByTimeAsync(0);
    saver.note(titled('b'));
    expect(saver.status.state).toBe('saving');
    store.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect([store.saved, saver.status.state]).toEqual([['a'], 'unsaved']);
    store.slow = false;
    await vi.advanceTimersByTimeAsync(400);
    expect([store.saved, saver.status.state]).toEqual([['a', 'b'], 'saved']);
  });

  it.each([
    ['pagehide', () => page.window.dispatchEvent(new Event('pagehide'))],
    ['being hidden', () => page.hide()],
  ])('saves at once at %s', async (_, leave) => {
    saver.note(titled('a'));
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect([store.saved, saver.status.state]).toEqual([['a'], 'saved']);
  });

  it('saves what was noted during a save when the page is hidden meanwhile', async () => {
    store.slow = true;
    saver.note(titled('a'));
    await vi.advanceTimersByTimeAsync(400);
    saver.note(titled('b'));
    page.hide();
    store.slow = false;
    store.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.saved).toEqual(['a', 'b']);
  });

  it('asks before the page goes only while something is unsaved', async () => {
    expect(page.asks()).toBe(false);
    saver.note(titled('a'));
    expect(page.asks()).toBe(true);
    await vi.advanceTimersByTimeAsync(400);
    expect(page.asks()).toBe(false);
  });

  it('tells a failure until a later attempt succeeds, each after twice the time', async () => {
    store.full = true;
    saver.note(titled('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.status).toMatchObject({ state: 'failed', problems: [{ code: 'storage-full' }] });
    expect(page.asks()).toBe(true);
    // Attempts after 1 s and 2 s more.
    await vi.advanceTimersByTimeAsync(3_000);
    expect(states).toEqual(['unsaved', 'saving', 'failed', 'saving', 'failed', 'saving', 'failed']);
    store.full = false;
    await vi.advanceTimersByTimeAsync(3_999);
    expect(store.saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect([store.saved, saver.status.state, saver.status.problems]).toEqual([['a'], 'saved', []]);
  });

  it('tries again soon when there is a further change', async () => {
    store.full = true;
    saver.note(titled('a'));
    await vi.advanceTimersByTimeAsync(60_000);
    store.full = false;
    saver.note(titled('b'));
    expect(saver.status.state).toBe('failed');
    await vi.advanceTimersByTimeAsync(400);
    expect([store.saved, saver.status.state]).toEqual([['b'], 'saved']);
  });

  it('takes what a store throws for a failure', async () => {
    store.broken = true;
    saver.note(titled('a'));
    await vi.advanceTimersByTimeAsync(400);
    expect(saver.status.problems[0]?.fix).toBeTruthy();
    expect(saver.status.state).toBe('failed');
  });

  it('saves nothing after a conflict until one side is chosen', async () => {
    store.version = 5;
    saver.note(titled('a'));
    await vi.advanceTimersByTimeAsync(400);
    expect(saver.status).toMatchObject({ state: 'failed', conflict: { theirs: { version: 5 } } });
    saver.note(titled('b'));
    page.hide();
    await vi.advanceTimersByTimeAsync(120_000);
    expect([store.saved, page.asks()]).toEqual([[], true]);
    expect(await saver.keepMine()).toMatchObject({ state: 'saved' });
    expect([store.saved, store.version]).toEqual([['b'], 6]);
  });

  it('goes on from theirs', async () => {
    store.version = 5;
    saver.note(titled('a'));
    await vi.advanceTimersByTimeAsync(400);
    const theirs = titled('theirs');
    saver.adopt({ workspace: theirs, version: 5 });
    expect(saver.status).toEqual({ state: 'saved', problems: [], updated: theirs.updated });
    saver.note(renameWorkspace(theirs, 'further'));
    await vi.advanceTimersByTimeAsync(400);
    expect(store.saved).toEqual(['further']);
  });

  it('forgets the end of a save that began before another state was adopted', async () => {
    store.slow = true;
    saver.note(titled('a'));
    await vi.advanceTimersByTimeAsync(400);
    store.version = 7;
    saver.adopt({ workspace: titled('theirs'), version: 7 });
    saver.note(titled('b'));
    expect(saver.status.state).toBe('unsaved');
    store.slow = false;
    store.answer();
    await vi.advanceTimersByTimeAsync(400);
    expect([store.saved, saver.status.state, saver.status.conflict]).toEqual([['b'], 'saved', undefined]);
  });

  it('saves when stopped, and hears no more', async () => {
    saver.note(titled('a'));
    saver.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.saved).toEqual(['a']);
    expect(page.asks()).toBe(false);
    expect(states).toEqual(['unsaved']);
  });
});
