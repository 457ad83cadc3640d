/** Makes an earlier version the present one: by a new version, so that the one left behind can be gone back to as well. */
import type { KnownVersion } from './plan-save.js';
import type { Database } from './stored-workspace.js';
import { conflictWith, putVersion, type VersionTime, type Written, writeAll } from './write-version.js';

/** What was read of the earlier version becomes what is known of the new one; undefined when it has been thinned meanwhile. */
export function restoreVersion(
  database: Database,
  { id, earlier, time }: { readonly id: string; readonly earlier: KnownVersion; readonly time: VersionTime },
): Promise<Written | undefined> {
  return writeAll(database, async (transaction) => {
    const present = await transaction.objectStore('workspaces').get(id);
    const isBase = present?.version === time.baseVersion && present.generation === earlier.generation;
    if (!isBase) return conflictWith(present);
    const stored = await transaction.objectStore('versions').get([id, earlier.version]);
    if (!stored) return undefined;
    const updated = new Date(time.now).toISOString();
    const { nextChunk, generation } = present;
    const head = { ...stored.head, updated };
    await putVersion(transaction, { head, layers: stored.layers, nextChunk, generation }, time);
    return { type: 'saved', updated, known: { ...earlier, version: time.baseVersion + 1 } };
  });
}
