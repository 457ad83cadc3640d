/** The places of the measured layer, and the reader's drawings, to be put on and off. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Drawing, geometryOf } from '../../domain/drawing.js';
import type { AtlasFeature } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { formatNumber, formatQuantity } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { asFeature, type ScenarioTarget, sizeInUnit } from '../../domain/scenario-figures.js';
import { SCENARIO_STRINGS } from '../strings/scenario.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { drawnName } from './scenario-names.js';

/** Rows shown before the reader asks for all. */
const SHOWN_ROWS = 40;

interface PlaceListInput {
  readonly goal: ScenarioTarget;
  readonly picked: ReadonlySet<string>;
  readonly language: Language;
  /** What names must contain. */
  readonly text: string;
  readonly expanded: boolean;
  readonly onToggle: (id: string) => void;
  readonly onText: (text: string) => void;
  readonly onExpand: () => void;
}

export function renderPlaces(input: PlaceListInput): TemplateResult {
  const { goal, picked, language, text, expanded, onText, onExpand } = input;
  const words = SCENARIO_STRINGS[language];
  const { features } = goal.layer;
  const found = features.filter((feature) => hasName(feature, text));
  const rows = expanded ? found : found.slice(0, SHOWN_ROWS);
  const number = features.filter(({ properties }) => picked.has(properties.id)).length;
  const handleInput = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) onText(target.value);
  };
  return html`<h4 id="places">${fillIn(words.places, { layer: localize(goal.layer.title, language) })}</h4>
    <p class="count figures">${fillIn(words.picked, { n: formatNumber(number, language), total: formatNumber(features.length, language) })}</p>
    ${features.length > SHOWN_ROWS || text !== '' ? html`<label class="find">${words.find} <input id="find" type="search" autocomplete="off" .value=${text} @input=${handleInput} /></label>` : nothing}
    ${found.length === 0 ? html`<p class="none">${features.length === 0 ? words.noPlaces : words.noMatch}</p>` : nothing}
    <ul class="places" aria-labelledby="places">${repeat(
      rows,
      ({ properties }) => properties.id,
      (feature) => renderPlace(feature, input),
    )}</ul>
    ${found.length > rows.length ? html`<button class="quiet" id="all-places" type="button" @click=${onExpand}>${fill(words.showAll, formatNumber(found.length, language))}</button>` : nothing}`;
}

function renderPlace(feature: AtlasFeature, { goal, picked, language, onToggle }: PlaceListInput) {
  const strings = STRINGS[language];
  const { id, basis, status } = feature.properties;
  return html`<li><label class="row">
    <input type="checkbox" value=${id} .checked=${picked.has(id)} @change=${() => onToggle(id)} />
    <span><span class="name">${nameOf(feature, language)}</span>
      <span class="about figures">${sizeText(goal, feature, language)}${strings.statuses[status]} · ${
        basis === 'illustrative'
          ? html`<span class="tag">${strings.illustrativeTag}</span>`
          : strings.bases[basis]
      }</span></span>
  </label></li>`;
}

/** With a dot after it; empty where the target is a number. */
function sizeText(goal: ScenarioTarget, feature: AtlasFeature, language: Language): string {
  if (goal.measure.figure === 'count') return '';
  const { unit } = goal.target;
  return `${formatQuantity(sizeInUnit(goal, feature), unit, language)} · `;
}

/** In any language; letter case does not matter. */
function hasName({ properties }: AtlasFeature, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [properties.name, properties.name_en, properties.name_zh].some((name) =>
    name?.toLowerCase().includes(wanted),
  );
}

export function renderDrawings(input: {
  readonly goal: ScenarioTarget;
  readonly drawings: readonly Drawing[];
  readonly picked: ReadonlySet<string>;
  readonly language: Language;
  readonly onToggle: (id: string) => void;
  readonly onDraw: () => void;
}): TemplateResult {
  const { goal, drawings, picked, language, onToggle, onDraw } = input;
  const words = SCENARIO_STRINGS[language];
  return html`<h4 id="drawings">${words.drawings}</h4>
    ${drawings.length === 0 ? html`<p class="none">${words.noDrawings}</p>` : nothing}
    <ul class="places" aria-labelledby="drawings">${drawings.map(
      (drawing) => html`<li><label class="row">
        <input type="checkbox" value=${drawing.id} .checked=${picked.has(drawing.id)} @change=${() => onToggle(drawing.id)} />
        <span><span class="name">${drawnName(drawing, language)}</span>
          <span class="about figures">${sizeText(goal, asFeature(drawing), language)}${words.drawn}</span></span>
      </label></li>`,
    )}</ul>
    <button class="quiet" id="draw" type="button" @click=${onDraw}>${goal.measure.figure === 'area' ? words.drawArea : words.drawLine}</button>`;
}

/** Outlines to be marked on the map. */
export function geometriesOf(features: readonly AtlasFeature[], drawings: readonly Drawing[]) {
  return [...features.map(({ geometry }) => geometry), ...drawings.map(geometryOf)];
}
