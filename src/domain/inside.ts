/** Points, lines and areas within zones: one overlay report, by zone and by feature. */
import type { Geometry } from 'geojson';
import type { CoverageFigure, InsideFigures } from './coverage-answer.js';
import type { PackedList } from './packed-list.js';
import { groupByCells } from './point-cells.js';
import { CoverFinder } from './sweep/cover-finder.js';
import { buildCoverShapes } from './sweep/cover-shapes.js';
import { CoverTree } from './sweep/cover-tree.js';
import { measurePaths, measurePoints } from './sweep/measure-paths.js';
import { measureZones } from './sweep/measure-zones.js';
import { AREA, type HasGeometry, PATHS, type PackedShapes, POINTS, packFeatures } from './sweep/pack.js';

/** How much of each feature lies inside the area; in their order; a feature of several kinds is measured by its largest: area, length, number. */
export function measureInside(area: Geometry, { packed }: PackedList): readonly Omit<InsideFigures, 'id'>[] {
  const cover = buildCoverShapes(packFeatures([{ geometry: area }]).shapes);
  const { shapes } = packed;
  const figures = figuresOf(shapes);
  const finder = new CoverFinder(cover);
  const has = (figure: CoverageFigure) => figures.includes(figure);
  const points = has('count') ? measurePoints(shapes, finder) : [];
  const paths = has('length') ? measurePaths(shapes, finder) : [];
  const areas = has('area')
    ? measureZones(new CoverTree(cover), buildCoverShapes(shapes), shapes.featureCount).zones
    : [];
  return figures.map((figure, index) => {
    if (figure === 'area') {
      const { area: whole, covered: inside } = areas[index] ?? { area: 0, covered: 0 };
      return { figure, whole, inside };
    }
    const { whole, covered: inside } = (figure === 'length' ? paths : points)[index] ?? {
      whole: 0,
      covered: 0,
    };
    return { figure, whole, inside };
  });
}

/** Number of the points in each zone, in the zones' order; a point on an edge is inside. Points in several zones count in each. */
export function countInZones(
  points: readonly HasGeometry[],
  zones: readonly HasGeometry[],
): readonly number[] {
  const shapes = buildCoverShapes(packFeatures(zones).shapes);
  const { owners } = shapes;
  const finder = new CoverFinder(shapes);
  const counts = new Array<number>(zones.length).fill(0);
  // A zone of several parts counts a point once: the last point that each zone counted.
  const last = new Float64Array(zones.length).fill(-1);
  const { positions } = packFeatures(points).shapes;
  for (const { box, members } of groupByCells(positions)) {
    const candidates = finder.candidates(...box);
    for (const point of members)
      for (const element of candidates) {
        const owner = owners[element] ?? 0;
        if (last[owner] === point) continue;
        if (!finder.elementHolds(element, positions[2 * point] ?? 0, positions[2 * point + 1] ?? 0)) continue;
        last[owner] = point;
        counts[owner] = (counts[owner] ?? 0) + 1;
      }
  }
  return counts;
}

/** The figure of each feature: its largest dimension. */
export function figuresOf({ kinds, owners, featureCount }: PackedShapes): readonly CoverageFigure[] {
  const dimensions = new Uint8Array(featureCount);
  for (let figure = 0; figure < kinds.length; figure++) {
    const owner = owners[figure] ?? 0;
    dimensions[owner] = Math.max(dimensions[owner] ?? 0, kinds[figure] ?? POINTS);
  }
  return Array.from(dimensions, (dimension) => FIGURE_OF[dimension] ?? 'count');
}

const FIGURE_OF: Readonly<Record<number, CoverageFigure>> = {
  [POINTS]: 'count',
  [PATHS]: 'length',
  [AREA]: 'area',
};
