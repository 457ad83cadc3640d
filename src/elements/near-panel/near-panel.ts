import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { circleAround } from '../../domain/circle.js';
import type { Edition } from '../../domain/edition.js';
import { nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import { findNearby, type Nearby, WALK_15_MINUTES } from '../../domain/nearby.js';
import { centerOf, centerOfGeometry } from '../../domain/nearby-center.js';
import { formatDistance } from '../../domain/nearby-text.js';
import { DEFAULT_VIEW, findFeature, type Near, shownFeatures, type ViewState } from '../../domain/view.js';
import type { ThemeName } from '../../map/theme.js';
import { AskPlaceEvent, ChangeViewEvent, GoToEvent } from '../panel-events.js';
import { NEAR_STRINGS, type NearStrings } from '../strings/near.js';
import { fill, fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderLocalityChoice } from './locality-choice.js';
import { nearPanelStyles } from './near-panel.styles.js';
import { renderNearbyList } from './nearby-list.js';
import { nearbyRowStyles } from './nearby-row.styles.js';
import { askOwnPosition } from './own-position.js';

const DISTANCES: readonly (readonly [keyof NearStrings['distances'], number])[] = [
  ['short', 500],
  ['long', 1000],
  ['walk', WALK_15_MINUTES],
];
const USUAL_METRES = 500;

/** What the request for the reader's position came to. */
type Locating =
  | { readonly type: 'idle' }
  | { readonly type: 'asking' }
  | { readonly type: 'found'; readonly accuracy: number }
  | { readonly type: 'failed'; readonly failure: keyof NearStrings['failures'] };

/**
 * What is near a place: the reader's position, a point of the map, a place, a street, a subdistrict or a station.
 *
 * @fires change-view - The user chose a place or a distance, or cleared them.
 * @fires ask-place - The user wants to pick a place on the map.
 * @fires go-to - The user wants to see the circle, or the street.
 * @fires renewal-select - The user chose a place from the list.
 */
@customElement('near-panel')
export class NearPanel extends LitElement {
  static override styles = [baseStyles, nearbyRowStyles, nearPanelStyles];

  /** The whole edition. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What of it passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The view: what is near what, which layers are on, which place is selected. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** Colours of the swatches. */
  @property() themeName: ThemeName = 'light';
  /** Streets, subdistricts and stations, as far as they are loaded. */
  @property({ attribute: false }) localities: readonly Locality[] = [];

  @state() private locating: Locating = { type: 'idle' };

  #found: readonly Nearby[] = [];
  /** Counts choices of a place: a position that comes after a later choice is not used. */
  #choices = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#choices++;
    this.locating = { type: 'idle' };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('view');
    const asked = before && (before.near !== this.view.near || before.basis !== this.view.basis);
    if (asked || changed.has('filtered') || changed.has('localities') || !this.hasUpdated)
      this.#found = this.#find();
  }

  #find(): readonly Nearby[] {
    const { filtered, localities } = this;
    const { near, basis } = this.view;
    if (!filtered || !near) return [];
    const layers = filtered.layers.map((layer) => ({ ...layer, features: shownFeatures(layer, basis) }));
    return findNearby({ ...filtered, layers }, near, localities);
  }

  #choose(place: Omit<Near, 'metres'>, history: 'push' | 'replace' = 'push'): void {
    this.#choices++;
    const metres = this.view.near?.metres ?? USUAL_METRES;
    this.dispatchEvent(new ChangeViewEvent({ near: { ...place, metres } }, history));
  }

  private async handleOwnPosition(): Promise<void> {
    if (this.locating.type === 'asking') return;
    this.locating = { type: 'asking' };
    const choice = ++this.#choices;
    const position = await askOwnPosition();
    if (choice !== this.#choices || !this.isConnected) return;
    if (!position.ok) this.locating = { type: 'failed', failure: position.failure };
    else if (!this.#isInside(position.center)) this.locating = { type: 'failed', failure: 'outside' };
    else {
      this.locating = { type: 'found', accuracy: position.accuracy };
      this.#choose({ center: position.center });
    }
  }

  #isInside([longitude, latitude]: readonly [number, number]): boolean {
    if (!this.edition) return false;
    const [west, south, east, north] = this.edition.manifest.extent;
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  }

  private handlePick(): void {
    this.#choices++;
    this.locating = { type: 'idle' };
    this.dispatchEvent(new AskPlaceEvent());
  }

  private handleSelected(center: readonly [number, number]): void {
    this.locating = { type: 'idle' };
    this.#choose({ center });
  }

  private handleLocality(id: string): void {
    const locality = this.localities.find((candidate) => candidate.id === id);
    const center = locality && centerOfGeometry(locality.geometry);
    if (!center) return;
    this.locating = { type: 'idle' };
    // Arrow keys in a closed list choose each entry on the way: one step back undoes them all.
    this.#choose({ center, locality: id }, this.view.near?.locality === undefined ? 'push' : 'replace');
  }

  private handleClear(): void {
    this.#choices++;
    this.locating = { type: 'idle' };
    this.dispatchEvent(new ChangeViewEvent({ near: undefined }));
    this.renderRoot.querySelector<HTMLElement>('.centres button')?.focus();
  }

  private handleZoom(near: Near): void {
    const locality = this.#localityOf(near);
    const label = fillIn(NEAR_STRINGS[this.language].circle, {
      metres: formatDistance(near.metres, this.language),
    });
    this.dispatchEvent(
      locality
        ? new GoToEvent(locality.geometry, locality.name[this.language])
        : new GoToEvent(circleAround(near.center, near.metres), label),
    );
  }

  #localityOf(near: Near): Locality | undefined {
    return this.localities.find(({ id }) => id === near.locality);
  }

  protected override render() {
    const { edition, language } = this;
    if (!edition) return nothing;
    const words = NEAR_STRINGS[language];
    const { near } = this.view;
    return html`
      <p class="intro">${words.intro}</p>
      <section aria-labelledby="centre">
        <h3 id="centre">${words.centre}</h3>
        ${this.renderCentres(edition, words)}
        <p class="message" role="status" data-failed=${this.locating.type === 'failed'}>${this.messageIn(words)}</p>
        <p class="hint">${words.ownPositionHint}</p>
        ${renderLocalityChoice({
          localities: this.localities,
          chosen: near?.locality,
          language,
          onChoose: (id) => this.handleLocality(id),
        })}
      </section>
      ${near ? this.renderDistances(near, words) : nothing}
      <p class="count figures" role="status">${near ? this.countIn(near, words) : words.noneChosen}</p>
      ${near ? this.renderResult(edition, near, words) : nothing}
    `;
  }

  private renderCentres(edition: Edition, words: NearStrings) {
    const asking = this.locating.type === 'asking';
    const selected = findFeature(edition, this.view.selected)?.feature;
    const center = selected && centerOf(selected);
    return html`<div class="centres">
      <button class="quiet" id="own" type="button" aria-disabled=${asking} @click=${this.handleOwnPosition}>${words.ownPosition}</button>
      <button class="quiet" id="pick" type="button" @click=${this.handlePick}>${words.pickOnMap}</button>
      ${
        selected && center
          ? html`<button class="quiet" id="selected" type="button" @click=${() => this.handleSelected(center)}>${fillIn(words.aroundSelected, { name: nameOf(selected, this.language) })}</button>`
          : nothing
      }
    </div>`;
  }

  private messageIn(words: NearStrings): string {
    const { locating } = this;
    switch (locating.type) {
      case 'idle':
        return '';
      case 'asking':
        return words.asking;
      case 'found':
        return fill(words.found, formatDistance(locating.accuracy, this.language));
      case 'failed':
        return words.failures[locating.failure];
    }
  }

  private renderDistances(near: Near, words: NearStrings) {
    return html`<fieldset>
      <legend>${words.distance}</legend>
      <div class="distances">
        ${DISTANCES.map(
          ([
            key,
            metres,
          ]) => html`<label><input type="radio" name="distance" value=${metres} .checked=${near.metres === metres}
            @change=${() => this.dispatchEvent(new ChangeViewEvent({ near: { ...near, metres } }))} /> ${words.distances[key]}</label>`,
        )}
      </div>
      <p class="hint">${near.metres === WALK_15_MINUTES ? words.walkHint : words.straightLine}</p>
    </fieldset>`;
  }

  private countIn(near: Near, words: NearStrings): string {
    const located = this.#found.filter(({ feature }) => feature.properties.basis !== 'illustrative');
    const values = { n: located.length, metres: formatDistance(near.metres, this.language) };
    const name = this.#localityOf(near)?.name[this.language];
    return name === undefined
      ? fillIn(words.result, values)
      : fillIn(words.resultAround, { ...values, name });
  }

  private renderResult(edition: Edition, near: Near, words: NearStrings) {
    const name = this.#localityOf(near)?.name[this.language];
    return html`<p class="tools">
        <button class="quiet" id="zoom" type="button" @click=${() => this.handleZoom(near)}>${name === undefined ? words.zoomToCircle : fillIn(words.zoomToLocality, { name })}</button>
        <button class="quiet" id="clear" type="button" @click=${this.handleClear}>${words.clear}</button>
      </p>
      ${renderNearbyList(this.#found, {
        edition,
        view: this.view,
        language: this.language,
        themeName: this.themeName,
        host: this,
      })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'near-panel': NearPanel;
  }
}
