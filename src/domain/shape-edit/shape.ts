/** A geometry as what one takes hold of: parts, their paths, and vertices. Rings are open here: no vertex comes twice. */
import type { Geometry, Position } from 'geojson';
import { isSamePosition } from './same-position.js';

export type Path = readonly Position[];

/** Of an area a part is a shell and its holes; of lines and points it has one path. */
export type Part = readonly Path[];

export interface Shape {
  readonly family: 'points' | 'lines' | 'areas';
  /** Whether it stays a Multi… geometry with one part only. */
  readonly multi: boolean;
  readonly parts: readonly Part[];
}

export interface PathPlace {
  readonly part: number;
  /** 0 is the shell of an area. */
  readonly path: number;
}

export interface VertexPlace extends PathPlace {
  readonly vertex: number;
}

/** Fewest vertices of a path. */
export const FEWEST_VERTICES: Record<Shape['family'], number> = { points: 1, lines: 2, areas: 3 };

/** The geometry taken apart; undefined for collections, whose members are edited one by one or not at all. */
export function shapeOf(geometry: Geometry): Shape | undefined {
  switch (geometry.type) {
    case 'Point':
      return { family: 'points', multi: false, parts: [[[geometry.coordinates]]] };
    case 'MultiPoint':
      return { family: 'points', multi: true, parts: geometry.coordinates.map((position) => [[position]]) };
    case 'LineString':
      return { family: 'lines', multi: false, parts: [[geometry.coordinates]] };
    case 'MultiLineString':
      return { family: 'lines', multi: true, parts: geometry.coordinates.map((line) => [line]) };
    case 'Polygon':
      return { family: 'areas', multi: false, parts: [geometry.coordinates.map(openRing)] };
    case 'MultiPolygon':
      return {
        family: 'areas',
        multi: true,
        parts: geometry.coordinates.map((rings) => rings.map(openRing)),
      };
    case 'GeometryCollection':
      return undefined;
  }
}

/** The shape put together again; several parts make a Multi… geometry. */
export function geometryOfShape({ family, multi, parts }: Shape): Geometry {
  const single = !multi && parts.length === 1;
  const [first = []] = parts;
  switch (family) {
    case 'points':
      return single
        ? { type: 'Point', coordinates: [...(first[0]?.[0] ?? [])] }
        : { type: 'MultiPoint', coordinates: parts.flatMap(([path = []]) => [...path]) };
    case 'lines':
      return single
        ? { type: 'LineString', coordinates: [...(first[0] ?? [])] }
        : { type: 'MultiLineString', coordinates: parts.map(([path = []]) => [...path]) };
    case 'areas':
      return single
        ? { type: 'Polygon', coordinates: first.map(closeRing) }
        : { type: 'MultiPolygon', coordinates: parts.map((part) => part.map(closeRing)) };
  }
}

/** The path at the place; empty when there is none. */
export function pathAt({ parts }: Shape, { part, path }: PathPlace): Path {
  return parts[part]?.[path] ?? [];
}

/** Places of all paths, part by part. */
export function pathPlaces({ parts }: Shape): readonly PathPlace[] {
  return parts.flatMap((paths, part) => paths.map((_, path) => ({ part, path })));
}

/** Places of all vertices, path by path. */
export function vertexPlaces(shape: Shape): readonly VertexPlace[] {
  return pathPlaces(shape).flatMap((place) =>
    pathAt(shape, place).map((_, vertex) => ({ ...place, vertex })),
  );
}

export function isSamePath(one: PathPlace | undefined, other: PathPlace | undefined): boolean {
  return one?.part === other?.part && one?.path === other?.path;
}

function openRing(ring: Path): Path {
  return ring.length > 1 && isSamePosition(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring;
}

function closeRing(ring: Path): Position[] {
  return [...ring, ...ring.slice(0, 1)];
}
