/** What a text says of a coordinate system, in one form for all texts: degrees, metres and plain names. */

/** Roles of the numbers of a projection, named as in proj4. */
export type ProjectionParameter = 'lat_0' | 'lon_0' | 'lat_1' | 'lat_2' | 'k' | 'x_0' | 'y_0';

export interface StatedProjection {
  /** In small letters, without blanks and signs. */
  readonly method: string;
  /** Degrees, metres and ratios. */
  readonly values: ReadonlyMap<ProjectionParameter, number>;
  readonly metresPerUnit: number;
}

export interface StatedParameters {
  readonly name: string;
  /** Names of the datum, of the degrees and of the system, the most telling first. */
  readonly datumNames: readonly string[];
  readonly ellipsoid?: { readonly semiMajorMetres: number; readonly inverseFlattening: number };
  /** Degrees east of Greenwich. */
  readonly primeMeridian: number;
  /** Three or seven numbers from the datum to WGS-84, as proj4 and OGC have them. */
  readonly toWgs84?: readonly number[];
  /** Absent for degrees. */
  readonly projection?: StatedProjection;
  /** Code of EPSG that stands with it. */
  readonly code?: number;
}

const PARAMETERS: ReadonlyMap<string, ProjectionParameter> = new Map<string, ProjectionParameter>([
  ['latitudeoforigin', 'lat_0'],
  ['latitudeofcenter', 'lat_0'],
  ['latitudeofnaturalorigin', 'lat_0'],
  ['latitudeoffalseorigin', 'lat_0'],
  ['centralmeridian', 'lon_0'],
  ['longitudeoforigin', 'lon_0'],
  ['longitudeofcenter', 'lon_0'],
  ['longitudeofnaturalorigin', 'lon_0'],
  ['longitudeoffalseorigin', 'lon_0'],
  ['standardparallel1', 'lat_1'],
  ['latitudeof1ststandardparallel', 'lat_1'],
  ['standardparallel2', 'lat_2'],
  ['latitudeof2ndstandardparallel', 'lat_2'],
  ['scalefactor', 'k'],
  ['scalefactoratnaturalorigin', 'k'],
  ['falseeasting', 'x_0'],
  ['eastingatfalseorigin', 'x_0'],
  ['falsenorthing', 'y_0'],
  ['northingatfalseorigin', 'y_0'],
]);

/** The role of a parameter by its name; undefined for one that does not matter. */
export function parameterNamed(name: string): ProjectionParameter | undefined {
  return PARAMETERS.get(plainName(name));
}

/** Whether the parameter is a length; the others are angles, but for the scale. */
export function isLength(parameter: ProjectionParameter): boolean {
  return parameter === 'x_0' || parameter === 'y_0';
}

/** The name in small letters, without blanks and signs. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}
