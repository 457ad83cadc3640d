import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readImportFixture } from '../../test/read-import-fixture.js';
import { readXlsx } from './read-xlsx.js';
import { dateText } from './serial-date.js';

const sourceOf = (bytes: Uint8Array) => ({ name: 'b.xlsx', bytes, beside: new Map<string, Uint8Array>() });

/** The fixture of GDAL with other XML for its only sheet. */
function withSheet(sheet: string): Uint8Array {
  const parts = unzipSync(readImportFixture('parcels.xlsx').bytes);
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${sheet}</worksheet>`) });
}

async function readLayer(bytes: Uint8Array) {
  const result = await readXlsx(sourceOf(bytes));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const [layer] = result.value;
  if (!layer) throw new Error('No layer');
  return layer;
}

const cell = (reference: string, inner: string, attributes = '') =>
  `<c r="${reference}" ${attributes}>${inner}</c>`;
const text = (reference: string, value: string) =>
  cell(reference, `<is><t>${value}</t></is>`, 't="inlineStr"');
const number = (reference: string, value: number) => cell(reference, `<v>${value}</v>`);
const titles = `<row r="1">${text('A1', 'lng')}${text('B1', 'lat')}${text('C1', 'note')}</row>`;

describe('readXlsx', () => {
  it('reads a file of GDAL: shared texts, dates, numbers', async () => {
    const layer = await readLayer(readImportFixture('parcels.xlsx').bytes);
    expect(layer.problems).toEqual([]);
    expect(layer.features[0]).toMatchObject({
      // The middle of the square from (534200, 3995500) to (534250, 3995550).
      geometry: { type: 'Point', coordinates: [534225, 3995525] },
      properties: { 地块编号: 'SB-001', 名称: '市民广场', 面积: 1234.5, 层数: 3, 日期: '2024-03-01' },
    });
  });

  it('reads what a formula last gave, and says so; also when it gave nothing', async () => {
    const layer = await readLayer(
      withSheet(
        `<sheetData>${titles}<row r="2">${cell('A2', '<f>120+0.3</f><v>120.3</v>')}${number('B2', 36.1)}${cell('C2', '<f>NOW()</f>')}</row></sheetData>`,
      ),
    );
    expect(layer.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [120.3, 36.1] });
    expect(layer.problems.map(({ code, path }) => [code, path])).toEqual([['formula', 'SELECT.rows[1]']]);
  });

  it('leaves cells with errors empty, and says so', async () => {
    const layer = await readLayer(
      withSheet(
        `<sheetData>${titles}<row r="2">${number('A2', 1)}${number('B2', 2)}${cell('C2', '<v>#REF!</v>', 't="e"')}</row></sheetData>`,
      ),
    );
    expect(layer.features[0]?.properties.note).toBeNull();
    expect(layer.problems[0]?.message).toContain('#REF!');
  });

  it('takes a cell by its reference, in a sheet that claims to be as large as can be', async () => {
    const layer = await readLayer(
      withSheet(
        `<dimension ref="A1:XFD1048576"/><sheetData>${titles}<row r="1048576">${number('B1048576', 36)}${number('A1048576', 120)}</row></sheetData>
         <hyperlinks><hyperlink ref="A1:XFD1048576" display="x"/></hyperlinks>`,
      ),
    );
    expect(layer.features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [120, 36] },
    ]);
  });

  it('refuses the old format with what to do', async () => {
    const result = await readXlsx(sourceOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])));
    expect(result.problems[0]).toMatchObject({ code: 'old-excel' });
  });

  it('says that a table is empty', async () => {
    const result = await readXlsx(sourceOf(withSheet('<sheetData/>')));
    expect(result.problems.map(({ code }) => code)).toEqual(['empty-table']);
  });

  it('names each of several sheets', async () => {
    const parts = unzipSync(readImportFixture('parcels.xlsx').bytes);
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const twice = book.replace(
      /<sheet [^>]*>/,
      (sheet) => sheet + sheet.replace(/name="[^"]*"/, 'name="Two"'),
    );
    const result = await readXlsx(sourceOf(zipSync({ ...parts, 'xl/workbook.xml': strToU8(twice) })));
    expect(result.ok && result.value.map(({ name }) => name)).toEqual(['b SELECT', 'b Two']);
  });
});

describe('dateText', () => {
  it.each([
    // 45352 days after 30 December 1899; half a day is noon.
    [45352, false, '2024-03-01'],
    [45352.5, false, '2024-03-01T12:00:00'],
    [1, false, '1900-01-01'],
    [61, false, '1900-03-01'],
    [0.25, false, '06:00:00'],
    // 1462 days lie between the two ways of counting.
    [43890, true, '2024-03-01'],
    [-1, false, undefined],
    [1e308, false, undefined],
  ])('%d (since 1904: %s) is %s', (serial, since1904, text) => {
    expect(dateText(serial, { since1904 })).toBe(text);
  });
});
