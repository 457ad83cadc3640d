import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAtlasFeature } from '../../../test/create-edition.js';
import { createPoints, createTestWorkspace, createUserLayer } from '../../../test/create-workspace.js';
import { countPuts, dieAtPut, failPuts } from '../../../test/failing-storage.js';
import type { AtlasFeature } from '../../domain/edition.js';
import type { Result } from '../../domain/result.js';
import { addFeatures, removeFeatures, setAttribute } from '../../domain/workspace/change-features.js';
import { moveLayer, renameWorkspace } from '../../domain/workspace/change-layers.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import type { ChangeNotice } from './change-notice.js';
import { CONNECTION } from './connection.js';
import { openStore, type StoreOptions, type WorkspaceStore } from './workspace-store.js';

const open: WorkspaceStore[] = [];
let restore: () => void = () => undefined;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  restore();
  restore = () => undefined;
  for (const store of open.splice(0)) store.close();
});

async function openTestStore(options: StoreOptions = {}): Promise<WorkspaceStore> {
  const store = valueFrom(await openStore(options));
  open.push(store);
  return store;
}

function valueFrom<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.value;
}

function codesOf(result: Result<unknown>): readonly string[] {
  return result.problems.map(({ code }) => code);
}

async function save(store: WorkspaceStore, workspace: Workspace, base: number): Promise<number> {
  const outcome = valueFrom(await store.save(workspace, base));
  if (outcome.type !== 'saved') throw new Error('a conflict');
  return outcome.version;
}

/** As it was saved, but for the time. */
async function contentOf(store: WorkspaceStore, version?: number): Promise<Omit<Workspace, 'updated'>> {
  const { updated: _, ...content } = valueFrom(await store.load('mine', version)).workspace;
  return content;
}

function without({ updated: _, ...content }: Workspace): Omit<Workspace, 'updated'> {
  return content;
}

/** Squares of some 700 letters, so that 2,000 of them are about ten chunks. */
function createParcels(count: number): readonly AtlasFeature[] {
  return createPoints(count).map(({ properties, geometry }) =>
    createAtlasFeature({ ...properties, note: 'x'.repeat(500) }, geometry),
  );
}

const small = createTestWorkspace([createUserLayer('parks', createPoints(3)), createUserLayer('roads', [])], {
  drawings: [{ id: 'd1', kind: 'point', positions: [[120, 36]] }],
  view: 'v=1&on=parks',
});
const large = createTestWorkspace([
  createUserLayer('parcels', createParcels(2_000)),
  createUserLayer('parks', createPoints(3, 5_000)),
]);

describe('a store of workspaces', () => {
  it('gives back what was saved, in another page too', async () => {
    const now = () => Date.UTC(2024, 2, 1);
    const store = await openTestStore({ now });
    expect(valueFrom(await store.save(small, 0))).toEqual({
      type: 'saved',
      version: 1,
      updated: '2024-03-01T00:00:00.000Z',
    });
    const other = await openTestStore();
    expect(await other.load('mine')).toEqual({
      ok: true,
      problems: [],
      value: { workspace: { ...small, updated: '2024-03-01T00:00:00.000Z' }, version: 1 },
    });
  });

  it('lists the workspaces, the one saved last first', async () => {
    let now = Date.UTC(2024, 2, 1);
    const store = await openTestStore({ now: () => now++ });
    await save(store, small, 0);
    await save(store, { ...large, id: 'big', title: 'Big' }, 0);
    const entries = valueFrom(await store.list());
    expect(entries.map(({ id, title, layers, features }) => [id, title, layers, features])).toEqual([
      ['big', 'Big', 2, 2_003],
      ['mine', 'My plan', 2, 3],
    ]);
    expect(entries[0]?.bytes).toBeGreaterThan(2_000 * 500);
  });

  it('removes one whole and leaves the others', async () => {
    const store = await openTestStore();
    await save(store, small, 0);
    await save(store, { ...small, id: 'other' }, 0);
    valueFrom(await store.remove('mine'));
    expect(valueFrom(await store.list()).map(({ id }) => id)).toEqual(['other']);
    expect(codesOf(await store.load('mine'))).toEqual(['no-such-workspace']);
    const database = await openDB(CONNECTION.name);
    const keys = [...(await database.getAllKeys('versions')), ...(await database.getAllKeys('chunks'))];
    database.close();
    expect(keys.map((key) => (Array.isArray(key) ? key[0] : key))).toEqual(['other', 'other']);
  });

  it('says what could not be read back, and saves nothing', async () => {
    const store = await openTestStore();
    await save(store, small, 0);
    const broken = createAtlasFeature({ id: 'broken' }, { type: 'Point', coordinates: [Number.NaN, 36] });
    const circle: Record<string, unknown> = {};
    circle.me = circle;
    for (const feature of [broken, createAtlasFeature({ id: 'broken', circle })]) {
      const result = await store.save(addFeatures(small, { layer: 'parks', features: [feature] }), 1);
      expect([codesOf(result), result.problems[0]?.feature]).toEqual([['feature-not-saved'], 'broken']);
    }
    const unnamed = createTestWorkspace([createUserLayer('a b', [])]);
    expect(codesOf(await store.save(unnamed, 1))).toEqual(['workspace-not-saved']);
    expect(await contentOf(store)).toEqual(without(small));
  });
});

