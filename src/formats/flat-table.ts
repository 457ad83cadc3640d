/**
 * Tables of FlatBuffers (github.com/google/flatbuffers, internals), read within bounds. The library `flatbuffers` trusts
 * every offset: a table may then hold itself, or one part a million times, and reading never ends.
 */

export class FlatTable {
  readonly #view: DataView;
  readonly #position: number;
  /** Where the list of the fields' places begins. */
  readonly #fields: number;
  readonly #fieldsLength: number;

  private constructor(view: DataView, position: number, fields: number, fieldsLength: number) {
    this.#view = view;
    this.#position = position;
    this.#fields = fields;
    this.#fieldsLength = fieldsLength;
  }

  /** The table that a buffer begins with; undefined when there is none. */
  static root(view: DataView): FlatTable | undefined {
    return view.byteLength < 8 ? undefined : FlatTable.#at(view, view.getUint32(0, true));
  }

  static #at(view: DataView, position: number): FlatTable | undefined {
    if (position + 4 > view.byteLength) return undefined;
    const fields = position - view.getInt32(position, true);
    if (fields < 0 || fields + 4 > view.byteLength) return undefined;
    const length = view.getUint16(fields, true);
    if (length < 4 || fields + length > view.byteLength) return undefined;
    return new FlatTable(view, position, fields, length);
  }

  /** The place of a field; undefined when it is absent, or not so many bytes long. */
  #place(field: number, size: number): number | undefined {
    const entry = 4 + 2 * field;
    if (entry + 2 > this.#fieldsLength) return undefined;
    const offset = this.#view.getUint16(this.#fields + entry, true);
    const place = this.#position + offset;
    return offset === 0 || place + size > this.#view.byteLength ? undefined : place;
  }

  byte(field: number): number {
    const place = this.#place(field, 1);
    return place === undefined ? 0 : this.#view.getUint8(place);
  }

  int32(field: number): number {
    const place = this.#place(field, 4);
    return place === undefined ? 0 : this.#view.getInt32(place, true);
  }

  /** An unsigned whole number of 16 bits, `absent` when it is left out. */
  uint16(field: number, absent: number): number {
    const place = this.#place(field, 2);
    return place === undefined ? absent : this.#view.getUint16(place, true);
  }

  /** Not exact beyond 2⁵³. */
  uint64(field: number): number {
    const place = this.#place(field, 8);
    return place === undefined ? 0 : Number(this.#view.getBigUint64(place, true));
  }

  table(field: number): FlatTable | undefined {
    const place = this.#place(field, 4);
    return place === undefined
      ? undefined
      : FlatTable.#at(this.#view, place + this.#view.getUint32(place, true));
  }

  /** The items of a list as a view; undefined when it is absent or longer than the buffer. */
  list(field: number, itemSize: number): DataView | undefined {
    const place = this.#place(field, 4);
    if (place === undefined) return undefined;
    const start = place + this.#view.getUint32(place, true);
    if (start + 4 > this.#view.byteLength) return undefined;
    const size = this.#view.getUint32(start, true) * itemSize;
    if (start + 4 + size > this.#view.byteLength) return undefined;
    return new DataView(this.#view.buffer, this.#view.byteOffset + start + 4, size);
  }

  text(field: number): string | undefined {
    const list = this.list(field, 1);
    return list && new TextDecoder().decode(list);
  }

  /** How many tables a list has. */
  tableCount(field: number): number {
    return (this.list(field, 4)?.byteLength ?? 0) / 4;
  }

  /** One table of a list. */
  tableAt(field: number, index: number): FlatTable | undefined {
    const list = this.list(field, 4);
    if (!list || index * 4 + 4 > list.byteLength) return undefined;
    const place = list.byteOffset - this.#view.byteOffset + index * 4;
    return FlatTable.#at(this.#view, place + list.getUint32(index * 4, true));
  }
}
