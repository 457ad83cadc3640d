/** Every commitment as a square, by theme of the ledger: whether its place is published, whether the map counts it. */
import { html, svg, type TemplateResult } from 'lit';
import { LOCATIONS, type Location } from '../../domain/commitment.js';
import { localize } from '../../domain/edition-text.js';
import { formatQuantity } from '../../domain/format-figures.js';
import type { Indicator } from '../../domain/indicator.js';
import type { Language } from '../../domain/language.js';
import type { LedgerSummary, ThemeSummary } from '../../domain/ledger-summary.js';
import { LightCommitmentEvent } from '../panel-events.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { fillIn, STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';
import type { DataTable } from '../text-twin/data-table.js';
import { type Box, type Filling, renderBox } from './chart-fill.js';
import { renderChart } from './chart-frame.js';

export interface TilesInput {
  readonly summary: LedgerSummary;
  readonly language: Language;
  /** Id of the commitment that is lit up. */
  readonly lit: string | undefined;
  /** By theme, the commitment whose square Tab comes to; absent = the first. */
  readonly stops: Readonly<Record<string, string>>;
  readonly onStop: (themeId: string, commitmentId: string) => void;
}

const BOX: Box = { x: 2, y: 2, width: 20, height: 20 };

const FILLINGS: Record<Location, Filling> = {
  published: { look: 'solid', colour: 'var(--chart-a)' },
  partly: { look: 'dense', colour: 'var(--chart-a)' },
  'not-published': { look: 'wide', colour: 'var(--chart-b)', dashed: true },
  'not-a-place': { look: 'empty', colour: 'var(--chart-soft)' },
};

/** The chart with legend and table. */
export function renderTiles(input: TilesInput): TemplateResult {
  const { summary, language } = input;
  const strings = TARGETS_STRINGS[language];
  const { locations, total, measured } = summary;
  return renderChart({
    name: 'tiles',
    heading: strings.tilesHeading,
    summary: fillIn(strings.tilesSummary, {
      total,
      measured,
      published: locations.published,
      partly: locations.partly,
      hidden: locations['not-published'],
      none: locations['not-a-place'],
    }),
    legend: [
      ...LOCATIONS.map((location) => ({
        sample: FILLINGS[location],
        text: STRINGS[language].locations[location],
      })),
      { sample: renderMarkSample(), text: strings.measuredMark },
    ],
    chart: html`<p class="keys">${strings.tilesKeys}</p>
      <div class="themes">${summary.themes.map((theme) => renderTheme(theme, input))}</div>`,
    table: buildTable(summary, language),
    language,
  });
}

function renderTheme(summary: ThemeSummary, input: TilesInput): TemplateResult {
  const { language, stops, onStop } = input;
  const { theme, indicators, total } = summary;
  const title = localize(theme.title, language);
  const stop = stops[theme.id] ?? indicators[0]?.commitment.id;
  const handleKey = (event: KeyboardEvent) => {
    const ids = indicators.map(({ commitment }) => commitment.id);
    const next = ids[nextIndex(event.key, ids.indexOf(stop ?? ''), ids.length)];
    if (next === undefined) return;
    event.preventDefault();
    onStop(theme.id, next);
  };
  return html`<div class="theme">
    <h4>${title} <small class="figures">${total}</small></h4>
    <div class="squares" role="toolbar" aria-label=${title} @keydown=${handleKey}>
      ${indicators.map((indicator) => renderSquare(indicator, input, indicator.commitment.id === stop))}
    </div>
  </div>`;
}

/** Where a key leads from the position; -1 when the key is none of ours. */
function nextIndex(key: string, from: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, from + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

function renderSquare(indicator: Indicator, { language, lit }: TilesInput, isStop: boolean): TemplateResult {
  const { id, location } = indicator.commitment;
  const name = describe(indicator, language);
  const light = (event: Event) => event.currentTarget?.dispatchEvent(new LightCommitmentEvent(id));
  return html`<button type="button" class="square" data-commitment=${id} data-location=${location} aria-label=${name} title=${name}
    aria-pressed=${lit === id} tabindex=${isStop ? 0 : -1} @click=${light}>
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      ${renderBox(BOX, FILLINGS[location])}${indicator.type === 'measured' ? renderMark() : ''}
    </svg>
  </button>`;
}

/** «建成道路：≥9 条，位置已公布，图上 1 条», in one line. */
function describe(indicator: Indicator, language: Language): string {
  const { commitment } = indicator;
  const strings = STRINGS[language];
  const parts = [
    localize(commitment.metric, language),
    commitment.target ? targetText(commitment, language) : strings.noTarget,
    strings.locations[commitment.location],
    ...(indicator.type === 'measured'
      ? [`${strings.mapped} ${formatQuantity(indicator.mapped, indicator.unit, language)}`]
      : []),
  ];
  return parts.join(' · ');
}

function renderMark() {
  return svg`<circle cx="12" cy="12" r="4.6" fill="var(--chart-paper)" stroke="var(--chart-ink)" stroke-width="1.4"/>
    <circle cx="12" cy="12" r="1.6" fill="var(--chart-ink)"/>`;
}

function renderMarkSample(): TemplateResult {
  return html`<svg class="sample" width="24" height="14" viewBox="0 5 24 14" aria-hidden="true" focusable="false">${renderMark()}</svg>`;
}

function buildTable({ themes, ...whole }: LedgerSummary, language: Language): DataTable {
  const strings = TARGETS_STRINGS[language];
  const row = (name: string, { locations, measured, total }: Omit<LedgerSummary, 'themes'>) => ({
    cells: [name, ...LOCATIONS.map((location) => locations[location]), measured, total].map(String),
  });
  return {
    caption: strings.tilesHeading,
    columns: [
      strings.theme,
      ...LOCATIONS.map((location) => STRINGS[language].locations[location]),
      strings.measuredMark,
      strings.total,
    ],
    rows: [
      ...themes.map((theme) => row(localize(theme.theme.title, language), theme)),
      row(strings.total, whole),
    ],
  };
}
