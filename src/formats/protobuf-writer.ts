/** Writes Protocol Buffers (https://protobuf.dev/programming-guides/encoding/): as much of them as vector tiles need. */

const VARINT = 0;
const LENGTH_DELIMITED = 2;

export class ProtobufWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

  writeNumber(field: number, value: number): void {
    this.#varint((field << 3) | VARINT);
    this.#varint(value);
  }

  writeText(field: number, text: string): void {
    this.#varint((field << 3) | LENGTH_DELIMITED);
    // At most three bytes a letter; most texts are short enough for one byte of length.
    this.#reserve(5 + 3 * text.length);
    const start = this.#length;
    const { written } = ENCODER.encodeInto(text, this.#bytes.subarray(start + 1));
    this.#length = start + 1 + written;
    this.#putLength(start);
  }

  writeBytes(field: number, bytes: Uint8Array): void {
    this.#varint((field << 3) | LENGTH_DELIMITED);
    this.#varint(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  writePacked(field: number, values: readonly number[]): void {
    this.writeMessage(field, () => {
      for (const value of values) this.#varint(value);
    });
  }

  writeMessage(field: number, write: () => void): void {
    this.#varint((field << 3) | LENGTH_DELIMITED);
    this.#reserve(1);
    const start = this.#length++;
    write();
    this.#putLength(start);
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** Writes how much came since the one byte that was kept free for it, moving that on when it takes more. */
  #putLength(start: number): void {
    const size = this.#length - start - 1;
    let more = 0;
    for (let left = size; left > 0x7f; left >>>= 7) more++;
    if (more > 0) {
      this.#reserve(more);
      this.#bytes.copyWithin(start + 1 + more, start + 1, this.#length);
    }
    this.#length = start;
    this.#varint(size);
    this.#length = start + 1 + more + size;
  }

  #varint(value: number): void {
    this.#reserve(5);
    let left = value >>> 0;
    while (left > 0x7f) {
      this.#bytes[this.#length++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    this.#bytes[this.#length++] = left;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

const ENCODER = new TextEncoder();
