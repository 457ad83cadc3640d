/** Zones and covers as edges on one scale of whole numbers, and the latitudes at which edges end or cross. */
import type { Feature, Geometry } from 'geojson';
import { compare, exactly, type Rational, toNumber } from './rational.js';
import { type Figure, readFigures } from './read-figures.js';

export type Features = readonly Feature<Geometry | null>[];

/** A latitude where something happens, in units of the scene's scale. */
export interface Level {
  readonly at: Rational;
  readonly near: number;
  rank: number;
}

/** An edge that rises, in units of the scene's scale. */
export interface Edge {
  readonly x: bigint;
  readonly y: bigint;
  readonly dx: bigint;
  readonly dy: bigint;
  readonly from: Level;
  readonly to: Level;
  readonly west: number;
  readonly east: number;
  readonly figure: FigureRole;
}

/** What a figure belongs to: a zone by its number, the covers, or the frame of the map from −180° to 180°. */
export interface FigureRole {
  readonly type: 'zone' | 'cover' | 'frame';
  readonly zone: number;
}

/** All edges and levels on one scale of whole numbers. */
export class Scene {
  readonly edges: Edge[] = [];
  readonly levels: Level[] = [];
  /** Units per degree. */
  readonly unit: bigint;
  readonly framed: boolean;
  readonly #ofVertex = new Map<bigint, Level>();

  constructor(zones: Features, covers: Features) {
    const roles = new Map<Figure, FigureRole>();
    zones.forEach((zone, index) => {
      for (const figure of readFigures(zone)) roles.set(figure, { type: 'zone', zone: index });
    });
    for (const cover of covers)
      for (const figure of readFigures(cover)) roles.set(figure, { type: 'cover', zone: -1 });
    const corners = [...roles.keys()].flat(2);
    this.unit = corners.reduce((unit, { x, y }) => largest(unit, denominatorOf(x), denominatorOf(y)), 1n);
    this.framed = corners.some(({ x, turns }) => Math.abs(x + 360 * turns) > 180);
    for (const [figure, role] of roles)
      for (const turn of this.framed ? [-2, -1, 0, 1, 2] : [0]) this.#addFigure(figure, role, turn);
    if (this.framed) this.#addFrame();
    this.#addCrossings();
    this.#rankLevels();
  }

  #addFigure(figure: Figure, role: FigureRole, turn: number): void {
    for (const ring of figure) {
      const corners = ring.map(({ x, turns, y }) => ({
        x: this.#units(x) + BigInt(turns + turn) * 360n * this.unit,
        y: this.#units(y),
      }));
      corners.forEach((corner, index) => {
        const next = corners[(index + 1) % corners.length] ?? corner;
        // A level edge bounds no width.
        if (corner.y < next.y) this.#addEdge(corner, next, role);
        if (corner.y > next.y) this.#addEdge(next, corner, role);
      });
    }
  }

  #addFrame(): void {
    const bottom = -90n * this.unit;
    const top = 90n * this.unit;
    for (const x of [-180n * this.unit, 180n * this.unit])
      this.#addEdge({ x, y: bottom }, { x, y: top }, { type: 'frame', zone: -1 });
  }

  #addEdge({ x, y }: Vertex, end: Vertex, figure: FigureRole): void {
    const [start, stop] = [Number(x), Number(end.x)];
    const ends = { from: this.#levelAt(y), to: this.#levelAt(end.y) };
    const span = { west: Math.min(start, stop), east: Math.max(start, stop) };
    this.edges.push({ x, y, dx: end.x - x, dy: end.y - y, ...ends, ...span, figure });
  }

  #units(value: number): bigint {
    const { numerator, denominator } = exactly(value);
    return numerator * (this.unit / denominator);
  }

  #levelAt(y: bigint): Level {
    const known = this.#ofVertex.get(y) ?? createLevel(y, 1n);
    if (!this.#ofVertex.has(y)) this.levels.push(known);
    this.#ofVertex.set(y, known);
    return known;
  }

  #addCrossings(): void {
    const { edges } = this;
    edges.forEach((first, index) => {
      for (let other = index + 1; other < edges.length; other++) {
        const second = edges[other];
        const level = second && crossingOf(first, second);
        if (level) this.levels.push(level);
      }
    });
  }

  #rankLevels(): void {
    const { levels } = this;
    levels.sort(compareLevels);
    let rank = 0;
    levels.forEach((level, index) => {
      const before = levels[index - 1];
      if (before && compareLevels(before, level) < 0) rank++;
      level.rank = rank;
    });
  }
}

interface Vertex {
  readonly x: bigint;
  readonly y: bigint;
}

function largest(...values: bigint[]): bigint {
  return values.reduce((a, b) => (a > b ? a : b));
}

function denominatorOf(value: number): bigint {
  return exactly(value).denominator;
}

function createLevel(numerator: bigint, denominator: bigint): Level {
  const at =
    denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
  return { at, near: toNumber(at), rank: -1 };
}

/** Rounded values decide where they are surely apart, exact ones else. */
function compareLevels(a: Level, b: Level): number {
  const apart = a.near - b.near;
  return Math.abs(apart) > SURELY * (Math.abs(a.near) + Math.abs(b.near)) ? apart : compare(a.at, b.at);
}

/** Rounded values that differ by more, relatively, do so in truth. */
export const SURELY = 1e-14;

/** The latitude where two edges cross inside both; undefined when they do not, or run along each other. */
function crossingOf(first: Edge, second: Edge): Level | undefined {
  if (first.west > second.east || second.west > first.east) return undefined;
  const bottom = largest(first.y, second.y);
  const [firstTop, secondTop] = [first.y + first.dy, second.y + second.dy];
  const top = firstTop < secondTop ? firstTop : secondTop;
  if (bottom >= top) return undefined;
  const turn = first.dx * second.dy - second.dx * first.dy;
  if (turn === 0n) return undefined;
  const climb =
    (second.x - first.x) * first.dy * second.dy +
    first.dx * first.y * second.dy -
    second.dx * second.y * first.dy;
  const [numerator, denominator] = turn < 0n ? [-climb, -turn] : [climb, turn];
  const inside = numerator > bottom * denominator && numerator < top * denominator;
  return inside ? createLevel(numerator, denominator) : undefined;
}
