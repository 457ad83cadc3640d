/** What a save has to write, worked out before the transaction begins, in slices that leave the page alive. */
import type { AtlasFeature } from '../../domain/edition.js';
import { createProblemList } from '../../domain/problem-list.js';
import type { Problem, Result } from '../../domain/result.js';
import { readUserLayerHead } from '../../domain/workspace/read-user-layer.js';
import { readWorkspaceHead } from '../../domain/workspace/read-workspace-head.js';
import type { UserLayer, Workspace } from '../../domain/workspace/workspace.js';
import { chunkFeatures, type KnownChunk } from './chunk-features.js';
import { CHUNK_LETTERS, type EncodedChunk, encodeChunks } from './encode-chunk.js';

/** A version as this page knows it, by ids of layers. */
export interface KnownVersion {
  readonly version: number;
  readonly generation: number;
  readonly layers: ReadonlyMap<string, KnownLayer>;
}

export interface KnownLayer {
  readonly features: readonly AtlasFeature[];
  readonly chunks: readonly KnownChunk[];
}

export type PlannedPiece =
  | { readonly type: 'stored'; readonly chunk: KnownChunk }
  | { readonly type: 'new'; readonly chunk: EncodedChunk };

export interface PlannedLayer {
  readonly head: Omit<UserLayer, 'features'>;
  readonly features: readonly AtlasFeature[];
  readonly pieces: readonly PlannedPiece[];
}

export interface SavePlan {
  /** That of the chunks it builds on; undefined when it brings all of its own. */
  readonly generation?: number | undefined;
  readonly head: Omit<Workspace, 'layers'>;
  readonly layers: readonly PlannedLayer[];
}

/** Work between two pauses. */
const SLICE_MILLISECONDS = 12;

/** The plan; fails when something of the workspace could not be read back, so that none such is ever called saved. */
export async function planSave(
  { layers, ...head }: Workspace,
  known: KnownVersion | undefined,
): Promise<Result<SavePlan>> {
  const unreadable = findUnreadable(head, layers);
  if (unreadable) return { ok: false, problems: [unreadable] };
  const planned: PlannedLayer[] = [];
  let began = performance.now();
  for (const { features, ...layerHead } of layers) {
    const pieces: PlannedPiece[] = [];
    for (const piece of planPieces(features, known?.layers.get(layerHead.id))) {
      if ('code' in piece) return { ok: false, problems: [piece] };
      pieces.push(piece);
      if (performance.now() - began < SLICE_MILLISECONDS) continue;
      await nextTask();
      began = performance.now();
    }
    planned.push({ head: layerHead, features, pieces });
  }
  return { ok: true, value: { generation: known?.generation, head, layers: planned }, problems: [] };
}

function* planPieces(
  features: readonly AtlasFeature[],
  known: KnownLayer | undefined,
): Generator<PlannedPiece | Problem> {
  const stored = known?.chunks ?? [];
  if (features === known?.features) {
    for (const chunk of stored) yield { type: 'stored', chunk };
    return;
  }
  for (const piece of chunkFeatures(features, { stored, smallBytes: CHUNK_LETTERS / 2 })) {
    if (piece.type === 'stored') yield piece;
    else for (const part of slices(piece.features)) yield* encodeRun(part);
  }
}

/** Features of a long run that are encoded at once: some chunks full, so that pauses come in time. */
const RUN = 2_000;

function* slices(features: readonly AtlasFeature[]): Generator<readonly AtlasFeature[]> {
  for (let from = 0; from < features.length; from += RUN) yield features.slice(from, from + RUN);
}

function* encodeRun(features: readonly AtlasFeature[]): Generator<PlannedPiece | Problem> {
  for (const chunk of encodeChunks(features)) yield 'code' in chunk ? chunk : { type: 'new', chunk };
}

function findUnreadable(head: Omit<Workspace, 'layers'>, layers: readonly UserLayer[]): Problem | undefined {
  const problems = createProblemList();
  readWorkspaceHead(head, problems);
  layers.forEach((layer, index) => {
    readUserLayerHead(layer, { path: `layers[${index}]`, problems });
  });
  const lost = problems
    .problems()
    .find(({ code, severity }) => severity === 'error' || code.endsWith('-left-out'));
  if (!lost) return undefined;
  return {
    ...lost,
    code: 'workspace-not-saved',
    severity: 'error',
    message: `Nothing is saved, for this could not be read back: ${lost.message}`,
    fix: 'Take the last change back.',
  };
}

/** By a message, for timers are slowed down in hidden tabs. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
