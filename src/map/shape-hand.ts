/** The hand that edits a shape on one map: turns pointer and keys into steps of a draft, and shows it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerraDrawMouseEvent } from 'terra-draw';
import type { Place } from '../domain/drawing.js';
import { insertVertex, moveShape, moveVertex } from '../domain/shape-edit/edit-vertices.js';
import { pathAt, type Shape, type VertexPlace } from '../domain/shape-edit/shape.js';
import { reachOfPointer } from './drawing-grab.js';
import { stepOfKey } from './drawing-keys.js';
import { createDrawingLayer, type DrawingLayer } from './drawing-layer.js';
import { restoreDoubleClick, type Sketch } from './drawing-lifetime.js';
import { findSnap, type SnapTargets } from './drawing-snap.js';
import type { Pixel } from './drawing-stroke.js';
import { FINE_DECIMALS, roundPlace } from './drawing-vertices.js';
import type { ShapeDraft, ShapeState } from './shape-draft.js';
import { grabShape, type ShapeGrab, type ShapeSpace, shapesOfShape } from './shape-grab.js';
import { handleShapeKey } from './shape-keys.js';

/** Pixels at the map's edge where a vertex chosen by key counts as out of sight. */
const EDGE = 24;

export interface ShapeHandOptions {
  readonly draft: ShapeDraft;
  readonly snapTo: SnapTargets | undefined;
  readonly onChange: (state: ShapeState) => void;
  /** Enter: the reader is done with the shape. */
  readonly onAccept: () => void;
  /** Escape, with no vertex chosen: the reader wants to leave. */
  readonly onLeave: () => void;
}

export class ShapeHand implements Sketch {
  readonly #map: MapLibreMap;
  readonly #draft: ShapeDraft;
  readonly #options: ShapeHandOptions;
  readonly #layer: DrawingLayer;
  readonly #lifetime = new AbortController();
  readonly #zooming: boolean;
  readonly #reach = reachOfPointer();
  #snapped = false;
  /** Pointers that are down: with a second one the reader zooms. */
  #held: (ShapeGrab & { readonly from: Place; readonly base: Shape }) | undefined;

