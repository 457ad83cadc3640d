/** What of a drawing is under the pointer, and so what dragging it would move. */
import { type Drawing, geometryOf, isArea, type Place } from '../domain/drawing.js';
import { ringContains } from '../domain/ring-crossings.js';
import type { DrawingDraft } from './drawing-draft.js';
import { distanceToSegment, type Pixel } from './drawing-stroke.js';
import { handlesOf, isFree, midpointsOf } from './drawing-vertices.js';

/** Pixels around a vertex that count as on it. */
const REACH = { fine: 12, coarse: 26 };

/** Pixels around a vertex that count as on it, for the pointer of this device. */
export function reachOfPointer(): number {
  return matchMedia('(pointer: coarse)').matches ? REACH.coarse : REACH.fine;
}

export type Grab =
  | { readonly type: 'vertex'; readonly index: number }
  /** Half-way to the next vertex: dragging puts one in. */
  | { readonly type: 'midpoint'; readonly index: number; readonly place: Place }
  | { readonly type: 'whole' }
  /** Bare ground, where a stroke of the hand begins. */
  | { readonly type: 'stroke' };

export interface GrabSpace {
  readonly project: (place: Place) => Pixel;
  /** Pixels around a handle that count as on it. */
  readonly reach: number;
}

/** Undefined over bare ground, where dragging moves the map. */
export function grabAt(draft: DrawingDraft, pixel: Pixel, space: GrabSpace): Grab | undefined {
  const { current, editing } = draft;
  const index = editing || isFree(current.kind) ? nearestIndex(handlesOf(current), pixel, space) : undefined;
  if (index !== undefined) return { type: 'vertex', index };
  if (!editing) return current.kind === 'freehand' ? { type: 'stroke' } : undefined;
  const midpoints = openMidpoints(current, space);
  const midpoint =
    midpoints[
      nearestIndex(
        midpoints.map(({ place }) => place),
        pixel,
        space,
      ) ?? -1
    ];
  if (midpoint) return { type: 'midpoint', ...midpoint };
  return isOn(current, pixel, space) ? { type: 'whole' } : undefined;
}

/** Midpoints of edges that are long enough on the screen to have one between their ends. */
export function openMidpoints(
  drawing: Drawing,
  { project, reach }: GrabSpace,
): readonly { readonly index: number; readonly place: Place }[] {
  const { positions } = drawing;
  return midpointsOf(drawing)
    .map((place, index) => ({ place, index }))
    .filter(({ index }) => {
      const [from, to] = [positions[index], positions[(index + 1) % positions.length]];
      return from !== undefined && to !== undefined && distance(project(from), project(to)) > 3 * reach;
    });
}

function nearestIndex(
  places: readonly Place[],
  pixel: Pixel,
  { project, reach }: GrabSpace,
): number | undefined {
  let nearest: { readonly index: number; readonly away: number } | undefined;
  for (const [index, place] of places.entries()) {
    const away = distance(project(place), pixel);
    if (away <= (nearest?.away ?? reach)) nearest = { index, away };
  }
  return nearest?.index;
}

/** Whether the pixel is on the line, or inside the outline as the screen shows it. */
function isOn(drawing: Drawing, pixel: Pixel, { project, reach }: GrabSpace): boolean {
  const geometry = geometryOf(drawing);
  const path = geometry.type === 'Polygon' ? geometry.coordinates[0] : undefined;
  const places = path ? path.map(([lng = 0, lat = 0]): Place => [lng, lat]) : drawing.positions;
  const pixels = places.map(project);
  const inside =
    isArea(drawing) &&
    ringContains(
      pixels.map(({ x, y }) => [x, y]),
      [pixel.x, pixel.y],
    );
  return inside || pixels.some((to, index) => distanceToSegment(pixel, pixels[index - 1] ?? to, to) <= reach);
}

function distance(one: Pixel, other: Pixel): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
