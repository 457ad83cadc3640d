import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AtlasFeature, Edition, Layer, Theme } from '../../domain/edition.js';
import type { EditionPages } from '../../domain/edition-pages.js';
import { localize } from '../../domain/edition-text.js';
import { type Box, countInView } from '../../domain/facets-in-view.js';
import type { Language } from '../../domain/language.js';
import type { WorkspaceTiles } from '../../domain/tile-sources/tile-source.js';
import {
  DEFAULT_VIEW,
  setOpacity,
  shownFeatures,
  showOnly,
  type ViewState,
  visibleLayerIds,
} from '../../domain/view.js';
import { layersFromTop } from '../../map/layer-order.js';
import { layerSwatches } from '../../map/legend.js';
import type { ThemeName } from '../../map/theme.js';
import { RenewalSelectEvent } from '../events.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { ChangeViewEvent, FitFeaturesEvent, ToggleLayersEvent } from '../panel-events.js';
import { LAYERS_STRINGS } from '../strings/layers.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderKey } from './layer-key.js';
import { layerPanelStyles } from './layer-panel.styles.js';
import { renderPlaces } from './layer-places.js';
import { type LayerAction, renderSettings } from './layer-settings.js';
import { moveLayer, positionOf } from './move-layer.js';
import { renderReading } from './reading-links.js';
import { renderTileList } from './tile-list.js';

/**
 * The layers of an edition by theme: legend, switch, counts; behind each the settings of the layer and its places.
 *
 * @fires toggle-layers - The user switched layers on or off.
 * @fires change-view - The user changed a layer's opacity or order, or wants it alone.
 * @fires fit-features - The user wants to see all of a layer.
 * @fires change-workspace - The user switched a layer in tiles on or off.
 * @fires open-tiles - The user wants the panel of tiles.
 * @fires renewal-select - The user chose a place from a list.
 */
@customElement('layer-panel')
export class LayerPanel extends LitElement {
  static override styles = [baseStyles, layerPanelStyles];

  /** The edition whose layers are shown. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What passes the view's filter; absent = everything. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** What the map shows: west, south, east, north in degrees; absent = not known. */
  @property({ attribute: false }) bounds: Box | undefined;
  /** The view: decides what is on. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** Layers in tiles that the reader added. */
  @property({ attribute: false }) tiles: WorkspaceTiles | undefined;
  /** Pages that need no script; without them there are no links to them. */
  @property({ attribute: false }) pages: EditionPages | undefined;
  /** Colours of the legend. */
  @property() themeName: ThemeName = 'light';

  /** Layers whose settings were opened: their lists are made then, not before. */
  @state() private opened: ReadonlySet<string> = new Set();
  /** Layers whose long list of places is shown whole. */
  @state() private whole: ReadonlySet<string> = new Set();
  /** Where a layer was moved to, to be read out. */
  @state() private moved = '';

  protected override render() {
    const { edition } = this;
    if (!edition) return nothing;
    const visible = new Set(visibleLayerIds(edition, this.view));
    return html`
      <p class="intro">${STRINGS[this.language].layersIntro}</p>
      ${this.pages ? renderReading(this.pages, this.language) : nothing}
      ${this.renderCountsNote(edition)}
      ${this.view.order ? this.renderOwnOrder() : nothing}
      ${edition.manifest.themes.map((theme) => this.renderTheme(edition, theme, visible))}
      ${renderTileList(this.tiles?.layers ?? [], this.language)}
      ${renderKey(edition, this.language, this.themeName)}
      <p class="visually-hidden" role="status">${this.moved}</p>
    `;
  }

  /** What the numbers mean, as soon as one of them is more than a plain count. */
  private renderCountsNote(edition: Edition) {
    const strings = LAYERS_STRINGS[this.language];
    const plain = edition.layers.every((layer) => {
      const { inView, passing, all } = this.countsOf(layer);
      return inView === all && passing === all;
    });
    if (plain) return nothing;
    return html`<p class="intro note">${this.isFiltered ? strings.countsOfFiltered : strings.countsOf}</p>`;
  }

  private renderOwnOrder() {
    const strings = LAYERS_STRINGS[this.language];
    return html`<p class="intro own">${strings.ownOrder}
      <button class="quiet" type="button" @click=${() => this.change({ order: undefined })}>${strings.asDrawn}</button></p>`;
  }

  private renderTheme(edition: Edition, theme: Theme, visible: ReadonlySet<string>) {
    const layers = edition.layers.filter((layer) => layer.theme === theme.id);
    if (layers.length === 0) return nothing;
    const strings = STRINGS[this.language];
    const anyOn = layers.some((layer) => visible.has(layer.id));
    const title = localize(theme.title, this.language);
    const ids = layers.map((layer) => layer.id);
    return html`<section style="--accent: var(--atlas-accent-${theme.accent})">
      <header>
        <h3>${title}</h3>
        <button class="all" type="button" aria-label="${anyOn ? strings.hideTheme : strings.showTheme}: ${title}"
          @click=${() => this.toggle(ids, !anyOn)}>${anyOn ? strings.hideTheme : strings.showTheme}</button>
      </header>
      <ul>${layers.map((layer) => this.renderLayer(edition, layer, visible))}</ul>
    </section>`;
  }

