/**
 * Layers as a workbook of Excel (ECMA-376): a sheet for each, and one about them. Written here: it is five small files in an
 * archive, while the libraries at hand take 100 KB and guess the types of cells.
 */
import { strToU8, zipSync } from 'fflate';
import { createProblemList } from '../domain/problem-list.js';
import { fileName, type LayerOutput, type Written } from './layer-output.js';
import { aboutSheet } from './xlsx-about.js';
import { ABOUT_SHEET } from './xlsx-book.js';
import { layerSheets } from './xlsx-layers.js';
import { type SheetPlan, sheetXml } from './xlsx-sheet.js';
import { encodeXlsxText } from './xlsx-text.js';

export function writeXlsx(outputs: readonly LayerOutput[]): Written {
  const [first] = outputs;
  if (!first || outputs.every(({ features }) => features.length === 0)) return { files: [], problems: [] };
  const problems = createProblemList();
  const plans = outputs.map((output) => layerSheets(output, problems.within({ file: output.layer.id })));
  const taken = new Set([ABOUT_SHEET.toLowerCase()]);
  const named = plans.map((sheets) =>
    sheets.map((sheet) => ({ ...sheet, name: sheetName(sheet.name, taken) })),
  );
  const about = aboutSheet(
    outputs,
    named.map(([sheet]) => sheet?.name ?? ''),
  );
  const bytes = packBook([...named.flat(), about]);
  const name = outputs.length === 1 ? fileName(first, 'xlsx') : 'layers.xlsx';
  return { files: [{ name, bytes }], problems: problems.problems() };
}

const LONGEST_SHEET_NAME = 31;

/** As Excel allows: 31 signs, none of []:*?/\, no apostrophe at the ends, not «History», each name once. */
function sheetName(title: string, taken: Set<string>): string {
  const allowed = title
    .replace(/[\p{Cc}[\]:*?/\\]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  const base = allowed === '' || /^history$/i.test(allowed) ? `${allowed || 'Layer'} 1` : allowed;
  let name = cutName(base, LONGEST_SHEET_NAME);
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const ending = ` (${number})`;
    name = cutName(base, LONGEST_SHEET_NAME - ending.length) + ending;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** Not within a sign of two halves, and without an apostrophe or blank at the new end. */
function cutName(name: string, most: number): string {
  return name
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** In the order of STYLES (xlsx-sheet.ts): plain, a title, a day, a text over several lines. */
const STYLE_SHEET = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF1EDE3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function packBook(sheets: readonly SheetPlan[]): Uint8Array {
  const numbers = sheets.map((_, index) => index + 1);
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet name="${encodeXlsxText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLE_SHEET,
  };
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  const pages = sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(sheetXml(sheet))] as const,
  );
  return zipSync(Object.fromEntries([...files, ...pages]));
}
