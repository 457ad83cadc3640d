/** The results of a search as options of a listbox, a group for each type. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Theme } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { MatchRange } from '../../domain/search-match.js';
import { layerSwatches } from '../../map/legend.js';
import type { ThemeName } from '../../map/theme.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { SEARCH_STRINGS } from '../strings/search.js';
import { fillIn, STRINGS } from '../strings.js';
import type { Found } from './search-results.js';

export interface ResultContext {
  /** Index of the option that Enter takes. */
  readonly active: number;
  readonly language: Language;
  readonly themeName: ThemeName;
  readonly themes: readonly Theme[];
  readonly onChoose: (found: Found) => void;
}

/** Results of one type stand together. */
export function renderResults(results: readonly Found[], context: ResultContext): readonly TemplateResult[] {
  const types = [...new Set(results.map(({ type }) => type))];
  return types.map(
    (type) => html`<div role="group" aria-labelledby="group-${type}">
      <p class="group" id="group-${type}" role="presentation">${SEARCH_STRINGS[context.language].types[type]}</p>
      ${results.map((found, index) => (found.type === type ? renderResult(found, index, context) : nothing))}
    </div>`,
  );
}

function renderResult(found: Found, index: number, context: ResultContext) {
  const about = renderAbout(found, context.language);
  return html`<div role="option" id="result-${index}" aria-selected=${index === context.active} @click=${() => context.onChoose(found)}>
    <span class="swatch-box">${renderLayerSwatch(found, context)}</span>
    <span class="text"><span class="name">${renderName(found)}</span>
      ${about === nothing ? nothing : html`<span class="about">${about}</span>`}</span>
  </div>`;
}

function renderLayerSwatch(found: Found, { themes, themeName }: ResultContext) {
  if (found.type !== 'feature') return nothing;
  return layerSwatches(found.layer, themes, themeName).slice(0, 1).map(renderSwatch);
}

/** The name with the parts that were asked for marked. */
function renderName({ name, marks }: Found) {
  const starts = [0, ...marks.map(([, end]) => end)];
  const pieces = starts.map((start, index): [string, MatchRange | undefined] => [
    name.slice(start, marks[index]?.[0]),
    marks[index],
  ]);
  return pieces.map(
    ([before, mark]) => html`${before}${mark ? html`<mark>${name.slice(...mark)}</mark>` : nothing}`,
  );
}

function renderAbout(found: Found, language: Language) {
  const strings = SEARCH_STRINGS[language];
  switch (found.type) {
    case 'feature': {
      const { basis } = found.feature.properties;
      return html`${localize(found.layer.title, language)}${basis === 'illustrative' ? html` <span class="tag">${STRINGS[language].illustrativeTag}</span>` : nothing}`;
    }
    case 'locality':
      return strings.localities[found.locality.kind];
    case 'commitment':
      return nothing;
    case 'coordinate': {
      const { system, zone, guessed, inside } = found.reading;
      const width = system === 'gauss-kruger-3' ? 3 : 6;
      const how =
        zone === undefined
          ? strings.degrees
          : fillIn(guessed ? strings.guessedZone : strings.zone, { width, zone });
      return inside ? how : `${how} · ${strings.outside}`;
    }
  }
}
