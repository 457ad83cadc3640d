/** What is left out of the figures and lists because the reader asked for it; said wherever they stand. */
import { html, nothing, type TemplateResult } from 'lit';
import { isEmptyFilter } from '../../domain/empty-filter.js';
import type { Language } from '../../domain/language.js';
import type { ViewState } from '../../domain/view.js';
import { TARGETS_STRINGS } from '../strings/targets.js';

/** One sentence for the filter and one for hidden illustrative shapes; nothing when all counts. */
export function renderScope(
  view: ViewState,
  language: Language,
  located: 'locatedOnlyPlaces' | 'locatedOnlyFigures',
): TemplateResult | typeof nothing {
  const strings = TARGETS_STRINGS[language];
  const sentences = [
    ...(isEmptyFilter(view.filter) ? [] : [strings.filteredFigures]),
    ...(view.basis === 'located' ? [strings[located]] : []),
  ];
  if (sentences.length === 0) return nothing;
  return html`<div class="scope">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>`;
}
