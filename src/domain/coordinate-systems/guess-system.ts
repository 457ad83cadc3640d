/** How coordinates of unknown kind can be understood, by how well they then fit the edition. It ranks; a person chooses. */
import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';
import { bearingBetween, type Degrees } from '../bearing.js';
import { metresPerDegree } from '../distance.js';
import type { EditionManifest } from '../edition.js';
import { simpleGeometriesOf } from '../geometries.js';
import { distanceBetween } from '../length.js';
import type { Metres } from '../units.js';
import { type Converter, createConverter, type Place, swapAxes } from './convert.js';
import { type CoordinateSystem, SYSTEMS } from './systems.js';

type Extent = EditionManifest['extent'];

export interface SystemGuess {
  readonly system: CoordinateSystem;
  /** Latitude or northing comes first. */
  readonly swapped: boolean;
  /** Part of the positions within the extent, 0 to 1. */
  readonly inside: number;
  /** Mean distance of the positions to the nearest line; absent without lines. */
  readonly toLinesMetres?: Metres;
  /** From 0 to 1, higher for a better fit; only good for comparing. */
  readonly score: number;
  readonly reasons: readonly GuessReason[];
  /** From where the numbers, taken as WGS-84 degrees, would lie. */
  readonly shift?: { readonly metres: Metres; readonly bearing: Degrees };
}

/** What there is to say for or against a guess, beside its figures. */
export type GuessReason =
  /** Nothing brings the positions near the extent; the numbers alone look like this system. */
  | 'outside-extent'
  | 'swapped-axes'
  /** The number of the zone stands before the easting. */
  | 'zone-in-numbers'
  /** No number of a zone stands there: the extent tells it. */
  | 'zone-by-extent'
  /** Grids of 1954 and 1980 have the same numbers some 100 m aside. */
  | 'datum-not-told'
  /** WGS-84, GCJ-02 and BD-09 are told apart by lines alone, and by them never for certain. */
  | 'offset-not-told';

export interface Guesses {
  /** The best first; empty when nothing brings them near. */
  readonly guesses: readonly SystemGuess[];
  /** Whether no other guess could be meant. */
  readonly sure: boolean;
}

export interface GuessContext {
  /** Of the edition. */
  readonly extent: Extent;
  /** Streets and the like, in degrees: what is shifted by half a kilometre lies beside them. */
  readonly lines?: readonly (readonly Position[])[];
  /** Outline of the district, in degrees: its edges count as lines. */
  readonly boundary?: Geometry;
}

/** Positions looked at. */
const SAMPLE = 400;
/** A guess that leaves more outside is not worth offering. */
const LEAST_INSIDE = 0.2;
/** Another guess with so much less inside could not be meant. */
const CLEARLY_LESS = 0.5;

/** Ranks all systems, also with swapped axes. */
export async function guessSystems(
  positions: readonly Position[],
  { extent, lines = [], boundary }: GuessContext,
): Promise<Guesses> {
  const sample = sampleOf(positions);
  if (sample.length === 0) return { guesses: [], sure: false };
  const all = boundary ? [...lines, ...pathsOf(boundary)] : lines;
  const finder = all.length > 0 ? new LineFinder(all, extent) : undefined;
  const fits: Fit[] = [];
  for (const { system, converter, swapped } of await readings()) {
    const fit = tryGuess(sample, { system, swapped, converter, extent, finder });
    if (fit) fits.push(fit);
  }
  const nearest = Math.max(...fits.map(({ nearLines }) => nearLines));
  const guesses = fits.map((fit) => finish(fit, nearest)).sort((a, b) => b.score - a.score);
  if (guesses.length === 0) return { guesses: await guessFarAway(sample), sure: false };
  return { guesses, sure: isSure(guesses) };
}

interface WayToRead {
  readonly system: CoordinateSystem;
  readonly swapped: boolean;
  readonly converter: Converter;
}

