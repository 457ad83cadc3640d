import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { AtlasFeature, Edition, Layer } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { DEFAULT_VIEW, shownFeatures, type ViewState } from '../../domain/view.js';
import { RenewalSelectEvent } from '../events.js';
import { renderFacts } from '../feature-card/facts.js';
import { factStyles } from '../feature-card/feature-card.styles.js';
import { fill, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { basisSummary } from './basis-summary.js';

/**
 * Every layer and every place of an edition as headings and lists: all the map says, without the map.
 *
 * @fires renewal-select - The user chose a place.
 */
export class FeatureList extends LitElement {
  static override styles = [
    baseStyles,
    factStyles,
    css`
      :host { display: block; font-size: 0.9375rem; line-height: 1.5; }
      h3 { margin: 18px 0 4px; font: 600 1.0625rem/1.3 var(--atlas-serif); }
      details { border-top: 1px solid var(--atlas-rule); padding: 4px 0; }
      .soft { font-size: 0.8125rem; color: var(--atlas-ink-soft); }
      summary { cursor: pointer; min-height: 28px; }
    `,
  ];

  /** The edition to list. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** The view: decides which bases are listed and which place is open. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the list. */
  @property() language: Language = 'zh';

  protected override render(): unknown {
    return this.edition?.layers.map((layer) => this.renderLayer(layer)) ?? nothing;
  }

  private renderLayer(layer: Layer) {
    const features = shownFeatures(layer, this.view.basis);
    if (features.length === 0) return nothing;
    return html`<section>
      <h3>${localize(layer.title, this.language)} <small>${fill(STRINGS[this.language].featureCount, features.length)}</small></h3>
      <p class="soft">${basisSummary(features, this.language)}</p>
      ${layer.description ? html`<p>${localize(layer.description, this.language)}</p>` : nothing}
      ${features.map((feature) => this.renderFeature(feature, layer))}
    </section>`;
  }

  private renderFeature(feature: AtlasFeature, layer: Layer) {
    const { id, basis } = feature.properties;
    const illustrative = basis === 'illustrative';
    return html`<details ?open=${this.view.selected === id} @toggle=${(event: Event) => this.handleToggle(event, id, layer.id)}>
      <summary>${nameOf(feature, this.language)}${illustrative ? html` <span class="tag">${STRINGS[this.language].illustrativeTag}</span>` : nothing}</summary>
      ${renderFacts({ feature, layer, language: this.language })}
    </details>`;
  }

  private handleToggle(event: Event, featureId: string, layerId: string): void {
    const opened = event.target instanceof HTMLDetailsElement && event.target.open;
    if (opened && this.view.selected !== featureId)
      this.dispatchEvent(new RenewalSelectEvent(featureId, layerId, [featureId]));
  }
}

// A page may hold an engine of another version.
if (!customElements.get('feature-list')) customElements.define('feature-list', FeatureList);

declare global {
  interface HTMLElementTagNameMap {
    'feature-list': FeatureList;
  }
}
