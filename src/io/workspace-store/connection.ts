/** The connection to the database: opened when needed, opened again when the browser has cut it. */
import { openDB } from 'idb';
import type { Result } from '../../domain/result.js';
import { StorageSilent, storageProblem } from './storage-problem.js';
import type { Database, WorkspaceSchema } from './stored-workspace.js';

export interface ConnectionOptions {
  readonly name: string;
  readonly version: number;
  /** How long the database may take to open. */
  readonly patienceMilliseconds: number;
}

export const CONNECTION: ConnectionOptions = {
  name: 'renewal-atlas-workspaces',
  version: 1,
  patienceMilliseconds: 5_000,
};

export class Connection {
  private opening: Promise<Database> | undefined;
  private closed = false;
  private running = 0;

  constructor(private readonly options: ConnectionOptions) {}

  /** Runs the work on the open database; what it throws becomes a problem. */
  async use<T>(work: (database: Database) => Promise<T>): Promise<Result<T>> {
    this.running++;
    try {
      return { ok: true, value: await this.run(work), problems: [] };
    } catch (error) {
      return { ok: false, problems: [storageProblem(error)] };
    } finally {
      this.running--;
      if (this.closed) this.letGo();
    }
  }

  /** Lets go of the database once all work is done, that of a last save among it. */
  close(): void {
    this.closed = true;
    this.letGo();
  }

  private letGo(): void {
    if (this.running === 0) this.drop();
  }

  private drop(): void {
    const { opening } = this;
    this.opening = undefined;
    opening?.then(
      (database) => database.close(),
      // It never opened, and whoever waited for it was told.
      () => undefined,
    );
  }

  private async run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await this.open());
    } catch (error) {
      // A connection that the browser has cut, as Safari does in the background, says this of every transaction.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      this.drop();
      return await work(await this.open());
    }
  }

  private open(): Promise<Database> {
    if (this.opening) return this.opening;
    const opening = openDatabase(this.options, () => {
      if (this.opening === opening) this.opening = undefined;
    });
    this.opening = opening;
    // A failure is not kept: the next call tries again.
    opening.catch(() => {
      if (this.opening === opening) this.opening = undefined;
    });
    return opening;
  }
}

/** The database; rejects when it does not open in time. `onLost` is called when the connection is of no more use. */
function openDatabase(
  { name, version, patienceMilliseconds }: ConnectionOptions,
  onLost: () => void,
): Promise<Database> {
  return new Promise((resolve, reject) => {
    let reason: StorageSilent['reason'] = 'silent';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new StorageSilent(reason));
    }, patienceMilliseconds);
    openDB<WorkspaceSchema>(name, version, {
      upgrade: (database, oldVersion) => {
        if (oldVersion < 1) createStores(database);
      },
      blocked: () => {
        reason = 'blocked';
      },
      // A newer page waits for this one to let go.
      blocking: (_present, _next, event) => {
        onLost();
        (event.target as unknown as { close(): void }).close(); // Safe: the target of this event is the database.
      },
      terminated: onLost,
    })
      .then((database) => (late ? database.close() : resolve(database)), reject)
      .finally(() => clearTimeout(timer));
  });
}

function createStores(database: Database): void {
  database.createObjectStore('workspaces', { keyPath: 'id' });
  database.createObjectStore('versions', { keyPath: ['workspace', 'version'] });
  database.createObjectStore('chunks', { keyPath: ['workspace', 'chunk'] });
}
