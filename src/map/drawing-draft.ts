/** A drawing that is not finished: what was put, what is under the pointer, which vertex is chosen. Knows no map. */
import type { Drawing, Place } from '../domain/drawing.js';
import { DrawingHistory } from './drawing-history.js';
import type { DrawingState } from './drawing-state.js';
import {
  addPosition,
  handlesOf,
  insertAfter,
  isFree,
  isWhole,
  moveHandle,
  placeAfter,
  removeVertex,
} from './drawing-vertices.js';

export class DrawingDraft {
  /** Where the next position would go; undefined while no pointer is over the map. */
  hover: Place | undefined;
  readonly #history: DrawingHistory<Drawing>;
  #moving: Drawing | undefined;
  #chosen: number | undefined;

  constructor(
    first: Drawing,
    /** Whether vertices of something whole are changed, rather than put one after the other. */
    readonly editing: boolean,
  ) {
    this.#history = new DrawingHistory(first);
  }

  /** What was put so far, as moved by the drag that is going on. */
  get current(): Drawing {
    return this.#moving ?? this.#history.current;
  }

  /** What was put so far, with what is under the pointer as if it had been put; undefined while there is nothing. */
  get preview(): Drawing | undefined {
    const { current, hover } = this;
    const follows = !this.editing && hover && !this.#moving;
    if (current.positions.length === 0 && !(follows && current.kind === 'point')) return undefined;
    return follows ? addPosition(current, hover) : current;
  }

  get finishable(): boolean {
    return isWhole(this.current);
  }

  /** Index of the handle that keys move; undefined when none is chosen. */
  get chosen(): number | undefined {
    return this.#chosen;
  }

  /** What a panel shows and offers; of the map's own doing only whether the pointer is caught. */
  stateWith(snapped: boolean): DrawingState {
    const { current, finishable } = this;
    const { undoable, redoable } = this.#history;
    const index = this.#chosen;
    const vertex = index !== undefined && {
      number: index + 1,
      count: handlesOf(current).length,
      removable: removeVertex(current, index) !== undefined,
      extendable: isFree(current.kind),
    };
    return { undoable, redoable, finishable, snapped, ...(vertex ? { vertex } : {}) };
  }

  /** Puts a position at the end; nothing happens where the last one is, or when it would have no size. */
  put(place: Place): void {
    const { current } = this;
    const last = current.positions.at(-1);
    if (last && isSamePlace(last, place)) return;
    const next = addPosition(current, place);
    if (last && !isFree(next.kind) && !isWhole(next)) return;
    this.#push(next);
  }

  /** Takes the last position back. */
  takeBack(): void {
    const { kind, positions } = this.current;
    if (isFree(kind) || positions.length === 1)
      this.#push({ ...this.current, positions: positions.slice(0, -1) });
  }

  choose(index: number | undefined): void {
    this.#chosen = index;
  }

  /** Chooses the next handle, or the one before; false beyond the last, with none chosen. */
  chooseNext(step: 1 | -1): boolean {
    const count = handlesOf(this.current).length;
    const next = this.#chosen === undefined ? (step === 1 ? 0 : count - 1) : this.#chosen + step;
    this.#chosen = next >= 0 && next < count ? next : undefined;
    return this.#chosen !== undefined;
  }

  /** Shows a change that is still going on, such as a drag. */
  move(drawing: Drawing): void {
    this.#moving = drawing;
  }

  /** Keeps the change that was going on, as one step. */
  keepMove(): void {
    const moving = this.#moving;
    this.#moving = undefined;
    if (moving && !isSameDrawing(moving, this.current)) this.#push(moving);
  }

  dropMove(): void {
    this.#moving = undefined;
  }

  /** Moves a handle, as one step; false when that is no change. */
  moveHandleTo(index: number, place: Place): boolean {
    const next = moveHandle(this.current, index, place);
    if (isSameDrawing(next, this.current)) return false;
    this.#push(next);
    return true;
  }

  /** Puts a vertex after the chosen one and chooses it. */
  insert(): void {
    const index = this.#chosen;
    const place = index === undefined ? undefined : placeAfter(this.current, index);
    if (index !== undefined && place) this.insertAt(index, place);
  }

  insertAt(index: number, place: Place): void {
    this.#push(insertAfter(this.current, index, place));
    this.#chosen = index + 1;
  }

  /** Takes a vertex out, the chosen one unless told; nothing happens when too few would be left. */
  remove(index = this.#chosen): void {
    const next = index === undefined ? undefined : removeVertex(this.current, index);
    if (next) this.#push(next);
  }

  undo(): void {
    this.dropMove();
    this.#history.undo();
    this.#keepChoice();
  }

  redo(): void {
    this.dropMove();
    this.#history.redo();
    this.#keepChoice();
  }

  #push(drawing: Drawing): void {
    this.#history.push(drawing);
    this.#keepChoice();
  }

  /** A choice of what is gone becomes one of the last that is there. */
  #keepChoice(): void {
    if (this.#chosen === undefined) return;
    const count = handlesOf(this.current).length;
    this.#chosen = count === 0 ? undefined : Math.min(this.#chosen, count - 1);
  }
}

function isSameDrawing(one: Drawing, other: Drawing): boolean {
  return (
    one.metres === other.metres &&
    one.positions.length === other.positions.length &&
    one.positions.every((place, index) => isSamePlace(place, other.positions[index]))
  );
}

function isSamePlace(one: Place, other: Place | undefined): boolean {
  return one[0] === other?.[0] && one[1] === other[1];
}
