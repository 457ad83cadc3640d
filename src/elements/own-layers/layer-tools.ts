import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DRAWING_KINDS } from '../../domain/drawing.js';
import { FIELD_TYPES, type Field, type FieldType } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import { FIELD_TYPE_WORDS } from '../../domain/import/report-words.js';
import type { Language } from '../../domain/language.js';
import {
  addField,
  countValues,
  refuseFieldName,
  removeField,
  retitleField,
} from '../../domain/workspace/change-fields.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import { renderDrawingIcon } from '../draw-panel/drawing-icon.js';
import { OwnEditEvent } from '../own-editor/own-edit-event.js';
import { ChangeWorkspaceEvent } from '../panel-events.js';
import { DRAW_STRINGS } from '../strings/draw.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { ownLayersStyles } from './own-layers.styles.js';

/** Types that need no list of values. */
const TYPES = FIELD_TYPES.filter((type) => type !== 'enum');

/**
 * What can be done with a layer of the reader's own: draw into it, and change its fields.
 *
 * @fires own-edit - The user wants to draw into the layer.
 * @fires change-workspace - The user added, renamed or removed a field.
 */
@customElement('layer-tools')
export class LayerTools extends LitElement {
  static override styles = [baseStyles, ownLayersStyles];

  /** The layer. */
  @property({ attribute: false }) layer: UserLayer | undefined;
  /** Language of the tools. */
  @property() language: Language = 'zh';

  @state() private fieldTitle = '';
  @state() private fieldName = '';
  @state() private fieldType: FieldType = 'string';
  @state() private refusal = '';
  /** A field with values that is to be removed. */
  @state() private removing: string | undefined;

  private handleAdd(layer: UserLayer): void {
    const title = this.fieldTitle.trim();
    const name = this.fieldName.trim() || title;
    const refused = refuseFieldName(layer, name);
    this.refusal = refused ? OWN_STRINGS[this.language].fieldRefused[refused] : '';
    if (refused) return;
    const field: Field = {
      name,
      title: { zh: title || name, en: title || name },
      type: this.fieldType,
    };
    this.dispatchEvent(
      new ChangeWorkspaceEvent((workspace) => addField(workspace, { layer: layer.id, field })),
    );
    this.fieldTitle = '';
    this.fieldName = '';
    this.renderRoot.querySelector<HTMLElement>('#field-title')?.focus();
  }

  private handleRetitle(layer: UserLayer, { name }: Field, text: string): void {
    const title = { zh: text.trim(), en: text.trim() };
    if (title.zh !== '')
      this.dispatchEvent(
        new ChangeWorkspaceEvent((workspace) => retitleField(workspace, { layer: layer.id, name, title })),
      );
  }

  /** Asks first when values would be lost. */
  private handleRemove(layer: UserLayer, { name }: Field): void {
    const asks = countValues(layer, name) > 0 && this.removing !== name;
    this.removing = asks ? name : undefined;
    if (!asks)
      this.dispatchEvent(
        new ChangeWorkspaceEvent((workspace) => removeField(workspace, { layer: layer.id, name })),
      );
  }

  protected override render() {
    const { layer, language } = this;
    if (!layer) return nothing;
    const words = OWN_STRINGS[language];
    const kinds = DRAW_STRINGS[language].kinds;
    const name = localize(layer.title, language);
    return html`<div class="tools" role="group" aria-label=${fillIn(words.drawInto, { name })}>
        ${DRAWING_KINDS.map(
          (
            kind,
          ) => html`<button class="quiet" type="button" data-kind=${kind} aria-label=${fillIn(words.drawKind, { kind: kinds[kind] })}
            @click=${() => this.dispatchEvent(new OwnEditEvent({ type: 'draw', layer: layer.id, kind }))}>${renderDrawingIcon(kind)} ${kinds[kind]}</button>`,
        )}
      </div>
      <details id="fields"><summary>${fillIn(words.fields, { n: formatNumber(layer.fields.length, language) })}</summary>
        ${layer.fields.length === 0 ? html`<p class="hint">${words.noFields}</p>` : layer.fields.map((field) => this.renderField(layer, field))}
        ${this.renderNew(layer)}
      </details>`;
  }

  private renderField(layer: UserLayer, field: Field) {
    const { language } = this;
    const words = OWN_STRINGS[language];
    const name = localize(field.title, language) || field.name;
    const type = localize(FIELD_TYPE_WORDS[field.type], language);
    return html`<div class="one" data-field=${field.name}>
        <label class="field">${fillIn(words.fieldTitleOf, { name: field.name })} · ${type}<input type="text" .value=${name} @change=${({
          target,
        }: Event) => {
          if (target instanceof HTMLInputElement) this.handleRetitle(layer, field, target.value);
        }} /></label>
        <p class="tools"><button class="quiet remove-field" type="button" aria-label=${fillIn(words.removeFieldNamed, { name })} @click=${() => this.handleRemove(layer, field)}>${words.removeField}</button></p>
      </div>
      ${
        this.removing === field.name
          ? html`<div class="refusal" role="alert"><p>${fillIn(words.fieldValues, { n: formatNumber(countValues(layer, field.name), language), name })}</p>
            <p class="tools"><button class="quiet main" id="keep" type="button" @click=${() => {
              this.removing = undefined;
            }}>${words.keep}</button>
            <button class="quiet" id="remove-anyway" type="button" @click=${() => this.handleRemove(layer, field)}>${words.removeAnyway}</button></p></div>`
          : nothing
      }`;
  }

  private renderNew(layer: UserLayer) {
    const { language } = this;
    const words = OWN_STRINGS[language];
    const typing =
      (set: (text: string) => void) =>
      ({ target }: Event): void => {
        if (target instanceof HTMLInputElement) set(target.value);
      };
    return html`<div class="pair">
        <label class="field">${words.fieldTitle}<input type="text" id="field-title" .value=${this.fieldTitle} @input=${typing(
          (text) => {
            this.fieldTitle = text;
          },
        )} /></label>
        <label class="field">${words.fieldType}<select id="field-type" @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement)
            this.fieldType = TYPES.find((type) => type === target.value) ?? this.fieldType;
        }}>${TYPES.map((type) => html`<option value=${type} ?selected=${type === this.fieldType}>${localize(FIELD_TYPE_WORDS[type], language)}</option>`)}</select></label>
      </div>
      <label class="field">${words.fieldName}<input type="text" id="field-name" .value=${this.fieldName} placeholder=${words.fieldNameHint} @input=${typing(
        (text) => {
          this.fieldName = text;
        },
      )} /></label>
      ${this.refusal ? html`<p class="refusal" role="alert">${this.refusal}</p>` : nothing}
      <p class="tools"><button class="quiet" id="add-field" type="button" @click=${() => this.handleAdd(layer)}>${words.addField}</button></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-tools': LayerTools;
  }
}
