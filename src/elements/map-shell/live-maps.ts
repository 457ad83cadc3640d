/** Which maps of the page are live: by default one at a time, so that twenty in an article don't take the machine. */

export interface RestingMap {
  /** Whether it may stay live beside others. */
  readonly concurrent: boolean;
  /** Gives the live map up and shows the picture again. */
  rest(): void;
}

const live = new Set<RestingMap>();

/** The map goes live: those that don't stand beside others rest. */
export function enterLive(map: RestingMap): void {
  if (!map.concurrent) for (const other of [...live]) if (other !== map && !other.concurrent) other.rest();
  live.add(map);
}

export function leaveLive(map: RestingMap): void {
  live.delete(map);
}
