import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnalysisView } from '../../domain/analysis-view.js';
import { DRAWING_KINDS, type Drawing, type DrawingKind, geometryOf } from '../../domain/drawing.js';
import type { Edition } from '../../domain/edition.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { MOST_DRAWINGS, MOST_VERTICES } from '../../domain/share-drawings.js';
import { UNITS } from '../../domain/units.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { copyText } from '../../io/copy-text.js';
import { readPreference, writePreference } from '../../io/preferences.js';
import { saveFile } from '../../io/save-file.js';
import type { DrawingState } from '../../map/drawing-state.js';
import type { ThemeName } from '../../map/theme.js';
import { OwnEditEvent } from '../own-editor/own-edit-event.js';
import { AskDrawingEvent, ChangeViewEvent, type DrawingTask, GoToEvent, SayEvent } from '../panel-events.js';
import { DRAW_STRINGS, type DrawStrings } from '../strings/draw.js';
import { fill, fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { AREA_UNITS, type ChosenUnits, LENGTH_UNITS, readUnits, writeUnits } from './chosen-units.js';
import { drawPanelStyles } from './draw-panel.styles.js';
import './drawing-bar.js';
import { renderDrawingIcon } from './drawing-icon.js';
import { renderDrawing } from './drawing-item.js';
import { drawingName } from './drawing-name.js';
import { drawingsToGeoJson } from './drawings-geojson.js';
import { measuresStyles } from './measures.styles.js';

/**
 * Draw on the map and measure: six kinds of shapes, their figures, and what can be asked about them.
 *
 * @fires ask-drawing - The user wants to draw, to change a drawing, or to stop.
 * @fires sketch-key - The user pressed a button that stands for a key on the map.
 * @fires change-view - The user named, deleted or cleared drawings, or asked about one.
 * @fires go-to - The user wants to see a drawing.
 * @fires own-edit - The user wants to keep a drawing as a feature of their own.
 * @fires say - Something was deleted or copied.
 */
@customElement('draw-panel')
export class DrawPanel extends LitElement {
  static override styles = [baseStyles, measuresStyles, drawPanelStyles];

  /** The whole edition: its id names the exported file. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** The view, with its drawings. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** Colours around the panel. */
  @property() themeName: ThemeName = 'light';
  /** What is being drawn, unfinished. */
  @property({ attribute: false }) draft: Drawing | undefined;
  /** The task that is under way. */
  @property({ attribute: false }) drawing: DrawingTask | undefined;
  /** What can be done with the draft just now; absent = unknown. */
  @property({ attribute: false }) drawingState: DrawingState | undefined;
  /** Whether a <drawing-bar> stands over the map, so that the panel needs none. */
  @property({ type: Boolean }) barElsewhere = false;

  @state() private units: ChosenUnits = readUnits();
  @state() private snap = readPreference('draw-snap') !== 'off';

  private get drawings(): readonly Drawing[] {
    return this.view.drawings ?? [];
  }

  private get full(): boolean {
    return this.drawings.length >= MOST_DRAWINGS;
  }

  private handleKind(kind: DrawingKind): void {
    const stops = this.drawing?.type === 'draw' && this.drawing.kind === kind;
    if (this.full && !stops) return;
    this.dispatchEvent(new AskDrawingEvent(stops ? undefined : { type: 'draw', kind, snap: this.snap }));
  }

  private handleSnap(event: Event): void {
    this.snap = event.target instanceof HTMLInputElement && event.target.checked;
    writePreference('draw-snap', this.snap ? 'on' : 'off');
  }

  private handleUnits(change: Partial<ChosenUnits>): void {
    this.units = { ...this.units, ...change };
    writeUnits(this.units);
  }

  private handleEdit(id: string): void {
    const task: DrawingTask = { type: 'edit', id, snap: this.snap };
    this.dispatchEvent(new AskDrawingEvent(this.isEdited(id) ? undefined : task));
  }

  private isEdited(id: string): boolean {
    return this.drawing?.type === 'edit' && this.drawing.id === id;
  }

  private handleRename(id: string, name: string): void {
    const drawings = this.drawings.map((drawing) => {
      if (drawing.id !== id) return drawing;
      const { name: _, ...unnamed } = drawing;
      return name === '' ? unnamed : { ...unnamed, name };
    });
    this.dispatchEvent(new ChangeViewEvent({ drawings }));
  }

  private handleAnalysis(change: Partial<AnalysisView> & Pick<AnalysisView, 'tool'>): void {
    this.dispatchEvent(new ChangeViewEvent({ analysis: { ...this.view.analysis, ...change } }));
  }

  /** The coverage question goes on with what covers, and how far; only what is covered becomes this drawing. */
  private handleCoverage(id: string): void {
    const { covers = [], bufferMetres = 0 } = this.view.analysis?.question ?? {};
    const zones = [{ type: 'drawings', ids: [id] }] as const;
    this.handleAnalysis({ tool: 'coverage', question: { zones, covers, bufferMetres } });
  }

  private async handleRemove(drawing: Drawing): Promise<void> {
    const words = DRAW_STRINGS[this.language];
    const index = this.drawings.indexOf(drawing);
    if (this.isEdited(drawing.id)) this.dispatchEvent(new AskDrawingEvent(undefined));
    this.#setDrawings(this.drawings.filter(({ id }) => id !== drawing.id));
    this.dispatchEvent(new SayEvent(fillIn(words.removed, { name: drawingName(drawing, this.language) })));
    await this.updateComplete;
    // The button that had the focus is gone.
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('[data-action="remove"]');
    (buttons[Math.min(index, buttons.length - 1)] ?? this.#firstKind)?.focus();
  }

  private handleClear(): void {
    const words = DRAW_STRINGS[this.language];
    const count = formatNumber(this.drawings.length, this.language);
    if (this.drawing) this.dispatchEvent(new AskDrawingEvent(undefined));
    this.#setDrawings([]);
    this.dispatchEvent(new SayEvent(fill(words.cleared, count)));
    this.#firstKind?.focus();
  }

  get #firstKind(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.kinds button');
  }

  #setDrawings(drawings: readonly Drawing[]): void {
    this.dispatchEvent(new ChangeViewEvent({ drawings: drawings.length === 0 ? undefined : drawings }));
  }

  #geoJson(): string {
    return JSON.stringify(drawingsToGeoJson(this.drawings, this.language), null, 1);
  }

  private handleExport(): void {
    const name = `${this.edition?.manifest.id ?? 'map'}-drawings.geojson`;
    saveFile(new Blob([this.#geoJson()], { type: 'application/geo+json' }), name);
  }

  private async handleCopy(): Promise<void> {
    const words = DRAW_STRINGS[this.language];
    const count = formatNumber(this.drawings.length, this.language);
    const copied = await copyText(this.#geoJson());
    if (this.isConnected)
      this.dispatchEvent(new SayEvent(copied ? fill(words.copied, count) : words.notCopied));
  }

  protected override render() {
    const words = DRAW_STRINGS[this.language];
    const { drawings } = this;
    return html`
      ${this.renderKinds(words)}
      ${this.drawing && !this.barElsewhere ? this.renderBar(this.drawing) : nothing}
      <h3>${fill(words.listHeading, formatNumber(drawings.length, this.language))}</h3>
      ${drawings.length === 0 ? html`<p class="note">${words.none}</p>` : nothing}
      ${drawings.length === 0 && !this.drawing ? nothing : this.renderUnits(words)}
      <ul class="list">${drawings.map((drawing) => this.renderItem(drawing))}</ul>
      ${drawings.length === 0 ? nothing : this.renderAll(words)}
    `;
  }

  private renderKinds(words: DrawStrings) {
    const { drawing } = this;
    return html`<div class="kinds" role="group" aria-label=${words.kindsLabel}>
        ${DRAWING_KINDS.map(
          (
            kind,
          ) => html`<button type="button" data-kind=${kind} aria-pressed=${drawing?.type === 'draw' && drawing.kind === kind}
            aria-disabled=${this.full} @click=${() => this.handleKind(kind)}>${renderDrawingIcon(kind)} ${words.kinds[kind]}</button>`,
        )}
      </div>
      ${this.full ? html`<p class="note">${fill(words.full, formatNumber(MOST_DRAWINGS, this.language))}</p>` : nothing}
      <label class="snap"><input type="checkbox" role="switch" aria-describedby="snap-hint" .checked=${this.snap} @change=${this.handleSnap} />
        <span>${words.snap}</span> <small id="snap-hint">${words.snapHint}</small></label>`;
  }

  private renderBar(task: DrawingTask) {
    const edited = task.type === 'edit' ? this.drawings.find(({ id }) => id === task.id) : undefined;
    return html`<drawing-bar .drawing=${task} .draft=${this.draft} .state=${this.drawingState} .language=${this.language} .units=${this.units}
      .name=${edited ? drawingName(edited, this.language) : ''}></drawing-bar>`;
  }

  private renderUnits(words: DrawStrings) {
    const label = (unit: (typeof AREA_UNITS | typeof LENGTH_UNITS)[number]) =>
      unit === 'auto' ? words.bySize : UNITS[unit].symbol[this.language];
    const choice = <U extends (typeof AREA_UNITS | typeof LENGTH_UNITS)[number]>(
      id: string,
      units: readonly U[],
      chosen: U,
      choose: (unit: U) => void,
    ) =>
      html`<select id=${id} @change=${(event: Event) => {
        const { value } = event.target instanceof HTMLSelectElement ? event.target : {};
        const unit = units.find((candidate) => candidate === value);
        if (unit) choose(unit);
      }}>${units.map((unit) => html`<option value=${unit} ?selected=${unit === chosen}>${label(unit)}</option>`)}</select>`;
    return html`<div class="units">
      <label>${words.areaUnit} ${choice('area-unit', AREA_UNITS, this.units.area, (area) => this.handleUnits({ area }))}</label>
      <label>${words.lengthUnit} ${choice('length-unit', LENGTH_UNITS, this.units.length, (length) => this.handleUnits({ length }))}</label>
    </div>`;
  }

  private renderItem(drawing: Drawing) {
    const { id } = drawing;
    const { language, units } = this;
    return renderDrawing(drawing, {
      language,
      units,
      editing: this.isEdited(id),
      onRename: (name) => this.handleRename(id, name),
      onEdit: () => this.handleEdit(id),
      onZoom: () => this.dispatchEvent(new GoToEvent(geometryOf(drawing), drawingName(drawing, language))),
      onInside: () => this.handleAnalysis({ tool: 'area', area: { type: 'drawings', ids: [id] } }),
      onCoverage: () => this.handleCoverage(id),
      onAdopt: () =>
        this.dispatchEvent(
          new OwnEditEvent({ type: 'adopt', drawing, name: drawingName(drawing, language) }),
        ),
      onRemove: () => this.handleRemove(drawing),
    });
  }

  private renderAll(words: DrawStrings) {
    const vertices = this.drawings.reduce((sum, { positions }) => sum + positions.length, 0);
    return html`${vertices > MOST_VERTICES ? html`<p class="warning">${words.tooMany}</p>` : nothing}
      <div class="actions all">
        <button class="quiet" id="export" type="button" @click=${this.handleExport}>${words.exportFile}</button>
        <button class="quiet" id="copy" type="button" @click=${this.handleCopy}>${words.copy}</button>
        <button class="quiet" id="clear" type="button" @click=${this.handleClear}>${words.clear}</button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'draw-panel': DrawPanel;
  }
}
