/** The two ways an edit goes on at the map: something is drawn, or vertices are moved. Both go on with the edit's own draft. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Drawing } from '../../domain/drawing.js';
import { shapeOf } from '../../domain/shape-edit/shape.js';
import type { Metres } from '../../domain/units.js';
import { drawOnMap } from '../../map/drawing-session.js';
import type { SnapTargets } from '../../map/drawing-snap.js';
import type { DrawingState } from '../../map/drawing-state.js';
import type { ShapeState } from '../../map/shape-draft.js';
import { editOnMap, type ShapeSession, showOnMap } from '../../map/shape-session.js';
import type { DrawEdit, FillEdit, ShapeEdit } from './own-edit.js';

export type SketchStart<T> = (
  map: MapLibreMap,
  signal: AbortSignal,
  snapTo: SnapTargets,
) => Promise<T | undefined>;

/**
 * Runs a sketch on the page's map, which gets the focus unless that is to stay; undefined when another took its place, or
 * without a map.
 */
export type RunSketch = <T>(
  start: SketchStart<T>,
  options?: {
    readonly keepsFocus?: boolean;
    /** Id, as the map has it, of a feature that the sketch stands in the place of. */
    readonly replaces?: string | undefined;
  },
) => Promise<T | undefined>;

export interface DrawnOnMap {
  readonly drawing: Drawing;
  /** At the scale that it was drawn at, in the middle of the map. */
  readonly metresPerPixel: Metres;
}

/** Draws until the shape is whole. */
export function drawingSketch(
  { kind, draft }: DrawEdit,
  options: {
    readonly snap: boolean;
    readonly onChange: (preview: Drawing | undefined, state: DrawingState) => void;
    readonly onLeave: () => void;
  },
): SketchStart<DrawnOnMap> {
  const { snap, onChange, onLeave } = options;
  return async (map, signal, snapTo) => {
    const drawing = await drawOnMap(
      map,
      { type: 'draw', kind, snap },
      { signal, snapTo, draft, fine: true, onEscape: onLeave, onChange },
    );
    return drawing && { drawing, metresPerPixel: metresPerPixelOf(map) };
  };
}

/** Edits until the session is ended. */
export function editingSketch(
  { draft, target }: ShapeEdit,
  options: {
    readonly snap: boolean;
    readonly onStart: (session: ShapeSession) => void;
    readonly onChange: (state: ShapeState) => void;
    readonly onAccept: () => void;
    readonly onLeave: () => void;
  },
): SketchStart<true> {
  const { snap, ...handlers } = options;
  const own = target.type === 'feature' ? target.before : undefined;
  return (map, signal, snapTo) => {
    const geometryOf = (id: string) => {
      const geometry = snapTo.geometryOf(id);
      // A vertex would never leave its own old place.
      return geometry === own ? undefined : geometry;
    };
    return editOnMap(map, {
      draft,
      signal,
      snapTo: snap ? { ...snapTo, geometryOf } : undefined,
      ...handlers,
    });
  };
}

/** Shows what the form asks about, until the session is ended. */
export function showingSketch(
  { geometry }: FillEdit,
  options: { readonly onStart: (session: ShapeSession) => void; readonly onLeave: () => void },
): SketchStart<true> {
  return async (map, signal) => {
    const shape = shapeOf(geometry);
    return shape && showOnMap(map, shape, { signal, ...options });
  };
}

/** Metres per pixel at the equator and zoom 0, where the whole world is 512 px wide. */
const EQUATOR_METRES_PER_PIXEL = 40_075_016.686 / 512;

function metresPerPixelOf(map: MapLibreMap): Metres {
  const latitude = (map.getCenter().lat * Math.PI) / 180;
  return (EQUATOR_METRES_PER_PIXEL * Math.cos(latitude)) / 2 ** map.getZoom();
}
