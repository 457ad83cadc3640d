import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import type { Reader } from '../../domain/search.js';
import { layerSwatches } from '../../map/legend.js';
import type { ThemeName } from '../../map/theme.js';
import { RenewalSelectEvent } from '../events.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { GoToEvent, LightCommitmentEvent } from '../panel-events.js';
import { SEARCH_STRINGS } from '../strings/search.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { searchBoxStyles } from './search-box.styles.js';
import type { Found, SearchSource } from './search-results.js';

/**
 * A field that finds places, commitments, streets, stations and coordinates: a combobox with a list under it.
 *
 * @fires renewal-select - The user chose a place.
 * @fires light-commitment - The user chose a commitment.
 * @fires go-to - The user chose a street, a station or a coordinate.
 */
@customElement('search-box')
export class SearchBox extends LitElement {
  static override styles = [baseStyles, searchBoxStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The edition that is searched. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** Streets, subdistricts and stations, as far as they are loaded. */
  @property({ attribute: false }) localities: readonly Locality[] = [];
  /** Language of the field and of the names shown. */
  @property() language: Language = 'zh';
  /** Colours of the swatches. */
  @property() themeName: ThemeName = 'light';

  @state() private text = '';
  @state() private results: readonly Found[] | undefined;
  @state() private active = -1;
  @state() private open = false;
  @query('input') private input!: HTMLInputElement;

  #source: SearchSource | undefined;
  #reader: Reader | undefined;
  #searching = 0;

  override focus(): void {
    this.input.focus();
    this.input.select();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('edition') || changed.has('localities')) this.#source = undefined;
    if (changed.has('localities') && this.text !== '') void this.#search();
  }

  /** Looks for the text; pinyin comes a moment later than the rest, when its dictionary is there. */
  async #search(): Promise<void> {
    const { edition, text, language } = this;
    const turn = ++this.#searching;
    if (!edition || text.trim() === '') {
      this.results = undefined;
      return;
    }
    const { buildSource, find } = await import('./search-results.js');
    this.#source ??= buildSource(edition, this.localities, this.#reader);
    const results = await find(this.#source, text, { language, edition });
    if (turn !== this.#searching) return;
    this.results = results;
    this.active = results.length > 0 ? 0 : -1;
    if (!this.#reader) void this.#learnPinyin();
  }

  async #learnPinyin(): Promise<void> {
    const { syllablesOf } = await import('../../domain/pinyin.js');
    if (this.#reader) return;
    this.#reader = syllablesOf;
    this.#source = undefined;
    await this.#search();
  }

  private handleInput(): void {
    this.text = this.input.value;
    this.open = true;
    void this.#search();
  }

  private handleKey(event: KeyboardEvent): void {
    // While a Chinese input method composes, Enter and the arrows are its own.
    if (event.isComposing) return;
    const { results = [], active } = this;
    const last = results.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        this.#activate(active >= last ? 0 : active + 1);
        break;
      case 'ArrowUp':
        this.#activate(active <= 0 ? last : active - 1);
        break;
      case 'Enter': {
        const found = results[active];
        if (!found || !this.open) return;
        this.#choose(found);
        break;
      }
      case 'Escape':
        if (!this.open && this.text === '') return;
        if (this.open) this.open = false;
        else this.#clear();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #activate(index: number): void {
    this.open = true;
    this.active = index;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #choose(found: Found): void {
    this.open = false;
    switch (found.type) {
      case 'feature': {
        const { id } = found.feature.properties;
        this.dispatchEvent(new RenewalSelectEvent(id, found.layer.id, [id]));
        break;
      }
      case 'commitment':
        this.dispatchEvent(new LightCommitmentEvent(found.id));
        break;
      case 'locality':
        this.dispatchEvent(new GoToEvent(found.locality.geometry, found.name));
        break;
      case 'coordinate':
        this.dispatchEvent(new GoToEvent(found.geometry, found.name));
    }
  }

  #clear(): void {
    this.text = '';
    this.results = undefined;
    this.input.focus();
  }

  private handleFocusOut(event: FocusEvent): void {
    if (!(event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)))
      this.open = false;
  }

