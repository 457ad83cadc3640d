/**
 * Coordinates as people write them: decimal degrees, degrees with minutes and seconds, and CGCS2000 Gauss–Krüger metres.
 * WGS-84 and CGCS2000 are taken as one: they differ by less than a metre in China.
 */
import type { EditionManifest } from './edition.js';

export type CoordinateSystem = 'degrees' | 'gauss-kruger-3' | 'gauss-kruger-6';

export interface CoordinateReading {
  readonly lng: number;
  readonly lat: number;
  readonly system: CoordinateSystem;
  /** For metres: number of the zone, and whether it was guessed as none was written. */
  readonly zone?: number;
  readonly guessed?: boolean;
  /** Whether it lies in the edition's extent. */
  readonly inside: boolean;
}

type Extent = EditionManifest['extent'];

/** All ways to read the text as a place on the earth, those inside the edition's extent first; empty when it is none. */
export async function parseCoordinates(text: string, extent: Extent): Promise<readonly CoordinateReading[]> {
  const tidy = tidyText(text);
  const degrees = readDegrees(tidy, extent);
  if (degrees.length > 0) return sortInside(degrees);
  const numbers = readTwoNumbers(tidy);
  return numbers ? sortInside(await readMetres(numbers, extent)) : [];
}

/** Whether the text can be a pair of coordinates: cheap enough to ask at every key. */
export function looksLikeCoordinates(text: string): boolean {
  const tidy = tidyText(text);
  return /^[NSEWXYM\d\s.,°'"-]+$/.test(tidy) && /\d[^\d.]+\d/.test(tidy);
}

/** Full-width signs, words for directions and axes, and typographic primes as plain ones, in this order. */
const PLAIN_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/北[纬緯]|[纬緯]度|LATITUDE|LAT/g, 'N'],
  [/南[纬緯]/g, 'S'],
  [/[东東][经經]|[经經]度|LONGITUDE|LNG|LONG|LON/g, 'E'],
  [/西[经經]/g, 'W'],
  [/度/g, '°'],
  [/[分′’‘`]/g, "'"],
  [/[秒″”“]|''/g, '"'],
  // A Chinese keyboard writes «36。09» for 36.09.
  [/(?<=\d)。(?=\d)/g, '.'],
  [/[、;/]/g, ','],
  [/[:=&|()[\]]/g, ' '],
];

function tidyText(text: string): string {
  // Signs like a degree go first: NFKC would make a letter of «º» and a blank of «˚» and «´».
  const wide = text.replace(/[º˚]/g, '°').replace(/´/g, "'").normalize('NFKC').toUpperCase();
  return PLAIN_SIGNS.reduce((plain, [sign, instead]) => plain.replace(sign, instead), wide).trim();
}

interface Angle {
  readonly value: number;
  readonly axis: 'lng' | 'lat' | undefined;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
/** Degrees, minutes and seconds with their marks or with single blanks; what follows the last number may be missing. */
const PARTS = new RegExp(`^${NUMBER}(?:[° ](?:${NUMBER}(?:[' ](?:${NUMBER}"?)?)?)?)?$`);

function readDegrees(text: string, extent: Extent): CoordinateReading[] {
  const pieces = splitPair(text);
  if (!pieces) return [];
  const [first, second] = pieces.map(readAngle);
  if (!first || !second) return [];
  if (first.axis && first.axis === second.axis) return [];
  const pairs =
    first.axis === 'lat' || second.axis === 'lng'
      ? [[second.value, first.value]]
      : first.axis === 'lng' || second.axis === 'lat'
        ? [[first.value, second.value]]
        : [
            [second.value, first.value],
            [first.value, second.value],
          ];
  return pairs.flatMap(([lng = Number.NaN, lat = Number.NaN]): CoordinateReading[] =>
    Math.abs(lng) <= 180 && Math.abs(lat) <= 90
      ? [{ lng, lat, system: 'degrees', inside: isInside(lng, lat, extent) }]
      : [],
  );
}

/** The text in two: at a comma, after the first direction or before the second, or in the middle of the words. */
function splitPair(text: string): readonly [string, string] | undefined {
  const byComma = text.split(',').map((piece) => piece.trim());
  if (byComma.length === 2 && byComma[0] && byComma[1]) return [byComma[0], byComma[1]];
  if (byComma.length > 1) return undefined;
  const [, before, after] =
    /^([-\d].*?[NSEW])\s*(-?\d.*)$/.exec(text) ?? /^([NSEW].*?\d.*?)\s*([NSEW].*)$/.exec(text) ?? [];
  if (before && after) return [before, after];
  const words = text.split(/\s+/);
  if (words.length % 2 === 1) return undefined;
  const middle = words.length / 2;
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
}

/** One angle, its direction before or after it; undefined when it is none, or minutes or seconds are 60 or more. */
function readAngle(text: string): Angle | undefined {
  const [, before, minus, body = '', after] = /^([NSEW])?\s*(-)?([^NSEW]+?)\s*([NSEW])?$/.exec(text) ?? [];
  if (before && after) return undefined;
  const [, degrees, minutes, seconds] = PARTS.exec(body.replace(/\s*([°'"])\s*/g, '$1')) ?? [];
  if (degrees === undefined) return undefined;
  const [m, s] = [Number(minutes ?? 0), Number(seconds ?? 0)];
  if (m >= 60 || s >= 60 || (minutes !== undefined && degrees.includes('.'))) return undefined;
  const letter = before ?? after;
  const sign = minus || letter === 'S' || letter === 'W' ? -1 : 1;
  const axis = letter === undefined ? undefined : 'NS'.includes(letter) ? 'lat' : 'lng';
  return { value: sign * (Number(degrees) + m / 60 + s / 3600), axis };
}

function readTwoNumbers(text: string): readonly [number, number] | undefined {
  const cleaned = text.replace(/[XYNEM]/g, ' ').trim();
  const [a, b, ...rest] = cleaned.split(/[\s,]+/).map(Number);
  return rest.length === 0 && a !== undefined && b !== undefined && Number.isFinite(a) && Number.isFinite(b)
    ? [a, b]
    : undefined;
}

interface Projected {
  readonly easting: number;
  readonly northing: number;
  readonly zone: number;
  readonly width: 3 | 6;
  readonly guessed: boolean;
}

/** Eastings with a zone in front are over a million; without, the zone is that of the edition. */
async function readMetres([a, b]: readonly [number, number], extent: Extent): Promise<CoordinateReading[]> {
  const candidates = [
    ...projectedOf({ easting: a, northing: b }, extent),
    ...projectedOf({ easting: b, northing: a }, extent),
  ];
  if (candidates.length === 0) return [];
  const { default: proj4 } = await import('proj4');
  return candidates.flatMap(({ easting, northing, zone, width, guessed }): CoordinateReading[] => {
    const [lng, lat] = proj4(gaussKruger(zone, width), 'WGS84', [easting, northing]);
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) return [];
    const inside = isInside(lng, lat, extent);
    // A guessed zone is worth naming only where it leads to the edition or its neighbourhood.
    if (guessed && !isInside(lng, lat, grow(extent, NEIGHBOURHOOD))) return [];
    return [
      {
        lng,
        lat,
        system: width === 3 ? 'gauss-kruger-3' : 'gauss-kruger-6',
        zone,
        inside,
        ...(guessed ? { guessed } : {}),
      },
    ];
  });
}

function projectedOf(
  { easting, northing }: { easting: number; northing: number },
  [west, , east]: Extent,
): readonly Projected[] {
  if (!(northing >= 0 && northing < 6_500_000)) return [];
  const zone = Math.floor(easting / 1e6);
  const plain = easting - zone * 1e6;
  if (!(plain > 100_000 && plain < 900_000)) return [];
  // China lies in the 3° zones 25 to 45 and in the 6° zones 13 to 23.
  if (zone >= 25 && zone <= 45) return [{ easting: plain, northing, zone, width: 3, guessed: false }];
  if (zone >= 13 && zone <= 23) return [{ easting: plain, northing, zone, width: 6, guessed: false }];
  if (zone !== 0) return [];
  const middle = (west + east) / 2;
  return [
    { easting: plain, northing, zone: Math.round(middle / 3), width: 3, guessed: true },
    { easting: plain, northing, zone: Math.floor(middle / 6) + 1, width: 6, guessed: true },
  ];
}

function gaussKruger(zone: number, width: 3 | 6): string {
  const meridian = width === 3 ? zone * 3 : zone * 6 - 3;
  return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}

function isInside(lng: number, lat: number, [west, south, east, north]: Extent): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Degrees around the extent within which a guessed zone is believed: some 50 km. */
const NEIGHBOURHOOD = 0.5;

function grow([west, south, east, north]: Extent, degrees: number): Extent {
  return [west - degrees, south - degrees, east + degrees, north + degrees];
}

function sortInside(readings: readonly CoordinateReading[]): readonly CoordinateReading[] {
  return [...readings].sort((a, b) => Number(b.inside) - Number(a.inside));
}
