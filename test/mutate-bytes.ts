/** Files spoilt in ways that are the same in every run: bits turned, bytes doubled or taken out, ends cut off, numbers blown up. */
import type { Random } from './seeded.js';

/** A copy with one to four changes. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated: Uint8Array = bytes.slice();
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change++) {
    const kind = CHANGES[Math.floor(random() * CHANGES.length)];
    const at = Math.floor(random() * mutated.length);
    if (kind && mutated.length > 8) mutated = kind(mutated, { at, random });
  }
  return mutated;
}

interface Spot {
  readonly at: number;
  readonly random: Random;
}

const CHANGES: readonly ((bytes: Uint8Array, spot: Spot) => Uint8Array)[] = [
  (bytes, { at, random }) => withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))),
  (bytes, { at, random }) => withByte(bytes, at, Math.floor(random() * 256)),
  (bytes, { at }) => withByte(bytes, at, 0xff),
  (bytes, { at }) => withByte(bytes, at, 0),
  (bytes, { at }) => bytes.slice(0, at),
  (bytes, { at }) => join(bytes.subarray(0, at + 1), bytes.subarray(at)),
  (bytes, { at, random }) => join(bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 8))),
  (bytes, { at, random }) => withWord(bytes, at, WORDS[Math.floor(random() * WORDS.length)] ?? 0),
  // A piece of the file again, somewhere else.
  (bytes, { at, random }) => {
    const from = Math.floor(random() * bytes.length);
    return join(bytes.subarray(0, at), bytes.subarray(from, from + 64), bytes.subarray(at + 64));
  },
];

const WORDS = [0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0x0001_0000, 0x0100_0000];

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  bytes[at] = value;
  return bytes;
}

function withWord(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const place = Math.min(at, bytes.length - 4);
  new DataView(bytes.buffer).setUint32(place, value, at % 2 === 0);
  return bytes;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
