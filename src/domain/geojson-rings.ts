/** Checks of polygons that geojson-validation does not make: closed, wound, simple, with area, holes inside. */
import type { Position } from 'geojson';
import type { Rings } from './geometries.js';
import type { ProblemList } from './problem-list.js';
import { type Crossing, findCrossings, ringContains } from './ring-crossings.js';
import { isFlat } from './ring-flatness.js';

interface Place {
  /** Path of the polygon's list of rings. */
  readonly path: string;
  readonly problems: ProblemList;
}

/** Notes what is wrong with a polygon of finite positions in bounds and at least four positions a ring. */
export function checkPolygon(rings: Rings, place: Place): void {
  const before = place.problems.errorCount();
  rings.forEach((ring, index) => {
    checkClosed(ring, { ...place, path: `${place.path}[${index}]` });
  });
  if (place.problems.errorCount() > before) return;
  const flat = rings.map((ring, index) => checkFlat(ring, { ...place, path: `${place.path}[${index}]` }));
  if (flat.includes(true)) return;
  if (!checkSimple(rings, place)) return;
  rings.forEach((ring, index) => {
    checkWinding(ring, { ...place, index });
  });
  checkHoles(rings, place);
}

function checkClosed(ring: readonly Position[], { path, problems }: Place): void {
  const [x = Number.NaN, y = Number.NaN] = ring[0] ?? [];
  const [lastX = Number.NaN, lastY = Number.NaN] = ring.at(-1) ?? [];
  if (x === lastX && y === lastY) return;
  problems.error('ring-not-closed', () => ({
    path: `${path}[${ring.length - 1}]`,
    vertex: [lastX, lastY],
    message: `The ring ends at [${lastX}, ${lastY}] but begins at [${x}, ${y}]: it is not closed.`,
    fix: `Repeat the first position, [${x}, ${y}], at the end.`,
  }));
}

/** Returns whether the ring has no area. */
function checkFlat(ring: readonly Position[], { path, problems }: Place): boolean {
  if (!isFlat(ring)) return false;
  const [x = 0, y = 0] = ring[0] ?? [];
  problems.error('zero-area', () => ({
    path,
    vertex: [x, y],
    message: `The ring encloses nothing: its ${ring.length} positions lie on one line or in one point.`,
    fix: 'Draw its outline, or use a LineString or a Point.',
  }));
  return true;
}

/** Returns whether the rings cross neither themselves nor each other. */
function checkSimple(rings: Rings, { path, problems }: Place): boolean {
  const { found, complete } = findCrossings(rings);
  for (const crossing of found) reportCrossing(crossing, { path, problems });
  if (!complete) {
    problems.warn('more-crossings', () => ({
      path,
      message: `The outline meets itself in more than the ${found.length} places named.`,
      fix: 'Mend these or draw the outline anew, and check again.',
    }));
  }
  return found.every((crossing) => crossing.type === 'touch');
}

function reportCrossing({ type, at, first, second }: Crossing, { path, problems }: Place): void {
  const details = () => ({
    path: `${path}[${first.ring}][${first.position}]`,
    vertex: at,
    message: `${nameEdges({ type, at, first, second })} ${VERBS[type]} at [${at[0]}, ${at[1]}].`,
    fix: FIXES[type],
  });
  if (type === 'touch') problems.warn('ring-touches-itself', details);
  else if (first.ring === second.ring) problems.error('self-intersection', details);
  else problems.error('rings-cross', details);
}

const VERBS: Record<Crossing['type'], string> = {
  cross: 'cross',
  overlap: 'run along each other',
  touch: 'touch',
};

const FIXES: Record<Crossing['type'], string> = {
  cross:
    'Move or reorder the positions so that the outline does not cross itself, or split it into several polygons there.',
  overlap:
    'Take out the part that is drawn twice; a hole that shares an edge with the shell is a bay of the shell.',
  touch: 'Split the shape there into two rings.',
};

function nameEdges({ first, second }: Crossing): string {
  const edge = (position: number) => `${position}–${position + 1}`;
  if (first.ring === second.ring)
    return `Edges ${edge(first.position)} and ${edge(second.position)} of ring ${first.ring}`;
  return `Edge ${edge(first.position)} of ring ${first.ring} and edge ${edge(second.position)} of ring ${second.ring}`;
}

function checkWinding(
  ring: readonly Position[],
  { path, problems, index }: Place & { readonly index: number },
): void {
  const counterClockwise = signedArea(ring) > 0;
  const isShell = index === 0;
  if (counterClockwise === isShell) return;
  const [x = 0, y = 0] = ring[0] ?? [];
  problems.warn('ring-winding', () => ({
    path: `${path}[${index}]`,
    vertex: [x, y],
    message: `${isShell ? 'The shell runs clockwise' : `Hole ${index} runs counter-clockwise`}; RFC 7946 asks for the other direction.`,
    fix: 'Reverse the order of its positions.',
  }));
}

function signedArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
    twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return twice / 2;
}

/** Comparisons of holes with the shell; about a second. */
const MOST_WORK = 200_000_000;

/** The rings do not cross, so one point of a hole's inside stands for all of it. */
function checkHoles([shell = [], ...holes]: Rings, { path, problems }: Place): void {
  const checked = holes.slice(0, Math.floor(MOST_WORK / shell.length));
  checked.forEach((hole, index) => {
    const inner = middleOfFirstEdge(hole);
    if (ringContains(shell, inner)) return;
    const [x = 0, y = 0] = hole[0] ?? [];
    problems.error('hole-outside', () => ({
      path: `${path}[${index + 1}]`,
      vertex: [x, y],
      message: `Hole ${index + 1}, at [${x}, ${y}], lies outside the shell.`,
      fix: 'Make it a polygon of its own, or put it into the polygon it belongs to.',
    }));
  });
  if (checked.length < holes.length) {
    problems.warn('holes-not-all-checked', () => ({
      path,
      message: `${holes.length} holes in a shell of ${shell.length} positions: only the first ${checked.length} holes were checked.`,
      fix: 'Split the polygon into smaller ones.',
    }));
  }
}

/** A corner may touch the shell; the middle of an edge may not, or rings would share an edge. */
function middleOfFirstEdge(ring: readonly Position[]): Position {
  const [x1 = 0, y1 = 0] = ring[0] ?? [];
  const [x2 = 0, y2 = 0] = ring.find(([x, y]) => x !== x1 || y !== y1) ?? [];
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}
