/** Drawings from outside: the sound ones are read, of the others is said what is wrong. */
import { describeValue } from '../describe-value.js';
import { DRAWING_KINDS, type Drawing, type DrawingKind, type Place } from '../drawing.js';
import { isPlainObject, ownMember } from '../plain-object.js';
import type { ProblemList } from '../problem-list.js';
import { freeId } from './unique-ids.js';

/** Fewest and most positions of a finished drawing of the kind. */
const POSITIONS: Record<DrawingKind, readonly [number, number]> = {
  point: [1, 1],
  line: [2, Number.POSITIVE_INFINITY],
  polygon: [3, Number.POSITIVE_INFINITY],
  rectangle: [4, 4],
  circle: [1, 1],
  freehand: [3, Number.POSITIVE_INFINITY],
};

/** The drawings, with ids of their own; an absent list is an empty one. */
export function readDrawings(value: unknown, problems: ProblemList): readonly Drawing[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.warn('drawings-left-out', () => ({
      path: 'drawings',
      message: `"drawings" must be a list, but is ${describeValue(value)}; no drawing is read.`,
      fix: 'List the drawings.',
    }));
    return [];
  }
  const taken = new Set<string>();
  return value.flatMap((item: unknown, index): readonly Drawing[] => {
    const drawing = readDrawing(item);
    if (typeof drawing === 'string') {
      problems.warn('drawing-left-out', () => ({
        path: `drawings[${index}]`,
        message: `The drawing ${index + 1} is left out: ${drawing}.`,
        fix: 'Draw it again.',
      }));
      return [];
    }
    const id = freeId(drawing.id, taken);
    taken.add(id);
    return [id === drawing.id ? drawing : { ...drawing, id }];
  });
}

/** The drawing, or in words why it is none. */
function readDrawing(value: unknown): Drawing | string {
  if (!isPlainObject(value)) return `it is ${describeValue(value)}`;
  const kind = DRAWING_KINDS.find((known) => known === ownMember(value, 'kind'));
  if (!kind) return `${describeValue(ownMember(value, 'kind'))} is not a kind of drawing`;
  const id = ownMember(value, 'id');
  if (typeof id !== 'string' || id === '') return `its id is ${describeValue(id)}`;
  const positions = readPositions(ownMember(value, 'positions'), kind);
  if (typeof positions === 'string') return positions;
  const metres = ownMember(value, 'metres');
  if (kind === 'circle' && !isRadius(metres)) return `its radius is ${describeValue(metres)}`;
  const name = ownMember(value, 'name');
  return {
    id,
    kind,
    positions,
    ...(kind === 'circle' && isRadius(metres) ? { metres } : {}),
    ...(typeof name === 'string' ? { name } : {}),
  };
}

function readPositions(value: unknown, kind: DrawingKind): readonly Place[] | string {
  if (!Array.isArray(value)) return `its positions are ${describeValue(value)}`;
  const [fewest, most] = POSITIONS[kind];
  if (value.length < fewest || value.length > most) return `a ${kind} cannot have ${value.length} positions`;
  const places: Place[] = [];
  for (const position of value) {
    const [x, y]: readonly unknown[] = Array.isArray(position) ? position : [];
    if (!isWithin(x, 180) || !isWithin(y, 90)) {
      return `its position ${places.length + 1} is not a longitude and latitude in degrees`;
    }
    places.push([x, y]);
  }
  return places;
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}

function isRadius(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && Number.isFinite(value);
}
