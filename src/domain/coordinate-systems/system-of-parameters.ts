/** From what a text says of a coordinate system to one of the table, or to a definition for proj4 of our own making. */
import { type Datum, datumOf } from './datum-of-names.js';
import type { ProjectionParameter, StatedParameters, StatedProjection } from './stated-parameters.js';
import { type CoordinateSystem, findSystem, systemOfEpsg } from './systems.js';

/** Names of methods in WKT 1 and 2 for the projections of proj4, and the parameters they take. */
const PROJECTIONS: ReadonlyMap<string, string> = new Map([
  ['transversemercator', 'tmerc'],
  ['gausskruger', 'tmerc'],
  ['mercator', 'merc'],
  ['mercator1sp', 'merc'],
  ['mercator2sp', 'merc'],
  ['mercatorvarianta', 'merc'],
  ['mercatorvariantb', 'merc'],
  ['lambertconformalconic', 'lcc'],
  ['lambertconformalconic1sp', 'lcc'],
  ['lambertconformalconic2sp', 'lcc'],
  ['lambertconicconformal1sp', 'lcc'],
  ['lambertconicconformal2sp', 'lcc'],
  ['albers', 'aea'],
  ['albersequalarea', 'aea'],
  ['albersconicequalarea', 'aea'],
  ['lambertazimuthalequalarea', 'laea'],
  ['cassinisoldner', 'cass'],
  ['cassini', 'cass'],
]);

const WEB_MERCATOR_METHODS = ['mercatorauxiliarysphere', 'popularvisualisationpseudomercator'];

/** The system; undefined when it cannot be converted. */
export function systemOfParameters(stated: StatedParameters): CoordinateSystem | undefined {
  if (stated.primeMeridian !== 0) return undefined;
  const datum = datumOf(stated);
  const { projection } = stated;
  if (isWebMercator(stated)) return findSystem('web-mercator');
  if (!projection) return (stated.toWgs84 ? undefined : degreesOf(datum)) ?? customOf(stated, datum);
  return (stated.toWgs84 ? undefined : gridOf(projection, datum)) ?? customOf(stated, datum);
}

/** Degrees of the datum; undefined when it is none of ours. */
export function degreesOf(datum: Datum): CoordinateSystem | undefined {
  switch (datum) {
    case 'wgs84':
    case 'cgcs2000':
      return findSystem('wgs84');
    case 'gcj02':
    case 'bd09':
      return findSystem(datum);
    case 'xian80':
    case 'beijing54':
      return findSystem(`${datum}-degrees`);
    case 'other':
      return undefined;
  }
}

type Grid = { readonly datum: Datum; readonly width: 3 | 6 } & (
  | { readonly zone: number }
  | { readonly meridian: number }
);

const GRID_PREFIXES: Partial<Record<Datum, string>> = {
  cgcs2000: '',
  xian80: 'xian80-',
  beijing54: 'beijing54-',
};

/** The id of a grid of Gauss–Krüger, which the table need not have; undefined for a datum without such. */
export function gridId({ datum, width, ...which }: Grid): string | undefined {
  const prefix = GRID_PREFIXES[datum];
  if (prefix === undefined) return undefined;
  return 'zone' in which ? `${prefix}gk${width}-zone:${which.zone}` : `${prefix}gk${width}:${which.meridian}`;
}

function isWebMercator({ name, projection, code }: StatedParameters): boolean {
  if (!projection) return false;
  return (
    code === 3857 ||
    WEB_MERCATOR_METHODS.includes(projection.method) ||
    (projection.method === 'mercator1sp' && /pseudo|web.?mercator|google/i.test(name))
  );
}

/** The grid of the table with the same numbers: people copy a text, change its meridian and keep its name. */
function gridOf(
  { method, values, metresPerUnit }: StatedProjection,
  datum: Datum,
): CoordinateSystem | undefined {
  if (PROJECTIONS.get(method) !== 'tmerc' || metresPerUnit !== 1) return undefined;
  if ((values.get('lat_0') ?? 0) !== 0 || (values.get('y_0') ?? 0) !== 0) return undefined;
  const { lon_0: meridian, x_0: easting, k: scale = 1 } = Object.fromEntries(values);
  if (meridian === undefined || easting === undefined) return undefined;
  if (datum === 'wgs84') {
    const zone = (meridian + 183) / 6;
    const isUtm = scale === 0.9996 && easting === 500_000 && Number.isInteger(zone);
    return isUtm ? systemOfEpsg(32600 + zone) : undefined;
  }
  if (scale !== 1) return undefined;
  // A meridian of both widths is found as one of 3°, which gives the same numbers.
  if (easting === 500_000) return findSystem(gridId({ datum, width: 3, meridian }) ?? '');
  const zone = (easting - 500_000) / 1_000_000;
  if (zone === meridian / 3) return findSystem(gridId({ datum, width: 3, zone }) ?? '');
  return zone === (meridian + 3) / 6 ? findSystem(gridId({ datum, width: 6, zone }) ?? '') : undefined;
}

