/** A place in a list by distance; the nearby panel and the card show it so. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Nearby } from '../../domain/nearby.js';
import { formatDistance } from '../../domain/nearby-text.js';
import { layerSwatches } from '../../map/legend.js';
import type { ThemeName } from '../../map/theme.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { NEAR_STRINGS } from '../strings/near.js';
import { fill, STRINGS } from '../strings.js';

export interface RowContext {
  readonly edition: Edition;
  readonly language: Language;
  readonly themeName: ThemeName;
  /** Id of the selected feature. */
  readonly selected?: string | undefined;
  /** What to say of a place that is no distance away. */
  readonly meets: string;
  /** Ids of the layers that are on; absent where that is not told. */
  readonly visible?: ReadonlySet<string>;
  readonly onSelect: (nearby: Nearby) => void;
}

/** How far, how sure, what, of which layer, how far along. An illustrative shape has no distance: its place is not known. */
export function renderNearbyRow(nearby: Nearby, context: RowContext): TemplateResult {
  const { edition, language, themeName, selected, meets, visible, onSelect } = context;
  const { feature, layer, metres } = nearby;
  const { id, basis, status, uncertainty_m } = feature.properties;
  const [strings, words] = [STRINGS[language], NEAR_STRINGS[language]];
  const illustrative = basis === 'illustrative';
  const whole = edition.layers.find((candidate) => candidate.id === layer.id) ?? layer;
  return html`<li>
    <button class="row" type="button" data-feature=${id} aria-current=${selected === id ? 'true' : nothing} @click=${() => onSelect(nearby)}>
      <span class="metres figures">${
        illustrative
          ? html`<span class="tag">${strings.illustrativeTag}</span>`
          : html`${metres === 0 ? meets : formatDistance(metres, language)}
            <small>${fill(words.plusMinus, formatDistance(uncertainty_m, language))}</small>`
      }</span>
      <span>
        <span class="name">${nameOf(feature, language)}</span>
        <span class="about">${layerSwatches(whole, edition.manifest.themes, themeName).slice(0, 1).map(renderSwatch)}
          ${localize(layer.title, language)} · ${strings.statuses[status]}${
            visible && !visible.has(layer.id) ? html` · ${words.layerOff}` : nothing
          }</span>
      </span>
    </button>
  </li>`;
}
