import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import type { EditionChanges } from '../../domain/edition-changes.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { COMPARISON_TYPES, type ComparisonType, DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import { ChangeViewEvent } from '../panel-events.js';
import { COMPARE_STRINGS } from '../strings/compare.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderChanges } from './changes-list.js';
import { comparePanelStyles } from './compare-panel.styles.js';
import { ComparedEvent } from './compared-event.js';

type Other =
  | { readonly type: 'none' }
  | { readonly type: 'loading' }
  | { readonly type: 'failed'; readonly reason: string }
  | {
      readonly type: 'loaded';
      readonly edition: Edition;
      readonly changes: EditionChanges;
      readonly before: Edition;
      readonly after: Edition;
    };

/**
 * What is compared: promised and completed, all and located, or two editions with a list of what differs.
 *
 * @fires change-view - The user chose what is compared, or ended the comparison.
 * @fires compared - Two editions were compared: what differs, for the map.
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

  @state() private other: Other = { type: 'none' };
  #loaded: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tell({ type: 'none' });
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('view') || changed.has('edition')) void this.#loadOther();
  }

  get #address(): string | undefined {
    const { comparison } = this.view;
    return comparison?.type === 'edition' ? comparison.edition : undefined;
  }

  async #loadOther(): Promise<void> {
    const { edition } = this;
    const address = this.#address;
    const wanted = edition && address;
    if (wanted === this.#loaded) return;
    this.#loaded = wanted;
    if (!edition || address === undefined) return this.#tell({ type: 'none' });
    const url = new URL(address, document.baseURI);
    if (url.origin !== location.origin)
      return this.#tell({ type: 'failed', reason: COMPARE_STRINGS[this.language].foreign });
    this.other = { type: 'loading' };
    const [result, { compareEditions }] = await Promise.all([
      loadEdition(url.href),
      import('../../domain/edition-changes.js'),
    ]);
    if (this.#loaded !== wanted) return;
    if (!result.ok) return this.#tell({ type: 'failed', reason: result.problems[0]?.message ?? '' });
    const other = result.value;
    const isLater = other.manifest.updated >= edition.manifest.updated;
    const [before, after] = isLater ? [edition, other] : [other, edition];
    this.#tell({ type: 'loaded', edition: other, before, after, changes: compareEditions(before, after) });
  }

  #tell(other: Other): void {
    this.other = other;
    const marks =
      other.type === 'loaded'
        ? [
            ...other.changes.added.map(({ feature }) => ({
              mark: 'added' as const,
              geometry: feature.geometry,
            })),
            ...other.changes.removed.map(({ feature }) => ({
              mark: 'removed' as const,
              geometry: feature.geometry,
            })),
            ...other.changes.changed.map(({ after }) => ({
              mark: 'changed' as const,
              geometry: after.feature.geometry,
            })),
          ]
        : [];
    const { edition } = this;
    const titles =
      other.type === 'loaded' && edition
        ? ([this.#title(edition), this.#title(other.edition)] as const)
        : undefined;
    this.dispatchEvent(new ComparedEvent(marks, titles));
  }

  /** Two editions of one district may have one title: the date tells them apart. */
  #title({ manifest }: Edition): string {
    return `${localize(manifest.title, this.language)} · ${manifest.updated}`;
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
    return html`<form @submit=${this.handleAddress}>
        <label for="address">${strings.address}</label>
        <p><input id="address" type="text" inputmode="url" spellcheck="false" autocomplete="off" aria-describedby="hint" .value=${this.#address ?? ''} />
          <button class="quiet" type="submit">${strings.load}</button></p>
        <p class="soft" id="hint">${strings.addressHint}</p>
      </form>
      <div role="status">${this.renderOther()}</div>`;
  }

  private renderOther() {
    const { other, edition, language } = this;
    const strings = COMPARE_STRINGS[language];
    switch (other.type) {
      case 'none':
        return nothing;
      case 'loading':
        return html`<p class="soft">${strings.loading}</p>`;
      case 'failed':
        return html`<p class="wrong">${fillIn(strings.notLoaded, { reason: other.reason })}</p>`;
      case 'loaded': {
        const { before, after, changes } = other;
        return html`<p class="soft">${fillIn(strings.direction, { before: this.#title(before), after: this.#title(after) })}</p>
          ${edition ? renderChanges({ host: this, edition, changes, language }) : nothing}`;
      }
    }
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
    this.#loaded = undefined;
    this.dispatchEvent(new ChangeViewEvent({ comparison: { ...comparison, edition: address } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compare-panel': ComparePanel;
  }
}
