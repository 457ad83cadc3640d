/** Whether positions are degrees on the earth; tells swapped axes and projected metres from mere slips. */
import type { Position } from 'geojson';
import type { GeoJsonDocument } from './geometries.js';
import { memberPath } from './plain-object.js';
import type { ProblemList } from './problem-list.js';

/** Visits every position of a geometry with its path. */
export function forEachPosition(
  { geometry, path }: { readonly geometry: GeoJsonDocument; readonly path: string },
  visit: (position: Position, path: () => string) => void,
): void {
  switch (geometry.type) {
    case 'FeatureCollection':
      geometry.features.forEach((feature, index) => {
        forEachPosition({ geometry: feature, path: `${memberPath(path, 'features')}[${index}]` }, visit);
      });
      return;
    case 'Feature':
      if (geometry.geometry)
        forEachPosition({ geometry: geometry.geometry, path: memberPath(path, 'geometry') }, visit);
      return;
    case 'GeometryCollection':
      geometry.geometries.forEach((member, index) => {
        forEachPosition({ geometry: member, path: `${memberPath(path, 'geometries')}[${index}]` }, visit);
      });
      return;
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
    case 'Polygon':
    case 'MultiPolygon':
      visitList(geometry.coordinates, () => memberPath(path, 'coordinates'), visit);
  }
}

type Coordinates = Position | readonly Coordinates[];

function visitList(
  list: Coordinates,
  path: () => string,
  visit: (position: Position, path: () => string) => void,
): void {
  if (isPosition(list)) visit(list, path);
  else {
    list.forEach((item, index) => {
      visitList(item, () => `${path()}[${index}]`, visit);
    });
  }
}

function isPosition(list: Coordinates): list is Position {
  return typeof list[0] === 'number';
}

/** Notes every position outside ±180 and ±90 degrees. */
export function checkBounds(
  { geometry, path }: { readonly geometry: GeoJsonDocument; readonly path: string },
  problems: ProblemList,
): void {
  forEachPosition({ geometry, path }, ([x = Number.NaN, y = Number.NaN], pathOf) => {
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return;
    problems.error('out-of-bounds', () => ({
      path: pathOf(),
      vertex: [x, y],
      message: `[${x}, ${y}] is not on the earth: longitude must be within ±180 and latitude within ±90 degrees.`,
      fix: mend(x, y),
    }));
  });
}

function mend(x: number, y: number): string {
  if (Math.abs(x) <= 90 && Math.abs(y) <= 180)
    return `The axes look swapped: write [${y}, ${x}], longitude first.`;
  if (Math.abs(x) > 360 || Math.abs(y) > 360) {
    return 'These look like projected metres (such as EPSG:4549 or Web Mercator): convert them to WGS-84 degrees.';
  }
  return 'Correct the position; a shape across the 180th meridian is to be cut in two there.';
}
