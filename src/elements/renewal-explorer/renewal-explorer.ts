/**
 * Over 300 lines: the one owner of the view, with a handler for each thing its panels can tell. The view's address and
 * history are in view-controller.ts, the data in edition-controller.ts, what is drawn around the map in explorer-parts.ts.
 */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Drawing, nextDrawingId } from '../../domain/drawing.js';
import { type EditionPages, pagePath } from '../../domain/edition-pages.js';
import { localize } from '../../domain/edition-text.js';
import { isEmptyFilter } from '../../domain/feature-filter.js';
import { LANGUAGE_TAGS, type Language, parseLanguage } from '../../domain/language.js';
import {
  findFeature,
  isOpening,
  PANELS,
  type Panel,
  setLayers,
  type ViewChange,
  type ViewState,
  visibleLayerIds,
} from '../../domain/view.js';
import { addLayer, replaceLayer } from '../../domain/workspace/change-layers.js';
import { readPreference, writePreference } from '../../io/preferences.js';
import type { Bounds } from '../../map/bounds.js';
import type { DrawingState } from '../../map/drawing-state.js';
import type { MarkedShape } from '../../map/marked-style.js';
import type { ThemeName } from '../../map/theme.js';
import { afterPaint } from '../after-paint.js';
import type { Picked } from '../analysis-panel/analysis-panel.js';
import type { ComparedEvent } from '../compare-panel/compared-event.js';
import type { SketchKeyEvent } from '../draw-panel/sketch-key-event.js';
import type { RenewalErrorEvent, RenewalSelectEvent, RenewalViewChangeEvent } from '../events.js';
import '../layer-panel/layer-panel.js';
import type { OwnEditEvent } from '../own-editor/own-edit-event.js';
import type { RunSketch } from '../own-editor/own-sketches.js';
import type {
  AddLayerEvent,
  AskDrawingEvent,
  ChangeViewEvent,
  ChangeWorkspaceEvent,
  DrawingTask,
  FitFeaturesEvent,
  GoToEvent,
  LightCommitmentEvent,
  MarkShapesEvent,
  OpenToolEvent,
  PickFeaturesEvent,
  SayEvent,
  StepEvent,
  ToggleLayersEvent,
  Tool,
  WorkspaceActionEvent,
} from '../panel-events.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';
import type { SearchBox } from '../search-box/search-box.js';
import '../search-box/search-box.js';
import { fill, STRINGS } from '../strings.js';
import type { SwipeCompare } from '../swipe-compare/swipe-compare.js';
import type { PickTilesEvent, TileFaultEvent, TilesActionEvent } from '../tiles-panel/tiles-events.js';
import { baseStyles, tokenStyles } from '../tokens.styles.js';
import '../tool-bar/tool-bar.js';
import { EditionController } from './edition-controller.js';
import {
  type ExplorerState,
  renderDialog,
  renderHeader,
  renderMapTop,
  renderNotices,
  renderPage,
  renderPanel,
  type Sketching,
} from './explorer-parts.js';
import { want } from './lazy-elements.js';
import { renewalExplorerStyles } from './renewal-explorer.styles.js';
import { PHONE, SheetController } from './sheet-controller.js';
import { type Shortcut, ShortcutController } from './shortcut-controller.js';
import { SiteController } from './site-controller.js';
import { TilesController } from './tiles-controller.js';
import { ViewController } from './view-controller.js';
import { WorkspaceController } from './workspace-controller.js';

