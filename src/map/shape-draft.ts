/** A shape that is being edited: its steps, the vertex that is chosen, what is dragged. Knows no map. */
import type { Position } from 'geojson';
import type { Place } from '../domain/drawing.js';
import {
  insertVertex,
  midpointAfter,
  moveShape,
  moveVertex,
  placeBeyond,
  removeVertex,
} from '../domain/shape-edit/edit-vertices.js';
import { isSamePosition } from '../domain/shape-edit/same-position.js';
import {
  isSamePath,
  type PathPlace,
  pathAt,
  pathPlaces,
  type Shape,
  type VertexPlace,
  vertexPlaces,
} from '../domain/shape-edit/shape.js';
import { DrawingHistory } from './drawing-history.js';
import { FINE_DECIMALS, roundPlace } from './drawing-vertices.js';

/** What a panel shows and offers while a shape is edited. */
export interface ShapeState {
  readonly undoable: boolean;
  readonly redoable: boolean;
  /** Whether there is anything to save. */
  readonly changed: boolean;
  readonly snapped: boolean;
  readonly paths: number;
  readonly vertices: number;
  /** The chosen vertex, and the path that it is of; counted from 1. */
  readonly chosen?: {
    readonly vertex: number;
    readonly vertices: number;
    readonly path: number;
    readonly isHole: boolean;
    readonly removable: boolean;
    readonly extendable: boolean;
  };
}

export class ShapeDraft {
  /** Whether dragging inside moves the whole, and arrow keys do while no vertex is chosen. */
  movable = false;
  /** Places that are wrong, to be shown. */
  flagged: readonly Position[] = [];
  readonly #history: DrawingHistory<Shape>;
  readonly #first: Shape;
  #dragged: Shape | undefined;
  #chosen: VertexPlace | undefined;

  constructor(first: Shape) {
    this.#first = first;
    this.#history = new DrawingHistory(first);
  }

  get current(): Shape {
    return this.#dragged ?? this.#history.current;
  }

  get changed(): boolean {
    return this.#history.current !== this.#first;
  }

  get chosen(): VertexPlace | undefined {
    return this.#chosen;
  }

  stateWith(snapped: boolean): ShapeState {
    const { current } = this;
    const { undoable, redoable } = this.#history;
    const paths = pathPlaces(current);
    const vertices = paths.reduce((sum, place) => sum + pathAt(current, place).length, 0);
    const chosen = this.#chosen;
    return {
      undoable,
      redoable,
      changed: this.changed,
      snapped,
      paths: paths.length,
      vertices,
      ...(chosen && {
        chosen: {
          vertex: chosen.vertex + 1,
          vertices: pathAt(current, chosen).length,
          path: paths.findIndex((place) => isSamePath(place, chosen)) + 1,
          isHole: current.family === 'areas' && chosen.path > 0,
          removable: removeVertex(current, chosen) !== undefined,
          extendable: this.#placeAfter(chosen) !== undefined,
        },
      }),
    };
  }

  choose(place: VertexPlace | undefined): void {
    this.#chosen = place;
  }

  /** Chooses the next vertex over all paths, or the one before; false beyond the last, with none chosen. */
  chooseNext(step: 1 | -1): boolean {
    const places = vertexPlaces(this.current);
    const at = places.findIndex((place) => this.isChosen(place));
    this.#chosen = places[at < 0 ? (step === 1 ? 0 : places.length - 1) : at + step];
    return this.#chosen !== undefined;
  }

  /** Chooses the first vertex of the next path, or of the one before, round and round. */
  choosePath(step: 1 | -1): void {
    const paths = pathPlaces(this.current);
    const at = paths.findIndex((place) => isSamePath(place, this.#chosen));
    const next = paths[(Math.max(at, step === 1 ? -1 : 0) + step + paths.length) % paths.length];
    this.#chosen = next && { ...next, vertex: 0 };
  }

  isChosen(place: VertexPlace): boolean {
    return isSamePath(place, this.#chosen) && place.vertex === this.#chosen?.vertex;
  }

  /** Shows a change that is still going on, such as a drag. */
  drag(shape: Shape): void {
    this.#dragged = shape;
  }

  /** Keeps the change that was going on, as one step. */
  keepDrag(): void {
    const dragged = this.#dragged;
    this.#dragged = undefined;
    if (dragged) this.push(dragged);
  }

  dropDrag(): void {
    this.#dragged = undefined;
  }

  /** One more step; what leaves the shape the same is none. */
  push(shape: Shape): void {
    if (isSameShape(shape, this.#history.current)) return;
    this.#history.push(shape);
    this.#settle();
  }

  /** Moves the chosen vertex, else the whole where that may be moved; false when that is no change. */
  nudge([east, north]: readonly [number, number]): boolean {
    const { current } = this;
    const place = this.#chosen;
    if (!place && !this.movable) return false;
    const [x = 0, y = 0] = (place && pathAt(current, place)[place.vertex]) ?? [];
    const next = place
      ? moveVertex(current, place, roundPlace([x + east, y + north], FINE_DECIMALS))
      : moveShape(current, [east, north]);
    if (isSameShape(next, current)) return false;
    this.push(next);
    return true;
  }

  /** Puts a vertex after the chosen one and chooses it. */
  insert(): void {
    const place = this.#chosen;
    const at = place && this.#placeAfter(place);
    if (place && at) this.insertAt(place, roundPlace(at, FINE_DECIMALS));
  }

  insertAt(place: VertexPlace, at: Place): void {
    this.push(insertVertex(this.current, place, at));
    this.#chosen = { ...place, vertex: place.vertex + 1 };
  }

  /** Takes a vertex out, the chosen one unless told; nothing happens when too few would be left. */
  remove(place = this.#chosen): void {
    const next = place && removeVertex(this.current, place);
    if (next) this.push(next);
  }

  undo(): void {
    this.dropDrag();
    this.#history.undo();
    this.#settle();
  }

  redo(): void {
    this.dropDrag();
    this.#history.redo();
    this.#settle();
  }

  #placeAfter(place: VertexPlace): Place | undefined {
    return midpointAfter(this.current, place) ?? placeBeyond(this.current, place);
  }

  /** A choice of what is gone becomes one of the last that is there; what was wrong may not be any more. */
  #settle(): void {
    this.flagged = [];
    const place: PathPlace | undefined = this.#chosen;
    if (!this.#chosen || !place) return;
    const count = pathAt(this.current, place).length;
    const vertex = Math.min(this.#chosen.vertex, count - 1);
    this.#chosen = count === 0 ? undefined : { ...place, vertex };
  }
}

function isSameShape(one: Shape, other: Shape): boolean {
  if (one === other) return true;
  const [places, others] = [pathPlaces(one), pathPlaces(other)];
  return (
    places.length === others.length &&
    places.every((place, index) => {
      const [path, before] = [pathAt(one, place), pathAt(other, place)];
      const same = isSamePath(place, others[index]) && path.length === before.length;
      return same && path.every((position, at) => isSamePosition(position, before[at]));
    })
  );
}
