/** Coordinate systems by their names alone, as ESRI, OGC and EPSG write them. */
import { type Datum, datumNamed } from './datum-of-names.js';
import { plainName } from './stated-parameters.js';
import { degreesOf, gridId } from './system-of-parameters.js';
import { type CoordinateSystem, findSystem, systemOfEpsg } from './systems.js';

/** Longer texts are no names. */
const LONGEST = 300;

/** `urn:ogc:def:crs:EPSG::4549`, `http://www.opengis.net/def/crs/EPSG/0/4549`, `EPSG:4549`. */
const CODE = /(?:^|[:/#])EPSG[:/](?:[\d.]*[:/])?(\d{4,6})$/i;

/**
 * The system of a code such as `urn:ogc:def:crs:EPSG::4549` or `OGC:CRS84`, or of a name such as
 * `CGCS2000_3_Degree_GK_CM_120E`; undefined when it is none of ours.
 */
export function systemOfName(text: string): CoordinateSystem | undefined {
  const name = text.trim();
  if (name.length > LONGEST) return undefined;
  const code = CODE.exec(name)?.[1];
  if (code !== undefined) return systemOfEpsg(Number(code));
  if (/(?:^|[:/])CRS84h?$/i.test(name)) return findSystem('wgs84');
  const plain = plainName(name);
  const datum = datumNamed(name);
  if (/webmercator|pseudomercator/.test(plain)) return findSystem('web-mercator');
  if (datum === undefined) return undefined;
  const utm = /utmzone(\d{1,2})(n|s)?$/.exec(plain);
  if (utm) {
    if (datum !== 'wgs84') return undefined;
    return systemOfEpsg((utm[2] === 's' ? 32700 : 32600) + Number(utm[1]));
  }
  const grid = gridOf(plain, datum);
  if (grid) return grid;
  return isOfDegrees(plain) ? degreesOf(datum) : undefined;
}

/** Undefined when the name is of no grid of Gauss–Krüger. */
function gridOf(plain: string, datum: Datum): CoordinateSystem | undefined {
  const [, three, middle, digits, north] =
    /(3degree|3度带?)?(?:gausskruger|gk)(cm|zone)(\d+)(?:deg)?(e|n)?$/.exec(plain) ?? [];
  const number = Number(digits);
  const width = three ? 3 : 6;
  if (middle === 'cm') return findSystem(gridId({ datum, width, meridian: number }) ?? '');
  // ESRI writes «Zone_21N» for zone 21 without its number in front.
  if (north === 'n') {
    const meridian = width === 3 ? number * 3 : number * 6 - 3;
    return findSystem(gridId({ datum, width, meridian }) ?? '');
  }
  return findSystem(gridId({ datum, width, zone: number }) ?? '');
}

/** A name without a projection: degrees. */
function isOfDegrees(plain: string): boolean {
  return !/gauss|kruger|gk\d|gkzone|gkcm|utm|mercator|lambert|albers|zone|degreegk|conic|tm\d/.test(plain);
}
