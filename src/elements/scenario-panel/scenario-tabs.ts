/** The scenarios to choose from; the open one can be renamed, copied and deleted. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario, ScenarioView } from '../../domain/analysis-view.js';
import type { Language } from '../../domain/language.js';
import {
  addScenario,
  openScenario,
  removeScenario,
  renameScenario,
  SCENARIO_LIMITS,
} from '../../domain/scenario.js';
import { SCENARIO_STRINGS } from '../strings/scenario.js';
import { fill, fillIn } from '../strings.js';
import { scenarioName } from './scenario-names.js';

interface ScenarioTabs {
  readonly view: ScenarioView;
  readonly open: Scenario;
  readonly language: Language;
  readonly onChange: (view: ScenarioView) => void;
  /** The scenario that was open is gone, and its button with it. */
  readonly onRemoved: () => void;
}

export function renderTabs({ view, open, language, onChange, onRemoved }: ScenarioTabs): TemplateResult {
  const words = SCENARIO_STRINGS[language];
  const name = scenarioName(view, open, language);
  const full = view.scenarios.length >= SCENARIO_LIMITS.scenarios;
  const handleName = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) onChange(renameScenario(view, open.id, target.value));
  };
  const handleCopy = () =>
    onChange(addScenario(view, { from: open, name: fillIn(words.copyName, { name }) }));
  const handleRemove = () => {
    onChange(removeScenario(view, open.id));
    onRemoved();
  };
  return html`<div class="tools" role="group" aria-labelledby="scenarios">
      ${view.scenarios.map(
        (scenario) =>
          html`<button class="quiet" type="button" data-scenario=${scenario.id} aria-pressed=${scenario.id === open.id} @click=${() => onChange(openScenario(view, scenario.id))}>${scenarioName(view, scenario, language)}</button>`,
      )}
    </div>
    <label class="field">${words.name}
      <input id="name" type="text" autocomplete="off" maxlength=${SCENARIO_LIMITS.name} placeholder=${name} .value=${open.name ?? ''} @change=${handleName} />
    </label>
    <p class="tools">
      <button class="quiet" id="add" type="button" ?disabled=${full} @click=${() => onChange(addScenario(view))}>${words.add}</button>
      <button class="quiet" id="copy" type="button" ?disabled=${full} @click=${handleCopy}>${words.copy}</button>
      <button class="quiet" id="remove" type="button" ?disabled=${view.scenarios.length < 2} @click=${handleRemove}>${words.remove}</button>
    </p>
    ${full ? html`<p class="hint">${fill(words.full, SCENARIO_LIMITS.scenarios)}</p>` : nothing}`;
}
