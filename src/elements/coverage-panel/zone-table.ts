/** The zones one by one: a table that can be sorted, with a bar for each share. */
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { AnswerFigures, CoverageAnswer, ZoneAnswer } from '../../domain/coverage-answer.js';
import { localize } from '../../domain/edition-text.js';
import { formatShare } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { COVERAGE_STRINGS, type CoverageStrings } from '../strings/coverage.js';
import { fillIn, STRINGS } from '../strings.js';
import { formatInterval, formatShort } from './answer-text.js';

export type Column = keyof CoverageStrings['columns'];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

export interface ZoneTable {
  readonly answer: CoverageAnswer;
  readonly sorting: Sorting;
  readonly language: Language;
  readonly selected: string | undefined;
  /** All zones rather than the first ones. */
  readonly expanded: boolean;
  readonly onSort: (column: Column) => void;
  readonly onSelect: (zone: ZoneAnswer) => void;
  readonly onExpand: () => void;
}

const COLUMNS: readonly Column[] = ['name', 'share', 'covered', 'whole', 'interval', 'located'];
/** Zones that are listed at first. */
const FIRST = 50;

const KEYS: Record<Exclude<Column, 'name'>, (zone: ZoneAnswer) => number> = {
  whole: ({ whole }) => whole,
  covered: ({ covered }) => covered,
  share: ({ share }) => share,
  interval: ({ low }) => low,
  located: ({ located }) => located.share,
};

/** The zones in the order that was asked for; equal ones by name. */
export function sortZones(
  zones: readonly ZoneAnswer[],
  { column, descending }: Sorting,
  language: Language,
): readonly ZoneAnswer[] {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const byName = (a: ZoneAnswer, b: ZoneAnswer) =>
    collator.compare(localize(a.name, language), localize(b.name, language));
  const sign = descending ? -1 : 1;
  if (column === 'name') return zones.toSorted((a, b) => sign * byName(a, b));
  const key = KEYS[column];
  return zones.toSorted((a, b) => sign * (key(a) - key(b)) || byName(a, b));
}

export function renderZoneTable(table: ZoneTable): TemplateResult {
  const { answer, sorting, language, expanded, onExpand } = table;
  const words = COVERAGE_STRINGS[language];
  const zones = sortZones(answer.zones, sorting, language);
  const listed = expanded ? zones : zones.slice(0, FIRST);
  return html`<h4 id="table">${words.table}</h4>
    <p class="hint">${words.chartHint}</p>
    <div class="scroller" role="region" aria-labelledby="table" tabindex="0">
      <table>
        <thead><tr>${COLUMNS.map((column) => renderHeading(table, column))}</tr></thead>
        <tbody>${listed.map((zone) => renderRow(table, zone))}</tbody>
        ${answer.zones.length > 1 ? html`<tfoot><tr><th scope="row">${words.total}${renderBar(answer.total)}</th>${renderCells(table, answer.total)}</tr></tfoot>` : nothing}
      </table>
    </div>
    ${listed.length < zones.length ? html`<button class="quiet" id="all" type="button" @click=${onExpand}>${fillIn(words.showAll, { n: zones.length })}</button>` : nothing}`;
}

function renderHeading({ sorting, language, onSort }: ZoneTable, column: Column): TemplateResult {
  const words = COVERAGE_STRINGS[language];
  const sorted = sorting.column === column;
  const label = words.columns[column];
  return html`<th scope="col" class="column-${column}" aria-sort=${sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
    <button type="button" title=${fillIn(words.sortBy, { column: label })} @click=${() => onSort(column)}>${label}<span aria-hidden="true">${sorted ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span></button>
  </th>`;
}

function renderRow(table: ZoneTable, zone: ZoneAnswer): TemplateResult {
  const { language, selected, onSelect } = table;
  const name = localize(zone.name, language) || STRINGS[language].unnamed;
  return html`<tr aria-current=${zone.id === selected ? 'true' : nothing}>
    <th scope="row"><button class="zone" type="button" @click=${() => onSelect(zone)}>${name}</button>
      ${zone.basis === 'illustrative' ? html`<span class="tag">${COVERAGE_STRINGS[language].illustrative}</span>` : nothing}${renderBar(zone)}</th>
    ${renderCells(table, zone)}
  </tr>`;
}

function renderCells({ answer, language }: ZoneTable, figures: AnswerFigures): TemplateResult {
  const { figure } = answer;
  return html`<td class="figures">${formatShare(figures.share, language)}</td>
    <td class="figures">${formatShort(figures.covered, figure, language)}</td>
    <td class="figures">${formatShort(figures.whole, figure, language)}</td>
    <td class="figures">${formatInterval(figures, language) ?? '–'}</td>
    <td class="figures">${formatShare(figures.located.share, language)}</td>`;
}

/** The share as a bar; what it says stands in the cells beside it. */
export function renderBar({ share, located, low, high }: AnswerFigures): TemplateResult {
  const percent = (part: number) => `${(100 * Math.min(1, part)).toFixed(2)}%`;
  return html`<span class="bar" aria-hidden="true">
    <span class="located" style=${styleMap({ width: percent(located.share) })}></span><span class="illustrative" style=${styleMap({ width: percent(Math.max(0, share - located.share)) })}></span>
    ${high - low > 0.001 ? html`<span class="whisker" style=${styleMap({ left: percent(low), width: percent(high - low) })}></span>` : nothing}
  </span>`;
}
