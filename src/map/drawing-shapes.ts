/** A draft as shapes on the map: its outline, its vertices, what is half-way between them, what the pointer is caught by. */
import type { Geometry } from 'geojson';
import { type Drawing, geometryOf, isArea, type Place } from '../domain/drawing.js';
import type { DrawingDraft } from './drawing-draft.js';
import { type GrabSpace, openMidpoints } from './drawing-grab.js';
import type { SketchRole, SketchShape } from './drawing-layer.js';
import { handlesOf, isFree } from './drawing-vertices.js';

export interface ShapeOptions {
  readonly space: GrabSpace;
  /** Where the pointer is caught by something of the map. */
  readonly caught: Place | undefined;
  /** Without vertices, as during a stroke. */
  readonly bare: boolean;
}

/** From below to above. */
export function shapesOf(draft: DrawingDraft, { space, caught, bare }: ShapeOptions): readonly SketchShape[] {
  const { preview } = draft;
  const outline = preview && outlineOf(preview);
  return [
    ...(outline ? [{ role: 'shape', geometry: outline } as const] : []),
    ...(bare ? [] : [...midpoints(draft, space), ...vertices(draft)]),
    ...(caught ? [{ role: 'snapped', geometry: pointAt(caught) } as const] : []),
  ];
}

/** Two corners of an area are a line as yet; a single position has no outline. */
function outlineOf(drawing: Drawing): Geometry | undefined {
  const { kind, positions, metres } = drawing;
  if (kind === 'circle') return metres === undefined ? undefined : geometryOf(drawing);
  if (kind === 'point') return geometryOf(drawing);
  if (positions.length < 2) return undefined;
  return isArea(drawing) && positions.length === 2
    ? geometryOf({ ...drawing, kind: 'line' })
    : geometryOf(drawing);
}

function midpoints(draft: DrawingDraft, space: GrabSpace): readonly SketchShape[] {
  if (!draft.editing) return [];
  return openMidpoints(draft.current, space).map(({ place }) => ({
    role: 'midpoint',
    geometry: pointAt(place),
  }));
}

function vertices(draft: DrawingDraft): readonly SketchShape[] {
  const { current } = draft;
  return handlesOf(current).map((place, index) => ({
    role: roleOf(draft, index),
    geometry: pointAt(place),
  }));
}

/** Where a click would finish the drawing looks different. */
function roleOf(draft: DrawingDraft, index: number): SketchRole {
  const { current, finishable, editing, chosen } = draft;
  if (editing) return index === chosen ? 'chosen' : 'vertex';
  if (!finishable || !isFree(current.kind)) return 'vertex';
  const last = index === current.positions.length - 1;
  return last || (index === 0 && isArea(current)) ? 'end' : 'vertex';
}

function pointAt([longitude, latitude]: Place): Geometry {
  return { type: 'Point', coordinates: [longitude, latitude] };
}
