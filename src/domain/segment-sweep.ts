/**
 * Finds edges that meet, by a line that sweeps from west to east and compares only edges that lie next to each other
 * along it: n log n, whatever the drawing (M. I. Shamos, D. Hoey, Geometric Intersection Problems, 1976).
 */
import { type Segment, side } from './segment-crossing.js';
import { createSweepOrder, type Member } from './sweep-order.js';

/** Edges as x1, y1, x2, y2 one after the other; none without length. */
export type Edges = Float64Array;

/** What the visitor makes of a pair: go on, leave one edge out because their order has changed, or stop. */
export type Verdict = 'keep' | 'drop' | 'stop';

export type VisitPair = (first: number, second: number) => Verdict;

/** Pairs compared where many edges end in one point. */
const MOST_PAIRS_IN_POINT = 200;

/**
 * Calls `visit` for pairs of edges that may meet. Every drawing with edges that cross has at least one such pair
 * visited; after a crossing, go on with `drop` to find more. Returns false when the visitor stopped the sweep.
 */
export function forEachTouchingPair(edges: Edges, visit: VisitPair): boolean {
  const order = createSweepOrder();
  const members = new Map<number, Member>();
  const events = sortedEvents(edges);
  const leave = (edge: number): boolean => {
    const member = members.get(edge);
    if (!member) return true;
    const [below, above] = [member.previous[0], member.next[0]];
    order.remove(member);
    members.delete(edge);
    return compare(below, above);
  };
  const compare = (below: Member | undefined, above: Member | undefined): boolean => {
    if (!below || !above || below.edge < 0) return true;
    const verdict = visit(below.edge, above.edge);
    if (verdict === 'drop') return leave(above.edge);
    return verdict === 'keep';
  };
  const enter = (edge: number): boolean => {
    const start = leftEnd(edges, edge);
    const end = rightEnd(edges, edge);
    const member = order.insert(edge, (other) => {
      const segment = rightward(edges, other);
      return side(segment, start[0], start[1]) || side(segment, end[0], end[1]) || edge - other;
    });
    members.set(edge, member);
    if (!compare(member.previous[0], member)) return false;
    return !members.has(edge) || compare(member, member.next[0]);
  };
  for (let at = 0; at < events.length; ) {
    const until = endOfPoint(edges, events, at);
    if (until - at > 2 && !visitPoint(events.subarray(at, until), visit)) return false;
    for (; at < until; at++) {
      const event = events[at] ?? 0;
      if (!(event % 2 === 0 ? leave(event >> 1) : enter(event >> 1))) return false;
    }
  }
  return true;
}

/** Twice the edge's number, plus 1 where it begins (its west end); ends come before beginnings in one point. */
function sortedEvents(edges: Edges): Int32Array {
  const events = Int32Array.from({ length: edges.length / 2 }, (_, event) => event);
  const xs = new Float64Array(events.length);
  const ys = new Float64Array(events.length);
  for (const event of events) {
    const [x, y] = event % 2 === 0 ? rightEnd(edges, event >> 1) : leftEnd(edges, event >> 1);
    xs[event] = x;
    ys[event] = y;
  }
  return events.sort(
    (a, b) => (xs[a] ?? 0) - (xs[b] ?? 0) || (ys[a] ?? 0) - (ys[b] ?? 0) || (a & 1) - (b & 1) || a - b,
  );
}

function endOfPoint(edges: Edges, events: Int32Array, from: number): number {
  const [x, y] = pointOf(edges, events[from] ?? 0);
  let until = from + 1;
  while (until < events.length) {
    const [nextX, nextY] = pointOf(edges, events[until] ?? 0);
    if (nextX !== x || nextY !== y) break;
    until++;
  }
  return until;
}

function pointOf(edges: Edges, event: number): readonly [number, number] {
  return event % 2 === 0 ? rightEnd(edges, event >> 1) : leftEnd(edges, event >> 1);
}

/** Where more than two edges end in one point, edges that are never neighbours on the line meet too. */
function visitPoint(events: Int32Array, visit: VisitPair): boolean {
  let left = MOST_PAIRS_IN_POINT;
  for (let i = 0; i < events.length; i++) {
    for (let j = i + 1; j < events.length && left > 0; j++, left--) {
      if (visit((events[i] ?? 0) >> 1, (events[j] ?? 0) >> 1) === 'stop') return false;
    }
  }
  return true;
}

/** The edge from its west end (the south end of an upright one) to the other. */
function rightward(edges: Edges, edge: number): Segment {
  const [x1, y1] = leftEnd(edges, edge);
  const [x2, y2] = rightEnd(edges, edge);
  return { x1, y1, x2, y2 };
}

function leftEnd(edges: Edges, edge: number): readonly [number, number] {
  return runsRight(edges, edge) ? endAt(edges, 4 * edge) : endAt(edges, 4 * edge + 2);
}

function rightEnd(edges: Edges, edge: number): readonly [number, number] {
  return runsRight(edges, edge) ? endAt(edges, 4 * edge + 2) : endAt(edges, 4 * edge);
}

function endAt(edges: Edges, at: number): readonly [number, number] {
  return [edges[at] ?? 0, edges[at + 1] ?? 0];
}

function runsRight(edges: Edges, edge: number): boolean {
  const at = 4 * edge;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [edges[at], edges[at + 1], edges[at + 2], edges[at + 3]];
  return x1 < x2 || (x1 === x2 && y1 < y2);
}
