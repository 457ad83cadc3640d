/** How much the browser lets this page keep, and whether it may throw it away. */

export interface StorageSpace {
  /** Bytes that the page's origin uses, as the browser guesses. */
  readonly usage: number;
  /** Bytes that it may use. */
  readonly quota: number;
  /** Whether the browser keeps the data when the disk runs full. */
  readonly persisted: boolean;
}

/** The space; undefined where the browser does not say. */
export async function estimateStorage(): Promise<StorageSpace | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return undefined;
    return { usage, quota, persisted: await navigator.storage.persisted() };
  } catch {
    // Missing on http: pages and in sandboxed frames.
    return undefined;
  }
}

/** Asks that the data be kept when the disk runs full; whether the browser grants it. Some ask the reader: call it after a click. */
export async function persistStorage(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    // Missing, as above.
    return false;
  }
}
