/** What the parts of the form show, whom they tell, and the inputs that they are made of. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../domain/edition.js';
import type { EditionPlan, LayerPlan } from '../../domain/edition-plan/edition-plan.js';
import { LANGUAGE_TAGS, LANGUAGES, type Language, type Localized } from '../../domain/language.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import { EDITION_STRINGS } from '../strings/edition.js';
import { fillIn } from '../strings.js';

export interface PlanView {
  readonly plan: EditionPlan;
  /** As it was loaded, without the reader's layers. */
  readonly edition: Edition;
  readonly own: readonly UserLayer[];
  readonly language: Language;
  readonly onChange: (change: Partial<EditionPlan>) => void;
  readonly onLayer: (own: string, change: Partial<LayerPlan>) => void;
}

interface TextInput {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'number';
  readonly invalid?: boolean;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
}

/** A labelled field for one line. */
export function renderText(input: TextInput): TemplateResult {
  const { id, label, value, hint, type = 'text', invalid = false, placeholder = '', onText } = input;
  return html`<label class="field">${label}<input id=${id} type=${type} .value=${value} placeholder=${placeholder} spellcheck="false"
      step=${type === 'number' ? 'any' : nothing} min=${type === 'number' ? '0' : nothing}
      aria-invalid=${invalid ? 'true' : nothing} @change=${({ target }: Event) => {
        if (target instanceof HTMLInputElement) onText(target.value);
      }} />${hint === undefined ? nothing : html`<small>${hint}</small>`}</label>`;
}

interface LocalizedInput {
  readonly id: string;
  readonly label: string;
  readonly value: Localized;
  readonly language: Language;
  /** For more than one line. */
  readonly long?: boolean;
  readonly onText: (text: Localized) => void;
}

/** A field for each language, the reader's own first. */
export function renderLocalized({ id, label, value, language, long = false, onText }: LocalizedInput) {
  const words = EDITION_STRINGS[language];
  const order = [language, ...LANGUAGES.filter((other) => other !== language)];
  return order.map((one) => {
    const change = ({ target }: Event) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        onText({ ...value, [one]: target.value });
    };
    return html`<label class="field">${fillIn(words.inLanguage[one], { label })}${
      long
        ? html`<textarea id="${id}-${one}" lang=${LANGUAGE_TAGS[one]} .value=${value[one]} @change=${change}></textarea>`
        : html`<input id="${id}-${one}" type="text" lang=${LANGUAGE_TAGS[one]} .value=${value[one]} @change=${change} />`
    }</label>`;
  });
}

interface ChoiceInput {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChoice: (value: string) => void;
}

/** A labelled list to choose one of. */
export function renderChoice({ id, label, value, choices, onChoice }: ChoiceInput): TemplateResult {
  return html`<label class="field">${label}<select id=${id} @change=${({ target }: Event) => {
    if (target instanceof HTMLSelectElement) onChoice(target.value);
  }}>${choices.map(([one, text]) => html`<option value=${one} ?selected=${one === value}>${text}</option>`)}</select></label>`;
}

/** The choices of a table of words, in the order given. */
export function choicesOf<T extends string>(
  values: readonly T[],
  texts: Readonly<Record<T, string>>,
): readonly (readonly [T, string])[] {
  return values.map((value) => [value, texts[value]]);
}
