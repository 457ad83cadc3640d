/** Targets that the map can be compared with, as bars: the line is the target, solid is located, hatched illustrative. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { localize } from '../../domain/edition-text.js';
import { formatQuantity, formatShare, quantityParts } from '../../domain/format-figures.js';
import type { Indicator, MeasuredIndicator } from '../../domain/indicator.js';
import type { Language } from '../../domain/language.js';
import type { LedgerSummary } from '../../domain/ledger-summary.js';
import { buildTargetBars, type TargetBar } from '../../domain/ledger-summary-bars.js';
import { LightCommitmentEvent } from '../panel-events.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { fillIn, STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';
import type { DataTable } from '../text-twin/data-table.js';
import { diagonals, type Filling } from './chart-fill.js';
import { renderChart } from './chart-frame.js';

const WIDTH = 160;
const HEIGHT = 12;
/** A bar is never drawn longer than so many times its target; the words beside it go on. */
const LONGEST_SHARE = 1.5;

const LOCATED: Filling = { look: 'solid', colour: 'var(--chart-a)' };
const ILLUSTRATIVE: Filling = { look: 'wide', colour: 'var(--chart-a)', dashed: true };

/** The chart with legend and table. */
export function renderBars(
  indicators: readonly Indicator[],
  { attainments, compared }: LedgerSummary,
  language: Language,
): TemplateResult {
  const strings = TARGETS_STRINGS[language];
  const { bars, singles } = buildTargetBars(indicators);
  const longest = Math.min(LONGEST_SHARE, Math.max(1, ...bars.map(({ mapped }) => mapped))) * 1.02;
  return renderChart({
    name: 'bars',
    heading: strings.barsHeading,
    summary:
      compared === 0
        ? strings.noBars
        : fillIn(strings.barsSummary, {
            n: compared,
            met: attainments.met,
            notMet: attainments['not-met'],
            illustrative: attainments['met-illustrative'],
          }),
    legend: [
      { sample: LOCATED, text: STRINGS[language].located },
      { sample: ILLUSTRATIVE, text: STRINGS[language].illustrative },
      { sample: renderTargetSample(), text: STRINGS[language].target },
    ],
    chart: html`<ol class="rows">${bars.map((bar) => renderRow(bar, longest, language))}</ol>
      ${singles.length === 0 ? nothing : html`<p class="singles figures">${fillIn(strings.singles, { n: singles.length, found: singles.filter(({ mapped }) => mapped >= 1).length })}</p>`}`,
    table: buildTable([...bars.map(({ indicator }) => indicator), ...singles], language),
    language,
  });
}

function renderRow(bar: TargetBar, longest: number, language: Language): TemplateResult {
  const { commitment, mapped, illustrative, unit } = bar.indicator;
  // The metric names what is done: the target beside it is the bare number.
  const { action: _, ...plain } = commitment;
  const strings = STRINGS[language];
  const light = (event: Event) => event.currentTarget?.dispatchEvent(new LightCommitmentEvent(commitment.id));
  return html`<li data-commitment=${commitment.id}>
    <button type="button" class="metric" @click=${light}>${localize(commitment.metric, language)}</button>
    ${renderBar(bar, longest)}
    <span class="values figures"><b>${quantityParts(mapped, unit, language).value}</b> / ${targetText(plain, language)} · ${formatShare(bar.mapped, language)}${
      illustrative > 0
        ? html` <span class="tag">${strings.illustrative} ${quantityParts(illustrative, unit, language).value}</span>`
        : nothing
    }</span>
  </li>`;
}

function renderBar({ mapped, located }: TargetBar, longest: number): TemplateResult {
  const scale = WIDTH / longest;
  const [solid, whole] = [located, mapped].map((share) => Math.min(share, longest) * scale) as [
    number,
    number,
  ]; // Safe: map keeps the length.
  const hatched = { x: solid, y: 2.5, width: Math.max(0, whole - solid), height: 7 };
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${svg`<rect x="0" y="5.5" width=${scale} height="1" fill="var(--chart-soft)"/>
      <rect x="0" y="2.5" width=${solid} height="7" fill="var(--chart-a)"/>
      ${
        hatched.width > 0.5
          ? svg`<rect x=${hatched.x} y="2.5" width=${hatched.width} height="7" fill="var(--chart-paper)" stroke="var(--chart-a)" stroke-width="1"/>
            <path d=${diagonals(hatched, 5)} stroke="var(--chart-a)" stroke-width="1.2"/>`
          : nothing
      }
      <rect x=${scale - 1} y="0" width="2" height=${HEIGHT} fill="var(--chart-ink)"/>`}
  </svg>`;
}

function renderTargetSample(): TemplateResult {
  return html`<svg class="sample" width="24" height="14" viewBox="0 0 24 14" aria-hidden="true" focusable="false"><rect x="11" y="0" width="2" height="14" fill="var(--chart-ink)"/></svg>`;
}

function buildTable(compared: readonly MeasuredIndicator[], language: Language): DataTable {
  const strings = STRINGS[language];
  const own = TARGETS_STRINGS[language];
  return {
    caption: `${own.barsHeading}: ${own.barsLegend}`,
    columns: [own.metric, strings.target, strings.mapped, strings.located, strings.illustrative, own.share],
    rows: compared.map(({ commitment, mapped, located, illustrative, reached, unit }) => ({
      cells: [
        localize(commitment.metric, language),
        targetText(commitment, language),
        ...[mapped, located, illustrative].map((value) => formatQuantity(value, unit, language)),
        formatShare(reached ?? 0, language),
      ],
    })),
  };
}
