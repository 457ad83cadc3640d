/** Bytes read piece by piece: from a server by range, or from a file on this computer. */

export interface ByteReader {
  /** The bytes from `offset`, fewer where the whole ends before. Rejects with a TileFault. */
  read(offset: number, length: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** What was read so far. */
  readonly counted: { readonly bytes: number; readonly requests: number };
  /** Bytes of the whole, as soon as they are known. */
  readonly size: number | undefined;
}
