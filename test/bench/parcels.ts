/** A seeded city of parcels about 60 m wide around 36° N, in blocks between streets, with zones to measure in it. */
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { createRandom, createStar, type Random } from '../seeded.js';

/**
 * Clean: neighbours share their borders, corner for corner. Overlapping: each parcel reaches 5–40 % beyond its own.
 * Noisy: each parcel has its own corners, up to 1.5 cm from its neighbours', so that borders gape and overlap.
 */
export type ParcelKind = 'clean' | 'overlapping' | 'noisy';

const WEST = 120.3;
const SOUTH = 36;
const METRES_EAST = 90_000;
const METRES_NORTH = 111_000;
const PARCEL_METRES = 60;
const STREET_METRES = 16;
/** Each ninth row and column of the city is a street. */
const BLOCK = 9;
const VACANT = 0.08;
const NOISE_METRES = 0.015;

/** The same parcels for the same count and kind. */
export function createParcels(count: number, kind: ParcelKind = 'clean'): FeatureCollection<Polygon> {
  const vacancy = createRandom(20240109);
  const random = createRandom(20240110);
  const lattice = new Lattice(createRandom(20240111), columnsFor(count));
  const features: Feature<Polygon>[] = [];
  for (let row = 0; features.length < count; row++) {
    for (let column = 0; column < lattice.columns && features.length < count; column++) {
      if (isStreet(column) || isStreet(row) || vacancy() < VACANT) continue;
      const ring = shaped(random, lattice.ringOf(column, row), kind);
      features.push(parcelOf(features.length, ring));
    }
  }
  return { type: 'FeatureCollection', features };
}

/** A star with `corners` corners over about two thirds of a city of so many parcels; another one for another seed. */
export function createCityZone(count: number, seed = 1, corners = 24): Feature<Polygon> {
  const random = createRandom(seed);
  const size = cityMetres(count);
  const off = () => size * (0.5 + 0.06 * (random() - 0.5));
  const star = createStar(random, { center: toDegrees(off(), off()), radius: 0.6 * size, corners });
  return { ...star, id: `zone-${seed}` };
}

/** A star of 1 km in a place of the city, 0 to 1 from west to east and from south to north. */
export function createDrawnZone(count: number, [x = 0, y = 0]: Position): Feature<Polygon> {
  const size = cityMetres(count);
  const center = toDegrees(size * x, size * y);
  return { ...createStar(createRandom(3), { center, radius: 500, corners: 20 }), id: 'drawn' };
}

function columnsFor(count: number): number {
  return Math.ceil(Math.sqrt(count / (1 - VACANT)) * (BLOCK / (BLOCK - 1)));
}

function cityMetres(count: number): number {
  return metresTo(columnsFor(count));
}

function isStreet(index: number): boolean {
  return index % BLOCK === BLOCK - 1;
}

/** Where a row or column begins. */
function metresTo(index: number): number {
  const streets = Math.floor(index / BLOCK);
  return (index - streets) * PARCEL_METRES + streets * STREET_METRES;
}

function toDegrees(eastMetres: number, northMetres: number): Position {
  return [WEST + eastMetres / METRES_EAST, SOUTH + northMetres / METRES_NORTH];
}

/** Corners that neighbours share, each a little askew, and one bend in every border. */
class Lattice {
  readonly #shifts: Float64Array;

  constructor(
    random: Random,
    readonly columns: number,
  ) {
    const rows = columns + 2;
    this.#shifts = Float64Array.from({ length: 6 * rows * (columns + 1) }, random);
  }

  /** Eight corners and the first again, counterclockwise, in metres. */
  ringOf(column: number, row: number): readonly (readonly [number, number])[] {
    const ring = [
      this.#place(column, row, 0),
      this.#place(column, row, 1),
      this.#place(column + 1, row, 0),
      this.#place(column + 1, row, 2),
      this.#place(column + 1, row + 1, 0),
      this.#place(column, row + 1, 1),
      this.#place(column, row + 1, 0),
      this.#place(column, row, 2),
    ] as const;
    return [...ring, ring[0]];
  }

  /** The corner (0), the bend in the border east of it (1) or north of it (2). */
  #place(column: number, row: number, which: 0 | 1 | 2): readonly [number, number] {
    const at = 2 * (3 * (row * (this.columns + 1) + column) + which);
    const reach = which === 0 ? 10 : 4;
    const x = which === 1 ? (metresTo(column) + metresTo(column + 1)) / 2 : metresTo(column);
    const y = which === 2 ? (metresTo(row) + metresTo(row + 1)) / 2 : metresTo(row);
    return [x + reach * ((this.#shifts[at] ?? 0) - 0.5), y + reach * ((this.#shifts[at + 1] ?? 0) - 0.5)];
  }
}

function shaped(
  random: Random,
  ring: readonly (readonly [number, number])[],
  kind: ParcelKind,
): readonly (readonly [number, number])[] {
  const open = ring.slice(0, -1);
  const changed = open.map(changeOf(random, open, kind));
  return [...changed, ...changed.slice(0, 1)];
}

function changeOf(
  random: Random,
  open: readonly (readonly [number, number])[],
  kind: ParcelKind,
): (corner: readonly [number, number]) => readonly [number, number] {
  switch (kind) {
    case 'clean':
      return (corner) => corner;
    case 'noisy':
      return ([x, y]) => [x + NOISE_METRES * (2 * random() - 1), y + NOISE_METRES * (2 * random() - 1)];
    case 'overlapping': {
      const reach = 1.05 + 0.35 * random();
      const middleX = open.reduce((sum, [x]) => sum + x, 0) / open.length;
      const middleY = open.reduce((sum, [, y]) => sum + y, 0) / open.length;
      return ([x, y]) => [middleX + reach * (x - middleX), middleY + reach * (y - middleY)];
    }
  }
}

function parcelOf(index: number, ring: readonly (readonly [number, number])[]): Feature<Polygon> {
  return {
    type: 'Feature',
    id: `parcel-${index}`,
    properties: { id: `parcel-${index}` },
    geometry: { type: 'Polygon', coordinates: [ring.map(([x, y]) => toDegrees(x, y).map(rounded))] },
  };
}

/** To 0.1 mm, as files have it. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}
