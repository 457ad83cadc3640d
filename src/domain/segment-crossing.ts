/** How two edges meet, in plain longitude and latitude, with a bound on rounding so that a touch is not called a crossing. */
import type { Position } from 'geojson';

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Meeting {
  /** `cross`: through each other; `overlap`: along each other; `touch`: in one point that ends one of them. */
  readonly type: 'cross' | 'overlap' | 'touch';
  readonly at: readonly [number, number];
}

/** Error bound of the orientation sign: J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic (1997), ccwerrboundA. */
const ROUNDING = 3.3306690738754716e-16;

/** How the edges meet; undefined when they do not. Edges without length are not expected. */
export function meetingOf(a: Segment, b: Segment): Meeting | undefined {
  const b1 = side(a, b.x1, b.y1);
  const b2 = side(a, b.x2, b.y2);
  if (b1 * b2 > 0) return undefined;
  const a1 = side(b, a.x1, a.y1);
  const a2 = side(b, a.x2, a.y2);
  if (a1 * a2 > 0) return undefined;
  if (b1 === 0 && b2 === 0) return meetingInLine(a, b);
  if (b1 === 0) return { type: 'touch', at: [b.x1, b.y1] };
  if (b2 === 0) return { type: 'touch', at: [b.x2, b.y2] };
  if (a1 === 0) return { type: 'touch', at: [a.x1, a.y1] };
  if (a2 === 0) return { type: 'touch', at: [a.x2, a.y2] };
  return { type: 'cross', at: crossingPoint(a, b) };
}

/** 1 when the point lies to the left of the edge, −1 to the right, 0 on its line within rounding. */
export function side({ x1, y1, x2, y2 }: Segment, x: number, y: number): -1 | 0 | 1 {
  const left = (x1 - x) * (y2 - y);
  const right = (y1 - y) * (x2 - x);
  const turn = left - right;
  if (Math.abs(turn) <= ROUNDING * (Math.abs(left) + Math.abs(right))) return 0;
  return turn > 0 ? 1 : -1;
}

function meetingInLine(a: Segment, b: Segment): Meeting | undefined {
  const steep = Math.abs(a.y2 - a.y1) > Math.abs(a.x2 - a.x1);
  const along = ([x = 0, y = 0]: Position) => (steep ? y : x);
  const ends = (s: Segment): readonly (readonly [number, number])[] => [
    [s.x1, s.y1],
    [s.x2, s.y2],
  ];
  const sort = (s: Segment) => [...ends(s)].sort((p, q) => along([...p]) - along([...q]));
  const [aLow = [0, 0], aHigh = [0, 0]] = sort(a);
  const [bLow = [0, 0], bHigh = [0, 0]] = sort(b);
  const low = along([...aLow]) > along([...bLow]) ? aLow : bLow;
  const high = along([...aHigh]) < along([...bHigh]) ? aHigh : bHigh;
  const length = along([...high]) - along([...low]);
  if (length < 0) return undefined;
  return { type: length === 0 ? 'touch' : 'overlap', at: low };
}

function crossingPoint(a: Segment, b: Segment): readonly [number, number] {
  const [ax, ay, bx, by] = [a.x2 - a.x1, a.y2 - a.y1, b.x2 - b.x1, b.y2 - b.y1];
  const share = ((b.x1 - a.x1) * by - (b.y1 - a.y1) * bx) / (ax * by - ay * bx);
  const round = (degrees: number) => Math.round(degrees * 1e9) / 1e9;
  return [round(a.x1 + share * ax), round(a.y1 + share * ay)];
}
