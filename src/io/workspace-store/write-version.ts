/** Writes a version of a workspace in one transaction: it is there whole, or the former one still is. */
import type { IDBPTransaction } from 'idb';
import { chooseVersions, type VersionLimits } from './choose-versions.js';
import type { KnownChunk } from './chunk-features.js';
import type { KnownLayer, KnownVersion, SavePlan } from './plan-save.js';
import {
  type Database,
  isSoundVersion,
  keysOf,
  STORES,
  type StoredChunk,
  type StoredEntry,
  type StoredLayer,
  type StoredVersion,
  type WorkspaceSchema,
} from './stored-workspace.js';

type Writing = IDBPTransaction<WorkspaceSchema, typeof STORES, 'readwrite'>;

/** The transaction's result, once the browser says that it lies on the disk; rejects with the cause when it does not. */
export async function writeAll<T>(
  database: Database,
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  // Heard at once, so that a failure while the work still goes on is not an unhandled one.
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(transaction);
    const failure = await done;
    if (failure) throw failure.error;
    return result;
  } catch (error) {
    abort(transaction);
    await done;
    // The transaction knows why it was ended; its requests only know that it was.
    throw transaction.error ?? error;
  }
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

export interface VersionTime {
  readonly baseVersion: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly limits: VersionLimits;
}

export type Written =
  | { readonly type: 'saved'; readonly known: KnownVersion; readonly updated: string }
  /** `theirs` is absent when the workspace has been removed. */
  | { readonly type: 'conflict'; readonly theirs?: StoredEntry };

/** Writes the plan behind the base version; a conflict when that is not the present one. */
export function writePlan(database: Database, plan: SavePlan, time: VersionTime): Promise<Written> {
  return writeAll(database, async (transaction) => {
    const { id } = plan.head;
    const present = await transaction.objectStore('workspaces').get(id);
    if ((present?.version ?? 0) !== time.baseVersion) return conflictWith(present);
    const { generation = Math.random(), nextChunk: firstChunk = 0 } = present ?? {};
    if (plan.generation !== undefined && plan.generation !== generation) return conflictWith(present);
    const { stored, layers, nextChunk } = await putChunks(transaction, plan, firstChunk);
    const updated = new Date(time.now).toISOString();
    const head = { ...plan.head, updated };
    await putVersion(transaction, { head, layers: stored, nextChunk, generation }, time);
    return { type: 'saved', updated, known: { version: time.baseVersion + 1, generation, layers } };
  });
}

/** The outcome for a workspace that has another version than was thought. */
export function conflictWith(theirs: StoredEntry | undefined): Written {
  return { type: 'conflict', ...(theirs ? { theirs } : {}) };
}

/** Chunks handed to the database before the page gets a turn: each is copied. */
const PUT_AT_ONCE = 16;

async function putChunks(
  transaction: Writing,
  { head, layers }: SavePlan,
  firstChunk: number,
): Promise<{
  readonly stored: readonly StoredLayer[];
  readonly layers: ReadonlyMap<string, KnownLayer>;
  readonly nextChunk: number;
}> {
  let nextChunk = firstChunk;
  const known: (KnownLayer & Pick<StoredLayer, 'head'>)[] = [];
  for (const { head: layerHead, features, pieces } of layers) {
    const chunks: KnownChunk[] = [];
    for (const piece of pieces) {
      if (piece.type === 'stored') {
        chunks.push(piece.chunk);
        continue;
      }
      const chunk = nextChunk++;
      const { bytes, checksum } = piece.chunk;
      const put = putChunk(transaction, { workspace: head.id, chunk, bytes, checksum });
      // A transaction lives as long as something asked of it is under way: only an answer of its own may be waited for.
      if (nextChunk % PUT_AT_ONCE === 0) await put;
      chunks.push({ chunk, bytes: bytes.length, features: piece.chunk.features });
    }
    known.push({ head: layerHead, features, chunks });
  }
  const stored = known.map(
    ({ head: layerHead, chunks }): StoredLayer => ({
      head: layerHead,
      chunks: Uint32Array.from(chunks, ({ chunk }) => chunk),
      sizes: Uint32Array.from(chunks, ({ bytes }) => bytes),
      counts: Uint32Array.from(chunks, ({ features }) => features.length),
    }),
  );
  return { stored, nextChunk, layers: new Map(known.map((layer) => [layer.head.id, layer])) };
}

/** Never rejects: a failure ends the transaction, which tells it. Throws when that has ended. */
function putChunk(transaction: Writing, chunk: StoredChunk): Promise<unknown> {
  return transaction
    .objectStore('chunks')
    .put(chunk)
    .catch(() => undefined);
}

export interface NewVersion {
  readonly head: StoredVersion['head'];
  readonly layers: readonly StoredLayer[];
  readonly nextChunk: number;
  readonly generation: number;
}

/** Puts the version and makes it the present one; thins the earlier ones. */
export async function putVersion(
  transaction: Writing,
  { head, layers, nextChunk, generation }: NewVersion,
  { baseVersion, now, limits }: VersionTime,
): Promise<void> {
  const { id } = head;
  const version = baseVersion + 1;
  const versions = transaction.objectStore('versions');
  await versions.put({ workspace: id, version, saved: now, head, layers });
  const historyBytes = await thinVersions(transaction, id, { now, limits });
  await transaction.objectStore('workspaces').put({
    id,
    title: head.title,
    edition: head.edition,
    version,
    updated: head.updated,
    layers: layers.length,
    features: sumOf(layers, 'counts'),
    bytes: sumOf(layers, 'sizes'),
    historyBytes,
    nextChunk,
    generation,
  });
}

/** Deletes the versions that are not to be kept, with the chunks that only they have; bytes of the earlier ones left. */
export async function thinVersions(
  transaction: Writing,
  id: string,
  { now, limits }: Pick<VersionTime, 'now' | 'limits'>,
): Promise<number> {
  const stored = await transaction.objectStore('versions').getAll(keysOf(id));
  // A damaged record must not stand in the way of those that come after it.
  const versions = stored.filter(isSoundVersion);
  const { dropped, chunks, historyBytes } = chooseVersions(versions, { now, limits });
  await Promise.all([
    ...dropped.map(({ version }) => transaction.objectStore('versions').delete([id, version])),
    ...chunks.map((chunk) => transaction.objectStore('chunks').delete([id, chunk])),
  ]);
  return historyBytes;
}

/** The sum of the numbers of all layers. */
export function sumOf(layers: readonly StoredLayer[], member: 'counts' | 'sizes'): number {
  return layers.reduce((sum, layer) => sum + layer[member].reduce((all, one) => all + one, 0), 0);
}
