/** The reader's workspace on the page: opened from this browser, changed by panels, saved by itself. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../../domain/result.js';
import { createWorkspace, type UserLayer, type Workspace } from '../../domain/workspace/workspace.js';
import {
  NO_WORKSPACE_HISTORY,
  recordChange,
  redoChange,
  undoChange,
  type WorkspaceHistory,
  type WorkspaceStep,
} from '../../domain/workspace/workspace-history.js';
import { isLarge, layerUrl } from '../../io/layer-url.js';
import type { AutoSaver, SaveStatus } from '../../io/workspace-store/auto-saver.js';
import type { LoadedWorkspace, WorkspaceStore } from '../../io/workspace-store/workspace-store.js';
import { layerTiles } from '../../worker/layer-tiles.js';
import type { WorkspaceAction } from '../panel-events.js';
import { offerTiles } from '../tile-maker.js';

const NO_LAYERS: readonly UserLayer[] = [];

offerTiles(layerTiles);

export class WorkspaceController implements ReactiveController {
  /** Undefined until it is opened, or while the reader has none. */
  workspace: Workspace | undefined;
  /** Its layers with an address each, so that maps can load them; the same list while nothing changes. */
  layers: readonly UserLayer[] = NO_LAYERS;
  /** Whether what is shown lies on the disk; undefined before anything was kept. */
  status: SaveStatus | undefined;
  /** Why nothing can be kept, or what was damaged. */
  problems: readonly Problem[] = [];
  #history: WorkspaceHistory = NO_WORKSPACE_HISTORY;
  #store: WorkspaceStore | undefined;
  #saver: AutoSaver | undefined;
  /** Whether it was looked for: the page then knows what is there. */
  opened = false;
  #opened: string | undefined;
  #shown: Workspace['layers'] = NO_LAYERS;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#saver?.stop();
    this.#store?.close();
    [this.#saver, this.#store, this.#opened] = [undefined, undefined, undefined];
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  get store(): WorkspaceStore | undefined {
    return this.#store;
  }

  /** Opens the workspace that was saved last on the edition, once; a page without one stays without. */
  async open(edition: string): Promise<void> {
    if (this.#opened === edition) return;
    this.#opened = edition;
    await this.#find(edition);
    if (this.#opened !== edition) return;
    this.opened = true;
    this.#host.requestUpdate();
  }

  async #find(edition: string): Promise<void> {
    const { openStore } = await import('../../io/workspace-store/workspace-store.js');
    const opened = await openStore();
    if (this.#opened !== edition) return;
    if (!opened.ok) {
      this.#tell(opened.problems);
      return;
    }
    this.#store = opened.value;
    const listed = await opened.value.list();
    const entry = listed.ok ? listed.value.find((one) => one.edition === edition) : undefined;
    const loaded = entry && (await opened.value.load(entry.id));
    if (this.#opened !== edition || this.workspace) return;
    if (loaded?.ok) await this.#begin(loaded.value);
    this.#tell(loaded?.problems ?? []);
  }

  /** Another workspace of this browser, or another version, in place of this one. */
  async load(id: string): Promise<void> {
    await this.#saver?.flush();
    const loaded = await this.#store?.load(id);
    if (loaded?.ok) await this.#begin(loaded.value);
    this.#tell(loaded?.problems ?? []);
  }

  /** A workspace from a file, or a new one: kept beside the others. */
  async start(workspace: Workspace): Promise<void> {
    await this.#saver?.flush();
    await this.#begin({ workspace, version: 0 });
  }

  /** An earlier version, put back; the present one stays among the versions. */
  async restore(version: number): Promise<void> {
    const { workspace } = this;
    const loaded = workspace && (await this.#store?.load(workspace.id, version));
    if (!workspace || !loaded) return;
    // As a change like any other: it can be undone, and is saved as a new version.
    if (loaded.ok) this.change(() => loaded.value.workspace);
    this.#tell(loaded.problems);
  }

  /** After another tab has saved: go on with theirs, or keep mine behind it. */
  async resolve(choice: 'mine' | 'theirs'): Promise<void> {
    const { workspace } = this;
    if (choice === 'mine') await this.#saver?.keepMine();
    else if (workspace) {
      const loaded = await this.#store?.load(workspace.id);
      if (!loaded?.ok) return;
      this.#saver?.adopt(loaded.value);
      this.workspace = loaded.value.workspace;
      this.#history = NO_WORKSPACE_HISTORY;
      await this.#show();
    }
  }

  /** Changes the workspace of the edition; begins one where there is none. Saved by itself. */
  change(
    change: (workspace: Workspace) => Workspace,
    about: { readonly edition?: string; readonly movement?: string } = {},
  ): void {
    const from = this.workspace ?? this.#createWorkspace(about.edition ?? this.#opened ?? '');
    const to = change(from);
    if (to === from) return;
    const { movement } = about;
    this.#history = recordChange(this.#history, {
      from,
      to,
      ...(movement === undefined ? {} : { movement }),
    });
    this.#go(from, to);
  }

  /** Saves at once what is unsaved. */
  async flush(): Promise<void> {
    await this.#saver?.flush();
  }

  act(action: WorkspaceAction): void {
    switch (action.type) {
      case 'undo':
        this.undo();
        break;
      case 'redo':
        this.redo();
        break;
      case 'load':
        void this.load(action.id);
        break;
      case 'start':
        void this.start(action.workspace);
        break;
      case 'restore':
        void this.restore(action.version);
        break;
      case 'resolve':
        void this.resolve(action.choice);
    }
  }

  undo(): void {
    this.#step(undoChange);
  }

  redo(): void {
    this.#step(redoChange);
  }

  #step(take: (history: WorkspaceHistory, present: Workspace) => WorkspaceStep | undefined): void {
    const { workspace } = this;
    const step = workspace && take(this.#history, workspace);
    if (!step) return;
    this.#history = step.history;
    this.#go(workspace, step.workspace);
  }

  #go(from: Workspace, to: Workspace): void {
    this.workspace = to;
    if (this.#saver) this.#saver.note(to);
    else void this.#keep({ workspace: from, version: 0 }, to);
    void this.#show();
    this.#host.requestUpdate();
  }

  #createWorkspace(edition: string): Workspace {
    return createWorkspace({
      id: crypto.randomUUID(),
      title: '',
      edition,
      updated: new Date().toISOString(),
    });
  }

  async #begin(loaded: LoadedWorkspace): Promise<void> {
    this.#saver?.stop();
    this.#saver = undefined;
    this.workspace = loaded.workspace;
    this.#history = NO_WORKSPACE_HISTORY;
    await this.#keep(loaded, loaded.workspace);
    await this.#show();
  }

  /** Starts to save. Without a store the work goes on, and the reader is told that nothing is kept. */
  async #keep(loaded: LoadedWorkspace, now: Workspace): Promise<void> {
    const store = this.#store;
    if (!store || this.#saver) return;
    const [{ AutoSaver }, { persistStorage }] = await Promise.all([
      import('../../io/workspace-store/auto-saver.js'),
      import('../../io/workspace-store/storage-space.js'),
    ]);
    if (this.#saver || this.#store !== store) return;
    const saver = new AutoSaver({ store, loaded });
    this.#saver = saver;
    saver.subscribe((status) => {
      this.status = status;
      this.#host.requestUpdate();
    });
    saver.start();
    // Asked for once there is something to keep: else the browser may clear it away when the disk is full.
    void persistStorage();
    saver.note(this.workspace ?? now);
    this.status = saver.status;
    this.#host.requestUpdate();
  }

  async #show(): Promise<void> {
    const layers = this.workspace?.layers ?? NO_LAYERS;
    if (layers === this.#shown) return;
    this.#shown = layers;
    const addressed = await Promise.all(
      layers.map(async (layer) => this.#addressed(layer, await addressOf(layer.features))),
    );
    if (this.#shown !== layers) return;
    this.layers = addressed;
    this.#host.requestUpdate();
  }

  /** The same object for a layer that did not change: the map need not load it anew. */
  #addressed(layer: UserLayer, file: string): UserLayer {
    const before = this.#made.get(layer);
    if (before?.file === file) return before;
    const made = { ...layer, file };
    this.#made.set(layer, made);
    return made;
  }

  readonly #made = new WeakMap<UserLayer, UserLayer>();

  #tell(problems: readonly Problem[]): void {
    this.problems = problems;
    this.#host.requestUpdate();
  }
}

/** Large layers reach the map as tiles, others as a file of their own. */
function addressOf(features: UserLayer['features']): Promise<string> {
  return isLarge(features) ? layerTiles.add(features) : layerUrl(features);
}
