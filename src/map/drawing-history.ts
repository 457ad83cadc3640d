/** The steps of one drawing, to be taken back and taken again before it is finished. */
import type { Drawing } from '../domain/drawing.js';

export class DrawingHistory {
  #steps: readonly Drawing[];
  #at = 0;

  constructor(first: Drawing) {
    this.#steps = [first];
  }

  get current(): Drawing {
    // Safe: there is always the first, and `#at` moves within the steps only.
    return this.#steps[this.#at] as Drawing;
  }

  get undoable(): boolean {
    return this.#at > 0;
  }

  get redoable(): boolean {
    return this.#at < this.#steps.length - 1;
  }

  /** A new step; those that were taken back are gone. */
  push(drawing: Drawing): void {
    this.#steps = [...this.#steps.slice(0, this.#at + 1), drawing];
    this.#at += 1;
  }

  undo(): void {
    if (this.undoable) this.#at -= 1;
  }

  redo(): void {
    if (this.redoable) this.#at += 1;
  }
}
