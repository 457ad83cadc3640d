/** Everything that was under the pointer, as a list to choose from. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Place } from '../../domain/by-locality.js';
import type { Edition } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { writeSize } from '../../domain/feature-sentence.js';
import { formatArea } from '../../domain/format-figures.js';
import { simpleGeometriesOf } from '../../domain/geometries.js';
import type { Language } from '../../domain/language.js';
import type { Overlap } from '../../domain/overlaps.js';
import { layerSwatches } from '../../map/legend.js';
import type { ThemeName } from '../../map/theme.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { CARD_STRINGS } from '../strings/card.js';
import { fill, fillIn, STRINGS } from '../strings.js';

export interface PickContext {
  readonly edition: Edition;
  /** Id of the one the card shows. */
  readonly shown: string;
  /** What the shown one overlaps with, once it is known. */
  readonly overlaps: readonly Overlap[];
  readonly language: Language;
  readonly themeName: ThemeName;
  readonly onChoose: (place: Place) => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** Topmost first; nothing for a single place. */
export function renderPickList(
  places: readonly Place[],
  context: PickContext,
): TemplateResult | typeof nothing {
  if (places.length < 2) return nothing;
  const { shown, language, onStep } = context;
  const words = CARD_STRINGS[language];
  const index = places.findIndex(({ feature }) => feature.properties.id === shown);
  const current = places[index];
  return html`<section class="picks" aria-labelledby="picks">
    <div class="steps">
      <h3 id="picks">${fill(words.placesHere, places.length)}</h3>
      <button class="quiet" type="button" aria-keyshortcuts="[" @click=${() => onStep(-1)}>${words.previous}</button>
      <button class="quiet" type="button" aria-keyshortcuts="]" @click=${() => onStep(1)}>${words.next}</button>
    </div>
    <ol>${repeat(
      places,
      ({ feature }) => feature.properties.id,
      (place) => renderPick(place, context),
    )}</ol>
    <p class="visually-hidden" role="status">${current ? fillIn(words.position, { n: index + 1, all: places.length, name: nameOf(current.feature, language) }) : ''}</p>
  </section>`;
}

/** Scrolls the list, and nothing around it, until the place shown is in view. */
export function scrollToPicked(root: ParentNode): void {
  const picked = root.querySelector<HTMLElement>('.picks [aria-current=true]');
  const list = picked?.closest('ol');
  if (!picked || !list) return;
  const [inner, outer] = [picked.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

function renderPick(place: Place, { edition, shown, overlaps, language, themeName, onChoose }: PickContext) {
  const { feature, layer } = place;
  const { id, basis } = feature.properties;
  const words = CARD_STRINGS[language];
  const ground = overlaps.find((overlap) => overlap.feature.properties.id === id)?.ground;
  const about = [localize(layer.title, language), words.types[typeOf(place)], writeSize(feature, language)];
  return html`<li>
    <button type="button" data-feature=${id} aria-current=${id === shown ? 'true' : nothing} @click=${() => onChoose(place)}>
      <span class="swatches">${layerSwatches(layer, edition.manifest.themes, themeName).slice(0, 1).map(renderSwatch)}</span>
      <span>
        <span class="name">${nameOf(feature, language)}${basis === 'illustrative' ? html` <span class="tag">${STRINGS[language].illustrativeTag}</span>` : nothing}</span>
        <span class="about figures">${about.filter((part) => part !== '').join(' · ')}</span>
        ${ground?.type === 'area' ? html`<span class="about figures">${fillIn(words.overlapsShown, { area: formatArea(ground.area, language) })}</span>` : nothing}
      </span>
    </button>
  </li>`;
}

function typeOf({ feature }: Place): 'area' | 'line' | 'point' {
  const types = [...simpleGeometriesOf(feature.geometry)].map(({ type }) => type);
  if (types.some((type) => type.endsWith('Polygon'))) return 'area';
  return types.some((type) => type.endsWith('LineString')) ? 'line' : 'point';
}