  constructor(map: MapLibreMap, options: ShapeHandOptions) {
    this.#map = map;
    this.#options = options;
    this.#draft = options.draft;
    this.#zooming = map.doubleClickZoom.isEnabled();
    this.#layer = createDrawingLayer(map, {
      onMove: () => {},
      onClick: (event) => this.#handleClick(event),
      onDragStart: (event) => this.#handleDragStart(event),
      onDrag: (event) => this.#drag(pixelOf(event)),
      onDragEnd: (event) => this.#handleDragEnd(event),
    });
    this.#listen();
    this.show();
  }

  handleKey(event: KeyboardEvent): boolean {
    const { onAccept } = this.#options;
    const handled = handleShapeKey(event, this.#draft, {
      accept: onAccept,
      nudge: (right, down) => this.#nudge(right, down),
    });
    if (handled) this.#keepInSight();
    this.show();
    return handled;
  }

  handleEscape(): void {
    if (!this.#draft.chosen) {
      this.#options.onLeave();
      return;
    }
    this.#draft.choose(undefined);
    this.show();
  }

  cursor(): string {
    return this.#held ? 'grabbing' : 'default';
  }

  stop(): void {
    this.#lifetime.abort();
    this.#draft.dropDrag();
    this.#layer.stop();
    restoreDoubleClick(this.#map, this.#zooming);
  }

  /** Draws the draft and tells of it, also after it was changed from outside; nothing once the edit has ended. */
  show(): void {
    if (this.#lifetime.signal.aborted) return;
    const { chosen } = this.#draft;
    const [x = 0, y = 0] = (chosen && pathAt(this.#draft.current, chosen)[chosen.vertex]) ?? [];
    const caught: Place | undefined = this.#snapped && chosen ? [x, y] : undefined;
    this.#layer.show(shapesOfShape(this.#draft, { space: this.#space, caught }));
    this.#options.onChange(this.#draft.stateWith(this.#snapped));
  }

  get #space(): ShapeSpace {
    const { clientWidth: width, clientHeight: height } = this.#map.getCanvas();
    const project = ([longitude, latitude]: Place) => this.#map.project([longitude, latitude]);
    return { project, reach: this.#reach, width, height };
  }

  #listen(): void {
    const { signal } = this.#lifetime;
    const canvas = this.#map.getCanvas();
    canvas.addEventListener('pointerdown', (event) => this.#handleDown(event), { signal });
    canvas.addEventListener('pointercancel', () => this.#drop(), { signal });
    // Before the page hears of it: its own undo is for when the edit is finished.
    addEventListener('keydown', (event) => this.#handleStep(event), { signal, capture: true });
    const subscription = this.#map.on('move', () => this.show());
    signal.addEventListener('abort', () => subscription.unsubscribe());
  }

  #handleStep(event: KeyboardEvent): void {
    const step = stepOfKey(event);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    this.#draft[step]();
    this.show();
  }

  /** Before MapLibre hears of it, so that what is held moves and the map stays. */
  #handleDown(event: PointerEvent): void {
    // A second finger means to zoom, not to move a vertex.
    if (!event.isPrimary) this.#drop();
    if (!event.isPrimary || event.button !== 0) return;
    const { left, top } = this.#map.getCanvas().getBoundingClientRect();
    const pixel = { x: event.clientX - left, y: event.clientY - top };
    const grab = grabShape(this.#draft, pixel, this.#space);
    this.#held = grab && { ...grab, from: this.#unproject(pixel), base: this.#draft.current };
    if (grab) this.#layer.setDraggable(false);
  }

  #drop(): void {
    if (!this.#held) return;
    this.#held = undefined;
    this.#draft.dropDrag();
    this.#layer.setDraggable(true);
    this.show();
  }

  /** The first move: a handle half-way becomes a vertex, and keys go on with what was dragged. */
  #handleDragStart(event: TerraDrawMouseEvent): void {
    const held = this.#held;
    if (held?.type === 'midpoint') {
      const base = insertVertex(held.base, held.place, held.at);
      const place = { ...held.place, vertex: held.place.vertex + 1 };
      this.#held = { type: 'vertex', place, from: held.from, base };
    }
    if (this.#held?.type === 'vertex') this.#draft.choose(this.#held.place);
    this.#drag(pixelOf(event));
  }

  #drag(pixel: Pixel): void {
    const held = this.#held;
    if (held?.type === 'vertex') {
      this.#draft.drag(moveVertex(held.base, held.place, this.#placeAt(pixel)));
    } else if (held?.type === 'whole') {
      const [longitude, latitude] = this.#unproject(pixel);
      this.#draft.drag(moveShape(held.base, [longitude - held.from[0], latitude - held.from[1]]));
    } else return;
    this.show();
  }

  #handleDragEnd(event: TerraDrawMouseEvent): void {
    this.#drag(pixelOf(event));
    this.#held = undefined;
    this.#snapped = false;
    this.#draft.keepDrag();
    this.show();
  }

  /** A click chooses a vertex or puts one in; a right click, or a long press, takes one out. */
  #handleClick(event: TerraDrawMouseEvent): void {
    this.#held = undefined;
    const hit = grabShape(this.#draft, pixelOf(event), this.#space);
    if (hit?.type === 'midpoint') this.#draft.insertAt(hit.place, roundPlace(hit.at, FINE_DECIMALS));
    else if (hit?.type !== 'vertex') this.#draft.choose(undefined);
    else this.#chooseOrRemove(hit.place, event);
    this.show();
  }

  #chooseOrRemove(place: VertexPlace, { button, isContextMenu }: TerraDrawMouseEvent): void {
    if (button === 'right' || isContextMenu) this.#draft.remove(place);
    else this.#draft.choose(place);
  }

  #nudge(right: number, down: number): void {
    const { chosen, current } = this.#draft;
    const { lng, lat } = this.#map.getCenter();
    const [x = lng, y = lat] = (chosen && pathAt(current, chosen)[chosen.vertex]) ?? [];
    const from = this.#map.project([x, y]);
    const [east, north] = this.#unproject({ x: from.x + right, y: from.y + down });
    this.#draft.nudge([east - x, north - y]);
  }

  #keepInSight(): void {
    const { chosen, current } = this.#draft;
    const position = chosen && pathAt(current, chosen)[chosen.vertex];
    if (!position) return;
    const [longitude = 0, latitude = 0] = position;
    const { x, y } = this.#map.project([longitude, latitude]);
    const { width, height } = this.#space;
    if (x < EDGE || y < EDGE || x > width - EDGE || y > height - EDGE)
      this.#map.panTo([longitude, latitude], { duration: 0 });
  }

  #unproject({ x, y }: Pixel): Place {
    const { lng, lat } = this.#map.unproject([x, y]);
    return [lng, lat];
  }

  /** What of the map the pixel is caught by, to the last bit; else its place to a centimetre. */
  #placeAt(pixel: Pixel): Place {
    const { snapTo } = this.#options;
    const snapped = snapTo && findSnap(this.#map, pixel, { targets: snapTo, reach: this.#reach });
    this.#snapped = snapped !== undefined;
    return snapped ?? roundPlace(this.#unproject(pixel), FINE_DECIMALS);
  }
}

function pixelOf({ containerX, containerY }: TerraDrawMouseEvent): Pixel {
  return { x: containerX, y: containerY };
}
