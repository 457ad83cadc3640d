/** Conditions on where: a named place, an outline on the map. */
import { html, nothing, type TemplateResult } from 'lit';
import { meets } from '../../domain/distance.js';
import { ALONG_STREET, closePolygon } from '../../domain/feature-filter.js';
import { formatLength } from '../../domain/format-figures.js';
import { LANGUAGE_TAGS } from '../../domain/language.js';
import { LOCALITY_KINDS, type Locality, type LocalityKind, sortLocalities } from '../../domain/locality.js';
import { FILTER_STRINGS } from '../strings/filter.js';
import { fill, fillIn } from '../strings.js';
import type { FilterState } from './filter-state.js';
import { type Corners, screenOutline, selectedOutline } from './shape-choices.js';

/** Streets, subdistricts and stations; `counts` by id, as far as they are counted. */
export function renderLocalities(
  { filter, localities, language, change }: FilterState,
  counts: ReadonlyMap<string, number>,
): TemplateResult {
  const strings = FILTER_STRINGS[language];
  const { compare } = new Intl.Collator(LANGUAGE_TAGS[language]);
  const sorted = sortLocalities(localities, compare, language);
  const handleChange = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) change({ locality: target.value || undefined });
  };
  const renderKind = (kind: LocalityKind) => {
    const ofKind = sorted.filter((locality) => locality.kind === kind);
    if (ofKind.length === 0) return nothing;
    const label = fill(strings.localityKinds[kind], formatLength(ALONG_STREET, language));
    return html`<optgroup label=${label}>${ofKind.map((locality) => renderOption(locality))}</optgroup>`;
  };
  const renderOption = ({ id, name }: Locality) => {
    const n = counts.get(id);
    const text =
      n === undefined ? name[language] : fillIn(strings.localityChoice, { name: name[language], n });
    return html`<option value=${id} ?selected=${filter.locality === id}>${text}</option>`;
  };
  return html`<label><span>${strings.locality}</span>
    <select class="locality" ?disabled=${localities.length === 0} @change=${handleChange}>
      <option value="" ?selected=${filter.locality === undefined}>${strings.anywhere}</option>
      ${LOCALITY_KINDS.map(renderKind)}
    </select>
  </label>`;
}

/** The outline on the map, and the ways to have one: drawn, or without drawing. */
export function renderShape(state: FilterState, onDraw: () => void): TemplateResult {
  const { edition, filter, language, selected, bounds, change } = state;
  const strings = FILTER_STRINGS[language];
  const { polygon } = filter;
  const outline = selectedOutline(edition, selected, language);
  const screen = bounds && screenOutline(bounds);
  const take = (corners: Corners) => () => change({ polygon: corners });
  return html`<fieldset>
    <legend>${strings.shape}</legend>
    <p class="hint" role="status">${polygon ? fill(strings.shapeSet, polygon.length) : strings.shapeHint}</p>
    <div class="actions">
      <button class="quiet" type="button" data-shape="draw" @click=${onDraw}>${polygon ? strings.drawAnew : strings.draw}</button>
      ${outline ? html`<button class="quiet" type="button" data-shape="outline" @click=${take(outline.corners)}>${fillIn(strings.outlineOf, { name: outline.name, n: countIn(state, outline.corners) })}</button>` : nothing}
      ${screen ? html`<button class="quiet" type="button" data-shape="screen" @click=${take(screen)}>${fill(strings.onScreen, countIn(state, screen))}</button>` : nothing}
      ${polygon ? html`<button class="quiet" type="button" data-shape="remove" @click=${() => change({ polygon: undefined })}>${strings.removeShape}</button>` : nothing}
    </div>
  </fieldset>`;
}

/** How many places the outline would show. */
function countIn({ candidates }: FilterState, corners: Corners): number {
  const polygon = closePolygon(corners);
  return candidates.without('polygon').filter(({ feature }) => meets(feature.geometry, polygon)).length;
}