describe('a store that is closed', () => {
  it('still ends a save that had begun', async () => {
    const store = await openTestStore();
    const saving = store.save(large, 0);
    store.close();
    expect(valueFrom(await saving)).toMatchObject({ type: 'saved', version: 1 });
    expect(await contentOf(await openTestStore())).toEqual(without(large));
  });
});

describe('a small change', () => {
  async function changeOf(change: (workspace: Workspace) => Workspace) {
    const store = await openTestStore();
    await save(store, large, 0);
    const changed = change(large);
    const written = await countPuts(() => save(store, changed, 1));
    expect(await contentOf(await openTestStore())).toEqual(without(changed));
    return written;
  }

  it('writes the chunk of the feature only', async () => {
    const { chunks, bytes } = await changeOf((workspace) =>
      valueFrom(setAttribute(workspace, { layer: 'parcels', features: ['p777'], name: 'floors', value: 3 })),
    );
    expect(chunks).toBe(1);
    expect(bytes).toBeLessThan(200_000);
  });

  it('writes no chunk when only the order of layers and the title change', async () => {
    const { chunks } = await changeOf((workspace) =>
      renameWorkspace(moveLayer(workspace, { layer: 'parks', to: 0 }), 'Other'),
    );
    expect(chunks).toBe(0);
  });

  it('writes the chunks at the places of what is removed and added', async () => {
    const { chunks } = await changeOf((workspace) =>
      addFeatures(removeFeatures(workspace, { layer: 'parcels', ids: ['p0', 'p1999'] }), {
        layer: 'parcels',
        features: createPoints(1, 9_000),
      }),
    );
    expect(chunks).toBe(2);
  });

  it('does so after loading too', async () => {
    await save(await openTestStore(), large, 0);
    const store = await openTestStore();
    const { workspace, version } = valueFrom(await store.load('mine'));
    const changed = removeFeatures(workspace, { layer: 'parcels', ids: ['p5'] });
    expect((await countPuts(() => save(store, changed, version))).chunks).toBe(1);
    expect(await contentOf(store)).toEqual(without(changed));
  });

  it('never leaves a chunk for each feature that is drawn', async () => {
    const store = await openTestStore();
    let workspace = createTestWorkspace([createUserLayer('parks', [])]);
    let version = await save(store, workspace, 0);
    for (let index = 0; index < 30; index++) {
      workspace = addFeatures(workspace, { layer: 'parks', features: createPoints(1, index) });
      version = await save(store, workspace, version);
    }
    const [latest] = valueFrom(await store.versions('mine'));
    expect(latest?.features).toBe(30);
    const database = await openDB(CONNECTION.name);
    const stored = await database.get('versions', ['mine', version]);
    database.close();
    expect(stored.layers[0].chunks).toHaveLength(1);
  });
});

