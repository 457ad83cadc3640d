/** The ways to understand a layer's coordinates, the likeliest first, each drawn on the map when it is chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { compassPointOf } from '../../domain/bearing.js';
import { localize } from '../../domain/edition-text.js';
import { formatLength, formatShare } from '../../domain/format-figures.js';
import type { Placing } from '../../worker/import-messages.js';
import { DRAW_STRINGS } from '../strings/draw.js';
import { IMPORT_STRINGS } from '../strings/import.js';
import { fillIn } from '../strings.js';
import type { DraftView } from './draft-view.js';

export function renderPlacings(view: DraftView): TemplateResult | typeof nothing {
  const { draft, language } = view;
  const { placings, read } = draft;
  if (!placings) return nothing;
  const words = IMPORT_STRINGS[language];
  const name = `system-${read.layer}`;
  return html`<fieldset class="ways"><legend><h4>${words.system}</h4></legend>
    <p class="hint">${explain(view)}</p>
    ${placings.placings.map((placing) => renderWay(view, placing, name))}
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

function renderWay({ draft, language, onPlace }: DraftView, placing: Placing, name: string): TemplateResult {
  const words = IMPORT_STRINGS[language];
  const system = localize(placing.title, language);
  const { shift } = placing;
  const bearing = shift && DRAW_STRINGS[language].points[compassPointOf(shift.bearing)];
  return html`<label class="way"><input type="radio" name=${name} .checked=${placing.key === draft.chosen} @change=${() => onPlace(placing.key)} />
    <span>${placing.swapped ? fillIn(words.swapped, { system }) : system}
      <small class="figures">${fillIn(words.inside, { share: formatShare(placing.inside, language) })}${
        shift && shift.metres > 1
          ? ` · ${fillIn(words.shift, { metres: formatLength(shift.metres, language), bearing: bearing ?? '' })}`
          : ''
      }</small></span></label>`;
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
