import { describe, expect, it } from 'vitest';
import { readImportFixture } from '../../test/read-import-fixture.js';
import type { ReadOptions } from './raw-layer.js';
import { readCsv } from './read-csv.js';

async function readLayer(text: string, options?: ReadOptions) {
  const bytes = new TextEncoder().encode(text);
  const result = await readCsv({ name: 'a.csv', bytes, beside: new Map() }, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const [layer] = result.value;
  if (!layer) throw new Error('No layer');
  return layer;
}

describe('readCsv', () => {
  it('reads a file of GDAL with WKT, which is no value then', async () => {
    const result = await readCsv(readImportFixture('parcels-wkt.csv'));
    const [layer] = result.ok ? result.value : [];
    expect(layer?.problems).toEqual([]);
    expect(layer?.columns).toEqual(['WKT', '地块编号', '名称', '面积', '层数', '日期']);
    expect(layer?.features[0]).toMatchObject({ geometry: { type: 'Polygon' }, properties: { 面积: 1234.5 } });
    expect(layer?.features[0]?.properties).not.toHaveProperty('WKT');
  });

  it('reads a file of GDAL parted by tabs, with eastings and northings', async () => {
    const result = await readCsv(readImportFixture('points-xy.tsv'));
    const [layer] = result.ok ? result.value : [];
    expect(layer?.problems).toEqual([]);
    expect(layer?.features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [534225, 3995525] },
      { type: 'Point', coordinates: [534325, 3995525] },
    ]);
    expect(layer?.features[1]?.properties).toMatchObject({
      地块编号: 'SB-002',
      名称: '里院, 东',
      面积: null,
    });
  });

  it('finds the titles below a heading', async () => {
    const layer = await readLayer('某区地块坐标表,,\n编号,经度,纬度\n1,120.3,36.1\n');
    expect(layer.columns).toEqual(['编号', '经度', '纬度']);
    expect(layer.features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [120.3, 36.1] },
    ]);
  });

  it('makes up titles where the first row is one of data', async () => {
    const layer = await readLayer('120.38001,36.08936,甲\n120.38112,36.08935,乙\n');
    expect(layer.columns).toEqual(['column_1', 'column_2', 'column_3']);
    expect(layer.features.length).toBe(2);
    expect(layer.features[1]?.geometry).toEqual({ type: 'Point', coordinates: [120.38112, 36.08935] });
    expect(layer.problems.map(({ code }) => code)).toEqual(['columns-guessed']);
  });

  it('takes X for the north where the values say so, as Chinese surveyors write it', async () => {
    const layer = await readLayer('点号,X坐标(m),Y坐标(m)\nJ1,3995500.5,40534200.25\nJ2,3995550,40534250\n');
    expect(layer.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [40534200.25, 3995500.5] });
    expect(layer.problems.map(({ code }) => code)).toEqual(['columns-guessed']);
  });

  it('reads degrees, minutes and seconds', async () => {
    // 18′ = 0.3°, 36″ = 0.01°.
    const layer = await readLayer('东经,北纬\n120°18′36″,N36°06′00″\n');
    expect(layer.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [120.31, 36.1] });
  });

  it('reads the hexadecimal WKB of PostGIS', async () => {
    // POINT (1 2) in EPSG:4549 (0x11C5): little-endian, type 1 with a code.
    const layer = await readLayer('id,geom\n1,0101000020C5110000000000000000F03F0000000000000040\n');
    expect(layer.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [1, 2] });
    expect(layer.system).toEqual({ type: 'epsg', code: 4549 });
  });

  it('names the row in problems as a spreadsheet counts it', async () => {
    const layer = await readLayer('lng,lat,note\n1,2,a\nx,2,b\n3,4,@SUM(A1)\n');
    expect(layer.problems.map(({ code, path, message }) => [code, path, message.slice(0, 6)])).toEqual([
      ['row-without-place', 'rows[2]', 'Row 3 '],
      ['formula', 'rows[3]', '«@SUM('],
    ]);
  });

  it('says that told columns are not there', async () => {
    const layer = await readLayer('a,b\n1,2\n', { mapping: { type: 'xy', x: 'c', y: 'd' } });
    expect(layer.problems[0]).toMatchObject({
      code: 'no-coordinates',
      message: 'The table has no columns of these titles.',
    });
  });

  it('takes titles of prototype keys, and twice the same, as plain names', async () => {
    const layer = await readLayer('__proto__,name,name,lng,lat\nx,a,b,1,2\n');
    expect(Object.entries(layer.features[0]?.properties ?? {}).slice(0, 3)).toEqual([
      ['__proto__', 'x'],
      ['name', 'a'],
      ['name_2', 'b'],
    ]);
  });

  it('reads on over the borders of the pieces it parses', async () => {
    // 3 MB in pieces of 2 MiB.
    const layer = await readLayer(`lng,lat,note\n${`120.3,36.1,${'x'.repeat(18)}\n`.repeat(100_000)}`);
    expect(layer.features.length).toBe(100_000);
    expect(new Set(layer.features.map(({ properties }) => properties.note)).size).toBe(1);
  });

  it('fills no room with cells that are not there', async () => {
    // 1,000 columns of titles over rows of one cell.
    const titles = Array.from({ length: 1000 }, (_, index) => `t${index}`).join(',');
    const layer = await readLayer(`${titles}\n${'1\n'.repeat(50)}`);
    expect(layer.features.map(({ properties }) => Object.keys(properties).length)).toContain(1);
  });
});