describe('two tabs', () => {
  it('do not overwrite each other', async () => {
    const [mine, theirs] = [await openTestStore(), await openTestStore()];
    await save(mine, small, 0);
    await theirs.load('mine');
    await save(theirs, renameWorkspace(small, 'Theirs'), 1);
    const outcome = valueFrom(await mine.save(renameWorkspace(small, 'Mine'), 1));
    expect(outcome).toMatchObject({ type: 'conflict', theirs: { title: 'Theirs', version: 2 } });
    expect((await contentOf(mine)).title).toBe('Theirs');
    // Whoever insists writes behind the other one, which stays.
    expect(await save(mine, renameWorkspace(small, 'Mine'), 2)).toBe(3);
    expect((await contentOf(theirs)).title).toBe('Mine');
    expect((await contentOf(theirs, 2)).title).toBe('Theirs');
  });

  it('that save at once: one wins, the other is told', async () => {
    const [mine, theirs] = [await openTestStore(), await openTestStore()];
    await save(mine, small, 0);
    const outcomes = await Promise.all([
      mine.save(renameWorkspace(small, 'Mine'), 1),
      theirs.save(renameWorkspace(small, 'Theirs'), 1),
    ]);
    expect(outcomes.map((outcome) => valueFrom(outcome).type).sort()).toEqual(['conflict', 'saved']);
    const winner = outcomes.findIndex((outcome) => valueFrom(outcome).type === 'saved');
    expect((await contentOf(mine)).title).toBe(['Mine', 'Theirs'][winner]);
  });

  it('are told that the workspace is gone', async () => {
    const [mine, theirs] = [await openTestStore(), await openTestStore()];
    await save(mine, small, 0);
    valueFrom(await theirs.remove('mine'));
    expect(valueFrom(await mine.save(small, 1))).toEqual({ type: 'conflict' });
  });

  it('do not take another workspace of the same id and version for theirs', async () => {
    const [mine, theirs] = [await openTestStore(), await openTestStore()];
    await save(mine, large, 0);
    valueFrom(await theirs.remove('mine'));
    await save(theirs, small, 0);
    const outcome = valueFrom(await mine.save(renameWorkspace(large, 'Mine'), 1));
    expect(outcome.type).toBe('conflict');
    expect(await contentOf(theirs)).toEqual(without(small));
  });

  it('hear of each other', async () => {
    const [mine, theirs] = [await openTestStore(), await openTestStore()];
    const heard: ChangeNotice[] = [];
    const arrived = new Promise<void>((resolve) => {
      theirs.subscribe((notice) => {
        heard.push(notice);
        if (heard.length === 2) resolve();
      });
    });
    mine.subscribe(() => heard.push({ type: 'removed', id: 'own', version: 0 }));
    await save(mine, small, 0);
    valueFrom(await mine.remove('mine'));
    await arrived;
    expect(heard).toEqual([
      { type: 'saved', id: 'mine', version: 1 },
      { type: 'removed', id: 'mine', version: 0 },
    ]);
  });
});

describe('when the disk fails', () => {
  const changed = removeFeatures(large, { layer: 'parcels', ids: ['p3', 'p1500'] });

  it.each([
    ['chunks', 'QuotaExceededError', 'storage-full'],
    ['workspaces', 'QuotaExceededError', 'storage-full'],
    ['versions', 'UnknownError', 'storage-failed'],
  ])('at a put into %s with %s, it says %s and the former version is whole', async (name, error, code) => {
    const store = await openTestStore();
    await save(store, large, 0);
    restore = failPuts(name, { error, after: name === 'chunks' ? 1 : 0 });
    const result = await store.save(changed, 1);
    expect([result.ok, codesOf(result), typeof result.problems[0]?.fix]).toEqual([false, [code], 'string']);
    restore();
    expect(await contentOf(store)).toEqual(without(large));
    expect(valueFrom(await store.versions('mine')).map(({ version }) => version)).toEqual([1]);
    // With room again the same save succeeds.
    expect(await save(store, changed, 1)).toBe(2);
    expect(await contentOf(await openTestStore())).toEqual(without(changed));
  });

  it('and nothing was saved before, there is nothing', async () => {
    const store = await openTestStore();
    restore = failPuts('versions', { error: 'QuotaExceededError' });
    expect(codesOf(await store.save(small, 0))).toEqual(['storage-full']);
    expect(valueFrom(await store.list())).toEqual([]);
  });

  it('in a crash in the middle of a save, the former version is whole and no chunk is left over', async () => {
    const store = await openTestStore();
    await save(store, large, 0);
    const database = await openDB(CONNECTION.name);
    const before = await database.count('chunks');
    restore = dieAtPut('chunks', 1);
    expect((await store.save(changed, 1)).ok).toBe(false);
    restore();
    expect(await contentOf(await openTestStore())).toEqual(without(large));
    expect(await database.count('chunks')).toBe(before);
    database.close();
  });

  it('gives the features of the chunks that are whole, and names the damage', async () => {
    const store = await openTestStore();
    await save(store, large, 0);
    const database = await openDB(CONNECTION.name);
    const chunk = await database.get('chunks', ['mine', 1]);
    const bytes: Uint8Array = chunk.bytes;
    // One digit of a coordinate: still JSON, and still a place on the earth.
    const digit = bytes.lastIndexOf('3'.charCodeAt(0));
    bytes[digit] = '4'.charCodeAt(0);
    await database.put('chunks', chunk);
    const loaded = await (await openTestStore()).load('mine');
    expect(codesOf(loaded)).toEqual(['damaged-part']);
    expect(loaded.problems[0]?.message).toContain('layer "parcels"');
    expect(loaded.problems[0]?.fix).toContain('parcels.geojson');
    const features = valueFrom(loaded).workspace.layers[0]?.features.length ?? 0;
    expect(features).toBeGreaterThan(1_500);
    expect(features).toBeLessThan(2_000);
    await database.delete('chunks', ['mine', 0]);
    expect(codesOf(await store.load('mine'))).toEqual(['damaged-part', 'damaged-part']);
    database.close();
  });

  it('says so when the version itself is damaged, and earlier ones can be gone back to', async () => {
    const store = await openTestStore();
    await save(store, small, 0);
    await save(store, renameWorkspace(small, 'Second'), 1);
    const database = await openDB(CONNECTION.name);
    await database.put('versions', { workspace: 'mine', version: 2, head: 7 });
    database.close();
    expect(codesOf(await store.load('mine'))).toEqual(['workspace-damaged']);
    expect(valueFrom(await store.versions('mine')).map(({ version }) => version)).toEqual([1]);
    const restored = valueFrom(await store.restore('mine', { version: 1, baseVersion: 2 }));
    expect(restored).toMatchObject({ type: 'restored', version: 3, workspace: { title: 'My plan' } });
    expect(await contentOf(store)).toEqual(without(small));
  });
});

