import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { chosenArea, listAreas, shownEdition, withoutFeature } from '../../domain/area-choices.js';
import type { AnalysisFeature } from '../../domain/choose-features.js';
import type { FeatureChoice } from '../../domain/coverage-question.js';
import { isArea } from '../../domain/drawing.js';
import type { Edition } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { DEFAULT_VIEW, findFeature, type ViewState, visibleLayerIds } from '../../domain/view.js';
import { saveFile } from '../../io/save-file.js';
import type { MarkedShape } from '../../map/marked-style.js';
import type { ThemeName } from '../../map/theme.js';
import { askCoverage, askInside } from '../../worker/analysis-client.js';
import { drawingName } from '../draw-panel/drawing-name.js';
import { RenewalSelectEvent } from '../events.js';
import {
  AskDrawingEvent,
  ChangeViewEvent,
  FitFeaturesEvent,
  GoToEvent,
  LightCommitmentEvent,
  MarkShapesEvent,
  SayEvent,
} from '../panel-events.js';
import { AREA_REPORT_STRINGS } from '../strings/area-report.js';
import { fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderAreaChoice } from './area-choice.js';
import { AreaJob } from './area-job.js';
import { areaReportStyles } from './area-report.styles.js';
import { LastWord } from './last-word.js';
import { layOutPaper } from './print-report.js';
import type { ReportContext } from './report-context.js';
import { renderReport, scopeOf } from './report-parts.js';
import { writeReportCsv } from './report-sheet.js';
import { renderStatus } from './report-status.js';

/**
 * What lies inside an area that was drawn or chosen: areas, lengths, numbers, shares and commitments by layer.
 *
 * @fires change-view - The user chose an area, or took the choice back.
 * @fires ask-drawing - The user wants to draw an area.
 * @fires mark-shapes - The area's outline, to be drawn over the map.
 * @fires renewal-select - The user chose a place of the report.
 * @fires light-commitment - The user wants a commitment's places lit up.
 * @fires go-to - The user wants to see a drawn area.
 * @fires fit-features - The user wants to see the chosen place.
 * @fires say - A file was saved.
 */
@customElement('area-report')
export class AreaReportElement extends LitElement {
  static override styles = [baseStyles, areaReportStyles];

  /** The whole edition. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The view: area, drawings, layers, basis. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the report. */
  @property() language: Language = 'zh';
  /** Theme of the swatches. */
  @property() themeName: ThemeName = 'light';
  /** Absolute address of the view. */
  @property() permalink = '';
  /** ISO 8601 day, for the printed page and the file's name. */
  @property() today = '';
  /** The active filter in words; empty for none. */
  @property() filterText = '';
  /** Measures features inside an area. */
  @property({ attribute: false }) askInside = askInside;
  /** Measures how much of an area is covered. */
  @property({ attribute: false }) askCoverage = askCoverage;
  /** Prints a page; a test gives its own. */
  @property({ attribute: false }) printPage = (page: Window): void => page.print();

  @state() private expanded: ReadonlySet<string> = new Set();

  #area: AnalysisFeature | undefined;
  #shown: Edition | undefined;
  /** Ids of the drawings there were when the reader asked to draw one more. */
  #drawnBefore: ReadonlySet<string> | undefined;
  #job = new AreaJob(this, () => this);

  constructor() {
    super();
    new LastWord(this, () => [new MarkShapesEvent([])]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A panel that is put back marks and measures again.
    if (!this.hasUpdated) return;
    this.#ask();
    this.#mark();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.#isStale(changed)) return;
    this.#prepare();
    this.#ask();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#isStale(changed)) this.#mark();
    this.#takeNewDrawing();
  }

  /** Moving the map or selecting a place changes the view, but nothing of the report. */
  #isStale(changed: PropertyValues): boolean {
    if (changed.has('edition') || changed.has('filtered')) return true;
    if (!changed.has('view')) return false;
    const before: ViewState | undefined = changed.get('view');
    const { view } = this;
    return (
      before?.analysis?.area !== view.analysis?.area ||
      before?.basis !== view.basis ||
      before?.layers !== view.layers ||
      (view.analysis?.area?.type === 'drawings' && before?.drawings !== view.drawings)
    );
  }

