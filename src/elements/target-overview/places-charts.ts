/** What is on the map: features by basis in one bar, and by status in a bar for each theme of the layers. */
import { html, type TemplateResult } from 'lit';
import { BASES, type Basis, type Edition, STATUSES, type Status } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatNumber, formatShare } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import {
  allShownFeatures,
  countBases,
  countStatuses,
  type ThemeStatuses,
} from '../../domain/ledger-summary-places.js';
import type { BasisChoice } from '../../domain/view.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { fillIn, STRINGS } from '../strings.js';
import { type Filling, type Look, renderBox } from './chart-fill.js';
import { joinTexts, renderChart } from './chart-frame.js';

const WIDTH = 400;
const HEIGHT = 22;
const ROW_HEIGHT = 14;

const BASIS_FILLINGS: Record<Basis, Filling> = {
  surveyed: { look: 'cross', colour: 'var(--chart-a)' },
  sourced: { look: 'solid', colour: 'var(--chart-a)' },
  derived: { look: 'lines', colour: 'var(--chart-a)' },
  estimate: { look: 'dots', colour: 'var(--chart-a)', dashed: true },
  illustrative: { look: 'wide', colour: 'var(--chart-b)', dashed: true },
};

/** The more is done, the fuller. */
const STATUS_LOOKS: Record<Status, Look> = {
  planned: 'empty',
  started: 'wide',
  ongoing: 'dense',
  completed: 'solid',
};

/** How many features stand on each basis. */
export function renderBasisChart(edition: Edition, choice: BasisChoice, language: Language): TemplateResult {
  const strings = TARGETS_STRINGS[language];
  const { bases } = STRINGS[language];
  const counts = countBases(allShownFeatures(edition, choice));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number) => formatShare(count / total, language);
  const present = BASES.filter((basis) => counts.some((entry) => entry.basis === basis));
  return renderChart({
    name: 'bases',
    heading: strings.basisHeading,
    summary: summarize(
      strings.basisSummary,
      counts.map(({ basis, count }) => ({ name: bases[basis], count })),
      language,
    ),
    legend: present.map((basis) => ({ sample: BASIS_FILLINGS[basis], text: bases[basis] })),
    chart: renderStack(
      counts.map(({ basis, count }) => ({ count, filling: BASIS_FILLINGS[basis] })),
      { most: total, height: HEIGHT },
    ),
    table: {
      caption: strings.basisHeading,
      columns: [STRINGS[language].basis, strings.number, '%'],
      rows: counts.map(({ basis, count }) => ({
        cells: [bases[basis], formatNumber(count, language), share(count)],
      })),
    },
    language,
  });
}

/** How many features of each theme have each status. */
export function renderStatusChart(edition: Edition, choice: BasisChoice, language: Language): TemplateResult {
  const strings = TARGETS_STRINGS[language];
  const { statuses: names } = STRINGS[language];
  const themes = countStatuses(edition, choice);
  const most = Math.max(1, ...themes.map(({ total }) => total));
  const counts = STATUSES.map((status) => ({
    status,
    name: names[status],
    count: themes.reduce((sum, theme) => sum + countOf(theme, status), 0),
  })).filter(({ count }) => count > 0);
  return renderChart({
    name: 'statuses',
    heading: strings.statusHeading,
    summary: summarize(strings.statusSummary, counts, language),
    legend: counts.map(({ status, name }) => ({
      sample: { look: STATUS_LOOKS[status], colour: 'var(--chart-ink)' },
      text: name,
    })),
    chart: html`<ul class="rows">${themes.map((theme) => renderThemeRow(theme, most, language))}</ul>`,
    table: {
      caption: strings.statusHeading,
      columns: [strings.theme, ...counts.map(({ name }) => name), strings.total],
      rows: themes.map((theme) => ({
        cells: [
          localize(theme.theme.title, language),
          ...counts.map(({ status }) => String(countOf(theme, status))),
          String(theme.total),
        ],
      })),
    },
    language,
  });
}

function renderThemeRow(entry: ThemeStatuses, most: number, language: Language): TemplateResult {
  const { theme, statuses, total } = entry;
  const names = STRINGS[language].statuses;
  const colour = `var(--chart-accent-${theme.accent})`;
  const text = joinTexts(
    statuses.map(({ status, count }) => `${names[status]} ${formatNumber(count, language)}`),
    language,
  );
  return html`<li>
    <span class="metric">${localize(theme.title, language)} <small class="figures">${total}</small></span>
    ${renderStack(
      statuses.map(({ status, count }) => ({ count, filling: { look: STATUS_LOOKS[status], colour } })),
      { most, height: ROW_HEIGHT },
    )}
    <span class="values figures">${text}</span>
  </li>`;
}

/** Boxes side by side, as long as their counts; `most` fills the width. */
function renderStack(
  parts: readonly { readonly count: number; readonly filling: Filling }[],
  { most, height }: { most: number; height: number },
): TemplateResult {
  const scale = (WIDTH - 4) / Math.max(1, most);
  let x = 2;
  const boxes = parts.map(({ count, filling }) => {
    const box = { x, y: 2, width: Math.max(1, count * scale - 2), height: height - 4 };
    x += count * scale;
    return renderBox(box, filling);
  });
  return html`<svg class="stack" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false">${boxes}</svg>`;
}

function summarize(
  text: string,
  counts: readonly { readonly name: string; readonly count: number }[],
  language: Language,
): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return TARGETS_STRINGS[language].nothingOnMap;
  const list = joinTexts(
    counts.map(({ name, count }) => `${name} ${formatNumber(count, language)}`),
    language,
  );
  return fillIn(text, { total: formatNumber(total, language), list });
}

function countOf({ statuses }: ThemeStatuses, status: Status): number {
  return statuses.find((entry) => entry.status === status)?.count ?? 0;
}
