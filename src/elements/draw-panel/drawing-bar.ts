import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Drawing, DrawingKind } from '../../domain/drawing.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import type { DrawingState, SketchKey } from '../../map/drawing-state.js';
import { isFree } from '../../map/drawing-vertices.js';
import { AskDrawingEvent, type DrawingTask } from '../panel-events.js';
import { DRAW_STRINGS, type DrawHint } from '../strings/draw.js';
import { fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { type ChosenUnits, readUnits } from './chosen-units.js';
import { measureRows, renderLiveMeasures } from './measure-list.js';
import { measuresStyles } from './measures.styles.js';
import { SketchKeyEvent } from './sketch-key-event.js';

/**
 * What to do while drawing, what was measured so far, and buttons for those without a keyboard. Stands in the panel, or
 * over the map where the panel is out of the way.
 *
 * @fires sketch-key - The user pressed a button that stands for a key on the map.
 * @fires ask-drawing - The user gave up (no task).
 */
@customElement('drawing-bar')
export class DrawingBar extends LitElement {
  static override styles = [
    baseStyles,
    measuresStyles,
    css`
      :host { display: block; }
      h3 { margin: 0; font: 600 0.9375rem/1.4 var(--atlas-serif); overflow-wrap: anywhere; }
      .hint { font-size: 0.8125rem; line-height: 1.55; }
      .touch { display: none; }
      @media (pointer: coarse) { .touch { display: block; } .mouse, .keys { display: none; } }
      .keys { font-size: 0.8125rem; color: var(--atlas-ink-soft); }
      .keys summary { display: inline-block; min-height: 24px; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
      .actions { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
      .quiet { min-height: 34px; padding-inline: 13px; border-radius: 17px; }
      .finish { background: var(--atlas-ink); border-color: var(--atlas-ink); color: var(--atlas-paper); }
      .quiet[aria-disabled='true'] { opacity: 0.5; cursor: default; }
      :host([compact]) { padding: 10px 14px; border: 1px solid var(--atlas-ink-soft); border-radius: 6px; background: var(--atlas-paper); color: var(--atlas-ink); }
      :host([compact]) :is(.keys, h3), :host([bare]) h3 { display: none; }
    `,
  ];

  /** What is being drawn or changed; nothing is shown without. */
  @property({ attribute: false }) drawing: DrawingTask | undefined;
  /** The shape so far. */
  @property({ attribute: false }) draft: Drawing | undefined;
  /** What can be done just now; absent = unknown, so nothing is held back. */
  @property({ attribute: false }) state: DrawingState | undefined;
  /** What the drawing that is changed is called. */
  @property() name = '';
  /** Language of the bar. */
  @property() language: Language = 'zh';
  /** Units of the measures. */
  @property({ attribute: false }) units: ChosenUnits = readUnits();
  /** Whether room is scarce, as over the map of a phone. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Whether what is drawn stands above it already. */
  @property({ type: Boolean, reflect: true }) bare = false;

  /** What is read out: the measures when a vertex has come or gone, not at every move. */
  #spoken = '';
  #positions = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draft')) return;
    const positions = this.draft?.positions.length ?? 0;
    if (positions !== this.#positions) this.#spoken = this.#measureText();
    this.#positions = positions;
  }

  #measureText(): string {
    const { draft, units, language } = this;
    if (!draft) return '';
    const rows = measureRows(draft, { units, language });
    return rows.map((row) => row.join(' ')).join(DRAW_STRINGS[language].listSeparator);
  }

  private get kind(): DrawingKind | undefined {
    return this.drawing?.type === 'draw' ? this.drawing.kind : this.draft?.kind;
  }

  private press(key: SketchKey): void {
    this.dispatchEvent(new SketchKeyEvent(key));
  }

  protected override render() {
    const { drawing, draft, kind, language, state } = this;
    if (!drawing) return nothing;
    const words = DRAW_STRINGS[language];
    const hint = hintOf(drawing, kind);
    const vertex = state?.vertex;
    return html`
      <h3>${drawing.type === 'draw' ? fillIn(words.drawingNow, { kind: words.kinds[drawing.kind] }) : fillIn(words.editingNow, { name: this.name })}</h3>
      <p class="hint mouse">${words.mouse[hint]}</p>
      <p class="hint touch">${words.touch[hint]}</p>
      <details class="keys"><summary>${words.keysLabel}</summary><p>${words.keys[drawing.type]}</p></details>
      <div class="live">
        ${draft ? renderLiveMeasures(draft, { units: this.units, language }) : html`<p class="hint">${words.nothingYet}</p>`}
        ${state?.snapped ? html`<p class="tag">${words.snapped}</p>` : nothing}
      </div>
      <p class="hint" role="status">${
        vertex
          ? fillIn(words.vertexOf, {
              n: formatNumber(vertex.number, language),
              count: formatNumber(vertex.count, language),
            })
          : nothing
      }<span class="visually-hidden">${this.#spoken}</span></p>
      ${this.renderActions(drawing)}
    `;
  }

  private renderActions(drawing: DrawingTask) {
    const words = DRAW_STRINGS[this.language];
    const strings = STRINGS[this.language];
    const { state, draft } = this;
    const button = (key: SketchKey, label: string, disabled: boolean, kind = '') =>
      html`<button class="quiet ${kind}" type="button" data-key=${key} aria-disabled=${disabled}
        @click=${() => (disabled ? undefined : this.press(key))}>${label}</button>`;
    const none = !draft || draft.positions.length === 0;
    return html`<div class="actions">
      ${button('Enter', strings.finish, state ? !state.finishable : none, 'finish')}
      ${drawing.type === 'draw' ? button('Backspace', words.takeBack, none) : this.renderVertexActions(button)}
      ${button('Undo', words.undo, state?.undoable === false)}
      ${button('Redo', words.redo, state?.redoable === false)}
      <button class="quiet" id="give-up" type="button" @click=${() => this.dispatchEvent(new AskDrawingEvent(undefined))}>${strings.giveUp}</button>
    </div>`;
  }

  private renderVertexActions(button: (key: SketchKey, label: string, disabled: boolean) => unknown) {
    const words = DRAW_STRINGS[this.language];
    const { state, draft } = this;
    if (draft && !isFree(draft.kind)) return nothing;
    return html`${button('Insert', words.addVertex, state !== undefined && state.vertex?.extendable !== true)}
      ${button('Delete', words.removeVertex, state !== undefined && state.vertex?.removable !== true)}`;
  }
}

function hintOf(drawing: DrawingTask, kind: DrawingKind | undefined): DrawHint {
  if (drawing.type === 'draw') return drawing.kind;
  return kind === undefined || isFree(kind) ? 'vertices' : 'handles';
}

declare global {
  interface HTMLElementTagNameMap {
    'drawing-bar': DrawingBar;
  }
}
