/** Features as flat arrays of numbers: what the engine reads, and what crosses into a worker without being copied. */
import type { Feature, Geometry, GeometryCollection, Position } from 'geojson';
import type { Problem } from '../result.js';

export const POINTS = 0;
export const PATHS = 1;
export const AREA = 2;

/**
 * Figures one after the other: a Point or MultiPoint (POINTS), a LineString or MultiLineString (PATHS), or a Polygon or
 * MultiPolygon (AREA, all of its rings together). Members of a GeometryCollection are figures of their own.
 */
export interface PackedShapes {
  /** Longitude and latitude in degrees, by turns. */
  readonly positions: Float64Array;
  /** Where each path or ring ends, counted in positions. */
  readonly pathEnds: Uint32Array;
  /** 0 for a hole: a ring that belongs to the last one with 1; 1 for all other paths. */
  readonly shells: Uint8Array;
  /** Where each figure ends, counted in paths. */
  readonly figureEnds: Uint32Array;
  /** POINTS, PATHS or AREA, of each figure. */
  readonly kinds: Uint8Array;
  /** Position in the list of features, of each figure. */
  readonly owners: Uint32Array;
  readonly featureCount: number;
}

export interface Packed {
  readonly shapes: PackedShapes;
  /** What was left out, and why. `path` names the feature's position in the list. */
  readonly problems: readonly Problem[];
}

export interface HasGeometry {
  readonly id?: string | number | undefined;
  readonly geometry: Geometry | null;
}

/** Packs features one by one, so that a long list can be packed in slices. */
export class Packer {
  #positions = new Float64Array(1024);
  #positionCount = 0;
  readonly #pathEnds: number[] = [];
  readonly #shells: number[] = [];
  readonly #figureEnds: number[] = [];
  readonly #kinds: number[] = [];
  readonly #owners: number[] = [];
  readonly #problems: Problem[] = [];
  #featureCount = 0;
  /** What is wrong with the feature at hand. */
  #fault: Fault | undefined;

  add(feature: HasGeometry): void {
    const before = {
      positions: this.#positionCount,
      paths: this.#pathEnds.length,
      figures: this.#figureEnds.length,
    };
    this.#fault = undefined;
    if (feature.geometry) this.#addGeometry(feature.geometry, 0);
    if (this.#fault !== undefined) {
      this.#problems.push(describe(this.#fault, feature, this.#featureCount));
      this.#positionCount = before.positions;
      this.#pathEnds.length = before.paths;
      this.#shells.length = before.paths;
      this.#figureEnds.length = before.figures;
      this.#kinds.length = before.figures;
      this.#owners.length = before.figures;
    }
    this.#featureCount++;
  }

  finish(): Packed {
    return {
      shapes: {
        positions: this.#positions.slice(0, this.#positionCount),
        pathEnds: Uint32Array.from(this.#pathEnds),
        shells: Uint8Array.from(this.#shells),
        figureEnds: Uint32Array.from(this.#figureEnds),
        kinds: Uint8Array.from(this.#kinds),
        owners: Uint32Array.from(this.#owners),
        featureCount: this.#featureCount,
      },
      problems: this.#problems,
    };
  }

  #addGeometry(geometry: Geometry, depth: number): void {
    switch (geometry?.type) {
      case 'GeometryCollection':
        this.#addCollection(geometry, depth);
        return;
      case 'Point':
        if (isEmpty(geometry.coordinates)) return;
        this.#addPath([geometry.coordinates]);
        this.#endFigure(POINTS);
        return;
      case 'MultiPoint':
        this.#addPath(geometry.coordinates);
        this.#endFigure(POINTS);
        return;
      case 'LineString':
        this.#addPath(geometry.coordinates);
        this.#endFigure(PATHS);
        return;
      case 'MultiLineString':
        this.#addPaths(geometry.coordinates);
        this.#endFigure(PATHS);
        return;
      case 'Polygon':
        this.#addRings(geometry.coordinates);
        this.#endFigure(AREA);
        return;
      case 'MultiPolygon':
        if (Array.isArray(geometry.coordinates))
          for (const rings of geometry.coordinates) this.#addRings(rings);
        else this.#fault = { type: 'not-geometry', value: geometry.coordinates };
        this.#endFigure(AREA);
        return;
      default:
        // Data from outside may say anything; the types cannot.
        this.#fault = { type: 'not-geometry', value: geometry };
    }
  }

  #addCollection({ geometries }: GeometryCollection, depth: number): void {
    if (depth > DEEPEST || !Array.isArray(geometries)) {
      this.#fault = { type: 'not-geometry', value: geometries };
      return;
    }
    for (const geometry of geometries) this.#addGeometry(geometry, depth + 1);
  }

  #endFigure(kind: number): void {
    this.#figureEnds.push(this.#pathEnds.length);
    this.#kinds.push(kind);
    this.#owners.push(this.#featureCount);
  }

  #addPaths(paths: readonly (readonly Position[])[]): void {
    if (!Array.isArray(paths)) {
      this.#fault = { type: 'not-geometry', value: paths };
      return;
    }
    for (const path of paths) this.#addPath(path);
  }

  #addRings(rings: readonly (readonly Position[])[]): void {
    const shell = this.#pathEnds.length;
    this.#addPaths(rings);
    this.#shells.fill(0, shell + 1);
  }

