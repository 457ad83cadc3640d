/** Shapes of the entities of a drawing, in the coordinates of the drawing or of the block they stand in. */
import type { Geometry, Position } from 'geojson';
import { flattenArc, flattenBulge, flattenCircle, flattenEllipse, turnBetween } from './dxf-curves.js';
import { type DxfEntity, numberOf, textOf } from './dxf-groups.js';

/** Flags of polylines and their vertices. */
const CLOSED = 1;
const SPLINE_FRAME = 16;
const POLYLINE_3D = 8;
const MESH = 16;
const POLYFACE = 64;

/** The shape; null for one without positions, undefined for a type that is not read. */
export function readDxfShape(entity: DxfEntity): Geometry | null | undefined {
  switch (entity.type) {
    case 'POINT':
      return { type: 'Point', coordinates: pointOf(entity, 10) };
    case 'TEXT':
    case 'MTEXT':
    case 'ATTRIB':
      return { type: 'Point', coordinates: mirror(entity, textPoint(entity)) };
    case 'LINE':
      return buildPath([pointOf(entity, 10), pointOf(entity, 11)], false);
    case 'CIRCLE':
      return buildPath(mirrorAll(entity, flattenCircle(pointOf(entity, 10), numberOf(entity, 40))), true);
    case 'ARC':
      return buildPath(mirrorAll(entity, readArc(entity)), false);
    case 'ELLIPSE':
      return readEllipse(entity);
    case 'LWPOLYLINE':
      return readLightPolyline(entity);
    case 'POLYLINE':
      return readPolyline(entity);
    default:
      return undefined;
  }
}

/** The point at a code; its y and z have codes of ten and twenty more. */
export function pointOf(entity: DxfEntity, code: number): Position {
  const z = numberOf(entity, code + 20);
  const [x, y] = [numberOf(entity, code), numberOf(entity, code + 10)];
  return z === 0 ? [x, y] : [x, y, z];
}

/** Aligned texts have their place in the second point. */
function textPoint(entity: DxfEntity): Position {
  const aligned = numberOf(entity, 72) !== 0 || numberOf(entity, 73) !== 0;
  const second = aligned && entity.type !== 'MTEXT' && textOf(entity, 11) !== undefined;
  return pointOf(entity, second ? 11 : 10);
}

/** An entity seen from below has its x axis turned round. */
function mirror(entity: DxfEntity, [x = 0, ...rest]: Position): Position {
  return numberOf(entity, 230, 1) < 0 ? [-x, ...rest] : [x, ...rest];
}

function mirrorAll(entity: DxfEntity, positions: readonly Position[]): Position[] {
  return positions.map((position) => mirror(entity, position));
}

function readArc(entity: DxfEntity): Position[] {
  const [start, end] = [radians(numberOf(entity, 50)), radians(numberOf(entity, 51))];
  const arc = { center: pointOf(entity, 10), radius: numberOf(entity, 40), start };
  return flattenArc({ ...arc, turn: turnBetween(start, end) });
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function readEllipse(entity: DxfEntity): Geometry | null {
  // Ellipses stand in the coordinates of the world; one seen from below runs the other way.
  const below = numberOf(entity, 230, 1) < 0;
  const positions = flattenEllipse({
    center: pointOf(entity, 10),
    major: pointOf(entity, 11),
    ratio: numberOf(entity, 40, 1) * (below ? -1 : 1),
    start: numberOf(entity, 41),
    end: numberOf(entity, 42, 2 * Math.PI),
  });
  return buildPath(positions, false);
}

interface Vertex {
  readonly position: Position;
  readonly bulge: number;
}

function readLightPolyline(entity: DxfEntity): Geometry | null {
  const vertices: { position: Position; bulge: number }[] = [];
  const elevation = numberOf(entity, 38);
  for (const [code, value] of entity.groups) {
    const number = Number.parseFloat(value);
    const last = vertices.at(-1);
    if (code === 10) vertices.push({ position: [number, 0], bulge: 0 });
    else if (code === 20 && last) last.position = [last.position[0] ?? 0, number];
    else if (code === 42 && last) last.bulge = number;
  }
  const closed = (numberOf(entity, 70) & CLOSED) !== 0;
  const path = mirrorAll(entity, flattenPolyline(vertices, closed));
  return buildPath(elevation === 0 ? path : path.map(([x = 0, y = 0]) => [x, y, elevation]), closed);
}

function readPolyline(entity: DxfEntity): Geometry | null | undefined {
  const flags = numberOf(entity, 70);
  if ((flags & (MESH | POLYFACE)) !== 0) return undefined;
  const vertices = entity.children
    .filter((vertex) => (numberOf(vertex, 70) & SPLINE_FRAME) === 0)
    .map((vertex): Vertex => ({ position: pointOf(vertex, 10), bulge: numberOf(vertex, 42) }));
  const closed = (flags & CLOSED) !== 0;
  const path = flattenPolyline(vertices, closed);
  return buildPath((flags & POLYLINE_3D) === 0 ? mirrorAll(entity, path) : path, closed);
}

function flattenPolyline(vertices: readonly Vertex[], closed: boolean): Position[] {
  const [first] = vertices;
  if (!first) return [];
  const path: Position[] = [first.position];
  for (const [index, { position, bulge }] of vertices.entries()) {
    const next = vertices[index + 1] ?? (closed ? first : undefined);
    if (next) path.push(...flattenBulge(position, next.position, bulge));
  }
  return path;
}

/** Positions all with a height, or none. */
function evenOut(path: readonly Position[]): Position[] {
  if (!path.some(({ length }) => length > 2)) return [...path];
  return path.map(([x = 0, y = 0, z = 0]) => [x, y, z]);
}

/** An area when it is closed, or ends where it began; else a line, or a point where there is only one. */
function buildPath(positions: readonly Position[], closed: boolean): Geometry | null {
  const path = evenOut(positions);
  const [first, second] = path;
  const last = path.at(-1);
  if (!first || !last) return null;
  if (!second) return { type: 'Point', coordinates: first };
  const meets = first[0] === last[0] && first[1] === last[1];
  const ring = meets || !closed ? path : [...path, first];
  if (ring.length >= 4 && (closed || meets)) return { type: 'Polygon', coordinates: [ring] };
  return { type: 'LineString', coordinates: path };
}
