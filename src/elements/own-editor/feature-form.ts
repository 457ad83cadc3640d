import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { BASES, type Field, STATUSES } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import { convertValue } from '../../domain/import/convert-value.js';
import { STANDARD_FIELDS } from '../../domain/import/standard-fields.js';
import type { Language } from '../../domain/language.js';
import type { DrawnProperties } from '../../domain/workspace/drawn-layer.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import { renderFieldInput } from '../own-layers/field-input.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';

export interface FilledForm {
  /** Id of the layer; empty for one that is to be begun. */
  readonly layer: string;
  readonly properties: DrawnProperties;
}

/** The form is filled in soundly; with `again` the user wants to draw another. */
export class FillFormEvent extends Event {
  constructor(
    readonly filled: FilledForm,
    readonly again: boolean,
  ) {
    super('fill-form');
  }
}

/** Texts as they stand in the form, by field. */
type Texts = Readonly<Record<string, string>>;

const ASKED = ['name', 'status', 'basis', 'uncertainty_m', 'source', 'note'];

/**
 * What must be known of a shape before it is a feature: its name, status, basis, uncertainty, source, and the fields of
 * its layer. The last source used in the layer is proposed.
 *
 * @fires fill-form - Everything needed was said.
 * @fires back-to-shape - The user wants to change the shape once more.
 * @fires give-up - The user wants to leave.
 */
