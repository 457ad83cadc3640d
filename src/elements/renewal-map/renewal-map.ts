/** Over 300 lines, most of them the public API. What the map does is in src/map/live-map.ts, what it shows instead in map-phase.ts. */
import type { Geometry } from 'geojson';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Drawing } from '../../domain/drawing.js';
import type { Edition } from '../../domain/edition.js';
import { nameOf } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language, parseLanguage } from '../../domain/language.js';
import type { Problem } from '../../domain/result.js';
import { changeView, DEFAULT_VIEW, findFeature, type ViewState } from '../../domain/view.js';
import { withWorkspace } from '../../domain/workspace/with-workspace.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import type { Bounds } from '../../map/bounds.js';
import { CONTROLS, openingCamera } from '../../map/create-map.js';
import type { DrawOnMapOptions } from '../../map/drawing-session.js';
import type { SnapTargets } from '../../map/drawing-snap.js';
import type { SketchKey } from '../../map/drawing-state.js';
import type { Hit } from '../../map/interactions.js';
import { LiveMap } from '../../map/live-map.js';
import type { MarkedShape } from '../../map/marked-style.js';
import type { StyleInput } from '../../map/style.js';
import type { ThemeName } from '../../map/theme.js';
import { useTiles } from '../../map/tile-protocol.js';
import type { DrawnTiles } from '../../map/tile-style.js';
import { afterPaint } from '../after-paint.js';
import {
  RenewalErrorEvent,
  type RenewalErrorType,
  RenewalReadyEvent,
  RenewalSelectEvent,
  RenewalViewChangeEvent,
} from '../events.js';
import type { DrawingTask } from '../panel-events.js';
import { LIVE_MAP_STRINGS } from '../strings/live-map.js';
import { tileMaker } from '../tile-maker.js';
import { PickTilesEvent, TileFaultEvent } from '../tiles-panel/tiles-events.js';
import { baseStyles, tokenStyles } from '../tokens.styles.js';
import { creditsOf } from './credits.js';
import { filteredTiles } from './filtered-tiles.js';
import { readAttributes } from './map-attributes.js';
import { MapData } from './map-data.js';
import { type Phase, renderHover, renderPhase } from './map-phase.js';
import { MapSketches } from './map-sketches.js';
import { Readiness } from './readiness.js';
import { renewalMapStyles } from './renewal-map.styles.js';

useTiles((address, signal) => tileMaker().load(address, signal));

/**
 * A map of an edition, usable alone in any page.
 *
 * @slot fallback - Shown instead of the list of places when the map cannot be drawn.
 * @slot caption - A caption below the map.
 * @fires renewal-ready - The map stands with its data drawn.
 * @fires renewal-select - The user chose a feature, or took the choice back.
 * @fires renewal-view-change - The user changed what is seen.
 * @fires renewal-error - Something could not be loaded or drawn.
 * @csspart map - The container of the live map.
 */
export class RenewalMap extends LitElement {
  static override styles = [tokenStyles, baseStyles, ...renewalMapStyles];

  /** URL of the edition's edition.json. */
  @property() edition = '';
  /** Ids of the layers shown, separated by spaces; absent = as the edition has it. */
  @property() layers: string | null = null;
  /** Where the map looks: "lng,lat,zoom". */
  @property() view: string | null = null;
  /** Id of the selected feature. */
  @property() selected: string | null = null;
  /** Language of the map; absent = the nearest `lang` around it. */
  @property() override lang = '';
  /** Colours: light, dark, or auto (as the system). */
  @property() theme: string | null = null;
  /** `located` hides what is only illustrative. */
  @property() basis: string | null = null;
  /** Controls to show, separated by spaces: navigation, scale, attribution (always shown). */
  @property() controls = 'navigation scale';
  /** How the map takes gestures: cooperative leaves the page's scroll alone, direct does not, none is a still map. */
  @property() gestures: 'cooperative' | 'direct' | 'none' = 'cooperative';
  /** Accessible name of the map. */
  @property() label = '';

  /** Pixels of the map that something covers at the bottom, e.g. a sheet; `fit` keeps clear of them. */
  @property({ attribute: false }) coveredBelow = 0;
  /** Shapes drawn over the data, such as what differs between two editions. */
  @property({ attribute: false }) marks: readonly MarkedShape[] = [];
  /** The reader's own layers, drawn on top of the edition's; `file` is an absolute address. */
  @property({ attribute: false }) userLayers: readonly UserLayer[] = [];
  /** The reader's tiles: a base map in the place of the embedded one, and layers of data. */
  @property({ attribute: false }) tiles: DrawnTiles | undefined;

