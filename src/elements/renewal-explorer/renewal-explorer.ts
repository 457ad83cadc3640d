/**
 * Over 300 lines: the one owner of the view, where its controllers (address, data, map, sketches, …) and its parts
 * (explorer-header.ts, -map.ts, -panel.ts, -parts.ts) meet, with a handler for what several of them have a share in.
 */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type EditionPages, pagePath } from '../../domain/edition-pages.js';
import { localize } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language, parseLanguage } from '../../domain/language.js';
import {
  findFeature,
  PANELS,
  type Panel,
  setLayers,
  type ViewChange,
  type ViewState,
} from '../../domain/view.js';
import { addLayer, replaceLayer } from '../../domain/workspace/change-layers.js';
import { readPreference, writePreference } from '../../io/preferences.js';
import type { ThemeName } from '../../map/theme.js';
import type { SketchKeyEvent } from '../draw-panel/sketch-key-event.js';
import '../layer-panel/layer-panel.js';
import type { OwnEditEvent } from '../own-editor/own-edit-event.js';
import type {
  AddLayerEvent,
  AskDrawingEvent,
  ChangeViewEvent,
  ChangeWorkspaceEvent,
  LightCommitmentEvent,
  OpenToolEvent,
  SayEvent,
  StepEvent,
  ToggleLayersEvent,
  Tool,
  WorkspaceActionEvent,
} from '../panel-events.js';
import '../search-box/search-box.js';
import { fill, STRINGS } from '../strings.js';
import type { TileFaultEvent, TilesActionEvent } from '../tiles-panel/tiles-events.js';
import { baseStyles, tokenStyles } from '../tokens.styles.js';
import '../tool-bar/tool-bar.js';
import { EditionController } from './edition-controller.js';
import { renderHeader } from './explorer-header.js';
import { renderMap, renderMapTop } from './explorer-map.js';
import { renderPanel } from './explorer-panel.js';
import { renderDialog, renderNotices, renderPage, renderTable } from './explorer-parts.js';
import type { ExplorerState } from './explorer-state.js';
import { FileDropController } from './file-drop-controller.js';
import { FilterTextController } from './filter-text-controller.js';
import { want } from './lazy-elements.js';
import { MapController } from './map-controller.js';
import { NoticeController } from './notice-controller.js';
import { PickingController } from './picking-controller.js';
import { renewalExplorerStyles } from './renewal-explorer.styles.js';
import { runShortcut } from './run-shortcut.js';
import { PHONE, SheetController } from './sheet-controller.js';
import { ShortcutController } from './shortcut-controller.js';
import { SiteController } from './site-controller.js';
import { SketchController } from './sketch-controller.js';
import { TilesController } from './tiles-controller.js';
import { ViewController } from './view-controller.js';
import { wantedData, wantedElements } from './wanted-elements.js';
import { WorkspaceController } from './workspace-controller.js';

/**
 * The whole page around the map: layers, targets, filter, nearby, table, the selected place. Owns the view; panels tell
 * it what the user did.
 *
 * @slot title - The title before the edition is loaded.
 * @slot first-picture - A picture of the opening view, shown until the map stands.
 */
@customElement('renewal-explorer')
export class RenewalExplorer extends LitElement {
  static override styles = [tokenStyles, baseStyles, renewalExplorerStyles];

  /** URL of the edition's edition.json. */
  @property() edition = '';
  /** URL of the site's service worker, by which the atlas works without a network; without one it asks for none. */
  @property() worker = '';
  /** Where the edition's pages that need no script lie, from the page's folder; without them nothing leads there. */
  @property({ attribute: false }) pages: EditionPages | undefined;

  @state() private tool: Tool | undefined;
  /** How often the panel of tiles was asked for. */
  @state() private tilesAsked = 0;
  /** Whether the reader has drawn into own layers, or edited there: from then on the editor stays. */
  @state() private editorWanted = false;
  @state() private welcome = readPreference('welcomed') === undefined;

