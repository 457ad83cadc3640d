/** Why a request failed before an answer came: the browser only says that it did. */
import { TileFault } from '../../domain/tile-sources/tile-fault.js';

/** A server that answers to a request of no origin, but not to ours, does not allow other sites to read it (CORS). */
export async function whyUnreachable(url: string, cause: unknown): Promise<TileFault> {
  try {
    await fetch(url, {
      mode: 'no-cors',
      method: 'HEAD',
      credentials: 'omit',
      signal: AbortSignal.timeout(8000),
    });
    return new TileFault('cors');
  } catch {
    return new TileFault('unreachable', cause instanceof Error ? cause.message.slice(0, 120) : '');
  }
}