describe('versions', () => {
  it('can be looked at and gone back to, and the one left behind stays', async () => {
    const store = await openTestStore();
    const changed = removeFeatures(large, { layer: 'parcels', ids: ['p3'] });
    await save(store, large, 0);
    await save(store, changed, 1);
    expect(await contentOf(store, 1)).toEqual(without(large));
    const written = await countPuts(async () => {
      expect(valueFrom(await store.restore('mine', { version: 1, baseVersion: 2 }))).toMatchObject({
        type: 'restored',
        version: 3,
      });
    });
    expect(written.chunks).toBe(0);
    expect(await contentOf(await openTestStore())).toEqual(without(large));
    expect(
      valueFrom(await store.versions('mine')).map(({ version, features }) => [version, features]),
    ).toEqual([
      [3, 2_003],
      [2, 2_002],
      [1, 2_003],
    ]);
    const outcome = valueFrom(await store.restore('mine', { version: 2, baseVersion: 2 }));
    expect(outcome.type).toBe('conflict');
    expect(codesOf(await store.restore('mine', { version: 9, baseVersion: 3 }))).toEqual(['no-such-version']);
  });

  it('are thinned as time goes by, and what is left can be loaded', async () => {
    const limits = { latest: 3, hours: 0, days: 10 };
    let now = new Date(2024, 2, 1, 9).getTime();
    const store = await openTestStore({ now: () => now, limits });
    let workspace: Workspace = large;
    const states: Workspace[] = [];
    for (let step = 0; step < 12; step++) {
      workspace = removeFeatures(workspace, { layer: 'parcels', ids: [`p${step * 150}`] });
      states.push(workspace);
      await save(store, workspace, step);
      // Four saves a day: at 9, 12, 15 and 18 o'clock.
      now += step % 4 === 3 ? 15 * 3_600_000 : 3 * 3_600_000;
    }
    const kept = valueFrom(await store.versions('mine')).map(({ version }) => version);
    // The last of the first and the second day, and the latest three.
    expect(kept).toEqual([12, 11, 10, 8, 4]);
    for (const version of kept) {
      expect(await contentOf(store, version)).toEqual(without(states[version - 1] ?? large));
    }
    expect(codesOf(await store.load('mine', 5))).toEqual(['no-such-version']);
    const database = await openDB(CONNECTION.name);
    const stored = await database.getAll('versions');
    const used = new Set(
      stored.flatMap(({ layers }) => layers.flatMap(({ chunks }: { chunks: Uint32Array }) => [...chunks])),
    );
    expect(await database.count('chunks')).toBe(used.size);
    database.close();
  });

  it('are dropped on request, to make room', async () => {
    const store = await openTestStore();
    await save(store, large, 0);
    await save(store, removeFeatures(large, { layer: 'parcels', ids: ['p3'] }), 1);
    const [before] = valueFrom(await store.list());
    expect(before?.historyBytes).toBeGreaterThan(100_000);
    expect(valueFrom(await store.dropHistory('mine'))).toBe(before?.historyBytes);
    expect(valueFrom(await store.list())[0]?.historyBytes).toBe(0);
    expect(valueFrom(await store.versions('mine')).map(({ version }) => version)).toEqual([2]);
    expect((await contentOf(store)).layers[0]?.features).toHaveLength(1_999);
  });
});
