/** The elements of a sweep: outlines as edges without direction, and capsules around buffered points and edges. */
import type { Problem } from '../result.js';
import type { Metres } from '../units.js';
import {
  CAPSULE_SIZE,
  CapsuleEdges,
  LONGEST_SEGMENT,
  metresEast,
  metresNorth,
  POLE_LIMIT,
} from './capsule.js';
import { EdgeBands } from './edge-bands.js';
import { AREA, PATHS, type PackedShapes, POINTS } from './pack.js';

/** An outline with more edges than this gets an index of them. */
const MANY_EDGES = 48;
/** Up to here buffers are right to 1e-5 of their area. */
const WIDEST_EXACT: Metres = 50_000;

/** Elements 0 to outlineCount − 1 are outlines (even-odd over all of their edges), the others are capsules. */
export interface CoverShapes {
  readonly outlineCount: number;
  readonly count: number;
  /** x, y of the lower end, x, y of the upper end, in degrees. */
  readonly edges: Float64Array;
  /** Where each outline ends, counted in edges. */
  readonly edgeEnds: Uint32Array;
  readonly capsules: Float64Array;
  readonly capsuleEdges: CapsuleEdges;
  /** West, south, east, north of each element. */
  readonly boxes: Float64Array;
  /** Position of the feature that each element comes from. */
  readonly owners: Uint32Array;
  /** Indices of outlines with many edges, by outline. */
  readonly bands: ReadonlyMap<number, EdgeBands>;
  readonly problems: readonly Problem[];
}

export interface ElementOptions {
  /** How far a feature reaches beyond its own shape, in metres; 0 when left out. Points and lines need one to be an element. */
  readonly radiusOf?: (feature: number) => Metres;
  /** Which features count; all when left out. */
  readonly includes?: (feature: number) => boolean;
}

/** The elements of packed shapes. */
export function buildCoverShapes(
  shapes: PackedShapes,
  { radiusOf = () => 0, includes = () => true }: ElementOptions = {},
): CoverShapes {
  const builder = new ShapeBuilder(shapes.positions.length / 2);
  let path = 0;
  for (let figure = 0; figure < shapes.kinds.length; figure++) {
    const end = shapes.figureEnds[figure] ?? 0;
    const owner = shapes.owners[figure] ?? 0;
    if (includes(owner)) builder.addFigure(shapes, { figure, owner, path, end, radius: radiusOf(owner) });
    path = end;
  }
  return builder.finish();
}

interface FigureSlice {
  readonly figure: number;
  readonly owner: number;
  readonly path: number;
  readonly end: number;
  readonly radius: Metres;
}

class ShapeBuilder {
  #edges: Float64Array;
  #edgeCount = 0;
  readonly #edgeEnds: number[] = [];
  readonly #outlineBoxes: number[] = [];
  readonly #outlineOwners: number[] = [];
  readonly #capsules: number[] = [];
  readonly #capsuleBoxes: number[] = [];
  readonly #capsuleOwners: number[] = [];
  readonly #problems: Problem[] = [];
  /** One ring, made continuous across the antimeridian: x, y by turns. */
  #ring = new Float64Array(256);
  #toldWide = false;
  /** Whether #ring goes around the earth, that is, around a pole. */
  #turned = false;

  constructor(positionCount: number) {
    this.#edges = new Float64Array(4 * positionCount);
  }

  addFigure(shapes: PackedShapes, slice: FigureSlice): void {
    const kind = shapes.kinds[slice.figure];
    if (kind === AREA) this.#addOutline(shapes, slice);
    if (slice.radius <= 0) return;
    for (let path = slice.path; path < slice.end; path++) {
      const count = this.#readPath(shapes, path);
      if (kind === POINTS) for (let index = 0; index < count; index++) this.#addCapsule(slice, index, index);
      if (kind === PATHS && count === 1) this.#addCapsule(slice, 0, 0);
      if (kind !== POINTS)
        for (let index = 1; index < count; index++) this.#addCapsule(slice, index - 1, index);
      if (kind === AREA && count > 1) this.#addCapsule(slice, count - 1, 0);
    }
  }

