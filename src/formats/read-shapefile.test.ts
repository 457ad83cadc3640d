import { describe, expect, it } from 'vitest';
import { readImportFixture, readLayers } from '../../test/read-import-fixture.js';
import type { ReadSource } from './raw-layer.js';
import { readShapefile } from './read-shapefile.js';

/** The file, without some of those beside it or with others. */
function withBeside(name: string, changes: Readonly<Record<string, Uint8Array | undefined>>): ReadSource {
  const source = readImportFixture(name);
  const beside = new Map(source.beside);
  for (const [ending, bytes] of Object.entries(changes)) {
    if (bytes) beside.set(ending, bytes);
    else beside.delete(ending);
  }
  return { ...source, beside };
}

async function readOne(source: ReadSource) {
  const [layer] = await readLayers(readShapefile, source);
  if (!layer) throw new Error('No layer.');
  return layer;
}

const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);

describe('readShapefile', () => {
  it('reads polygons with holes, several and none, with values in GBK', async () => {
    const layer = await readOne(readImportFixture('parcels-4528-gbk.shp'));
    expect(layer).toMatchObject({ name: 'parcels-4528-gbk', problems: [] });
    expect(layer.encoding).toEqual({ label: 'gb18030', basis: 'stated' });
    const [first, second, third] = layer.features;
    // A square of 100 m with a hole of 20 m.
    expect(first?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [40520000, 3990000],
          [40520100, 3990000],
          [40520100, 3990100],
          [40520000, 3990100],
          [40520000, 3990000],
        ],
        [
          [40520040, 3990040],
          [40520040, 3990060],
          [40520060, 3990060],
          [40520060, 3990040],
          [40520040, 3990040],
        ],
      ],
    });
    expect(first?.properties).toEqual({
      编号: 1,
      名称: '和兴路地块',
      面积: 0.96,
      建成: '2024-05-01',
      户数: 12345678901,
    });
    expect(second?.geometry).toMatchObject({ type: 'MultiPolygon', coordinates: [[{}], [{}]] });
    expect(second?.properties).toMatchObject({ 建成: null, 户数: null });
    expect(third?.geometry).toBeNull();
  });

  it('takes the system from the .prj file', async () => {
    const layer = await readOne(readImportFixture('parcels-4528-gbk.shp'));
    expect(layer.system).toMatchObject({
      type: 'wkt',
      text: expect.stringContaining('CGCS2000_3_Degree_GK_Zone_40'),
    });
    expect((await readOne(withBeside('parcels-4528-gbk.shp', { prj: undefined }))).system).toBeUndefined();
  });

  it('guesses GBK without a .cpg file', async () => {
    const layer = await readOne(withBeside('parcels-4528-gbk.shp', { cpg: undefined }));
    expect(layer.features[0]?.properties.名称).toBe('和兴路地块');
    expect(layer.encoding?.label).toBe('gb18030');
  });

  it('says so when the .cpg file is wrong', async () => {
    const layer = await readOne(
      withBeside('parcels-4528-gbk.shp', { cpg: new TextEncoder().encode('UTF-8') }),
    );
    expect(layer.features[0]?.properties.名称).toBe('和兴路地块');
    expect(codesOf(layer)).toEqual(['encoding-misstated']);
  });

  it('keeps heights and leaves measures out', async () => {
    const points = await readOne(readImportFixture('points-4549-utf8.shp'));
    expect(points.features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [520000.5, 3990000.25, 12.5] },
      { type: 'Point', coordinates: [520010.5, 3990020.25, -3.25] },
      null,
    ]);
    const lines = await readOne(readImportFixture('lines-zm.shp'));
    expect(lines.features[1]?.geometry).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [520000, 3990000, 1],
          [520050, 3990000, 2],
        ],
        [
          [520000, 3990010, 5],
          [520050, 3990010, 6],
          [520060, 3990010, 7],
        ],
      ],
    });
    const measured = await readOne(readImportFixture('lines-m.shp'));
    expect(measured.features[0]?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [520000, 3990000],
        [520050, 3990000],
        [520050, 3990080],
      ],
    });
  });

  it('reads shapes without values when the .dbf file is missing or broken', async () => {
    const missing = await readOne(withBeside('parcels-4528-gbk.shp', { dbf: undefined }));
    expect(missing.features).toHaveLength(3);
    expect(missing.features[0]?.properties).toEqual({});
    expect(codesOf(missing)).toEqual(['missing-dbf']);
    const broken = await readOne(withBeside('parcels-4528-gbk.shp', { dbf: new Uint8Array(10) }));
    expect(codesOf(broken)).toEqual(['unreadable-dbf']);
  });

  it('reads one record after the other without a .shx file, or with one that lies', async () => {
    const missing = await readOne(withBeside('parcels-4528-gbk.shp', { shx: undefined }));
    expect(missing.features).toHaveLength(3);
    expect(codesOf(missing)).toEqual(['missing-shx']);
    const lying = readImportFixture('parcels-4528-gbk.shp').beside.get('shx')?.slice() ?? new Uint8Array();
    // The first entry three times: it would multiply the first shape.
    lying.copyWithin(108, 100, 108);
    lying.copyWithin(116, 100, 108);
    const layer = await readOne(withBeside('parcels-4528-gbk.shp', { shx: lying }));
    expect(layer.features.map(({ geometry }) => geometry?.type)).toEqual([
      'Polygon',
      'MultiPolygon',
      undefined,
    ]);
  });

  it('gives what there is of a cut file', async () => {
    const source = readImportFixture('parcels-4528-gbk.shp');
    const layer = await readOne({ ...source, bytes: source.bytes.slice(0, 400) });
    expect(layer.features).toHaveLength(1);
    expect(layer.features[0]?.properties.编号).toBe(1);
    expect(codesOf(layer)).toContain('file-cut-off');
  });

  it('leaves out deleted records, and shapes with a coordinate that is no number', async () => {
    const source = readImportFixture('points-4549-utf8.shp');
    const dbf = source.beside.get('dbf')?.slice() ?? new Uint8Array();
    dbf[new DataView(dbf.buffer).getUint16(8, true)] = 0x2a;
    const bytes = source.bytes.slice();
    // The x of the second point: behind the head (100), the first record (8 + 36) and the head and type of its own (12).
    new DataView(bytes.buffer).setFloat64(156, Number.POSITIVE_INFINITY, true);
    const layer = await readOne({ ...withBeside('points-4549-utf8.shp', { dbf }), bytes });
    expect(layer.features.map(({ properties }) => properties.名称)).toEqual(['水准点二', '未测']);
    expect(layer.features[0]?.geometry).toBeNull();
    expect(codesOf(layer)).toEqual(['deleted-records', 'bad-position']);
    expect(layer.problems[1]?.message).toContain('Infinity');
  });

  it('refuses what is no Shapefile, and more features than the limit', async () => {
    const source = readImportFixture('parcels-4528-gbk.shp');
    expect(await readShapefile({ ...source, bytes: new Uint8Array(200) })).toMatchObject({
      ok: false,
      problems: [{ code: 'not-shapefile', file: 'parcels-4528-gbk.shp' }],
    });
    expect(await readShapefile(source, { limits: { features: 2 } })).toMatchObject({
      ok: false,
      problems: [{ code: 'too-large' }],
    });
    expect(await readShapefile(source, { limits: { positions: 5 } })).toMatchObject({ ok: false });
  });

  it('rejects when it was aborted', async () => {
    const source = readImportFixture('parcels-4528-gbk.shp');
    await expect(readShapefile(source, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