@customElement('feature-form')
export class FeatureForm extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host { display: block; }
      h3 { font: 600 1rem/1.4 var(--atlas-serif); outline: none; }
      .note { margin: 2px 0 6px; font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
      .field { display: grid; gap: 3px; margin: 6px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
      .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10px; }
      select, input[type='text'] { min-height: 34px; width: 100%; min-width: 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; }
      .actions { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 10px; }
      .actions .quiet { min-height: 34px; padding-inline: 12px; border-radius: 17px; }
      .main { background: var(--atlas-ink); border-color: var(--atlas-ink); color: var(--atlas-paper); }
      .refusal { margin: 8px 0 0; padding: 6px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-tile); border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; }
    `,
  ];

  /** Layers to choose from. */
  @property({ attribute: false }) layers: readonly UserLayer[] = [];
  /** Id of the layer that it goes into; undefined to have one chosen. */
  @property() layer: string | undefined;
  /** The name that is proposed. */
  @property() name = '';
  /** How far off a hand is at the scale of the drawing. */
  @property({ attribute: false }) uncertaintyMetres = 10;
  /** Whether another can be drawn at once. */
  @property({ type: Boolean }) repeatable = false;
  /** Language of the form. */
  @property() language: Language = 'zh';

  @state() private texts: Texts = {};
  @state() private chosen: string | undefined;
  @state() private refusal = '';

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h3')?.focus();
  }

  get #target(): UserLayer | undefined {
    const wanted = this.layer ?? this.chosen ?? this.layers.at(-1)?.id;
    return this.layers.find(({ id }) => id === wanted);
  }

  get #fields(): readonly Field[] {
    const standard = STANDARD_FIELDS.filter(({ name }) => ASKED.includes(name));
    return [...standard, ...(this.#target?.fields ?? [])];
  }

  /** What stands in the form: what was typed, else what is proposed. */
  #textOf(name: string): string {
    const typed = this.texts[name];
    if (typed !== undefined) return typed;
    switch (name) {
      case 'name':
        return this.name || this.#proposedName;
      case 'status':
        return 'planned';
      case 'basis':
        return 'estimate';
      case 'uncertainty_m':
        return String(this.uncertaintyMetres);
      case 'source':
        return this.#target?.features.at(-1)?.properties.source ?? '';
      default:
        return '';
    }
  }

  get #proposedName(): string {
    const target = this.#target;
    const title = target ? localize(target.title, this.language) : OWN_STRINGS[this.language].drawnLayer;
    return `${title} ${(target?.features.length ?? 0) + 1}`;
  }

  /** While typing, not when a field is left: the button that is being pressed would move away. */
  private handleTyping(): void {
    this.refusal = '';
  }

  private handleSubmit(again: boolean): void {
    const filled = this.#read();
    if (typeof filled === 'string') this.refusal = filled;
    else this.dispatchEvent(new FillFormEvent(filled, again));
  }

  /** The feature's properties, or the sentence that says what is missing. */
  #read(): FilledForm | string {
    const words = OWN_STRINGS[this.language];
    const text = (name: string) => this.#textOf(name).trim();
    const [status, basis] = [
      STATUSES.find((value) => value === text('status')),
      BASES.find((value) => value === text('basis')),
    ];
    const uncertaintyMetres = text('uncertainty_m') === '' ? Number.NaN : Number(text('uncertainty_m'));
    if (!Number.isFinite(uncertaintyMetres) || uncertaintyMetres < 0) return words.needsUncertainty;
    if (text('source') === '') return words.needsSource;
    if (!status || !basis)
      return fillIn(words.required, { field: this.#titleOf(status ? 'basis' : 'status') });
    const values: Record<string, unknown> = {};
    for (const field of this.#target?.fields ?? []) {
      const converted = convertValue(text(field.name), field);
      const title = localize(field.title, this.language) || field.name;
      if (converted.type === 'unfit') return fillIn(words.unfit, { field: title });
      if (converted.type === 'value') values[field.name] = converted.value;
      else if (field.required) return fillIn(words.required, { field: title });
    }
    return {
      layer: this.#target?.id ?? '',
      properties: {
        name: text('name') || this.#proposedName,
        status,
        basis,
        uncertaintyMetres,
        source: text('source'),
        note: text('note'),
        values,
      },
    };
  }

  #titleOf(name: string): string {
    const field = STANDARD_FIELDS.find((standard) => standard.name === name);
    return field ? localize(field.title, this.language) : name;
  }

  protected override render() {
    const words = OWN_STRINGS[this.language];
    return html`<h3 tabindex="-1">${words.form}</h3>
      <p class="note">${words.formHint}</p>
      ${this.layer === undefined ? this.renderLayers() : nothing}
      <div @input=${this.handleTyping}>${this.#fields.map((field) => this.renderField(field))}</div>
      ${this.refusal ? html`<p class="refusal" role="alert">${this.refusal}</p>` : nothing}
      <p class="actions">
        <button class="quiet main" id="save" type="button" @click=${() => this.handleSubmit(false)}>${words.save}</button>
        ${this.repeatable ? html`<button class="quiet" id="save-next" type="button" @click=${() => this.handleSubmit(true)}>${words.saveAndNext}</button>` : nothing}
        <button class="quiet" id="back" type="button" @click=${() => this.dispatchEvent(new Event('back-to-shape'))}>${words.backToShape}</button>
        <button class="quiet" id="give-up" type="button" @click=${() => this.dispatchEvent(new Event('give-up'))}>${words.giveUp}</button>
      </p>`;
  }

  private renderField(field: Field) {
    const words = OWN_STRINGS[this.language];
    const { name } = field;
    const input = renderFieldInput({
      field: name === 'uncertainty_m' ? { ...field, title: BOTH_UNCERTAINTY } : field,
      text: this.#textOf(name),
      language: this.language,
      onChange: (text) => {
        this.texts = { ...this.texts, [name]: text };
      },
    });
    const metres = formatNumber(this.uncertaintyMetres, this.language);
    return html`${input}${name === 'uncertainty_m' ? html`<p class="note">${fillIn(words.uncertaintyHint, { metres })}</p>` : nothing}${name === 'source' ? html`<p class="note">${words.sourceHint}</p>` : nothing}`;
  }

  private renderLayers() {
    const words = OWN_STRINGS[this.language];
    const target = this.#target?.id ?? '';
    return html`<label class="field">${words.layer}<select id="layer" @change=${({
      target: select,
    }: Event) => {
      if (select instanceof HTMLSelectElement) this.chosen = select.value;
    }}>
      ${this.layers.map(({ id, title }) => html`<option value=${id} ?selected=${id === target}>${localize(title, this.language)}</option>`)}
      <option value="" ?selected=${target === ''}>${OWN_STRINGS[this.language].intoNewLayer}</option>
    </select></label>`;
  }
}

/** With its unit, which the attributes elsewhere show beside the value. */
const BOTH_UNCERTAINTY = { zh: OWN_STRINGS.zh.uncertainty, en: OWN_STRINGS.en.uncertainty };

declare global {
  interface HTMLElementTagNameMap {
    'feature-form': FeatureForm;
  }
  interface HTMLElementEventMap {
    'fill-form': FillFormEvent;
    'back-to-shape': Event;
    'give-up': Event;
  }
}
