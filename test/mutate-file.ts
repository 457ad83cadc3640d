/** Files spoilt where it hurts: bytes anywhere, numbers, brackets and names of texts, and what is inside an archive. */
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { mutateBytes } from './mutate-bytes.js';
import type { Random } from './seeded.js';

export type Kind = 'text' | 'binary' | 'archive';

export function mutateFile(bytes: Uint8Array, kind: Kind, random: Random): Uint8Array {
  switch (kind) {
    case 'binary':
      return mutateBytes(bytes, random);
    case 'text':
      return random() < 0.4 ? mutateBytes(bytes, random) : mutateText(bytes, random);
    case 'archive':
      return random() < 0.3 ? mutateBytes(bytes, random) : mutateInside(bytes, random);
  }
}

/** A copy whose text has one to three changes of what readers look at. */
function mutateText(bytes: Uint8Array, random: Random): Uint8Array {
  let text = new TextDecoder().decode(bytes);
  const changes = 1 + Math.floor(random() * 3);
  for (let change = 0; change < changes; change++) text = pick(TEXT_CHANGES, random)(text, random);
  return new TextEncoder().encode(text);
}

/** One of the files in an archive spoilt, and all packed again, so that its check sums are right. */
function mutateInside(bytes: Uint8Array, random: Random): Uint8Array {
  const files: Unzipped = unzipSync(bytes);
  const names = Object.keys(files);
  const name = names[Math.floor(random() * names.length)];
  const inner = name === undefined ? undefined : files[name];
  if (name === undefined || !inner) return mutateBytes(bytes, random);
  return zipSync({ ...files, [name]: mutateFile(inner, 'text', random) });
}

type Change = (text: string, random: Random) => string;

const NUMBERS = [
  '1e308',
  '-1e308',
  '1e-320',
  'NaN',
  '-0',
  '999999999999999999999',
  '181',
  '91',
  '',
  '0x10',
  '1e999',
];
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '',
  '\u0000',
  '=1+1',
  '\ud800',
];
const SIGNS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  '<',
  '>',
  '&',
  ',',
  ';',
  '\n',
  '(',
  ')',
  '\u001e',
  '&#x0;',
  '<!--',
  ']]>',
];

const TEXT_CHANGES: readonly Change[] = [
  (text, random) => replaceOne(text, { pattern: /-?\d+(\.\d+)?/g, by: pick(NUMBERS, random), random }),
  (text, random) => replaceOne(text, { pattern: /[\p{L}_]{2,}/gu, by: pick(NAMES, random), random }),
  (text, random) => replaceOne(text, { pattern: /[{}[\]"<>&,;()\n]/g, by: pick(SIGNS, random), random }),
  // A piece left out, said twice, or put somewhere else.
  (text, random) => {
    const [from, length] = [Math.floor(random() * text.length), 1 + Math.floor(random() * 60)];
    return text.slice(0, from) + text.slice(from + length);
  },
  (text, random) => {
    const from = Math.floor(random() * text.length);
    const piece = text.slice(from, from + 1 + Math.floor(random() * 60));
    return text.slice(0, from) + piece.repeat(1 + Math.floor(random() * 40)) + text.slice(from);
  },
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
];

function replaceOne(
  text: string,
  { pattern, by, random }: { readonly pattern: RegExp; readonly by: string; readonly random: Random },
): string {
  const found = [...text.matchAll(pattern)];
  const match = found[Math.floor(random() * found.length)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}

function pick<T>(list: readonly T[], random: Random): T {
  // Safe: no list here is empty.
  return list[Math.floor(random() * list.length)] as T;
}
