/** Ground that areas take together or have in common, each place once: by the sweep, so that crossing edges do no harm. */
import type { Geometry } from 'geojson';
import { buildCoverShapes } from './sweep/cover-shapes.js';
import { CoverTree } from './sweep/cover-tree.js';
import { measureZones } from './sweep/measure-zones.js';
import { type HasGeometry, packFeatures } from './sweep/pack.js';
import { measureCoverage, prepareFeatures } from './sweep/prepare-covers.js';
import type { SquareMetres } from './units.js';

/** Ellipsoidal area of the places that lie in any of the features; 0 for none, and for points and lines. */
export function unitedAreaOf(features: readonly HasGeometry[]): SquareMetres {
  return measureCoverage(prepareFeatures([]), packFeatures(features)).total.area;
}

/** Ellipsoidal area of the places that lie in both; undefined when one of them has a position that is no place. */
export function commonAreaOf(first: Geometry, second: Geometry): SquareMetres | undefined {
  const covers = prepareFeatures([{ geometry: first }]);
  const { total, problems } = measureCoverage(covers, packFeatures([{ geometry: second }]));
  return covers.problems.length + problems.length > 0 ? undefined : total.covered;
}

/** Area of one polygon or MultiPolygon by even-odd over all of its rings, edges straight in degrees. */
export function evenOddAreaOf(geometry: Geometry): SquareMetres {
  const shapes = buildCoverShapes(packFeatures([{ geometry }]).shapes);
  return measureZones(EMPTY, shapes, 1).total.area;
}

const EMPTY = new CoverTree(buildCoverShapes(packFeatures([]).shapes));
