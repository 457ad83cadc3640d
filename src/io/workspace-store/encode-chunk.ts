/** Features ⇄ the bytes of a chunk, with a checksum that tells when the disk has changed them. */
import type { AtlasFeature } from '../../domain/edition.js';
import type { Problem } from '../../domain/result.js';
import { explainFeature, readUserFeature } from '../../domain/workspace/read-user-feature.js';

export interface EncodedChunk {
  readonly features: readonly AtlasFeature[];
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

/** Letters of JSON that a chunk aims at: about what a disk writes in one go, and few enough chunks for 100 MB. */
export const CHUNK_LETTERS = 128 * 1024;

/** The features as chunks of about the same size, one after the other; a feature that cannot be kept ends it with a problem. */
export function* encodeChunks(features: readonly AtlasFeature[]): Generator<EncodedChunk | Problem> {
  const texts: string[] = [];
  for (const feature of features) {
    const text = encodeFeature(feature);
    if (typeof text !== 'string') {
      yield text;
      return;
    }
    texts.push(text);
  }
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  // Up to half as large again: else each chunk that grows by one feature would leave a crumb behind.
  const most = letters / Math.max(1, Math.round(letters / CHUNK_LETTERS - 0.01));
  for (let from = 0, to = 0; from < texts.length; from = to) {
    for (let size = 0; to < texts.length && (to === from || size < most); to++)
      size += texts[to]?.length ?? 0;
    const bytes = new TextEncoder().encode(`[${texts.slice(from, to).join(',')}]`);
    yield { features: features.slice(from, to), bytes, checksum: checksumOf(bytes) };
  }
}

/** Its JSON; a problem when it could not be read back. */
function encodeFeature(feature: AtlasFeature): string | Problem {
  try {
    if (readUserFeature(feature)) return JSON.stringify(feature);
    return notKept(feature, explainFeature(feature)[0]?.message ?? '');
  } catch (error) {
    // Values that JSON has no word for: circles, large integers.
    return notKept(feature, error instanceof Error ? error.message : String(error));
  }
}

function notKept(feature: AtlasFeature, reason: string): Problem {
  const id = String(feature.properties?.id ?? '').slice(0, 200);
  return {
    code: 'feature-not-saved',
    message:
      `Nothing is saved, for the feature "${id.slice(0, 60)}" could not be read back. ${reason}`.trim(),
    path: '',
    severity: 'error',
    feature: id,
    fix: 'Take the last change of this feature back.',
  };
}

/** The list of features, still unchecked; undefined when the bytes are not what was written. */
export function decodeChunk({ bytes, checksum }: Pick<EncodedChunk, 'bytes' | 'checksum'>): unknown {
  if (!(bytes instanceof Uint8Array) || checksumOf(bytes) !== checksum) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** FNV-1a of 32 bits (Fowler, Noll, Vo): tells slips of a disk, not forgeries. */
export function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
