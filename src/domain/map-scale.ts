/** True scales of a printed map: how the zoom of a Web Mercator map goes with millimetres on paper. */
import { metresPerDegree } from './distance.js';
import { RADIANS_PER_DEGREE } from './geodesy.js';
import type { Metres } from './units.js';

/** A CSS pixel on paper, in mm: 96 to the inch. */
export const MILLIMETRES_PER_PIXEL = 25.4 / 96;
/** Width of the world at zoom 0, in CSS px. */
const WORLD = 512;

/** Scales a planner asks for, large ones first: 1 : these. None is much over 1.5 times the one before, so that what is fitted fills its frame. */
export const SCALES = [
  1000, 1500, 2000, 2500, 3000, 4000, 5000, 7500, 10_000, 12_500, 15_000, 20_000, 25_000, 30_000, 40_000,
  50_000, 60_000, 75_000, 100_000, 125_000, 150_000, 200_000,
] as const;

/** Ground metres of a CSS pixel along the parallel, on the ellipsoid. */
export function metresPerPixel(latitude: number, zoom: number): Metres {
  return (metresPerDegree(latitude).x * 360) / (WORLD * 2 ** zoom);
}

/** The zoom at which 1 mm on paper is `scale` mm on the ground, at the latitude, along the parallel. */
export function zoomForScale(scale: number, latitude: number): number {
  const metres = (scale * MILLIMETRES_PER_PIXEL) / 1000;
  return Math.log2((metresPerDegree(latitude).x * 360) / (WORLD * metres));
}

/** The scale of the zoom at the latitude: the n of 1 : n. */
export function scaleOfZoom(zoom: number, latitude: number): number {
  return (metresPerPixel(latitude, zoom) * 1000) / MILLIMETRES_PER_PIXEL;
}

/** Where places lie on a map that looks straight down, north up; px from its top left corner. */
export interface FrameProjection {
  readonly x: (lng: number) => number;
  readonly y: (lat: number) => number;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
}

export function frameProjection(frame: {
  readonly center: readonly [number, number];
  readonly zoom: number;
  /** Size in CSS px. */
  readonly width: number;
  readonly height: number;
}): FrameProjection {
  const { center, zoom, width, height } = frame;
  const world = WORLD * 2 ** zoom;
  const [middleX, middleY] = [(center[0] / 360) * world, mercator(center[1]) * world];
  const x = (lng: number) => (lng / 360) * world - middleX + width / 2;
  const y = (lat: number) => middleY - mercator(lat) * world + height / 2;
  const lng = (px: number) => ((px - width / 2 + middleX) / world) * 360;
  const lat = (px: number) => inverseMercator((middleY - (px - height / 2)) / world);
  return { x, y, bounds: [lng(0), lat(height), lng(width), lat(0)] };
}

/** The camera that shows the bounds in a frame of the size, at the largest true scale that fits; the last scale if none does. */
export function scaleToFit(
  [west, south, east, north]: readonly [number, number, number, number],
  { width, height }: { readonly width: number; readonly height: number },
): { readonly center: readonly [number, number]; readonly scale: number } {
  const lat = inverseMercator((mercator(south) + mercator(north)) / 2);
  const center = [(west + east) / 2, lat] as const;
  const fits = (scale: number) => {
    const { bounds } = frameProjection({ center, zoom: zoomForScale(scale, lat), width, height });
    return bounds[0] <= west && bounds[1] <= south && bounds[2] >= east && bounds[3] >= north;
  };
  return { center, scale: SCALES.find(fits) ?? SCALES[SCALES.length - 1] ?? 200_000 };
}

export interface ScaleBar {
  /** On the ground. */
  readonly metres: Metres;
  /** On paper. */
  readonly millimetres: number;
}

/** A bar of a round length (1, 2 or 5 and noughts) that is at most so long on paper. */
export function scaleBar(scale: number, mostMillimetres: number): ScaleBar {
  const most = (mostMillimetres / 1000) * scale;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, millimetres: (metres / scale) * 1000 };
}

function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS_PER_DEGREE) / 2)) / (2 * Math.PI);
}

function inverseMercator(part: number): number {
  return (2 * Math.atan(Math.exp(part * 2 * Math.PI)) - Math.PI / 2) / RADIANS_PER_DEGREE;
}
