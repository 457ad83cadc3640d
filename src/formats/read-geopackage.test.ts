import { describe, expect, it } from 'vitest';
import { readImportFixture, readLayers } from '../../test/read-import-fixture.js';
import { readGeoPackage } from './read-geopackage.js';

const codesOf = (
  { problems }: { readonly problems: readonly { readonly code: string }[] } | undefined = { problems: [] },
) => problems.map(({ code }) => code);

describe('readGeoPackage', () => {
  it('reads each table with shapes as a layer, in its own system', async () => {
    const layers = await readLayers(readGeoPackage, readImportFixture('survey.gpkg'));
    expect(layers.map(({ name, system }) => [name, system])).toEqual([
      ['地块', { type: 'epsg', code: 4528 }],
      ['水准点', { type: 'epsg', code: 4549 }],
      ['lines', { type: 'epsg', code: 4549 }],
      ['mixed', { type: 'epsg', code: 4326 }],
    ]);
    expect(layers.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('reads shapes and values, the key as id', async () => {
    const [parcels, points, lines, mixed] = await readLayers(
      readGeoPackage,
      readImportFixture('survey.gpkg'),
    );
    expect(parcels?.features[0]).toMatchObject({
      id: 1,
      properties: { 编号: 1, 名称: '和兴路地块', 面积: 0.96, 建成: '2024-05-01', 户数: 12345678901 },
      geometry: { type: 'MultiPolygon', coordinates: [[{ length: 5 }, { length: 5 }]] },
    });
    expect(parcels?.features[2]).toMatchObject({ geometry: null, properties: { 名称: '待定', 面积: null } });
    expect(points?.features[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [520000.5, 3990000.25, 12.5],
    });
    expect(lines?.features[0]?.geometry).toMatchObject({ coordinates: [[520000, 3990000, 1], {}, {}] });
    expect(mixed?.features.map(({ properties }) => properties.真)).toEqual([
      true,
      false,
      ...Array(6).fill(null),
    ]);
    expect(mixed?.features[4]?.geometry?.type).toBe('GeometryCollection');
  });

  it('names the tables that it does not read', async () => {
    const result = await readGeoPackage(readImportFixture('survey.gpkg'));
    expect(result.problems).toMatchObject([{ code: 'table-not-read', path: '表', severity: 'warning' }]);
  });

  it('runs no view, and keeps names such as __proto__ as plain ones', async () => {
    const result = await readGeoPackage(readImportFixture('hostile-view.gpkg'));
    expect(result.problems.map(({ path }) => path)).toEqual(['endless', 'gone']);
    const [layer] = result.ok ? result.value : [];
    expect(layer?.system).toEqual({ type: 'wkt', text: 'PROJCS["own",GEOGCS["x"]]' });
    expect(layer?.features.map(({ id }) => id)).toEqual([-2, 7, 9]);
    const [empty, whole, endless] = layer?.features ?? [];
    expect(Object.entries(whole?.properties ?? {})).toEqual([
      ['__proto__', '甲'],
      ['constructor', 1],
      ['flag', true],
      ['big', '9007199254740993'],
      ['real_', 1.5],
      ['a b', 'z'],
      ['late', 'late'],
    ]);
    expect(Object.getPrototypeOf(whole?.properties)).toBe(Object.prototype);
    expect(empty).toMatchObject({ geometry: null, properties: { flag: false, big: -70000, late: null } });
    expect(endless?.geometry).toBeNull();
    expect(endless?.properties['a b']).toBe('长'.repeat(400));
    expect(codesOf(layer)).toEqual(['bad-position', 'field-not-read']);
  });

  it('gives the tables and rows of a cut file that are still there', async () => {
    const source = readImportFixture('survey.gpkg');
    const layers = await readLayers(readGeoPackage, { ...source, bytes: source.bytes.slice(0, 40_000) });
    expect(layers.length).toBeGreaterThan(0);
    expect(codesOf(layers[0])).toContain('file-cut-off');
  });

  it('reads each page once, however often pages point to it', async () => {
    const source = readImportFixture('hostile-view.gpkg');
    const bytes = source.bytes.slice();
    const view = new DataView(bytes.buffer);
    // Each leaf (13) but the first page becomes a branch (5) that leads to itself.
    for (let page = 512; page < bytes.length; page += 512) {
      if (view.getUint8(page) !== 13) continue;
      view.setUint8(page, 5);
      view.setUint16(page + 3, 0);
      view.setUint32(page + 8, page / 512 + 1);
    }
    expect(await readGeoPackage({ ...source, bytes })).toMatchObject({ ok: false });
  });

  it('tells a database of another kind, and no database', async () => {
    const source = readImportFixture('survey.gpkg');
    const text = { ...source, bytes: new TextEncoder().encode('{"type": "FeatureCollection"}') };
    expect(await readGeoPackage(text)).toMatchObject({ ok: false, problems: [{ code: 'not-geopackage' }] });
    const head = { ...source, bytes: source.bytes.slice(0, 512) };
    expect(await readGeoPackage(head)).toMatchObject({ ok: false, problems: [{ code: 'not-geopackage' }] });
  });
});
