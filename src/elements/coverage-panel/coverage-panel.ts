import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { chooseFeatures } from '../../domain/choose-features.js';
import type { CoverageInput, ZoneAnswer } from '../../domain/coverage-answer.js';
import type { CoverageQuestion } from '../../domain/coverage-question.js';
import { metresPerDegree } from '../../domain/distance.js';
import type { Edition } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import { DEFAULT_VIEW, shownFeatures, type ViewState } from '../../domain/view.js';
import type { Bounds } from '../../map/bounds.js';
import type { ThemeName } from '../../map/theme.js';
import { askCoverage, askShapes } from '../../worker/analysis-client.js';
import { LastWord } from '../area-report/last-word.js';
import { RenewalSelectEvent } from '../events.js';
import { ChangeViewEvent, MarkShapesEvent } from '../panel-events.js';
import { COVERAGE_STRINGS } from '../strings/coverage.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderAnswer } from './answer-parts.js';
import { CoverageJob } from './coverage-job.js';
import { coveragePanelStyles } from './coverage-panel.styles.js';
import { type QuestionForm, renderQuestionForm, renderReadyQuestions } from './question-form.js';
import type { Column, Sorting } from './zone-table.js';

const NOTHING_ASKED: CoverageQuestion = { zones: [], covers: [], bufferMetres: 0 };
/** A map on a usual screen is about so wide. */
const SCREEN_PIXELS = 1000;

/**
 * How much of some places others cover: ready-made questions, the reader's own, the figure with its interval, and each zone.
 *
 * @fires change-view - The user asked something else.
 * @fires mark-shapes - The covered and the uncovered ground, to be drawn over the map.
 * @fires renewal-select - The user chose a zone of the table.
 * @fires say - A file was saved, or the result copied.
 */
@customElement('coverage-panel')
export class CoveragePanel extends LitElement {
  static override styles = [baseStyles, coveragePanelStyles];

  /** The whole edition. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What of it passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The view: question, drawings, basis. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** Colours of the page. */
  @property() themeName: ThemeName = 'light';
  /** What the map shows: west, south, east, north. */
  @property({ attribute: false }) bounds: Bounds | undefined;
  /** Absolute address of the view. */
  @property() permalink = '';
  /** ISO 8601 day. */
  @property() today = '';
  /** The active filter in words; empty for none. */
  @property() filterText = '';
  /** Measures. */
  @property({ attribute: false }) askCoverage = askCoverage;
  /** Draws. */
  @property({ attribute: false }) askShapes = askShapes;

  @state() private sorting: Sorting = { column: 'share', descending: true };
  @state() private expanded = false;
  @state() private drawn: 'off' | 'working' | 'shown' | 'failed' = 'off';
  @state() private drawingReason = '';

  #input: CoverageInput | undefined;
  #job = new CoverageJob(this);
  #drawing: AbortController | undefined;
  /** What the shapes on the map are the answer to. */
  #drawnFor: CoverageInput | undefined;

  constructor() {
    super();
    new LastWord(this, () => {
      this.#drawing?.abort();
      this.#drawnFor = undefined;
      return [new MarkShapesEvent([])];
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A panel that is put back works its question out again.
    if (this.hasUpdated) this.#ask();
  }

  private get question(): CoverageQuestion {
    return this.view.analysis?.question ?? NOTHING_ASKED;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.#isStale(changed)) this.#ask();
  }

  protected override updated(): void {
    // An update may still come after the panel was taken off the page.
    if (this.isConnected && this.drawn !== 'off') void this.#draw();
  }

  /** Moving the map or selecting a place changes the view, but nothing of the answer. */
  #isStale(changed: PropertyValues): boolean {
    if (changed.has('edition') || changed.has('filtered')) return true;
    if (!changed.has('view')) return false;
    const before: ViewState | undefined = changed.get('view');
    const { view } = this;
    const usesDrawings = [...this.question.zones, ...this.question.covers].some(
      ({ type }) => type === 'drawings',
    );
    return (
      before?.analysis?.question !== view.analysis?.question ||
      before?.basis !== view.basis ||
      (usesDrawings && before?.drawings !== view.drawings)
    );
  }

  #ask(): void {
    const { question } = this;
    this.#input = this.#chooseInput(question);
    const input = this.#input;
    const askable = input && input.zones.length > 0 && input.covers.length > 0;
    void this.#job.ask(askable ? { question, input } : undefined, this.askCoverage);
  }

