/** Warnings about single positions of lines and rings: repeated ones, spikes, jumps around the earth. */
import type { Position } from 'geojson';
import type { ProblemList } from './problem-list.js';

interface Place {
  readonly path: string;
  readonly problems: ProblemList;
  /** Rings turn at their first position too. */
  readonly closed: boolean;
}

/** Sine of the angle under which an edge that turns back counts as drawn over the one before it. */
const SPIKE = 1e-7;

/** Notes what looks like a slip of drawing in a list of positions. */
export function checkVertices(positions: readonly Position[], place: Place): void {
  // Places of the positions that differ from the one before them.
  const distinct: number[] = [];
  for (let index = 0; index < positions.length; index++) {
    if (index > 0 && isSame(positions[index - 1], positions[index])) reportRepeated(positions, index, place);
    else distinct.push(index);
    if (index > 0) checkJump(positions, index, place);
  }
  const turns = place.closed ? [...distinct, ...distinct.slice(1, 2)] : distinct;
  for (let turn = 2; place.closed && turn < turns.length; turn++) {
    const [before, at, after] = [turns[turn - 2] ?? 0, turns[turn - 1] ?? 0, turns[turn] ?? 0];
    if (isSpike(positions[before], positions[at], positions[after])) reportSpike(positions, at, place);
  }
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

function isSpike(
  [x1 = 0, y1 = 0]: Position = [],
  [x2 = 0, y2 = 0]: Position = [],
  [x3 = 0, y3 = 0]: Position = [],
): boolean {
  const [ax, ay, bx, by] = [x2 - x1, y2 - y1, x3 - x2, y3 - y2];
  const turnsBack = ax * bx + ay * by < 0;
  return turnsBack && Math.abs(ax * by - ay * bx) <= SPIKE * Math.hypot(ax, ay) * Math.hypot(bx, by);
}

function reportRepeated(positions: readonly Position[], index: number, { path, problems }: Place): void {
  const [x = 0, y = 0] = positions[index] ?? [];
  problems.warn('duplicate-vertex', () => ({
    path: `${path}[${index}]`,
    vertex: [x, y],
    message: `[${x}, ${y}] repeats the position before it.`,
    fix: 'Take one of the two out.',
  }));
}

function reportSpike(positions: readonly Position[], index: number, { path, problems }: Place): void {
  const [x = 0, y = 0] = positions[index] ?? [];
  problems.warn('spike', () => ({
    path: `${path}[${index}]`,
    vertex: [x, y],
    message: `The outline runs to [${x}, ${y}] and straight back: a spike without area.`,
    fix: 'Take this position out.',
  }));
}

function checkJump(positions: readonly Position[], index: number, { path, problems }: Place): void {
  const [x1 = 0] = positions[index - 1] ?? [];
  const [x2 = 0, y2 = 0] = positions[index] ?? [];
  if (Math.abs(x2 - x1) <= 180) return;
  problems.warn('crosses-antimeridian', () => ({
    path: `${path}[${index}]`,
    vertex: [x2, y2],
    message: `The edge from longitude ${x1} to ${x2} spans more than half the earth.`,
    fix: 'Cut the shape in two at the 180th meridian (RFC 7946, section 3.1.9).',
  }));
}
