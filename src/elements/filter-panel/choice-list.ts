import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../../domain/language.js';
import { FILTER_STRINGS } from '../strings/filter.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';

export interface Choice {
  /** Tells the choices of one list apart. */
  readonly key: string;
  readonly label: string;
  /** How many places it would show. */
  readonly count: number;
  readonly chosen: boolean;
}

/** A choice was made, or taken back. For the panel around the list only. */
export class ChooseEvent extends Event {
  constructor(
    readonly key: string,
    readonly chosen: boolean,
  ) {
    super('choose');
  }
}

/** Lists longer than this can be searched, and scroll. */
const SHORT = 12;
/** How many choices are drawn before the reader asks for all. */
const FIRST = 60;

/**
 * Choices with check boxes, each with its number of places.
 *
 * @fires choose - The user made a choice, or took it back.
 */
@customElement('choice-list')
export class ChoiceList extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host { display: block; }
      fieldset { margin: 0; padding: 0; border: none; min-width: 0; }
      legend { padding: 0; font-size: 0.8125rem; font-weight: 600; color: var(--atlas-ink); }
      input[type='search'] { width: 100%; min-height: 32px; margin: 4px 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); font-size: 0.875rem; }
      .long { max-height: 260px; overflow: auto; border: 1px solid var(--atlas-rule); border-radius: 4px; padding: 2px 6px; scrollbar-width: thin; }
      label { display: grid; grid-template-columns: auto 1fr auto; gap: 8px; align-items: center; min-height: 30px; padding: 3px 0; font-size: 0.875rem; line-height: 1.4; cursor: pointer; }
      .long li + li { border-top: 1px solid var(--atlas-rule); }
      input[type='checkbox'] { width: 17px; height: 17px; margin: 0; accent-color: var(--atlas-ink); }
      .label { overflow-wrap: anywhere; }
      .count { font-size: 0.8125rem; color: var(--atlas-ink-soft); white-space: nowrap; }
      .none { padding: 6px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
      .all { margin: 6px 0; }
    `,
  ];

  /** What the choices are about. */
  @property() heading = '';
  /** Hides the heading from sight, where what stands around the list says the same. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;
  /** The choices, in order. */
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** Language of the list. */
  @property() language: Language = 'zh';

  @state() private query = '';
  @state() private whole = false;

  protected override render() {
    const long = this.choices.length > SHORT;
    return html`<fieldset>
      <legend class=${this.noHeading ? 'visually-hidden' : ''}>${this.heading}</legend>
      ${long ? this.renderSearch() : nothing}
      ${this.renderChoices(long)}
    </fieldset>`;
  }

  private renderSearch() {
    const label = fillIn(FILTER_STRINGS[this.language].search, { name: this.heading });
    return html`<input type="search" aria-label=${label} placeholder=${label} .value=${this.query} @input=${this.handleSearch} />`;
  }

  private renderChoices(long: boolean) {
    const strings = FILTER_STRINGS[this.language];
    const query = this.query.trim().toLowerCase();
    const found = this.choices.filter(({ label, chosen }) => chosen || label.toLowerCase().includes(query));
    if (found.length === 0) return html`<p class="none" role="status">${strings.noChoice}</p>`;
    const shown = this.whole ? found : found.slice(0, FIRST);
    return html`<ul class=${long ? 'long' : ''}>${shown.map((choice) => this.renderChoice(choice))}</ul>
      ${
        shown.length < found.length
          ? html`<button class="quiet all" type="button" @click=${this.handleAll}>${fill(strings.showAll, found.length)}</button>`
          : nothing
      }`;
  }

  private renderChoice({ key, label, count, chosen }: Choice) {
    return html`<li><label>
      <input type="checkbox" data-key=${key} .checked=${chosen} @change=${(event: Event) => this.handleChange(event, key)} />
      <span class="label">${label}</span>
      <span class="count figures">${fill(STRINGS[this.language].featureCount, count)}</span>
    </label></li>`;
  }

  private handleSearch({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.query = target.value;
  }

  private handleAll(): void {
    this.whole = true;
  }

  private handleChange({ target }: Event, key: string): void {
    if (target instanceof HTMLInputElement) this.dispatchEvent(new ChooseEvent(key, target.checked));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-list': ChoiceList;
  }
  interface HTMLElementEventMap {
    choose: ChooseEvent;
  }
}