  #data = new EditionController(this);
  #workspace = new WorkspaceController(this);
  #tiles = new TilesController(this);
  #site = new SiteController(this);
  #address = new ViewController(this, (dropped) => this.#handleRead(dropped));
  #sheet = new SheetController(this);
  #shortcuts = new ShortcutController(this, (shortcut) =>
    runShortcut(shortcut, {
      host: this,
      address: this.#address,
      openPanel: (panel) => this.#openTab(panel),
      openHelp: () => {
        this.tool = 'help';
      },
    }),
  );
  #notice = new NoticeController(this);
  #filterText = new FilterTextController(this);
  #picking = new PickingController(this);
  #map = new MapController(this, {
    address: this.#address,
    data: this.#data,
    sheet: this.#sheet,
    picking: this.#picking,
  });
  #drop = new FileDropController(this, () => this.#openPanel('data'));
  #sketches = new SketchController(this, {
    map: () => this.#map.element,
    clear: () => {
      this.#sheet.shrink();
      if (this.view.page !== undefined) this.#change({ page: undefined });
    },
    restore: () => this.#sheet.open(),
  });
  #lifetime = new AbortController();
  /** The map is not made before it is first seen; then it stays. */
  #mapWanted = false;
  /** From then on the panel stays in the page, hidden: what is half imported in it is not lost by looking elsewhere. */
  #dataOpened = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    for (const media of ['(prefers-color-scheme: dark)', PHONE])
      matchMedia(media).addEventListener('change', () => this.requestUpdate(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('edition')) void this.#load();
    this.#data.userLayers = this.#workspace.layers;
    this.dataset.theme = this.themeName;
    if (this.view.page !== 'text') this.#mapWanted = true;
    if (this.view.panel === 'data') this.#dataOpened = true;
    // The page's own language and title follow the view: screen readers and share sheets read them.
    document.documentElement.lang = LANGUAGE_TAGS[this.language];
    if (this.#data.edition) document.title = localize(this.#data.edition.manifest.title, this.language);
  }

  protected override updated(): void {
    this.#wantElements();
    this.#wantData();
  }

  private get view(): ViewState {
    return this.#address.view;
  }

  private get language(): Language {
    return (
      this.view.language ??
      this.#data.edition?.manifest.languages[0] ??
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
    const { edition } = this;
    if (edition === '') return;
    const loaded = await this.#data.load(new URL(edition, document.baseURI).href);
    if (loaded) {
      // A link may name what only the reader's own data has: that is opened first.
      await this.#workspace.open(loaded.manifest.id);
      this.#data.userLayers = this.#workspace.layers;
      this.#checkView();
    }
    this.requestUpdate();
  }

  /** A link may name a place or a street that this edition does not have: say so, and show the rest. */
  #checkView(): void {
    const { edition } = this.#data;
    const { selected } = this.view;
    if (!edition || selected === undefined || findFeature(edition, selected)) return;
    this.#notice.say(fill(STRINGS[this.language].missingFeature, selected), { stay: true });
    this.#address.correct({ selected: undefined });
  }

  #handleRead(dropped: readonly string[]): void {
    const strings = STRINGS[this.language];
    this.#checkView();
    if (dropped.includes('v')) this.#notice.say(strings.newerLink, { stay: true });
    else if (dropped.length > 0)
      this.#notice.say(fill(strings.droppedFromLink, dropped.join(', ')), { stay: true });
  }

  /** Loads what the view shows and is not there yet. */
  #wantElements(): void {
    const { view, tool, editorWanted, welcome } = this;
    const mapWanted = this.#mapWanted;
    const hasTileHits = this.#map.tileHits.length > 0;
    for (const element of wantedElements({ view, tool, editorWanted, welcome, mapWanted, hasTileHits }))
      want(element, () => this.#notice.say(STRINGS[this.language].partNotLoaded, { stay: true }));
  }

  #wantData(): void {
    const { view, tool, language } = this;
    const wants = wantedData({ view, tool });
    if (wants.indicators) void this.#data.wantIndicators(view);
    if (wants.localities) void this.#data.wantLocalities();
    const { edition, localities } = this.#data;
    if (wants.filterText) void this.#filterText.want(view.filter, { edition, localities, language });
  }

  #change(change: ViewChange, history: 'push' | 'replace' = 'push'): void {
    this.#address.change(change, history);
  }

  private handleChange(event: ChangeViewEvent): void {
    const { change } = event;
    this.#change(change, event.history);
    if ('panel' in change) this.#sheet.open();
  }

  private handleOpenTiles(): void {
    this.tilesAsked += 1;
    this.#openPanel('data');
  }

  private handleToggle({ layerIds, visible }: ToggleLayersEvent): void {
    const { edition } = this.#data;
    if (edition) this.#address.show(setLayers(edition, this.view, layerIds, visible));
  }

  private async handleLight({ commitmentId }: LightCommitmentEvent): Promise<void> {
    if (commitmentId === undefined) return this.#change({ commitment: undefined });
    this.#change({ commitment: commitmentId, panel: 'targets', page: undefined });
    await this.#data.wantIndicators(this.view);
    const indicator = this.#data.indicators.find((candidate) => candidate.commitment.id === commitmentId);
    const ids = indicator?.type === 'measured' ? indicator.features : this.#featuresOf(commitmentId);
    if (ids.length > 0) this.#map.element?.fit(ids);
  }

  #featuresOf(commitmentId: string): readonly string[] {
    const features = this.#data.edition?.layers.flatMap((layer) => layer.features) ?? [];
    return features
      .filter((feature) => feature.properties.commitments.includes(commitmentId))
      .map((feature) => feature.properties.id);
  }

  private async handleAskPlace(): Promise<void> {
    const center = await this.#sketches.pickPlace();
    if (center) this.#change({ near: { center, metres: this.view.near?.metres ?? 500 }, panel: 'near' });
  }

  private async handleAskPolygon(): Promise<void> {
    const polygon = await this.#sketches.drawPolygon();
    if (polygon) this.#change({ filter: { ...this.view.filter, polygon }, panel: 'filter' });
  }

  private async handleAskDrawing({ task }: AskDrawingEvent): Promise<void> {
    const drawings = await this.#sketches.draw(task, () => this.view.drawings ?? []);
    if (drawings) this.#change({ drawings });
  }

  private handleAddLayer({ layer }: AddLayerEvent): void {
    const edition = this.#data.loaded?.manifest.id ?? '';
    const known = this.#workspace.workspace?.layers.some(({ id }) => id === layer.id);
    this.#workspace.change(
      (workspace) => (known ? replaceLayer(workspace, layer) : addLayer(workspace, layer)),
      {
        edition,
      },
    );
    this.#map.fitLayer(layer.id);
    if (this.view.layers && !this.view.layers.includes(layer.id))
      this.#address.correct({ layers: [...this.view.layers, layer.id] });
  }

  private handleChangeWorkspace({ change, movement }: ChangeWorkspaceEvent): void {
    this.#workspace.change(change, movement === undefined ? {} : { movement });
  }

  private async handleOwnEdit({ task }: OwnEditEvent): Promise<void> {
    this.editorWanted = true;
    await Promise.all([this.updateComplete, customElements.whenDefined('own-editor')]);
    this.renderRoot.querySelector('own-editor')?.begin(task);
  }

  private handleStep({ step }: StepEvent): void {
    const strings = STRINGS[this.language];
    const can = step === 'undo' ? this.#address.canUndo : this.#address.canRedo;
    if (!can) return;
    if (step === 'undo') this.#address.undo();
    else this.#address.redo();
    this.#notice.say(step === 'undo' ? strings.undone : strings.redone);
  }

  private handleTool({ tool }: OpenToolEvent): void {
    this.tool = tool;
  }

  #openPanel(panel: Panel): void {
    this.#change({ panel: panel === PANELS[0] ? undefined : panel });
    this.#sheet.open();
  }

  private handleTabKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const index = PANELS.indexOf(this.view.panel ?? PANELS[0]);
    const panel = PANELS[(index + step + PANELS.length) % PANELS.length];
    if (panel) this.#openTab(panel);
  }

  #openTab(panel: Panel): void {
    this.#openPanel(panel);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus(),
    );
  }

  private handleSkip(to: 'panel' | 'text'): void {
    if (to === 'text') this.#change({ page: 'text' });
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(to === 'text' ? '#page' : '#panel')?.focus(),
    );
  }

  private handleWelcomed(): void {
    writePreference('welcomed', 'yes');
    this.welcome = false;
    this.#map.focus();
  }

  /** Absolute address of the selected place's own page; empty for none, and for the reader's own places. */
  private get placePage(): string {
    const { selected: id } = this.view;
    const { loaded } = this.#data;
    if (!this.pages || id === undefined || !loaded || !findFeature(loaded, id)) return '';
    return new URL(pagePath({ type: 'place', id }, this.language, this.pages), document.baseURI).href;
  }

  private handleReady(): void {
    if (this.worker !== '') this.#site.start(new URL(this.worker, document.baseURI).href);
  }

  /** Nothing that the reader has made may be lost by it. */
  private async handleNewVersion(): Promise<void> {
    await this.#workspace.flush();
    if (this.#sketches.kind || !mayLeave()) this.#notice.say(STRINGS[this.language].newVersionUnfinished);
    else await this.#site.takeNewVersion();
  }

  /** What the parts around the map show, and what they call. */
  private get state(): ExplorerState {
    const { edition, indicators, localities, baseUrl, problems } = this.#data;
    return {
      edition,
      base: this.#data.loaded,
      filtered: this.#data.filtered(this.view),
      indicators,
      localities,
      baseUrl,
      editionPath: this.edition,
      userLayers: this.#data.userLayers,
      editionUrl: new URL(this.edition, document.baseURI).href,
      problems,
      view: this.view,
      language: this.language,
      themeName: this.themeName,
      map: this.#map,
      mapWanted: this.#mapWanted,
      tool: this.tool,
      notice: this.#notice,
      sketches: this.#sketches,
      picking: this.#picking,
      today: new Date().toISOString().slice(0, 10),
      dropped: this.#drop.files,
      workspace: this.#workspace,
      tiles: this.#tiles,
      site: this.#site,
      pages: this.pages,
      placePage: this.placePage,
      tilesAsked: this.tilesAsked,
      editorWanted: this.editorWanted,
      welcome: this.welcome,
      permalink: this.#address.address,
      filterText: this.#filterText.text,
      undoable: this.#address.canUndo,
      redoable: this.#address.canRedo,
      phone: matchMedia(PHONE).matches,
      sheet: this.#sheet,
      singleKeys: this.#shortcuts.singleKeys,
      dataOpened: this.#dataOpened,
      onChange: (change) => this.#change(change),
      onPanel: (panel) => this.#openPanel(panel),
      onTabKey: (event) => this.handleTabKey(event),
      onSkip: (to) => this.handleSkip(to),
      onWelcomed: () => this.handleWelcomed(),
      onSearch: () => void this.#data.wantLocalities(),
      onStopPicking: () => {
        this.#picking.stop();
        this.#sheet.open();
      },
      onNewVersion: () => void this.handleNewVersion(),
      onSingleKeys: (on) => {
        this.#shortcuts.singleKeys = on;
      },
    };
  }

  protected override render() {
    const { state } = this;
    const { view } = state;
    return html`
      <div class="page" lang=${LANGUAGE_TAGS[this.language]} data-page=${view.page ?? 'map'} data-table=${view.table === true}
        data-selected=${view.selected !== undefined} @renewal-select=${this.#map.handleSelect} @renewal-ready=${this.handleReady} @toggle-layers=${this.handleToggle}
        @light-commitment=${this.handleLight} @change-view=${this.handleChange} @go-to=${this.#map.handleGoTo}
        @ask-place=${this.handleAskPlace} @ask-polygon=${this.handleAskPolygon} @ask-drawing=${this.handleAskDrawing} @own-edit=${this.handleOwnEdit} @pick-features=${this.#map.handlePickFeatures}
        @sketch-key=${(event: SketchKeyEvent) => this.#sketches.key(event.key)} @step=${this.handleStep}
        @mark-shapes=${this.#map.handleMark} @compared=${this.#map.handleCompared} @fit-features=${this.#map.handleFit}
        @add-layer=${this.handleAddLayer} @change-workspace=${this.handleChangeWorkspace} @workspace-action=${(event: WorkspaceActionEvent) => this.#workspace.act(event.action)}
        @tiles-action=${(event: TilesActionEvent) => this.#tiles.act(event.action)} @tile-fault=${(event: TileFaultEvent) => this.#tiles.note(event.layerId, event.cause)}
        @pick-tiles=${this.#map.handlePickTiles} @open-tiles=${this.handleOpenTiles}
        @dragover=${this.#drop.handleDragOver} @dragleave=${this.#drop.handleDragLeave} @drop=${this.#drop.handleDrop}
        @open-tool=${this.handleTool} @say=${(event: SayEvent) => this.#notice.say(event.message)}>
        ${renderHeader(state)}
        <main>
          <div class="map-area" ?hidden=${view.page !== undefined}>
            ${renderMap(state)}
            ${renderMapTop(state)}
          </div>
          ${renderPage(state)}
        </main>
        ${view.page === 'text' ? nothing : renderPanel(state)}
        ${renderTable(state)}
        ${this.#drop.hanging ? html`<div class="dropping" aria-hidden="true"><p>${STRINGS[this.language].dropHere}</p></div>` : nothing}
        ${renderNotices(state)}
        ${renderDialog(state)}
      </div>
    `;
  }
}

/** Asks all parts of the page that would warn before it is left. */
function mayLeave(): boolean {
  return window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

declare global {
  interface HTMLElementTagNameMap {
    'renewal-explorer': RenewalExplorer;
  }
}
