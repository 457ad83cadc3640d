/** Seeded cases that break geometry engines. */
import type { Feature, Geometry, Position } from 'geojson';
import { createRandom } from '../seeded.js';
import { DENSE_FAMILIES } from './nasty-dense.js';
import { PLACE_FAMILIES } from './nasty-places.js';
import { SMALL_FAMILIES } from './nasty-small.js';
import { type Family, ShapeMaker } from './shape-maker.js';

export interface NastyCase {
  readonly family: string;
  readonly seed: number;
  readonly zones: readonly Feature<Geometry | null>[];
  readonly covers: readonly Feature<Geometry | null>[];
}

const FAMILIES: Readonly<Record<string, Family>> = {
  ...SMALL_FAMILIES,
  ...PLACE_FAMILIES,
  ...DENSE_FAMILIES,
};

export const FAMILY_NAMES: readonly string[] = Object.keys(FAMILIES);

/** China, the origin, north, south, west, and beside the antimeridian. */
const PLACES: readonly Position[] = [
  [120, 36],
  [0, 0],
  [10, 60],
  [-70, -33],
  [-120.5, 45.5],
  [174.75, -36.8],
];
const SIZES: readonly number[] = [1e-6, 1e-4, 1e-2, 1, 5];

/** The case of a family and a number; the same in every run. */
export function createNastyCase(family: string, seed: number): NastyCase {
  const random = createRandom((FAMILY_NAMES.indexOf(family) + 1) * 7919 + seed * 104_729);
  const size = SIZES[Math.floor(random() * SIZES.length)] ?? 1;
  const [west = 0, south = 0] = PLACES[Math.floor(random() * PLACES.length)] ?? [];
  // The place is a corner of the ground, or its middle, so that some cases lie on both sides of 0.
  const back = random() < 0.5 ? 0 : size / 2;
  const make = new ShapeMaker(random, [west - back, south - back], size);
  const { zones, covers } = FAMILIES[family]?.(make) ?? { zones: [], covers: [] };
  return { family, seed, zones: zones.map(toFeature), covers: covers.map(toFeature) };
}

function toFeature(geometry: Geometry | null): Feature<Geometry | null> {
  return { type: 'Feature', properties: {}, geometry };
}
