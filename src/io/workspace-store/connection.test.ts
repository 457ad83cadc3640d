import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONNECTION, Connection } from './connection.js';
import { openStore } from './workspace-store.js';

const connections: Connection[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  for (const connection of connections.splice(0)) connection.close();
});

function connect(changes: Partial<typeof CONNECTION> = {}): Connection {
  const connection = new Connection({ ...CONNECTION, ...changes });
  connections.push(connection);
  return connection;
}

async function codeOf(connection: Connection): Promise<string | undefined> {
  const result = await connection.use(async () => undefined);
  expect(result.ok).toBe(false);
  expect(result.problems[0]?.fix).toBeTruthy();
  return result.problems[0]?.code;
}

/** A browser whose database answers as given. */
function pretend(opens: () => IDBOpenDBRequest): void {
  globalThis.indexedDB = Object.assign(new IDBFactory(), { open: opens });
}

describe('a connection', () => {
  it('says that private windows and blocked site data keep nothing', async () => {
    pretend(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(await codeOf(connect())).toBe('storage-unavailable');
    const opened = await openStore();
    expect([opened.ok, opened.problems[0]?.code]).toEqual([false, 'storage-unavailable']);
    expect(opened.problems[0]?.fix).toContain('rivate window');
  });

  it('says so where there is no database at all', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    expect(await codeOf(connect())).toBe('storage-unavailable');
  });

  it('does not wait for ever for a database that does not answer', async () => {
    const { open } = new IDBFactory();
    // A request of another factory, held up there.
    const factory = new IDBFactory();
    await openDB('held', 1).then((held) => held.close());
    pretend(() => open.call(factory, 'held', 1));
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open('held', 1);
      request.onsuccess = () => resolve(request.result);
    });
    factory.deleteDatabase('held');
    expect(await codeOf(connect({ patienceMilliseconds: 20 }))).toBe('storage-unavailable');
    held.close();
  });

  it('says that an older page holds the database, and opens when it lets go', async () => {
    // An older page that does not listen.
    const older = await openDB(CONNECTION.name, 1);
    const connection = connect({ version: 2, patienceMilliseconds: 20 });
    expect(await codeOf(connection)).toBe('storage-blocked');
    older.close();
    expect((await connect({ version: 2 }).use(async (database) => database.version)).ok).toBe(true);
  });

  it('lets go for a newer page, and then says that it is newer', async () => {
    const older = connect();
    expect((await older.use(async () => undefined)).ok).toBe(true);
    const newer = await openDB(CONNECTION.name, 2);
    expect(newer.version).toBe(2);
    newer.close();
    expect(await codeOf(older)).toBe('storage-newer');
  });

  it('opens again when the browser has cut it', async () => {
    const connection = connect();
    const count = () => connection.use((database) => database.count('workspaces'));
    await connection.use(async (database) => {
      const raw = unwrap(database);
      queueMicrotask(() => forceCloseDatabase(raw as never));
    });
    expect(await count()).toEqual({ ok: true, value: 0, problems: [] });
    // Closed without a word, as Safari does.
    await connection.use(async (database) => database.close());
    expect(await count()).toEqual({ ok: true, value: 0, problems: [] });
  });

  it('tells of a failure that it does not know by its name', async () => {
    const result = await connect().use(() =>
      Promise.reject(new DOMException('disk on fire', 'UnknownError')),
    );
    expect(result.problems[0]).toMatchObject({ code: 'storage-failed', severity: 'error' });
    expect(result.problems[0]?.message).toContain('UnknownError: disk on fire');
  });
});
