import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition, EditionManifest } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Indicator } from '../../domain/indicator.js';
import type { Language } from '../../domain/language.js';
import { type LedgerSummary, summarizeLedger } from '../../domain/ledger-summary.js';
import { allShownFeatures } from '../../domain/ledger-summary-places.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { renderScope } from '../indicator-panel/scope-note.js';
import { ChangeViewEvent } from '../panel-events.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { dataTableStyles } from '../text-twin/data-table.js';
import { baseStyles } from '../tokens.styles.js';
import { renderTiles } from './commitment-tiles.js';
import { renderBasisChart, renderStatusChart } from './places-charts.js';
import { renderBars } from './target-bars.js';
import { targetOverviewStyles } from './target-overview.styles.js';

/**
 * The whole ledger on one page: headline figures and four small charts, each with a sentence and a table that say the same.
 *
 * @fires light-commitment - The user chose a commitment.
 * @fires change-view - The user wants the map back.
 */
@customElement('target-overview')
export class TargetOverview extends LitElement {
  static override styles = [baseStyles, dataTableStyles, targetOverviewStyles];

  /** The edition whose ledger is shown. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What of it passes the view's filter; absent = all. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** One for each commitment, counted over what passes the filter; empty until they are counted. */
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  /** The view: filter, hidden bases, the lit commitment. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the page. */
  @property() language: Language = 'zh';

  /** By theme of the ledger, the commitment whose square Tab comes to. */
  @state() private stops: Readonly<Record<string, string>> = {};

  protected override render() {
    const { edition, indicators, language } = this;
    if (!edition || indicators.length === 0)
      return html`<p class="waiting" role="status">${STRINGS[language].loading}</p>`;
    const shown = this.filtered ?? edition;
    const { basis } = this.view;
    const summary = summarizeLedger(edition.ledger, indicators);
    return html`<article>
      ${this.renderHead(edition.manifest)}
      ${this.renderHeadlines(summary, shown)}
      ${renderScope(this.view, language, 'locatedOnlyPlaces')}
      <div class="charts">
        ${renderTiles({ summary, language, lit: this.view.commitment, stops: this.stops, onStop: (theme, id) => void this.handleStop(theme, id) })}
        ${renderBars(indicators, summary, language)}
        <div class="column">
          ${renderBasisChart(shown, basis, language)}
          ${renderStatusChart(shown, basis, language)}
        </div>
      </div>
    </article>`;
  }

  private renderHead(manifest: EditionManifest): TemplateResult {
    const { language } = this;
    const strings = STRINGS[language];
    const { title, publisher, date } = manifest.report;
    const report = fillIn(TARGETS_STRINGS[language].reportLine, {
      title: localize(title, language),
      publisher: localize(publisher, language),
      date,
    });
    return html`<header>
      <button class="quiet back" type="button" @click=${() => this.dispatchEvent(new ChangeViewEvent({ page: undefined }))}>${strings.backToMap}</button>
      <h2>${localize(manifest.title, language)} · ${strings.overview}</h2>
      <p class="report">${report}</p>
      <p class="report">${approvalNotice(manifest, language)} · ${fill(strings.updated, manifest.updated)}</p>
      <p class="honest">${TARGETS_STRINGS[language].honest}</p>
    </header>`;
  }

  private renderHeadlines(summary: LedgerSummary, shown: Edition): TemplateResult {
    const strings = TARGETS_STRINGS[this.language];
    const { headlines } = strings;
    const features = allShownFeatures(shown, this.view.basis);
    const illustrative = features.filter(({ properties }) => properties.basis === 'illustrative').length;
    const { met, 'met-illustrative': metIllustrative } = summary.attainments;
    const remarks = [
      fill(strings.ofCompared, summary.compared),
      ...(metIllustrative > 0 ? [fill(strings.withIllustrative, metIllustrative)] : []),
    ];
    return html`<dl class="headlines figures">
      ${headline(summary.total, headlines.commitments)}
      ${headline(summary.measured, headlines.measured)}
      ${headline(met, headlines.met, remarks.join(this.language === 'zh' ? '；' : '; '))}
      ${headline(summary.locations['not-published'], headlines.noPlace)}
      ${headline(features.length, headlines.places, illustrative > 0 ? fill(strings.illustrativePart, illustrative) : undefined)}
    </dl>`;
  }

  private async handleStop(themeId: string, commitmentId: string): Promise<void> {
    this.stops = { ...this.stops, [themeId]: commitmentId };
    await this.updateComplete;
    const squares = this.renderRoot.querySelectorAll<HTMLElement>('.square');
    [...squares].find((square) => square.dataset.commitment === commitmentId)?.focus();
  }
}

function headline(value: number, name: string, remark?: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd class="value">${value}</dd>${remark ? html`<dd>${remark}</dd>` : nothing}</div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'target-overview': TargetOverview;
  }
}
