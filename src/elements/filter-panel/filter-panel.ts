import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { isEmptyFilter } from '../../domain/empty-filter.js';
import { type Candidates, findCandidates, shownEdition } from '../../domain/facets.js';
import { countInLocality } from '../../domain/facets-by-locality.js';
import type { Box } from '../../domain/facets-in-view.js';
import { changeFilter, type FilterChange } from '../../domain/feature-filter.js';
import { AREA_UNITS } from '../../domain/filter-text.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import { DEFAULT_VIEW, shownFeatures, type ViewState } from '../../domain/view.js';
import { AskPolygonEvent, ChangeViewEvent } from '../panel-events.js';
import { FILTER_STRINGS } from '../strings/filter.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import './choice-list.js';
import { type AreaUnit, areaUnitOf, type FieldChoice, renderArea, renderFields } from './field-parts.js';
import { filterPanelStyles } from './filter-panel.styles.js';
import type { FilterState } from './filter-state.js';
import { renderBases, renderCommitments, renderStatuses, renderThemes } from './list-parts.js';
import { renderLocalities, renderShape } from './place-parts.js';

/** Parts that are folded away until they are wanted, with the members of the filter they are about. */
const SECTIONS = {
  commitments: ['commitments'],
  place: ['locality', 'polygon'],
  area: ['area'],
  fields: ['fields'],
} as const;
type Section = keyof typeof SECTIONS;

/** How many localities are counted before the page may do something else: some 8 ms on a slow phone. */
const LOCALITIES_AT_ONCE = 10;

/**
 * The reader's filter: what is asked of a place before it is shown, each choice with the number it would show.
 *
 * @fires change-view - The user changed the filter.
 * @fires ask-polygon - The user wants to draw an outline on the map.
 */
@customElement('filter-panel')
export class FilterPanel extends LitElement {
  static override styles = [baseStyles, filterPanelStyles];

  /** Everything. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What passes the filter, in layers that are off as well. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The view: its filter is shown. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** Named places; empty until they are loaded. */
  @property({ attribute: false }) localities: readonly Locality[] = [];
  /** What the map shows: west, south, east, north in degrees; absent = not known. */
  @property({ attribute: false }) bounds: Box | undefined;

  @state() private opened: ReadonlySet<Section> = new Set();
  @state() private fieldChoice: FieldChoice | undefined;
  @state() private areaUnit: AreaUnit | undefined;
  @state() private localityCounts: ReadonlyMap<string, number> = new Map();

  #candidates: Candidates = { passing: [], without: () => [] };
  /** What the candidates were found from. */
  #foundFrom: readonly unknown[] = [];
  #all = 0;
  #countedFor: Candidates | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { edition, localities } = this;
    const { filter, basis, layers } = this.view;
    const from = [edition, localities, filter, basis, layers];
    if (edition && from.some((part, index) => part !== this.#foundFrom[index])) {
      this.#foundFrom = from;
      const shown = shownEdition(edition, this.view);
      const locality = localities.find(({ id }) => id === filter?.locality);
      this.#candidates = findCandidates(shown, filter, locality);
      this.#all = countFeatures(shown);
    }
    // What is asked for is not hidden, also when it comes with a link; what was opened stays open.
    if (changed.has('view') && changed.get('view')?.filter !== this.view.filter)
      for (const section of this.#sectionsInUse()) this.#open(section);
  }

  protected override updated(): void {
    if (this.opened.has('place') && this.localities.length > 0 && this.#countedFor !== this.#candidates)
      void this.#countLocalities();
  }

  #sectionsInUse(): readonly Section[] {
    // Safe: the keys of a constant object.
    return (Object.keys(SECTIONS) as Section[]).filter((section) => this.isInUse(section));
  }

  private isInUse(section: Section): boolean {
    return SECTIONS[section].some((member) => this.view.filter?.[member] !== undefined);
  }

  #open(section: Section): void {
    if (!this.opened.has(section)) this.opened = new Set([...this.opened, section]);
  }

