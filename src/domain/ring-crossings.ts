/** Where the rings of a polygon cross or touch themselves and each other. */
import type { Position } from 'geojson';
import type { Rings } from './geometries.js';
import { type Meeting, meetingOf, type Segment } from './segment-crossing.js';
import { type Edges, forEachTouchingPair, type VisitPair } from './segment-sweep.js';

/** An edge by its ring and the place of its first position in that ring. */
export interface EdgePlace {
  readonly ring: number;
  readonly position: number;
}

export interface Crossing extends Meeting {
  readonly first: EdgePlace;
  readonly second: EdgePlace;
}

export interface Crossings {
  readonly found: readonly Crossing[];
  /** False when the search stopped early: enough were found, or the outline is too tangled to be searched whole. */
  readonly complete: boolean;
}

/** Meetings told of one polygon; a tangle has millions. */
const MOST_FOUND = 20;

/** Outlines with no more edges than this are compared pair by pair: quicker than a sweep, and finds all meetings. */
const FEW_EDGES = 24;

/**
 * Meetings of edges, save those of neighbours in their common position and of two rings in one point. A drawing that
 * crosses itself yields at least one; of an edge with many crossings not all are named.
 */
export function findCrossings(rings: Rings): Crossings {
  const table = edgesOf(rings);
  const found = new Map<string, Crossing>();
  const forEachPair = table.places.length <= FEW_EDGES ? forEachOfAllPairs : forEachTouchingPair;
  const complete = forEachPair(table.edges, (i, j) => {
    const crossing = crossingOf(table, [Math.min(i, j), Math.max(i, j)]);
    if (!crossing) return 'keep';
    // Edges that meet in a position meet there several times over: one entry a point, a crossing before a touch.
    const key = `${crossing.at[0]} ${crossing.at[1]}`;
    if (found.get(key)?.type !== 'cross') found.set(key, crossing);
    if (found.size >= MOST_FOUND) return 'stop';
    return crossing.type === 'touch' ? 'keep' : 'drop';
  });
  return { found: [...found.values()], complete };
}

function forEachOfAllPairs(edges: Edges, visit: VisitPair): boolean {
  const count = edges.length / 4;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) if (visit(i, j) === 'stop') return false;
  }
  return true;
}

function crossingOf(table: EdgeTable, [i, j]: readonly [number, number]): Crossing | undefined {
  const [first, second] = [table.places[i], table.places[j]];
  if (!first || !second || areNeighbours(first, second, table.lengths)) return undefined;
  const meeting = meetingOf(edgeAt(table.edges, i), edgeAt(table.edges, j));
  if (meeting?.type !== 'touch') return meeting && { ...meeting, first, second };
  if (first.ring !== second.ring) return undefined;
  const type = crossInPosition(table, [i, j], meeting.at) ? 'cross' : 'touch';
  return { type, at: meeting.at, first, second };
}

interface EdgeTable {
  readonly edges: Edges;
  readonly places: readonly (EdgePlace & { readonly order: number })[];
  /** Number of edges of each ring. */
  readonly lengths: readonly number[];
}

/** Edges without length (repeated positions) are left out. */
function edgesOf(rings: Rings): EdgeTable {
  const numbers: number[] = [];
  const places: (EdgePlace & { order: number })[] = [];
  const lengths = rings.map((ring, ringIndex) => {
    let order = 0;
    for (let position = 0; position + 1 < ring.length; position++) {
      const [x1 = 0, y1 = 0] = ring[position] ?? [];
      const [x2 = 0, y2 = 0] = ring[position + 1] ?? [];
      if (x1 === x2 && y1 === y2) continue;
      numbers.push(x1, y1, x2, y2);
      places.push({ ring: ringIndex, position, order: order++ });
    }
    return order;
  });
  return { edges: Float64Array.from(numbers), places, lengths };
}

function areNeighbours(
  first: EdgePlace & { readonly order: number },
  second: EdgePlace & { readonly order: number },
  lengths: readonly number[],
): boolean {
  if (first.ring !== second.ring) return false;
  const apart = Math.abs(first.order - second.order);
  return apart <= 1 || apart === (lengths[first.ring] ?? 0) - 1;
}

/** Whether two stretches of a ring that meet in a position go through each other there, as in an 8, or only touch. */
function crossInPosition(
  table: EdgeTable,
  [i, j]: readonly [number, number],
  at: readonly [number, number],
): boolean {
  const [from, to] = passAngles(table, i, at);
  const turn = (angle: number) => (((angle - from) % FULL_TURN) + FULL_TURN) % FULL_TURN;
  const [first, second] = passAngles(table, j, at).map(turn);
  const end = turn(to);
  if (first === undefined || second === undefined) return false;
  // Directions in common: one stretch runs along the other, which the edges themselves will tell.
  if ([first, second].some((angle) => angle === 0 || angle === end)) return false;
  return first < end !== second < end;
}

const FULL_TURN = 2 * Math.PI;

/** Directions in which the ring leaves the point, backwards and forwards, on its way along the edge. */
function passAngles(
  { edges, places, lengths }: EdgeTable,
  index: number,
  [x, y]: readonly [number, number],
): readonly [number, number] {
  const place = places[index];
  const length = lengths[place?.ring ?? 0] ?? 1;
  const order = place?.order ?? 0;
  const start = index - order;
  const edge = edgeAt(edges, index);
  const before =
    edge.x1 === x && edge.y1 === y ? edgeAt(edges, start + ((order + length - 1) % length)) : edge;
  const after = edge.x2 === x && edge.y2 === y ? edgeAt(edges, start + ((order + 1) % length)) : edge;
  return [Math.atan2(before.y1 - y, before.x1 - x), Math.atan2(after.y2 - y, after.x2 - x)];
}

function edgeAt(edges: Edges, index: number): Segment {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = edges.subarray(4 * index, 4 * index + 4);
  return { x1, y1, x2, y2 };
}

/** Whether the point lies inside the ring or on it, by counting the edges to its east. */
export function ringContains(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
