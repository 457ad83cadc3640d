/** Which features of a layer are stored already, and in which chunks; told by object identity. */
import type { AtlasFeature } from '../../domain/edition.js';

/** A chunk that lies in the database. */
export interface KnownChunk {
  readonly chunk: number;
  readonly bytes: number;
  readonly features: readonly AtlasFeature[];
}

/** What a layer is made of: chunks that are stored, and runs of features that are not. */
export type Piece =
  | { readonly type: 'stored'; readonly chunk: KnownChunk }
  | { readonly type: 'new'; readonly features: readonly AtlasFeature[] };

/**
 * The features as pieces. Chunks whose features all stand there in order are used again, wherever they have moved to.
 * New features behind a chunk smaller than `smallBytes` join it, or drawing one after another would leave a chunk each.
 */
export function chunkFeatures(
  features: readonly AtlasFeature[],
  { stored, smallBytes }: { readonly stored: readonly KnownChunk[]; readonly smallBytes: number },
): readonly Piece[] {
  const byFirst = new Map(stored.map((chunk) => [chunk.features[0], chunk]));
  const pieces: Piece[] = [];
  let run: AtlasFeature[] = [];
  const endRun = () => {
    if (run.length === 0) return;
    const last = pieces.at(-1);
    const joins = last?.type === 'stored' && last.chunk.bytes < smallBytes;
    if (joins) pieces.pop();
    pieces.push({ type: 'new', features: joins ? [...last.chunk.features, ...run] : run });
    run = [];
  };
  for (let at = 0; at < features.length; at++) {
    const feature = features[at];
    const chunk = byFirst.get(feature);
    if (chunk && standsAt(chunk, features, at)) {
      endRun();
      pieces.push({ type: 'stored', chunk });
      at += chunk.features.length - 1;
    } else if (feature) run.push(feature);
  }
  endRun();
  return pieces;
}

function standsAt({ features: chunk }: KnownChunk, features: readonly AtlasFeature[], at: number): boolean {
  return chunk.every((feature, index) => features[at + index] === feature);
}