  async #countLocalities(): Promise<void> {
    const candidates = this.#candidates;
    this.#countedFor = candidates;
    const asked = candidates.without('locality');
    const counts = new Map<string, number>();
    for (const [index, locality] of this.localities.entries()) {
      if (index % LOCALITIES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
      if (this.#countedFor !== candidates || !this.isConnected) return;
      counts.set(locality.id, countInLocality(asked, locality));
    }
    this.localityCounts = counts;
  }

  protected override render() {
    const { edition, view, language, localities, bounds } = this;
    if (!edition) return nothing;
    const state: FilterState = {
      edition,
      filter: view.filter ?? {},
      candidates: this.#candidates,
      localities,
      language,
      selected: view.selected,
      bounds,
      change: (change, history) => this.change(change, history),
    };
    const strings = FILTER_STRINGS[language];
    return html`
      ${this.renderResult()}
      <p class="intro">${strings.intro}</p>
      <div class="part">${this.renderText()}</div>
      <div class="part">${renderStatuses(state)}</div>
      <div class="part">${renderBases(state)}</div>
      <div class="part">${renderThemes(state)}</div>
      ${this.renderSection('commitments', strings.commitments, () => renderCommitments(state))}
      ${this.renderSection('place', strings.place, () => html`${renderLocalities(state, this.localityCounts)} ${renderShape(state, this.handleDraw)}`)}
      ${this.renderSection('area', STRINGS[language].area, () => renderArea(state, this.areaUnit ?? areaUnitOf(AREA_UNITS[language]), this.handleUnit))}
      ${this.renderSection('fields', strings.fields, () => renderFields(state, this.fieldChoice ?? this.fieldInUse, this.handleField))}
    `;
  }

  private renderResult() {
    const strings = FILTER_STRINGS[this.language];
    const empty = isEmptyFilter(this.view.filter);
    const numbers = { n: this.#candidates.passing.length, all: this.#all };
    const hidden = this.countHidden();
    return html`<div class="top">
      <div role="status">
        <p class="result figures">${fillIn(empty ? strings.allShown : strings.shown, numbers)}</p>
        ${hidden > 0 ? html`<p class="hint">${fill(strings.inHiddenLayers, hidden)}</p>` : nothing}
      </div>
      <button class="quiet clear" type="button" aria-disabled=${empty} @click=${this.handleClear}>${strings.clearAll}</button>
    </div>`;
  }

  private renderText() {
    return html`<label class="text"><span>${FILTER_STRINGS[this.language].nameHolds}</span>
      <input type="search" class="name" autocomplete="off" .value=${this.view.filter?.text ?? ''} @input=${this.handleText} @compositionend=${this.handleText} />
    </label>`;
  }

  /** Folded away, and not made before it is opened. */
  private renderSection(section: Section, title: string, render: () => TemplateResult) {
    const open = this.opened.has(section);
    return html`<details data-section=${section} .open=${open} @toggle=${(event: Event) => this.handleToggle(event, section)}>
      <summary>${title}${this.isInUse(section) ? html`<span class="on"><span class="visually-hidden">${STRINGS[this.language].filterOn}</span></span>` : nothing}</summary>
      ${open ? html`<div class="body">${render()}</div>` : nothing}
    </details>`;
  }

  /** How many places meet the conditions in layers that are off; 0 without a filter. */
  private countHidden(): number {
    if (!this.filtered || isEmptyFilter(this.view.filter)) return 0;
    const everywhere = this.filtered.layers.flatMap((layer) => shownFeatures(layer, this.view.basis));
    return Math.max(0, everywhere.length - this.#candidates.passing.length);
  }

  private get fieldInUse(): FieldChoice {
    return this.view.filter?.fields?.[0] ?? {};
  }

  private handleDraw = (): void => {
    this.dispatchEvent(new AskPolygonEvent());
  };

  private handleUnit = (unit: AreaUnit): void => {
    this.areaUnit = unit;
  };

  /** Conditions on the fields of two layers exclude each other: those of another layer go. */
  private handleField = (choice: FieldChoice): void => {
    this.fieldChoice = choice;
    const fields = this.view.filter?.fields ?? [];
    const kept = fields.filter(({ layer }) => layer === choice.layer);
    if (kept.length < fields.length) this.change({ fields: kept });
  };

  private handleClear(): void {
    if (!isEmptyFilter(this.view.filter)) this.dispatchEvent(new ChangeViewEvent({ filter: undefined }));
  }

  private handleText(event: Event): void {
    // Letters on their way to becoming Chinese are not yet what is looked for.
    if (event instanceof InputEvent && event.isComposing) return;
    if (event.target instanceof HTMLInputElement) this.change({ text: event.target.value.trim() }, 'replace');
  }

  private handleToggle({ target }: Event, section: Section): void {
    if (!(target instanceof HTMLDetailsElement) || target.open === this.opened.has(section)) return;
    if (target.open) this.#open(section);
    else this.opened = new Set([...this.opened].filter((other) => other !== section));
  }

  private change(change: FilterChange, history: 'push' | 'replace' = 'push'): void {
    this.dispatchEvent(new ChangeViewEvent({ filter: changeFilter(this.view.filter, change) }, history));
  }
}

function countFeatures({ layers }: Edition): number {
  return layers.reduce((sum, layer) => sum + layer.features.length, 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'filter-panel': FilterPanel;
  }
}
