/** What the explorer and the site's service worker say to each other. */

export type ToWorker =
  /**
   * The explorer stands. `script` is the address of one of its scripts, by which the worker knows whether the page is of
   * its own version; `urls` is what the page has loaded so far.
   */
  | { readonly type: 'settled'; readonly script: string; readonly urls: readonly string[] }
  /** The reader wants the version that waits. Answered by `Windows` on the port that comes with it. */
  | { readonly type: 'take-over' };

/** How many other windows show the atlas: while there are some, the worker does not take over. */
export interface Windows {
  readonly others: number;
}
