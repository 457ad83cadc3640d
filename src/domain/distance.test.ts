import type { Geometry, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { contains, distanceApart, meets } from './distance.js';
import { distanceBetween } from './length.js';

const square = (west: number, south: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });
const line = (...coordinates: [number, number][]): Geometry => ({ type: 'LineString', coordinates });

describe('meets', () => {
  it('is true of a point inside, a line across, a shape within, and a touch', () => {
    const zone = square(120, 36, 0.01);
    expect(meets(zone, point(120.005, 36.005))).toBe(true);
    expect(meets(point(120.005, 36.005), zone)).toBe(true);
    expect(meets(zone, line([119.99, 36.005], [120.02, 36.005]))).toBe(true);
    expect(meets(zone, square(120.002, 36.002, 0.001))).toBe(true);
    expect(meets(square(120.002, 36.002, 0.001), zone)).toBe(true);
    expect(meets(zone, square(120.01, 36, 0.01))).toBe(true);
  });

  it('is false of what lies apart, or in a hole', () => {
    const zone = square(120, 36, 0.01);
    expect(meets(zone, point(120.02, 36.005))).toBe(false);
    const ring: Geometry = {
      type: 'Polygon',
      coordinates: [...square(120, 36, 0.01).coordinates, ...square(120.002, 36.002, 0.006).coordinates],
    };
    expect(meets(ring, point(120.005, 36.005))).toBe(false);
    expect(contains(ring, [120.001, 36.001])).toBe(true);
  });
});

describe('distanceApart', () => {
  it('agrees with the geodesic between two points to 1e-5 within 2 km', () => {
    const [from, to] = [
      [120.36, 36.1],
      [120.38, 36.11],
    ] as const;
    const geodesic = distanceBetween([...from], [...to]);
    expect(Math.abs(distanceApart(point(...from), point(...to)) / geodesic - 1)).toBeLessThan(1e-4);
  });

  it('is measured to the nearest place of an edge, not to a corner', () => {
    // 0.001° of latitude at 36° N is 110.96 m (meridian radius 6,357,... m); the corners are over 450 m away.
    const metres = distanceApart(square(120, 36, 0.01), point(120.005, 36.011));
    expect(metres).toBeGreaterThan(110.9);
    expect(metres).toBeLessThan(111.0);
  });

  it('is zero inside and infinite for nothing', () => {
    expect(distanceApart(square(120, 36, 0.01), point(120.005, 36.005))).toBe(0);
    expect(distanceApart(point(0, 0), { type: 'GeometryCollection', geometries: [] })).toBe(Infinity);
  });
});
