/** One MapLibre map from making to removing: keeps its style and camera in step with the view, and tells what the user does. */
import type { Feature } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Drawing } from '../domain/drawing.js';
import type { AtlasFeature } from '../domain/edition.js';
import type { Camera } from '../domain/view.js';
import { applyCamera, applyStyle, cameraOf, isAt } from './apply-style.js';
import { type Bounds, boundsOf, cameraForBounds } from './bounds.js';
import { type CreateMapOptions, createMap } from './create-map.js';
import type { DrawOnMapOptions } from './drawing-session.js';
import type { MapDrawingTask, SketchKey } from './drawing-state.js';
import { featuresAt, type Hit, listenToPointer } from './interactions.js';
import type { Halo } from './overlay-style.js';
import { buildStyle, type StyleInput } from './style.js';
import { type TileHit, tileFeaturesAt } from './tile-hits.js';
import { tileLayerOf } from './tile-source-ids.js';

/** Begins something on the map that goes on until it is done, or the signal is aborted. */
export type SketchStart<T> = (map: MapLibreMap, signal: AbortSignal) => Promise<T | undefined>;

export interface LiveMapHandlers {
  /** The user picked what is at a place, topmost first; empty for the bare map. */
  readonly onPick: (hits: readonly Hit[], tiles: readonly TileHit[]) => void;
  readonly onHover: (hit: Hit | undefined, at: { readonly x: number; readonly y: number }) => void;
  /** The map came to rest; `byUser` is false when it was moved from outside. */
  readonly onMoved: (camera: Camera, byUser: boolean) => void;
  /** The first time that everything is drawn. */
  readonly onIdle: () => void;
  readonly onError: (cause: unknown) => void;
  /** A tile of the reader's own sources could not be loaded: the layer's id, or `basemap`. */
  readonly onTileFault: (layerId: string, cause: unknown) => void;
  readonly onContext: (lost: boolean) => void;
}

/** Pixels around the map's centre that Enter picks from. */
const KEYBOARD_TOLERANCE = 12;

export class LiveMap {
  readonly map: MapLibreMap;
  #input: StyleInput;
  #styled = false;
  #movedFromOutside = false;
  #sketching: AbortController | undefined;
  readonly #lifetime = new AbortController();
  readonly #handlers: LiveMapHandlers;

  /** Throws MapLibre's GPUInitializationError when WebGL2 is missing. */
  constructor(
    options: Omit<CreateMapOptions, 'style'> & { readonly label: string },
    input: StyleInput,
    handlers: LiveMapHandlers,
  ) {
    this.#input = input;
    this.#handlers = handlers;
    this.map = createMap({ ...options, style: buildStyle(input) });
    this.map.getCanvas().setAttribute('aria-label', options.label);
    this.#listen();
  }

