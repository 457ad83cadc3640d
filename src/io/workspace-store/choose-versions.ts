/** Which versions of a workspace are kept: many of late, few of long ago, within a number of bytes. */

export interface VersionLimits {
  /** The latest, whenever they were saved. */
  readonly latest: number;
  /** Beside them the last of each hour, for so many hours: a morning's autosaves would push it all out otherwise. */
  readonly hours: number;
  /** And the last of each day, for so many days. */
  readonly days: number;
  /** That earlier versions may take beside the present one. */
  readonly historyBytes: number;
}

export const VERSION_LIMITS: VersionLimits = { latest: 20, hours: 24, days: 60, historyBytes: 256 * 2 ** 20 };

export interface KeptVersion {
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly saved: number;
  /** What it is made of, shared with other versions or not. */
  readonly layers: readonly { readonly chunks: ArrayLike<number>; readonly sizes: ArrayLike<number> }[];
}

export interface Choice<T> {
  readonly kept: readonly T[];
  readonly dropped: readonly T[];
  /** Chunks that only dropped versions have. */
  readonly chunks: readonly number[];
  /** Bytes that only earlier versions than the last need, of those kept. */
  readonly historyBytes: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Chooses among the versions, oldest first, the present one last. That one is always kept. */
export function chooseVersions<T extends KeptVersion>(
  versions: readonly T[],
  { now, limits }: { readonly now: number; readonly limits: VersionLimits },
): Choice<T> {
  const timely = chooseByTime(versions, { now, limits });
  const present = versions.at(-1);
  const used = new Set<number>(present ? chunksOf(present).keys() : []);
  let historyBytes = 0;
  const kept: T[] = present ? [present] : [];
  for (const version of versions.slice(0, -1).reverse()) {
    if (!timely.has(version)) continue;
    const more = [...chunksOf(version)].filter(([chunk]) => !used.has(chunk));
    const bytes = historyBytes + more.reduce((sum, [, size]) => sum + size, 0);
    // The oldest go first: what is older than one that no longer fits is not kept either.
    if (bytes > limits.historyBytes) break;
    historyBytes = bytes;
    for (const [chunk] of more) used.add(chunk);
    kept.unshift(version);
  }
  const dropped = versions.filter((version) => !kept.includes(version));
  const unused = new Set(dropped.flatMap((version) => [...chunksOf(version).keys()]));
  return { kept, dropped, chunks: [...unused].filter((chunk) => !used.has(chunk)), historyBytes };
}

function chooseByTime<T extends KeptVersion>(
  versions: readonly T[],
  { now, limits: { latest, hours, days } }: { readonly now: number; readonly limits: VersionLimits },
): ReadonlySet<T> {
  const within = (span: number) => versions.filter(({ saved }) => now - saved < span);
  return new Set([
    ...versions.slice(-latest),
    ...lastOfEach(within(hours * HOUR), ({ saved }) => Math.floor(saved / HOUR)),
    // Days as the reader's calendar has them.
    ...lastOfEach(within(days * DAY), ({ saved }) => new Date(saved).toDateString()),
  ]);
}

function lastOfEach<T>(items: readonly T[], keyOf: (item: T) => unknown): Iterable<T> {
  return new Map(items.map((item) => [keyOf(item), item])).values();
}

/** Bytes by the number of the chunk. */
function chunksOf({ layers }: KeptVersion): ReadonlyMap<number, number> {
  return new Map(
    layers.flatMap(({ chunks, sizes }) =>
      Array.from(chunks, (chunk, index): [number, number] => [chunk, sizes[index] ?? 0]),
    ),
  );
}