  @state() private phase: Phase = 'loading';
  @state() private hover: { readonly name: string; readonly x: number; readonly y: number } | undefined;
  @state() private interrupted = false;
  @query('.map') private container!: HTMLElement;

  #view: ViewState = DEFAULT_VIEW;
  #live: LiveMap | undefined;
  #liveLanguage: Language | undefined;
  #lifetime = new AbortController();
  #restyling = false;
  #started = false;
  readonly #loaded = new MapData(this);
  readonly #readiness = new Readiness();
  readonly #sketches = new MapSketches(this, () => ({ live: this.#live, data: this.data, view: this.#view }));

  constructor() {
    super();
    this.#takeOverViewState();
  }

  /** Resolves when the map is idle with its data drawn; rejects with the cause when it cannot be. */
  get ready(): Promise<void> {
    return this.#readiness.promise;
  }

  /** All that is seen, as one object. */
  get viewState(): ViewState {
    return this.#view;
  }

  set viewState(view: ViewState) {
    const previous = this.#view;
    if (view === previous) return;
    this.#view = view;
    if (view.camera && view.camera !== previous.camera) this.#live?.moveTo(view.camera);
    this.requestUpdate('viewState', previous);
  }

  /** The MapLibre map inside, for what this element does not offer; undefined until it stands. */
  get innerMap(): MapLibreMap | undefined {
    return this.#live?.map;
  }

  /** What is in view: west, south, east, north in degrees; undefined until the map stands. */
  get bounds(): Bounds | undefined {
    return this.#live?.bounds;
  }

  /** Lets the user pick a place on the map; undefined when they gave it up, or without a map. */
  async pickPlace(): Promise<readonly [number, number] | undefined> {
    return this.#live?.pickPlace();
  }

  /** Lets the user draw a polygon; its corners in degrees, not closed; undefined when they gave it up, or without a map. */
  async drawPolygon(): Promise<readonly (readonly [number, number])[] | undefined> {
    return this.#live?.drawPolygon();
  }

  /**
   * Lets the user draw, or change the vertices of an existing drawing; undefined when they gave it up, or without a map.
   * A new drawing has the id `draft`. `onChange` hears of the unfinished drawing at every move.
   */
  async draw(
    task: DrawingTask,
    options: Pick<DrawOnMapOptions, 'existing' | 'onChange'> = {},
  ): Promise<Drawing | undefined> {
    return this.#sketches.draw(task, options);
  }

