/**
 * Whether two geometries meet, and how far apart they are. Worked in a plane that touches the ellipsoid at the first
 * of them: right to about 1e-6 of the distance within a few kilometres, which is what «nearby» asks for.
 */
import type { Geometry, Position } from 'geojson';
import { EQUATORIAL_RADIUS, RADIANS_PER_DEGREE } from './geodesy.js';
import { polygonsOf, type Rings, simpleGeometriesOf } from './geometries.js';
import { meetingOf, type Segment } from './segment-crossing.js';
import type { Metres } from './units.js';

/** Edges of lines and outlines; a point is an edge without length. */
interface Outline {
  readonly edges: readonly Segment[];
  readonly polygons: readonly Rings[];
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number];
}

const ECCENTRICITY_SQUARED = 0.006694379990141316;
const outlines = new WeakMap<Geometry, Outline>();

/** Whether the geometries share a place; a touch counts. Nothing meets an empty geometry. */
export function meets(first: Geometry, second: Geometry): boolean {
  const [a, b] = [outlineOf(first), outlineOf(second)];
  if (a.edges.length === 0 || b.edges.length === 0 || !boxesMeet(a.box, b.box)) return false;
  return (
    a.edges.some((edge) => b.edges.some((other) => edgesMeet(edge, other))) || holds(a, b) || holds(b, a)
  );
}

/** The shortest distance between the geometries, 0 where they meet; Infinity when one of them is empty. */
export function distanceApart(first: Geometry, second: Geometry): Metres {
  const [a, b] = [outlineOf(first), outlineOf(second)];
  if (a.edges.length === 0 || b.edges.length === 0) return Infinity;
  if (meets(first, second)) return 0;
  const scale = metresPerDegree((a.box[1] + a.box[3]) / 2);
  let shortest = Infinity;
  for (const edge of a.edges) {
    for (const other of b.edges) {
      shortest = Math.min(
        shortest,
        pointToEdge([edge.x1, edge.y1], other, scale),
        pointToEdge([edge.x2, edge.y2], other, scale),
        pointToEdge([other.x1, other.y1], edge, scale),
        pointToEdge([other.x2, other.y2], edge, scale),
      );
    }
  }
  return shortest;
}

/** Whether the position lies inside the polygons of the geometry, by even-odd; a position on an edge may count either way. */
export function contains(geometry: Geometry, position: Position): boolean {
  return outlineOf(geometry).polygons.some((rings) => insideRings(rings, position));
}

/** Length of a degree of longitude and of latitude at the latitude, in metres (Snyder, USGS PP 1395, eq. 4-18 and 4-19). */
export function metresPerDegree(latitude: number): { readonly x: Metres; readonly y: Metres } {
  const sine = Math.sin(latitude * RADIANS_PER_DEGREE);
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const normal = EQUATORIAL_RADIUS / Math.sqrt(w);
  const meridian = (EQUATORIAL_RADIUS * (1 - ECCENTRICITY_SQUARED)) / w ** 1.5;
  return {
    x: normal * Math.cos(latitude * RADIANS_PER_DEGREE) * RADIANS_PER_DEGREE,
    y: meridian * RADIANS_PER_DEGREE,
  };
}

function outlineOf(geometry: Geometry): Outline {
  const known = outlines.get(geometry);
  if (known) return known;
  const edges = [...edgesOf(geometry)];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x1, y1, x2, y2 } of edges) {
    west = Math.min(west, x1, x2);
    south = Math.min(south, y1, y2);
    east = Math.max(east, x1, x2);
    north = Math.max(north, y1, y2);
  }
  const outline: Outline = { edges, polygons: [...polygonsOf(geometry)], box: [west, south, east, north] };
  outlines.set(geometry, outline);
  return outline;
}

function* edgesOf(geometry: Geometry): Generator<Segment> {
  for (const simple of simpleGeometriesOf(geometry)) {
    switch (simple.type) {
      case 'Point':
        yield* pathEdges([simple.coordinates]);
        break;
      case 'MultiPoint':
        for (const position of simple.coordinates) yield* pathEdges([position]);
        break;
      case 'LineString':
        yield* pathEdges(simple.coordinates);
        break;
      case 'MultiLineString':
      case 'Polygon':
        for (const path of simple.coordinates) yield* pathEdges(path);
        break;
      case 'MultiPolygon':
        for (const rings of simple.coordinates) for (const ring of rings) yield* pathEdges(ring);
    }
  }
}

function* pathEdges(path: readonly Position[]): Generator<Segment> {
  const [first] = path;
  if (path.length === 1 && first) yield edge(first, first);
  for (const [index, position] of path.entries()) {
    const previous = path[index - 1];
    if (previous) yield edge(previous, position);
  }
}

function edge([x1 = Number.NaN, y1 = Number.NaN]: Position, [x2 = Number.NaN, y2 = Number.NaN]: Position) {
  return { x1, y1, x2, y2 };
}

function edgesMeet(a: Segment, b: Segment): boolean {
  if (Math.max(a.x1, a.x2) < Math.min(b.x1, b.x2) || Math.max(b.x1, b.x2) < Math.min(a.x1, a.x2))
    return false;
  if (Math.max(a.y1, a.y2) < Math.min(b.y1, b.y2) || Math.max(b.y1, b.y2) < Math.min(a.y1, a.y2))
    return false;
  return meetingOf(a, b) !== undefined;
}

/** Whether a polygon of the first holds a position of the second; enough where no edges meet. */
function holds(outer: Outline, inner: Outline): boolean {
  return inner.edges.some(({ x1, y1 }) => outer.polygons.some((rings) => insideRings(rings, [x1, y1])));
}

function insideRings(rings: Rings, [x = Number.NaN, y = Number.NaN]: Position): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const { x1, y1, x2, y2 } of pathEdges(ring)) {
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}

function boxesMeet(a: Outline['box'], b: Outline['box']): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function pointToEdge(
  [x = Number.NaN, y = Number.NaN]: Position,
  { x1, y1, x2, y2 }: Segment,
  scale: { readonly x: number; readonly y: number },
): Metres {
  const [ax, ay] = [(x1 - x) * scale.x, (y1 - y) * scale.y];
  const [dx, dy] = [(x2 - x1) * scale.x, (y2 - y1) * scale.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
