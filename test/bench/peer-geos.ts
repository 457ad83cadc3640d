/** GEOS compiled to WebAssembly: in one call, and for buffers. Areas are those of the plane it is given. */

import type { Feature, LineString, Polygon, Position } from 'geojson';
import initGeosJs from 'geos-wasm';
import type { Metres, SquareMetres } from '../../src/domain/units.js';
import { ringsOf, type UnionPeer } from './peer.js';
import { densified, type Project } from './planes.js';

const MULTIPOLYGON = 6;
const COLLECTION = 7;
const QUADRANT_SEGMENTS = 32;

/** A pointer into the module's memory. */
type Shape = number;
type GeosModule = Awaited<ReturnType<typeof initGeosJs>>;

/** Loads the module; shapes in the plane. */
export async function loadGeos(project: Project): Promise<GeosPeer> {
  const messages: string[] = [];
  const geos = await initGeosJs({ errorHandler: (text) => messages.push(text), noticeHandler: () => {} });
  return new GeosPeer(geos, project, () => messages.at(-1) ?? 'GEOS failed');
}

export class GeosPeer implements UnionPeer<Shape> {
  readonly name = 'geos-wasm';

  constructor(
    readonly geos: GeosModule,
    readonly project: Project,
    readonly lastMessage: () => string,
  ) {}

  /** The same module with another plane. */
  inPlane(project: Project): GeosPeer {
    return new GeosPeer(this.geos, project, this.lastMessage);
  }

  unite(covers: readonly Feature<Polygon>[]): Shape {
    return this.#uniteAndFree(
      MULTIPOLYGON,
      ringsOf(covers).map((ring) => this.#polygonOf(ring)),
    );
  }

  /** Each line buffered by itself, then all united: many times faster than all lines in one buffer. */
  uniteBuffers(lines: readonly Feature<LineString>[], bufferMetres: Metres): Shape {
    const { geos } = this;
    const buffers = lines.map(({ geometry }) => {
      const line = this.#made(geos.GEOSGeom_createLineString(this.#sequenceOf(geometry.coordinates)));
      const buffer = this.#made(geos.GEOSBuffer(line, bufferMetres, QUADRANT_SEGMENTS));
      geos.GEOSGeom_destroy(line);
      return buffer;
    });
    return this.#uniteAndFree(COLLECTION, buffers);
  }

  coveredOf(shape: Shape, zone: Feature<Polygon>): SquareMetres {
    const { geos } = this;
    const polygon = this.#polygonOf(densified(ringsOf([zone])[0] ?? []));
    const within = this.#made(geos.GEOSIntersection(shape, polygon));
    const answer = geos.Module._malloc(8);
    geos.GEOSArea(within, answer);
    const area: unknown = geos.Module.getValue(answer, 'double');
    geos.Module._free(answer);
    for (const used of [polygon, within]) geos.GEOSGeom_destroy(used);
    return Number(area);
  }

  free(shape: Shape): void {
    this.geos.GEOSGeom_destroy(shape);
  }

  #uniteAndFree(type: number, shapes: readonly Shape[]): Shape {
    const { geos } = this;
    const list = geos.Module._malloc(4 * shapes.length);
    geos.Module.HEAPU32.set(shapes, list / 4);
    const collection = this.#made(geos.GEOSGeom_createCollection(type, list, shapes.length));
    geos.Module._free(list);
    const united = geos.GEOSUnaryUnion(collection);
    geos.GEOSGeom_destroy(collection);
    return this.#made(united);
  }

  #polygonOf(ring: readonly Position[]): Shape {
    const { geos } = this;
    const sequence = this.#sequenceOf([...ring, ...ring.slice(0, 1)]);
    return this.#made(geos.GEOSGeom_createPolygon(geos.GEOSGeom_createLinearRing(sequence), 0, 0));
  }

  #sequenceOf(positions: readonly Position[]): number {
    const { Module, GEOSCoordSeq_copyFromBuffer } = this.geos;
    const flat = new Float64Array(2 * positions.length);
    positions.forEach((position, index) => {
      flat.set(this.project(position), 2 * index);
    });
    const buffer = Module._malloc(flat.byteLength);
    Module.HEAPF64.set(flat, buffer / 8);
    const sequence = GEOSCoordSeq_copyFromBuffer(buffer, positions.length, 0, 0);
    Module._free(buffer);
    return this.#made(sequence);
  }

  /** GEOS answers 0 where it fails. */
  #made(pointer: number): number {
    if (pointer === 0) throw new Error(this.lastMessage());
    return pointer;
  }
}
