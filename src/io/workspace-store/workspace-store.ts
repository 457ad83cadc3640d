/** Workspaces kept in this browser (IndexedDB): saved whole or not at all, with earlier versions, safe from a second tab. */
import type { Problem, Result } from '../../domain/result.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import { type ChangeNotice, createNoticeBoard, type NoticeBoard } from './change-notice.js';
import { VERSION_LIMITS, type VersionLimits } from './choose-versions.js';
import { CONNECTION, Connection, type ConnectionOptions } from './connection.js';
import { type KnownVersion, planSave } from './plan-save.js';
import { type ReadVersion, readVersion } from './read-version.js';
import { restoreVersion } from './restore-version.js';
import { isSoundVersion, keysOf, type StoredEntry, type StoredVersion } from './stored-workspace.js';
import { sumOf, thinVersions, type Written, writeAll, writePlan } from './write-version.js';

/** A workspace of the list. */
export type WorkspaceEntry = Omit<StoredEntry, 'nextChunk' | 'generation'>;

export interface VersionEntry {
  readonly version: number;
  /** ISO 8601 instant in UTC at which it was saved. */
  readonly saved: string;
  readonly title: string;
  readonly layers: number;
  readonly features: number;
  readonly bytes: number;
}

export interface LoadedWorkspace {
  readonly workspace: Workspace;
  /** What `save` must be given to write behind it. */
  readonly version: number;
}

/** Another tab has saved since; absent `theirs` means that it has removed the workspace. */
export interface Conflict {
  readonly type: 'conflict';
  readonly theirs?: WorkspaceEntry;
}

export type SaveOutcome =
  | { readonly type: 'saved'; readonly version: number; readonly updated: string }
  | Conflict;

export type RestoreOutcome = ({ readonly type: 'restored' } & LoadedWorkspace) | Conflict;

export interface StoreOptions extends Partial<ConnectionOptions> {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly limits?: Partial<VersionLimits>;
}

/** The store; fails with advice where the browser keeps nothing, or another tab holds it. Close it when done. */
export async function openStore(options: StoreOptions = {}): Promise<Result<WorkspaceStore>> {
  const store = new WorkspaceStore(options);
  const listed = await store.list();
  if (listed.ok) return { ok: true, value: store, problems: [] };
  store.close();
  return listed;
}

export class WorkspaceStore {
  private readonly connection: Connection;
  private readonly notices: NoticeBoard;
  private readonly limits: VersionLimits;
  private readonly now: () => number;
  /** What this page saved or loaded last, by id. */
  private readonly known = new Map<string, KnownVersion>();

  constructor({ now = Date.now, limits, ...connection }: StoreOptions) {
    const options = { ...CONNECTION, ...connection };
    this.connection = new Connection(options);
    this.notices = createNoticeBoard(options.name);
    this.limits = { ...VERSION_LIMITS, ...limits };
    this.now = now;
  }

  /** All workspaces, the one saved last first. */
  async list(): Promise<Result<readonly WorkspaceEntry[]>> {
    const entries = await this.connection.use((database) => database.getAll('workspaces'));
    if (!entries.ok) return entries;
    const sorted = entries.value.map(entryOf).sort((one, other) => (one.updated < other.updated ? 1 : -1));
    return { ...entries, value: sorted };
  }

  /** The workspace, or an earlier version of it; warnings name what the disk has damaged. */
  async load(id: string, version?: number): Promise<Result<LoadedWorkspace>> {
    const read = await this.read(id, version);
    if (!read.ok) return read;
    const { workspace, known, present } = read.value;
    if (present) this.remember(id, known);
    return { ...read, value: { workspace, version: known.version } };
  }

  /**
   * Saves the workspace behind the version that it was made from, 0 for a new one. When this says `saved`, it lies on
   * the disk; after a conflict or a problem all is as it was before.
   */
  async save(workspace: Workspace, baseVersion: number): Promise<Result<SaveOutcome>> {
    const { id } = workspace;
    const known = this.known.get(id);
    const plan = await planSave(workspace, known?.version === baseVersion ? known : undefined);
    if (!plan.ok) return plan;
    const written = await this.connection.use((database) =>
      writePlan(database, plan.value, this.time(baseVersion)),
    );
    if (!written.ok) return written;
    return { ...written, value: this.outcomeOf(id, written.value) };
  }

