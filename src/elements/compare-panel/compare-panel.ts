import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import { COMPARISON_TYPES, type ComparisonType, DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { ChangeViewEvent } from '../panel-events.js';
import { COMPARE_STRINGS } from '../strings/compare.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderChanges } from './changes-list.js';
import { comparePanelStyles } from './compare-panel.styles.js';
import { ComparedEvent } from './compared-event.js';
import {
  type LoadedEdition,
  loadOther,
  marksOf,
  type OtherEdition,
  resolveFromPage,
  titlesOf,
} from './other-edition.js';

const NONE: OtherEdition = { type: 'none' };

/** Which edition is to be compared with what is at which address. */
interface Question {
  readonly edition: Edition;
  readonly address: string;
}

/**
 * What is compared: promised and completed, all and located, or two editions with a list of what differs.
 *
 * @fires change-view - The user chose what is compared, or ended the comparison.
 * @fires compared - Which editions are compared has changed: what differs, for the map; nothing while there is no other.
 * @fires renewal-select - The user chose a place that this edition has.
 * @fires go-to - The user chose a place that only the other edition has.
 */
@customElement('compare-panel')
export class ComparePanel extends LitElement {
  static override styles = [baseStyles, comparePanelStyles];

  /** The edition on the page. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** Absolute URL of its edition.json. */
  @property() editionUrl = '';
  /** The view, with its comparison. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';

  @state() private other: OtherEdition = NONE;
  #asked: Question | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked = undefined;
    this.other = NONE;
  }

  protected override willUpdate(): void {
    this.#wantOther();
  }

  protected override updated(changed: PropertyValues): void {
    // Also when there is nothing to tell: the map may still show what was compared before.
    if (changed.has('other') || changed.has('language')) this.#tell();
  }

  get #address(): string | undefined {
    const { comparison } = this.view;
    return comparison?.type === 'edition' ? comparison.edition : undefined;
  }

  /** Starts to load what the view asks for, unless it has been asked for already. */
  #wantOther(): void {
    const { edition } = this;
    const address = this.#address;
    if (this.#asked?.edition === edition && this.#asked?.address === address) return;
    this.#asked = edition && address !== undefined ? { edition, address } : undefined;
    this.other = this.#asked ? this.#startLoading(this.#asked) : NONE;
  }

  #startLoading(asked: Question): OtherEdition {
    const resolved = resolveFromPage(asked.address);
    if (resolved.type !== 'own') return { type: 'failed', reason: resolved.type };
    void loadOther(asked.edition, resolved.url).then((other) => {
      if (this.#asked === asked) this.other = other;
    });
    return { type: 'loading' };
  }

  #tell(): void {
    const { edition, other, language } = this;
    const isLoaded = other.type === 'loaded' && edition !== undefined;
    this.dispatchEvent(
      new ComparedEvent(
        isLoaded ? marksOf(other.changes) : [],
        isLoaded ? titlesOf([edition, other.edition], language) : undefined,
      ),
    );
  }

  #choose(type: ComparisonType): void {
    const at = this.view.comparison?.at ?? 0.5;
    this.dispatchEvent(new ChangeViewEvent({ comparison: { type, at } }));
  }

  private handleAddress(event: SubmitEvent): void {
    event.preventDefault();
    const address = this.renderRoot.querySelector<HTMLInputElement>('#address')?.value.trim();
    const { comparison } = this.view;
    if (!address || !comparison) return;
    // The same address once more is another try.
    this.#asked = undefined;
    this.dispatchEvent(new ChangeViewEvent({ comparison: { ...comparison, edition: address } }));
    this.requestUpdate();
  }

  protected override render() {
    const { comparison } = this.view;
    const strings = COMPARE_STRINGS[this.language];
    if (!comparison) return nothing;
    return html`<section aria-labelledby="heading">
      <header>
        <h2 id="heading">${strings.heading}</h2>
        <button class="quiet" type="button" @click=${() => this.dispatchEvent(new ChangeViewEvent({ comparison: undefined }))}>${strings.stop}</button>
      </header>
      <div class="types" role="radiogroup" aria-labelledby="heading">
        ${COMPARISON_TYPES.map(
          (type) =>
            html`<label><input type="radio" name="type" value=${type} .checked=${comparison.type === type} @change=${() => this.#choose(type)} /> ${strings.types[type]}</label>`,
        )}
      </div>
      ${comparison.type === 'edition' ? this.renderEditions() : nothing}
    </section>`;
  }

  private renderEditions() {
    const strings = COMPARE_STRINGS[this.language];
    const { other, edition, language } = this;
    return html`<form @submit=${this.handleAddress}>
        <label for="address">${strings.address}</label>
        <p><input id="address" type="text" inputmode="url" spellcheck="false" autocomplete="off" aria-describedby="hint" .value=${this.#address ?? ''} />
          <button class="quiet" type="submit">${strings.load}</button></p>
        <p class="soft" id="hint">${strings.addressHint}</p>
      </form>
      <div role="status">${this.renderState()}</div>
      ${
        other.type === 'loaded' && edition
          ? html`${this.renderProblems(other)}${renderChanges({ host: this, edition, other, language })}`
          : nothing
      }`;
  }

  /** How far it is, in a sentence to be read out; the list of differences is not. */
  private renderState() {
    const { other, language } = this;
    const strings = COMPARE_STRINGS[language];
    switch (other.type) {
      case 'none':
        return nothing;
      case 'loading':
        return html`<p class="soft">${strings.loading}</p>`;
      case 'failed':
        return html`<p class="wrong">${fillIn(strings.notLoaded, { reason: strings.reasons[other.reason] })}
          ${other.detail === undefined ? nothing : html`<small lang="en">${other.detail}</small>`}</p>`;
      case 'loaded': {
        const [before, after] = titlesOf([other.before, other.after], language);
        const count = Object.values(other.changes).flat().length;
        return html`<p class="soft">${fillIn(strings.direction, { before, after })}</p>
          <p>${count === 0 ? strings.none : fill(strings.differences, count)}</p>`;
      }
    }
  }

  private renderProblems({ problems }: LoadedEdition) {
    if (problems.length === 0) return nothing;
    return html`<details class="wrong"><summary>${STRINGS[this.language].dataProblems} ${problems.length}</summary>
      <ul lang="en">${problems.map(({ message }) => html`<li>${message}</li>`)}</ul></details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-panel': ComparePanel;
  }
}
