/** Part 4: every commitment of the report with its target, its figure and its clause. */
import { html, type TemplateResult } from 'lit';
import { localize, ownLanguage } from '../../domain/edition-text.js';
import { formatQuantity, formatShare } from '../../domain/format-figures.js';
import type { Indicator } from '../../domain/indicator.js';
import { LANGUAGE_TAGS } from '../../domain/language.js';
import {
  groundOf,
  type LedgerSummary,
  summarizeLedger,
  type ThemeSummary,
} from '../../domain/ledger-summary.js';
import { listCounted } from '../../domain/ledger-summary-counted.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { TEXT_TWIN_STRINGS } from '../strings/text-twin.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';
import { type Cell, type DataRow, renderTable } from './data-table.js';
import { renderFold } from './fold.js';
import { renderPlaceNames } from './place-names.js';
import type { TwinInput } from './twin-input.js';

/** The part without its heading. */
export function renderLedger(input: TwinInput): TemplateResult {
  const { edition, indicators, language } = input;
  if (indicators.length === 0) return html`<p class="soft" role="status">${STRINGS[language].loading}</p>`;
  const summary: LedgerSummary = summarizeLedger(edition.ledger, indicators);
  return html`<p>${TEXT_TWIN_STRINGS[language].ledgerIntro}</p>
    ${summary.themes.map((theme) => renderTheme(theme, input))}`;
}

function renderTheme({ theme, indicators, total }: ThemeSummary, input: TwinInput): TemplateResult {
  const { language } = input;
  const own = TEXT_TWIN_STRINGS[language];
  const strings = STRINGS[language];
  const title = localize(theme.title, language);
  const { metric, parts, quote, where } = own.metricColumns;
  return html`<section>
    <h4 id="theme-${theme.id}" tabindex="-1">${title}</h4>
    ${renderTable({
      caption: fillIn(own.ledgerCaption, { title, n: total }),
      columns: [metric, strings.target, strings.mapped, parts, quote, where],
      rows: indicators.map((indicator) => buildRow(indicator, input)),
    })}
  </section>`;
}

function buildRow(indicator: Indicator, input: TwinInput): DataRow {
  const { edition, language } = input;
  const { commitment } = indicator;
  const note = commitment.note ? html`<p class="soft">${localize(commitment.note, language)}</p>` : '';
  return {
    id: `commitment-${commitment.id}`,
    cells: [
      localize(commitment.metric, language),
      targetText(commitment, language) || STRINGS[language].noTarget,
      mappedCell(indicator, input),
      splitText(indicator, input),
      html`<q lang=${LANGUAGE_TAGS[ownLanguage(edition)]}>${commitment.quote}</q> <cite lang=${LANGUAGE_TAGS[ownLanguage(edition)]}>${commitment.locator}</cite>${note}`,
      renderWhere(indicator, input),
    ],
  };
}

function mappedCell(indicator: Indicator, input: TwinInput): Cell {
  const { language } = input;
  if (indicator.type === 'not-measured') return TEXT_TWIN_STRINGS[language].notCounted;
  const { mapped, unit, reached, formula, commitment } = indicator;
  const share = reached === null ? '' : fill(STRINGS[language].ofTarget, formatShare(reached, language));
  const how = renderFold(input, {
    name: `formula ${commitment.id}`,
    about: localize(commitment.metric, language),
    summary: STRINGS[language].formula,
    content: () => html`<p>${localize(formula, language)}</p>`,
  });
  return html`<div>${formatQuantity(mapped, unit, language)}<br />${share}${how}</div>`;
}

function splitText(indicator: Indicator, { language }: TwinInput): string {
  const own = TEXT_TWIN_STRINGS[language];
  if (indicator.type === 'not-measured') return own.none;
  const { located, illustrative, unit } = indicator;
  switch (groundOf(indicator)) {
    case 'nothing':
      return own.none;
    case 'located':
      return own.allLocated;
    case 'illustrative':
      return own.allIllustrative;
    case 'mixed':
      return fillIn(own.split, {
        located: formatQuantity(located, unit, language),
        illustrative: formatQuantity(illustrative, unit, language),
      });
  }
}

function renderWhere(indicator: Indicator, input: TwinInput): Cell {
  const { filtered, language, view } = input;
  const missing = indicator.type === 'not-measured' && indicator.reason === 'layer-missing';
  const text = missing
    ? TARGETS_STRINGS[language].layerMissing
    : STRINGS[language].locations[indicator.commitment.location];
  const places = listCounted(indicator, filtered).filter(
    ({ feature }) => view.basis === 'all' || feature.properties.basis !== 'illustrative',
  );
  if (places.length === 0) return text;
  return html`<div>${text}${renderFold(input, {
    name: `places ${indicator.commitment.id}`,
    about: localize(indicator.commitment.metric, language),
    summary: fill(TEXT_TWIN_STRINGS[language].figurePlaces, places.length),
    content: () => renderPlaceNames(places, language),
  })}</div>`;
}
