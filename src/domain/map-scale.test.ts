import { describe, expect, it } from 'vitest';
import { distanceBetween } from './length.js';
import {
  frameProjection,
  MILLIMETRES_PER_PIXEL,
  SCALES,
  scaleBar,
  scaleOfZoom,
  scaleToFit,
  zoomForScale,
} from './map-scale.js';

/** Longitude at a px of a frame that is 1,000 px wide, by linear interpolation: Mercator is linear along a parallel. */
function lngAt(bounds: readonly [number, number, number, number], px: number): number {
  return bounds[0] + ((bounds[2] - bounds[0]) * px) / 1000;
}

describe('zoomForScale', () => {
  it.each([
    [5000, 36.1],
    [25_000, 36.1],
    [5000, 0],
    [10_000, 60],
  ])('makes 100 mm on paper be 1:%d of the geodesic at latitude %d', (scale, latitude) => {
    const zoom = zoomForScale(scale, latitude);
    const { bounds } = frameProjection({ center: [120, latitude], zoom, width: 1000, height: 800 });
    const pixels = 100 / MILLIMETRES_PER_PIXEL;
    const [from, to] = [lngAt(bounds, 500 - pixels / 2), lngAt(bounds, 500 + pixels / 2)];
    const ground = distanceBetween([from, latitude], [to, latitude]);
    expect(Math.abs(ground / ((scale * 100) / 1000) - 1)).toBeLessThan(1e-4);
  });

  it('is undone by scaleOfZoom', () => {
    expect(scaleOfZoom(zoomForScale(7500, 36.1), 36.1)).toBeCloseTo(7500, 6);
  });
});

describe('frameProjection', () => {
  it('puts the centre in the middle, and the bounds at the edges', () => {
    const frame = frameProjection({ center: [120.36, 36.1], zoom: 13, width: 640, height: 480 });
    expect([frame.x(120.36), frame.y(36.1)].map(Math.round)).toEqual([320, 240]);
    const [west, south, east, north] = frame.bounds;
    expect(frame.x(west)).toBeCloseTo(0, 6);
    expect(frame.x(east)).toBeCloseTo(640, 6);
    expect(frame.y(north)).toBeCloseTo(0, 6);
    expect(frame.y(south)).toBeCloseTo(480, 6);
  });
});

describe('scaleToFit', () => {
  it('is the largest true scale that holds all of it', () => {
    const bounds = [120.3, 36.05, 120.4, 36.15] as const;
    const { center, scale } = scaleToFit(bounds, { width: 800, height: 600 });
    const shown = (n: number) =>
      frameProjection({ center, zoom: zoomForScale(n, center[1]), width: 800, height: 600 }).bounds;
    expect(shown(scale)[3]).toBeGreaterThanOrEqual(bounds[3]);
    const larger = SCALES[SCALES.indexOf(scale as (typeof SCALES)[number]) - 1] ?? 0;
    expect(shown(larger)[3]).toBeLessThan(bounds[3]);
  });
});

describe('scaleBar', () => {
  it('is a round length that is right on paper', () => {
    expect(scaleBar(5000, 60)).toEqual({ metres: 200, millimetres: 40 });
    expect(scaleBar(25_000, 60)).toEqual({ metres: 1000, millimetres: 40 });
    expect(scaleBar(1000, 60)).toEqual({ metres: 50, millimetres: 50 });
  });
});
