/** Where a geometry lies: its bounds, and whether longitude and latitude have changed places. */
import type { Geometry } from 'geojson';
import { forEachFigure, pathsOf } from './figures.js';
import type { Extent } from './incoming-feature.js';

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly positions: number;
}

/** Bounds of all positions that are numbers; turned inside out when there is none. */
export function boundsOf(geometry: Geometry | null): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let positions = 0;
  forEachFigure(geometry, (figure) => {
    for (const path of pathsOf(figure)) {
      positions += path.length;
      for (const [x = Number.NaN, y = Number.NaN] of path) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
    }
  });
  return { west, south, east, north, positions };
}

const EARTH: Extent = [-180, -90, 180, 90];

export function isOnEarth(bounds: Bounds): boolean {
  return isWithin(bounds, EARTH);
}

export function isWithin({ west, south, east, north }: Bounds, extent: Extent): boolean {
  return west >= extent[0] && south >= extent[1] && east <= extent[2] && north <= extent[3];
}

/**
 * Whether the positions are latitude first: not where they stand, in the extent or on the earth, but so when their two
 * numbers change places.
 */
export function isSwapped(bounds: Bounds, extent: Extent): boolean {
  if (bounds.positions === 0 || isWithin(bounds, extent)) return false;
  const { west, south, east, north, positions } = bounds;
  const swapped = { west: south, south: west, east: north, north: east, positions };
  return isWithin(swapped, extent) || (!isOnEarth(bounds) && isOnEarth(swapped));
}
