/** The hand that draws on one map: turns pointer, keys and the map's own moves into changes of a draft, and shows it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerraDrawMouseEvent } from 'terra-draw';
import type { Drawing, Place } from '../domain/drawing.js';
import type { DrawingDraft } from './drawing-draft.js';
import { type DragSpace, DrawingDrag } from './drawing-drag.js';
import { type Grab, grabAt, reachOfPointer } from './drawing-grab.js';
import { handleDrawingKey, stepOfKey } from './drawing-keys.js';
import { createDrawingLayer, type DrawingLayer } from './drawing-layer.js';
import { restoreDoubleClick, type Sketch } from './drawing-lifetime.js';
import { shapesOf } from './drawing-shapes.js';
import { findSnap, type SnapTargets } from './drawing-snap.js';
import type { DrawingState } from './drawing-state.js';
import type { Pixel } from './drawing-stroke.js';
import { FINE_DECIMALS, handlesOf, isFree, roundPlace } from './drawing-vertices.js';

/** Pixels at the map's edge where a vertex chosen by key counts as out of sight. */
const EDGE = 24;
/** At the closest zoom a step of 1e-5° is some 8 px. */
const MOST_NUDGES = 32;

export interface HandOptions {
  readonly draft: DrawingDraft;
  readonly snapTo: SnapTargets | undefined;
  readonly finish: (drawing: Drawing) => void;
  /** Hears of the unfinished drawing at every move; undefined while there is nothing. */
  readonly onChange: (draft: Drawing | undefined, state: DrawingState) => void;
  /** Whether the drawing becomes a feature: finer than the address of a view can say, and on what it is caught by. */
  readonly fine?: boolean | undefined;
  /** What Escape does instead of giving up. */
  readonly onEscape?: (() => void) | undefined;
}

export class DrawingHand implements Sketch {
  readonly #map: MapLibreMap;
  readonly #draft: DrawingDraft;
  readonly #options: HandOptions;
  readonly #layer: DrawingLayer;
  readonly #space: DragSpace;
  readonly #drag: DrawingDrag;
  readonly #lifetime = new AbortController();
  readonly #zooming: boolean;
  #snapped = false;
  /** Whether the centre of the map is the pointer. */
  #byKeys = false;

