/** Bytes of a file on this computer, a slice at a time: the file is never loaded whole. */
import { TileFault } from '../../domain/tile-sources/tile-fault.js';
import type { ByteReader } from '../../formats/byte-reader.js';

export class BlobReader implements ByteReader {
  readonly #blob: Blob;
  #bytes = 0;
  #requests = 0;

  constructor(blob: Blob) {
    this.#blob = blob;
  }

  get size(): number {
    return this.#blob.size;
  }

  get counted() {
    return { bytes: this.#bytes, requests: this.#requests };
  }

  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    this.#requests++;
    try {
      const bytes = new Uint8Array(await this.#blob.slice(offset, offset + length).arrayBuffer());
      this.#bytes += bytes.length;
      return bytes;
    } catch {
      // It was moved, changed or removed since it was chosen.
      throw new TileFault('no-file');
    }
  }
}
