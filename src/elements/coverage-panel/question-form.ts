/** What is looked at, what covers it, and how far: the form of a question. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CoverageQuestion, FeatureChoice, ReadyQuestion } from '../../domain/coverage-question.js';
import type { Drawing } from '../../domain/drawing.js';
import type { Edition, Layer } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { findFeature } from '../../domain/view.js';
import { drawingName } from '../draw-panel/drawing-name.js';
import { COVERAGE_STRINGS } from '../strings/coverage.js';
import { fillIn } from '../strings.js';

/** The slider's end; the field beside it takes more. */
const SLIDER_METRES = 2000;
const SLIDER_STEP = 50;
export const MOST_METRES = 20_000;

export interface QuestionForm {
  readonly edition: Edition;
  readonly question: CoverageQuestion;
  readonly drawings: readonly Drawing[];
  /** Id of the selected feature. */
  readonly selected: string | undefined;
  readonly language: Language;
  readonly onChange: (question: CoverageQuestion, history: 'push' | 'replace') => void;
}

/** Buttons for the questions that the edition proposes. */
export function renderReadyQuestions(
  { edition, question, language, onChange }: QuestionForm,
  asked: boolean,
): TemplateResult | typeof nothing {
  const { questions = [] } = edition.manifest;
  if (questions.length === 0) return nothing;
  const words = COVERAGE_STRINGS[language];
  return html`<section aria-labelledby="ready"><h3 id="ready">${words.ready}</h3>
    <ul class="ready">${questions.map(
      (
        ready,
      ) => html`<li><button class="question" type="button" aria-pressed=${asked && isSame(ready, question)}
        @click=${() => onChange({ zones: ready.zones, covers: ready.covers, bufferMetres: ready.bufferMetres }, 'push')}>${localize(ready.title, language)}</button></li>`,
    )}</ul></section>`;
}

/** The ready-made question that is asked; undefined for one of the reader's own. */
export function readyQuestionOf(edition: Edition, question: CoverageQuestion): ReadyQuestion | undefined {
  return edition.manifest.questions?.find((ready) => isSame(ready, question));
}

export function renderQuestionForm(form: QuestionForm): TemplateResult {
  const words = COVERAGE_STRINGS[form.language];
  return html`<section aria-labelledby="own"><h3 id="own">${words.own}</h3>
    <label class="field"><span>${words.zones}</span>${renderZones(form)}</label>
    <fieldset><legend>${words.covers}</legend><p class="hint">${words.coversHint}</p>${renderCovers(form)}</fieldset>
    ${renderBuffer(form)}
  </section>`;
}

function renderZones({
  edition,
  question,
  drawings,
  selected,
  language,
  onChange,
}: QuestionForm): TemplateResult {
  const words = COVERAGE_STRINGS[language];
  const found = findFeature(edition, selected)?.feature;
  const chosen = question.zones.length === 1 ? keyOf(question.zones[0]) : undefined;
  const conditional = question.zones.filter((choice) => choice.type === 'layer' && choice.filter);
  const options = new Map<string, FeatureChoice>();
  const option = (choice: FeatureChoice, label: string): TemplateResult => {
    const key = keyOf(choice) ?? '';
    options.set(key, choice);
    return html`<option value=${key} ?selected=${key === chosen}>${label}</option>`;
  };
  return html`<select id="zones" @change=${(event: Event) => {
    const choice = event.target instanceof HTMLSelectElement ? options.get(event.target.value) : undefined;
    if (choice) onChange({ ...question, zones: [choice] }, 'push');
  }}>
    <option value="" disabled ?selected=${chosen === undefined}>${words.chooseZones}</option>
    ${conditional.map((choice) => option(choice, labelOf(choice, edition, language)))}
    ${found ? option({ type: 'features', ids: [found.properties.id] }, fillIn(words.selected, { name: nameOf(found, language) })) : nothing}
    <optgroup label=${words.layerGroup}>${edition.layers.map((layer) => option({ type: 'layer', layer: layer.id }, localize(layer.title, language)))}</optgroup>
    ${
      drawings.length === 0
        ? nothing
        : html`<optgroup label=${words.drawingGroup}>${drawings.length > 1 ? option({ type: 'drawings' }, words.allDrawings) : nothing}
            ${drawings.map((drawing) => option({ type: 'drawings', ids: [drawing.id] }, drawingName(drawing, language)))}</optgroup>`
    }
  </select>`;
}

function renderCovers({ edition, question, drawings, language, onChange }: QuestionForm): TemplateResult {
  const words = COVERAGE_STRINGS[language];
  const box = (
    choice: FeatureChoice,
    label: string,
    keys: readonly (string | undefined)[],
  ): TemplateResult => {
    const checked = question.covers.some((cover) => keys.includes(keyOf(cover)));
    return html`<label class="check"><input type="checkbox" .checked=${checked} @change=${() => {
      const others = question.covers.filter((cover) => !keys.includes(keyOf(cover)));
      onChange({ ...question, covers: checked ? others : [...others, choice] }, 'push');
    }} /><span>${label}</span></label>`;
  };
  const layerBox = (layer: Layer): TemplateResult => {
    const asked = question.covers.find((cover) => cover.type === 'layer' && cover.layer === layer.id);
    const choice: FeatureChoice = asked ?? { type: 'layer', layer: layer.id };
    return box(choice, labelOf(choice, edition, language), [keyOf(choice)]);
  };
  return html`<div class="checks">
    ${edition.layers.map(layerBox)}
    ${drawings.length === 0 ? nothing : box({ type: 'drawings' }, words.allDrawings, question.covers.filter(({ type }) => type === 'drawings').map(keyOf))}
  </div>`;
}

function renderBuffer({ question, language, onChange }: QuestionForm): TemplateResult {
  const words = COVERAGE_STRINGS[language];
  const { bufferMetres } = question;
  const change = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const metres = event.target.valueAsNumber;
    if (!(metres >= 0 && metres <= MOST_METRES)) return;
    onChange({ ...question, bufferMetres: metres }, 'replace');
  };
  return html`<div class="buffer">
    <label for="metres">${words.buffer}</label>
    <input type="range" aria-label=${words.buffer} min="0" max=${SLIDER_METRES} step=${SLIDER_STEP} .value=${String(Math.min(SLIDER_METRES, bufferMetres))} @input=${change} />
    <span class="metres"><input id="metres" type="number" inputmode="numeric" min="0" max=${MOST_METRES} step="any" .value=${String(bufferMetres)} @change=${change} /> ${words.bufferUnit}</span>
    <p class="hint">${words.bufferHint}</p>
  </div>`;
}

function labelOf(choice: FeatureChoice, edition: Edition, language: Language): string {
  if (choice.type !== 'layer') return '';
  const layer = edition.layers.find(({ id }) => id === choice.layer);
  const title = layer ? localize(layer.title, language) : choice.layer;
  return choice.filter ? fillIn(COVERAGE_STRINGS[language].withCondition, { layer: title }) : title;
}

function keyOf(choice: FeatureChoice | undefined): string | undefined {
  return choice && JSON.stringify(choice);
}

function isSame(ready: CoverageQuestion, question: CoverageQuestion): boolean {
  const parts = ({ zones, covers, bufferMetres }: CoverageQuestion) =>
    JSON.stringify([zones, covers, bufferMetres]);
  return parts(ready) === parts(question);
}
