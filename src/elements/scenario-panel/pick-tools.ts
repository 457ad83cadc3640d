/** Buttons that pick many features at once, or let them be picked on the map. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasFeature } from '../../domain/edition.js';
import { matchesFilter } from '../../domain/filter.js';
import type { Language } from '../../domain/language.js';
import type { ScenarioFigures, ScenarioTarget } from '../../domain/scenario-figures.js';
import { fillUp } from '../../domain/scenario-fill.js';
import { SCENARIO_STRINGS } from '../strings/scenario.js';

interface PickTools {
  readonly goal: ScenarioTarget;
  readonly figures: ScenarioFigures;
  readonly language: Language;
  /** Whether a click on the map picks. */
  readonly picking: boolean;
  readonly onPicking: (picking: boolean) => void;
  readonly onPick: (ids: readonly string[]) => void;
  readonly onClear: () => void;
  readonly onZoom: (ids: readonly string[]) => void;
}

export function renderPickTools(tools: PickTools): TemplateResult {
  const { goal, figures, language, picking, onPicking, onPick, onClear, onZoom } = tools;
  const words = SCENARIO_STRINGS[language];
  const { features } = goal.layer;
  const counted = features.filter((feature) => matchesFilter(feature, goal.measure.filter));
  return html`<div class="tools">
      <button class="quiet" id="pick" type="button" aria-pressed=${picking} @click=${() => onPicking(!picking)}>${picking ? words.stopPicking : words.pick}</button>
      <button class="quiet" id="fill" type="button" aria-describedby="fill-hint" @click=${() => onPick(fillUp(goal, figures))}>${words.fill}</button>
      <button class="quiet" id="all" type="button" @click=${() => onPick(idsOf(features))}>${words.pickAll}</button>
      <button class="quiet" id="none" type="button" @click=${onClear}>${words.pickNone}</button>
      ${goal.measure.filter ? html`<button class="quiet" id="counted" type="button" title=${words.asCountedHint} @click=${() => onPick(idsOf(counted))}>${words.asCounted}</button>` : nothing}
      ${figures.features.length > 0 ? html`<button class="quiet" id="zoom" type="button" @click=${() => onZoom(idsOf(figures.features))}>${words.zoom}</button>` : nothing}
    </div>
    <p class="hint" role="status">${picking ? words.picking : ''}</p>
    <p class="hint" id="fill-hint">${words.fillHint}</p>`;
}

function idsOf(features: readonly AtlasFeature[]): readonly string[] {
  return features.map(({ properties }) => properties.id);
}
