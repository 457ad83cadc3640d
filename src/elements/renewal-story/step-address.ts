/** The step in the address of the page. Read when the page opens; written only where the page wants it. */

/** Browsers refuse more than some changes of the address a second. */
const PAUSE_MILLISECONDS = 300;

/**
 * Index of the step the page was opened at, by the ids of the sections; -1 for none. None either when the browser puts
 * the reader back where they were (reload, back, forward).
 */
export function findOpeningStep(ids: readonly string[]): number {
  const [visit] = performance.getEntriesByType('navigation');
  if (visit && 'type' in visit && visit.type !== 'navigate') return -1;
  const fragment = location.hash.slice(1);
  return fragment === '' ? -1 : ids.findIndex((id) => id !== '' && isSame(fragment, id));
}

export class StepAddress {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** In the place of the entry that is there: the way back leads out of the page, not through the steps. */
  write(id: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => history.replaceState(history.state, '', `#${encodeURIComponent(id)}`),
      PAUSE_MILLISECONDS,
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** A fragment may be written with or without escapes. */
function isSame(fragment: string, id: string): boolean {
  return fragment === id || fragment === encodeURIComponent(id) || fragment === encodeURI(id);
}