  finish(): CoverShapes {
    const outlineCount = this.#edgeEnds.length;
    const edges = this.#edges.slice(0, 4 * this.#edgeCount);
    const edgeEnds = Uint32Array.from(this.#edgeEnds);
    const capsules = Float64Array.from(this.#capsules);
    const bands = new Map<number, EdgeBands>();
    for (let outline = 0; outline < outlineCount; outline++) {
      const start = outline === 0 ? 0 : (edgeEnds[outline - 1] ?? 0);
      const end = edgeEnds[outline] ?? 0;
      if (end - start > MANY_EDGES) bands.set(outline, new EdgeBands(edges, start, end));
    }
    return {
      outlineCount,
      count: outlineCount + this.#capsuleOwners.length,
      edges,
      edgeEnds,
      capsules,
      capsuleEdges: new CapsuleEdges(capsules),
      boxes: concat(this.#outlineBoxes, this.#capsuleBoxes),
      owners: Uint32Array.from([...this.#outlineOwners, ...this.#capsuleOwners]),
      bands,
      problems: this.#problems,
    };
  }

  #addOutline(shapes: PackedShapes, { path, end, owner }: FigureSlice): void {
    const before = this.#edgeCount;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let ring = path; ring < end; ring++) {
      const count = this.#readPath(shapes, ring);
      if (count < 3) continue;
      if (this.#turned) {
        this.#edgeCount = before;
        this.#problems.push(aroundPole(owner));
        return;
      }
      let [ringWest, ringEast] = [Infinity, -Infinity];
      for (let index = 0; index < count; index++) {
        const x = this.#ring[2 * index] ?? 0;
        const y = this.#ring[2 * index + 1] ?? 0;
        if (x < ringWest) ringWest = x;
        if (x > ringEast) ringEast = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
      for (const shift of shiftsInto(ringWest, ringEast)) {
        this.#addEdges(count, shift);
        west = Math.min(west, ringWest + shift);
        east = Math.max(east, ringEast + shift);
      }
    }
    if (this.#edgeCount === before) return;
    this.#edgeEnds.push(this.#edgeCount);
    this.#outlineBoxes.push(Math.max(-180, west), south, Math.min(180, east), north);
    this.#outlineOwners.push(owner);
  }

  #addEdges(count: number, shift: number): void {
    const ring = this.#ring;
    if (4 * (this.#edgeCount + count) > this.#edges.length) {
      const larger = new Float64Array(2 * this.#edges.length + 4 * count);
      larger.set(this.#edges);
      this.#edges = larger;
    }
    const edges = this.#edges;
    let at = 4 * this.#edgeCount;
    let x0 = (ring[2 * count - 2] ?? 0) + shift;
    let y0 = ring[2 * count - 1] ?? 0;
    for (let index = 0; index < count; index++) {
      const x1 = (ring[2 * index] ?? 0) + shift;
      const y1 = ring[2 * index + 1] ?? 0;
      if (y0 !== y1 || x0 !== x1) {
        const up = y0 < y1;
        edges[at] = up ? x0 : x1;
        edges[at + 1] = up ? y0 : y1;
        edges[at + 2] = up ? x1 : x0;
        edges[at + 3] = up ? y1 : y0;
        at += 4;
      }
      x0 = x1;
      y0 = y1;
    }
    this.#edgeCount = at / 4;
  }

  /** Reads a path into #ring, steps of more than half the way around taken the short way; its number of positions. */
  #readPath(shapes: PackedShapes, path: number): number {
    const start = path === 0 ? 0 : (shapes.pathEnds[path - 1] ?? 0);
    const count = (shapes.pathEnds[path] ?? 0) - start;
    if (2 * count > this.#ring.length) this.#ring = new Float64Array(4 * count);
    const { positions } = shapes;
    const ring = this.#ring;
    let shift = 0;
    let last = positions[2 * start] ?? 0;
    for (let index = 0; index < count; index++) {
      const longitude = positions[2 * (start + index)] ?? 0;
      shift += shortWay(longitude - last);
      last = longitude;
      ring[2 * index] = longitude + shift;
      ring[2 * index + 1] = positions[2 * (start + index) + 1] ?? 0;
    }
    this.#turned = shift + shortWay((positions[2 * start] ?? 0) - last) !== 0;
    return count;
  }

  #addCapsule(slice: FigureSlice, from: number, to: number): void {
    const ring = this.#ring;
    const [px, py] = [ring[2 * from] ?? 0, ring[2 * from + 1] ?? 0];
    const [qx, qy] = [ring[2 * to] ?? 0, ring[2 * to + 1] ?? 0];
    const middle = (py + qy) / 2;
    const length = Math.hypot((qx - px) * metresEast(middle), (qy - py) * metresNorth(middle));
    const pieces = Math.max(1, Math.ceil(length / LONGEST_SEGMENT));
    for (let piece = 0; piece < pieces; piece++) {
      const at = (part: number): readonly [number, number] => [px + (qx - px) * part, py + (qy - py) * part];
      if (!this.#pushCapsule(slice, at(piece / pieces), pieces === 1 ? [qx, qy] : at((piece + 1) / pieces)))
        return;
    }
  }

  #pushCapsule(
    { radius, owner }: FigureSlice,
    [px, py]: readonly [number, number],
    [qx, qy]: readonly [number, number],
  ): boolean {
    if (radius > WIDEST_EXACT && !this.#toldWide) {
      this.#toldWide = true;
      this.#problems.push(wideBuffer(radius));
    }
    const tall = (1.002 * radius) / metresNorth(0);
    const [south, north] = [Math.min(py, qy) - tall, Math.max(py, qy) + tall];
    if (Math.max(-south, north) > POLE_LIMIT) {
      this.#problems.push(nearPole(owner, py));
      return false;
    }
    const wide = (1.002 * radius) / Math.min(metresEast(south), metresEast(north));
    const [west, east] = [Math.min(px, qx) - wide, Math.max(px, qx) + wide];
    const middle = (py + qy) / 2;
    for (const shift of shiftsInto(west, east)) {
      this.#capsules.push(px + shift, py, qx + shift, qy, radius, metresEast(middle), metresNorth(middle));
      this.#capsuleBoxes.push(Math.max(-180, west + shift), south, Math.min(180, east + shift), north);
      this.#capsuleOwners.push(owner);
    }
    return true;
  }
}

/** What to add to a step of longitude so that it goes the short way; one of exactly a turn is meant as it is. */
function shortWay(step: number): number {
  if (step > 180 && step < 360) return -360;
  return step < -180 && step > -360 ? 360 : 0;
}

/** Where the capsule of an element begins in `capsules`. */
export function capsuleAt(shapes: CoverShapes, element: number): number {
  return (element - shapes.outlineCount) * CAPSULE_SIZE;
}

/** The whole turns by which a span of longitudes has to be moved to lie, in part, within −180 to 180. */
function shiftsInto(west: number, east: number): readonly number[] {
  if (west >= -180 && east <= 180) return HERE;
  return [-720, -360, 0, 360, 720].filter((shift) => east + shift > -180 && west + shift < 180);
}

const HERE: readonly number[] = [0];

function concat(first: readonly number[], second: readonly number[]): Float64Array {
  const all = new Float64Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function aroundPole(owner: number): Problem {
  return {
    code: 'ring-around-pole',
    path: `features[${owner}].geometry`,
    feature: String(owner),
    severity: 'error',
    message: 'Left out: a ring goes around a pole, so what it encloses is not said.',
    fix: 'Cut the shape at 180° and give it corners at the pole (latitude 90 or -90).',
  };
}

function wideBuffer(radius: Metres): Problem {
  return {
    code: 'buffer-wide',
    path: '',
    severity: 'warning',
    message: `A buffer of ${Math.round(radius / 1000)} km is only right to about 1e-4 of its area below 60° latitude, and to 1e-2 beyond.`,
    fix: `Use a buffer of at most ${WIDEST_EXACT / 1000} km.`,
  };
}

function nearPole(owner: number, latitude: number): Problem {
  return {
    code: 'buffer-near-pole',
    path: `features[${owner}].geometry`,
    feature: String(owner),
    severity: 'error',
    message: `Left out: a buffer at latitude ${latitude.toFixed(3)} comes within 1° of a pole, where it cannot be drawn in degrees.`,
    fix: 'Use a smaller buffer.',
  };
}
