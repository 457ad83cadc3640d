/** Random numbers and shapes that are the same in every run, for tests and benches. */
import type { Feature, Polygon, Position } from 'geojson';

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32, T. Ettinger, public domain). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number between the bounds. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** Longitude and latitude in degrees of a place somewhere in China. */
export function createPlace(random: Random): Position {
  return [between(random, 74, 134), between(random, 18.5, 53)];
}

export interface StarOptions {
  readonly center: Position;
  /** Corners lie between half of it and all of it from the centre, in metres. */
  readonly radius: number;
  /** At least 5, so that the hole stays inside. */
  readonly corners: number;
  /** Cuts out a smaller star around the same centre. */
  readonly hole?: boolean;
}

/** A star-shaped polygon that does not cross itself. */
export function createStar(
  random: Random,
  { center, radius, corners, hole = false }: StarOptions,
): Feature<Polygon> {
  const shell = createRing(random, center, radius, corners);
  const holes = hole ? [createRing(random, center, radius * 0.2, corners).reverse()] : [];
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [shell, ...holes] } };
}

function createRing(
  random: Random,
  [lng = 0, lat = 0]: Position,
  radius: number,
  corners: number,
): Position[] {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: corners }, (_, corner): Position => {
    const angle = (2 * Math.PI * (corner + 0.6 * random())) / corners;
    const distance = between(random, 0.5, 1) * (radius / 111_195);
    return [lng + (distance * Math.cos(angle)) / squeeze, lat + distance * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? []];
}
