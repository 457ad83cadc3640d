/** Unpacks gzip up to a limit, so that a small piece cannot fill the memory. */
import { TileFault } from '../domain/tile-sources/tile-fault.js';

/** The unpacked bytes; throws a TileFault when they are more than `most`, or the piece is broken. */
export async function gunzipBounded(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new TileFault('cut-off');
    });
    if (done) break;
    length += value.length;
    if (length > most) {
      void reader.cancel().catch(() => undefined);
      throw new TileFault('too-large');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
