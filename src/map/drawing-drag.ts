/** Dragging what the pointer went down on: a vertex, one that is to be put in, the whole, or the line of a stroke. */
import type { Drawing, Place } from '../domain/drawing.js';
import type { DrawingDraft } from './drawing-draft.js';
import { type Grab, type GrabSpace, grabAt } from './drawing-grab.js';
import { type Pixel, simplifyStroke } from './drawing-stroke.js';
import { addPosition, insertAfter, moveHandle, moveWhole, roundPlace } from './drawing-vertices.js';

export interface DragSpace extends GrabSpace {
  readonly unproject: (pixel: Pixel) => Place;
  /** The place at the pixel, or what of the map it is caught by. */
  readonly placeAt: (pixel: Pixel) => Place;
  /** Decimals of a degree that positions are rounded to. */
  readonly decimals?: number | undefined;
}

export class DrawingDrag {
  readonly #draft: DrawingDraft;
  readonly #space: DragSpace;
  #grab: (Grab & { readonly from: Place; readonly base: Drawing }) | undefined;
  #stroke: { readonly pixel: Pixel; readonly place: Place }[] = [];

  constructor(draft: DrawingDraft, space: DragSpace) {
    this.#draft = draft;
    this.#space = space;
  }

  /** What is held; undefined when nothing is. */
  get grab(): Grab | undefined {
    return this.#grab;
  }

  /** Takes hold of what is at the pixel; false over bare ground. */
  hold(pixel: Pixel): boolean {
    const grab = grabAt(this.#draft, pixel, this.#space);
    this.#grab = grab && { ...grab, from: this.#space.unproject(pixel), base: this.#draft.current };
    this.#stroke = [];
    if (grab?.type === 'stroke') this.#addToStroke(pixel);
    return grab !== undefined;
  }

  /** Lets go without a change. */
  drop(): void {
    this.#grab = undefined;
    this.#draft.dropMove();
  }

  /** The first move: a vertex that is half-way becomes one, and keys go on with what was dragged. */
  begin(pixel: Pixel): void {
    const grab = this.#grab;
    if (grab?.type === 'midpoint') {
      const { index, place, from, base } = grab;
      const inserted = insertAfter(base, index, roundPlace(place));
      this.#grab = { type: 'vertex', index: index + 1, from, base: inserted };
    }
    if (this.#draft.editing && this.#grab?.type === 'vertex') this.#draft.choose(this.#grab.index);
    this.move(pixel);
  }

  move(pixel: Pixel): void {
    const grab = this.#grab;
    const { unproject, placeAt } = this.#space;
    if (grab?.type === 'vertex') {
      this.#draft.move(moveHandle(grab.base, grab.index, placeAt(pixel)));
    } else if (grab?.type === 'whole') {
      const [longitude, latitude] = unproject(pixel);
      this.#draft.move(moveWhole(grab.base, [longitude - grab.from[0], latitude - grab.from[1]]));
    } else if (grab?.type === 'stroke') {
      this.#addToStroke(pixel);
    }
  }

  /** The last move: a stroke keeps the vertices that its shape needs, and is none when it encloses nothing. */
  end(pixel: Pixel): void {
    const grab = this.#grab;
    this.move(pixel);
    this.#grab = undefined;
    if (grab?.type === 'stroke') {
      const kept = simplifyStroke(this.#stroke.map((point) => point.pixel));
      this.#draft.move(kept.reduce((drawing, index) => this.#withPlace(drawing, index), grab.base));
      if (!this.#draft.finishable) this.#draft.dropMove();
    }
    this.#draft.keepMove();
  }

  #addToStroke(pixel: Pixel): void {
    const place = roundPlace(this.#space.unproject(pixel), this.#space.decimals);
    if (isSame(this.#stroke.at(-1)?.place, place)) return;
    this.#stroke.push({ pixel, place });
    this.#draft.move(addPosition(this.#draft.current, place));
  }

  #withPlace(drawing: Drawing, index: number): Drawing {
    const place = this.#stroke[index]?.place;
    return place ? addPosition(drawing, place) : drawing;
  }
}

function isSame(one: Place | undefined, other: Place): boolean {
  return one?.[0] === other[0] && one[1] === other[1];
}
