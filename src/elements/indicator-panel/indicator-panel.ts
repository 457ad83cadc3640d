import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { localize, ownLanguage } from '../../domain/edition-text.js';
import type { Indicator } from '../../domain/indicator.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { LightCommitmentEvent } from '../panel-events.js';
import { STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';
import { baseStyles } from '../tokens.styles.js';
import { indicatorPanelStyles } from './indicator-panel.styles.js';
import { renderMeasured } from './measured.js';

/**
 * The ledger: every commitment with its target, what the map holds for it, and how that was counted.
 *
 * @fires light-commitment - The user wants a commitment's features lit up, or no longer.
 */
@customElement('indicator-panel')
export class IndicatorPanel extends LitElement {
  static override styles = [baseStyles, indicatorPanelStyles];

  /** The edition whose ledger is shown. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** One for each commitment; empty until they are counted. */
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  /** The view: which commitment is lit up. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';

  @state() private measuredOnly = false;

  protected override render() {
    const { edition } = this;
    const strings = STRINGS[this.language];
    if (!edition || this.indicators.length === 0) return html`<p class="intro">${strings.loading}</p>`;
    return html`
      <p class="intro">${strings.targetsIntro}</p>
      <label class="filter"><input type="checkbox" .checked=${this.measuredOnly} @change=${this.handleFilter} /> ${strings.measuredOnly}</label>
      ${edition.ledger.themes.map((theme) => {
        const indicators = this.indicators.filter(
          (indicator) =>
            indicator.commitment.theme === theme.id && (!this.measuredOnly || indicator.type === 'measured'),
        );
        return indicators.length === 0
          ? nothing
          : html`<section>
              <h3>${localize(theme.title, this.language)} <small class="figures">${indicators.length}</small></h3>
              <ul>${indicators.map((indicator) => this.renderIndicator(edition, indicator))}</ul>
            </section>`;
      })}
    `;
  }

  private renderIndicator(edition: Edition, indicator: Indicator) {
    const strings = STRINGS[this.language];
    const { commitment } = indicator;
    const lit = this.view.commitment === commitment.id;
    return html`<li data-commitment=${commitment.id} data-lit=${lit}>
      <div class="head">
        <h4>${localize(commitment.metric, this.language)}</h4>
        <p class="target figures">${commitment.target ? targetText(commitment, this.language) : html`<span class="soft">${strings.noTarget}</span>`}</p>
      </div>
      ${
        indicator.type === 'measured'
          ? renderMeasured(indicator, this.language)
          : html`<p class="absent">${strings.locations[commitment.location]}</p>`
      }
      <div class="foot">
      <details>
        <summary>${indicator.type === 'measured' ? strings.formula : strings.clause}</summary>
        <blockquote lang=${LANGUAGE_TAGS[ownLanguage(edition)]}>${commitment.quote}<cite>${commitment.locator}</cite></blockquote>
        ${indicator.type === 'measured' ? html`<p class="formula">${localize(indicator.formula, this.language)}</p>` : nothing}
        ${commitment.note ? html`<p class="note">${localize(commitment.note, this.language)}</p>` : nothing}
      </details>
      ${
        indicator.type === 'measured' && indicator.features.length > 0
          ? html`<button class="quiet show" type="button" aria-pressed=${lit} @click=${() => this.dispatchEvent(new LightCommitmentEvent(lit ? undefined : commitment.id))}>
              ${lit ? strings.stopShowing : strings.showOnMap}</button>`
          : nothing
      }
      </div>
    </li>`;
  }

  private handleFilter(event: Event): void {
    this.measuredOnly = event.target instanceof HTMLInputElement && event.target.checked;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'indicator-panel': IndicatorPanel;
  }
}
