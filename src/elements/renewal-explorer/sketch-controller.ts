/** What the reader draws on the page's map, one thing at a time: a place, an outline, a drawing, a shape of an own layer. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Drawing, nextDrawingId } from '../../domain/drawing.js';
import type { DrawingState, SketchKey } from '../../map/drawing-state.js';
import type { RunSketch } from '../own-editor/own-sketches.js';
import type { DrawingTask } from '../panel-events.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';

/** What the reader is drawing on the map just now. */
export type Sketching = 'place' | 'polygon' | 'draw' | 'edit' | 'own';

/** What a map must be able to do; both the map and the comparison of two are. */
export type SketchedMap = Pick<
  RenewalMap,
  'pickPlace' | 'drawPolygon' | 'draw' | 'sketch' | 'sketchKey' | 'innerMap'
>;

/** The page around the sketch. */
export interface SketchSurroundings {
  /** Undefined until its code is loaded. */
  readonly map: () => SketchedMap | undefined;
  /** Shows the map, with nothing over it. */
  readonly clear: () => void;
  /** What was in the way comes back. */
  readonly restore: () => void;
}

export class SketchController implements ReactiveController {
  kind: Sketching | undefined;
  /** What is being drawn for the analysis: the task, the shape so far, and what can be done to it. */
  task: DrawingTask | undefined;
  draft: Drawing | undefined;
  drawingState: DrawingState | undefined;
  /** Counts the sketches: one that another took the place of ends later than that begins. */
  #runs = 0;
  readonly #host: ReactiveControllerHost;
  readonly #page: SketchSurroundings;

  constructor(host: ReactiveControllerHost, page: SketchSurroundings) {
    this.#host = host;
    this.#page = page;
    host.addController(this);
  }

  hostConnected(): void {}

  /** A place in degrees; undefined when it was given up, as with all that follow. */
  pickPlace(): Promise<readonly [number, number] | undefined> {
    return this.#run('place', (map) => map.pickPlace());
  }

  /** Corners of an outline in degrees, not closed. */
  drawPolygon(): Promise<readonly (readonly [number, number])[] | undefined> {
    return this.#run('polygon', (map) => map.drawPolygon());
  }

  /** Draws what the task says; gives the drawings as they then are. Without a task the one under way is given up. */
  async draw(
    task: DrawingTask | undefined,
    drawings: () => readonly Drawing[],
  ): Promise<readonly Drawing[] | undefined> {
    this.key('Escape');
    this.#set({ task });
    if (!task) return undefined;
    const existing = task.type === 'edit' ? drawings().find(({ id }) => id === task.id) : undefined;
    const drawn = await this.#run(task.type, (map) =>
      map.draw(task, {
        ...(existing && { existing }),
        onChange: (draft, drawingState) => {
          if (this.task === task) this.#set({ task, draft, drawingState });
        },
      }),
    );
    // Another task may have begun meanwhile.
    if (this.task !== task) return undefined;
    this.#set({});
    return drawn && keepDrawing(drawings(), drawn, existing);
  }

  /** A sketch of the editor of own layers. */
  readonly own: RunSketch = (start, { keepsFocus = false, replaces } = {}) =>
    this.#run('own', (map) => map.sketch(start, replaces), keepsFocus);

  /** Does with what is being drawn what the key on the map would. */
  key(key: SketchKey): void {
    this.#page.map()?.sketchKey(key);
  }

  #set({
    task,
    draft,
    drawingState,
  }: {
    readonly task?: DrawingTask | undefined;
    readonly draft?: Drawing | undefined;
    readonly drawingState?: DrawingState | undefined;
  }): void {
    this.task = task;
    this.draft = draft;
    this.drawingState = drawingState;
    this.#host.requestUpdate();
  }

  /** Draws out of the way of all else, with the focus on the map; then back to where it was. */
  async #run<T>(
    kind: Sketching,
    draw: (map: SketchedMap) => Promise<T | undefined>,
    keepsFocus = false,
  ): Promise<T | undefined> {
    const run = ++this.#runs;
    this.#page.clear();
    this.#show(kind);
    await this.#host.updateComplete;
    const map = this.#page.map();
    if (!keepsFocus) map?.innerMap?.getCanvas().focus({ preventScroll: true });
    try {
      return map && (await draw(map));
    } finally {
      if (run === this.#runs) {
        this.#show(undefined);
        // The editor goes on over the map: with the attributes of what was drawn, or its vertices.
        if (kind !== 'own') this.#page.restore();
      }
    }
  }

  #show(kind: Sketching | undefined): void {
    this.kind = kind;
    this.#host.requestUpdate();
  }
}

/** The drawings with what was drawn: in the place of the one that was changed, else as the last with an id of its own. */
function keepDrawing(
  drawings: readonly Drawing[],
  drawn: Drawing,
  existing: Drawing | undefined,
): readonly Drawing[] {
  if (!existing) return [...drawings, { ...drawn, id: nextDrawingId(drawings) }];
  return drawings.map((drawing) => (drawing.id === existing.id ? { ...drawn, id: existing.id } : drawing));
}
