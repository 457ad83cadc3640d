/** The edit at work on the page's map: one sketch at a time, which goes on with the edit's own draft. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Drawing } from '../../domain/drawing.js';
import type { DrawingState } from '../../map/drawing-state.js';
import type { ShapeState } from '../../map/shape-draft.js';
import type { ShapeSession } from '../../map/shape-session.js';
import type { DrawEdit, FillEdit, OwnEdit, ShapeEdit } from './own-edit.js';
import {
  type DrawnOnMap,
  drawingSketch,
  editingSketch,
  type RunSketch,
  showingSketch,
} from './own-sketches.js';

/** What the edit goes by, and who hears of what the hand does. */
export interface EditHandlers {
  readonly sketch: () => RunSketch | undefined;
  readonly snap: () => boolean;
  readonly onDrawn: (edit: DrawEdit, drawn: DrawnOnMap) => void;
  readonly onShape: () => void;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
}

export class EditOnMap implements ReactiveController {
  /** What is drawn so far, and what can be done to it. */
  drawn: { readonly preview: Drawing | undefined; readonly state: DrawingState } | undefined;
  /** The same of a shape whose vertices are moved. */
  shape: ShapeState | undefined;
  /** Whether the map was taken away: another sketch, another page. */
  paused = false;
  #session: ShapeSession | undefined;
  /** Counts the sketches, to tell the one that goes on from those before it. */
  #run = 0;
  readonly #host: ReactiveControllerHost;
  readonly #handlers: EditHandlers;

  constructor(host: ReactiveControllerHost, handlers: EditHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Begins with an edit; with none the map is left alone. */
  begin(edit: OwnEdit | undefined): void {
    this.drawn = undefined;
    this.resume(edit);
  }

  /** Goes on with the draft as it is. */
  resume(edit: OwnEdit | undefined): void {
    const run = ++this.#run;
    const sketch = this.#handlers.sketch();
    this.#session?.end();
    this.#session = undefined;
    this.#pause(false);
    if (!edit || !sketch) return;
    const goesOn = () => run === this.#run;
    if (edit.type === 'draw') void this.#draw(sketch, edit, goesOn);
    else if (edit.type === 'shape') void this.#edit(sketch, edit, goesOn);
    else void this.#show(sketch, edit, goesOn);
  }

  /** Draws the draft anew after it was changed by other than the hand. */
  refresh(): void {
    this.#session?.show();
  }

  async #draw(sketch: RunSketch, edit: DrawEdit, goesOn: () => boolean): Promise<void> {
    const { snap, onLeave, onDrawn } = this.#handlers;
    const drawn = await sketch(
      drawingSketch(edit, {
        snap: snap(),
        onLeave,
        onChange: (preview, state) => {
          if (!goesOn()) return;
          this.drawn = { preview, state };
          this.#host.requestUpdate();
        },
      }),
    );
    if (!goesOn()) return;
    if (drawn) onDrawn(edit, drawn);
    else this.#pause(true);
  }

  async #edit(sketch: RunSketch, edit: ShapeEdit, goesOn: () => boolean): Promise<void> {
    const { snap, onLeave, onAccept, onShape } = this.#handlers;
    const replaces = edit.target.type === 'feature' ? edit.target.shown : undefined;
    const ended = await sketch(
      editingSketch(edit, {
        snap: snap(),
        onAccept,
        onLeave,
        onStart: (session) => this.#take(session, goesOn),
        onChange: (shape) => {
          this.shape = shape;
          onShape();
          this.#host.requestUpdate();
        },
      }),
      { replaces },
    );
    if (goesOn() && !ended) this.#pause(true);
  }

  async #show(sketch: RunSketch, edit: FillEdit, goesOn: () => boolean): Promise<void> {
    const { onLeave } = this.#handlers;
    const onStart = (session: ShapeSession) => this.#take(session, goesOn);
    await sketch(showingSketch(edit, { onStart, onLeave }), { keepsFocus: true });
  }

  #take(session: ShapeSession, goesOn: () => boolean): void {
    if (goesOn()) this.#session = session;
    else session.end();
  }

  #pause(paused: boolean): void {
    this.paused = paused;
    this.#host.requestUpdate();
  }
}
