/** The attributes of the selected feature, when it is one of the reader's: each field by its type, changed at once. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasFeature, Field } from '../../domain/edition.js';
import { nameOf } from '../../domain/edition-text.js';
import { convertValue } from '../../domain/import/convert-value.js';
import { STANDARD_FIELDS } from '../../domain/import/standard-fields.js';
import type { Language } from '../../domain/language.js';
import { removeFeatures, setAttribute } from '../../domain/workspace/change-features.js';
import type { UserLayer, Workspace } from '../../domain/workspace/workspace.js';
import { renderFieldInput } from '../own-layers/field-input.js';
import { DATA_STRINGS } from '../strings/data.js';
import { fillIn } from '../strings.js';

export interface FeatureEditor {
  readonly workspace: Workspace;
  readonly layer: UserLayer;
  readonly feature: AtlasFeature;
  readonly language: Language;
  /** Why the last change was refused; empty when it was taken. */
  readonly refusal: string;
  readonly onChange: (change: (workspace: Workspace) => Workspace) => void;
  readonly onRefuse: (reason: string) => void;
}

/** Ids stay: links use them. Commitments are those of the edition's own features. */
const FIXED = new Set(['id', 'commitments']);

export function renderFeatureEditor(editor: FeatureEditor): TemplateResult {
  const { layer, feature, language, refusal, onChange } = editor;
  const words = DATA_STRINGS[language];
  const fields = [...STANDARD_FIELDS.filter(({ name }) => !FIXED.has(name)), ...layer.fields];
  return html`<section class="editor" aria-labelledby="editor"><h3 id="editor">${fillIn(words.editing, { name: nameOf(feature, language) })}</h3>
    ${refusal ? html`<p class="warning" role="alert" lang="en">${refusal}</p>` : nothing}
    ${fields.map((field) => renderField(editor, field))}
    <p class="tools"><button class="quiet" id="remove-feature" type="button" @click=${() =>
      onChange((workspace) =>
        removeFeatures(workspace, { layer: layer.id, ids: [feature.properties.id] }),
      )}>${words.removeFeature}</button></p>
  </section>`;
}

function renderField(editor: FeatureEditor, field: Field): TemplateResult {
  const value: unknown = editor.feature.properties[field.name];
  return renderFieldInput({
    field,
    text: value === undefined || value === null ? '' : String(value),
    language: editor.language,
    onChange: (text) => set(editor, field, text),
  });
}

/** What does not fit the field, or a standard property that must be there, is refused with the reason. */
function set(
  { workspace, layer, feature, onChange, onRefuse }: FeatureEditor,
  field: Field,
  text: string,
): void {
  const converted = convertValue(text.trim() === '' ? null : text, field);
  if (converted.type === 'unfit') {
    onRefuse(`"${text.slice(0, 60)}" does not fit the field "${field.name}" (${field.type}).`);
    return;
  }
  const value = converted.type === 'value' ? converted.value : undefined;
  const setting = { layer: layer.id, features: [feature.properties.id], name: field.name, value };
  const result = setAttribute(workspace, setting);
  if (!result.ok) {
    onRefuse(result.problems.map(({ message }) => message).join(' '));
    return;
  }
  onRefuse('');
  onChange((current) => {
    const again = setAttribute(current, setting);
    return again.ok ? again.value : current;
  });
}
