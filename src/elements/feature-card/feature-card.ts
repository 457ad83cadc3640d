import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Place } from '../../domain/by-locality.js';
import type { Edition } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { liesIn } from '../../domain/feature-filter.js';
import { writeFeatureSentence } from '../../domain/feature-sentence.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import { centerOf } from '../../domain/nearby-center.js';
import { type ReportInput, reportAddress, writeReport } from '../../domain/report-error.js';
import { findFeature } from '../../domain/view.js';
import { copyText } from '../../io/copy-text.js';
import { layerSwatches } from '../../map/legend.js';
import type { ThemeName } from '../../map/theme.js';
import { RenewalSelectEvent } from '../events.js';
import { renderSwatch } from '../legend-swatch/legend-swatch.js';
import { nearbyRowStyles } from '../near-panel/nearby-row.styles.js';
import { ChangeViewEvent, FitFeaturesEvent, LightCommitmentEvent, SayEvent } from '../panel-events.js';
import { CARD_STRINGS } from '../strings/card.js';
import { STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderClauses } from './clauses.js';
import { renderKeyFacts, renderOtherFacts } from './facts.js';
import { factStyles, featureCardStyles } from './feature-card.styles.js';
import { renderPickList, scrollToPicked } from './pick-list.js';
import { renderSurroundings } from './surroundings.js';
import { NEARBY_METRES, SurroundingsController } from './surroundings-controller.js';

/**
 * One place: what it is, how big, on what basis, who says so, the clause of the report, what overlaps with it and what is
 * near. With several under the pointer, all of them to choose from.
 *
 * @fires renewal-select - The user closed the card or chose another place.
 * @fires fit-features - The user asked to see the place.
 * @fires light-commitment - The user asked for the target of a clause.
 * @fires change-view - The user asked for all that is near.
 * @fires say - Something was copied, or could not be.
 */
@customElement('feature-card')
export class FeatureCard extends LitElement {
  static override styles = [baseStyles, factStyles, nearbyRowStyles, featureCardStyles];

  /** The edition the feature belongs to. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What of it passes the filter: overlaps and what is near are looked for there; absent = everything. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** Id of the feature shown. */
  @property() featureId: string | undefined;
  /** Ids of everything that was under the pointer, topmost first. */
  @property({ attribute: false }) under: readonly string[] = [];
  /** Language of the card. */
  @property() language: Language = 'zh';
  /** Colours of the swatches. */
  @property() themeName: ThemeName = 'light';
  /** Absolute address of the view that shows the feature. */
  @property() permalink = '';
  /** Address of the place's own page that needs no script; empty when it has none. */
  @property() page = '';
  /** ISO 8601 day on which the page is read. */
  @property() today = '';
  /** Streets, subdistricts and stations, as far as they are loaded. */
  @property({ attribute: false }) localities: readonly Locality[] = [];

