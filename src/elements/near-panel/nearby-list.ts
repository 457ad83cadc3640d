/** What is near, by distance; illustrative shapes apart, for nobody knows where they really are. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Edition } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import type { Nearby } from '../../domain/nearby.js';
import { type ViewState, visibleLayerIds } from '../../domain/view.js';
import type { ThemeName } from '../../map/theme.js';
import { RenewalSelectEvent } from '../events.js';
import { NEAR_STRINGS } from '../strings/near.js';
import { fill } from '../strings.js';
import { type RowContext, renderNearbyRow } from './nearby-row.js';

interface ListContext {
  readonly edition: Edition;
  readonly view: ViewState;
  readonly language: Language;
  readonly themeName: ThemeName;
  /** Element that tells what the reader chose. */
  readonly host: HTMLElement;
}

export function renderNearbyList(found: readonly Nearby[], context: ListContext): TemplateResult {
  const { edition, view, language, themeName, host } = context;
  const words = NEAR_STRINGS[language];
  const row: RowContext = {
    edition,
    language,
    themeName,
    selected: view.selected,
    meets: words.meets,
    visible: new Set(visibleLayerIds(edition, view)),
    onSelect: ({ feature, layer }) => {
      const { id } = feature.properties;
      host.dispatchEvent(new RenewalSelectEvent(id, layer.id, [id]));
    },
  };
  const located = found.filter(({ feature }) => feature.properties.basis !== 'illustrative');
  const illustrative = found.filter(({ feature }) => feature.properties.basis === 'illustrative');
  return html`${
    located.length === 0
      ? html`<p class="none">${words.none}</p>`
      : html`<p class="hint">${words.uncertaintyHint}</p><ol class="rows" id="located">${renderRows(located, row)}</ol>`
  }
  ${
    illustrative.length === 0
      ? nothing
      : html`<section aria-labelledby="illustrative">
          <h3 id="illustrative">${fill(words.illustrativeHeading, illustrative.length)}</h3>
          <p class="warning">${words.illustrativeWarning}</p>
          <ul class="rows">${renderRows(illustrative, row)}</ul>
        </section>`
  }`;
}

function renderRows(found: readonly Nearby[], row: RowContext) {
  return repeat(
    found,
    ({ feature }) => feature.properties.id,
    (nearby) => renderNearbyRow(nearby, row),
  );
}