  /** Brings the map up to the input; before its first style stands it catches up as soon as it does. */
  restyle(input: StyleInput): void {
    this.#input = input;
    if (this.#styled) applyStyle(this.map, buildStyle(input));
  }

  /** Moves to the camera as told from outside. */
  moveTo(camera: Camera): void {
    this.#movedFromOutside = true;
    applyCamera(this.map, camera, { animate: !prefersStillness() });
    if (!this.map.isMoving()) this.#movedFromOutside = false;
  }

  /** Brings the features into view above the px that are covered below; nothing happens when they have no position. */
  fit(features: readonly Feature[], coveredBelow: number): void {
    const bounds = boundsOf(features);
    const camera = bounds && cameraForBounds(this.map, bounds, coveredBelow);
    if (camera) applyCamera(this.map, camera, { animate: !prefersStillness() });
  }

  /** What is in view: west, south, east, north in degrees. */
  get bounds(): Bounds {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** Where the map looks. */
  get camera(): Camera {
    return cameraOf(this.map);
  }

  /** Waits for a place: a click, or Enter for the centre of the map; undefined when given up by Escape or by another call. */
  pickPlace(): Promise<readonly [number, number] | undefined> {
    return this.#sketch(async (signal) => (await import('./sketch.js')).pickPlace(this.map, signal));
  }

  /** Waits for a drawn polygon; undefined when given up. */
  drawPolygon(): Promise<readonly (readonly [number, number])[] | undefined> {
    return this.#sketch(async (signal) => (await import('./sketch.js')).drawPolygon(this.map, signal));
  }

  /** Waits for a drawing, or for a change of one; undefined when given up. */
  draw(task: MapDrawingTask, options: Omit<DrawOnMapOptions, 'signal'>): Promise<Drawing | undefined> {
    return this.#sketch(async (signal) =>
      (await import('./drawing-session.js')).drawOnMap(this.map, task, { ...options, signal }),
    );
  }

  /** Runs a sketch of the caller's, which ends when `signal` is aborted; undefined when it was. */
  sketch<T>(start: SketchStart<T>): Promise<T | undefined> {
    return this.#sketch((signal) => start(this.map, signal));
  }

  /** Presses a key of the sketch that goes on, such as Enter to end it, for those without a keyboard. */
  sketchKey(key: SketchKey): void {
    // As composed as a real one: undo is listened to on the whole page.
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
    if (this.#sketching) this.map.getCanvas().dispatchEvent(event);
  }

  /** One sketch at a time; meanwhile a click picks no feature. */
  async #sketch<T>(draw: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.#sketching?.abort();
    const sketching = new AbortController();
    this.#sketching = sketching;
    try {
      return await draw(AbortSignal.any([sketching.signal, this.#lifetime.signal]));
    } finally {
      // A moment later: the click that ends a sketch must not also pick what lies under it.
      setTimeout(() => {
        if (this.#sketching === sketching) this.#sketching = undefined;
      });
    }
  }

  /** Outlines of the features' uncertainty; undefined when the map was removed meanwhile. */
  async loadHalos(features: readonly AtlasFeature[]): Promise<ReadonlyMap<string, Halo> | undefined> {
    const { buildHalos } = await import('./halos.js');
    const halos = await buildHalos(features, this.#lifetime.signal);
    return this.#lifetime.signal.aborted ? undefined : halos;
  }

  remove(): void {
    this.#lifetime.abort();
    this.map.remove();
  }

  #listen(): void {
    const { map } = this;
    const { onPick, onHover, onMoved, onIdle, onError, onTileFault, onContext } = this.#handlers;
    // MapLibre drops its own listeners with the map.
    listenToPointer(map, {
      onPick: (hits, tiles) => {
        if (!this.#sketching) onPick(hits, tiles);
      },
      // A name under the hand would hide what is being drawn.
      onHover: (hit, at) => onHover(this.#sketching ? undefined : hit, at),
    });
    map.once('style.load', () => {
      this.#styled = true;
      this.restyle(this.#input);
    });
    map.once('idle', onIdle);
    let camera = cameraOf(map);
    map.on('moveend', () => {
      const byUser = !this.#movedFromOutside;
      this.#movedFromOutside = false;
      // A window that changes its size «moves» the map to where it was.
      if (isAt(map, camera)) return;
      camera = cameraOf(map);
      onMoved(camera, byUser);
    });
    map.on('error', ({ error, ...event }) => {
      // MapLibre adds the source to what its sources tell.
      const sourceId = 'sourceId' in event ? String(event.sourceId) : '';
      const layerId = tileLayerOf(sourceId);
      if (layerId === undefined) onError(error);
      else onTileFault(layerId, error);
    });
    map.on('webglcontextlost', () => onContext(true));
    map.on('webglcontextrestored', () => onContext(false));
    const { signal } = this.#lifetime;
    map.getCanvas().addEventListener('keydown', (event) => this.#handleKey(event), { signal });
  }

  #handleKey(event: KeyboardEvent): void {
    if (this.#sketching) return;
    const { clientWidth, clientHeight } = this.map.getCanvas();
    const centre = { x: clientWidth / 2, y: clientHeight / 2 };
    if (event.key === 'Enter') {
      const hits = featuresAt(this.map, centre, KEYBOARD_TOLERANCE);
      const tiles = hits.length > 0 ? [] : tileFeaturesAt(this.map, centre, KEYBOARD_TOLERANCE);
      this.#handlers.onPick(hits, tiles);
    } else if (event.key === 'Escape') this.#handlers.onPick([], []);
    else return;
    event.preventDefault();
  }
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
