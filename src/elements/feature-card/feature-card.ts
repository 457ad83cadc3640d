import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Commitment } from '../../domain/commitment.js';
import type { AtlasFeature, Edition, Layer } from '../../domain/edition.js';
import { localize, nameOf, ownLanguage } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { findFeature } from '../../domain/view.js';
import { layerSwatches } from '../../map/legend.js';
import type { ThemeName } from '../../map/theme.js';
import { RenewalSelectEvent } from '../events.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { FitFeaturesEvent, LightCommitmentEvent } from '../panel-events.js';
import { STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';
import { baseStyles } from '../tokens.styles.js';
import { renderFacts } from './facts.js';
import { factStyles, featureCardStyles } from './feature-card.styles.js';

/**
 * One place: what it is, how big, on what basis, who says so, and the clause of the report.
 *
 * @fires renewal-select - The user closed the card or chose another place under the pointer.
 * @fires fit-features - The user asked to see the place.
 */
@customElement('feature-card')
export class FeatureCard extends LitElement {
  static override styles = [baseStyles, factStyles, featureCardStyles];

  /** The edition the feature belongs to. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** Id of the feature shown. */
  @property() featureId: string | undefined;
  /** Ids of everything that was under the pointer. */
  @property({ attribute: false }) under: readonly string[] = [];
  /** Language of the card. */
  @property() language: Language = 'zh';
  /** Colours of the swatch. */
  @property() themeName: ThemeName = 'light';

  protected override render() {
    const { edition } = this;
    const found = edition && findFeature(edition, this.featureId);
    if (!edition || !found) return nothing;
    const { feature, layer } = found;
    const strings = STRINGS[this.language];
    return html`<article aria-labelledby="title">
      <header>
        <div>
          <p class="layer">${layerSwatches(layer, edition.manifest.themes, this.themeName).slice(0, 1).map(renderSwatch)} ${localize(layer.title, this.language)}</p>
          <h2 id="title" tabindex="-1">${nameOf(feature, this.language)}</h2>
        </div>
        <button class="close" type="button" aria-label=${strings.close} @click=${this.handleClose}>×</button>
      </header>
      ${feature.properties.basis === 'illustrative' ? html`<p class="warning">${strings.illustrativeHint}</p>` : nothing}
      <p class="actions">
        <button class="quiet" type="button" @click=${() => this.dispatchEvent(new FitFeaturesEvent([feature.properties.id]))}>${strings.zoomTo}</button>
      </p>
      ${renderFacts({ feature, layer, language: this.language })}
      ${this.renderClauses(edition, feature)}
      ${this.renderOthers(edition, layer)}
    </article>`;
  }

  private renderClauses(edition: Edition, feature: AtlasFeature) {
    const strings = STRINGS[this.language];
    const ids = feature.properties.commitments;
    const commitments = edition.ledger.commitments.filter((commitment) => ids.includes(commitment.id));
    if (commitments.length === 0) return html`<p class="soft">${strings.noClause}</p>`;
    const quotes = [...new Set(commitments.map((commitment) => commitment.quote))];
    return html`<h3>${strings.clause}</h3>
      ${quotes.map((quote) =>
        this.renderClause(
          edition,
          quote,
          commitments.filter((commitment) => commitment.quote === quote),
        ),
      )}`;
  }

  private renderClause(edition: Edition, quote: string, commitments: readonly Commitment[]) {
    const strings = STRINGS[this.language];
    return html`<div class="clause">
      <blockquote lang=${LANGUAGE_TAGS[ownLanguage(edition)]}>${quote}</blockquote>
      ${commitments.map(
        (commitment) => html`<p class="metric figures">
          ${localize(commitment.metric, this.language)}${commitment.target ? html` · ${targetText(commitment, this.language)}` : nothing}
          <button class="quiet" type="button" @click=${() => this.dispatchEvent(new LightCommitmentEvent(commitment.id))}>${strings.target}</button>
        </p>`,
      )}
    </div>`;
  }

  private renderOthers(edition: Edition, ownLayer: Layer) {
    const others = this.under
      .filter((id) => id !== this.featureId)
      .flatMap((id) => findFeature(edition, id) ?? []);
    if (others.length === 0) return nothing;
    return html`<section class="others">
      <h3>${STRINGS[this.language].alsoHere}</h3>
      <ul>
        ${others.map(
          ({ feature, layer }) => html`<li>
            <button class="quiet" type="button" @click=${() => this.handleOther(feature, layer)}>
              ${nameOf(feature, this.language)}${layer.id === ownLayer.id ? nothing : html` <small>${localize(layer.title, this.language)}</small>`}
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private handleOther(feature: AtlasFeature, layer: Layer): void {
    this.dispatchEvent(new RenewalSelectEvent(feature.properties.id, layer.id, this.under));
  }

  private handleClose(): void {
    this.dispatchEvent(new RenewalSelectEvent(undefined, undefined, []));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'feature-card': FeatureCard;
  }
}
