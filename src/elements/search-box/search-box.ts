import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import type { ThemeName } from '../../map/theme.js';
import { RenewalSelectEvent } from '../events.js';
import { GoToEvent, LightCommitmentEvent, SayEvent } from '../panel-events.js';
import { SEARCH_STRINGS } from '../strings/search.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderResults } from './render-results.js';
import { searchBoxStyles } from './search-box.styles.js';
import type { Found, SearchSource } from './search-results.js';

/**
 * A field that finds places, commitments, streets, stations and coordinates: a combobox with a list under it.
 *
 * @fires renewal-select - The user chose a place.
 * @fires light-commitment - The user chose a commitment.
 * @fires go-to - The user chose a street, a station or a coordinate.
 * @fires say - The code of the search did not load.
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
  #spoken: Promise<SearchSource> | undefined;
  #turn = 0;
  /** Whether the arrow keys are in the list: Home and End are then its own, else the text's. */
  #walking = false;

  override focus(): void {
    this.input.focus();
    this.input.select();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('edition') || changed.has('localities')) {
      this.#source = undefined;
      this.#spoken = undefined;
      this.#turn++;
    }
    if (changed.has('edition') || changed.has('localities') || changed.has('language')) void this.#search();
  }

  protected override updated(): void {
    if (!this.open || !this.results) return;
    // On a phone the list fills the page from the field down to the keyboard, wherever the header has put the field.
    const { bottom } = this.input.getBoundingClientRect();
    const height = (window.visualViewport?.height ?? window.innerHeight) - bottom;
    this.style.setProperty('--popup-top', `${Math.round(bottom)}px`);
    this.style.setProperty('--popup-height', `${Math.max(140, Math.round(height))}px`);
  }

  /** Looks for the text; with pinyin a moment later, the first time, when its dictionary is there. */
  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const { edition, localities, text, language } = this;
    if (!edition || text.trim() === '') {
      this.results = undefined;
      return;
    }
    try {
      const { buildSource, find } = await import('./search-results.js');
      // The edition and the localities are still the same as long as it is this turn.
      if (turn !== this.#turn) return;
      this.#source ??= buildSource(edition, localities);
      const source = this.#source;
      const results = await find(source, text, language);
      if (turn !== this.#turn) return;
      // «Nothing found» is not said before all has been tried.
      if (results.length > 0 || source.read) this.#show(results);
      if (source.read) return;
      this.#spoken ??= this.#learnPinyin(source);
      const spoken = await this.#spoken;
      const all = await find(spoken, text, language);
      if (turn !== this.#turn) return;
      this.#source = spoken;
      this.#show(all);
    } catch {
      // The network was cut: whatever was found stays, and the next letter tries again.
      this.#spoken = undefined;
      if (turn === this.#turn) this.dispatchEvent(new SayEvent(STRINGS[language].partNotLoaded));
    }
  }

  async #learnPinyin(source: SearchSource): Promise<SearchSource> {
    const [{ readingsOf }, { addPinyin }] = await Promise.all([
      import('../../domain/pinyin.js'),
      import('./search-results.js'),
    ]);
    return addPinyin(source, readingsOf);
  }

  /** Shows the results; the one that was walked to stays active. */
  #show(results: readonly Found[]): void {
    const key = this.#walking ? this.results?.[this.active]?.key : undefined;
    this.results = results;
    const kept = results.findIndex((found) => found.key === key);
    this.active = results.length > 0 ? Math.max(0, kept) : -1;
  }

  private handleInput(): void {
    this.text = this.input.value;
    this.open = true;
    this.#walking = false;
    void this.#search();
  }

  private handleFocus(): void {
    this.open = this.text !== '';
    // Ready by the first letter; should it fail, that letter asks again.
    void import('./search-results.js').catch(() => undefined);
  }

  private handleKey(event: KeyboardEvent): void {
    // While a Chinese input method composes, Enter and the arrows are its own. Safari ends the composition before the
    // Enter that closes it: only the key code tells (https://bugs.webkit.org/show_bug.cgi?id=165004).
    if (event.isComposing || event.keyCode === 229) return;
    const { results = [], active } = this;
    const last = results.length - 1;
    switch (event.key) {
      case 'Home':
      case 'End':
        if (!this.#walking || !this.open || event.shiftKey) return;
        this.#activate(event.key === 'Home' ? 0 : last);
        break;
      case 'ArrowDown':
        if (last < 0) return;
        this.#activate(active >= last ? 0 : active + 1);
        break;
      case 'ArrowUp':
        if (last < 0) return;
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
    // The first arrow on a closed list opens it where it stood.
    this.active = this.open ? index : Math.max(0, this.active);
    this.open = true;
    this.#walking = true;
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
    this.#turn++;
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
        @focus=${this.handleFocus} />
      ${this.text === '' ? nothing : html`<button class="clear" type="button" aria-label=${strings.clear} @click=${() => this.#clear()}>×</button>`}
      <div class="popup" ?hidden=${!shown} @pointerdown=${(event: Event) => event.preventDefault()}>
        <div id="results" role="listbox" aria-label=${strings.label} ?hidden=${!results?.length}>${this.renderList()}</div>
        ${results?.length === 0 ? html`<p class="none"><b>${fillIn(strings.none, { query: this.text })}</b>${strings.noneHint}</p>` : nothing}
      </div>
      <p class="visually-hidden" role="status">${shown ? (results.length > 0 ? fill(strings.count, results.length) : fillIn(strings.none, { query: this.text })) : ''}</p>
    </div>`;
  }

  private renderList() {
    const { results = [], active, language, themeName } = this;
    return renderResults(results, {
      active,
      language,
      themeName,
      themes: this.edition?.manifest.themes ?? [],
      onChoose: (found) => this.#choose(found),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'search-box': SearchBox;
  }
}
