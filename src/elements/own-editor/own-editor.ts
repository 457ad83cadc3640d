/**
 * Over 300 lines: the one owner of what is being drawn or edited, with a handler for each way it goes on. What is on the
 * map is in own-sketches.ts, what a shape's buttons do in shape-actions.ts, the bars in draw-bar.ts and shape-bar.ts.
 */
import type { Geometry } from 'geojson';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Drawing, type DrawingKind, geometryOf } from '../../domain/drawing.js';
import type { Edition } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { checkShape, mendShape, rewindShape, type ShapeFault } from '../../domain/shape-edit/check-shape.js';
import { addHole, addParts } from '../../domain/shape-edit/edit-parts.js';
import { geometryOfShape, pathAt, type Shape, shapeOf } from '../../domain/shape-edit/shape.js';
import { addFeatures, setGeometry } from '../../domain/workspace/change-features.js';
import { handUncertainty } from '../../domain/workspace/drawn-layer.js';
import { findLayer, type Workspace } from '../../domain/workspace/workspace.js';
import { readPreference, writePreference } from '../../io/preferences.js';
import { DrawingDraft } from '../../map/drawing-draft.js';
import { ShapeDraft } from '../../map/shape-draft.js';
import {
  AddLayerEvent,
  type AskDrawingEvent,
  ChangeViewEvent,
  ChangeWorkspaceEvent,
  SayEvent,
} from '../panel-events.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderDrawBar } from './draw-bar.js';
import { EditOnMap } from './edit-on-map.js';
import type { FilledForm } from './feature-form.js';
import './feature-form.js';
import {
  type DrawEdit,
  type EditMessage,
  type EditTarget,
  type FillEdit,
  isDirty,
  layerOf,
  type OwnEdit,
  type ShapeEdit,
} from './own-edit.js';
import type { OwnTask } from './own-edit-event.js';
import { ownEditorStyles } from './own-editor.styles.js';
import type { DrawnOnMap, RunSketch } from './own-sketches.js';
import { findOwn, saveFilled, splitFeature } from './save-feature.js';
import { actOnDraft, type ShapeAction } from './shape-actions.js';
import { renderShapeBar } from './shape-bar.js';

/** How a part is drawn that is added to a shape. */
const PART_KINDS = { points: 'point', lines: 'line', areas: 'polygon' } as const;

/** For a drawing whose scale is not known any more. */
const UNKNOWN_SCALE_METRES = 50;

/**
 * Draws into the reader's own layers and edits shapes there. Stands over the map, so that an edit outlives a change of
 * tab, language or selection: it ends when it is saved, or given up on purpose.
 *
 * @fires change-workspace - A shape was saved.
 * @fires add-layer - A shape was saved into a layer that it began.
 * @fires change-view - The feature that was saved is selected.
 * @fires say - What was done.
 */
@customElement('own-editor')
export class OwnEditor extends LitElement {
  static override styles = [baseStyles, ownEditorStyles];

  /** The edition as it was loaded, without the reader's layers. */
  @property({ attribute: false }) base: Edition | undefined;
  /** The workspace; undefined while there is none. */
  @property({ attribute: false }) workspace: Workspace | undefined;
  /** Language of the editor. */
  @property() language: Language = 'zh';
  /** ISO 8601 day. */
  @property() today = '';
  /** How to draw on the map. */
  @property({ attribute: false }) sketch: RunSketch | undefined;

  /** Whether something is being drawn or edited. */
  @property({ type: Boolean, reflect: true }) active = false;

  @state() private edit: OwnEdit | undefined;
  /** What the reader is asked before work is lost: because they want to leave, or to begin something else. */
  @state() private asking: 'leave' | OwnTask | undefined;
  @state() private snap = readPreference('draw-snap') !== 'off';

