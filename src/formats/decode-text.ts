/** Text from bytes of unknown encoding: by its mark, as UTF-8 if it is such, else as what offices in China write. */
import { knownLabel } from './encoding-label.js';
import { guessOldEncoding } from './guess-old-encoding.js';
import type { TextEncoding } from './raw-layer.js';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Bytes looked at for the zeros of UTF-16. */
const LOOKED_AT = 4096;
/** A UTF-8 file with fewer broken characters than this share is a damaged one, not one of another encoding. */
const MOST_DAMAGE = 0.2;

/** `chosen` is a label of TextDecoder; one that it does not know is passed over. */
export function decodeText(bytes: Uint8Array, chosen?: string): DecodedText {
  const encoding = decideEncoding(bytes, chosen);
  // Without `ignoreBOM` the decoder takes the mark away.
  return { text: new TextDecoder(encoding.label).decode(bytes), encoding };
}

/** The encoding alone, for those who decode piece by piece. */
export function decideEncoding(bytes: Uint8Array, chosen?: string): TextEncoding {
  const label = chosen === undefined ? undefined : knownLabel(chosen);
  if (label) return { label, basis: 'chosen' };
  const marked = labelOfMark(bytes);
  if (marked) return { label: marked, basis: 'stated' };
  const guessed =
    labelOfZeros(bytes.subarray(0, LOOKED_AT)) ?? (isUtf8(bytes) ? 'utf-8' : guessOldEncoding(bytes));
  return { label: guessed, basis: 'guessed' };
}

function labelOfMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** In UTF-16 every second byte of plain signs and digits is zero; in no other text is any. */
function labelOfZeros(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = bytes.length / 8;
  if (odd > many && even < odd / 8) return 'utf-16le';
  return even > many && odd < even / 8 ? 'utf-16be' : undefined;
}

/** Decoded by pieces of this size, as engines cannot hold a text of more than 512 million signs. */
const PIECE = 1 << 22;

/** Whether the bytes are UTF-8, be it damaged or cut off within a character. */
function isUtf8(bytes: Uint8Array): boolean {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      strict.decode(bytes.subarray(at, at + PIECE), { stream: true });
    // The end is not asked for: a character that is cut off there is no mistake of the encoding.
    return true;
  } catch {
    return damageOf(bytes) < MOST_DAMAGE;
  }
}

/** Share of broken characters among those that are not ASCII. */
function damageOf(bytes: Uint8Array): number {
  const decoder = new TextDecoder();
  let [broken, wide] = [0, 0];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    for (let sign = 0; sign < text.length; sign++) {
      const code = text.charCodeAt(sign);
      if (code > 0x7f) wide++;
      if (code === 0xfffd) broken++;
    }
  }
  return wide === 0 ? 0 : broken / wide;
}
