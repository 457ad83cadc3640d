/** Which columns of a table are the place, by their titles and values. */
import type { ColumnMapping, RawValue } from './raw-layer.js';
import { numberOf } from './table-number.js';

export interface GuessedMapping {
  readonly mapping: ColumnMapping;
  /** What the user should know: that X and Y are the other way round, or that no title told. */
  readonly by: 'titles' | 'turned-titles' | 'values';
}

export interface TableSample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly RawValue[])[];
}

/** Sure words for east and north, in the order of their worth. */
const EAST = [
  /(^|_)(lng|lon|long|longitude)(_|\d|$)/,
  /^(经度|東經|东经|经度坐标)/,
  /^(e|east|easting|东坐标|东向坐标|横坐标)$/,
];
const NORTH = [
  /(^|_)(lat|latitude)(_|\d|$)/,
  /^(纬度|北緯|北纬|纬度坐标)/,
  /^(n|north|northing|北坐标|北向坐标|纵坐标)$/,
];
/** In mathematics X is east; in Chinese surveying X is north: the values decide. */
const X = [/^(x|point_x|coord_x|x_coord|xcoord|x坐标|坐标x)$/];
const Y = [/^(y|point_y|coord_y|y_coord|ycoord|y坐标|坐标y)$/];

/** Undefined when nothing looks like coordinates. */
export function guessMapping(sample: TableSample): GuessedMapping | undefined {
  const wkt = sample.columns.find((_, at) => valuesOf(sample, at).some(isGeometryText));
  if (wkt !== undefined) return { mapping: { type: 'wkt', column: wkt }, by: 'titles' };
  return byTitles(sample) ?? byValues(sample);
}

function byTitles(sample: TableSample): GuessedMapping | undefined {
  const titles = sample.columns.map(tidyTitle);
  const find = (patterns: readonly RegExp[]) => {
    for (const pattern of patterns) {
      const at = titles.findIndex(
        (title, index) => pattern.test(title) && numbersOf(sample, index).length > 0,
      );
      if (at >= 0) return at;
    }
    return -1;
  };
  const [east, north] = [find(EAST), find(NORTH)];
  if (east >= 0 && north >= 0 && east !== north)
    return mappingOf(sample, { x: east, y: north, by: 'titles' });
  const [x, y] = [find(X), find(Y)];
  if (x < 0 || y < 0) return undefined;
  return isTurned(numbersOf(sample, x), numbersOf(sample, y))
    ? mappingOf(sample, { x: y, y: x, by: 'turned-titles' })
    : mappingOf(sample, { x, y, by: 'titles' });
}

/** Small letters, without what stands in brackets, such as units. */
function tidyTitle(title: string): string {
  return title
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s([].*$/, '');
}

const CHINA = { west: 73, east: 136, south: 3, north: 54 };

function isLongitude(value: number): boolean {
  return value >= CHINA.west && value <= CHINA.east;
}

function isLatitude(value: number): boolean {
  return value >= CHINA.south && value <= CHINA.north;
}

/** Metres from the equator, of China; eastings are less, or begin with the number of a zone. */
function isNorthing(value: number): boolean {
  return value >= 2_000_000 && value <= 6_500_000;
}

function isEasting(value: number): boolean {
  return (value >= 100_000 && value <= 900_000) || (value >= 13_000_000 && value < 46_000_000);
}

function isTurned(x: readonly number[], y: readonly number[]): boolean {
  return (x.every(isNorthing) && y.every(isEasting)) || (x.every(isLatitude) && y.every(isLongitude));
}

/** Two columns of degrees with four decimals or more: no other numbers look so. */
function byValues(sample: TableSample): GuessedMapping | undefined {
  const isDegrees = (at: number, isInside: (value: number) => boolean) => {
    const values = numbersOf(sample, at);
    return values.length >= 2 && values.every((value) => isInside(value) && /\.\d{4}/.test(String(value)));
  };
  const x = sample.columns.findIndex((_, at) => isDegrees(at, isLongitude));
  const y = sample.columns.findIndex((_, at) => isDegrees(at, isLatitude));
  return x < 0 || y < 0 ? undefined : mappingOf(sample, { x, y, by: 'values' });
}

function mappingOf(
  { columns }: TableSample,
  { x, y, by }: { readonly x: number; readonly y: number; readonly by: GuessedMapping['by'] },
): GuessedMapping {
  return { mapping: { type: 'xy', x: columns[x] ?? '', y: columns[y] ?? '' }, by };
}

function valuesOf({ rows }: TableSample, at: number): readonly RawValue[] {
  return rows.flatMap((row) =>
    row[at] === null || row[at] === undefined || row[at] === '' ? [] : [row[at]],
  );
}

function numbersOf(sample: TableSample, at: number): readonly number[] {
  return valuesOf(sample, at).flatMap((value) => numberOf(value) ?? []);
}

/** WKT, or the hexadecimal WKB of PostGIS. */
function isGeometryText(value: RawValue): boolean {
  if (typeof value !== 'string') return false;
  const head = value.slice(0, 200).trim();
  return (
    /^(SRID=\d{1,6};)?\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(Z|M|ZM)?\s*(\(|EMPTY)/i.test(
      head,
    ) || /^0[01][0-9a-f]{16}/i.test(head)
  );
}
