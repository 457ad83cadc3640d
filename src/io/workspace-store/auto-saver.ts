/** Saves a workspace after each change, and says at any time whether what is shown lies on the disk. */
import type { Problem, Result } from '../../domain/result.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import { storageProblem } from './storage-problem.js';
import type { Conflict, LoadedWorkspace, SaveOutcome, WorkspaceStore } from './workspace-store.js';

/** `unsaved`: a change waits to be saved; `failed`: it could not be, and is tried again. */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'failed';

export interface SaveStatus {
  readonly state: SaveState;
  /** Why the last save failed; empty otherwise. */
  readonly problems: readonly Problem[];
  /** Another tab has saved: nothing more is saved here until `keepMine` or `adopt` is called. */
  readonly conflict?: Conflict;
  /** ISO 8601 instant of the last save; absent before the first. */
  readonly updated?: string;
}

export interface AutoSaverOptions {
  readonly store: Pick<WorkspaceStore, 'save'>;
  /** As it was loaded; version 0 for a workspace that was never saved. */
  readonly loaded: LoadedWorkspace;
  /** The page's, for tests. */
  readonly page?: SavedPage;
  /** A change after a pause is saved at once; those that follow within this time, together. */
  readonly delayMilliseconds?: number;
  /** Before the first new attempt; twice as long before each further one, a minute at most. */
  readonly retryMilliseconds?: number;
}

/** What is heard of the page. */
export interface SavedPage {
  readonly window: EventTarget;
  readonly document: EventTarget & { readonly visibilityState: string };
}

const LONGEST_RETRY_MILLISECONDS = 60_000;

export class AutoSaver {
  private readonly store: Pick<WorkspaceStore, 'save'>;
  private readonly page: SavedPage;
  private readonly delay: number;
  private readonly firstRetry: number;
  private readonly listeners = new Set<(status: SaveStatus) => void>();
  private latest: Workspace;
  private saved: Workspace | undefined;
  private version: number;
  private failures = 0;
  /** While it runs, the last save began less than the delay ago. */
  private rest: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  /** Counts what was adopted, so that a save begun before knows that it is out of date. */
  private epoch = 0;
  private stopped = false;
  private current: SaveStatus;

  constructor({ store, loaded, page, delayMilliseconds = 400, retryMilliseconds = 1_000 }: AutoSaverOptions) {
    this.store = store;
    this.page = page ?? { window, document };
    this.delay = delayMilliseconds;
    this.firstRetry = retryMilliseconds;
    const { workspace, version } = loaded;
    this.latest = workspace;
    this.version = version;
    this.saved = version > 0 ? workspace : undefined;
    this.current =
      version > 0
        ? { state: 'saved', problems: [], updated: workspace.updated }
        : { state: 'unsaved', problems: [] };
  }

  /** Begins to listen to the page; a workspace that was never saved is saved. */
  start(): void {
    this.stopped = false;
    this.page.window.addEventListener('pagehide', this.handleLeave);
    this.page.document.addEventListener('visibilitychange', this.handleVisibility);
    if (!this.isPending()) return;
    this.setStatus('unsaved');
    this.scheduleChange();
  }

  /** Saves what is unsaved, and listens to the page no more. */
  stop(): void {
    this.stopped = true;
    this.listeners.clear();
    void this.flush();
    this.page.window.removeEventListener('pagehide', this.handleLeave);
    this.page.document.removeEventListener('visibilitychange', this.handleVisibility);
    this.page.window.removeEventListener('beforeunload', this.handleUnload);
  }

  get status(): SaveStatus {
    return this.current;
  }

