/** Drawings with a vertex moved, put in or taken out: plain data in, plain data out. */
import { circleAround } from '../domain/circle.js';
import type { Drawing, DrawingKind, Place } from '../domain/drawing.js';
import { distanceBetween } from '../domain/length.js';

/** Decimals of a position in degrees: about a metre, as in the address. */
const DECIMALS = 5;
/** Decimals of a feature that is kept: about a centimetre. */
export const FINE_DECIMALS = 7;

const FEWEST_POSITIONS: Record<DrawingKind, number> = {
  point: 1,
  line: 2,
  polygon: 3,
  rectangle: 4,
  circle: 1,
  freehand: 3,
};

/** The corner of a circle that lies due east of its centre: they go round from the north against the clock. */
const EAST_CORNER = 72;

export function roundPlace(
  [longitude, latitude]: readonly [number, number],
  decimals: number = DECIMALS,
): Place {
  return [Number(longitude.toFixed(decimals)), Number(latitude.toFixed(decimals))];
}

/** Whether any number of vertices may be put, as of lines and outlines. */
export function isFree(kind: DrawingKind): boolean {
  return kind === 'line' || kind === 'polygon' || kind === 'freehand';
}

/** Whether it has all that a drawing of its kind needs. */
export function isWhole({ kind, positions, metres = 0 }: Drawing): boolean {
  if (positions.length < FEWEST_POSITIONS[kind]) return false;
  if (kind === 'circle') return metres > 0;
  if (kind !== 'rectangle') return true;
  const [first, , opposite] = positions;
  return (
    first !== undefined && opposite !== undefined && first[0] !== opposite[0] && first[1] !== opposite[1]
  );
}

/** Where the drawing can be taken hold of: its vertices; of a circle its centre and the eastern end. */
export function handlesOf({ kind, positions, metres }: Drawing): readonly Place[] {
  const [centre] = positions;
  if (kind !== 'circle' || !centre || metres === undefined) return positions;
  const [longitude = centre[0], latitude = centre[1]] =
    circleAround(centre, metres).coordinates[0]?.[EAST_CORNER] ?? [];
  return [centre, [longitude, latitude]];
}

/** Half-way between neighbours, in order; of kinds whose vertices are given none. */
export function midpointsOf({ kind, positions }: Drawing): readonly Place[] {
  if (!isFree(kind)) return [];
  const closed = kind === 'line' ? [] : positions.slice(0, 1);
  return [...positions.slice(1), ...closed].map((to, index): Place => {
    const from = positions[index] ?? to;
    return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  });
}

/** With one more position at the end: the second of a rectangle is its opposite corner, of a circle a place on its rim. */
export function addPosition(drawing: Drawing, place: Place): Drawing {
  const { kind, positions } = drawing;
  const [first] = positions;
  switch (kind) {
    case 'point':
      return { ...drawing, positions: [place] };
    case 'rectangle':
      return { ...drawing, positions: first ? rectangleOf(first, place) : [place] };
    case 'circle':
      return first ? { ...drawing, metres: radiusOf(first, place) } : { ...drawing, positions: [place] };
    case 'line':
    case 'polygon':
    case 'freehand':
      return { ...drawing, positions: [...positions, place] };
  }
}

/** With a handle elsewhere: the corner opposite to it stays, so does the centre of a circle. */
export function moveHandle(drawing: Drawing, index: number, to: Place): Drawing {
  const { kind, positions } = drawing;
  const [centre] = positions;
  if (kind === 'circle' && centre && index === 1) return { ...drawing, metres: radiusOf(centre, to) };
  if (kind === 'rectangle') return { ...drawing, positions: moveCorner(positions, index, to) };
  return { ...drawing, positions: positions.map((place, at) => (at === index ? to : place)) };
}

/** With the whole of it moved by so many degrees east and north. */
export function moveWhole(drawing: Drawing, [east, north]: readonly [number, number]): Drawing {
  const positions = drawing.positions.map((place) => roundPlace([place[0] + east, place[1] + north]));
  return { ...drawing, positions };
}

/** With a vertex put after another. */
export function insertAfter(drawing: Drawing, index: number, place: Place): Drawing {
  const { positions } = drawing;
  return { ...drawing, positions: [...positions.slice(0, index + 1), place, ...positions.slice(index + 1)] };
}

/** Where a vertex after another would go: half-way to the next, or beyond the end of a line; undefined for other kinds. */
export function placeAfter(drawing: Drawing, index: number): Place | undefined {
  const half = midpointsOf(drawing)[index];
  if (half || !isFree(drawing.kind)) return half && roundPlace(half);
  const [before, last] = [drawing.positions[index - 1], drawing.positions[index]];
  return before && last && roundPlace([1.5 * last[0] - before[0] / 2, 1.5 * last[1] - before[1] / 2]);
}

/** Without a vertex; undefined when it would be no drawing of its kind any more. */
export function removeVertex(drawing: Drawing, index: number): Drawing | undefined {
  const positions = drawing.positions.filter((_, at) => at !== index);
  return isFree(drawing.kind) && positions.length >= FEWEST_POSITIONS[drawing.kind]
    ? { ...drawing, positions }
    : undefined;
}

/** Corners of the rectangle along meridians and parallels, the second given one is opposite to the first. */
function rectangleOf(first: Place, opposite: Place): readonly Place[] {
  return [first, [opposite[0], first[1]], opposite, [first[0], opposite[1]]];
}

function moveCorner(corners: readonly Place[], index: number, to: Place): readonly Place[] {
  const opposite = corners[(index + 2) % 4] ?? to;
  const even: Place = [opposite[0], to[1]];
  const odd: Place = [to[0], opposite[1]];
  const [next, previous] = index % 2 === 0 ? [even, odd] : [odd, even];
  const turned = [to, next, opposite, previous];
  return turned.map((_, at) => turned[(at - index + 4) % 4] ?? to);
}

/** In whole metres. */
function radiusOf(centre: Place, rim: Place): number {
  return Math.round(distanceBetween([...centre], [...rim]));
}
