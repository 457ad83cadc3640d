import { describe, expect, it } from 'vitest';
import { readImportFixture, readLayers } from '../../test/read-import-fixture.js';
import type { ReadSource } from './raw-layer.js';
import { readGeoParquet } from './read-geoparquet.js';

async function readOne(name: string) {
  const layers = await readLayers(readGeoParquet, readImportFixture(name));
  const [layer] = layers;
  if (!layer || layers.length > 1) throw new Error(`${layers.length} layers.`);
  return layer;
}

/** The file with a text of its metadata replaced by one of the same length. */
function withText(name: string, from: string, to: string): ReadSource {
  const source = readImportFixture(name);
  const text = new TextDecoder('windows-1252').decode(source.bytes);
  const at = text.indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(`${from} cannot be replaced.`);
  const bytes = source.bytes.slice();
  bytes.set(new TextEncoder().encode(to), at);
  return { ...source, bytes };
}

describe('readGeoParquet', () => {
  it.each(['parcels-4528', 'parcels-4528-zstd', 'parcels-4528-brotli'])(
    'reads %s: shapes, values, system',
    async (name) => {
      const layer = await readOne(`${name}.parquet`);
      expect(layer).toMatchObject({ name, system: { type: 'epsg', code: 4528 }, problems: [] });
      const [first, second, third] = layer.features;
      expect(first?.properties).toEqual({
        编号: 1,
        名称: '和兴路地块',
        面积: 0.96,
        建成: '2024-05-01',
        户数: 12345678901,
      });
      expect(first?.geometry).toMatchObject({ type: 'Polygon', coordinates: [{ length: 5 }, { length: 5 }] });
      expect(second?.geometry?.type).toBe('MultiPolygon');
      expect(third).toMatchObject({ geometry: null, properties: { 面积: null, 户数: 7 } });
    },
  );

  it('reads points with heights, packed by gzip', async () => {
    const layer = await readOne('points-4549.parquet');
    expect(layer.system).toEqual({ type: 'epsg', code: 4549 });
    expect(layer.features[1]?.geometry).toEqual({
      type: 'Point',
      coordinates: [520010.5, 3990020.25, -3.25],
    });
  });

  it('reads all types of shapes, lists and objects as their JSON', async () => {
    const layer = await readOne('mixed.parquet');
    expect(layer.features.map(({ geometry }) => geometry?.type)).toEqual([
      'Point',
      'LineString',
      'MultiPoint',
      'Polygon',
      'GeometryCollection',
      'MultiLineString',
      'MultiPolygon',
      undefined,
    ]);
    expect(layer.features[0]?.properties).toEqual({ 名: '点', 真: true, 表: '{"a":[1,2]}' });
  });

  it('makes a layer of each column of shapes, the main one first', async () => {
    const layers = await readLayers(readGeoParquet, readImportFixture('two-geometries.parquet'));
    expect(layers.map(({ name, features }) => [name, features[0]?.geometry?.type])).toEqual([
      ['two-geometries', 'Point'],
      ['two-geometries: range', 'Polygon'],
    ]);
    expect(layers[1]?.features[0]?.properties).toEqual({ 名称: '水准点一', 等级: 2 });
  });

  it('reads the native encodings', async () => {
    expect((await readOne('native-point.parquet')).features[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [520000.5, 3990000.25, 12.5],
    });
    expect((await readOne('native-line.parquet')).features[0]?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [520000, 3990000, 1],
        [520050, 3990000, 2],
        [520050, 3990080, 3],
      ],
    });
    expect((await readOne('native-multipolygon.parquet')).features[0]?.geometry).toMatchObject({
      type: 'MultiPolygon',
      coordinates: [[{ length: 5 }, { length: 5 }]],
    });
  });

  it('says so when the system has no code', async () => {
    const source = withText(
      'points-4549.parquet',
      '"authority": "EPSG", "code": 4549',
      '"authority": "ESRI", "code": 4549',
    );
    const [layer] = await readLayers(readGeoParquet, source);
    expect(layer?.system).toBeUndefined();
    expect(layer?.problems).toMatchObject([{ code: 'unknown-system' }]);
  });

  it('refuses a file without a column of shapes, and one cut off', async () => {
    const without = withText('points-4549.parquet', '"columns": {"geometry"', '"kolumns": {"geometry"');
    expect(await readGeoParquet(without)).toMatchObject({ ok: false, problems: [{ code: 'no-geometry' }] });
    const source = readImportFixture('points-4549.parquet');
    const cut = { ...source, bytes: source.bytes.slice(0, 5000) };
    expect(await readGeoParquet(cut)).toMatchObject({ ok: false, problems: [{ code: 'not-parquet' }] });
  });

  it('reads the other columns when one is broken', async () => {
    const source = readImportFixture('points-4549.parquet');
    const bytes = source.bytes.slice();
    // The pages of the first column follow on the mark at the beginning.
    bytes.fill(0xff, 4, 60);
    const [layer] = await readLayers(readGeoParquet, { ...source, bytes });
    expect(layer?.problems).toMatchObject([{ code: 'unreadable-column', path: '名称' }]);
    expect(layer?.features[0]).toMatchObject({
      properties: { 名称: null, 等级: 2 },
      geometry: { type: 'Point' },
    });
  });

  it('refuses more rows than the limit before it reads them', async () => {
    const source = readImportFixture('points-4549.parquet');
    expect(await readGeoParquet(source, { limits: { features: 2 } })).toMatchObject({
      ok: false,
      problems: [{ code: 'too-large' }],
    });
  });
});
