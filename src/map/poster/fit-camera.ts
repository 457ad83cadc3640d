/** The camera that shows geometries in a frame. */
import type { Geometry } from 'geojson';
import { boundsOf } from '../../domain/import/feature-bounds.js';
import { frameProjection, scaleToFit } from '../../domain/map-scale.js';
import type { Camera } from '../../domain/view.js';

export interface FitOptions {
  /** Size of the frame in CSS px. */
  readonly width: number;
  readonly height: number;
  /** Px to keep free on each side. */
  readonly around: number;
  /** No closer than this. */
  readonly maxZoom: number;
}

/** North up, looking straight down; undefined when the geometries have no position. */
export function fitCamera(geometries: readonly Geometry[], options: FitOptions): Camera | undefined {
  const { width, height, around, maxZoom } = options;
  const { west, south, east, north, positions } = boundsOf({
    type: 'GeometryCollection',
    geometries: [...geometries],
  });
  if (positions === 0) return undefined;
  const { center } = scaleToFit([west, south, east, north], { width, height });
  const world = frameProjection({ center, zoom: 0, width: 0, height: 0 });
  const times = Math.min(
    (width - 2 * around) / (world.x(east) - world.x(west)),
    (height - 2 * around) / (world.y(south) - world.y(north)),
  );
  return { center, zoom: Math.min(maxZoom, Math.log2(times)) };
}
