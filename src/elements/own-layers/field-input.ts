/** An input for a value of a field, by its type. */
import { html, type TemplateResult } from 'lit';
import type { Field } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { DATA_STRINGS } from '../strings/data.js';

export interface FieldInput {
  readonly field: Field;
  /** The value as a text; empty for none. */
  readonly text: string;
  readonly language: Language;
  readonly onChange: (text: string) => void;
}

export function renderFieldInput({ field, text, language, onChange }: FieldInput): TemplateResult {
  const change = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) onChange(target.value);
  };
  const label = localize(field.title, language) || field.name;
  if (field.type === 'enum' || field.type === 'boolean')
    return html`<label class="field">${label}<select data-field=${field.name} @change=${change}>
      <option value="" ?selected=${text === ''}></option>
      ${choicesOf(field, language).map(({ value, title }) => html`<option value=${value} ?selected=${value === text}>${title}</option>`)}</select></label>`;
  return html`<label class="field">${label}<input type="text" data-field=${field.name} inputmode=${field.type === 'number' ? 'decimal' : 'text'} .value=${text} @change=${change} /></label>`;
}

function choicesOf(
  field: Field,
  language: Language,
): readonly { readonly value: string; readonly title: string }[] {
  const { yes, no } = DATA_STRINGS[language];
  if (field.type === 'boolean')
    return [
      { value: 'true', title: yes },
      { value: 'false', title: no },
    ];
  return (field.values ?? []).map(({ value, title }) => ({ value, title: localize(title, language) }));
}
