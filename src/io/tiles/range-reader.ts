/** Bytes of a file on a server by HTTP ranges. Never the whole: a server that ignores Range is told from one that obeys. */
import { asFault, faultOfStatus, TileFault } from '../../domain/tile-sources/tile-fault.js';
import type { ByteReader } from '../../formats/byte-reader.js';
import { whyUnreachable } from './why-unreachable.js';

export class RangeReader implements ByteReader {
  readonly url: string;
  size: number | undefined;
  #bytes = 0;
  #requests = 0;

  /** The address with its keys. */
  constructor(url: string) {
    this.url = url;
  }

  get counted() {
    return { bytes: this.#bytes, requests: this.#requests };
  }

  async read(offset: number, length: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    if (length <= 0) return new Uint8Array();
    this.#requests++;
    const response = await this.#ask(offset, length, signal);
    // Nothing there: the file ends before.
    if (response.status === 416) return new Uint8Array();
    const bytes = await takeBytes(response, length);
    this.#bytes += bytes.length;
    return bytes;
  }

  async #ask(offset: number, length: number, signal: AbortSignal | undefined): Promise<Response> {
    const headers = { range: `bytes=${offset}-${offset + length - 1}` };
    let response: Response;
    try {
      response = await fetch(this.url, { headers, credentials: 'omit', ...(signal ? { signal } : {}) });
    } catch (cause) {
      signal?.throwIfAborted();
      throw await whyUnreachable(this.url, cause);
    }
    if (response.status === 206 || response.status === 416) {
      // Only told to other sites when the server allows it.
      const [, from, all] =
        /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
      if (all !== undefined) this.size = Number(all);
      if (from === undefined || Number(from) === offset) return response;
    }
    void response.body?.cancel().catch(() => undefined);
    const size = Number(response.headers.get('content-length') ?? Number.NaN);
    throw (
      faultOfStatus(response.status) ??
      new TileFault('no-range', '', Number.isFinite(size) ? size : undefined)
    );
  }
}

/** No more than was asked for, whatever the server sends. */
async function takeBytes(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const taken = new Uint8Array(most);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done || !value) return taken.slice(0, length);
      if (length + value.length > most) {
        void reader?.cancel().catch(() => undefined);
        throw new TileFault('no-range');
      }
      taken.set(value, length);
      length += value.length;
    }
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw asFault(cause, 'cut-off');
  }
}
