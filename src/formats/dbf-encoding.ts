/** How the texts of a .dbf file are encoded: by its .cpg file, by its language driver, else by how the bytes look. */
import { knownLabel } from './encoding-label.js';
import type { TextEncoding } from './raw-layer.js';

/** Codes of language drivers that name one encoding; 0x57 («ANSI») and 0 leave it open. */
const LANGUAGE_DRIVERS: Readonly<Record<number, string>> = {
  3: 'windows-1252',
  77: 'gb18030',
  78: 'euc-kr',
  79: 'big5',
  80: 'windows-874',
  120: 'big5',
  121: 'euc-kr',
  122: 'gb18030',
  123: 'shift_jis',
  124: 'windows-874',
  200: 'windows-1250',
  201: 'windows-1251',
  202: 'windows-1254',
  203: 'windows-1253',
};

/** Code pages of Windows under other names than TextDecoder knows. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  '936': 'gb18030',
  '950': 'big5',
  '949': 'euc-kr',
  '932': 'shift_jis',
  '54936': 'gb18030',
  '65001': 'utf-8',
  '28591': 'windows-1252',
  '88591': 'windows-1252',
};

export interface EncodingSigns {
  /** What the user chose. */
  readonly chosen?: string | undefined;
  readonly cpg?: Uint8Array | undefined;
  readonly languageDriver: number;
  /** Texts of the table; looked at when nothing else tells, or UTF-8 is stated. */
  readonly texts: () => Iterable<Uint8Array>;
}

export interface EncodingDecision {
  readonly encoding: TextEncoding;
  /** Whether UTF-8 is stated, but the bytes are none. */
  readonly misstated: boolean;
}

export function decideDbfEncoding({ chosen, cpg, languageDriver, texts }: EncodingSigns): EncodingDecision {
  const wanted = chosen && knownLabel(chosen);
  if (wanted) return { encoding: { label: wanted, basis: 'chosen' }, misstated: false };
  const stated = (cpg && labelOfCpg(cpg)) || LANGUAGE_DRIVERS[languageDriver];
  if (stated && stated !== 'utf-8') return { encoding: { label: stated, basis: 'stated' }, misstated: false };
  if (!isUtf8(texts())) {
    return { encoding: { label: 'gb18030', basis: 'guessed' }, misstated: stated !== undefined };
  }
  return { encoding: { label: 'utf-8', basis: stated ? 'stated' : 'guessed' }, misstated: false };
}

/** The label for what a .cpg file says: `UTF-8`, `GBK`, `936`, `CP936`, `ANSI 1252`; undefined when it means nothing here. */
function labelOfCpg(cpg: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(cpg.subarray(0, 64)).trim();
  const number = /^(?:(?:ansi|cp|ms|oem|windows|iso)[\s_-]*)?(\d{3,5})$/i.exec(text)?.[1];
  if (number === undefined) return knownLabel(text);
  return CODE_PAGES[number] ?? knownLabel(`windows-${number}`) ?? knownLabel(`ibm${number}`);
}

/** Whether all texts are UTF-8; a character cut off by the end of its field counts as whole. */
function isUtf8(texts: Iterable<Uint8Array>): boolean {
  try {
    for (const text of texts)
      new TextDecoder('utf-8', { fatal: true }).decode(trimBlanks(text), { stream: true });
    return true;
  } catch {
    return false;
  }
}

function trimBlanks(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
  return bytes.subarray(0, end);
}