/** Each system in both orders of axes. */
async function readings(): Promise<readonly WayToRead[]> {
  const ways: WayToRead[] = [];
  const tried = new Set<string>();
  for (const system of SYSTEMS) {
    // The older datums lie within 200 m of CGCS2000: by fit alone they cannot be told apart from it.
    if (system.accuracyMetres !== undefined) continue;
    // Every third meridian of the 6° zones is also one of the 3° zones: the same numbers.
    const { projection } = system;
    if (projection.type === 'proj' && tried.has(projection.definition)) continue;
    if (projection.type === 'proj') tried.add(projection.definition);
    const converter = await createConverter(system);
    ways.push(
      { system, swapped: false, converter },
      { system, swapped: true, converter: swapAxes(converter) },
    );
  }
  return ways;
}

/** The land of China: numbers that lead elsewhere are of another system. */
const CHINA: Extent = [73, 17, 136, 54.5];

/** Data far from the extent: what its numbers say by themselves, without a guess of the zone. */
async function guessFarAway(sample: readonly Place[]): Promise<readonly SystemGuess[]> {
  const ways = (await readings()).filter(({ system: { id } }) => /^(wgs84|web-mercator|gk\d-zone:)/.test(id));
  return ways.flatMap(({ system, swapped, converter }): readonly SystemGuess[] => {
    const places = sample.map((place) => converter.toWgs84(place));
    const zone = /^gk(\d)-zone:(\d+)$/.exec(system.id);
    const [width, meridian] = [
      Number(zone?.[1]),
      Number(zone?.[2]) * Number(zone?.[1]) - (zone?.[1] === '6' ? 3 : 0),
    ];
    const fits = places.every((place) => isInside(place, CHINA) && !(Math.abs(place[0] - meridian) > width));
    if (!fits) return [];
    return [
      {
        system,
        swapped,
        inside: 0,
        score: 0,
        reasons: ['outside-extent', ...reasonsOf({ system, swapped })],
      },
    ];
  });
}

function reasonsOf({ system, swapped }: Pick<SystemGuess, 'system' | 'swapped'>): readonly GuessReason[] {
  const reasons: GuessReason[] = swapped ? ['swapped-axes'] : [];
  if (system.projection.type !== 'proj') return [...reasons, 'offset-not-told'];
  if (!system.id.startsWith('gk')) return reasons;
  return [...reasons, system.id.includes('zone') ? 'zone-in-numbers' : 'zone-by-extent', 'datum-not-told'];
}

interface Trial {
  readonly system: CoordinateSystem;
  readonly swapped: boolean;
  readonly converter: Converter;
  readonly extent: Extent;
  readonly finder: LineFinder | undefined;
}

/** A guess before it is compared with the others. */
interface Fit {
  readonly guess: Omit<SystemGuess, 'score'>;
  /** Share of the positions in and around the extent. */
  readonly around: number;
  /** Mean over the positions: 1 on a line, half at 20 m from it, about 0 far from all. */
  readonly nearLines: number;
}

/** Degrees, some 5 km: a layer may cross the edge of the extent. */
const MARGIN = 0.05;

function tryGuess(
  sample: readonly Place[],
  { system, swapped, converter, extent, finder }: Trial,
): Fit | undefined {
  const places = sample.map((place) => converter.toWgs84(place));
  const inside = places.filter((place) => isInside(place, extent)).length / sample.length;
  if (inside < LEAST_INSIDE) return undefined;
  const [west, south, east, north] = extent;
  const around = places.filter((place) =>
    isInside(place, [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN]),
  );
  const distances = finder ? around.map((place) => finder.distance(place)) : [];
  const shift = shiftOf(sample, places, swapped);
  return {
    guess: {
      system,
      swapped,
      inside,
      reasons: reasonsOf({ system, swapped }),
      ...(distances.length === 0 ? {} : { toLinesMetres: meanOf(distances) }),
      ...(shift ? { shift } : {}),
    },
    around: around.length / sample.length,
    nearLines:
      distances.length === 0 ? 0 : meanOf(distances.map((metres) => 1 / (1 + (metres / HALF_NEAR) ** 2))),
  };
}

/** Metres from a line at which a position counts half: a street's width and what stands along it. */
const HALF_NEAR: Metres = 20;
/** What the place alone is worth beside the lines: near the extent's edge, a shift brings more inside by chance. */
const PLACE_PART = 0.3;

