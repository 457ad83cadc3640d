/** Curves of a drawing as positions on them, close enough to be straight between. */
import type { Position } from 'geojson';

/** A straight piece leaves its curve by so much at most, in units of the drawing: 1 cm where they are metres. */
const DEVIATION = 0.01;

/** A piece turns by so much at most and at least, in radians. */
const MOST_TURN = Math.PI / 18;
const LEAST_TURN = Math.PI / 360;

export interface Arc {
  readonly center: Position;
  readonly radius: number;
  /** In radians from the x axis, counter-clockwise. */
  readonly start: number;
  /** In radians, negative for clockwise. */
  readonly turn: number;
}

/** Positions from the arc's start to its end, both among them. */
export function flattenArc({ center: [x = 0, y = 0], radius, start, turn }: Arc): Position[] {
  const pieces = countPieces(radius, turn);
  return Array.from({ length: pieces + 1 }, (_, index): Position => {
    const angle = start + (turn * index) / pieces;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** A closed ring; its last position is its first. */
export function flattenCircle(center: Position, radius: number): Position[] {
  return closeExactly(flattenArc({ center, radius, start: 0, turn: 2 * Math.PI }));
}

export interface Ellipse {
  readonly center: Position;
  /** From the centre to the end of the longer axis. */
  readonly major: Position;
  /** The shorter axis by the longer. */
  readonly ratio: number;
  /** Parameters in radians. */
  readonly start: number;
  readonly end: number;
}

/** Positions of the ellipse, closed when it goes all the way round. */
export function flattenEllipse({ center, major, ratio, start, end }: Ellipse): Position[] {
  const [x = 0, y = 0] = center;
  const [a = 0, b = 0] = major;
  const turn = turnBetween(start, end);
  const pieces = countPieces(Math.hypot(a, b), turn);
  const positions = Array.from({ length: pieces + 1 }, (_, index): Position => {
    const [cos, sin] = [Math.cos(start + (turn * index) / pieces), Math.sin(start + (turn * index) / pieces)];
    return [x + a * cos - b * ratio * sin, y + b * cos + a * ratio * sin];
  });
  return turn === 2 * Math.PI ? closeExactly(positions) : positions;
}

/** The way counter-clockwise from one angle to another; all the way round when they are the same. */
export function turnBetween(start: number, end: number): number {
  const turn = (end - start) % (2 * Math.PI);
  if (Math.abs(turn) < 1e-9 || Math.abs(turn - 2 * Math.PI) < 1e-9) return 2 * Math.PI;
  return turn < 0 ? turn + 2 * Math.PI : turn;
}

/** Positions after `from` up to `to`, on the arc whose bulge is the tangent of a quarter of its turn. */
export function flattenBulge(from: Position, to: Position, bulge: number): Position[] {
  const [x1 = 0, y1 = 0] = from;
  const [x2 = 0, y2 = 0] = to;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const chord = Math.hypot(dx, dy);
  if (Math.abs(bulge) < 1e-9 || chord === 0 || !Number.isFinite(chord * bulge)) return [to];
  // From the middle of the chord to the centre, along the chord turned left.
  const toCenter = (1 - bulge * bulge) / (4 * bulge);
  const center = [(x1 + x2) / 2 - dy * toCenter, (y1 + y2) / 2 + dx * toCenter];
  const radius = (chord * (1 + bulge * bulge)) / (4 * Math.abs(bulge));
  const start = Math.atan2(y1 - (center[1] ?? 0), x1 - (center[0] ?? 0));
  const arc = flattenArc({ center, radius, start, turn: 4 * Math.atan(bulge) });
  return [...arc.slice(1, -1), to];
}

function countPieces(radius: number, turn: number): number {
  const fine = 2 * Math.acos(Math.max(0, 1 - DEVIATION / Math.abs(radius)));
  const step = Math.min(Math.max(fine, LEAST_TURN), MOST_TURN);
  // Where radius or turn is no number, so is the step.
  return Number.isFinite(turn / step) ? Math.max(1, Math.ceil(Math.abs(turn) / step - 1e-9)) : 1;
}

function closeExactly(ring: Position[]): Position[] {
  const [first] = ring;
  return first ? [...ring.slice(0, -1), first] : ring;
}
