/**
 * Workbooks of Excel (ECMA-376), as far as a table needs: sheets, shared texts, and which formats are dates. Read here,
 * for the library at hand (@e965/xlsx) trusts what it reads: a link over the range A1:XFD20000 in a file of 2 KB made it
 * fill 4 GB and fall over.
 */
import type { ArchivedFile } from './unpack-zip.js';
import { decodeXlsxText } from './xlsx-text.js';
import { readAttributes, type XmlEvent, xmlEvents } from './xml-events.js';

export interface XlsxSheet {
  readonly name: string;
  /** XML of its cells. */
  readonly text: string;
}

export interface XlsxBook {
  readonly sheets: readonly XlsxSheet[];
  /** Texts that cells name by their number. */
  readonly texts: readonly string[];
  /** Numbers of the styles that show a number as a date, as a time of day, or as a span of time. */
  readonly dateStyles: ReadonlySet<number>;
  /** Whether days are counted from 1904, as old Macintoshes did. */
  readonly since1904: boolean;
}

/** The last sheet of books that the atlas writes: by its name the reader knows that it is no table of places. */
export const ABOUT_SHEET = '说明 About';

const DEEPEST = 64;

/** Which of the archive's files are needed. */
export function isBookPart(name: string): boolean {
  return /^xl\/(workbook|styles|sharedStrings|_rels\/workbook|worksheets\/[^/]+)\.xml(\.rels)?$/i.test(name);
}

/** Undefined when there is no workbook. Parts that are missing or broken are taken as empty. */
export function readBook(files: readonly ArchivedFile[]): XlsxBook | undefined {
  const texts = new Map(files.map(({ name, bytes }) => [name.toLowerCase(), bytes]));
  const textOf = (name: string) => decoder.decode(texts.get(name.toLowerCase()) ?? new Uint8Array());
  const workbook = textOf('xl/workbook.xml');
  if (workbook === '') return undefined;
  const { sheets, since1904 } = readWorkbook(workbook);
  const targets = readTargets(textOf('xl/_rels/workbook.xml.rels'));
  return {
    sheets: sheets.map(({ name, relation }, index) => ({
      name,
      text: textOf(targets.get(relation) ?? `xl/worksheets/sheet${index + 1}.xml`),
    })),
    texts: readSharedTexts(textOf('xl/sharedStrings.xml')),
    dateStyles: readDateStyles(textOf('xl/styles.xml')),
    since1904,
  };
}

const decoder = new TextDecoder();

type Open = Extract<XmlEvent, { type: 'open' }>;

function* opensIn(text: string): Generator<Open> {
  for (const event of xmlEvents(text, DEEPEST)) if (event.type === 'open') yield event;
}

function readWorkbook(text: string): {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly since1904: boolean;
} {
  const sheets: { name: string; relation: string }[] = [];
  let since1904 = false;
  for (const { name, attributes } of opensIn(text)) {
    const found = readAttributes(attributes);
    if (name === 'workbookPr') since1904 = /^(1|true)$/.test(found.get('date1904') ?? '');
    // The relation's attribute is r:id; prefixes are left out.
    if (name === 'sheet') sheets.push({ name: found.get('name') ?? '', relation: found.get('id') ?? '' });
  }
  return { sheets, since1904 };
}

/** Files by the ids of their relations. */
function readTargets(text: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const { name, attributes } of opensIn(text)) {
    if (name !== 'Relationship') continue;
    const found = readAttributes(attributes);
    const target = found.get('Target') ?? '';
    targets.set(
      found.get('Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    );
  }
  return targets;
}

/** Runs of a text go together; how its characters are read aloud (rPh) is left out. */
function readSharedTexts(text: string): readonly string[] {
  const texts: string[] = [];
  let [current, aloud, inText] = ['', false, false];
  for (const event of xmlEvents(text, DEEPEST)) {
    if (event.type === 'open') {
      if (event.name === 'si') current = '';
      else if (event.name === 'rPh') aloud = true;
      else if (event.name === 't') inText = true;
    } else if (event.type === 'close') {
      if (event.name === 'si') texts.push(decodeXlsxText(current).trim());
      else if (event.name === 'rPh') aloud = false;
      else if (event.name === 't') inText = false;
    } else if (event.type === 'text' && inText && !aloud) current += event.text;
  }
  return texts;
}

/** Formats that every book has without saying so; 27 to 36 and 50 to 58 are those of Chinese Excel. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

function readDateStyles(text: string): ReadonlySet<number> {
  const own = new Map<number, string>();
  const styles = new Set<number>();
  let [inCells, style] = [false, 0];
  for (const event of xmlEvents(text, DEEPEST)) {
    if (event.type === 'close' && event.name === 'cellXfs') inCells = false;
    if (event.type !== 'open') continue;
    const { name, attributes } = event;
    if (name === 'cellXfs') inCells = true;
    else if (name === 'numFmt') {
      const found = readAttributes(attributes);
      own.set(Number(found.get('numFmtId')), found.get('formatCode') ?? '');
    } else if (name === 'xf' && inCells) {
      const format = Number(readAttributes(attributes).get('numFmtId') ?? 0);
      if (isDateFormat(format, own.get(format))) styles.add(style);
      style++;
    }
  }
  return styles;
}

function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.some(([first, last]) => id >= first && id <= last);
  // Without texts, colours and systems of signs, only dates have these letters.
  return /[ymdhs]/i.test(
    code
      .slice(0, 300)
      .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
      .replace(/general/i, ''),
  );
}
