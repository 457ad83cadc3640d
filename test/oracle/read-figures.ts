/**
 * What counts of GeoJSON by the rules of coverage, read anew for the oracle: a Polygon or MultiPolygon is one figure, a
 * member of a GeometryCollection another, and a feature with a position that is none is left out whole.
 */
import type { Feature, Geometry, Position } from 'geojson';

/** A corner in degrees; `turns` of 360° have to be added to x. */
export interface Corner {
  readonly x: number;
  readonly turns: number;
  readonly y: number;
}

export type Ring = readonly Corner[];
/** Even-odd over all of its rings. */
export type Figure = readonly Ring[];

/** Whether a feature must be left out with a problem: a position is none, or a ring goes around a pole. */
export function isLeftOut({ geometry }: Feature<Geometry | null>): boolean {
  if (!geometry) return false;
  if (positionsOf(geometry).some((position) => !isPlace(position))) return true;
  return ringsOf(geometry).some((rings) => rings.some((ring) => !unroll(ring)));
}

/** The figures of a feature; none when it is left out, has no area, or has no geometry. */
export function readFigures({ geometry }: Feature<Geometry | null>): readonly Figure[] {
  if (!geometry || positionsOf(geometry).some((position) => !isPlace(position))) return [];
  return ringsOf(geometry).flatMap((rings) => {
    const figure = rings.map(unroll);
    return figure.some((ring) => !ring) ? [] : [figure.flatMap((ring) => (ring ? [ring] : []))];
  });
}

function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates.length === 0 ? [] : [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}

function isPlace(position: unknown): boolean {
  if (!Array.isArray(position)) return false;
  const [x, y]: unknown[] = position;
  return Number.isFinite(x) && typeof y === 'number' && y >= -90 && y <= 90;
}

/** The rings of each figure. */
function ringsOf(geometry: Geometry): readonly (readonly (readonly Position[])[])[] {
  switch (geometry.type) {
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return [geometry.coordinates.flat()];
    case 'GeometryCollection':
      return geometry.geometries.flatMap(ringsOf);
    default:
      return [];
  }
}

/** The ring without jumps at the antimeridian; undefined for one around a pole. */
function unroll(ring: readonly Position[]): Ring | undefined {
  let turns = 0;
  let last = ring[0]?.[0] ?? 0;
  const corners = [...ring, ...ring.slice(0, 1)].map(([x = 0, y = 0]) => {
    if (x - last > 180 && x - last < 360) turns--;
    if (last - x > 180 && last - x < 360) turns++;
    last = x;
    return { x, turns, y };
  });
  return turns === 0 ? corners : undefined;
}
