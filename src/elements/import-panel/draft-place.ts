/** The ways to understand a layer's coordinates, the likeliest first, each drawn on the map when it is chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { localize } from '../../domain/edition-text.js';
import { formatShare } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import type { Placing } from '../../worker/import-messages.js';
import { IMPORT_STRINGS } from '../strings/import.js';
import { fillIn } from '../strings.js';
import type { DraftView } from './draft-view.js';
import { placingView, shiftText } from './placing-marks.js';

export function renderPlacings(view: DraftView): TemplateResult | typeof nothing {
  const { draft, language } = view;
  const { placings, read } = draft;
  if (!placings) return nothing;
  const words = IMPORT_STRINGS[language];
  const name = `system-${read.layer}`;
  return html`<fieldset class="ways"><legend><h4>${words.system}</h4></legend>
    <p class="hint">${explain(view)}</p>
    ${placings.placings.map((placing) => renderWay(view, placing, name))}
    ${renderKey(view)}
    ${renderOthers(view)}
  </fieldset>`;
}

function explain({ draft, language }: DraftView): string {
  const words = IMPORT_STRINGS[language];
  const { placings: ways = [], sure = false } = draft.placings ?? {};
  const [first] = ways;
  if (!first) return words.systemUnknown;
  if (first.stated) return fillIn(words.systemStated, { system: localize(first.title, language) });
  return sure ? words.systemGuessed : `${words.systemGuessed} ${words.systemUnsure}`;
}

function renderWay(
  { draft, language, onPlace, onPoint }: DraftView,
  placing: Placing,
  name: string,
): TemplateResult {
  const words = IMPORT_STRINGS[language];
  const { shift } = placing;
  return html`<label class="way" @pointerenter=${() => onPoint(placing.key)} @pointerleave=${() => onPoint(undefined)}
      @focusin=${() => onPoint(placing.key)} @focusout=${() => onPoint(undefined)}>
    <input type="radio" name=${name} .checked=${placing.key === draft.chosen} @change=${() => onPlace(placing.key)} />
    <span>${titleOf(placing, language)}
      <small class="figures">${fillIn(words.inside, { share: formatShare(placing.inside, language) })}${
        shift && shift.metres > 1 ? ` · ${fillIn(words.shift, { arrow: shiftText(shift, language) })}` : ''
      }</small></span></label>`;
}

function titleOf({ title, swapped }: Placing, language: Language): string {
  const system = localize(title, language);
  return swapped ? fillIn(IMPORT_STRINGS[language].swapped, { system }) : system;
}

/** What the two outlines and the arrow on the map are. */
function renderKey({ draft, language, pointed }: DraftView): TemplateResult | typeof nothing {
  const words = IMPORT_STRINGS[language];
  const view = placingView(draft, pointed);
  if (!view?.other) return nothing;
  const { shown, other, shift } = view;
  return html`<ul class="key" aria-label=${words.key}>
    <li><svg viewBox="0 0 28 14" aria-hidden="true"><rect class="placed" x="2" y="2" width="24" height="10" /></svg>${titleOf(shown, language)}</li>
    <li><svg viewBox="0 0 28 14" aria-hidden="true"><rect class="alternative" x="2" y="2" width="24" height="10" /></svg>${titleOf(other, language)}</li>
    ${shift ? html`<li><svg viewBox="0 0 28 14" aria-hidden="true"><path class="shift" d="M2 7H20M26 7L18 3V11Z" /></svg>${fillIn(words.arrowKey, { arrow: shiftText(shift, language) })}</li>` : nothing}
  </ul>`;
}

function renderOthers({ draft, language, onPlace }: DraftView): TemplateResult | typeof nothing {
  const { systems, placings } = draft.placings ?? { systems: [], placings: [] };
  const others = systems.filter(({ key }) => !placings.some((placing) => placing.key === key));
  if (others.length === 0) return nothing;
  const words = IMPORT_STRINGS[language];
  return html`<label class="field">${words.otherSystem}<select class="others" @change=${({
    target,
  }: Event) => {
    if (target instanceof HTMLSelectElement && target.value !== '') onPlace(target.value);
  }}><option value="">${words.none}</option>
    ${others.map(({ key, title }) => html`<option value=${key} ?selected=${key === draft.chosen}>${localize(title, language)}</option>`)}</select></label>`;
}
