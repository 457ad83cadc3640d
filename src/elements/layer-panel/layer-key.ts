/** What the looks of shapes and lines mean, for the bases and statuses that occur. */
import { html, type TemplateResult } from 'lit';
import type { Edition } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import { basisSwatch, statusSwatch, usedInLayers } from '../../map/legend.js';
import type { ThemeName } from '../../map/theme.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { STRINGS } from '../strings.js';

/** The key below the layers. */
export function renderKey(edition: Edition, language: Language, themeName: ThemeName): TemplateResult {
  const strings = STRINGS[language];
  const { bases, statuses } = usedInLayers(edition.layers);
  return html`<section class="key">
    <h3>${strings.legend}</h3>
    <h4>${strings.basisLegend}</h4>
    <ul>
      ${bases.map((basis) => html`<li>${renderSwatch(basisSwatch(basis, themeName))}<span><b>${strings.bases[basis]}</b> ${strings.basisMeanings[basis]}</span></li>`)}
    </ul>
    <h4>${strings.statusLegend}</h4>
    <ul>
      ${statuses.map((status) => html`<li>${renderSwatch(statusSwatch(status, themeName))}<span>${strings.statuses[status]}</span></li>`)}
    </ul>
  </section>`;
}
