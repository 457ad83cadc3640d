/** Editing the vertices of any shape on the map, by mouse, finger or keys. The draft is the caller's: no step is ever lost. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Shape } from '../domain/shape-edit/shape.js';
import { createDrawingLayer } from './drawing-layer.js';
import { sketchOnMap } from './drawing-lifetime.js';
import { styleOf } from './drawing-session.js';
import { outlinesOf } from './shape-grab.js';
import { ShapeHand, type ShapeHandOptions } from './shape-hand.js';

export interface ShapeSession {
  /** Shows a draft that was changed from outside, as by a button. */
  readonly show: () => void;
  /** Takes it off the map. */
  readonly end: () => void;
}

export interface EditOnMapOptions extends ShapeHandOptions {
  readonly signal: AbortSignal;
  /** Gets the means to go on with it from outside. */
  readonly onStart: (session: ShapeSession) => void;
}

/** Goes on until it is ended through the session (true), or the map is taken away by another sketch or for good (undefined). */
export async function editOnMap(map: MapLibreMap, options: EditOnMapOptions): Promise<true | undefined> {
  const { signal, onStart } = options;
  await styleOf(map, signal);
  return sketchOnMap<true>(map, signal, (finish) => {
    const hand = new ShapeHand(map, options);
    onStart({ show: () => hand.show(), end: () => finish(true) });
    return hand;
  });
}

export interface ShowOnMapOptions {
  readonly signal: AbortSignal;
  readonly onStart: (session: ShapeSession) => void;
  /** Escape: the reader wants to leave. */
  readonly onLeave: () => void;
}

/** Shows a shape that is whole, as long as something is asked about it; a click on the map then picks nothing. */
export async function showOnMap(
  map: MapLibreMap,
  shape: Shape,
  { signal, onStart, onLeave }: ShowOnMapOptions,
): Promise<true | undefined> {
  await styleOf(map, signal);
  return sketchOnMap<true>(map, signal, (finish) => {
    const ignore = () => {};
    const layer = createDrawingLayer(map, {
      onMove: ignore,
      onClick: ignore,
      onDragStart: ignore,
      onDrag: ignore,
      onDragEnd: ignore,
    });
    layer.show(outlinesOf(shape));
    onStart({ show: ignore, end: () => finish(true) });
    return { handleKey: () => false, handleEscape: onLeave, cursor: () => 'grab', stop: layer.stop };
  });
}
