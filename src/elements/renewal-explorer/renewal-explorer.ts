/** A little over 300 lines: the one owner of the view, with a handler for each thing its panels can tell. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Indicator } from '../../domain/indicator.js';
import { LANGUAGE_TAGS, type Language, parseLanguage } from '../../domain/language.js';
import type { Problem } from '../../domain/result.js';
import { readView, writeView } from '../../domain/share.js';
import {
  changeView,
  DEFAULT_VIEW,
  findFeature,
  setLayers,
  THEME_CHOICES,
  type ThemeChoice,
  type ViewState,
  visibleLayerIds,
} from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import type { ThemeName } from '../../map/theme.js';
import type { RenewalErrorEvent, RenewalSelectEvent, RenewalViewChangeEvent } from '../events.js';
import '../feature-card/feature-card.js';
import '../indicator-panel/indicator-panel.js';
import '../layer-panel/layer-panel.js';
import type { FitFeaturesEvent, LightCommitmentEvent, ToggleLayersEvent } from '../panel-events.js';
import '../renewal-map/renewal-map.js';
import { approvalNotice } from '../renewal-map/credits.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';
import { fill, STRINGS } from '../strings.js';
import { baseStyles, tokenStyles } from '../tokens.styles.js';
import { renewalExplorerStyles } from './renewal-explorer.styles.js';
import { SheetController } from './sheet-controller.js';

type Tab = 'layers' | 'targets';

/**
 * The whole page around the map: layers, targets, the selected place. Owns the view; panels tell it what the user did.
 */
@customElement('renewal-explorer')
export class RenewalExplorer extends LitElement {
  static override styles = [tokenStyles, baseStyles, renewalExplorerStyles];

  /** URL of the edition's edition.json. */
  @property() edition = '';

  @state() private data: Edition | undefined;
  @state() private view: ViewState = DEFAULT_VIEW;
  @state() private indicators: readonly Indicator[] = [];
  @state() private tab: Tab = 'layers';
  @state() private under: readonly string[] = [];
  @state() private problems: readonly Problem[] = [];
  @state() private notice = '';
  @query('renewal-map') private map!: RenewalMap;

