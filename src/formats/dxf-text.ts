/** How the bytes of a DXF file become text, and its texts plain. */
import { knownLabel } from './encoding-label.js';
import type { TextEncoding } from './raw-layer.js';

/** The head, with what it says of encoding, lies in here. */
const HEAD_LENGTH = 65_536;

/** Since this version (AutoCAD 2007) all text is UTF-8. */
const FIRST_UTF8_VERSION = 'AC1021';

export interface DecodedDxf {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** The text by what was chosen, else by the version and code page in the head, else as UTF-8 or GB18030 by how it looks. */
export function decodeDxf(bytes: Uint8Array, chosen: string | undefined): DecodedDxf {
  const wanted = chosen === undefined ? undefined : knownLabel(chosen);
  if (wanted) return decodeAs(bytes, { label: wanted, basis: 'chosen' });
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_LENGTH));
  const version = /\$ACADVER\s+1\s+(AC\d{4})/.exec(head)?.[1] ?? '';
  const page = /\$DWGCODEPAGE\s+3\s+(?:ansi|dos|cp)?_?(\w+)/i.exec(head)?.[1];
  const stated = page === undefined ? undefined : labelOfPage(page);
  const says8 = version >= FIRST_UTF8_VERSION;
  // Writers of other programs leave the code page of Western Europe standing over UTF-8.
  if (says8 || stated === undefined || stated === 'windows-1252') {
    const text = decodeStrictly(bytes);
    if (text !== undefined)
      return { text, encoding: { label: 'utf-8', basis: says8 ? 'stated' : 'guessed' } };
  }
  return decodeAs(
    bytes,
    stated && !says8 ? { label: stated, basis: 'stated' } : { label: 'gb18030', basis: 'guessed' },
  );
}

/** Code pages that TextDecoder has under another name than windows-…. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['936', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['950', 'big5'],
  ['big5', 'big5'],
  ['932', 'shift_jis'],
  ['949', 'euc-kr'],
]);

function labelOfPage(page: string): string | undefined {
  const name = page.toLowerCase();
  return knownLabel(PAGES.get(name) ?? `windows-${name}`);
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedDxf {
  return { text: new TextDecoder(encoding.label).decode(bytes), encoding };
}

/** Undefined for bytes that are no UTF-8. */
function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    // A character may be cut off at the end of a cut file.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** Longest text that is kept. */
const LONGEST_TEXT = 10_000;

/** The text without codes of formatting (MTEXT), with characters instead of their codes. */
export function plainText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/\\U\+([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/%%([dpc])/gi, (_, letter: string) => SIGNS[letter.toLowerCase()] ?? '')
    .replace(/\\[ACcFfHpQTW][^;\\{}]{0,200};/g, '')
    .replace(/\\S([^;\\{}]{0,200});/g, '$1')
    .replace(/\\P/g, '\n')
    .replace(/\\~/g, ' ')
    .replace(/\\[LlOoKk]/g, '')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/\\([\\{}])/g, '$1')
    .trim();
}

const SIGNS: Readonly<Record<string, string>> = { d: '°', p: '±', c: 'Ø' };
