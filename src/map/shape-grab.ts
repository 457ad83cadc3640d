/** What of an edited shape is under the pointer, and what of it the screen shows. */
import type { Position } from 'geojson';
import type { Place } from '../domain/drawing.js';
import { ringContains } from '../domain/ring-crossings.js';
import { midpointAfter } from '../domain/shape-edit/edit-vertices.js';
import {
  geometryOfShape,
  pathAt,
  pathPlaces,
  type Shape,
  type VertexPlace,
} from '../domain/shape-edit/shape.js';
import type { GrabSpace } from './drawing-grab.js';
import type { SketchRole, SketchShape } from './drawing-layer.js';
import { distanceToSegment, type Pixel } from './drawing-stroke.js';
import type { ShapeDraft } from './shape-draft.js';

export type ShapeGrab =
  | { readonly type: 'vertex'; readonly place: VertexPlace }
  /** Half-way to the next vertex: dragging puts one in. */
  | { readonly type: 'midpoint'; readonly place: VertexPlace; readonly at: Place }
  | { readonly type: 'whole' };

export interface ShapeSpace extends GrabSpace {
  readonly width: number;
  readonly height: number;
}

/** Undefined over bare ground, and over a shape that is not to be moved: there dragging moves the map. */
export function grabShape(draft: ShapeDraft, pixel: Pixel, space: ShapeSpace): ShapeGrab | undefined {
  const { current, movable } = draft;
  const vertex = nearest(verticesIn(current, space), pixel, space);
  if (vertex) return { type: 'vertex', place: vertex.place };
  const midpoint = nearest(midpointsIn(current, space), pixel, space);
  if (midpoint) return { type: 'midpoint', place: midpoint.place, at: midpoint.at };
  return movable && isOn(current, pixel, space) ? { type: 'whole' } : undefined;
}

/** More handles than these hide the shape, and are slow to draw: then the reader must come closer. */
const MOST_HANDLES = 400;

/** The outline, the handles in sight, what is wrong, and what the pointer is caught by; from below to above. */
export function shapesOfShape(
  draft: ShapeDraft,
  { space, caught }: { readonly space: ShapeSpace; readonly caught: Place | undefined },
): readonly SketchShape[] {
  const vertices = verticesIn(draft.current, space);
  const few = vertices.length <= MOST_HANDLES;
  const chosen = vertices.filter(({ place }) => draft.isChosen(place));
  return [
    ...(draft.current.family === 'points' ? [] : outlinesOf(draft.current)),
    ...(few ? midpointsIn(draft.current, space) : []).map(({ at }) => pointAt('midpoint', at)),
    ...(few ? vertices : chosen).map(({ place, at }) =>
      pointAt(draft.isChosen(place) ? 'chosen' : 'vertex', at),
    ),
    ...draft.flagged.map((position) => pointAt('snapped', position)),
    ...(caught ? [pointAt('snapped', caught)] : []),
  ];
}

/** The shape without handles, part by part: Terra Draw knows single geometries only. */
export function outlinesOf(shape: Shape): readonly SketchShape[] {
  return shape.parts.map((part) => ({
    role: 'shape',
    geometry: geometryOfShape({ ...shape, multi: false, parts: [part] }),
  }));
}

interface Handle {
  readonly place: VertexPlace;
  readonly at: Place;
}

function verticesIn(shape: Shape, space: ShapeSpace): readonly Handle[] {
  return pathPlaces(shape).flatMap((path) =>
    pathAt(shape, path).flatMap(([longitude = 0, latitude = 0], vertex) => {
      const at: Place = [longitude, latitude];
      return isInSight(space.project(at), space) ? [{ place: { ...path, vertex }, at }] : [];
    }),
  );
}

/** Of edges that are long enough on the screen to have a handle between their ends. */
function midpointsIn(shape: Shape, space: ShapeSpace): readonly Handle[] {
  return pathPlaces(shape).flatMap((path) => {
    const positions = pathAt(shape, path);
    return positions.flatMap((from, vertex) => {
      const place = { ...path, vertex };
      const at = midpointAfter(shape, place);
      const to = positions[(vertex + 1) % positions.length] ?? from;
      if (!at || !isInSight(space.project(at), space)) return [];
      return distance(pixelOf(from, space), pixelOf(to, space)) > 3 * space.reach ? [{ place, at }] : [];
    });
  });
}

function isInSight({ x, y }: Pixel, { width, height, reach }: ShapeSpace): boolean {
  return x >= -reach && y >= -reach && x <= width + reach && y <= height + reach;
}

function nearest(handles: readonly Handle[], pixel: Pixel, { project, reach }: ShapeSpace) {
  let found: { readonly handle: Handle; readonly away: number } | undefined;
  for (const handle of handles) {
    const away = distance(project(handle.at), pixel);
    if (away <= (found?.away ?? reach)) found = { handle, away };
  }
  return found?.handle;
}

/** Whether the pixel is on a line, or on the ground of an area (not in a hole) as the screen shows it. */
function isOn(shape: Shape, pixel: Pixel, space: ShapeSpace): boolean {
  const paths = pathPlaces(shape).map((place) =>
    pathAt(shape, place).map((position) => pixelOf(position, space)),
  );
  if (shape.family === 'areas') {
    const around = paths.filter((path) =>
      ringContains(
        [...path, ...path.slice(0, 1)].map(({ x, y }) => [x, y]),
        [pixel.x, pixel.y],
      ),
    );
    return around.length % 2 === 1;
  }
  return paths.some((path) =>
    path.some((to, index) => distanceToSegment(pixel, path[index - 1] ?? to, to) <= space.reach),
  );
}

function pixelOf([longitude = 0, latitude = 0]: Position, { project }: ShapeSpace): Pixel {
  return project([longitude, latitude]);
}

function pointAt(role: SketchRole, [longitude = 0, latitude = 0]: readonly number[]): SketchShape {
  return { role, geometry: { type: 'Point', coordinates: [longitude, latitude] } };
}

function distance(one: Pixel, other: Pixel): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