  /**
   * Runs a sketch of the caller's on the map, with what there is to snap to; it may stand in the place of a feature.
   * Undefined when another took its place, or without a map.
   */
  async sketch<T>(
    start: (map: MapLibreMap, signal: AbortSignal, snapTo: SnapTargets) => Promise<T | undefined>,
    replaced?: string,
  ): Promise<T | undefined> {
    return this.#sketches.run(start, replaced);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.requestUpdate(), {
      signal,
    });
    if (this.#started) void this.#restart();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime.abort();
    this.#dropMap();
  }

  /** Selects a feature without an event; `fly` also brings it into view. Undefined takes the choice back. */
  select(featureId: string | undefined, { fly = false }: { fly?: boolean } = {}): void {
    this.viewState = changeView(this.#view, { selected: featureId });
    if (fly && featureId !== undefined) this.fit([featureId]);
  }

  /** Brings the features into view; nothing happens when none of the ids is known. */
  fit(featureIds: readonly string[]): void {
    const { data } = this;
    if (!data) return;
    const features = featureIds.flatMap((id) => findFeature(data, id)?.feature ?? []);
    this.#live?.fit(features, this.coveredBelow);
  }

  /** Brings a geometry into view; nothing happens when it has no position. */
  fitGeometry(geometry: Geometry): void {
    this.#live?.fit([{ type: 'Feature', geometry, properties: null }], this.coveredBelow);
  }

  /**
   * The map, without the tiles of others, as a picture of the size in px (its own when left out), twice as sharp. Rejects when it cannot be drawn;
   * undefined while no edition is loaded.
   */
  async toBlob({
    width = this.clientWidth,
    height = this.clientHeight,
    type = 'image/png',
  }: {
    width?: number;
    height?: number;
    type?: string;
  } = {}): Promise<Blob | undefined> {
    const { data } = this;
    if (!data) return undefined;
    const [{ renderMapImage }] = await Promise.all([import('../../map/render-image.js'), this.#want()]);
    const canvas = await renderMapImage({
      ...this.#styleInput(data),
      // A picture goes without the map's line of credits: tiles of others stay out of it.
      ownTiles: undefined,
      camera: this.#live?.camera ?? this.#view.camera ?? openingCamera(data.manifest, this),
      width,
      height,
      pixelRatio: 2,
    });
    return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), type));
  }

  /** Does with what is being drawn what the key on the map would: end it, give it up, take a vertex out. */
  sketchKey(key: SketchKey): void {
    this.#live?.sketchKey(key);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const change = readAttributes(this, changed);
    this.#patch(change);
    if (change.camera) this.#live?.moveTo(change.camera);
    void this.#want();
    this.dataset.theme = this.themeName;
  }

  protected override firstUpdated(): void {
    this.#started = true;
    void this.#restart();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('edition') && changed.get('edition') !== undefined) void this.#restart();
    else if (this.#live && this.#liveLanguage !== this.language) this.#makeMap();
    else if (this.#live) this.#restyleSoon();
    if (this.#live && changed.has('userLayers')) void this.#loadHalos();
  }

  /** The press is shown first, then the map follows: a new style takes it a while. */
  #restyleSoon(): void {
    if (this.#restyling) return;
    this.#restyling = true;
    afterPaint(() => {
      this.#restyling = false;
      if (this.data) this.#live?.restyle(this.#styleInput(this.data));
    });
  }

  /** The edition with the reader's layers. */
  protected get data(): Edition | undefined {
    const { edition } = this.#loaded;
    return edition && withWorkspace(edition, { layers: this.userLayers });
  }

  protected get askedControls(): readonly string[] {
    return this.controls.split(/\s+/);
  }

  protected get language(): Language {
    const around = this.lang || this.closest('[lang]')?.getAttribute('lang');
    return this.#view.language ?? parseLanguage(around) ?? 'zh';
  }

  protected get themeName(): ThemeName {
    const { theme } = this.#view;
    if (theme !== 'auto') return theme;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  async #restart(): Promise<void> {
    this.#dropMap();
    this.#readiness.renew();
    this.phase = 'loading';
    const { edition } = this;
    if (edition === '') return;
    const { signal } = this.#lifetime;
    const [result] = await Promise.all([
      this.#loaded.load(edition, () => !signal.aborted && edition === this.edition),
      this.#want(),
    ]);
    if (!result) return;
    if (result.problems.length > 0) this.#report('data', result.problems);
    if (!result.ok) {
      this.phase = 'failed';
      this.#readiness.reject(new Error(result.problems[0]?.message ?? 'The edition did not load'));
      return;
    }
    this.#makeMap();
  }

  /** What the view needs is there for the first drawing; a filter that cannot be had is not passed over in silence. */
  async #want(): Promise<void> {
    try {
      await this.#loaded.want(this.#view, this.tiles);
    } catch (cause) {
      this.#report('data', [], cause);
    }
  }

  /** A new map with the view as it is; also when the language changes: MapLibre takes strings and glyphs once. */
  #makeMap(): void {
    const { data, language } = this;
    if (!data) return;
    if (this.#live) {
      this.#dropMap();
      this.#readiness.renew();
    }
    const { manifest } = data;
    const asked = this.askedControls;
    this.#liveLanguage = language;
    try {
      this.#live = new LiveMap(
        {
          container: this.container,
          manifest,
          camera: this.#view.camera ?? openingCamera(manifest, this),
          language,
          label: this.label || LIVE_MAP_STRINGS[language].mapLabel,
          credits: creditsOf(manifest, language),
          controls: CONTROLS.filter((name) => name === 'attribution' || asked.includes(name)),
          gestures: this.gestures,
        },
        this.#styleInput(data),
        {
          onPick: (hits, tiles) => {
            this.pick(hits);
            if (tiles.length > 0) this.dispatchEvent(new PickTilesEvent(tiles));
          },
          onTileFault: (layerId, cause) => this.dispatchEvent(new TileFaultEvent(layerId, cause)),
          onHover: (hit, at) => this.#handleHover(hit, at),
          onMoved: (camera, byUser) => this.#handleMoved(camera, byUser),
          onIdle: () => this.#handleIdle(),
          onError: (cause) => this.#report('data', [], cause),
          onContext: (lost) => this.#handleContext(lost),
        },
      );
      this.phase = 'live';
    } catch (cause) {
      this.phase = 'no-webgl';
      this.#report('webgl', [], cause);
      this.#readiness.reject(cause);
    }
  }

  async #handleIdle(): Promise<void> {
    this.#readiness.resolve();
    this.dispatchEvent(new RenewalReadyEvent());
    await this.#loadHalos();
  }

  #loadHalos(): Promise<void> {
    return this.#loaded.loadHalos(this.#live, () => this.data);
  }

  /** Selects what was hit first, or nothing, and tells of it. */
  protected pick(hits: readonly Hit[]): void {
    const [first] = hits;
    this.#patch({ selected: first?.featureId });
    this.requestUpdate();
    const under = hits.map((hit) => hit.featureId);
    this.dispatchEvent(new RenewalSelectEvent(first?.featureId, first?.layerId, under));
    this.dispatchEvent(new RenewalViewChangeEvent(this.#view));
  }

  #handleHover(hit: Hit | undefined, { x, y }: { readonly x: number; readonly y: number }): void {
    const found = hit && this.data && findFeature(this.data, hit.featureId);
    this.hover = found && { name: nameOf(found.feature, this.language), x, y };
  }

  #handleMoved(camera: NonNullable<ViewState['camera']>, byUser: boolean): void {
    this.#patch({ camera });
    if (byUser) this.dispatchEvent(new RenewalViewChangeEvent(this.#view));
  }

  #handleContext(lost: boolean): void {
    this.interrupted = lost;
    if (lost) this.#report('contextlost', []);
  }

  #styleInput(edition: Edition): StyleInput {
    const passing = this.#loaded.filtered(edition, this.#view);
    const filtered = this.#sketches.editionWithout(passing);
    const view = this.#sketches.viewWithout(this.#view);
    return {
      edition,
      baseUrl: this.#loaded.baseUrl,
      view,
      filtered,
      tiles: filteredTiles(edition, filtered),
      marks: [...this.#loaded.marks(view), ...this.marks],
      ownTiles: this.#loaded.tiles(this.tiles, { theme: this.themeName, language: this.language }),
      language: this.language,
      theme: this.themeName,
      halos: this.#loaded.halos,
    };
  }

  #patch(change: Parameters<typeof changeView>[1]): void {
    this.#view = changeView(this.#view, change);
  }

  #report(type: RenewalErrorType, problems: readonly Problem[], cause?: unknown): void {
    this.dispatchEvent(new RenewalErrorEvent(type, problems, cause));
  }

  /** A view that was set before this class was loaded stands on the element itself, in the way of the accessor. */
  #takeOverViewState(): void {
    const set = Object.getOwnPropertyDescriptor(this, 'viewState');
    if (!set || !Reflect.deleteProperty(this, 'viewState')) return;
    this.viewState = set.value;
  }

  #dropMap(): void {
    this.#live?.remove();
    this.#live = undefined;
    this.hover = undefined;
    this.interrupted = false;
  }

  protected override render(): TemplateResult {
    const strings = LIVE_MAP_STRINGS[this.language];
    const hidden = this.phase === 'no-webgl' || this.phase === 'failed';
    return html`
      <div class="map" part="map" lang=${LANGUAGE_TAGS[this.language]} ?hidden=${hidden}></div>
      <div class="crosshair" aria-hidden="true"></div>
      <div class="crosshair-hint" aria-hidden="true" ?hidden=${this.#sketches.active}>${strings.keyboardHint}</div>
      ${this.hover ? renderHover(this.hover, this.clientWidth) : nothing}
      ${this.interrupted ? html`<p class="notice" role="status">${strings.contextLost}</p>` : nothing}
      ${renderPhase({
        phase: this.phase,
        edition: this.data,
        view: this.#view,
        language: this.language,
        onRetry: () => this.#restart(),
        onSelect: (event) => this.#patch({ selected: event.featureId }),
      })}
      <slot name="caption"></slot>
    `;
  }
}
