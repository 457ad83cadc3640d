/** JSON files as UTF-8 bytes, which large ones are read from without ever becoming one text. */
import { decideEncoding } from './decode-text.js';
import type { TextEncoding } from './raw-layer.js';

export interface JsonBytes {
  /** UTF-8 without a byte order mark. */
  readonly bytes: Uint8Array;
  readonly encoding: TextEncoding;
}

/** The same bytes where they are UTF-8 already. */
export function jsonBytes(bytes: Uint8Array, chosen: string | undefined): JsonBytes {
  const encoding = decideEncoding(bytes, chosen);
  if (encoding.label !== 'utf-8')
    return { bytes: new TextEncoder().encode(new TextDecoder(encoding.label).decode(bytes)), encoding };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { bytes: hasMark ? bytes.subarray(3) : bytes, encoding };
}