  /** Removes the workspace with all its versions. */
  async remove(id: string): Promise<Result<undefined>> {
    const removed = await this.connection.use((database) =>
      writeAll(database, async (transaction) => {
        await Promise.all([
          transaction.objectStore('workspaces').delete(id),
          transaction.objectStore('versions').delete(keysOf(id)),
          transaction.objectStore('chunks').delete(keysOf(id)),
        ]);
        return undefined;
      }),
    );
    if (removed.ok) {
      this.known.delete(id);
      this.notices.post({ type: 'removed', id, version: 0 });
    }
    return removed;
  }

  /** Versions of the workspace that are kept, the latest first. */
  async versions(id: string): Promise<Result<readonly VersionEntry[]>> {
    const stored = await this.connection.use((database) => database.getAll('versions', keysOf(id)));
    return stored.ok
      ? { ...stored, value: stored.value.filter(isSoundVersion).map(versionOf).reverse() }
      : stored;
  }

  /** Makes an earlier version the present one, by a new version: the one left behind can be gone back to as well. */
  async restore(
    id: string,
    { version, baseVersion }: { readonly version: number; readonly baseVersion: number },
  ): Promise<Result<RestoreOutcome>> {
    const read = await this.read(id, version);
    if (!read.ok) return read;
    const { workspace, known: earlier } = read.value;
    const written = await this.connection.use((database) =>
      restoreVersion(database, { id, earlier, time: this.time(baseVersion) }),
    );
    if (!written.ok) return written;
    if (!written.value) return { ok: false, problems: [thinnedMeanwhile(version)] };
    const outcome = this.outcomeOf(id, written.value);
    if (outcome.type === 'conflict') return { ...written, value: outcome };
    return {
      ok: true,
      value: {
        type: 'restored',
        workspace: { ...workspace, updated: outcome.updated },
        version: outcome.version,
      },
      problems: read.problems,
    };
  }

  /** Drops all versions but the present one, to make room; bytes that were freed. */
  dropHistory(id: string): Promise<Result<number>> {
    const limits = { latest: 0, hours: 0, days: 0, historyBytes: 0 };
    return this.connection.use((database) =>
      writeAll(database, async (transaction) => {
        const entry = await transaction.objectStore('workspaces').get(id);
        if (!entry) return 0;
        const historyBytes = await thinVersions(transaction, id, { now: this.now(), limits });
        await transaction.objectStore('workspaces').put({ ...entry, historyBytes });
        return entry.historyBytes - historyBytes;
      }),
    );
  }

  /** Hears what other tabs save and remove; the returned function ends it. */
  subscribe(listener: (notice: ChangeNotice) => void): () => void {
    return this.notices.subscribe(listener);
  }

  /** Ends it; a save that has begun is still brought to its end. */
  close(): void {
    this.connection.close();
    this.notices.close();
    this.known.clear();
  }

  private async read(id: string, version: number | undefined): Promise<Result<ReadVersion>> {
    const read = await this.connection.use((database) => readVersion(database, { id, version }));
    return read.ok ? read.value : read;
  }

  private time(baseVersion: number) {
    return { baseVersion, now: this.now(), limits: this.limits };
  }

  /** Of the two used last only: what is known holds all their features. */
  private remember(id: string, known: KnownVersion): void {
    this.known.delete(id);
    this.known.set(id, known);
    for (const other of [...this.known.keys()].slice(0, -2)) this.known.delete(other);
  }

  /** Also tells this page and the other tabs. */
  private outcomeOf(id: string, written: Written): SaveOutcome {
    if (written.type === 'conflict') {
      const { theirs } = written;
      return { type: 'conflict', ...(theirs ? { theirs: entryOf(theirs) } : {}) };
    }
    const { known, updated } = written;
    this.remember(id, known);
    this.notices.post({ type: 'saved', id, version: known.version });
    return { type: 'saved', version: known.version, updated };
  }
}

function entryOf({ nextChunk: _, generation: __, ...entry }: StoredEntry): WorkspaceEntry {
  return entry;
}

function versionOf({ version, saved, head, layers }: StoredVersion): VersionEntry {
  return {
    version,
    saved: new Date(saved).toISOString(),
    title: head.title,
    layers: layers.length,
    features: sumOf(layers, 'counts'),
    bytes: sumOf(layers, 'sizes'),
  };
}

function thinnedMeanwhile(version: number): Problem {
  return {
    code: 'no-such-version',
    message: `Version ${version} of the workspace is no longer kept: another tab has saved since.`,
    path: '',
    severity: 'error',
    fix: 'Choose another version.',
  };
}