  #addPath(path: readonly Position[]): void {
    if (!Array.isArray(path)) {
      this.#fault = { type: 'not-geometry', value: path };
      return;
    }
    let count = this.#positionCount;
    const needed = count + 2 * path.length;
    if (needed > this.#positions.length) this.#grow(needed);
    const positions = this.#positions;
    for (let index = 0; index < path.length; index++) {
      const position = path[index];
      const longitude = position?.[0];
      const latitude = position?.[1];
      // Written so that NaN, text and what is missing fail, too.
      if (
        !(typeof longitude === 'number' && Math.abs(longitude) <= FARTHEST_LONGITUDE) ||
        !(typeof latitude === 'number' && Math.abs(latitude) <= 90)
      ) {
        this.#fault = { type: 'coordinate', value: position, index };
        return;
      }
      positions[count++] = longitude;
      positions[count++] = latitude;
    }
    this.#positionCount = count;
    this.#pathEnds.push(count / 2);
    this.#shells.push(1);
  }

  #grow(needed: number): void {
    const larger = new Float64Array(Math.max(needed, 2 * this.#positions.length));
    larger.set(this.#positions);
    this.#positions = larger;
  }
}

/** All of a list at once. */
export function packFeatures(features: readonly (HasGeometry | Feature<Geometry | null>)[]): Packed {
  const packer = new Packer();
  for (const feature of features) packer.add(feature);
  return packer.finish();
}

/** The geometry of a feature, as packed: a GeometryCollection of MultiPoints, MultiLineStrings and MultiPolygons (every ring a polygon). */
export function unpackGeometry(shapes: PackedShapes, feature: number): GeometryCollection {
  const geometries: Exclude<Geometry, GeometryCollection>[] = [];
  for (let figure = firstFigureOf(shapes, feature); shapes.owners[figure] === feature; figure++) {
    const paths: Position[][] = [];
    const end = shapes.figureEnds[figure] ?? 0;
    for (let path = figure === 0 ? 0 : (shapes.figureEnds[figure - 1] ?? 0); path < end; path++)
      paths.push(pathAt(shapes, path));
    if (shapes.kinds[figure] === POINTS) geometries.push({ type: 'MultiPoint', coordinates: paths.flat() });
    else if (shapes.kinds[figure] === PATHS) geometries.push({ type: 'MultiLineString', coordinates: paths });
    else geometries.push({ type: 'MultiPolygon', coordinates: paths.map((ring) => [ring]) });
  }
  return { type: 'GeometryCollection', geometries };
}

/** Figures stand in the order of their features. */
function firstFigureOf({ owners }: PackedShapes, feature: number): number {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owners[middle] ?? 0) < feature) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pathAt({ positions, pathEnds }: PackedShapes, path: number): Position[] {
  const start = path === 0 ? 0 : (pathEnds[path - 1] ?? 0);
  return Array.from(
    { length: (pathEnds[path] ?? 0) - start },
    (_, index): Position => [positions[2 * (start + index)] ?? 0, positions[2 * (start + index) + 1] ?? 0],
  );
}

/** Shapes across the antimeridian may go on beyond 180°; anything farther is no longitude. */
const FARTHEST_LONGITUDE = 540;
const DEEPEST = 100;

type Fault =
  | { readonly type: 'coordinate'; readonly value: unknown; readonly index: number }
  | { readonly type: 'not-geometry'; readonly value: unknown };

function isEmpty(coordinates: unknown): boolean {
  return Array.isArray(coordinates) && coordinates.length === 0;
}

function describe(fault: Fault, feature: HasGeometry, index: number): Problem {
  const where = {
    path: `features[${index}].geometry`,
    feature: String(feature.id ?? index),
    severity: 'error',
  } as const;
  switch (fault.type) {
    case 'coordinate':
      return {
        ...where,
        code: 'coordinate-invalid',
        message: `Left out: position ${fault.index} is ${show(fault.value)}, not a longitude and a latitude (-90 to 90) in degrees.`,
        fix: 'Correct the position, or convert the file to WGS-84 degrees.',
      };
    case 'not-geometry':
      return {
        ...where,
        code: 'geometry-invalid',
        message: `Left out: ${show(fault.value)} is not a GeoJSON geometry.`,
        fix: 'Give a Point, LineString, Polygon, one of their Multi forms, or a GeometryCollection of them.',
      };
  }
}

function show(value: unknown): string {
  if (Array.isArray(value)) return `[${value.slice(0, 3).map(String).join(', ')}]`;
  return typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : String(value);
}
