/** Which datum is meant, by the many names that programs and people give it, or else by its ellipsoid. */
import { plainName, type StatedParameters } from './stated-parameters.js';

export type Datum = 'wgs84' | 'cgcs2000' | 'xian80' | 'beijing54' | 'gcj02' | 'bd09' | 'other';

/** In this order: New Beijing is not Beijing 1954. */
const NAMES: readonly (readonly [RegExp, Datum])[] = [
  [/newbeijing|新北京|新1954/, 'other'],
  [/gcj0?2|火星/, 'gcj02'],
  [/bd0?9|百度/, 'bd09'],
  [/wgs(19)?84|worldgeodeticsystem1984|crs84|mercatorauxiliarysphere|pseudomercator/, 'wgs84'],
  [/cgcs2000|china(geodetic)?(coordinatesystem)?2000|国家2000|2000国家/, 'cgcs2000'],
  [/xian(19)?80|西安80|(19)?80西安/, 'xian80'],
  [/beijing(19)?54|北京54|(19)?54北京/, 'beijing54'],
];

/** Semi-major axis in metres and inverse flattening. */
const ELLIPSOIDS: readonly (readonly [number, number, Datum])[] = [
  [6_378_137, 298.257223563, 'wgs84'],
  [6_378_137, 298.257222101, 'cgcs2000'],
  [6_378_140, 298.257, 'xian80'],
  [6_378_245, 298.3, 'beijing54'],
];

/** The datum that a name names; undefined when it names none of ours. */
export function datumNamed(name: string): Datum | undefined {
  const plain = plainName(name);
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1];
}

/** Without a telling name the ellipsoid decides; `other` when both are strange. */
export function datumOf({ datumNames, ellipsoid }: StatedParameters): Datum {
  for (const name of datumNames) {
    const datum = datumNamed(name);
    if (datum) return datum;
  }
  // A datum with a name of its own, as NAD27, is another one even on the same ellipsoid.
  const [name = ''] = datumNames;
  if (!/^$|unknown|unnamed|unspecified|notspecified|undefined|basedon/.test(plainName(name))) return 'other';
  const known = ELLIPSOIDS.find(
    ([semiMajor, inverseFlattening]) =>
      ellipsoid?.semiMajorMetres === semiMajor &&
      Math.abs(ellipsoid.inverseFlattening - inverseFlattening) < 1e-7,
  );
  return known?.[2] ?? 'other';
}
