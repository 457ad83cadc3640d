/** Writes layers as a file, away from the page: 200,000 parcels take some ten seconds. */
import { type WriteRequest, writeLayers } from '../formats/write-layers.js';
import type { WriteAnswer } from './write-client.js';

addEventListener('message', ({ data }: MessageEvent<WriteRequest>) => void answer(data));

async function answer(request: WriteRequest): Promise<void> {
  const tell = (message: WriteAnswer, transfer: Transferable[] = []) => postMessage(message, { transfer });
  try {
    const file = await writeLayers(request);
    // Safe: made for this answer alone, and never shared.
    tell({ type: 'file', file }, [file.bytes.buffer as ArrayBuffer]);
  } catch (cause) {
    tell({ type: 'failure', message: cause instanceof Error ? cause.message : String(cause) });
  }
}