  #prepare(): void {
    const { edition, filtered, view } = this;
    this.#area = edition && chosenArea(view.analysis?.area, edition, view.drawings ?? []);
    const own = view.analysis?.area?.type === 'features' ? this.#area?.id : undefined;
    this.#shown = filtered && withoutFeature(shownEdition(filtered, view), own);
  }

  #ask(): void {
    const [area, shown] = [this.#area, this.#shown];
    void this.#job.ask(area && shown ? { area, shown } : undefined);
  }

  #mark(): void {
    const area = this.#area;
    const marks: readonly MarkedShape[] = area ? [{ mark: 'drawn', geometry: area.geometry }] : [];
    this.dispatchEvent(new MarkShapesEvent(marks));
  }

  /** Whoever asked for a drawing here wants it reported on. */
  #takeNewDrawing(): void {
    const before = this.#drawnBefore;
    const drawn = before && this.view.drawings?.find((drawing) => isArea(drawing) && !before.has(drawing.id));
    if (!drawn) return;
    this.#drawnBefore = undefined;
    this.#choose({ type: 'drawings', ids: [drawn.id] }, 'replace');
  }

  #choose(area: FeatureChoice | undefined, history: 'push' | 'replace' = 'push'): void {
    const { area: _, ...others } = this.view.analysis ?? {};
    const analysis = { ...others, tool: 'area' as const, ...(area ? { area } : {}) };
    this.dispatchEvent(new ChangeViewEvent({ analysis }, history));
  }

  private handleDraw(): void {
    this.#drawnBefore = new Set(this.view.drawings?.map(({ id }) => id));
    this.dispatchEvent(new AskDrawingEvent({ type: 'draw', kind: 'polygon', snap: false }));
  }

  private handleClear(): void {
    this.#choose(undefined);
    this.renderRoot.querySelector<HTMLElement>('#area')?.focus();
  }

  private handleZoom(area: AnalysisFeature): void {
    const drawn = this.view.analysis?.area?.type === 'drawings';
    this.dispatchEvent(
      drawn ? new GoToEvent(area.geometry, this.#nameOf(area)) : new FitFeaturesEvent([area.id]),
    );
  }

  private handleCancel(): void {
    this.#job.cancel();
    this.renderRoot.querySelector<HTMLElement>('#area')?.focus();
  }

  private handleCsv(edition: Edition): void {
    const { result } = this.#job;
    if (!result) return;
    const text = writeReportCsv(result, this.#nameOf(result.area), this.language);
    const name = `${edition.manifest.id}-area-report-${this.today || edition.manifest.updated}.csv`;
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
    this.dispatchEvent(new SayEvent(fillIn(AREA_REPORT_STRINGS[this.language].saved, { name })));
  }

  private async handlePrint(edition: Edition): Promise<void> {
    const { result } = this.#job;
    if (!result) return;
    const { controls: _, themeName: __, ...context } = this.#context(edition, result.area);
    const frame = await layOutPaper({ result, context, permalink: this.permalink, today: this.today });
    const page = frame.contentWindow;
    if (!page || !this.isConnected) return frame.remove();
    page.addEventListener('afterprint', () => frame.remove(), { once: true });
    page.focus();
    this.printPage(page);
  }

  private handleExpand(layerId: string): void {
    const expanded = new Set(this.expanded);
    if (!expanded.delete(layerId)) expanded.add(layerId);
    this.expanded = expanded;
  }

  #nameOf(area: AnalysisFeature): string {
    const drawing = this.view.drawings?.find(({ id }) => id === area.id);
    const isDrawing = this.view.analysis?.area?.type === 'drawings';
    if (isDrawing && drawing) return drawingName(drawing, this.language);
    return localize(area.name, this.language) || STRINGS[this.language].unnamed;
  }

  #context(edition: Edition, area: AnalysisFeature): ReportContext {
    const { language, themeName, view, expanded } = this;
    return {
      edition,
      language,
      themeName,
      name: this.#nameOf(area),
      scope: scopeOf(
        {
          layersOff: edition.layers.length - visibleLayerIds(edition, view).length,
          filterText: this.filterText,
          locatedOnly: view.basis === 'located',
        },
        language,
      ),
      controls: {
        selected: view.selected,
        lit: view.commitment,
        expanded,
        onSelect: (id, layerId) => this.dispatchEvent(new RenewalSelectEvent(id, layerId, [id])),
        onLight: (id) => this.dispatchEvent(new LightCommitmentEvent(id)),
        onExpand: (layerId) => this.handleExpand(layerId),
      },
    };
  }

  protected override render() {
    const { edition, language, view } = this;
    if (!edition) return nothing;
    const choice = view.analysis?.area;
    const choices = listAreas(edition, view.drawings ?? [], findFeature(edition, view.selected)?.feature);
    const history = choice ? 'replace' : 'push';
    return html`${renderAreaChoice({
      choices,
      choice,
      area: this.#area,
      language,
      // Arrow keys in a closed list choose each entry on the way: one step back undoes them all.
      onChoose: (chosen) => this.#choose(chosen, history),
    })}
      ${this.renderTools(choices.selected)}
      ${renderStatus(this.#job, {
        language,
        onCancel: () => this.handleCancel(),
        onAgain: () => this.#ask(),
      })}
      ${this.renderResult(edition)}`;
  }

  private renderTools(selected: ReturnType<typeof listAreas>['selected']) {
    const { language } = this;
    const words = AREA_REPORT_STRINGS[language];
    const area = this.#area;
    const usable = selected && selected.properties.id !== area?.id ? selected : undefined;
    return html`<div class="tools">
      <button class="quiet" id="draw" type="button" @click=${this.handleDraw}>${words.draw}</button>
      ${usable ? html`<button class="quiet" id="use-selected" type="button" @click=${() => this.#choose({ type: 'features', ids: [usable.properties.id] })}>${fillIn(words.useSelected, { name: nameOf(usable, language) })}</button>` : nothing}
      ${
        area
          ? html`<button class="quiet" id="zoom" type="button" @click=${() => this.handleZoom(area)}>${STRINGS[language].zoomTo}</button>
            <button class="quiet" id="clear" type="button" @click=${this.handleClear}>${words.clear}</button>`
          : nothing
      }
    </div>`;
  }

  private renderResult(edition: Edition) {
    const { phase, result } = this.#job;
    if (!result || !this.#area) return nothing;
    const words = AREA_REPORT_STRINGS[this.language];
    const stale = phase !== 'idle';
    return html`<section class="report" aria-labelledby="report" aria-busy=${phase === 'working'} data-stale=${stale}>
        ${renderReport(result, this.#context(edition, result.area))}
      </section>
      <p class="tools">
        <button class="quiet" id="print" type="button" ?disabled=${stale} @click=${() => this.handlePrint(edition)}>${words.print}</button>
        <button class="quiet" id="csv" type="button" ?disabled=${stale} @click=${() => this.handleCsv(edition)}>${words.csv}</button>
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'area-report': AreaReportElement;
  }
}
