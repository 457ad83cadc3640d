import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AtlasFeature, Edition, Layer, Theme } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { DEFAULT_VIEW, shownFeatures, type ViewState, visibleLayerIds } from '../../domain/view.js';
import { basisSwatch, layerSwatches, statusSwatch, usedInLayers } from '../../map/legend.js';
import type { ThemeName } from '../../map/theme.js';
import { RenewalSelectEvent } from '../events.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { ToggleLayersEvent } from '../panel-events.js';
import { fill, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { layerPanelStyles } from './layer-panel.styles.js';

/**
 * The layers of an edition by theme: legend, switch, count, and the places in each.
 *
 * @fires toggle-layers - The user switched layers on or off.
 * @fires renewal-select - The user chose a place from a list.
 */
@customElement('layer-panel')
export class LayerPanel extends LitElement {
  static override styles = [baseStyles, layerPanelStyles];

  /** The edition whose layers are shown. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** The view: decides what is on. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** Colours of the legend. */
  @property() themeName: ThemeName = 'light';

  protected override render() {
    const { edition } = this;
    if (!edition) return nothing;
    const visible = new Set(visibleLayerIds(edition, this.view));
    return html`
      <p class="intro">${STRINGS[this.language].layersIntro}</p>
      ${edition.manifest.themes.map((theme) => this.renderTheme(edition, theme, visible))}
      ${this.renderKey(edition)}
    `;
  }

  private renderTheme(edition: Edition, theme: Theme, visible: ReadonlySet<string>) {
    const layers = edition.layers.filter((layer) => layer.theme === theme.id);
    if (layers.length === 0) return nothing;
    const strings = STRINGS[this.language];
    const anyOn = layers.some((layer) => visible.has(layer.id));
    const title = localize(theme.title, this.language);
    return html`<section style="--accent: var(--atlas-accent-${theme.accent})">
      <header>
        <h3>${title}</h3>
        <button class="all" type="button" aria-label="${anyOn ? strings.hideTheme : strings.showTheme}: ${title}"
          @click=${() =>
            this.toggle(
              layers.map((layer) => layer.id),
              !anyOn,
            )}>${anyOn ? strings.hideTheme : strings.showTheme}</button>
      </header>
      <ul>${layers.map((layer) => this.renderLayer(edition, layer, visible.has(layer.id)))}</ul>
    </section>`;
  }

  private renderLayer(edition: Edition, layer: Layer, on: boolean) {
    const strings = STRINGS[this.language];
    const features = shownFeatures(layer, this.view.basis);
    const illustrative =
      layer.features.length > 0 &&
      layer.features.every((feature) => feature.properties.basis === 'illustrative');
    const title = localize(layer.title, this.language);
    return html`<li data-layer=${layer.id} data-on=${on}>
      <div class="row">
        <label>
          <input type="checkbox" .checked=${on} @change=${(event: Event) => this.handleToggle(event, layer.id)} />
          <span class="swatches">${layerSwatches(layer, edition.manifest.themes, this.themeName).map(renderSwatch)}</span>
          <span class="title">${title}</span>
        </label>
        <span class="count figures">${fill(strings.featureCount, features.length)}</span>
      </div>
      <details>
        <summary><span class="visually-hidden">${title}: ${strings.listOfPlaces}</span></summary>
        ${layer.description ? html`<p class="description">${localize(layer.description, this.language)}</p>` : nothing}
        ${illustrative ? html`<p class="description"><span class="tag">${strings.illustrativeTag}</span> ${strings.allIllustrative}</p>` : nothing}
        <ul class="places">${features.map((feature) => this.renderPlace(feature, layer))}</ul>
      </details>
    </li>`;
  }

  private renderPlace(feature: AtlasFeature, layer: Layer) {
    const strings = STRINGS[this.language];
    const { id, basis } = feature.properties;
    return html`<li>
      <button type="button" data-feature=${id} aria-pressed=${this.view.selected === id}
        @click=${() => this.dispatchEvent(new RenewalSelectEvent(id, layer.id, [id]))}>
        ${nameOf(feature, this.language)}
        ${basis === 'illustrative' ? nothing : html`<small>${strings.bases[basis]}</small>`}
      </button>
    </li>`;
  }

  private renderKey(edition: Edition) {
    const strings = STRINGS[this.language];
    const { bases, statuses } = usedInLayers(edition.layers);
    return html`<section class="key">
      <h3>${strings.legend}</h3>
      <h4>${strings.basisLegend}</h4>
      <ul>
        ${bases.map((basis) => html`<li>${renderSwatch(basisSwatch(basis, this.themeName))}<span><b>${strings.bases[basis]}</b> ${strings.basisMeanings[basis]}</span></li>`)}
      </ul>
      <h4>${strings.statusLegend}</h4>
      <ul>
        ${statuses.map((status) => html`<li>${renderSwatch(statusSwatch(status, this.themeName))}<span>${strings.statuses[status]}</span></li>`)}
      </ul>
    </section>`;
  }

  private handleToggle(event: Event, layerId: string): void {
    if (event.target instanceof HTMLInputElement) this.toggle([layerId], event.target.checked);
  }

  private toggle(layerIds: readonly string[], visible: boolean): void {
    this.dispatchEvent(new ToggleLayersEvent(layerIds, visible));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-panel': LayerPanel;
  }
}
