/** Places from one coordinate system into WGS-84 degrees and back. */
import type { Geometry, Position } from 'geojson';
import { fromBd09, fromGcj02, toBd09, toGcj02 } from './shifted-degrees.js';
import type { CoordinateSystem } from './systems.js';

export type Place = readonly [x: number, y: number];

export interface Converter {
  /** Longitude and latitude in degrees; NaN where there is none. */
  readonly toWgs84: (place: Place) => Place;
  /** In the system's own unit; NaN where there is none. */
  readonly fromWgs84: (place: Place) => Place;
}

const NOWHERE: Place = [Number.NaN, Number.NaN];
const SAME: Converter = { toWgs84: (place) => place, fromWgs84: (place) => place };

/** Loads proj4 where it is needed. Rejects for a definition that proj4 does not read. */
export async function createConverter({
  projection,
}: Pick<CoordinateSystem, 'projection'>): Promise<Converter> {
  switch (projection.type) {
    case 'degrees':
      return SAME;
    case 'gcj-02':
      return { toWgs84: fromGcj02, fromWgs84: toGcj02 };
    case 'bd-09':
      return { toWgs84: fromBd09, fromWgs84: toBd09 };
    case 'proj':
      return createProjection(projection.definition);
  }
}

async function createProjection(definition: string): Promise<Converter> {
  const { default: proj4 } = await import('proj4');
  // Between the ellipsoids nothing is shifted: CGCS2000 and WGS-84 are under a metre apart, the rest is not published.
  const { forward, inverse } = proj4(definition);
  return {
    toWgs84: (place) => projected(place, { project: inverse, back: forward, tolerance: 1e-3 }),
    fromWgs84: (place) => projected(place, { project: forward, back: inverse, tolerance: 1e-7 }),
  };
}

type Project = (place: [number, number]) => number[];

interface Way {
  readonly project: Project;
  readonly back: Project;
  /** In the unit of the place. */
  readonly tolerance: number;
}

/** proj4 throws for what is not finite, and wraps what lies off its plane around the earth: such does not come back. */
function projected([x, y]: Place, { project, back, tolerance }: Way): Place {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return NOWHERE;
  try {
    const [a = Number.NaN, b = Number.NaN] = project([x, y]);
    const [u = Number.NaN, v = Number.NaN] = back([a, b]);
    return Math.abs(u - x) <= tolerance && Math.abs(v - y) <= tolerance ? [a, b] : NOWHERE;
  } catch {
    return NOWHERE;
  }
}

/** The converter for coordinates written latitude first, or northing first. */
export function swapAxes({ toWgs84, fromWgs84 }: Converter): Converter {
  return {
    toWgs84: ([y, x]) => toWgs84([x, y]),
    fromWgs84: (place) => {
      const [x, y] = fromWgs84(place);
      return [y, x];
    },
  };
}

/** The geometry with all its positions converted; heights are kept. Other members are left out (bbox, crs). */
export function convertGeometry<T extends Geometry | null>(geometry: T, convert: (place: Place) => Place): T;
export function convertGeometry(
  geometry: Geometry | null,
  convert: (place: Place) => Place,
): Geometry | null {
  if (!geometry) return null;
  const position = (at: Position): Position => {
    const [x, y] = convert([at[0] ?? Number.NaN, at[1] ?? Number.NaN]);
    // Most have no height: spreading nothing into millions of positions takes longer than converting them.
    return at.length > 2 ? [x, y, ...at.slice(2)] : [x, y];
  };
  const line = (positions: readonly Position[]) => positions.map(position);
  const rings = (lines: readonly (readonly Position[])[]) => lines.map(line);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: position(geometry.coordinates) };
    case 'MultiPoint':
      return { type: 'MultiPoint', coordinates: line(geometry.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: line(geometry.coordinates) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: rings(geometry.coordinates) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: rings(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rings) };
    case 'GeometryCollection':
      return {
        type: 'GeometryCollection',
        geometries: geometry.geometries.map((one) => convertGeometry(one, convert)),
      };
  }
}
