import { expect, it } from 'vitest';
import { readImportFixture } from '../../test/read-import-fixture.js';
import { readGpx } from './read-gpx.js';

async function readLayers(text: string) {
  const result = await readGpx({ name: 'a.gpx', bytes: new TextEncoder().encode(text), beside: new Map() });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

it('readGpx reads a file of GDAL', async () => {
  const result = await readGpx(readImportFixture('points.gpx'));
  const [layer] = result.ok ? result.value : [];
  expect(layer?.features[0]).toMatchObject({
    geometry: { type: 'Point', coordinates: [120.38001572766814, 36.08936092438962] },
    properties: { name: '市民广场' },
  });
});

it('readGpx reads tracks of GDAL, in one part and in several, with heights', async () => {
  const result = await readGpx(readImportFixture('tracks.gpx'));
  const [layer] = result.ok ? result.value : [];
  expect(layer?.features.map(({ geometry }) => geometry)).toEqual([
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [120.38, 36.09, 10],
          [120.381, 36.091, 12.5],
        ],
        [
          [120.382, 36.092, 9],
          [120.383, 36.092, 8],
        ],
      ],
    },
    {
      type: 'LineString',
      coordinates: [
        [120.39, 36.09, 1],
        [120.391, 36.09, 2],
      ],
    },
  ]);
  expect(layer?.features.map(({ properties }) => properties.name)).toEqual(['踏勘一', '踏勘二']);
});

it('readGpx makes a layer of each kind, and a multiple of a track with several parts', async () => {
  const layers = await readLayers(
    `<gpx><wpt lat="1" lon="2"><ele>7</ele><name>w</name></wpt><rte><rtept lat="0" lon="0"/><rtept lat="1" lon="1"/></rte>
     <trk><name>t</name><trkseg><trkpt lat="0" lon="0"><time>2024-03-01T08:00:00Z</time></trkpt></trkseg>
     <trkseg><trkpt lat="1" lon="2"/><trkpt lat="3" lon="4"><time>2024-03-01T09:00:00Z</time></trkpt></trkseg></trk></gpx>`,
  );
  expect(layers.map(({ name }) => name)).toEqual(['a waypoints', 'a routes', 'a tracks']);
  expect(layers[0]?.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [2, 1, 7] });
  expect(layers[2]?.features[0]).toMatchObject({
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        [[0, 0]],
        [
          [2, 1],
          [4, 3],
        ],
      ],
    },
    properties: { name: 't', begin: '2024-03-01T08:00:00Z', end: '2024-03-01T09:00:00Z' },
  });
});

it('readGpx keeps the part of a track that was written before the file breaks off', async () => {
  const [layer] = await readLayers(
    '<gpx><trk><trkseg><trkpt lat="0" lon="0"/><trkpt lat="1" lon="1"/><trkpt la',
  );
  expect(layer?.features[0]?.geometry).toMatchObject({ type: 'LineString' });
  expect(layer?.problems.map(({ code }) => code)).toEqual(['cut-short']);
});
