/** The places of a layer as buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasFeature } from '../../domain/edition.js';
import { nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { LAYERS_STRINGS } from '../strings/layers.js';
import { fill, STRINGS } from '../strings.js';

/** How many places are shown before the reader asks for all: enough to read, few enough to draw at once. */
const FIRST = 60;

interface PlacesOptions {
  readonly features: readonly AtlasFeature[];
  readonly language: Language;
  /** Id of the selected feature. */
  readonly selected: string | undefined;
  /** Whether the list is shown whole, however long. */
  readonly whole: boolean;
  readonly onSelect: (featureId: string) => void;
  readonly onWhole: () => void;
}

/** The list; a sentence when there is nothing in it. */
export function renderPlaces(options: PlacesOptions): TemplateResult {
  const { features, language, whole, onWhole } = options;
  const strings = LAYERS_STRINGS[language];
  if (features.length === 0) return html`<p class="description">${strings.nothingShown}</p>`;
  const shown = whole ? features : features.slice(0, FIRST);
  return html`<ul class="places">${shown.map((feature) => renderPlace(feature, options))}</ul>
    ${
      shown.length < features.length
        ? html`<button class="quiet whole" type="button" @click=${onWhole}>${fill(strings.showAllPlaces, features.length)}</button>`
        : nothing
    }`;
}

function renderPlace(feature: AtlasFeature, { language, selected, onSelect }: PlacesOptions): TemplateResult {
  const { id, basis } = feature.properties;
  return html`<li>
    <button type="button" data-feature=${id} aria-pressed=${selected === id} @click=${() => onSelect(id)}>
      ${nameOf(feature, language)}
      ${basis === 'illustrative' ? nothing : html`<small>${STRINGS[language].bases[basis]}</small>`}
    </button>
  </li>`;
}
