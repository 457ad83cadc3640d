/** Part 1: report, licence, and what the bases mean. */
import { html, type TemplateResult } from 'lit';
import { BASES } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS } from '../../domain/language.js';
import { basisSwatch } from '../../map/legend.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { TEXT_TWIN_STRINGS } from '../strings/text-twin.js';
import { STRINGS } from '../strings.js';
import { renderTable } from './data-table.js';
import type { TwinInput } from './twin-input.js';

/** The part without its heading. */
export function renderAbout({ edition, language, themeName }: TwinInput): TemplateResult {
  const { manifest } = edition;
  const own = TEXT_TWIN_STRINGS[language];
  const { bases, basisMeanings } = STRINGS[language];
  return html`<p>${localize(manifest.summary, language)}</p>
    ${renderTerms(manifest, language)}
    <h4>${own.howToRead}</h4>
    <p>${own.basesIntro}</p>
    ${renderTable({
      caption: own.basisRows,
      columns: [own.columns.basis, own.columns.meaning],
      rows: BASES.map((basis) => ({
        cells: [
          html`<span class="with-swatch">${renderSwatch(basisSwatch(basis, themeName))}${bases[basis]}</span>`,
          basisMeanings[basis],
        ],
      })),
    })}`;
}

function renderTerms(manifest: TwinInput['edition']['manifest'], language: TwinInput['language']) {
  const { about } = TEXT_TWIN_STRINGS[language];
  const { title, publisher, date, url } = manifest.report;
  const name = localize(title, language);
  const terms: readonly (readonly [string, string | TemplateResult])[] = [
    [about.report, url === undefined ? name : renderOutside(url, name, language)],
    [about.publisher, localize(publisher, language)],
    [about.date, html`<time>${date}</time>`],
    [about.approval, approvalNotice(manifest, language)],
    [about.updated, html`<time>${manifest.updated}</time>`],
    [about.licence, localize(manifest.licence.data, language)],
    [about.basemap, localize(manifest.licence.basemap, language)],
  ];
  return html`<dl class="facts" lang=${LANGUAGE_TAGS[language]}>
    ${terms.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}

function renderOutside(url: string, name: string, language: TwinInput['language']): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${name} <span class="visually-hidden">${STRINGS[language].opensOutside}</span></a>`;
}
