/** Longer than 300 lines would allow in spirit of one job: it is the lifetime of one map. What the map shows is in src/map. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Edition } from '../../domain/edition.js';
import { nameOf } from '../../domain/edition-text.js';
import { type Language, LANGUAGE_TAGS, parseLanguage } from '../../domain/language.js';
import type { Problem } from '../../domain/result.js';
import { parseCamera } from '../../domain/share.js';
import { BASIS_CHOICES, type Camera, changeView, DEFAULT_VIEW, findFeature, THEME_CHOICES, type ViewState } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import { applyCamera, applyStyle, cameraOf } from '../../map/apply-style.js';
import { boundsOf, cameraForBounds } from '../../map/bounds.js';
import { CONTROLS, createMap } from '../../map/create-map.js';
import { featuresAt, type Hit, listenToPointer } from '../../map/interactions.js';
import type { Halo } from '../../map/overlay-style.js';
import { buildStyle } from '../../map/style.js';
import type { ThemeName } from '../../map/theme.js';
import { RenewalErrorEvent, type RenewalErrorType, RenewalReadyEvent, RenewalSelectEvent, RenewalViewChangeEvent } from '../events.js';
import '../feature-list/feature-list.js';
import { STRINGS } from '../strings.js';
import { baseStyles, tokenStyles } from '../tokens.styles.js';
import { creditsOf } from './credits.js';
import { renewalMapStyles } from './renewal-map.styles.js';

type Phase = 'loading' | 'live' | 'no-webgl' | 'failed';

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
@customElement('renewal-map')
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

  @state() private phase: Phase = 'loading';
  @state() private data: Edition | undefined;
  @state() private hover: { readonly name: string; readonly x: number; readonly y: number } | undefined;
  @state() private interrupted = false;
  @state() private halos: ReadonlyMap<string, Halo> = new Map();
  @query('.map') private container!: HTMLElement;

  /** Resolves when the map is idle with its data drawn; rejects with the cause when it cannot be. */
  ready: Promise<void> = Promise.resolve();

  #view: ViewState = DEFAULT_VIEW;
  #map: MapLibreMap | undefined;
  #lifetime = new AbortController();
  #settle: { resolve: () => void; reject: (cause: unknown) => void } = { resolve: () => {}, reject: () => {} };
  #movedByProperty = false;
  #started = false;

  constructor() {
    super();
    this.#renewReady();
  }

  /** All that is seen, as one object. */
  get viewState(): ViewState {
    return this.#view;
  }

  set viewState(view: ViewState) {
    const previous = this.#view;
    this.#view = view;
    if (view.camera && this.#map && view.camera !== previous.camera) this.#moveTo(view.camera, { animate: true });
    this.requestUpdate('viewState', previous);
  }

  /** The MapLibre map inside, for what this element does not offer; undefined until it stands. */
  get innerMap(): MapLibreMap | undefined {
    return this.#map;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.requestUpdate(), { signal });
    if (this.#started) void this.#restart();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime.abort();
    this.#dropMap();
  }

  /** Selects a feature as if it had been clicked, without an event; `fly` also brings it into view. */
  select(featureId: string | undefined, { fly = false }: { fly?: boolean } = {}): void {
    this.viewState = changeView(this.#view, { selected: featureId });
    if (fly && featureId !== undefined) this.fit([featureId]);
  }

  /** Brings the features into view; nothing happens when none of the ids is known. */
  fit(featureIds: readonly string[]): void {
    const { data } = this;
    if (!data || !this.#map) return;
    const features = featureIds.flatMap((id) => findFeature(data, id)?.feature ?? []);
    const bounds = boundsOf(features);
    if (!bounds) return;
    const camera = cameraForBounds(this.#map, bounds);
    if (camera) applyCamera(this.#map, camera, { animate: !prefersStillness() });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('layers') && (this.layers !== null || changed.get('layers'))) {
      this.#patch({ layers: this.layers === null ? undefined : this.layers.split(/\s+/).filter(Boolean) });
    }
    if (changed.has('selected') && (this.selected !== null || changed.get('selected'))) {
      this.#patch({ selected: this.selected ?? undefined });
    }
    if (changed.has('basis') && this.basis !== null) {
      this.#patch({ basis: BASIS_CHOICES.find((choice) => choice === this.basis) ?? 'all' });
    }
    if (changed.has('theme') && this.theme !== null) {
      this.#patch({ theme: THEME_CHOICES.find((choice) => choice === this.theme) ?? 'auto' });
    }
    if (changed.has('view') && this.view !== null) {
      const camera = parseCamera(this.view);
      if (camera) this.#patch({ camera });
      else console.warn(`renewal-map: view="${this.view}" is not "lng,lat,zoom"`);
      if (camera && this.#map) this.#moveTo(camera, { animate: true });
    }
    this.dataset.theme = this.themeName;
  }

  protected override firstUpdated(): void {
    this.#started = true;
    void this.#restart();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('edition') && changed.get('edition') !== undefined && this.#started) {
      void this.#restart();
      return;
    }
    if ((changed.has('lang') || changed.has('viewState')) && this.#map && this.#mapLanguage !== this.language) {
      this.#remake();
      return;
    }
    if (this.#map && this.data) applyStyle(this.#map, this.#buildStyle(this.data));
  }

  private get language(): Language {
    return this.#view.language ?? parseLanguage(this.lang) ?? parseLanguage(this.closest('[lang]')?.getAttribute('lang')) ?? 'zh';
  }

  private get themeName(): ThemeName {
    const { theme } = this.#view;
    if (theme !== 'auto') return theme;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  #mapLanguage: Language | undefined;

  async #restart(): Promise<void> {
    this.#dropMap();
    this.#renewReady();
    this.phase = 'loading';
    if (this.edition === '') return;
    const { signal } = this.#lifetime;
    const url = new URL(this.edition, document.baseURI).href;
    const result = await loadEdition(url);
    if (signal.aborted || url !== new URL(this.edition, document.baseURI).href) return;
    if (result.problems.length > 0) this.#report('data', result.problems);
    if (!result.ok) {
      this.phase = 'failed';
      this.#settle.reject(new Error(result.problems[0]?.message ?? 'The edition did not load'));
      return;
    }
    this.data = result.value;
    this.#makeMap(result.value);
  }

  /** A new map with the same view: MapLibre takes its strings and glyph language once, at construction. */
  #remake(): void {
    const { data } = this;
    if (!data) return;
    this.#dropMap();
    this.#renewReady();
    this.#makeMap(data);
  }

  #makeMap(edition: Edition): void {
    const { manifest } = edition;
    const camera = this.#view.camera ?? manifest.view;
    this.#mapLanguage = this.language;
    let map: MapLibreMap;
    try {
      map = createMap({
        container: this.container,
        style: this.#buildStyle(edition),
        manifest,
        camera,
        language: this.language,
        credits: creditsOf(manifest, this.language),
        controls: [...CONTROLS.filter((name) => name === 'attribution' || this.controls.split(/\s+/).includes(name))],
        gestures: this.gestures,
      });
    } catch (cause) {
      this.phase = 'no-webgl';
      this.#report('webgl', [], cause);
      this.#settle.reject(cause);
      return;
    }
    this.#map = map;
    this.phase = 'live';
    map.getCanvas().setAttribute('aria-label', this.label || STRINGS[this.language].mapLabel);
    this.#listen(map);
    map.once('idle', () => this.#handleIdle(map, edition));
  }

  #listen(map: MapLibreMap): void {
    listenToPointer(map, {
      onPick: (hits) => this.#handlePick(hits),
      onHover: (hit, { x, y }) => {
        const found = hit && this.data && findFeature(this.data, hit.featureId);
        this.hover = found && { name: nameOf(found.feature, this.language), x, y };
      },
    });
    map.on('moveend', () => this.#handleMoveEnd(map));
    map.on('error', ({ error }) => this.#report('data', [], error));
    map.on('webglcontextlost', () => {
      this.interrupted = true;
      this.#report('contextlost', []);
    });
    map.on('webglcontextrestored', () => {
      this.interrupted = false;
    });
    map.getCanvas().addEventListener('keydown', (event) => this.#handleKey(event, map));
  }

  async #handleIdle(map: MapLibreMap, edition: Edition): Promise<void> {
    this.#settle.resolve();
    this.dispatchEvent(new RenewalReadyEvent());
    const { signal } = this.#lifetime;
    if (this.halos.size > 0) return;
    const { buildHalos } = await import('../../map/halos.js');
    const features = edition.layers.flatMap((layer) => layer.features);
    const halos = await buildHalos(features, signal);
    if (!signal.aborted && map === this.#map && this.data === edition) this.halos = halos;
  }

  #handlePick(hits: readonly Hit[]): void {
    const [first] = hits;
    this.#patch({ selected: first?.featureId });
    this.requestUpdate();
    this.dispatchEvent(new RenewalSelectEvent(first?.featureId, first?.layerId, hits.map((hit) => hit.featureId)));
    this.dispatchEvent(new RenewalViewChangeEvent(this.#view));
  }

  #handleKey(event: KeyboardEvent, map: MapLibreMap): void {
    const { clientWidth, clientHeight } = map.getCanvas();
    if (event.key === 'Enter') this.#handlePick(featuresAt(map, { x: clientWidth / 2, y: clientHeight / 2 }, 12));
    else if (event.key === 'Escape') this.#handlePick([]);
    else return;
    event.preventDefault();
  }

  #handleMoveEnd(map: MapLibreMap): void {
    this.#patch({ camera: cameraOf(map) });
    const byProperty = this.#movedByProperty;
    this.#movedByProperty = false;
    if (!byProperty) this.dispatchEvent(new RenewalViewChangeEvent(this.#view));
  }

  #moveTo(camera: Camera, { animate }: { animate: boolean }): void {
    if (!this.#map) return;
    this.#movedByProperty = true;
    applyCamera(this.#map, camera, { animate: animate && !prefersStillness() });
    if (!this.#map.isMoving()) this.#movedByProperty = false;
  }

  #buildStyle(edition: Edition) {
    const baseUrl = new URL('.', new URL(this.edition, document.baseURI)).href;
    return buildStyle({ edition, baseUrl, view: this.#view, language: this.language, theme: this.themeName, halos: this.halos });
  }

  #patch(change: Parameters<typeof changeView>[1]): void {
    this.#view = changeView(this.#view, change);
  }

  #report(type: RenewalErrorType, problems: readonly Problem[], cause?: unknown): void {
    this.dispatchEvent(new RenewalErrorEvent(type, problems, cause));
  }

  #renewReady(): void {
    this.ready = new Promise<void>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Who does not await `ready` learns of failure from renewal-error.
    this.ready.catch(() => {});
  }

  #dropMap(): void {
    this.#map?.remove();
    this.#map = undefined;
    this.hover = undefined;
    this.interrupted = false;
  }

  private handleListSelect(event: RenewalSelectEvent): void {
    this.#patch({ selected: event.featureId });
  }

  protected override render() {
    const strings = STRINGS[this.language];
    return html`
      <div class="map" part="map" lang=${LANGUAGE_TAGS[this.language]} ?hidden=${this.phase === 'no-webgl' || this.phase === 'failed'}></div>
      <div class="crosshair" aria-hidden="true"></div>
      <div class="crosshair-hint" aria-hidden="true">${strings.keyboardHint}</div>
      ${this.hover ? this.renderHover(this.hover) : nothing}
      ${this.interrupted ? html`<p class="notice" role="status">${strings.contextLost}</p>` : nothing}
      ${this.renderPhase()}
      <slot name="caption"></slot>
    `;
  }

  private renderHover(hover: { name: string; x: number; y: number }) {
    const flip = hover.x > this.clientWidth / 2;
    return html`<div class="hover" aria-hidden="true" data-flip=${flip} style="left:${hover.x}px;top:${hover.y}px">${hover.name}</div>`;
  }

  private renderPhase() {
    const strings = STRINGS[this.language];
    switch (this.phase) {
      case 'live':
        return nothing;
      case 'loading':
        return html`<div class="status" role="status"><p>${strings.loading}</p></div>`;
      case 'failed':
        return html`<div class="status" role="alert">
          <h2>${strings.loadFailed}</h2>
          <p>${strings.loadFailedHint}</p>
          <button class="quiet" type="button" @click=${() => this.#restart()}>${strings.retry}</button>
        </div>`;
      case 'no-webgl':
        return html`<div class="fallback">
          <slot name="fallback">
            <p role="alert">${strings.webglMissing}</p>
            <feature-list .edition=${this.data} .view=${this.#view} .language=${this.language} @renewal-select=${this.handleListSelect}></feature-list>
          </slot>
        </div>`;
    }
  }
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

declare global {
  interface HTMLElementTagNameMap {
    'renewal-map': RenewalMap;
  }
}
