/** Reads a version of a workspace out of the database. What the disk has damaged is named; the rest is read. */
import type { IDBPTransaction } from 'idb';
import type { AtlasFeature } from '../../domain/edition.js';
import { createProblemList, type ProblemList } from '../../domain/problem-list.js';
import type { Problem, Result } from '../../domain/result.js';
import { readUserFeatures, readUserLayerHead } from '../../domain/workspace/read-user-layer.js';
import { readWorkspaceHead } from '../../domain/workspace/read-workspace-head.js';
import type { UserLayer, Workspace } from '../../domain/workspace/workspace.js';
import type { KnownChunk } from './chunk-features.js';
import { decodeChunk } from './encode-chunk.js';
import type { KnownLayer, KnownVersion } from './plan-save.js';
import {
  type Database,
  STORES,
  type StoredChunk,
  type StoredLayer,
  type WorkspaceSchema,
} from './stored-workspace.js';

type Reading = IDBPTransaction<WorkspaceSchema, typeof STORES, 'readonly'>;

export interface ReadVersion {
  readonly workspace: Workspace;
  /** Only the chunks that were read whole. */
  readonly known: KnownVersion;
  /** Whether it is the present version. */
  readonly present: boolean;
}

/** The version of the workspace, the present one when none is named. */
export async function readVersion(
  database: Database,
  { id, version }: { readonly id: string; readonly version?: number | undefined },
): Promise<Result<ReadVersion>> {
  const transaction = database.transaction(STORES, 'readonly');
  // Its requests tell what fails.
  transaction.done.catch(() => undefined);
  const entry = await transaction.objectStore('workspaces').get(id);
  if (!entry) return failure(noSuchWorkspace(id));
  const wanted = version ?? entry.version;
  const stored = await transaction.objectStore('versions').get([id, wanted]);
  if (!stored && version !== undefined) return failure(noSuchVersion(wanted));
  const problems = createProblemList();
  const head = stored && readWorkspaceHead(stored.head, problems);
  if (!stored || !head || !Array.isArray(stored.layers)) return failure(damagedWorkspace(entry.title));
  const layers: { readonly layer: UserLayer; readonly known: KnownLayer }[] = [];
  for (const [index, storedLayer] of stored.layers.entries()) {
    const read = await readLayer({ database, transaction }, storedLayer, {
      id,
      path: `layers[${index}]`,
      problems,
    });
    if (read) layers.push(read);
  }
  const known = new Map(layers.map((read) => [read.layer.id, read.known]));
  const workspace: Workspace = { ...head, layers: layers.map(({ layer }) => layer) };
  const { generation } = entry;
  const value = {
    workspace,
    known: { version: wanted, generation, layers: known },
    present: wanted === entry.version,
  };
  return { ok: true, value, problems: problems.problems() };
}

interface Source {
  readonly database: Database;
  readonly transaction: Reading;
}

/** Undefined when it is not there or cannot be read. A chunk that cannot ends the transaction: the others go on without. */
async function getChunk(
  { database, transaction }: Source,
  key: [string, number],
): Promise<StoredChunk | undefined> {
  try {
    return await transaction.objectStore('chunks').get(key);
  } catch {
    // Chunks are never changed: another transaction reads the same.
    return database.get('chunks', key).catch(() => undefined);
  }
}

interface Place {
  /** Of the workspace. */
  readonly id: string;
  readonly path: string;
  readonly problems: ProblemList;
}

async function readLayer(
  source: Source,
  stored: StoredLayer,
  { id, path, problems }: Place,
): Promise<{ readonly layer: UserLayer; readonly known: KnownLayer } | undefined> {
  const head = readUserLayerHead(stored?.head, { path, problems });
  if (!head) return undefined;
  const numbers = isNumbers(stored.chunks) ? stored.chunks : [];
  const lists: (readonly AtlasFeature[])[] = [];
  const chunks: KnownChunk[] = [];
  if (!isNumbers(stored.chunks)) problems.warn('damaged-part', () => damagedPart(head, { path }));
  for (let from = 0; from < numbers.length; from += BATCH) {
    const batch = numbers.slice(from, from + BATCH);
    const records = await Promise.all(Array.from(batch, (chunk) => getChunk(source, [id, chunk])));
    records.forEach((record, index) => {
      const raw = record && decodeChunk(record);
      const count = stored.counts?.[from + index];
      if (!Array.isArray(raw) || raw.length !== count) {
        problems.warn('damaged-part', () => damagedPart(head, { path, count }));
        return;
      }
      const features = readUserFeatures(raw, { path: `${path}.features`, problems });
      lists.push(features);
      const whole = record && features.length === raw.length;
      if (whole) chunks.push({ chunk: record.chunk, bytes: record.bytes.length, features });
    });
  }
  const features = lists.flat();
  const isWhole = chunks.length === numbers.length;
  // A layer of which something is missing is not the one that is stored.
  const known: KnownLayer = { features: isWhole ? features : [], chunks };
  return { layer: { ...head, features }, known };
}

/** Chunks that are asked for at once: parsing them is a task of about 10 ms. */
const BATCH = 4;

function isNumbers(value: unknown): value is Uint32Array {
  return value instanceof Uint32Array;
}

function failure(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}

function noSuchWorkspace(id: string): Problem {
  return {
    code: 'no-such-workspace',
    message: `There is no workspace "${id.slice(0, 60)}" in this browser.`,
    path: '',
    severity: 'error',
    fix: 'It may have been removed, here or in another tab: open its file, if there is one.',
  };
}

function noSuchVersion(version: number): Problem {
  return {
    code: 'no-such-version',
    message: `Version ${version} of the workspace is no longer kept.`,
    path: '',
    severity: 'error',
    fix: 'Choose another version.',
  };
}

function damagedWorkspace(title: string): Problem {
  return {
    code: 'workspace-damaged',
    message: `The workspace "${String(title).slice(0, 60)}" is stored in this browser, but cannot be read.`,
    path: '',
    severity: 'error',
    fix: 'Go back to an earlier version of it, or open its file, if there is one.',
  };
}

function damagedPart(
  { id, origin }: Omit<UserLayer, 'features'>,
  { path, count }: { readonly path: string; readonly count?: number | undefined },
): Omit<Problem, 'code' | 'severity'> {
  const file = origin.file ? `, or import ${origin.file.slice(0, 80)} again` : '';
  return {
    path,
    message: `${count ?? 'Some'} features of the layer "${id}" cannot be read: the disk has damaged them.`,
    fix: `Go back to an earlier version of the workspace${file}.`,
  };
}