  #surroundings = new SurroundingsController(this);

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.handleKey(event));
  }

  /** Shows the place before this one in the list of those under the pointer; from the first, the last. */
  showPrevious(): void {
    this.#step(-1);
  }

  /** Shows the place after this one in the list of those under the pointer; from the last, the first. */
  showNext(): void {
    this.#step(1);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const found = this.#shown;
    if (found) this.#surroundings.want(found.within, found.feature);
    if (changed.has('featureId') || changed.has('under')) scrollToPicked(this.renderRoot);
  }

  get #shown(): (Place & { readonly edition: Edition; readonly within: Edition }) | undefined {
    const { edition } = this;
    const found = edition && findFeature(edition, this.featureId);
    return found && { ...found, edition, within: this.filtered ?? edition };
  }

  /** What was under the pointer; nothing when the place shown was not among it. */
  get #places(): readonly Place[] {
    const { edition, under, featureId } = this;
    if (!edition || featureId === undefined || !under.includes(featureId)) return [];
    return [...new Set(under)].flatMap((id) => findFeature(edition, id) ?? []);
  }

  #step(step: 1 | -1): void {
    const places = this.#places;
    const index = places.findIndex(({ feature }) => feature.properties.id === this.featureId);
    const place = places[(index + step + places.length) % places.length];
    if (place && places.length > 1) this.#select(place, this.under);
  }

  #select({ feature, layer }: Place, under: readonly string[]): void {
    this.dispatchEvent(new RenewalSelectEvent(feature.properties.id, layer.id, under));
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.isComposing || this.#places.length < 2) return;
    if (event.key === '[') this.showPrevious();
    else if (event.key === ']') this.showNext();
    else return;
    // The same keys work on the whole page: once is enough.
    event.preventDefault();
  }

  private handleClose(): void {
    this.dispatchEvent(new RenewalSelectEvent(undefined, undefined, []));
  }

  private handleNearby({ feature }: Place): void {
    const center = centerOf(feature);
    if (center)
      this.dispatchEvent(new ChangeViewEvent({ near: { center, metres: NEARBY_METRES }, panel: 'near' }));
  }

  private async handleCopyLink(): Promise<void> {
    const words = CARD_STRINGS[this.language];
    await this.#copy(this.permalink, { done: words.linkCopied, failed: words.notCopied });
  }

  private async handleCopySentence(edition: Edition, { feature, layer }: Place): Promise<void> {
    const { language, permalink: link, today } = this;
    const [strings, words] = [STRINGS[language], CARD_STRINGS[language]];
    const { statuses, bases, basisMeanings } = strings;
    const sentence = writeFeatureSentence({
      edition,
      feature,
      layer,
      language,
      link,
      today,
      words: { ...words.sentence, statuses, bases, basisMeanings },
    });
    await this.#copy(sentence, { done: words.sentenceCopied, failed: words.notCopied });
  }

  /** Without an address for corrections the reader gets the text. */
  private async handleReport(report: ReportInput): Promise<void> {
    const words = CARD_STRINGS[this.language];
    const { subject, body } = writeReport(report);
    await this.#copy(`${subject}\n\n${body}`, { done: words.noAddress, failed: words.noAddressNotCopied });
  }

  async #copy(text: string, message: { readonly done: string; readonly failed: string }): Promise<void> {
    const copied = await copyText(text);
    if (this.isConnected) this.dispatchEvent(new SayEvent(copied ? message.done : message.failed));
  }

  protected override render() {
    const shown = this.#shown;
    if (!shown) return nothing;
    const { edition, within, feature, layer } = shown;
    const { language } = this;
    const strings = STRINGS[language];
    const surroundings = this.#surroundings.of(within, feature);
    const overlaps = surroundings?.overlaps;
    const { id, basis } = feature.properties;
    return html`<article aria-labelledby="title">
      <button class="close" type="button" aria-label=${strings.close} @click=${this.handleClose}>×</button>
      ${renderPickList(this.#places, {
        edition,
        shown: id,
        overlaps: overlaps === undefined || overlaps === 'failed' ? [] : overlaps,
        language,
        themeName: this.themeName,
        onChoose: (place) => this.#select(place, this.under),
        onStep: (step) => this.#step(step),
      })}
      <header>
        <p class="layer">${layerSwatches(layer, edition.manifest.themes, this.themeName).slice(0, 1).map(renderSwatch)} ${localize(layer.title, language)}</p>
        <h2 id="title" tabindex="-1">${nameOf(feature, language)}</h2>
      </header>
      ${basis === 'illustrative' ? html`<p class="warning">${strings.illustrativeHint}</p>` : nothing}
      ${renderKeyFacts({ feature, layer, language })}
      ${this.renderActions(edition, { feature, layer })}
      <slot name="own"></slot>
      ${this.renderDrawnIn(shown)}
      ${renderOtherFacts({ feature, layer, language })}
      ${renderClauses({ edition, feature, language, onLight: (commitment) => this.dispatchEvent(new LightCommitmentEvent(commitment)) })}
      ${renderSurroundings({
        feature,
        surroundings,
        row: { edition, language, themeName: this.themeName, meets: CARD_STRINGS[language].meets },
        onSelect: (place) => this.#select(place, [place.feature.properties.id]),
        onShowNearby: () => this.handleNearby({ feature, layer }),
      })}
    </article>`;
  }

  private renderActions(edition: Edition, place: Place) {
    const { language, permalink: link, today } = this;
    const { feature } = place;
    const [strings, words] = [STRINGS[language], CARD_STRINGS[language]];
    const { manifest } = edition;
    const report: ReportInput = { ...place, manifest, language, link, today, words: words.report };
    const { corrections } = manifest;
    return html`<div class="actions" role="group" aria-label=${words.actions}>
      <button class="quiet" id="zoom" type="button" @click=${() => this.dispatchEvent(new FitFeaturesEvent([feature.properties.id]))}>${strings.zoomTo}</button>
      ${this.page === '' ? nothing : html`<a class="quiet" id="page" href=${this.page}>${words.page}</a>`}
      <button class="quiet" id="copy-link" type="button" @click=${this.handleCopyLink}>${words.copyLink}</button>
      <button class="quiet" id="copy-sentence" type="button" @click=${() => this.handleCopySentence(edition, place)}>${words.copySentence}</button>
      ${
        corrections === undefined
          ? html`<button class="quiet" id="report" type="button" @click=${() => this.handleReport(report)}>${words.reportError}</button>`
          : html`<a class="quiet" id="report" href=${reportAddress(corrections, report)} target="_blank" rel="noopener noreferrer">${words.reportError}<span class="visually-hidden"> ${strings.opensOutside}</span></a>`
      }
    </div>`;
  }

  /** Subdistricts the shape touches; not for an illustrative one, which could be anywhere. */
  private renderDrawnIn({ feature: { geometry, properties } }: Place) {
    if (properties.basis === 'illustrative') return nothing;
    const names = this.localities
      .filter((locality) => locality.kind === 'subdistrict' && liesIn(geometry, locality))
      .map(({ name }) => name[this.language]);
    if (names.length === 0) return nothing;
    return html`<dl class="facts"><div><dt>${CARD_STRINGS[this.language].drawnIn}</dt><dd>${new Intl.ListFormat(LANGUAGE_TAGS[this.language]).format(names)}</dd></div></dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'feature-card': FeatureCard;
  }
}