  /** Hears each change of the status; the returned function ends it. */
  subscribe(listener: (status: SaveStatus) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The workspace as it is now shown; to be called after each change. */
  note(workspace: Workspace): void {
    if (workspace === this.latest) return;
    this.latest = workspace;
    if (this.current.conflict) return;
    if (this.running) {
      if (this.current.state === 'saved') this.setStatus('unsaved');
      return;
    }
    if (!this.isPending()) {
      this.cancelTimer();
      this.setStatus('saved');
      return;
    }
    // A failed save stays told until one succeeds.
    if (this.current.state === 'saved') this.setStatus('unsaved');
    if (this.current.state === 'failed') this.cancelTimer();
    this.scheduleChange();
  }

  /** Saves at once what is unsaved; the status after that. Never rejects. */
  async flush(): Promise<SaveStatus> {
    do {
      this.cancelTimer();
      await (this.running ?? this.begin());
    } while (this.isPending() && this.current.state !== 'failed');
    return this.current;
  }

  /** After a conflict: saves this workspace behind the other one, which stays among the versions. */
  keepMine(): Promise<SaveStatus> {
    const { conflict } = this.current;
    if (conflict) {
      this.version = conflict.theirs?.version ?? 0;
      this.setStatus('unsaved');
    }
    return this.flush();
  }

  /** Goes on from another state that is saved: theirs after a conflict, or an earlier version that was restored. */
  adopt({ workspace, version }: LoadedWorkspace): void {
    this.epoch++;
    this.cancelTimer();
    this.failures = 0;
    this.latest = workspace;
    this.saved = workspace;
    this.version = version;
    this.setStatus('saved', { updated: workspace.updated });
  }

  private isPending(): boolean {
    return this.latest !== this.saved;
  }

  private scheduleChange(): void {
    this.schedule(this.rest === undefined ? 0 : this.delay);
  }

  private schedule(milliseconds: number): void {
    if (this.stopped) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void (this.running ?? this.begin());
    }, milliseconds);
  }

  private cancelTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private begin(): Promise<void> {
    if (!this.isPending() || this.current.conflict) return Promise.resolve();
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.rest = undefined;
    }, this.delay);
    const saving = this.saveOnce().finally(() => {
      this.running = undefined;
    });
    this.running = saving;
    return saving;
  }

  private async saveOnce(): Promise<void> {
    const { epoch, latest: target } = this;
    this.setStatus('saving');
    const result = await this.trySave(target);
    if (epoch !== this.epoch) {
      // Another state was adopted meanwhile: what was noted since is still to be saved.
      if (this.isPending()) this.scheduleChange();
    } else if (!result.ok) {
      this.fail(result.problems);
    } else if (result.value.type === 'conflict') {
      this.setStatus('failed', { conflict: result.value });
    } else {
      this.failures = 0;
      this.saved = target;
      this.version = result.value.version;
      const { updated } = result.value;
      this.setStatus(this.isPending() ? 'unsaved' : 'saved', { updated });
      if (this.isPending()) this.scheduleChange();
    }
  }

  private async trySave(workspace: Workspace): Promise<Result<SaveOutcome>> {
    try {
      return await this.store.save(workspace, this.version);
    } catch (error) {
      return { ok: false, problems: [storageProblem(error)] };
    }
  }

  private fail(problems: readonly Problem[]): void {
    const wait = Math.min(this.firstRetry * 2 ** this.failures, LONGEST_RETRY_MILLISECONDS);
    this.failures++;
    this.setStatus('failed', { problems });
    this.schedule(wait);
  }

  private setStatus(
    state: SaveState,
    { problems = [], conflict, updated = this.current.updated }: Partial<Omit<SaveStatus, 'state'>> = {},
  ): void {
    this.current = {
      state,
      problems,
      ...(conflict ? { conflict } : {}),
      ...(updated === undefined ? {} : { updated }),
    };
    // Only while needed: in some browsers a page that listens to this is not kept for the way back.
    const { window } = this.page;
    if (state === 'saved' || this.stopped) window.removeEventListener('beforeunload', this.handleUnload);
    else window.addEventListener('beforeunload', this.handleUnload);
    for (const listener of this.listeners) listener(this.current);
  }

  private readonly handleLeave = (): void => {
    void this.flush();
  };

  private readonly handleVisibility = (): void => {
    // Hidden: it may be the last that the page hears. Visible again: the disk may have room by now.
    if (this.page.document.visibilityState === 'hidden' || this.current.state === 'failed') void this.flush();
  };

  private readonly handleUnload = (event: Event): void => {
    event.preventDefault();
    // Older browsers ask only when this is set.
    Object.assign(event, { returnValue: true });
  };
}