  protected override render() {
    const strings = SEARCH_STRINGS[this.language];
    const { results } = this;
    const shown = this.open && results !== undefined;
    return html`<div class="field" @focusout=${this.handleFocusOut}>
      <svg class="glass" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 5 5"/></svg>
      <input type="text" role="combobox" aria-label=${strings.label} placeholder=${strings.placeholder} autocomplete="off" spellcheck="false"
        enterkeyhint="search" aria-autocomplete="list" aria-expanded=${shown && results.length > 0} aria-controls="results"
        aria-activedescendant=${shown && this.active >= 0 ? `result-${this.active}` : nothing}
        .value=${this.text} @input=${this.handleInput} @keydown=${this.handleKey}
        @focus=${() => {
          this.open = this.text !== '';
        }} />
      ${this.text === '' ? nothing : html`<button class="clear" type="button" aria-label=${strings.clear} @click=${() => this.#clear()}>×</button>`}
      <div class="popup" ?hidden=${!shown} @pointerdown=${(event: Event) => event.preventDefault()}>
        <div id="results" role="listbox" aria-label=${strings.label} ?hidden=${!results?.length}>${results?.map((found, index) => this.renderResult(found, index))}</div>
        ${results?.length === 0 ? html`<p class="none"><b>${fillIn(strings.none, { query: this.text })}</b>${strings.noneHint}</p>` : nothing}
      </div>
      <p class="visually-hidden" role="status">${shown ? (results.length > 0 ? fill(strings.count, results.length) : fillIn(strings.none, { query: this.text })) : ''}</p>
    </div>`;
  }

  private renderResult(found: Found, index: number) {
    const strings = SEARCH_STRINGS[this.language];
    const first = this.results?.findIndex(({ type }) => type === found.type) === index;
    return html`${first ? html`<p class="group" role="presentation">${strings.types[found.type]}</p>` : nothing}
      <div role="option" id="result-${index}" aria-selected=${index === this.active} @click=${() => this.#choose(found)}>
        <span class="swatch-box">${found.type === 'feature' ? this.renderLayerSwatch(found) : nothing}</span>
        <span class="name">${this.renderName(found.name)}</span>
        <span class="about">${this.renderAbout(found)}</span>
      </div>`;
  }

  private renderLayerSwatch({ layer }: Extract<Found, { type: 'feature' }>) {
    const themes = this.edition?.manifest.themes ?? [];
    return layerSwatches(layer, themes, this.themeName).slice(0, 1).map(renderSwatch);
  }

  /** The name with the part that was typed marked. */
  private renderName(name: string) {
    const word = this.text.trim().toLowerCase();
    const at = word === '' ? -1 : name.toLowerCase().indexOf(word);
    if (at < 0) return name;
    const end = at + word.length;
    return html`${name.slice(0, at)}<mark>${name.slice(at, end)}</mark>${name.slice(end)}`;
  }

  private renderAbout(found: Found) {
    const strings = SEARCH_STRINGS[this.language];
    switch (found.type) {
      case 'feature': {
        const { basis } = found.feature.properties;
        return html`${localize(found.layer.title, this.language)} ${basis === 'illustrative' ? html`<span class="tag">${STRINGS[this.language].illustrativeTag}</span>` : nothing}`;
      }
      case 'locality':
        return strings.localities[found.locality.kind];
      case 'commitment':
        return nothing;
      case 'coordinate': {
        const { system, zone, guessed, inside } = found.reading;
        const width = system === 'gauss-kruger-3' ? 3 : 6;
        const how =
          zone === undefined
            ? strings.degrees
            : fillIn(guessed ? strings.guessedZone : strings.zone, { width, zone });
        return inside ? how : `${how} · ${strings.outside}`;
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'search-box': SearchBox;
  }
}