  private renderLayer(edition: Edition, layer: Layer, visible: ReadonlySet<string>) {
    const on = visible.has(layer.id);
    const title = localize(layer.title, this.language);
    return html`<li data-layer=${layer.id} data-on=${on}>
      <div class="row">
        <label>
          <input type="checkbox" .checked=${on} @change=${(event: Event) => this.handleToggle(event, layer.id)} />
          <span class="swatches">${layerSwatches(layer, edition.manifest.themes, this.themeName).map(renderSwatch)}</span>
          <span class="title">${title}</span>
        </label>
        <span class="count figures">${this.renderCount(layer)}</span>
      </div>
      <details @toggle=${(event: Event) => this.handleOpen(event, layer.id)}>
        <summary><span class="visually-hidden">${title}: ${LAYERS_STRINGS[this.language].settingsOf}</span></summary>
        ${this.opened.has(layer.id) ? this.renderDetails(edition, layer, visible) : nothing}
      </details>
    </li>`;
  }

  /** One number while it says all; «in view / all» or «in view / after the filter / all» otherwise. */
  private renderCount(layer: Layer) {
    const { inView, passing, all } = this.countsOf(layer);
    if (inView === all && passing === all) return fill(STRINGS[this.language].featureCount, all);
    const strings = LAYERS_STRINGS[this.language];
    const sentence = fillIn(this.isFiltered ? strings.inViewAndFiltered : strings.inView, {
      inView,
      passing,
      all,
    });
    const short = this.isFiltered ? `${inView} / ${passing} / ${all}` : `${inView} / ${all}`;
    return html`<span aria-hidden="true" title=${sentence}>${short}</span><span class="visually-hidden">${sentence}</span>`;
  }

  private renderDetails(edition: Edition, layer: Layer, visible: ReadonlySet<string>) {
    const { language, view } = this;
    const strings = STRINGS[language];
    const features = this.passing(layer);
    const illustrative =
      layer.features.length > 0 &&
      layer.features.every((feature) => feature.properties.basis === 'illustrative');
    return html`
      ${layer.description ? html`<p class="description">${localize(layer.description, language)}</p>` : nothing}
      ${illustrative ? html`<p class="description"><span class="tag">${strings.illustrativeTag}</span> ${strings.allIllustrative}</p>` : nothing}
      ${renderSettings({
        title: localize(layer.title, language),
        language,
        opacity: view.opacity?.[layer.id] ?? 1,
        ...positionOf(layersFromTop(edition.layers, view.order), { layerId: layer.id, visible }),
        only: this.isAlone(layer, visible),
        empty: features.length === 0,
        act: (action) => this.act(edition, layer, action),
      })}
      ${renderPlaces({
        features,
        language,
        selected: view.selected,
        whole: this.whole.has(layer.id),
        onSelect: (id) => this.dispatchEvent(new RenewalSelectEvent(id, layer.id, [id])),
        onWhole: () => {
          this.whole = new Set([...this.whole, layer.id]);
        },
      })}`;
  }

  private get isFiltered(): boolean {
    return this.filtered !== undefined && this.filtered !== this.edition;
  }

  /** What of the layer the basis shows and passes the filter. */
  private passing(layer: Layer): readonly AtlasFeature[] {
    const passing = this.filtered?.layers.find(({ id }) => id === layer.id) ?? layer;
    return shownFeatures(passing, this.view.basis);
  }

  private countsOf(layer: Layer) {
    const passing = this.passing(layer);
    return {
      inView: countInView(passing, this.bounds),
      passing: passing.length,
      all: shownFeatures(layer, this.view.basis).length,
    };
  }

  private isAlone({ id }: Layer, visible: ReadonlySet<string>): boolean {
    return visible.size === 1 && visible.has(id);
  }

  private act(edition: Edition, layer: Layer, action: LayerAction): void {
    const { view } = this;
    const visible = new Set(visibleLayerIds(edition, view));
    switch (action.type) {
      case 'opacity': {
        const { opacity } = setOpacity(view, layer.id, action.opacity);
        this.change({ opacity }, action.done ? 'push' : 'replace');
        break;
      }
      case 'move':
        this.move(edition, layer, action.step);
        break;
      case 'fit':
        this.dispatchEvent(new FitFeaturesEvent(this.passing(layer).map(({ properties }) => properties.id)));
        break;
      case 'only': {
        const alone = showOnly(edition, view, new Set([layer.id])).layers;
        this.change({ layers: this.isAlone(layer, visible) ? undefined : alone });
        break;
      }
    }
  }

  private move(edition: Edition, layer: Layer, step: 'up' | 'down'): void {
    const { view, language } = this;
    const options = { layerId: layer.id, visible: new Set(visibleLayerIds(edition, view)) };
    const order = moveLayer(layersFromTop(edition.layers, view.order), { ...options, step });
    const { position, all } = positionOf(order, options);
    const text = fillIn(LAYERS_STRINGS[language].position, { n: position, all });
    this.moved = `${localize(layer.title, language)}: ${text}`;
    this.change({ order });
  }

  private handleToggle(event: Event, layerId: string): void {
    if (event.target instanceof HTMLInputElement) this.toggle([layerId], event.target.checked);
  }

  private handleOpen({ target }: Event, layerId: string): void {
    if (target instanceof HTMLDetailsElement && target.open) this.opened = new Set([...this.opened, layerId]);
  }

  private toggle(layerIds: readonly string[], visible: boolean): void {
    this.dispatchEvent(new ToggleLayersEvent(layerIds, visible));
  }

  private change(change: ChangeViewEvent['change'], history: 'push' | 'replace' = 'push'): void {
    this.dispatchEvent(new ChangeViewEvent(change, history));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-panel': LayerPanel;
  }
}
