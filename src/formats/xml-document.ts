/** What reading KML and GPX have in common: the text by its declared encoding, and the mistakes of its XML as problems. */
import type { ProblemList } from '../domain/problem-list.js';
import { type DecodedText, decodeText } from './decode-text.js';
import type { XmlEvent, XmlFault } from './xml-events.js';

/** The encoding that the XML declares, unless its mark or the user says another. */
export function decodeXml(bytes: Uint8Array, chosen: string | undefined): DecodedText {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1];
  const guessed = decodeText(bytes, chosen);
  const isSure = guessed.encoding.basis !== 'guessed' || guessed.encoding.label.startsWith('utf-16');
  // UTF-8 that is declared but is none is what an old program on a Chinese Windows writes.
  if (isSure || declared === undefined || /^utf-?(8|16)$/i.test(declared)) return statedAs(guessed, declared);
  const decoded = decodeText(bytes, declared);
  return decoded.encoding.basis === 'chosen' ? statedAs(decoded, decoded.encoding.label) : guessed;
}

function statedAs({ text, encoding }: DecodedText, declared: string | undefined): DecodedText {
  const agrees =
    declared !== undefined && declared.toLowerCase().replace(/^utf(?=\d)/, 'utf-') === encoding.label;
  return { text, encoding: agrees ? { ...encoding, basis: 'stated' } : encoding };
}

/** Whether the reading must not go on; the fault is told in any case. */
export function reportFault(
  { fault, name }: Extract<XmlEvent, { type: 'fault' }>,
  problems: ProblemList,
): boolean {
  const { code, message, fix } = FAULTS[fault];
  const details = () => ({ message: message.replace('%', name.slice(0, 60)), fix });
  if (fault === 'mismatch') problems.warn(code, details);
  else problems.error(code, details);
  return fault !== 'mismatch';
}

/** For an element that could not be taken whole. */
export function reportLostElement(name: string, problems: ProblemList): void {
  problems.error('element-left-out', () => ({
    message: `A «${name.slice(0, 60)}» is cut off or holds too much; it was left out.`,
    fix: 'Export the file anew.',
  }));
}

const FAULTS: Record<XmlFault, { readonly code: string; readonly message: string; readonly fix: string }> = {
  doctype: {
    code: 'xml-doctype',
    message:
      'The file declares a document type or entities of its own, as harmful files do; it was not read.',
    fix: 'Export it anew without a DOCTYPE.',
  },
  'too-deep': {
    code: 'nested-too-deep',
    message: 'Its elements lie too deep in each other at «%»; it was read up to there.',
    fix: 'Export it anew with fewer folders.',
  },
  'cut-off': {
    code: 'cut-short',
    message: 'The file breaks off within «%»; what is whole before was read.',
    fix: 'Export or download it anew.',
  },
  mismatch: {
    code: 'xml-mistake',
    message: 'The XML has a mistake: the closing of «%» is not where it should be.',
    fix: 'Export it anew if something is missing.',
  },
};
