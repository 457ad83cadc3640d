/** The areas to choose from: drawn ones, the selected place, shapes of layers. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AreaChoices } from '../../domain/area-choices.js';
import type { AnalysisFeature } from '../../domain/choose-features.js';
import type { FeatureChoice } from '../../domain/coverage-question.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { drawingName } from '../draw-panel/drawing-name.js';
import { AREA_REPORT_STRINGS } from '../strings/area-report.js';
import { STRINGS } from '../strings.js';

interface AreaChoiceInput {
  readonly choices: AreaChoices;
  readonly choice: FeatureChoice | undefined;
  /** The area of the choice; undefined when it is not there. */
  readonly area: AnalysisFeature | undefined;
  readonly language: Language;
  readonly onChoose: (choice: FeatureChoice) => void;
}

export function renderAreaChoice(input: AreaChoiceInput): TemplateResult {
  const { choices, choice, area, language, onChoose } = input;
  const words = AREA_REPORT_STRINGS[language];
  const chosen = area && choice ? optionValue(choice.type, area.id) : '';
  const listed = new Set<string>();
  const option = (value: string, name: string) => {
    listed.add(value);
    return html`<option value=${value} ?selected=${value === chosen}>${name}</option>`;
  };
  const group = (title: string, options: readonly TemplateResult[]) =>
    options.length === 0 ? nothing : html`<optgroup label=${title}>${options}</optgroup>`;
  const handleChange = ({ target }: Event) => {
    const read = target instanceof HTMLSelectElement ? choiceOf(target.value) : undefined;
    if (read) onChoose(read);
  };
  const groups = [
    group(
      words.drawings,
      choices.drawings.map((drawing) =>
        option(optionValue('drawings', drawing.id), drawingName(drawing, language)),
      ),
    ),
    ...choices.layers.map(({ layer, features }) =>
      group(
        localize(layer.title, language),
        features.map((feature) =>
          option(optionValue('features', feature.properties.id), nameOf(feature, language)),
        ),
      ),
    ),
  ];
  return html`<label class="area">${words.choose}
    <select id="area" aria-describedby="area-hint" .value=${chosen} @change=${handleChange}>
      <option value="" ?selected=${chosen === ''}>${words.none}</option>
      ${area && !listed.has(chosen) ? group(words.selected, [option(chosen, localize(area.name, language) || STRINGS[language].unnamed)]) : nothing}
      ${groups}
    </select>
  </label>
  <p class="hint" id="area-hint">${words.chooseHint}</p>`;
}

function optionValue(type: FeatureChoice['type'], id: string): string {
  return `${type}:${id}`;
}

function choiceOf(value: string): FeatureChoice | undefined {
  const [, type, id = ''] = /^(features|drawings):(.+)$/s.exec(value) ?? [];
  if (type === 'features') return { type, ids: [id] };
  return type === 'drawings' ? { type, ids: [id] } : undefined;
}