  constructor(map: MapLibreMap, options: HandOptions) {
    this.#map = map;
    this.#options = options;
    this.#draft = options.draft;
    this.#zooming = map.doubleClickZoom.isEnabled();
    this.#space = {
      project: ([longitude, latitude]) => map.project([longitude, latitude]),
      unproject: ({ x, y }) => {
        const { lng, lat } = map.unproject([x, y]);
        return [lng, lat];
      },
      placeAt: (pixel) => this.#placeAt(pixel),
      reach: reachOfPointer(),
      decimals: options.fine ? FINE_DECIMALS : undefined,
    };
    this.#drag = new DrawingDrag(options.draft, this.#space);
    this.#layer = createDrawingLayer(map, {
      onMove: (event) => this.#handleMove(event),
      onClick: (event) => this.#handleClick(event),
      onDragStart: (event) => this.#handleDrag('begin', event),
      onDrag: (event) => this.#handleDrag('move', event),
      onDragEnd: (event) => this.#handleDrag('end', event),
    });
    this.#listen();
    this.#show();
  }

  handleKey(event: KeyboardEvent): boolean {
    const handled = handleDrawingKey(event, this.#draft, {
      putAtCentre: () => this.#putAtCentre(),
      nudge: (right, down) => this.#nudge(right, down),
      finish: this.#options.finish,
    });
    if (handled && this.#draft.editing) this.#keepInSight();
    this.#show();
    return handled;
  }

  get handleEscape(): (() => void) | undefined {
    return this.#options.onEscape;
  }

  cursor(): string {
    if (this.#drag.grab) return 'grabbing';
    return this.#draft.editing ? 'default' : 'crosshair';
  }

  stop(): void {
    this.#lifetime.abort();
    this.#layer.stop();
    restoreDoubleClick(this.#map, this.#zooming);
  }

  #listen(): void {
    const { signal } = this.#lifetime;
    const canvas = this.#map.getCanvas();
    canvas.addEventListener('pointerdown', (event) => this.#handleDown(event), { signal });
    canvas.addEventListener('pointercancel', () => this.#dropDrag(), { signal });
    canvas.addEventListener('pointerleave', () => this.#handleLeave(), { signal });
    // Before the page hears of it: its own undo is for when the drawing is finished.
    addEventListener('keydown', (event) => this.#handleStep(event), { signal, capture: true });
    const subscription = this.#map.on('move', () => this.#handleMapMove());
    signal.addEventListener('abort', () => subscription.unsubscribe());
  }

  #handleStep(event: KeyboardEvent): void {
    const step = stepOfKey(event);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === 'undo') this.#draft.undo();
    else this.#draft.redo();
    this.#show();
  }

  /** What is half-way and in reach changes with the zoom; with keys, what is under the crosshair changes, too. */
  #handleMapMove(): void {
    if (this.#byKeys) this.#draft.hover = this.#placeAt(this.#centre);
    if (this.#byKeys || this.#draft.editing) this.#show();
  }

  /** Before MapLibre hears of it, so that what is held moves and the map stays. */
  #handleDown(event: PointerEvent): void {
    // A second finger means to zoom, not to draw.
    if (!event.isPrimary) this.#dropDrag();
    if (!event.isPrimary || event.button !== 0) return;
    const { left, top } = this.#map.getCanvas().getBoundingClientRect();
    const held = this.#drag.hold({ x: event.clientX - left, y: event.clientY - top });
    if (held) this.#layer.setDraggable(false);
  }

  #handleMove(event: TerraDrawMouseEvent): void {
    this.#byKeys = false;
    this.#draft.hover = this.#placeAt(pixelOf(event));
    this.#show();
  }

  #handleDrag(step: 'begin' | 'move' | 'end', event: TerraDrawMouseEvent): void {
    const { grab } = this.#drag;
    if (!grab) return;
    this.#drag[step](pixelOf(event));
    if (step === 'end') {
      this.#snapped = false;
      // A stroke that encloses ground is the whole drawing.
      if (grab.type === 'stroke' && this.#draft.finishable) this.#options.finish(this.#draft.current);
    }
    this.#show();
  }

  #dropDrag(): void {
    if (!this.#drag.grab) return;
    this.#drag.drop();
    this.#layer.setDraggable(true);
    this.#show();
  }

  #handleClick(event: TerraDrawMouseEvent): void {
    this.#drag.drop();
    this.#byKeys = false;
    const pixel = pixelOf(event);
    const hit = grabAt(this.#draft, pixel, this.#space);
    if (this.#draft.editing) this.#edit(hit, event);
    else if (event.button !== 'right') this.#putAt(pixel, hit);
    this.#show();
  }

  /** A click chooses a vertex or puts one in; a right click, or a long press, takes one out. */
  #edit(hit: Grab | undefined, { button, isContextMenu }: TerraDrawMouseEvent): void {
    if (hit?.type === 'midpoint') this.#draft.insertAt(hit.index, roundPlace(hit.place));
    else if (hit?.type !== 'vertex') this.#draft.choose(undefined);
    else if (button === 'right' || isContextMenu) this.#draft.remove(hit.index);
    else this.#draft.choose(hit.index);
  }

  /** A click on the last vertex, or on the first of an outline, finishes; so does the second of a double click. */
  #putAt(pixel: Pixel, hit: Grab | undefined): void {
    const { current, finishable } = this.#draft;
    const last = current.positions.length - 1;
    const onEnd =
      hit?.type === 'vertex' && (hit.index === last || (hit.index === 0 && current.kind !== 'line'));
    if (!onEnd) this.#put(this.#placeAt(pixel));
    else if (finishable) this.#options.finish(current);
    // Nothing to follow before the pointer moves on; a finger never does.
    this.#draft.hover = undefined;
  }

  #putAtCentre(): void {
    this.#byKeys = true;
    this.#put(this.#placeAt(this.#centre));
  }

  /** A point, a rectangle and a circle are finished with their last position. */
  #put(place: Place): void {
    this.#draft.put(place);
    const { current, finishable } = this.#draft;
    if (finishable && !isFree(current.kind)) this.#options.finish(current);
  }

  #handleLeave(): void {
    if (this.#byKeys) return;
    this.#draft.hover = undefined;
    this.#snapped = false;
    this.#show();
  }

  /** By so many pixels, or by the next step of 1e-5° where that is more. */
  #nudge(right: number, down: number): void {
    const index = this.#draft.chosen;
    const place = index === undefined ? undefined : handlesOf(this.#draft.current)[index];
    if (index === undefined || !place) return;
    const { x, y } = this.#space.project(place);
    for (let times = 1; times <= MOST_NUDGES; times++) {
      const to = roundPlace(this.#space.unproject({ x: x + right * times, y: y + down * times }));
      if (this.#draft.moveHandleTo(index, to)) return;
    }
  }

  #keepInSight(): void {
    const { chosen, current } = this.#draft;
    const place = chosen === undefined ? undefined : handlesOf(current)[chosen];
    if (!place) return;
    const { x, y } = this.#space.project(place);
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    if (x < EDGE || y < EDGE || x > clientWidth - EDGE || y > clientHeight - EDGE)
      this.#map.panTo([place[0], place[1]], { duration: 0 });
  }

  get #centre(): Pixel {
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    return { x: clientWidth / 2, y: clientHeight / 2 };
  }

  #placeAt(pixel: Pixel): Place {
    const { snapTo } = this.#options;
    const snapped = snapTo && findSnap(this.#map, pixel, { targets: snapTo, reach: this.#space.reach });
    this.#snapped = snapped !== undefined;
    // A corner that two features share must be the same to the last bit.
    if (snapped && this.#options.fine) return snapped;
    return roundPlace(snapped ?? this.#space.unproject(pixel), this.#space.decimals);
  }

  /** Draws the draft and tells of it; nothing once the drawing has ended. */
  #show(): void {
    if (this.#lifetime.signal.aborted) return;
    const draft = this.#draft;
    const { grab } = this.#drag;
    const caught = grab?.type === 'vertex' ? handlesOf(draft.current)[grab.index] : draft.hover;
    this.#layer.show(
      shapesOf(draft, {
        space: this.#space,
        caught: this.#snapped ? caught : undefined,
        bare: grab?.type === 'stroke',
      }),
    );
    this.#options.onChange(draft.preview, draft.stateWith(this.#snapped));
  }
}

function pixelOf({ containerX, containerY }: TerraDrawMouseEvent): Pixel {
  return { x: containerX, y: containerY };
}
