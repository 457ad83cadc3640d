import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { distanceBetween } from '../length.js';
import { createConverter, type Place } from './convert.js';
import { convertLayer } from './convert-layer.js';
import { fromGcj02, toBd09, toGcj02 } from './shifted-degrees.js';
import { systemOfEpsg, WGS84 } from './systems.js';

function createFeature(
  geometry: Geometry | null,
  id: string,
): Feature<Geometry | null, Record<string, number>> {
  return { type: 'Feature', id, properties: { kept: 1 }, geometry };
}

const toEast = ([x, y]: Place): Place => (x > 100 ? [Number.NaN, Number.NaN] : [x + 1, y]);

describe('a layer', () => {
  it('is converted, but for shapes with a position that is no place, which are told', async () => {
    const { features, problems } = await convertLayer(
      [
        createFeature({ type: 'Point', coordinates: [1, 2, 3] }, 'a'),
        createFeature(null, 'b'),
        createFeature(
          {
            type: 'LineString',
            coordinates: [
              [1, 2],
              [1e308, 5],
            ],
          },
          'c',
        ),
      ],
      { convert: toEast },
    );
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [2, 2, 3] },
      null,
      null,
    ]);
    expect(features[2]?.properties).toEqual({ kept: 1 });
    expect(problems).toMatchObject([
      { code: 'no-place', severity: 'error', feature: 'c', path: 'features[2].geometry' },
    ]);
    expect(problems[0]?.message).toContain('(1e+308, 5)');
  });

  it('tells how far it is, in slices, and stops when it is told to', async () => {
    const features = Array.from({ length: 5000 }, (_, index) =>
      createFeature({ type: 'Point', coordinates: [0, 0] }, String(index)),
    );
    const told: number[] = [];
    await convertLayer(features, { convert: toEast, onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(1);
    const stop = new AbortController();
    const stopped = convertLayer(features, {
      convert: toEast,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
  });
});

describe('a converter', () => {
  // echo "lng lat" | gdaltransform -s_srs EPSG:4490 -t_srs EPSG:…; for 2327–2390 from EPSG:4610, for Beijing 1954 from
  // EPSG:4214, for UTM from EPSG:4326 (GDAL takes longitude first).
  it.each([
    [4491, 76.2, 40.5, 13601722.4959048, 4485740.62124784],
    [4501, 134.1, 47.25, 23431869.7578206, 5235433.27559349],
    [4513, 75.9, 39.2, 25577744.4524754, 4341093.39964819],
    [4533, 134.2, 48.1, 45440415.3892752, 5329856.35245637],
    [4543, 101.1, 22.05, 407093.91670831, 2439610.95798404],
    [4507, 106.5, 29.55, 645386.517151744, 3271170.21494724],
    [2384, 117.9, 36.6, 580529.188952012, 4052500.41963581],
    [2362, 115.2, 28.7, 38617267.4166787, 3176610.59518898],
    [2437, 120.38, 36.09, 534223.880280102, 3995666.71591281],
    [21421, 121.5, 31.2, 21357033.4377898, 3454179.48871118],
    [32648, 104.06, 30.67, 409952.41419783, 3393407.38740441],
  ])('agrees with GDAL: EPSG:%i', async (code, lng, lat, x, y) => {
    const { toWgs84, fromWgs84 } = await createConverter(systemOfEpsg(code) ?? WGS84);
    const [east, north] = fromWgs84([lng, lat]);
    expect(Math.hypot(east - x, north - y)).toBeLessThan(0.001);
    expect(distanceBetween([...toWgs84([x, y])], [lng, lat])).toBeLessThan(0.001);
  });

  // The examples of the README of github.com/wandergis/coordtransform.
  it('agrees with the published examples of shifted degrees', () => {
    const [x, y] = toGcj02([116.404, 39.915]);
    expect(Math.hypot(x - 116.41024449916938, y - 39.91640428150164)).toBeLessThan(1e-9);
    const [u, v] = toBd09(fromGcj02([116.404, 39.915]));
    expect(Math.hypot(u - 116.41036949371029, v - 39.92133699351021)).toBeLessThan(1e-9);
  });

  it('has no place for numbers off its plane, which would wrap around the earth', async () => {
    const grid = await createConverter(systemOfEpsg(4549) ?? WGS84);
    // 25,000 km north of the equator is down the other side of the earth.
    expect(grid.toWgs84([530_000, 25e6])).toEqual([Number.NaN, Number.NaN]);
    const mercator = await createConverter(systemOfEpsg(3857) ?? WGS84);
    expect(mercator.toWgs84([5e7, 0])).toEqual([Number.NaN, Number.NaN]);
    expect(mercator.toWgs84([1e308, 1e308])).toEqual([Number.NaN, Number.NaN]);
  });
});
