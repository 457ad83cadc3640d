/** The steps of one drawing, or of one edit of a shape, to be taken back and taken again before it is finished. */

export class DrawingHistory<T> {
  #steps: readonly T[];
  #at = 0;

  constructor(first: T) {
    this.#steps = [first];
  }

  get current(): T {
    // Safe: there is always the first, and `#at` moves within the steps only.
    return this.#steps[this.#at] as T;
  }

  get undoable(): boolean {
    return this.#at > 0;
  }

  get redoable(): boolean {
    return this.#at < this.#steps.length - 1;
  }

  /** A new step; those that were taken back are gone. */
  push(step: T): void {
    this.#steps = [...this.#steps.slice(0, this.#at + 1), step];
    this.#at += 1;
  }

  undo(): void {
    if (this.undoable) this.#at -= 1;
  }

  redo(): void {
    if (this.redoable) this.#at += 1;
  }
}
