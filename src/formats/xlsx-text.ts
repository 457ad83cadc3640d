/** Texts in the XML of Excel (ECMA-376, ST_Xstring), where `_x000D_` stands for a sign that XML does not know. */

/** Excel cuts longer ones, or takes the file for broken. */
export const LONGEST_CELL = 32_767;

const CODED = /_x([0-9a-f]{4})_/gi;

/** Signs that XML does not know are left out; what only looks like a code stays what it is. */
export function encodeXlsxText(text: string): string {
  return text
    .replace(CODED, '_x005F_x$1_')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

export function decodeXlsxText(text: string): string {
  return text.includes('_x')
    ? text.replace(CODED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
