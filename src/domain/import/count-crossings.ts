/** A quick count of the crossings of rings, to know beforehand whether they can be worked out. */
import type { Position } from 'geojson';

/** Pairs of edges that are compared at most; about a second. */
const MOST_PAIRS = 100_000_000;

/**
 * Pairs of edges whose insides cross, counted up to `most`; `most` too when there are more pairs to compare than can be.
 * Edges are gone through from west to east, each compared with those that begin before it ends.
 */
export function countCrossings(rings: readonly (readonly Position[])[], most: number): number {
  const edges = edgesOf(rings);
  let [found, compared] = [0, 0];
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i];
    if (!edge) continue;
    for (let j = i + 1; j < edges.length; j++) {
      const other = edges[j];
      if (!other || other.west > edge.east) break;
      if (++compared > MOST_PAIRS) return most;
      if (other.south <= edge.north && other.north >= edge.south && cross(edge, other)) found++;
      if (found >= most) return most;
    }
  }
  return found;
}

interface Edge {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

function edgesOf(rings: readonly (readonly Position[])[]): readonly Edge[] {
  const edges: Edge[] = [];
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index++) {
      const [x1 = 0, y1 = 0] = ring[index] ?? [];
      const [x2 = 0, y2 = 0] = ring[index + 1] ?? ring[0] ?? [];
      edges.push({
        west: Math.min(x1, x2),
        east: Math.max(x1, x2),
        south: Math.min(y1, y2),
        north: Math.max(y1, y2),
        x1,
        y1,
        x2,
        y2,
      });
    }
  }
  return edges.sort((a, b) => a.west - b.west);
}

function cross(a: Edge, b: Edge): boolean {
  return liesOnBothSides(a, b) && liesOnBothSides(b, a);
}

function liesOnBothSides({ x1, y1, x2, y2 }: Edge, other: Edge): boolean {
  const side = (x: number, y: number) => (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
  return side(other.x1, other.y1) > 0 !== side(other.x2, other.y2) > 0;
}
