/** Bytes in memory that are read as if from a server: every range is written down. */
import type { ByteReader } from '../src/formats/byte-reader.js';

export class MemoryReader implements ByteReader {
  readonly ranges: { readonly offset: number; readonly length: number }[] = [];
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#bytes.length;
  }

  get counted() {
    return { bytes: this.ranges.reduce((sum, { length }) => sum + length, 0), requests: this.ranges.length };
  }

  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = this.#bytes.slice(offset, offset + length);
    this.ranges.push({ offset, length: bytes.length });
    return new Uint8Array(bytes);
  }
}
