/**
 * Draws rings anew from their edges. The clipping engine leaves rings that share an edge, or pass a point twice: here edges
 * drawn twice cancel out, and each ring passes a point once.
 */

export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** A ring without its first point at the end. */
export type GridRing = readonly GridPoint[];

/** Rings with the same inside; it must lie to the left of every edge, and edges may meet in their ends only. */
export function traceRings(rings: readonly GridRing[]): readonly GridRing[] {
  const edgesFrom = collectEdges(rings);
  const traced: GridRing[] = [];
  for (const edges of edgesFrom.values()) {
    for (let edge = edges.pop(); edge; edge = edges.pop()) traced.push(...traceFrom(edge, edgesFrom));
  }
  return traced;
}

interface Edge {
  readonly from: GridPoint;
  readonly to: GridPoint;
}

type EdgesFrom = ReadonlyMap<string, Edge[]>;

/** Edges by where they begin; one that runs there and one that runs back are none. */
function collectEdges(rings: readonly GridRing[]): EdgesFrom {
  const edges = new Map<string, Edge[]>();
  for (const ring of rings) {
    for (const [index, from] of ring.entries()) {
      const to = ring[(index + 1) % ring.length] ?? from;
      if (from.x === to.x && from.y === to.y) continue;
      const back = edges.get(keyOf(to)) ?? [];
      const opposite = back.findIndex((edge) => edge.to.x === from.x && edge.to.y === from.y);
      if (opposite >= 0) back.splice(opposite, 1);
      else edges.set(keyOf(from), [...(edges.get(keyOf(from)) ?? []), { from, to }]);
    }
  }
  return edges;
}

/** The rings of one round trip, which begins with the edge; the trip is cut where it passes a point again. */
function traceFrom(first: Edge, edgesFrom: EdgesFrom): readonly GridRing[] {
  const rings: GridRing[] = [];
  const path: Edge[] = [];
  const places = new Map<string, number>();
  for (let edge: Edge | undefined = first; edge; edge = takeLeftmost(edge, edgesFrom)) {
    places.set(keyOf(edge.from), path.length);
    path.push(edge);
    const start = places.get(keyOf(edge.to));
    if (start === undefined) continue;
    const loop = path.splice(start);
    for (const { from } of loop) places.delete(keyOf(from));
    rings.push(loop.map(({ from }) => from));
    if (path.length === 0) break;
  }
  return rings;
}

/** The edge that leaves where this one ends and turns most to the left: it borders on the same ground. */
function takeLeftmost({ from, to }: Edge, edgesFrom: EdgesFrom): Edge | undefined {
  const edges = edgesFrom.get(keyOf(to)) ?? [];
  const back = Math.atan2(from.y - to.y, from.x - to.x);
  let [leftmost, leastTurn] = [edges.length - 1, Number.POSITIVE_INFINITY];
  if (edges.length > 1) {
    for (const [index, edge] of edges.entries()) {
      const angle = Math.atan2(edge.to.y - to.y, edge.to.x - to.x);
      // Clockwise from the way back, over the ground on the left.
      const turn = (back - angle + 2 * FULL_TURN) % FULL_TURN || FULL_TURN;
      if (turn < leastTurn) [leftmost, leastTurn] = [index, turn];
    }
  }
  return edges.splice(leftmost, 1)[0];
}

const FULL_TURN = 2 * Math.PI;

function keyOf({ x, y }: GridPoint): string {
  return `${x},${y}`;
}
