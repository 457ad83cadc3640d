/** Simple geometries within a feature, bounded in depth: to look at them, and to change some of them. */
import type { Geometry, Position } from 'geojson';
import type { Rings, SimpleGeometry } from '../geometries.js';
import type { Family } from './layer-report.js';

/** Collections within collections that are followed. */
const MOST_DEPTH = 32;

export type AreaGeometry = Extract<SimpleGeometry, { type: 'Polygon' | 'MultiPolygon' }>;

/** Calls `visit` for each simple geometry; returns false when some lie too deep and were left out. */
export function forEachFigure(
  geometry: Geometry | null,
  visit: (figure: SimpleGeometry) => void,
  depth = 0,
): boolean {
  if (!geometry) return true;
  if (geometry.type !== 'GeometryCollection') {
    visit(geometry);
    return true;
  }
  if (depth >= MOST_DEPTH) return false;
  let whole = true;
  for (const member of geometry.geometries) whole = forEachFigure(member, visit, depth + 1) && whole;
  return whole;
}

/** The geometry with its figures changed, null ones taken out; the same object when nothing changed. */
export function mapFigures(
  geometry: Geometry,
  change: (figure: SimpleGeometry) => SimpleGeometry | null,
  depth = 0,
): Geometry | null {
  if (geometry.type !== 'GeometryCollection') return change(geometry);
  if (depth >= MOST_DEPTH) return geometry;
  const members = geometry.geometries.map((member) => mapFigures(member, change, depth + 1));
  if (members.every((member, index) => member === geometry.geometries[index])) return geometry;
  const geometries = members.filter((member) => member !== null);
  return geometries.length === 0 ? null : { ...geometry, geometries };
}

/** Lists of positions of the figure: points as one list, each line, each ring. */
export function pathsOf(figure: SimpleGeometry): readonly (readonly Position[])[] {
  switch (figure.type) {
    case 'Point':
      return figure.coordinates.length === 0 ? [] : [[figure.coordinates]];
    case 'MultiPoint':
    case 'LineString':
      return [figure.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return figure.coordinates;
    case 'MultiPolygon':
      return figure.coordinates.length === 1 ? (figure.coordinates[0] ?? []) : figure.coordinates.flat();
  }
}

/** The polygons of an area. */
export function partsOf(area: AreaGeometry): readonly Rings[] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

export function familyOf(figure: SimpleGeometry): Family {
  switch (figure.type) {
    case 'Point':
    case 'MultiPoint':
      return 'points';
    case 'LineString':
    case 'MultiLineString':
      return 'lines';
    case 'Polygon':
    case 'MultiPolygon':
      return 'areas';
  }
}

/** Whether the figure has no position at all. */
export function isEmptyFigure(figure: SimpleGeometry): boolean {
  return pathsOf(figure).every((path) => path.length === 0);
}

/** Whether nothing can be drawn: no geometry, or one without a position. */
export function isEmptyGeometry(geometry: Geometry | null): boolean {
  let empty = true;
  const whole = forEachFigure(geometry, (figure) => {
    empty &&= isEmptyFigure(figure);
  });
  return empty && whole;
}

/** Farther than any degree or projected metre; beyond it arithmetic overflows. */
const FARTHEST = 1e9;

/** Whether every position is two finite numbers of a size that can be reckoned with. */
export function isReckonable(figure: SimpleGeometry): boolean {
  for (const path of pathsOf(figure)) {
    for (const position of path) if (!isReckonablePosition(position)) return false;
  }
  return true;
}

export function isReckonablePosition(position: Position): boolean {
  const x = position[0] ?? Number.NaN;
  const y = position[1] ?? Number.NaN;
  // Written so that NaN fails, too.
  return Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST;
}