/** Metres that places may be off when the datum is not shifted, as its parameters are not public. */
const NOT_SHIFTED = 200;

function customOf(stated: StatedParameters, datum: Datum): CoordinateSystem | undefined {
  if (datum === 'gcj02' || datum === 'bd09') return undefined;
  const definition = definitionOf(stated, datum);
  if (definition === undefined) return undefined;
  const title = stated.name.slice(0, 80) || definition;
  const isShifted = stated.toWgs84 !== undefined || datum === 'wgs84' || datum === 'cgcs2000';
  return {
    id: 'stated',
    title: { zh: title, en: title },
    projection: { type: 'proj', definition },
    ...(isShifted ? {} : { accuracyMetres: NOT_SHIFTED }),
  };
}

/** The definition for proj4; undefined when a number is missing or absurd, or the method is not among ours. */
function definitionOf(
  { ellipsoid, toWgs84, projection }: StatedParameters,
  datum: Datum,
): string | undefined {
  const { semiMajorMetres = 6_378_137, inverseFlattening = 298.257223563 } = ellipsoid ?? {};
  if (!ellipsoid && datum === 'other') return undefined;
  if (!isWithin(semiMajorMetres, [6.3e6, 6.4e6]) || !isWithin(inverseFlattening, [290, 310]))
    return undefined;
  if (toWgs84?.some((value) => !isWithin(value, [-10_000, 10_000]))) return undefined;
  const projected = projection ? projectedPart(projection) : '+proj=longlat';
  if (projected === undefined) return undefined;
  const shift = toWgs84 ? ` +towgs84=${toWgs84.join(',')}` : '';
  return `${projected} +a=${semiMajorMetres} +rf=${inverseFlattening}${shift} +no_defs`;
}

const BOUNDS: Record<ProjectionParameter, readonly [number, number]> = {
  lat_0: [-90, 90],
  lat_1: [-89, 89],
  lat_2: [-89, 89],
  lon_0: [-180, 180],
  k: [0.5, 2],
  x_0: [-1e8, 1e8],
  y_0: [-1e8, 1e8],
};

function projectedPart({ method, values, metresPerUnit }: StatedProjection): string | undefined {
  const name = PROJECTIONS.get(method);
  if (name === undefined || !isWithin(metresPerUnit, [0.001, 10_000])) return undefined;
  const wild = [...values].some(([parameter, value]) => !isWithin(value, BOUNDS[parameter]));
  if (wild || !values.has('lon_0')) return undefined;
  const parallels = parallelsOf(name, values);
  if (parallels === undefined) return undefined;
  const others = [...values].filter(([parameter]) => !parameter.startsWith('lat_') || parameter === 'lat_0');
  const plain = others.map(([parameter, value]) => ` +${parameter}=${value}`).join('');
  const units = metresPerUnit === 1 ? '+units=m' : `+to_meter=${metresPerUnit}`;
  return `+proj=${name}${plain}${parallels} ${units}`;
}

/** The standard parallels; undefined where a cone has none, or has them alike on both sides of the equator. */
function parallelsOf(name: string, values: StatedProjection['values']): string | undefined {
  const cone = name === 'lcc' || name === 'aea';
  // A cone of one parallel touches the earth at its origin.
  const first = values.get('lat_1') ?? (cone ? values.get('lat_0') : undefined);
  if (name === 'merc') return first === undefined ? '' : ` +lat_ts=${first}`;
  if (!cone) return '';
  const second = values.get('lat_2') ?? first;
  if (first === undefined || second === undefined || Math.abs(first + second) < 1e-6) return undefined;
  return ` +lat_1=${first} +lat_2=${second}`;
}

function isWithin(value: number, [lowest, highest]: readonly [number, number]): boolean {
  return value >= lowest && value <= highest;
}
