/** A sheet of Excel as XML: texts written in place, so that none can be taken for a formula; numbers and days as such. */
import { serialOf } from './serial-date.js';
import { encodeXlsxText, LONGEST_CELL } from './xlsx-text.js';

/** Numbers of the styles in the book (write-xlsx.ts). */
export const STYLES = { plain: 0, title: 1, day: 2, wrapped: 3 } as const;

export type SheetCell =
  | undefined
  | number
  | boolean
  | string
  /** ISO 8601, shown and counted as a day. */
  | { readonly day: string };

export interface SheetPlan {
  readonly name: string;
  /** The first row stays in sight, and filters hang on it. */
  readonly titles: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** In signs. */
  readonly widths: readonly number[];
  /** Long texts go over several lines. */
  readonly wrapped?: boolean;
}

export function sheetXml({ titles, rows, widths, wrapped = false }: SheetPlan): string {
  const last = columnLetters(Math.max(0, titles.length - 1));
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((row, index) => rowXml(row, index + 2, wrapped));
  const head = rowXml(titles, 1, false, STYLES.title);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${head}
${lines.join('\n')}
</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/></worksheet>
`;
}

function rowXml(cells: readonly SheetCell[], line: number, wrapped: boolean, style?: number): string {
  const written = cells.map((cell, index) =>
    cellXml(cell, `${columnLetters(index)}${line}`, style ?? (wrapped ? STYLES.wrapped : STYLES.plain)),
  );
  return `<row r="${line}">${written.join('')}</row>`;
}

function cellXml(cell: SheetCell, reference: string, style: number): string {
  const styled = style === STYLES.plain ? '' : ` s="${style}"`;
  switch (typeof cell) {
    case 'undefined':
      return '';
    case 'number':
      return Number.isFinite(cell) ? `<c r="${reference}"${styled}><v>${cell}</v></c>` : '';
    case 'boolean':
      return `<c r="${reference}"${styled} t="b"><v>${Number(cell)}</v></c>`;
    case 'string':
      return cell === '' ? '' : textXml(cell, reference, styled);
    case 'object': {
      const serial = serialOf(cell.day);
      return serial === undefined
        ? textXml(cell.day, reference, styled)
        : `<c r="${reference}" s="${STYLES.day}"><v>${serial}</v></c>`;
    }
  }
}

function textXml(text: string, reference: string, styled: string): string {
  const cut = cutText(text);
  return `<c r="${reference}"${styled} t="inlineStr"><is><t xml:space="preserve">${encodeXlsxText(cut)}</t></is></c>`;
}

/** No longer than a cell, and not within a sign of two halves. */
function cutText(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const cut = text.slice(0, LONGEST_CELL);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A, B, … Z, AA, … of a column that is counted from 0. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
