/** Gives the page its turn during long work: pauses, progress and cancelling, without a clock. */

export interface PaceOptions {
  /** Share done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
  /** Awaited now and then. */
  readonly pause?: () => Promise<void>;
}

export interface Pacer {
  /** Tells that the item was done, which had so many positions. Rejects with the signal's reason when aborted. */
  step(index: number, positions: number): Promise<void> | undefined;
}

/** Positions looked at between two pauses; a feature counts as some, too. A few hundredths of a second. */
const SLICE = 20_000;
const FEATURE_WORTH = 10;

/** Throws the signal's reason when it is aborted already. */
export function createPacer(count: number, pace: PaceOptions): Pacer {
  pace.signal?.throwIfAborted();
  let left = SLICE;
  return {
    step: (index, positions) => {
      left -= positions + FEATURE_WORTH;
      if (left > 0 && index + 1 < count) return undefined;
      left = SLICE;
      return turn((index + 1) / count, pace);
    },
  };
}

async function turn(done: number, { onProgress, signal, pause }: PaceOptions): Promise<void> {
  onProgress?.(done);
  await pause?.();
  signal?.throwIfAborted();
}
