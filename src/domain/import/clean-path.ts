/** Slips of drawing in lines and rings: not closed, repeated positions, spikes. What is found is what is taken out. */
import type { Position } from 'geojson';
import { isFlat } from '../ring-flatness.js';

type Path = readonly Position[];

/** Positions of the smallest ring: three corners and the first again. */
const FEWEST_IN_RING = 4;
const FEWEST_IN_LINE = 2;

export function isClosed(ring: Path): boolean {
  return isSame(ring[0], ring.at(-1));
}

/** The ring with its first position again at its end; the same list when it is closed or empty. */
export function closeRing(ring: Path): Path {
  const [first] = ring;
  return first === undefined || isClosed(ring) ? ring : [...ring, first];
}

/** The closed ring without positions that repeat the one before; the same list when none does, or too few would be left. */
export function withoutRepeatsInRing(ring: Path): Path {
  return withoutRepeats(ring, FEWEST_IN_RING);
}

/** The same for a line. */
export function withoutRepeatsInLine(line: Path): Path {
  return withoutRepeats(line, FEWEST_IN_LINE);
}

/** Positions that `withoutRepeats` takes out are those for which this holds. */
export function isRepeat(path: Path, index: number): boolean {
  return index > 0 && isSame(path[index - 1], path[index]);
}

function withoutRepeats(path: Path, fewest: number): Path {
  if (!hasRepeat(path)) return path;
  const kept = path.filter((_, index) => !isRepeat(path, index));
  return kept.length < fewest ? path : kept;
}

function hasRepeat(path: Path): boolean {
  for (let index = 1; index < path.length; index++) if (isRepeat(path, index)) return true;
  return false;
}

export interface SpikeCut {
  /** Closed, without spikes; the same list when it has none, undefined when nothing but spikes was there. */
  readonly ring: Path | undefined;
  /** Tips that were cut off. */
  readonly spikes: readonly Position[];
}

/** Cuts the spikes off a closed ring without repeats: places where it runs out and back on itself. */
export function cutSpikes(ring: Path): SpikeCut {
  if (!hasSpike(ring)) return { ring, spikes: [] };
  const spikes: Position[] = [];
  const kept: Position[] = [];
  for (const position of ring.slice(0, -1)) {
    kept.push(position);
    while (cutAtEnd(kept, spikes));
  }
  const round = cutAround(kept, spikes);
  const [first] = round;
  return { ring: first && round.length >= 3 ? [...round, first] : undefined, spikes };
}

/** Takes the last position but one out when it is a tip, or the last when it repeats; returns whether one was. */
function cutAtEnd(kept: Position[], spikes: Position[]): boolean {
  const [before, tip, after] = kept.slice(-3);
  if (isSame(kept.at(-2), kept.at(-1)) && kept.length > 1) kept.pop();
  else if (kept.length >= 3 && isSpike(before, tip, after)) spikes.push(...kept.splice(-2, 1));
  else return false;
  return true;
}

/** The same where the end meets the beginning. */
function cutAround(open: readonly Position[], spikes: Position[]): readonly Position[] {
  let [start, end] = [0, open.length];
  while (end - start >= 3) {
    const [first, second] = [open[start], open[start + 1]];
    const [lastButOne, last] = [open[end - 2], open[end - 1]];
    if (isSame(first, last)) end--;
    else if (isSpike(lastButOne, last, first)) {
      if (last) spikes.push(last);
      end--;
    } else if (isSpike(last, first, second)) {
      if (first) spikes.push(first);
      start++;
    } else break;
  }
  return open.slice(start, end);
}

function hasSpike(ring: Path): boolean {
  const count = ring.length - 1;
  for (let index = 0; index < count; index++) {
    if (isSpike(ring[index === 0 ? count - 1 : index - 1], ring[index], ring[index + 1])) return true;
  }
  return false;
}

/** Sine of the angle under which an edge that turns back counts as drawn over the one before it. */
const EXACT_SPIKE = 1e-7;
/** Coordinates rounded to a millimetre leave a spike open by as much, in degrees and as a sine. */
const ROUNDED_WIDTH = 1e-8;
const ROUNDED_SPIKE = 1e-3;

/** Plain numbers, no lists in between: it is asked for every corner of a layer. */
function isSpike(
  before: Position | undefined,
  tip: Position | undefined,
  after: Position | undefined,
): boolean {
  const tipX = tip?.[0] ?? Number.NaN;
  const tipY = tip?.[1] ?? Number.NaN;
  const ax = tipX - (before?.[0] ?? Number.NaN);
  const ay = tipY - (before?.[1] ?? Number.NaN);
  const bx = (after?.[0] ?? Number.NaN) - tipX;
  const by = (after?.[1] ?? Number.NaN) - tipY;
  if (!(ax * bx + ay * by < 0)) return false;
  const a = Math.hypot(ax, ay);
  const b = Math.hypot(bx, by);
  const cross = Math.abs(ax * by - ay * bx);
  if (cross <= EXACT_SPIKE * a * b) return true;
  return cross <= ROUNDED_SPIKE * a * b && cross <= ROUNDED_WIDTH * Math.max(a, b);
}

export interface CleanRing {
  /** Closed, without repeats and spikes; a flat ring stays as it is. */
  readonly ring: Path;
  /** Closed, without repeats, with its spikes. */
  readonly spiky: Path;
  readonly spikes: readonly Position[];
  /** Whether it encloses nothing. */
  readonly flat: boolean;
}

/** What is left of the ring without its slips. */
export function cleanRing(ring: Path): CleanRing {
  const spiky = withoutRepeatsInRing(closeRing(ring));
  const flat: CleanRing = { ring, spiky, spikes: [], flat: true };
  if (spiky.length < FEWEST_IN_RING || isFlat(spiky)) return flat;
  const { ring: cut, spikes } = cutSpikes(spiky);
  return cut && !isFlat(cut) ? { ring: cut, spiky, spikes, flat: false } : flat;
}

/** Whether the line has no length: fewer than two places. */
export function isPointLike(line: Path): boolean {
  return line.every((position) => isSame(position, line[0]));
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

/** Gap in degrees under which a line's ends are meant to meet (about half a metre), and its share of the way between. */
const NEARLY = 5e-6;
const NEARLY_SHARE = 0.01;

/** Whether the line goes round and stops just short of its beginning. */
export function isNearlyClosed(line: Path): boolean {
  if (line.length < FEWEST_IN_RING) return false;
  const [x1 = 0, y1 = 0] = line[0] ?? [];
  const [x2 = 0, y2 = 0] = line.at(-1) ?? [];
  const gap = Math.hypot(x2 - x1, y2 - y1);
  if (gap === 0 || gap > NEARLY) return false;
  let length = 0;
  for (let index = 1; index < line.length; index++) {
    const [fromX = 0, fromY = 0] = line[index - 1] ?? [];
    const [toX = 0, toY = 0] = line[index] ?? [];
    length += Math.hypot(toX - fromX, toY - fromY);
  }
  return gap <= NEARLY_SHARE * length;
}

/** Twice the area in square degrees, above zero when the ring runs counter-clockwise. */
export function windingOf(ring: Path): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (let index = 1; index + 1 < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const [x2 = 0, y2 = 0] = ring[index + 1] ?? [];
    twice += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return twice;
}
