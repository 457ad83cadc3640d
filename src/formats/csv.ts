/** Rows as comma-separated values (RFC 4180) for spreadsheets, and as tab-separated ones for the clipboard. */

export type CsvCell = string | number | boolean | undefined;

/** Excel takes a file without it for the system's old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The rows under their header, lines ended by CRLF, in UTF-8 with a byte order mark. A text that a spreadsheet would run
 * as a formula gets an apostrophe in front (OWASP, CSV injection); numbers stay as they are.
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.map((title) => quote(guard(title))).join(',')];
  for (const row of rows) lines.push(row.map((cell) => quote(guard(cell))).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/** The rows under their header for the clipboard; tabs and line breaks inside a cell become spaces. */
export function writeTsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.map(flatten).join('\t')];
  for (const row of rows) lines.push(row.map(flatten).join('\t'));
  return `${lines.join('\n')}\n`;
}

/** On pasting, a quotation mark at the start of a cell would swallow what comes after it. */
function flatten(cell: CsvCell): string {
  const text = guard(cell).replace(/\s+/g, ' ');
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Formulas begin with = + - or @, also after white space or a control character that is dropped on reading. */
function guard(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const isPlainNumber = /^[+-]?\d+([.,]\d+)*%?$/.test(cell);
  return /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(cell) && !isPlainNumber ? `'${cell}` : cell;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