/** Systems that fit alike stay in the order of the table. */
function finish({ guess, around, nearLines }: Fit, nearest: number): SystemGuess {
  const byLines = nearest > 0 ? PLACE_PART + ((1 - PLACE_PART) * nearLines) / nearest : 1;
  return { ...guess, score: ((guess.inside + around) / 2) * byLines };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Degrees are never sure: half a kilometre between WGS-84, GCJ-02 and BD-09 shows in no number. */
function isSure([first, ...others]: readonly SystemGuess[]): boolean {
  if (first?.system.projection.type !== 'proj' || first.inside < CLEARLY_LESS) return false;
  return others.every(({ inside }) => inside < first.inside * CLEARLY_LESS);
}

/** Between where the first place would lie as WGS-84 and where it lies; undefined for metres. */
function shiftOf(sample: readonly Place[], places: readonly Place[], swapped: boolean): SystemGuess['shift'] {
  const [from, to] = [sample[0], places[0]];
  if (!from || !to || swapped || Math.abs(from[0]) > 180 || Math.abs(from[1]) > 90) return undefined;
  const metres = distanceBetween([...from], [...to]);
  const bearing = metres > 0 ? bearingBetween([...from], [...to]) : 0;
  return bearing === undefined ? undefined : { metres, bearing };
}

function sampleOf(positions: readonly Position[]): readonly Place[] {
  const step = Math.max(1, Math.floor(positions.length / SAMPLE));
  const sample: Place[] = [];
  for (let at = 0; at < positions.length && sample.length < SAMPLE; at += step) {
    const [x, y] = positions[at] ?? [];
    if (Number.isFinite(x) && Number.isFinite(y)) sample.push([x ?? 0, y ?? 0]);
  }
  return sample;
}

function isInside([x, y]: Place, [west, south, east, north]: Extent): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Farther than that all distances are taken as one: it is no street of theirs. */
const FAR: Metres = 500;

/** The nearest line to a place, in metres on a plane around the extent. */
class LineFinder {
  readonly #index: Flatbush | undefined;
  /** x, y of both ends of each segment, in metres. */
  readonly #segments: number[] = [];
  readonly #perX: number;
  readonly #perY: number;

  constructor(lines: readonly (readonly Position[])[], [, south, , north]: Extent) {
    const { x, y } = metresPerDegree((south + north) / 2);
    [this.#perX, this.#perY] = [x, y];
    for (const line of lines)
      for (let at = 1; at < line.length; at++) this.#add(line[at - 1] ?? [], line[at] ?? []);
    const count = this.#segments.length / 4;
    if (count === 0) return;
    this.#index = new Flatbush(count);
    for (let at = 0; at < this.#segments.length; at += 4) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = this.#segments.slice(at, at + 4);
      this.#index.add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    }
    this.#index.finish();
  }

  #add([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): void {
    this.#segments.push(ax * this.#perX, ay * this.#perY, bx * this.#perX, by * this.#perY);
  }

  distance([lng, lat]: Place): Metres {
    const [x, y] = [lng * this.#perX, lat * this.#perY];
    let least = FAR;
    for (const segment of this.#index?.search(x - FAR, y - FAR, x + FAR, y + FAR) ?? []) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = this.#segments.slice(4 * segment, 4 * segment + 4);
      const squared = (x1 - x0) ** 2 + (y1 - y0) ** 2;
      const along = squared === 0 ? 0 : ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / squared;
      const part = Math.min(1, Math.max(0, along));
      least = Math.min(least, Math.hypot(x - x0 - part * (x1 - x0), y - y0 - part * (y1 - y0)));
    }
    return least;
  }
}

function* pathsOf(geometry: Geometry): Generator<readonly Position[]> {
  for (const simple of simpleGeometriesOf(geometry)) {
    if (simple.type === 'LineString') yield simple.coordinates;
    if (simple.type === 'Polygon' || simple.type === 'MultiLineString') yield* simple.coordinates;
    if (simple.type === 'MultiPolygon') for (const rings of simple.coordinates) yield* rings;
  }
}