/** Features that a new layer is brought into view by. */
const MOST_FITTED = 500;
/** How long a short notice stays. */
const NOTICE_MILLISECONDS = 8000;

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

  @state() private under: readonly string[] = [];
  @state() private notice = '';
  @state() private tool: Tool | undefined;
  @state() private bounds: Bounds | undefined;
  /** What was gone to: a street, a station, a coordinate. */
  @state() private found: readonly MarkedShape[] = [];
  @state() private compared: Pick<ComparedEvent, 'marks' | 'titles'> | undefined;
  @state() private sketching: Sketching | undefined;
  /** What is being drawn for the analysis: the task, and the shape so far. */
  @state() private drawing: DrawingTask | undefined;
  @state() private draft: Drawing | undefined;
  @state() private drawingState: DrawingState | undefined;
  /** What an analysis wants marked on the map. */
  @state() private analysed: readonly MarkedShape[] = [];
  /** The layer whose features a click puts on and off, and the last one that was picked so. */
  @state() private pickingLayer: string | undefined;
  @state() private picked: Picked | undefined;
  /** Files that were dropped on the page last, and whether some hang over it. */
  @state() private dropped: readonly File[] = [];
  @state() private dragging = false;
  /** How often the panel of tiles was asked for. */
  @state() private tilesAsked = 0;
  /** What was clicked in the layers in tiles. */
  @state() private tileHits: PickTilesEvent['hits'] = [];
  /** Whether the reader has drawn into own layers, or edited there: from then on the editor stays. */
  @state() private editorWanted = false;
  @state() private filterText = '';
  /** Whether the map has been drawn, or cannot be: until then the page's own picture stands in its place. */
  @state() private mapStood = false;
  @state() private welcome = readPreference('welcomed') === undefined;

  #data = new EditionController(this);
  #workspace = new WorkspaceController(this);
  #tiles = new TilesController(this);
  #site = new SiteController(this);
  /** Id of the layer that was brought in last, until the map shows it. */
  #fitTo: string | undefined;
  #address = new ViewController(this, (dropped) => this.#handleRead(dropped));
  #sheet = new SheetController(this);
  #shortcuts = new ShortcutController(this, (shortcut) => this.#handleShortcut(shortcut));
  #lifetime = new AbortController();
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;
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
    clearTimeout(this.#noticeTimer);
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
    this.#fitAdded();
    this.#wantElements();
    this.#wantData();
  }

  /** A layer that was just brought in is shown as soon as the maps have it. */
  #fitAdded(): void {
    const layer = this.#data.userLayers.find(({ id }) => id === this.#fitTo);
    if (!layer) return;
    this.#fitTo = undefined;
    const ids = layer.features.slice(0, MOST_FITTED).map(({ properties }) => properties.id);
    afterPaint(() => this.map?.fit(ids));
  }

  private get view(): ViewState {
    return this.#address.view;
  }

  /** What draws the map; undefined until its code is loaded. */
  private get map(): RenewalMap | SwipeCompare | undefined {
    const map = this.renderRoot.querySelector<RenewalMap | SwipeCompare>('renewal-map, swipe-compare');
    return map && 'fit' in map ? map : undefined;
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
    this.#say(fill(STRINGS[this.language].missingFeature, selected), { stay: true });
    this.#address.correct({ selected: undefined });
  }

  #handleRead(dropped: readonly string[]): void {
    const strings = STRINGS[this.language];
    this.#checkView();
    if (dropped.includes('v')) this.#say(strings.newerLink, { stay: true });
    else if (dropped.length > 0) this.#say(fill(strings.droppedFromLink, dropped.join(', ')), { stay: true });
  }

  /** Loads what the view shows and is not there yet. */
  #wantElements(): void {
    const { view } = this;
    const wants = [
      [this.#mapWanted && !view.comparison, 'renewal-map'],
      [this.#mapWanted && view.comparison, 'swipe-compare'],
      [view.comparison, 'compare-panel'],
      [view.selected, 'feature-card'],
      [this.tileHits.length > 0, 'tile-card'],
      [view.selected, 'own-actions'],
      [this.editorWanted, 'own-editor'],
      [view.panel === 'targets', 'indicator-panel'],
      [view.panel === 'filter', 'filter-panel'],
      [view.panel === 'near', 'near-panel'],
      [view.panel === 'analysis', 'analysis-panel'],
      [view.panel === 'data', 'data-panel'],
      [!isEmptyFilter(view.filter), 'filter-chips'],
      [view.table, 'attribute-table'],
      [view.page === 'text', 'text-twin'],
      [view.page === 'overview', 'target-overview'],
      [this.tool === 'export', 'print-dialog'],
      [this.tool === 'share', 'share-dialog'],
      [this.tool === 'embed', 'embed-builder'],
      [this.tool === 'help', 'help-dialog'],
      [this.welcome, 'welcome-card'],
    ] as const;
    for (const [wanted, element] of wants)
      if (wanted) want(element, () => this.#say(STRINGS[this.language].partNotLoaded, { stay: true }));
  }

  #wantData(): void {
    const { view } = this;
    const { panel, page } = view;
    if (panel === 'targets' || page !== undefined) void this.#data.wantIndicators(view);
    const named = view.filter?.locality !== undefined || view.near?.locality !== undefined;
    if (view.table || this.tool === 'export' || panel === 'analysis' || panel === 'data')
      void this.#tellFilter();
    const selected = view.selected !== undefined;
    if (panel === 'filter' || panel === 'near' || panel === 'data' || page === 'text' || selected || named)
      void this.#data.wantLocalities();
  }

  /** The filter in words, for what leaves the page: tables, files, prints. */
  async #tellFilter(): Promise<void> {
    const { view, language } = this;
    const { edition, localities } = this.#data;
    if (!edition || isEmptyFilter(view.filter)) {
      this.filterText = '';
      return;
    }
    const [{ filterParts }, { filterWords }] = await Promise.all([
      import('../../domain/filter-text.js'),
      import('../filter-chips/filter-words.js'),
    ]);
    const context = { edition, localities, language, words: filterWords(language) };
    if (view.filter === this.view.filter)
      this.filterText = filterParts(view.filter, context)
        .map(({ label }) => label)
        .join('; ');
  }

  #change(change: ViewChange, history: 'push' | 'replace' = 'push'): void {
    this.#address.change(change, history);
  }

  /** Shows a sentence and has it read out; short ones go away by themselves. */
  #say(message: string, { stay = false }: { stay?: boolean } = {}): void {
    clearTimeout(this.#noticeTimer);
    this.notice = message;
    if (!stay)
      this.#noticeTimer = setTimeout(() => {
        this.notice = '';
      }, NOTICE_MILLISECONDS);
  }

  private handleChange(event: ChangeViewEvent): void {
    const { change } = event;
    this.#change(change, event.history);
    if ('panel' in change) this.#sheet.open();
  }

  private handleSelect(event: RenewalSelectEvent): void {
    const fromMap = this.map !== undefined && event.composedPath().includes(this.map);
    if (fromMap && this.#pick(event)) return;
    const { featureId, layerId } = event;
    this.under = event.under;
    this.tileHits = [];
    this.#change({ selected: featureId, ...(featureId === undefined ? {} : { page: undefined }) });
    if (featureId === undefined) return;
    const { edition } = this.#data;
    if (layerId !== undefined && edition && !visibleLayerIds(edition, this.view).includes(layerId))
      this.#address.correct({ layers: setLayers(edition, this.view, [layerId], true).layers });
    this.#sheet.open();
    // After the sheet has opened: what it covers counts.
    void this.updateComplete.then(() => {
      if (!fromMap) afterPaint(() => this.map?.fit([featureId]));
      this.renderRoot.querySelector('feature-card')?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** While features are picked for an analysis, a click on the map takes one in or out rather than select it. */
  #pick({ under }: RenewalSelectEvent): boolean {
    const layer = this.#data.edition?.layers.find(({ id }) => id === this.pickingLayer);
    if (!layer) return false;
    const id = under.find((candidate) =>
      layer.features.some(({ properties }) => properties.id === candidate),
    );
    if (id !== undefined) this.picked = { id, turn: (this.picked?.turn ?? 0) + 1 };
    // The map marked what was clicked as selected: it takes that back.
    this.requestUpdate();
    return true;
  }

  private handlePickTiles({ hits }: PickTilesEvent): void {
    this.tileHits = this.pickingLayer === undefined ? hits : [];
    if (this.tileHits.length > 0) this.#sheet.open();
  }

  private handleOpenTiles(): void {
    this.tilesAsked += 1;
    this.#openPanel('data');
  }

  private handleViewChange({ viewState }: RenewalViewChangeEvent): void {
    this.bounds = this.map?.bounds;
    this.#change({ camera: viewState.camera }, 'replace');
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
    if (ids.length > 0) this.map?.fit(ids);
  }

  #featuresOf(commitmentId: string): readonly string[] {
    const features = this.#data.edition?.layers.flatMap((layer) => layer.features) ?? [];
    return features
      .filter((feature) => feature.properties.commitments.includes(commitmentId))
      .map((feature) => feature.properties.id);
  }

  private handleGoTo({ geometry, marked }: GoToEvent): void {
    this.found = marked ? [{ mark: 'place', geometry }] : [];
    if (this.view.page !== undefined) this.#change({ page: undefined });
    void this.updateComplete.then(() => this.map?.fitGeometry(geometry));
  }

  private async handleAskPlace(): Promise<void> {
    const center = await this.#sketch('place', () => this.map?.pickPlace());
    if (center) this.#change({ near: { center, metres: this.view.near?.metres ?? 500 }, panel: 'near' });
  }

  private async handleAskPolygon(): Promise<void> {
    const polygon = await this.#sketch('polygon', () => this.map?.drawPolygon());
    if (polygon) this.#change({ filter: { ...this.view.filter, polygon }, panel: 'filter' });
  }

  private async handleAskDrawing({ task }: AskDrawingEvent): Promise<void> {
    this.map?.sketchKey('Escape');
    this.drawing = task;
    if (!task) return;
    const { drawings = [] } = this.view;
    const existing = task.type === 'edit' ? drawings.find(({ id }) => id === task.id) : undefined;
    const drawn = await this.#sketch(task.type, () =>
      this.map?.draw(task, {
        ...(existing && { existing }),
        onChange: (draft, state) => {
          if (this.drawing !== task) return;
          this.draft = draft;
          this.drawingState = state;
        },
      }),
    );
    // Another task may have begun meanwhile.
    if (this.drawing !== task) return;
    this.drawing = undefined;
    this.draft = undefined;
    this.drawingState = undefined;
    if (drawn) this.#keepDrawing(drawn, existing);
  }

  #keepDrawing(drawn: Drawing, existing: Drawing | undefined): void {
    const { drawings = [] } = this.view;
    const others = existing
      ? drawings.map((drawing) => (drawing.id === existing.id ? { ...drawn, id: existing.id } : drawing))
      : [...drawings, { ...drawn, id: nextDrawingId(drawings) }];
    this.#change({ drawings: others });
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
    this.#fitTo = layer.id;
    if (this.view.layers && !this.view.layers.includes(layer.id))
      this.#address.correct({ layers: [...this.view.layers, layer.id] });
  }

  private handleChangeWorkspace({ change, movement }: ChangeWorkspaceEvent): void {
    this.#workspace.change(change, movement === undefined ? {} : { movement });
  }

  private handleWorkspaceAction({ action }: WorkspaceActionEvent): void {
    switch (action.type) {
      case 'undo':
        this.#workspace.undo();
        break;
      case 'redo':
        this.#workspace.redo();
        break;
      case 'load':
        void this.#workspace.load(action.id);
        break;
      case 'start':
        void this.#workspace.start(action.workspace);
        break;
      case 'restore':
        void this.#workspace.restore(action.version);
        break;
      case 'resolve':
        void this.#workspace.resolve(action.choice);
    }
  }

  private async handleOwnEdit({ task }: OwnEditEvent): Promise<void> {
    this.editorWanted = true;
    await Promise.all([this.updateComplete, customElements.whenDefined('own-editor')]);
    this.renderRoot.querySelector('own-editor')?.begin(task);
  }

  readonly #ownSketch: RunSketch = (start, { keepsFocus = false, replaces } = {}) =>
    this.#sketch('own', async () => this.map?.sketch(start, replaces), keepsFocus);

  private handleDragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.dragging = true;
  }

  private handleDragLeave(event: DragEvent): void {
    if (event.relatedTarget === null) this.dragging = false;
  }

  private handleDrop(event: DragEvent): void {
    this.dragging = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.dropped = files;
    this.#openPanel('data');
  }

  private handlePickFeatures({ layerId }: PickFeaturesEvent): void {
    this.pickingLayer = layerId;
    const { edition } = this.#data;
    if (layerId === undefined || !edition) return;
    if (!visibleLayerIds(edition, this.view).includes(layerId))
      this.#address.correct({ layers: setLayers(edition, this.view, [layerId], true).layers });
    this.#sheet.shrink();
  }

  /** Lets the user draw on the map, out of the sheet's way, with the focus there; then back where it was. */
  async #sketch<T>(
    kind: Sketching,
    draw: () => Promise<T> | undefined,
    keepsFocus = false,
  ): Promise<T | undefined> {
    this.#sheet.shrink();
    if (this.view.page !== undefined) this.#change({ page: undefined });
    this.sketching = kind;
    await this.updateComplete;
    if (!keepsFocus) this.map?.innerMap?.getCanvas().focus({ preventScroll: true });
    try {
      return await draw();
    } finally {
      this.sketching = undefined;
      // The editor goes on over the map: with the attributes of what was drawn, or its vertices.
      if (kind !== 'own') this.#sheet.open();
    }
  }

  private handleStep({ step }: StepEvent): void {
    const strings = STRINGS[this.language];
    const can = step === 'undo' ? this.#address.canUndo : this.#address.canRedo;
    if (!can) return;
    if (step === 'undo') this.#address.undo();
    else this.#address.redo();
    this.#say(step === 'undo' ? strings.undone : strings.redone);
  }

  private handleTool({ tool }: OpenToolEvent): void {
    this.tool = tool;
  }

  private handleError(event: RenewalErrorEvent): void {
    if (event.problems.length > 0) this.#data.problems = event.problems;
    // What the map says instead must not stand behind a picture.
    this.mapStood = true;
    this.requestUpdate();
  }

  #handleShortcut(shortcut: Shortcut): void {
    const { view } = this;
    switch (shortcut) {
      case 'search':
        this.renderRoot.querySelector<SearchBox>('search-box')?.focus();
        break;
      case 'layers':
      case 'targets':
      case 'filter':
      case 'near':
      case 'analysis':
      case 'data':
        this.#openPanel(shortcut);
        void this.updateComplete.then(() => this.#focusTab());
        break;
      case 'table':
        this.#change({ table: view.table ? undefined : true });
        break;
      case 'located':
        this.#change({ basis: view.basis === 'located' ? 'all' : 'located' });
        break;
      case 'previous':
        this.renderRoot.querySelector('feature-card')?.showPrevious();
        break;
      case 'next':
        this.renderRoot.querySelector('feature-card')?.showNext();
        break;
      case 'undo':
        if (this.#address.canUndo) this.#address.undo();
        break;
      case 'redo':
        if (this.#address.canRedo) this.#address.redo();
        break;
      case 'help':
        this.tool = 'help';
    }
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
    if (panel) this.#openPanel(panel);
    void this.updateComplete.then(() => this.#focusTab());
  }

  #focusTab(): void {
    this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
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
    this.map?.innerMap?.getCanvas().focus({ preventScroll: true });
  }

  /** A picture of the map as it is; undefined when there is none to draw. */
  private readonly snapshot = async (): Promise<Blob | undefined> => this.map?.toBlob();

  /** Absolute address of the selected place's own page; empty for none, and for the reader's own places. */
  private get placePage(): string {
    const { selected: id } = this.view;
    const { loaded } = this.#data;
    if (!this.pages || id === undefined || !loaded || !findFeature(loaded, id)) return '';
    return new URL(pagePath({ type: 'place', id }, this.language, this.pages), document.baseURI).href;
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
      editionUrl: new URL(this.edition, document.baseURI).href,
      problems,
      view: this.view,
      language: this.language,
      themeName: this.themeName,
      bounds: this.bounds,
      under: this.under,
      tool: this.tool,
      notice: this.notice,
      sketching: this.sketching,
      draft: this.draft,
      drawing: this.drawing,
      drawingState: this.drawingState,
      picking: this.pickingLayer !== undefined,
      dropped: this.dropped,
      workspace: this.#workspace,
      tiles: this.#tiles,
      site: this.#site,
      pages: this.pages,
      placePage: this.placePage,
      tileHits: this.tileHits,
      tilesAsked: this.tilesAsked,
      editorWanted: this.editorWanted,
      ownSketch: this.#ownSketch,
      picked: this.picked,
      welcome: this.welcome,
      permalink: this.#address.address,
      filterText: this.filterText,
      undoable: this.#address.canUndo,
      redoable: this.#address.canRedo,
      phone: matchMedia(PHONE).matches,
      sheet: this.#sheet,
      singleKeys: this.#shortcuts.singleKeys,
      snapshot: this.snapshot,
      dataOpened: this.#dataOpened,
      onChange: (change) => this.#change(change),
      onPanel: (panel) => this.#openPanel(panel),
      onTabKey: (event) => this.handleTabKey(event),
      onSkip: (to) => this.handleSkip(to),
      onDismiss: () => {
        this.notice = '';
      },
      onWelcomed: () => this.handleWelcomed(),
      onSearch: () => void this.#data.wantLocalities(),
      onSketchKey: (key) => this.map?.sketchKey(key),
      onStopPicking: () => {
        this.pickingLayer = undefined;
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
        data-selected=${view.selected !== undefined} @renewal-select=${this.handleSelect} @toggle-layers=${this.handleToggle}
        @light-commitment=${this.handleLight} @change-view=${this.handleChange} @go-to=${this.handleGoTo}
        @ask-place=${this.handleAskPlace} @ask-polygon=${this.handleAskPolygon} @ask-drawing=${this.handleAskDrawing} @own-edit=${this.handleOwnEdit} @pick-features=${this.handlePickFeatures}
        @sketch-key=${(event: SketchKeyEvent) => this.map?.sketchKey(event.key)} @step=${this.handleStep}
        @mark-shapes=${(event: MarkShapesEvent) => {
          this.analysed = event.marks;
        }}
        @add-layer=${this.handleAddLayer} @change-workspace=${this.handleChangeWorkspace} @workspace-action=${this.handleWorkspaceAction}
        @tiles-action=${(event: TilesActionEvent) => this.#tiles.act(event.action)} @tile-fault=${(event: TileFaultEvent) => this.#tiles.note(event.layerId, event.cause)}
        @pick-tiles=${this.handlePickTiles} @open-tiles=${this.handleOpenTiles}
        @dragover=${this.handleDragOver} @dragleave=${this.handleDragLeave} @drop=${this.handleDrop}
        @open-tool=${this.handleTool} @say=${(event: SayEvent) => this.#say(event.message)}
        @compared=${(event: ComparedEvent) => {
          this.compared = event;
        }}
        @fit-features=${(event: FitFeaturesEvent) => this.map?.fit(event.featureIds)}>
        ${renderHeader(state)}
        <main>
          <div class="map-area" ?hidden=${view.page !== undefined}>
            ${this.#mapWanted ? this.renderMap() : nothing}
            ${this.mapStood || !isOpening(view) ? nothing : html`<slot name="first-picture"></slot>`}
            ${renderMapTop(state)}
          </div>
          ${renderPage(state)}
        </main>
        ${view.page === 'text' ? nothing : renderPanel(state)}
        ${
          view.table && view.page === undefined
            ? html`<section class="table" aria-label=${STRINGS[this.language].table}>
                <attribute-table .edition=${state.edition} .filtered=${state.filtered} .view=${view} .language=${state.language} .filterText=${state.filterText}></attribute-table>
              </section>`
            : nothing
        }
        ${this.dragging ? html`<div class="dropping" aria-hidden="true"><p>${STRINGS[this.language].dropHere}</p></div>` : nothing}
        ${renderNotices(state)}
        ${renderDialog(state)}
      </div>
    `;
  }

  private renderMap() {
    const { view } = this;
    const compared = view.comparison?.type === 'edition' ? this.compared : undefined;
    const marks = [...this.found, ...this.analysed, ...(compared?.marks ?? [])];
    const lang = LANGUAGE_TAGS[this.language];
    const covered = this.#sheet.covered;
    const tiles = this.#tiles.drawn(this.#workspace.workspace?.tiles);
    return view.comparison
      ? html`<swipe-compare .edition=${this.edition} .otherEdition=${view.comparison.edition}
          .view=${view} .language=${this.language} .coveredBelow=${covered} .marks=${marks} .userLayers=${this.#data.userLayers} .tiles=${tiles} .titles=${compared?.titles} lang=${lang}
          @renewal-view-change=${this.handleViewChange} @renewal-ready=${this.handleReady} @renewal-error=${this.handleError}></swipe-compare>`
      : html`<renewal-map .edition=${this.edition} .viewState=${view} .coveredBelow=${covered} .marks=${marks} .userLayers=${this.#data.userLayers} .tiles=${tiles} lang=${lang} gestures="direct"
          @renewal-view-change=${this.handleViewChange} @renewal-ready=${this.handleReady} @renewal-error=${this.handleError}></renewal-map>`;
  }

  private handleReady(): void {
    this.mapStood = true;
    this.bounds = this.map?.bounds;
    if (this.worker !== '') this.#site.start(new URL(this.worker, document.baseURI).href);
  }

  /** Nothing that the reader has made may be lost by it. */
  private async handleNewVersion(): Promise<void> {
    await this.#workspace.flush();
    if (this.sketching || !mayLeave()) this.#say(STRINGS[this.language].newVersionUnfinished);
    else await this.#site.takeNewVersion();
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
