/** Whether a feature lies inside the edition's extent. */
import type { Feature } from 'geojson';
import type { EditionManifest } from './edition.js';
import { forEachPosition } from './geojson-bounds.js';
import type { ProblemList } from './problem-list.js';

type Extent = EditionManifest['extent'];

/** Notes the first position outside and how many there are. */
export function checkExtent(
  feature: Feature,
  { extent, problems }: { readonly extent: Extent; readonly problems: ProblemList },
): void {
  let outside = 0;
  let first: readonly [number, number] | undefined;
  let total = 0;
  forEachPosition({ geometry: feature, path: '' }, ([x = Number.NaN, y = Number.NaN]) => {
    total++;
    if (contains(extent, x, y)) return;
    outside++;
    first ??= [x, y];
  });
  if (!first) return;
  const [x, y] = first;
  problems.error('outside-extent', () => ({
    vertex: [x, y],
    message: `[${x}, ${y}] lies outside the edition's extent [${extent.join(', ')}]${
      outside > 1 ? `, as do ${outside - 1} more of the feature's ${total} positions` : ''
    }.`,
    fix: contains(extent, y, x)
      ? 'The axes look swapped: write longitude first.'
      : 'Correct the position, or widen "extent" in edition.json.',
  }));
}

function contains([west, south, east, north]: Extent, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
