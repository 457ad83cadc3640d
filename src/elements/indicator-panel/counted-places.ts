/** The features behind a figure as a list of buttons, with the basis and the part of each. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../domain/edition-text.js';
import { formatQuantity } from '../../domain/format-figures.js';
import type { IndicatorUnit } from '../../domain/indicator-unit.js';
import type { Language } from '../../domain/language.js';
import type { CountedFeature } from '../../domain/ledger-summary-counted.js';
import { RenewalSelectEvent } from '../events.js';
import { TARGETS_STRINGS } from '../strings/targets.js';
import { fill, STRINGS } from '../strings.js';

/** More than this many are cut until the reader asks for all. */
export const LONGEST_LIST = 40;

export interface CountedPlacesInput {
  readonly places: readonly CountedFeature[];
  readonly language: Language;
  /** Unit of the values. */
  readonly unit?: IndicatorUnit;
  /** Id of the selected feature. */
  readonly selected?: string | undefined;
  readonly expanded: boolean;
  readonly onExpand: () => void;
}

/** The list, cut at `LONGEST_LIST` unless expanded. Its buttons fire `renewal-select`. */
export function renderCountedPlaces(input: CountedPlacesInput): TemplateResult {
  const { places, language, expanded, onExpand } = input;
  const strings = TARGETS_STRINGS[language];
  const shown = expanded ? places : places.slice(0, LONGEST_LIST);
  return html`<ul class="places figures">${shown.map((place) => renderPlace(place, input))}</ul>
    ${
      places.length > LONGEST_LIST
        ? html`<button class="quiet more" type="button" aria-expanded=${expanded} @click=${onExpand}>
            ${expanded ? strings.showFewer : fill(strings.showAll, places.length)}</button>`
        : nothing
    }`;
}

function renderPlace({ feature, layer, value }: CountedFeature, input: CountedPlacesInput): TemplateResult {
  const { language, unit, selected } = input;
  const { id, basis } = feature.properties;
  const select = (event: Event) =>
    event.currentTarget?.dispatchEvent(new RenewalSelectEvent(id, layer.id, [id]));
  return html`<li>
    <button type="button" data-feature=${id} aria-pressed=${selected === id} @click=${select}>${nameOf(feature, language)}</button>
    <span class="basis" data-basis=${basis}>${STRINGS[language].bases[basis]}</span>
    ${value === null || unit === undefined ? nothing : html`<span>${formatQuantity(value, unit, language)}</span>`}
  </li>`;
}

export const countedPlacesStyles = css`
  .places { margin: 4px 0; }
  .places li { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; padding: 2px 0; border: none; }
  .places button { border: 1px solid var(--atlas-rule); background: var(--atlas-paper); border-radius: 3px; padding: 2px 8px; min-height: 26px; text-align: left; overflow-wrap: anywhere; }
  .places button:hover { border-color: var(--atlas-ink-soft); }
  .places button[aria-pressed='true'] { border-color: var(--atlas-ink); background: var(--atlas-ink); color: var(--atlas-paper); }
  .basis { display: inline-block; padding: 0 6px; border: 1px solid var(--atlas-ink-soft); border-radius: 3px; font-size: 0.75rem; line-height: 1.5; color: var(--atlas-ink-soft); white-space: nowrap; }
  .basis[data-basis='estimate'], .basis[data-basis='illustrative'] { border-style: dashed; }
`;
