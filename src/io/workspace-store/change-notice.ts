/** Tells other tabs of this browser what was saved, and hears it from them. */

export interface ChangeNotice {
  readonly type: 'saved' | 'removed';
  /** Of the workspace. */
  readonly id: string;
  /** The version that it has now; 0 when it is removed. */
  readonly version: number;
}

export interface NoticeBoard {
  post(notice: ChangeNotice): void;
  /** Hears what other tabs post; the returned function ends it. */
  subscribe(listener: (notice: ChangeNotice) => void): () => void;
  close(): void;
}

/** The board of the name; a silent one where the browser has none: conflicts are then found when saving. */
export function createNoticeBoard(name: string): NoticeBoard {
  let channel = openChannel(name);
  const listeners = new Set<(notice: ChangeNotice) => void>();
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isNotice(data)) for (const listener of listeners) listener(data);
    };
  }
  return {
    post: (notice) => channel?.postMessage(notice),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      channel?.close();
      // A save that ends after this has nobody to tell.
      channel = undefined;
    },
  };
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Missing, or forbidden in a sandboxed frame.
    return undefined;
  }
}

function isNotice(value: unknown): value is ChangeNotice {
  if (typeof value !== 'object' || value === null) return false;
  const { type, id, version } = value as Partial<Record<keyof ChangeNotice, unknown>>; // Safe: all may be absent.
  return (type === 'saved' || type === 'removed') && typeof id === 'string' && typeof version === 'number';
}
