import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Indicator } from '../../domain/indicator.js';
import type { Language } from '../../domain/language.js';
import { EVERY_COMMITMENT, type LedgerQuery, searchLedger } from '../../domain/ledger-search.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { ChangeViewEvent } from '../panel-events.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { countedPlacesStyles } from './counted-places.js';
import { renderIndicator } from './indicator-item.js';
import { indicatorPanelStyles } from './indicator-panel.styles.js';
import { renderLedgerFilter } from './ledger-filter.js';
import { renderScope } from './scope-note.js';

/**
 * The ledger: every commitment with its target, what the map holds for it, and how that was counted.
 *
 * @fires light-commitment - The user wants a commitment's features lit up, or no longer.
 * @fires renewal-select - The user chose a place that counts towards a figure.
 * @fires change-view - The user wants the overview.
 */
@customElement('indicator-panel')
export class IndicatorPanel extends LitElement {
  static override styles = [baseStyles, countedPlacesStyles, indicatorPanelStyles];

  /** The edition whose ledger is shown. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What of it passes the view's filter: what the indicators were counted over; absent = all. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** One for each commitment; empty until they are counted. */
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  /** The view: which commitment is lit up, whether a filter is on. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';

  @state() private ledgerQuery: LedgerQuery = EVERY_COMMITMENT;
  /** Ids of commitments whose details are open, and of those whose long list is shown whole. */
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private expanded: ReadonlySet<string> = new Set();

  /** The lit commitment that was last brought into view. */
  #shownCommitment: string | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    const lit = this.view.commitment;
    if (!changed.has('view') || lit === undefined || lit === this.#shownCommitment) return;
    const hidden = !this.found.some(({ commitment }) => commitment.id === lit);
    if (hidden) this.ledgerQuery = EVERY_COMMITMENT;
  }

  /** A commitment lit from elsewhere, such as a link or a place's card, is brought into view once. */
  protected override updated(): void {
    const lit = this.view.commitment;
    if (lit === this.#shownCommitment) return;
    const item = lit === undefined ? null : this.renderRoot.querySelector('li[data-lit="true"]');
    item?.scrollIntoView({ block: 'nearest' });
    if (item || lit === undefined) this.#shownCommitment = lit;
  }

  private get found(): readonly Indicator[] {
    return searchLedger(this.indicators, this.ledgerQuery);
  }

  protected override render() {
    const { edition, language, indicators, found } = this;
    const strings = STRINGS[language];
    if (!edition || indicators.length === 0) return html`<p class="intro">${strings.loading}</p>`;
    return html`
      <p class="intro">${strings.targetsIntro}</p>
      <button class="quiet overview" type="button" @click=${() => this.dispatchEvent(new ChangeViewEvent({ page: 'overview' }))}>${TARGETS_STRINGS[language].openOverview}</button>
      ${renderLedgerFilter({
        edition,
        indicators,
        found: found.length,
        query: this.ledgerQuery,
        language,
        onChange: (query) => {
          this.ledgerQuery = query;
        },
      })}
      ${renderScope(this.view, language, 'locatedOnlyFigures')}
      ${edition.ledger.themes.map((theme) =>
        this.renderTheme(
          localize(theme.title, language),
          found.filter(({ commitment }) => commitment.theme === theme.id),
        ),
      )}
    `;
  }

  private renderTheme(title: string, indicators: readonly Indicator[]) {
    if (indicators.length === 0) return nothing;
    return html`<section>
      <h3>${title} <small class="figures">${indicators.length}</small></h3>
      <ul class="ledger">${indicators.map((indicator) => this.renderIndicator(indicator))}</ul>
    </section>`;
  }

  private renderIndicator(indicator: Indicator) {
    const { edition, view, language, opened, expanded } = this;
    const { id } = indicator.commitment;
    if (!edition) return nothing;
    return renderIndicator({
      edition: this.filtered ?? edition,
      indicator,
      language,
      lit: view.commitment === id,
      selected: view.selected,
      open: opened.has(id),
      expanded: expanded.has(id),
      onToggle: (open) => {
        this.opened = withMember(this.opened, id, open);
      },
      onExpand: () => {
        this.expanded = withMember(this.expanded, id, !this.expanded.has(id));
      },
    });
  }
}

function withMember(set: ReadonlySet<string>, member: string, holds: boolean): ReadonlySet<string> {
  const others = [...set].filter((other) => other !== member);
  return new Set(holds ? [...others, member] : others);
}

declare global {
  interface HTMLElementTagNameMap {
    'indicator-panel': IndicatorPanel;
  }
}
