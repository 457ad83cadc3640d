/**
 * How workspaces lie in the database. Features are kept in chunks of JSON text, and a version names the chunks of each
 * layer: versions share the chunks that did not change, so that a small change writes one of them.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { UserLayer, Workspace } from '../../domain/workspace/workspace.js';

/** What is known of a workspace without opening it; its `version` is the present one. */
export interface StoredEntry {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  /** From 1, one more with each save. */
  readonly version: number;
  /** ISO 8601 instant in UTC. */
  readonly updated: string;
  readonly layers: number;
  readonly features: number;
  /** Of the features of the present version. */
  readonly bytes: number;
  /** Of all that only earlier versions need. */
  readonly historyBytes: number;
  /** Number of the next chunk. */
  readonly nextChunk: number;
  /** Drawn by lot when it was first saved: one that was removed and made again under its id is another. */
  readonly generation: number;
}

export interface StoredLayer {
  readonly head: Omit<UserLayer, 'features'>;
  /** Numbers of its chunks, in the order of the features. */
  readonly chunks: Uint32Array;
  /** Bytes of each. */
  readonly sizes: Uint32Array;
  /** Features in each. */
  readonly counts: Uint32Array;
}

export interface StoredVersion {
  readonly workspace: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly head: Omit<Workspace, 'layers'>;
  readonly layers: readonly StoredLayer[];
}

export interface StoredChunk {
  readonly workspace: string;
  readonly chunk: number;
  /** A list of features as JSON, in UTF-8. */
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

export interface WorkspaceSchema extends DBSchema {
  workspaces: { key: string; value: StoredEntry };
  versions: { key: [workspace: string, version: number]; value: StoredVersion };
  chunks: { key: [workspace: string, chunk: number]; value: StoredChunk };
}

export const STORES = ['workspaces', 'versions', 'chunks'] as const;

export type Database = IDBPDatabase<WorkspaceSchema>;

/** Whether the disk gave back a version as it was written, as far as the store itself relies on it. */
export function isSoundVersion(version: StoredVersion): boolean {
  const { saved, head, layers } = version;
  return (
    Number.isFinite(saved) &&
    typeof head === 'object' &&
    Array.isArray(layers) &&
    layers.every((layer: Partial<StoredLayer> | undefined) =>
      [layer?.chunks, layer?.sizes, layer?.counts].every((numbers) => numbers instanceof Uint32Array),
    )
  );
}

/** All keys of the workspace in `versions` or `chunks`. */
export function keysOf(workspace: string): IDBKeyRange {
  return IDBKeyRange.bound([workspace, 0], [workspace, Number.POSITIVE_INFINITY]);
}
