import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ScenarioView } from '../../domain/analysis-view.js';
import type { Edition } from '../../domain/edition.js';
import { localize, ownLanguage } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import {
  clearScenario,
  openScenario,
  pickFeatures,
  startScenarios,
  toggleDrawing,
  toggleFeature,
} from '../../domain/scenario.js';
import { drawingsFor, type ScenarioFigures, type ScenarioTarget } from '../../domain/scenario-figures.js';
import { DEFAULT_VIEW, type ViewState, visibleLayerIds } from '../../domain/view.js';
import { saveFile } from '../../io/save-file.js';
import type { ThemeName } from '../../map/theme.js';
import { LastWord } from '../area-report/last-word.js';
import {
  AskDrawingEvent,
  ChangeViewEvent,
  FitFeaturesEvent,
  MarkShapesEvent,
  PickFeaturesEvent,
  SayEvent,
  ToggleLayersEvent,
} from '../panel-events.js';
import { SCENARIO_STRINGS } from '../strings/scenario.js';
import { fillIn, STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';
import { baseStyles } from '../tokens.styles.js';
import { renderComparison } from './compare-table.js';
import { renderPickTools } from './pick-tools.js';
import { geometriesOf, renderDrawings, renderPlaces } from './place-list.js';
import { renderProgress } from './scenario-bar.js';
import { type MeasuredScenario, ScenarioBook } from './scenario-book.js';
import { writeScenarioCsv, writeScenarioGeoJson } from './scenario-files.js';
import { scenarioName } from './scenario-names.js';
import { scenarioPanelStyles } from './scenario-panel.styles.js';
import { renderTabs } from './scenario-tabs.js';

/**
 * What if: pick parcels, or draw some, until a commitment's target is reached; several scenarios side by side.
 *
 * @fires change-view - The user changed the scenarios.
 * @fires pick-features - The user wants to pick features on the map, or is done.
 * @fires mark-shapes - What the open scenario counts.
 * @fires ask-drawing - The user wants to draw a parcel or a line.
 * @fires toggle-layers - The user switched the measured layer on.
 * @fires fit-features - The user wants to see what is picked.
 * @fires say - A file was saved.
 */
@customElement('scenario-panel')
export class ScenarioPanel extends LitElement {
  static override styles = [baseStyles, scenarioPanelStyles];

  /** The whole edition. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The view: scenarios, drawings, basis. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** Theme of the page. */
  @property() themeName: ThemeName = 'light';
  /** Absolute address of the view. */
  @property() permalink = '';
  /** ISO 8601 day, for names of files. */
  @property() today = '';
  /** The feature that was picked on the map last: a new object at each pick. */
  @property({ attribute: false }) picked: { readonly id: string; readonly turn: number } | undefined;

  /** Whether a click on the map picks; the panel asks for it, and its owner may end it. */
  @property({ attribute: false }) picking = false;
  @state() private text = '';
  @state() private expanded = false;

  #book = new ScenarioBook();
  #marked: ScenarioFigures | undefined;
  #newPick: string | undefined;
  /** Ids of the drawings there were when the reader asked to draw one more. */
  #drawnBefore: ReadonlySet<string> | undefined;

  constructor() {
    super();
    new LastWord(this, () => {
      this.#marked = undefined;
      const events = [new MarkShapesEvent([]), ...(this.picking ? [new PickFeaturesEvent(undefined)] : [])];
      this.picking = false;
      return events;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A panel that is put back marks again.
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const layerId = this.#book.goal?.layer.id;
    this.#book.update(this.filtered, this.view);
    if (layerId !== this.#book.goal?.layer.id) {
      this.text = '';
      this.expanded = false;
    }
    // The pick that was there before the panel was opened is an old one.
    this.#newPick = this.hasUpdated && changed.has('picked') ? this.picked?.id : undefined;
  }

  protected override updated(): void {
    this.#takePick();
    this.#takeNewDrawing();
    this.#mark();
  }

  #takePick(): void {
    const id = this.#newPick;
    const known = this.#book.goal?.layer.features.some(({ properties }) => properties.id === id);
    if (id !== undefined && known) this.#change((view) => toggleFeature(view, id));
  }

  /** Whoever asked for a drawing here wants it counted. */
  #takeNewDrawing(): void {
    const [before, { goal }] = [this.#drawnBefore, this.#book];
    if (!before || !goal) return;
    const drawn = drawingsFor(goal, this.view.drawings ?? []).find(({ id }) => !before.has(id));
    if (!drawn) return;
    this.#drawnBefore = undefined;
    this.#change((view) => toggleDrawing(view, drawn.id), 'replace');
  }

  #mark(): void {
    const figures = this.#book.open?.figures;
    if (figures === this.#marked) return;
    this.#marked = figures;
    const shapes = figures ? geometriesOf(figures.features, figures.drawings) : [];
    this.dispatchEvent(new MarkShapesEvent(shapes.map((geometry) => ({ mark: 'picked', geometry }))));
  }

  #change(change: (view: ScenarioView) => ScenarioView, history: 'push' | 'replace' = 'push'): void {
    const { scenarios } = this.#book;
    if (scenarios) this.#show(change(scenarios), history);
  }

  #show(scenario: ScenarioView | undefined, history: 'push' | 'replace' = 'push'): void {
    const { scenario: _, ...others } = this.view.analysis ?? {};
    const analysis = { ...others, tool: 'scenario', ...(scenario ? { scenario } : {}) } as const;
    this.dispatchEvent(new ChangeViewEvent({ analysis }, history));
  }

  /** What was picked stays where the new commitment is measured on the same layer. */
  private handleGoal({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const id = target.value;
    const { goals, goal: before, scenarios } = this.#book;
    const goal = goals.find(({ commitment }) => commitment.id === id);
    const same = goal && goal.layer.id === before?.layer.id && scenarios;
    this.#setPicking(false);
    this.#show(goal ? (same ? { ...same, commitment: id } : startScenarios(id)) : undefined);
  }

  #setPicking(picking: boolean): void {
    if (picking === this.picking) return;
    this.picking = picking;
    const layerId = this.#book.goal?.layer.id;
    if (picking && layerId !== undefined && !this.#isVisible(layerId))
      this.dispatchEvent(new ToggleLayersEvent([layerId], true));
    this.dispatchEvent(new PickFeaturesEvent(picking ? layerId : undefined));
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.picking) return;
    event.stopPropagation();
    this.#setPicking(false);
  }

  #isVisible(layerId: string): boolean {
    return this.edition !== undefined && visibleLayerIds(this.edition, this.view).includes(layerId);
  }

  private handleDraw(goal: ScenarioTarget): void {
    this.#setPicking(false);
    this.#drawnBefore = new Set(this.view.drawings?.map(({ id }) => id));
    const kind = goal.measure.figure === 'area' ? 'polygon' : 'line';
    this.dispatchEvent(new AskDrawingEvent({ type: 'draw', kind, snap: true }));
  }

  #save(goal: ScenarioTarget, open: MeasuredScenario, ending: 'csv' | 'geojson'): void {
    const { language, permalink } = this;
    const { scenarios } = this.#book;
    if (!scenarios) return;
    const name = scenarioName(scenarios, open.scenario, language);
    const file = { goal, figures: open.figures, name, language, permalink };
    const text = ending === 'csv' ? writeScenarioCsv(file) : writeScenarioGeoJson(file);
    const type = ending === 'csv' ? 'text/csv;charset=utf-8' : 'application/geo+json';
    const { id, updated } = goal.edition.manifest;
    const fileName = `${id}-scenario-${this.today || updated}.${ending}`;
    saveFile(new Blob([text], { type }), fileName);
    this.dispatchEvent(new SayEvent(fillIn(SCENARIO_STRINGS[language].saved, { name: fileName })));
  }

  protected override render() {
    const { edition, language } = this;
    if (!edition) return nothing;
    const words = SCENARIO_STRINGS[language];
    const { goals, goal, open, scenarios } = this.#book;
    return html`<div @keydown=${this.handleKey}>
      <p class="sketch">${words.sketch}</p>
      ${goals.length === 0 ? html`<p class="none">${words.none}</p>` : this.renderGoals(edition, goal)}
      ${goal && open && scenarios ? this.renderScenarios(goal, open, scenarios) : nothing}
    </div>`;
  }

  private renderGoals(edition: Edition, goal: ScenarioTarget | undefined) {
    const { language } = this;
    const words = SCENARIO_STRINGS[language];
    const chosen = goal?.commitment.id ?? '';
    return html`<label class="field">${words.commitment}
        <select id="goal" .value=${chosen} @change=${this.handleGoal}>
          <option value="" ?selected=${chosen === ''}>${words.choose}</option>
          ${this.#book.goals.map(
            ({ commitment }) =>
              html`<option value=${commitment.id} ?selected=${commitment.id === chosen}>${localize(commitment.metric, language)} · ${targetText(commitment, language)}</option>`,
          )}
        </select>
      </label>
      ${
        goal
          ? html`<blockquote lang=${LANGUAGE_TAGS[ownLanguage(edition)]}>${goal.commitment.quote}</blockquote>
            <p class="goal figures">${STRINGS[language].target} ${targetText(goal.commitment, language)}</p>`
          : nothing
      }`;
  }

  private renderScenarios(goal: ScenarioTarget, open: MeasuredScenario, view: ScenarioView) {
    const [language, words] = [this.language, SCENARIO_STRINGS[this.language]];
    const drawings = drawingsFor(goal, this.view.drawings ?? []);
    return html`<h3 id="scenarios">${words.scenarios}</h3>
      ${renderTabs({
        view,
        open: open.scenario,
        language,
        onChange: (scenarios) => this.#show(scenarios),
        onRemoved: () => this.renderRoot.querySelector<HTMLElement>('#name')?.focus(),
      })}
      ${renderProgress(goal, open.figures, language)}
      ${this.#isVisible(goal.layer.id) ? nothing : html`<p class="note">${fillIn(words.layerOff, { layer: localize(goal.layer.title, language) })} <button class="quiet" id="show-layer" type="button" @click=${() => this.dispatchEvent(new ToggleLayersEvent([goal.layer.id], true))}>${words.showLayer}</button></p>`}
      ${renderPickTools({
        goal,
        figures: open.figures,
        language,
        picking: this.picking,
        onPicking: (picking) => this.#setPicking(picking),
        onPick: (ids) => this.#change((scenarios) => pickFeatures(scenarios, ids)),
        onClear: () => this.#change(clearScenario),
        onZoom: (ids) => this.dispatchEvent(new FitFeaturesEvent(ids)),
      })}
      ${renderPlaces({
        goal,
        picked: new Set(open.scenario.features),
        language,
        text: this.text,
        expanded: this.expanded,
        onToggle: (id) => this.#change((scenarios) => toggleFeature(scenarios, id)),
        onText: (text) => Object.assign(this, { text }),
        onExpand: () => Object.assign(this, { expanded: true }),
      })}
      ${
        goal.measure.figure === 'count'
          ? nothing
          : renderDrawings({
              goal,
              drawings,
              picked: new Set(open.scenario.drawings),
              language,
              onToggle: (id) => this.#change((scenarios) => toggleDrawing(scenarios, id)),
              onDraw: () => this.handleDraw(goal),
            })
      }
      ${renderComparison({
        view,
        compared: this.#book.measured,
        open,
        language,
        onOpen: (id) => this.#change((scenarios) => openScenario(scenarios, id)),
      })}
      <p class="tools">
        <button class="quiet" id="csv" type="button" @click=${() => this.#save(goal, open, 'csv')}>${words.csv}</button>
        <button class="quiet" id="geojson" type="button" @click=${() => this.#save(goal, open, 'geojson')}>${words.geojson}</button>
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scenario-panel': ScenarioPanel;
  }
}
