/** Names of places that lead to the map, in lists and in tables. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../domain/by-locality.js';
import { nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { RenewalSelectEvent } from '../events.js';
import { STRINGS } from '../strings.js';

/** The place's name as a button that fires `renewal-select`, with a mark when it is only illustrative. */
export function renderPlaceName({ feature, layer }: Place, language: Language): TemplateResult {
  const { id, basis } = feature.properties;
  const select = (event: Event) =>
    event.currentTarget?.dispatchEvent(new RenewalSelectEvent(id, layer.id, [id]));
  return html`<button type="button" class="place" data-feature=${id} @click=${select}>${nameOf(feature, language)}</button>${
    basis === 'illustrative' ? html` <span class="tag">${STRINGS[language].illustrativeTag}</span>` : nothing
  }`;
}

/** The names as a list. */
export function renderPlaceNames(places: readonly Place[], language: Language): TemplateResult {
  return html`<ul class="names">${places.map((place) => html`<li>${renderPlaceName(place, language)}</li>`)}</ul>`;
}
