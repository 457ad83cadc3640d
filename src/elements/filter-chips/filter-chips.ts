import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { shownEdition } from '../../domain/facets.js';
import { type FilterTextPart, filterParts } from '../../domain/filter-text.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { ChangeViewEvent } from '../panel-events.js';
import { FILTER_STRINGS } from '../strings/filter.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { filterWords } from './filter-words.js';

/**
 * The filter that is on, one chip for each condition; a chip takes its condition back. Nothing when no filter is on.
 *
 * @fires change-view - The user took conditions back.
 */
@customElement('filter-chips')
export class FilterChips extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host { display: block; max-width: 100%; }
      section {
        display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding: 6px 8px; border: 1px solid var(--atlas-rule); border-radius: 6px;
        background: var(--atlas-paper); color: var(--atlas-ink); box-shadow: 0 1px 6px rgb(30 20 10 / 12%); max-height: 34vh; overflow: auto;
      }
      p { font-size: 0.8125rem; color: var(--atlas-ink-soft); padding: 0 2px; }
      ul { display: contents; }
      li { max-width: 100%; }
      .chip { display: inline-flex; align-items: center; gap: 6px; max-width: min(100%, 20em); border-radius: 4px; text-align: left; }
      .chip .label { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .chip .cross { flex: none; font-size: 1rem; line-height: 1; color: var(--atlas-ink-soft); }
      .chip:hover .cross { color: var(--atlas-ink); }
      .all { border: none; background: none; min-height: 28px; padding: 2px 6px; font-size: 0.8125rem; text-decoration: underline; text-underline-offset: 3px; color: var(--atlas-ink); }
    `,
  ];

  /** Everything. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The view: its filter is shown. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the chips. */
  @property() language: Language = 'zh';
  /** Named places, for the name of one that is asked for. */
  @property({ attribute: false }) localities: readonly Locality[] = [];

  /** Where the focus was when a chip was pressed; -1 when it was elsewhere. */
  #focusAt = -1;

  /** The chip that was pressed is gone: the focus stays among those that are left. */
  protected override updated(changed: PropertyValues<this>): void {
    if (this.#focusAt < 0 || !changed.has('view')) return;
    const chips = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
    chips[Math.min(this.#focusAt, chips.length - 1)]?.focus();
    this.#focusAt = -1;
  }

  protected override render() {
    const { edition, view, language, localities } = this;
    if (!edition) return nothing;
    const strings = FILTER_STRINGS[language];
    const parts = filterParts(view.filter, { edition, localities, language, words: filterWords(language) });
    if (parts.length === 0) return nothing;
    return html`<section aria-label=${strings.chips}>
      <p class="figures" role="status">${fillIn(strings.shown, { n: this.countShown(this.filtered ?? edition), all: this.countShown(edition) })}</p>
      <ul>${parts.map((part) => this.renderChip(part))}</ul>
      <button class="all" type="button" @click=${() => this.change(undefined)}>${strings.clearAll}</button>
    </section>`;
  }

  private renderChip({ key, label, without }: FilterTextPart) {
    return html`<li>
      <button class="quiet chip" type="button" data-key=${key} title=${label}
        aria-label=${fillIn(FILTER_STRINGS[this.language].remove, { name: label })} @click=${() => this.change(without)}>
        <span class="label">${label}</span><span class="cross" aria-hidden="true">×</span>
      </button>
    </li>`;
  }

  private countShown(edition: Edition): number {
    return shownEdition(edition, this.view).layers.reduce((sum, layer) => sum + layer.features.length, 0);
  }

  private change(filter: ViewState['filter']): void {
    const chips = [...this.renderRoot.querySelectorAll('.chip')];
    this.#focusAt = chips.findIndex((chip) => chip.matches(':focus'));
    this.dispatchEvent(new ChangeViewEvent({ filter }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'filter-chips': FilterChips;
  }
}