  /** What is shown counts: what passes the filter, and the basis switch. */
  #chooseInput({ zones, covers, bufferMetres }: CoverageQuestion): CoverageInput | undefined {
    const { filtered, view } = this;
    if (!filtered) return undefined;
    const layers = filtered.layers.map((layer) => ({ ...layer, features: shownFeatures(layer, view.basis) }));
    const shown = { ...filtered, layers };
    const { drawings = [] } = view;
    return {
      zones: chooseFeatures(zones, shown, drawings),
      covers: chooseFeatures(covers, shown, drawings),
      bufferMetres,
    };
  }

  #change(question: CoverageQuestion, history: 'push' | 'replace'): void {
    this.dispatchEvent(
      new ChangeViewEvent({ analysis: { ...this.view.analysis, tool: 'coverage', question } }, history),
    );
  }

  /** Draws the answer that is shown, once. */
  async #draw(): Promise<void> {
    const { result } = this.#job;
    if (!result || this.#drawnFor === result.input || result.answer.figure !== 'area') return;
    this.#drawnFor = result.input;
    this.#drawing?.abort();
    const drawing = new AbortController();
    this.#drawing = drawing;
    this.drawn = 'working';
    try {
      const shapes = await this.askShapes(result.input, this.#metresPerPixel(), { signal: drawing.signal });
      if (drawing.signal.aborted) return;
      this.dispatchEvent(
        new MarkShapesEvent([
          { mark: 'uncovered', geometry: shapes.uncovered },
          { mark: 'covered', geometry: shapes.covered },
        ]),
      );
      this.drawn = 'shown';
    } catch (cause) {
      if (drawing.signal.aborted) return;
      this.drawingReason = cause instanceof Error ? cause.message : String(cause);
      this.drawn = 'failed';
    }
  }

  #metresPerPixel(): number {
    const [west, south, east, north] = this.bounds ?? this.edition?.manifest.extent ?? [0, 0, 0.1, 0.1];
    return ((east - west) * metresPerDegree((south + north) / 2).x) / SCREEN_PIXELS;
  }

  private handleShow(event: Event): void {
    const show = event.target instanceof HTMLInputElement && event.target.checked;
    this.drawn = show ? 'working' : 'off';
    this.#drawnFor = undefined;
    this.#drawing?.abort();
    if (!show) this.dispatchEvent(new MarkShapesEvent([]));
  }

  private handleSort(column: Column): void {
    const same = this.sorting.column === column;
    this.sorting = { column, descending: same ? !this.sorting.descending : column !== 'name' };
  }

  private handleSelect(zone: ZoneAnswer): void {
    const layer = this.edition?.layers.find(({ features }) =>
      features.some(({ properties }) => properties.id === zone.id),
    );
    if (layer) this.dispatchEvent(new RenewalSelectEvent(zone.id, layer.id, [zone.id]));
  }

  protected override render() {
    const { edition, language, view, question } = this;
    if (!edition) return nothing;
    const form: QuestionForm = {
      edition,
      question,
      drawings: view.drawings ?? [],
      selected: view.selected,
      language,
      onChange: (changed, history) => this.#change(changed, history),
    };
    return html`${renderReadyQuestions(form, view.analysis?.question !== undefined)}
      ${renderQuestionForm(form)}
      ${this.renderScope()}
      <div class="status" role="status">${this.renderStatus()}</div>
      ${this.renderResult(edition)}`;
  }

  private renderScope() {
    const words = COVERAGE_STRINGS[this.language];
    return html`${this.filterText ? html`<p class="hint scope">${fillIn(words.obeysFilter, { filter: this.filterText })}</p>` : nothing}
      ${this.view.basis === 'located' ? html`<p class="hint scope">${words.locatedOnly}</p>` : nothing}`;
  }

  private renderStatus() {
    const words = COVERAGE_STRINGS[this.language];
    const job = this.#job;
    switch (job.phase) {
      case 'idle':
        return this.whatIsMissing();
      case 'working':
        return job.result ? words.stale : '';
      case 'slow':
        return html`${job.result ? words.stale : words.working}
          <progress max="1" .value=${job.done}></progress>
          <button class="quiet" id="cancel" type="button" @click=${() => job.cancel()}>${words.cancel}</button>`;
      case 'cancelled':
      case 'failed':
        return html`<span class="failed">${job.phase === 'failed' ? fillIn(words.failed, { reason: job.reason }) : words.cancelled}</span>
          <button class="quiet" id="again" type="button" @click=${() => this.#ask()}>${words.again}</button>`;
    }
  }

  private whatIsMissing(): string {
    const words = COVERAGE_STRINGS[this.language];
    const { zones, covers, bufferMetres } = this.question;
    if (zones.length === 0 || covers.length === 0) return words.nothingAsked;
    if (this.#input?.zones.length === 0) return words.noZones;
    if (this.#input?.covers.length === 0) return words.noCovers;
    const isFlat = ({ geometry }: { geometry: { type: string } }) =>
      !/Polygon|Collection/.test(geometry.type);
    return bufferMetres === 0 && this.#input?.covers.every(isFlat) ? words.needsBuffer : '';
  }

  private renderResult(edition: Edition) {
    const { result, phase } = this.#job;
    if (!result) return nothing;
    const stale = phase !== 'idle';
    return html`<section class="result" aria-labelledby="result" aria-busy=${phase === 'working' || phase === 'slow'} data-stale=${stale}>
      ${renderAnswer({
        edition,
        result,
        language: this.language,
        today: this.today,
        permalink: this.permalink,
        filterText: this.filterText,
        selected: this.view.selected,
        sorting: this.sorting,
        expanded: this.expanded,
        drawn: this.drawn,
        drawingReason: this.drawingReason,
        host: this,
        onShow: (event) => this.handleShow(event),
        onSort: (column) => this.handleSort(column),
        onSelect: (zone) => this.handleSelect(zone),
        onExpand: () => {
          this.expanded = true;
        },
      })}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coverage-panel': CoveragePanel;
  }
}
