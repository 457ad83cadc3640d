/** What the families of nasty shapes are made with: rings on a ground of one by one, laid over a place in a size. */
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Random } from '../seeded.js';

export interface Shapes {
  readonly zones: readonly (Geometry | null)[];
  readonly covers: readonly (Geometry | null)[];
}

export type Family = (make: ShapeMaker) => Shapes;

export class ShapeMaker {
  constructor(
    readonly random: Random,
    readonly origin: Position,
    readonly size: number,
  ) {}

  at(x: number, y: number): Position {
    const [west = 0, south = 0] = this.origin;
    return [west + x * this.size, south + y * this.size];
  }

  /** Another ground for the same random numbers. */
  on(origin: Position, size: number): ShapeMaker {
    return new ShapeMaker(this.random, origin, size);
  }

  polygon(...rings: readonly (readonly Position[])[]): Polygon {
    return { type: 'Polygon', coordinates: rings.map((ring) => this.ring(ring)) };
  }

  ring(corners: readonly Position[]): Position[] {
    const ring = corners.map(([x = 0, y = 0]) => this.at(x, y));
    return [...ring, ring[0] ?? []];
  }

  box(west: number, south: number, east: number, north: number): Polygon {
    return this.polygon(boxRing(west, south, east, north));
  }

  anywhere(count: number): Position[] {
    return Array.from({ length: count }, () => [this.random(), this.random()]);
  }

  /** On a coarse grid, so that corners and edges fall together. */
  onGrid(count: number, cells = 6): Position[] {
    return this.anywhere(count).map(([x = 0, y = 0]) => [
      Math.floor(x * cells) / cells,
      Math.floor(y * cells) / cells,
    ]);
  }

  integer(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }
}

export function boxRing(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Every coordinate moved by up to two last bits. */
export function shake<S extends Polygon | MultiPolygon>(random: Random, shape: S): S {
  const move = (value: number): number => value * (1 + (Math.floor(random() * 5) - 2) * 2 ** -52);
  const text = JSON.stringify(shape.coordinates, (_, value) =>
    typeof value === 'number' ? move(value) : value,
  );
  return { ...shape, coordinates: JSON.parse(text) };
}

/** All of the ground. */
export const ground = (make: ShapeMaker): Polygon => make.box(0, 0, 1, 1);
