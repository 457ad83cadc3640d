/** The sections of the card about what is around the place: what it overlaps with, and what is near. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../domain/by-locality.js';
import type { AtlasFeature } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { formatArea, formatLength, formatShare } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import type { Nearby } from '../../domain/nearby.js';
import { formatDistance } from '../../domain/nearby-text.js';
import type { Overlap, SharedGround } from '../../domain/overlaps.js';
import { type RowContext, renderNearbyRow } from '../near-panel/nearby-row.js';
import { CARD_STRINGS } from '../strings/card.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { NEARBY_METRES, type Surroundings } from './surroundings-controller.js';

/** How many places a list of the card begins with: the rest is unfolded, or in the nearby panel. */
const LISTED = 12;

interface SurroundingsInput {
  readonly feature: AtlasFeature;
  /** Undefined until something is known. */
  readonly surroundings: Surroundings | undefined;
  readonly row: Omit<RowContext, 'onSelect'>;
  readonly onSelect: (place: Place) => void;
  readonly onShowNearby: () => void;
}

export function renderSurroundings(input: SurroundingsInput): TemplateResult {
  const { feature, surroundings, row } = input;
  const words = CARD_STRINGS[row.language];
  return html`
    ${feature.properties.basis === 'illustrative' ? html`<p class="soft around">${words.ownIllustrative}</p>` : nothing}
    <details open id="overlaps" aria-busy=${surroundings?.overlaps === undefined}>
      <summary><h3>${words.overlaps}</h3></summary>
      ${renderOverlaps(input)}
    </details>
    <details open id="nearby" aria-busy=${surroundings === undefined}>
      <summary><h3>${fillIn(words.nearby, { metres: formatDistance(NEARBY_METRES, row.language) })}</h3></summary>
      ${surroundings ? renderNearby(surroundings.nearby, input) : html`<p class="soft">${words.measuring}</p>`}
    </details>`;
}

function renderOverlaps({ surroundings, row: { language }, onSelect }: SurroundingsInput) {
  const words = CARD_STRINGS[language];
  const overlaps = surroundings?.overlaps;
  if (overlaps === undefined) return html`<p class="soft">${words.measuring}</p>`;
  if (overlaps === 'failed') return html`<p class="soft">${words.overlapsFailed}</p>`;
  if (overlaps.length === 0) return html`<p class="soft">${words.noOverlaps}</p>`;
  const isLocated = ({ feature }: Overlap) => feature.properties.basis !== 'illustrative';
  const sorted = [...overlaps.filter(isLocated), ...overlaps.filter((overlap) => !isLocated(overlap))];
  const renderList = (list: readonly Overlap[]) =>
    html`<ul class="overlaps">${list.map((overlap) => renderOverlap(overlap, language, onSelect))}</ul>`;
  return html`${renderList(sorted.slice(0, LISTED))}
    ${
      sorted.length > LISTED
        ? html`<details class="rest"><summary>${fill(words.moreOverlaps, sorted.length - LISTED)}</summary>${renderList(sorted.slice(LISTED))}</details>`
        : nothing
    }`;
}

function renderOverlap(overlap: Overlap, language: Language, onSelect: (place: Place) => void) {
  const { feature, layer, ground } = overlap;
  const { id, basis } = feature.properties;
  return html`<li>
    <button type="button" data-feature=${id} @click=${() => onSelect(overlap)}>
      <span class="name">${nameOf(feature, language)}${basis === 'illustrative' ? html` <span class="tag">${STRINGS[language].illustrativeTag}</span>` : nothing}</span>
      <span class="about figures">${localize(layer.title, language)} · ${groundText(ground, language)}</span>
    </button>
  </li>`;
}

function groundText(ground: SharedGround, language: Language): string {
  const text = CARD_STRINGS[language].ground[ground.type];
  switch (ground.type) {
    case 'area':
      return fillIn(text, {
        size: formatArea(ground.area, language),
        share: formatShare(ground.share, language),
      });
    case 'runs-in':
      return fillIn(text, {
        size: formatLength(ground.length, language),
        share: formatShare(ground.share, language),
      });
    case 'holds-line':
      return fillIn(text, { size: formatLength(ground.length, language) });
    case 'lies-in':
    case 'holds-point':
      return text;
  }
}

/** Illustrative shapes are counted only: nobody knows whether they are near. */
function renderNearby(
  nearby: readonly Nearby[],
  { feature, row, onSelect, onShowNearby }: SurroundingsInput,
) {
  const { language } = row;
  const words = CARD_STRINGS[language];
  const located = nearby.filter((other) => other.feature.properties.basis !== 'illustrative');
  const illustrative = nearby.length - located.length;
  const uncertainty = formatDistance(feature.properties.uncertainty_m, language);
  return html`
    ${
      located.length === 0
        ? html`<p class="soft">${words.noNearby}</p>`
        : html`<p class="soft">${fill(words.nearbyOf, uncertainty)}</p>
          <ol class="rows">${located.slice(0, LISTED).map((other) => renderNearbyRow(other, { ...row, onSelect }))}</ol>`
    }
    ${located.length > LISTED ? html`<p class="soft">${fill(words.moreNearby, located.length - LISTED)}</p>` : nothing}
    ${illustrative > 0 ? html`<p class="soft">${fill(words.illustrativeNearby, illustrative)}</p>` : nothing}
    <p class="after"><button class="quiet" id="show-nearby" type="button" @click=${onShowNearby}>${words.showAllNearby}</button></p>`;
}
