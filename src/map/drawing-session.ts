/** Drawing on the map and changing what was drawn, by mouse, finger or keys: a task in, one drawing out. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Drawing } from '../domain/drawing.js';
import { DrawingDraft } from './drawing-draft.js';
import { DrawingHand } from './drawing-hand.js';
import { sketchOnMap } from './drawing-lifetime.js';
import type { SnapTargets } from './drawing-snap.js';
import type { DrawingState, MapDrawingTask } from './drawing-state.js';

export interface DrawOnMapOptions {
  /** The drawing to change, for a task of that type. */
  readonly existing?: Drawing | undefined;
  /** What there is to snap to, for a task that snaps. */
  readonly snapTo?: SnapTargets | undefined;
  /** Hears of the unfinished drawing (id `draft`) at every move; undefined while there is nothing to measure. */
  readonly onChange?: ((draft: Drawing | undefined, state: DrawingState) => void) | undefined;
  readonly signal: AbortSignal;
  /** What was begun before and is gone on with; its steps can be taken back, too. */
  readonly draft?: DrawingDraft | undefined;
  /** See HandOptions. */
  readonly fine?: boolean | undefined;
  readonly onEscape?: (() => void) | undefined;
}

/** Id of a drawing that is not yet part of a view. */
const DRAFT_ID = 'draft';

/**
 * Waits for a drawing; undefined when it is given up by Escape or `signal`, or there is nothing to change. A new one has
 * the id `draft`, a changed one its own. Places are rounded to 1e-5°, radii to whole metres.
 */
export async function drawOnMap(
  map: MapLibreMap,
  task: MapDrawingTask,
  options: DrawOnMapOptions,
): Promise<Drawing | undefined> {
  const { signal, existing } = options;
  const editing = task.type === 'edit';
  const first = editing ? existing : { id: DRAFT_ID, kind: task.kind, positions: [] };
  if (!first) return undefined;
  await styleOf(map, signal);
  const draft = options.draft ?? new DrawingDraft(first, editing);
  const snapTo = task.snap ? options.snapTo : undefined;
  const tell = (preview: Drawing | undefined, state: DrawingState) =>
    options.onChange?.(preview && { ...preview, id: DRAFT_ID }, state);
  return sketchOnMap<Drawing>(
    map,
    signal,
    (finish) =>
      new DrawingHand(map, {
        draft,
        snapTo,
        finish,
        onChange: tell,
        fine: options.fine,
        onEscape: options.onEscape,
      }),
  );
}

/** Terra Draw adds sources, which needs a style. */
export async function styleOf(map: MapLibreMap, signal: AbortSignal): Promise<void> {
  if (!map.getStyle()) await Promise.race([map.once('style.load'), aborted(signal)]);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