  readonly #hand = new EditOnMap(this, {
    sketch: () => this.sketch,
    snap: () => this.snap,
    onDrawn: (edit, drawn) => this.#handleDrawn(edit, drawn),
    onShape: () => this.#handleShape(),
    onAccept: () => this.#accept(),
    onLeave: () => this.#leave(),
  });
  #lifetime = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lifetime = new AbortController();
    // The browser itself asks whether to leave the page.
    const keep = (event: BeforeUnloadEvent) => {
      if (isDirty(this.edit)) event.preventDefault();
    };
    addEventListener('beforeunload', keep, { signal: this.#lifetime.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime.abort();
  }

  /** Starts what the user wants; asks first when something unsaved is open. */
  begin(task: OwnTask): void {
    if (isDirty(this.edit)) this.asking = task;
    else this.#start(task);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The map is made anew in another language: the edit goes on there.
    if (changed.get('language') !== undefined && this.edit) setTimeout(() => this.#hand.resume(this.edit));
  }

  protected override willUpdate(): void {
    this.active = this.edit !== undefined;
  }

  #start(task: OwnTask): void {
    switch (task.type) {
      case 'draw':
        this.#draw({ type: 'feature', layer: task.layer }, task.kind);
        break;
      case 'edit':
        this.#editFeature(task);
        break;
      case 'split':
        this.#draw({ type: 'cut', layer: task.layer, feature: task.feature }, 'line');
        break;
      case 'adopt':
        this.#takeShape(geometryOf(task.drawing), createTarget(task.name));
    }
  }

  #draw(purpose: DrawEdit['purpose'], kind: DrawingKind, message?: EditMessage): void {
    const draft = new DrawingDraft({ id: 'draft', kind, positions: [] }, false);
    this.#go({ type: 'draw', purpose, kind, draft, message });
  }

  #editFeature({ layer, feature, shown }: Extract<OwnTask, { type: 'edit' }>): void {
    const before = findOwn(this.workspace, { layer, feature })?.geometry;
    const shape = before && shapeOf(before);
    if (shape) this.#editShape(shape, { type: 'feature', layer, feature, shown, before });
    else this.#say(OWN_STRINGS[this.language].notEditable);
  }

  #editShape(shape: Shape, target: EditTarget, faults: readonly ShapeFault[] = []): void {
    const draft = new ShapeDraft(shape);
    draft.flagged = faults.flatMap(({ places }) => places);
    this.#go({ type: 'shape', target, draft, faults, checked: draft.current });
  }

  /** Shows the edit and lets the hand work at it. */
  #go(edit: OwnEdit | undefined): void {
    this.edit = edit;
    this.asking = undefined;
    this.#hand.begin(edit);
  }

  /** What was wrong may be right again: it is looked at anew when it is to be saved. */
  #handleShape(): void {
    const { edit } = this;
    if (edit?.type === 'shape' && edit.faults.length > 0 && edit.checked !== edit.draft.current)
      this.edit = { ...edit, faults: [] };
  }

  #handleDrawn({ purpose, kind }: DrawEdit, { drawing, metresPerPixel }: DrawnOnMap): void {
    switch (purpose.type) {
      case 'feature':
        this.#takeShape(geometryOf(drawing), {
          ...createTarget(''),
          layer: purpose.layer,
          uncertaintyMetres: handUncertainty(metresPerPixel),
          kind,
        });
        break;
      case 'cut':
        this.#split(purpose, drawing);
        break;
      case 'hole':
      case 'part':
        this.#addPiece(purpose, geometryOf(drawing));
    }
  }

  #addPiece({ type, of }: Extract<DrawEdit['purpose'], { of: ShapeEdit }>, geometry: Geometry): void {
    const piece = shapeOf(geometry);
    const { current } = of.draft;
    const added =
      piece &&
      (type === 'hole' ? addHole(current, pathAt(piece, { part: 0, path: 0 })) : addParts(current, piece));
    if (added) of.draft.push(added);
    this.#go({ ...of, faults: [], message: added ? undefined : 'holeOutside' });
  }

  #split(
    purpose: { readonly type: 'cut'; readonly layer: string; readonly feature: string },
    { positions }: Drawing,
  ): void {
    const { language } = this;
    const words = OWN_STRINGS[language];
    const own = findOwn(this.workspace, purpose);
    const line = positions.map((place) => [...place]);
    const split = own && splitFeature(own, { layer: purpose.layer, line, language });
    if (split) {
      this.dispatchEvent(new ChangeWorkspaceEvent(split.change));
      this.#say(fillIn(words.splitDone, { n: split.count }));
      this.#go(undefined);
    } else this.#draw(purpose, 'line', 'splitRefused');
  }

  /** A shape that is whole: it goes on to the form, or back to the hand when something is wrong. */
  #takeShape(drawn: Geometry, target: FillEdit['target']): void {
    const geometry = rewindShape(drawn);
    const faults = checkShape(geometry);
    const shape = shapeOf(geometry);
    if (faults.length > 0 && shape) this.#editShape(shape, target, faults);
    else this.#go({ type: 'fill', target, geometry });
  }

  /** Saves the shape, or says what is wrong with it; with `anyway` also one that is only odd. */
  #accept(anyway = false): void {
    const { edit } = this;
    if (edit?.type !== 'shape') return;
    const { draft, target } = edit;
    const geometry = rewindShape(geometryOfShape(draft.current));
    const faults = checkShape(geometry);
    const isWrong = faults.some(({ severity }) => severity === 'error');
    if (faults.length > 0 && (isWrong || !anyway)) void this.#tellFaults(edit, faults);
    else if (target.type === 'new') this.#go({ type: 'fill', target, geometry });
    else this.#saveGeometry(edit, geometry);
  }

  async #tellFaults(edit: ShapeEdit, faults: readonly ShapeFault[]): Promise<void> {
    edit.draft.flagged = faults.flatMap(({ places }) => places);
    this.edit = { ...edit, faults, checked: edit.draft.current, message: undefined };
    this.#hand.refresh();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.faults')?.focus();
  }

  #saveGeometry(edit: ShapeEdit, geometry: Geometry): void {
    const { target, draft } = edit;
    const { workspace, language } = this;
    const own = target.type === 'feature' ? findOwn(workspace, target) : undefined;
    const words = OWN_STRINGS[language];
    if (target.type !== 'feature' || !own) {
      this.edit = { ...edit, message: 'gone' };
      return;
    }
    if (draft.changed) {
      const setting = { layer: target.layer, feature: target.feature, geometry };
      this.dispatchEvent(
        new ChangeWorkspaceEvent((current) => {
          const result = setGeometry(current, setting);
          return result.ok ? result.value : current;
        }),
      );
      this.#say(fillIn(words.saved, { name: nameOf(own, language) }));
    }
    this.#go(undefined);
  }

  async #mend(edit: ShapeEdit): Promise<void> {
    const engine = await import('clipper2-ts');
    if (this.edit !== edit) return;
    const result = mendShape(geometryOfShape(edit.draft.current), { faults: edit.faults, engine });
    const shape = result.type === 'mended' ? shapeOf(result.geometry) : undefined;
    if (shape) edit.draft.push(shape);
    const message = result.type === 'mended' ? 'mended' : result.reason;
    this.edit = { ...edit, faults: shape ? [] : edit.faults, message };
    this.#hand.refresh();
  }

  #leave(): void {
    if (isDirty(this.edit)) this.asking = 'leave';
    else this.#go(undefined);
  }

  /** Gives up on purpose: a hole that was being drawn leaves its shape as it is. */
  #discard(): void {
    const { edit, asking } = this;
    this.#go(
      asking === 'leave' && edit?.type === 'draw' && 'of' in edit.purpose ? edit.purpose.of : undefined,
    );
    if (asking && asking !== 'leave') this.#start(asking);
  }

  private handleShapeAction(edit: ShapeEdit, action: ShapeAction): void {
    switch (action) {
      case 'hole':
        this.#draw({ type: 'hole', of: edit }, 'polygon');
        break;
      case 'part':
        this.#draw({ type: 'part', of: edit }, PART_KINDS[edit.draft.current.family]);
        break;
      case 'accept':
      case 'anyway':
        this.#accept(action === 'anyway');
        break;
      case 'mend':
        void this.#mend(edit);
        break;
      case 'as-new':
        this.edit = { ...edit, target: createTarget('') };
        this.#accept();
        break;
      case 'leave':
        this.#leave();
        break;
      default: {
        const done = actOnDraft(edit.draft, action);
        const faults = action === 'unflag' ? [] : edit.faults;
        this.edit = { ...edit, faults, message: done ? undefined : 'lastPart' };
        this.#hand.refresh();
      }
    }
  }

  private handleSave({ geometry, target }: FillEdit, filled: FilledForm, again: boolean): void {
    const { base, language, today } = this;
    if (!base) return;
    const layers = this.workspace?.layers ?? [];
    const { known, layer, feature } = saveFilled(filled, { geometry, base, layers, language, today });
    this.dispatchEvent(
      known
        ? new ChangeWorkspaceEvent((workspace) =>
            addFeatures(workspace, { layer: layer.id, features: [feature] }),
          )
        : new AddLayerEvent({ ...layer, features: [feature] }),
    );
    const name = filled.properties.name;
    this.#say(fillIn(OWN_STRINGS[language].added, { name, layer: localize(layer.title, language) }));
    if (again && target.kind) this.#draw({ type: 'feature', layer: layer.id }, target.kind);
    else {
      this.dispatchEvent(new ChangeViewEvent({ selected: feature.properties.id }));
      this.#go(undefined);
    }
  }

  private handleBack({ geometry, target }: FillEdit): void {
    const shape = shapeOf(geometry);
    if (shape) this.#editShape(shape, target);
  }

  private handleSnap(snap: boolean): void {
    this.snap = snap;
    writePreference('draw-snap', snap ? 'on' : 'off');
    this.#hand.resume(this.edit);
  }

  /** The bar's own way to give up: here it asks first. */
  private handleGiveUp(event: AskDrawingEvent): void {
    event.stopPropagation();
    this.#leave();
  }

  #say(message: string): void {
    this.dispatchEvent(new SayEvent(message));
  }

  protected override render() {
    const { edit, asking } = this;
    if (!edit) return nothing;
    return html`<section class="box" data-type=${edit.type} @ask-drawing=${this.handleGiveUp}>
      ${asking ? this.renderQuestion(asking) : nothing} ${this.#hand.paused ? this.renderPaused() : nothing} ${this.renderEdit(edit)}
    </section>`;
  }

  private renderEdit(edit: OwnEdit) {
    switch (edit.type) {
      case 'draw':
        return this.renderDraw(edit);
      case 'shape':
        return this.renderShape(edit);
      case 'fill':
        return this.renderForm(edit);
    }
  }

  private renderDraw(edit: DrawEdit) {
    const { language, workspace, snap } = this;
    const layerId = layerOf(edit);
    const layer = layerId === undefined ? undefined : workspace && findLayer(workspace, layerId);
    return renderDrawBar({
      edit,
      drawn: this.#hand.drawn,
      layerTitle: layer ? localize(layer.title, language) : '',
      language,
      snap,
      onSnap: (on) => this.handleSnap(on),
      onKind: (kind) => this.#draw(edit.purpose, kind),
    });
  }

  private renderShape(edit: ShapeEdit) {
    const { language, workspace, snap } = this;
    const own = edit.target.type === 'feature' ? findOwn(workspace, edit.target) : undefined;
    return renderShapeBar({
      edit,
      state: this.#hand.shape,
      name: own ? nameOf(own, language) : '',
      language,
      snap,
      onSnap: (on) => this.handleSnap(on),
      onAction: (action) => this.handleShapeAction(edit, action),
    });
  }

  private renderForm(edit: FillEdit) {
    const { layer, name, uncertaintyMetres, kind } = edit.target;
    return html`<feature-form .layers=${this.workspace?.layers ?? []} .layer=${layer} .name=${name} .uncertaintyMetres=${uncertaintyMetres}
      .repeatable=${kind !== undefined} .language=${this.language}
      @fill-form=${({ filled, again }: HTMLElementEventMap['fill-form']) => this.handleSave(edit, filled, again)}
      @back-to-shape=${() => this.handleBack(edit)} @give-up=${() => this.#leave()}></feature-form>`;
  }

  private renderQuestion(asking: NonNullable<typeof this.asking>) {
    const words = OWN_STRINGS[this.language];
    return html`<div class="question" role="alertdialog" aria-labelledby="question">
      <p id="question">${asking === 'leave' ? words.askLeave : words.askOther}</p>
      <p class="actions"><button class="quiet main" id="stay" type="button" @click=${() => {
        this.asking = undefined;
      }}>${words.stay}</button>
      <button class="quiet" id="discard" type="button" @click=${() => this.#discard()}>${words.discard}</button></p>
    </div>`;
  }

  private renderPaused() {
    const words = OWN_STRINGS[this.language];
    return html`<p class="question" role="status">${words.paused} <button class="quiet main" id="resume" type="button" @click=${() => this.#hand.resume(this.edit)}>${words.resume}</button></p>`;
  }
}

/** A feature to come, of which nothing is known as yet. */
function createTarget(name: string): FillEdit['target'] {
  return {
    type: 'new',
    layer: undefined,
    name,
    uncertaintyMetres: UNKNOWN_SCALE_METRES,
    kind: undefined,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'own-editor': OwnEditor;
  }
}