  #sheet = new SheetController(this);
  #lifetime = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    addEventListener('popstate', () => this.#readAddress(), { signal });
    addEventListener('hashchange', () => this.#readAddress(), { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.requestUpdate(), {
      signal,
    });
    this.#readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('edition')) void this.#load();
    this.dataset.theme = this.themeName;
    // The page's own language and title follow the view: screen readers and share sheets read them.
    document.documentElement.lang = LANGUAGE_TAGS[this.language];
    if (this.data) document.title = localize(this.data.manifest.title, this.language);
  }

  private get language(): Language {
    return (
      this.view.language ??
      this.data?.manifest.languages[0] ??
      parseLanguage(document.documentElement.lang) ??
      'zh'
    );
  }

  private get themeName(): ThemeName {
    const { theme } = this.view;
    if (theme !== 'auto') return theme;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  async #load(): Promise<void> {
    const { signal } = this.#lifetime;
    const { edition } = this;
    if (edition === '') return;
    const result = await loadEdition(new URL(edition, document.baseURI).href);
    if (signal.aborted || edition !== this.edition) return;
    this.problems = result.problems;
    if (!result.ok) return;
    this.data = result.value;
    this.#checkSelection(result.value);
    const { buildIndicators } = await import('../../domain/indicator.js');
    if (!signal.aborted && this.data === result.value) this.indicators = buildIndicators(result.value);
  }

  /** A link may name a place that this edition does not have: say so, and show the rest. */
  #checkSelection(edition: Edition): void {
    const { selected } = this.view;
    if (selected === undefined || findFeature(edition, selected)) return;
    this.notice = fill(STRINGS[this.language].missingFeature, selected);
    this.view = changeView(this.view, { selected: undefined });
  }

  #readAddress(): void {
    const { view, dropped } = readView(location.hash);
    if (writeView(view) === writeView(this.view)) return;
    this.view = view;
    if (this.data) this.#checkSelection(this.data);
    if (dropped.length > 0) this.notice = fill(STRINGS[this.language].droppedFromLink, dropped.join(', '));
  }

  /** Takes a new view over. Moving the map replaces the address; what else the user does can be gone back on. */
  #show(view: ViewState, { history = 'push' }: { history?: 'push' | 'replace' } = {}): void {
    if (writeView(view) === writeView(this.view)) return;
    this.view = view;
    const fragment = writeView(view);
    const address = fragment === '' ? location.pathname + location.search : `#${fragment}`;
    if (history === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }

  private handleSelect(event: RenewalSelectEvent): void {
    this.under = event.under;
    const fromMap = event.composedPath().includes(this.map);
    this.#show(changeView(this.view, { selected: event.featureId }));
    if (event.featureId === undefined) return;
    if (
      event.layerId !== undefined &&
      this.data &&
      !visibleLayerIds(this.data, this.view).includes(event.layerId)
    ) {
      this.#show(setLayers(this.data, this.view, [event.layerId], true), { history: 'replace' });
    }
    this.#sheet.open();
    // After the sheet has opened: what it covers counts.
    const { featureId } = event;
    if (!fromMap) void this.updateComplete.then(() => this.map.fit([featureId]));
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('feature-card')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  private handleViewChange({ viewState }: RenewalViewChangeEvent): void {
    this.#show(changeView(this.view, { camera: viewState.camera }), { history: 'replace' });
  }

  private handleToggle({ layerIds, visible }: ToggleLayersEvent): void {
    if (this.data) this.#show(setLayers(this.data, this.view, layerIds, visible));
  }

  private handleLight({ commitmentId }: LightCommitmentEvent): void {
    this.#show(changeView(this.view, { commitment: commitmentId }));
    if (commitmentId === undefined) return;
    this.tab = 'targets';
    const indicator = this.indicators.find((candidate) => candidate.commitment.id === commitmentId);
    const ids =
      indicator && indicator.type === 'measured' ? indicator.features : this.#featuresOf(commitmentId);
    if (ids.length > 0) this.map.fit(ids);
  }

  #featuresOf(commitmentId: string): readonly string[] {
    const features = this.data?.layers.flatMap((layer) => layer.features) ?? [];
    return features
      .filter((feature) => feature.properties.commitments.includes(commitmentId))
      .map((feature) => feature.properties.id);
  }

  private handleLocatedOnly(event: Event): void {
    if (event.target instanceof HTMLInputElement)
      this.#show(changeView(this.view, { basis: event.target.checked ? 'located' : 'all' }));
  }

  private handleTheme(event: Event): void {
    const value = event.target instanceof HTMLSelectElement ? event.target.value : 'auto';
    const theme: ThemeChoice = THEME_CHOICES.find((choice) => choice === value) ?? 'auto';
    this.#show(changeView(this.view, { theme }));
  }

  private handleError(event: RenewalErrorEvent): void {
    if (event.problems.length > 0) this.problems = event.problems;
  }

  protected override render() {
    return html`
      <div class="page" lang=${LANGUAGE_TAGS[this.language]} data-selected=${this.view.selected !== undefined}
        @renewal-select=${this.handleSelect} @toggle-layers=${this.handleToggle} @light-commitment=${this.handleLight}
        @fit-features=${(event: FitFeaturesEvent) => this.map.fit(event.featureIds)}>
        ${this.renderHeader()}
        <main>
        <renewal-map .edition=${this.edition} .viewState=${this.view} .coveredBelow=${this.#sheet.covered} lang=${LANGUAGE_TAGS[this.language]} gestures="direct"
          @renewal-view-change=${this.handleViewChange} @renewal-error=${this.handleError}></renewal-map>
        </main>
        ${this.renderPanel()}
        ${this.renderNotices()}
      </div>
    `;
  }

  private renderHeader() {
    const strings = STRINGS[this.language];
    const other: Language = this.language === 'zh' ? 'en' : 'zh';
    const manifest = this.data?.manifest;
    return html`<header class="top">
      <a class="skip" href="#panel" @click=${this.handleSkip}>${strings.skipToList}</a>
      <div class="name">
        <h1>${manifest ? localize(manifest.title, this.language) : html`<slot name="title"></slot>`}</h1>
        ${manifest ? html`<p>${localize(manifest.report.title, this.language)} · ${approvalNotice(manifest, this.language)}</p>` : nothing}
      </div>
      <div class="switches">
        <label class="located" title=${strings.locatedOnlyHint}>
          <input type="checkbox" role="switch" .checked=${this.view.basis === 'located'} @change=${this.handleLocatedOnly} />
          <span>${strings.locatedOnly}</span>
        </label>
        <label class="theme"><span class="visually-hidden">${strings.theme}</span>
          <select @change=${this.handleTheme}>
            ${THEME_CHOICES.map((choice) => html`<option value=${choice} ?selected=${choice === this.view.theme}>${strings.themes[choice]}</option>`)}
          </select>
        </label>
        <button class="quiet language" type="button" lang=${LANGUAGE_TAGS[other]}
          @click=${() => this.#show(changeView(this.view, { language: other }))}>${strings.otherLanguage}</button>
      </div>
    </header>`;
  }

  private renderPanel() {
    const strings = STRINGS[this.language];
    const tabs: readonly [Tab, string][] = [
      ['layers', strings.layers],
      ['targets', strings.targets],
    ];
    return html`<aside class="panel" id="panel" tabindex="-1" data-height=${this.#sheet.height} style=${this.#sheet.style}>
      <button class="handle" type="button" aria-label=${strings.sheetHandle} aria-expanded=${this.#sheet.height !== 'peek'}
        @click=${() => this.#sheet.next()} @pointerdown=${(event: PointerEvent) => this.#sheet.startDrag(event)}></button>
      <div class="tabs" role="tablist" @keydown=${this.handleTabKey}>
        ${tabs.map(
          ([
            tab,
            title,
          ]) => html`<button role="tab" type="button" id="tab-${tab}" aria-selected=${this.tab === tab} aria-controls="tabpanel"
            tabindex=${this.tab === tab ? 0 : -1} @click=${() => this.#openTab(tab)}>${title}</button>`,
        )}
      </div>
      <div class="scroll">
        ${this.renderCard()}
        <div id="tabpanel" role="tabpanel" aria-labelledby="tab-${this.tab}">${this.renderTab()}</div>
      </div>
    </aside>`;
  }

  private renderCard() {
    if (!this.data || this.view.selected === undefined) return nothing;
    return html`<feature-card .edition=${this.data} .featureId=${this.view.selected} .under=${this.under}
      .language=${this.language} .themeName=${this.themeName} lang=${LANGUAGE_TAGS[this.language]}></feature-card>`;
  }

  private renderTab() {
    if (!this.data) return html`<p class="waiting">${STRINGS[this.language].loading}</p>`;
    switch (this.tab) {
      case 'layers':
        return html`<layer-panel .edition=${this.data} .view=${this.view} .language=${this.language} .themeName=${this.themeName}></layer-panel>`;
      case 'targets':
        return html`<indicator-panel .edition=${this.data} .indicators=${this.indicators} .view=${this.view} .language=${this.language}></indicator-panel>`;
    }
  }

  private renderNotices() {
    const strings = STRINGS[this.language];
    const serious = this.problems.filter((problem) => problem.severity === 'error');
    return html`<div class="notices" role="status">
      ${this.notice ? html`<p>${this.notice} <button class="quiet" type="button" @click=${this.handleDismiss}>${strings.close}</button></p>` : nothing}
      ${
        serious.length > 0 && this.data
          ? html`<details><summary>${strings.dataProblems} ${serious.length}</summary><ul>${serious.slice(0, 20).map((problem) => html`<li lang="en">${problem.file ?? ''} ${problem.feature ?? ''}: ${problem.message}</li>`)}</ul></details>`
          : nothing
      }
    </div>`;
  }

  #openTab(tab: Tab): void {
    this.tab = tab;
    this.#sheet.open();
  }

  private handleTabKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    this.tab = this.tab === 'layers' ? 'targets' : 'layers';
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus(),
    );
  }

  private handleSkip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#panel')?.focus();
  }

  private handleDismiss(): void {
    this.notice = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'renewal-explorer': RenewalExplorer;
  }
}
