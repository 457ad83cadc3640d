import type { Geometry } from 'geojson';
import { html, LitElement, noChange, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { resolveEdition, type Sides, showSameSides, sidesOf } from '../../domain/comparison.js';
import { nameOf } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { DEFAULT_VIEW, findFeature, type ViewState } from '../../domain/view.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import { loadEdition } from '../../io/load-edition.js';
import type { Bounds } from '../../map/bounds.js';
import type { SketchKey } from '../../map/drawing-state.js';
import type { MarkedShape } from '../../map/marked-style.js';
import type { DrawnTiles } from '../../map/tile-style.js';
import { type RenewalErrorEvent, RenewalSelectEvent } from '../events.js';
import { ChangeViewEvent, SayEvent } from '../panel-events.js';
import '../renewal-map/define-renewal-map.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';
import { COMPARE_STRINGS } from '../strings/compare.js';
import { fill, fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { joinPictures } from './join-pictures.js';
import { MapPair } from './map-pair.js';
import { swipeCompareStyles } from './swipe-compare.styles.js';

/** Arrow keys move the divider by this part of the width; with Shift, and by page keys, five times as far. */
const STEP = 0.02;
const LONG_STEP = 0.1;
const NO_LAYERS: readonly UserLayer[] = [];
/** A side narrower than that part of the width has no room for its label. */
const NARROW = 0.12;

/**
 * Two maps of one view with a divider between them; both move together. Stands in for a <renewal-map>.
 *
 * @fires change-view - The user moved the divider; while it is dragged, only when it is let go.
 * @fires renewal-select - The user chose a feature on either map that the left side's edition has.
 * @fires renewal-view-change - The user moved either map; carries the view of that side.
 * @fires say - The user chose a feature that only the other edition has.
 */
@customElement('swipe-compare')
export class SwipeCompare extends LitElement {
  static override styles = [baseStyles, swipeCompareStyles];

  /** URL of the edition.json of the left side, and of the right unless it is another's. */
  @property() edition = '';
  /** URL of the edition.json of the right side, when two editions are compared; one of another site is not loaded. */
  @property({ attribute: false }) otherEdition: string | undefined;
  /** The view, with its comparison. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of both maps. */
  @property() language: Language = 'zh';
  /** Pixels covered at the bottom. */
  @property({ attribute: false }) coveredBelow = 0;
  /** Shapes drawn over the data of both. */
  @property({ attribute: false }) marks: readonly MarkedShape[] = [];
  /** The reader's own layers, on both sides unless these are two editions. */
  @property({ attribute: false }) userLayers: readonly UserLayer[] = [];
  /** The reader's tiles, under both sides. */
  @property({ attribute: false }) tiles: DrawnTiles | undefined;
  /** What the two sides are called when they are editions. */
  @property({ attribute: false }) titles: readonly [string, string] | undefined;

  /** Where the divider is while it is dragged: the view hears of it in the end, or both maps would be restyled all the way. */
  @state() private dragged: number | undefined;
  /** How many drawings are going on: meanwhile the left map has the whole width. */
  @state() private sketches = 0;
  @query('.left') private left!: RenewalMap;
  @query('.right') private right!: RenewalMap;

  #pair = new MapPair();
  #sides: Sides = sidesOf(DEFAULT_VIEW);
  /** The sides that the maps were given. */
  #shown: Sides | undefined;
  #marks: readonly MarkedShape[] = [];

  get innerMap(): MapLibreMap | undefined {
    return this.left?.innerMap;
  }

  get bounds(): Bounds | undefined {
    return this.left?.bounds;
  }

  /** Resolves when both maps are idle with their data drawn; rejects when either cannot be. */
  get ready(): Promise<void> {
    return this.updateComplete.then(async () => {
      await Promise.all([this.left.ready, this.right.ready]);
    });
  }

  fit(featureIds: readonly string[]): void {
    this.left.fit(featureIds);
  }

  fitGeometry(geometry: Geometry): void {
    this.left.fitGeometry(geometry);
  }

  pickPlace(): Promise<readonly [number, number] | undefined> {
    return this.#sketch(() => this.left.pickPlace());
  }

  drawPolygon(): Promise<readonly (readonly [number, number])[] | undefined> {
    return this.#sketch(() => this.left.drawPolygon());
  }

  draw(...of: Parameters<RenewalMap['draw']>): ReturnType<RenewalMap['draw']> {
    return this.#sketch(() => this.left.draw(...of));
  }

  sketch<T>(...of: Parameters<typeof RenewalMap.prototype.sketch<T>>): Promise<T | undefined> {
    return this.#sketch(() => this.left.sketch(...of));
  }

  sketchKey(key: SketchKey): void {
    this.left.sketchKey(key);
  }

  /** Both sides as one picture. */
  async toBlob(): Promise<Blob | undefined> {
    const at = this.#at;
    const [left, right] = await Promise.all([this.left.toBlob(), this.right.toBlob()]);
    return joinPictures([left, right], at);
  }

  async #sketch<T>(draw: () => Promise<T>): Promise<T> {
    this.sketches += 1;
    try {
      return await draw();
    } finally {
      this.sketches -= 1;
    }
  }

  get #at(): number {
    if (this.sketches > 0) return 1;
    return this.dragged ?? this.view.comparison?.at ?? 0.5;
  }

  /** Absolute URL of the other edition; undefined when there is none, or none that may be asked. */
  get #other(): string | undefined {
    if (this.view.comparison?.type !== 'edition' || this.otherEdition === undefined) return undefined;
    const resolved = resolveEdition(this.otherEdition, {
      baseUrl: document.baseURI,
      origin: location.origin,
    });
    return resolved.type === 'own' ? resolved.url : undefined;
  }

  /** Keeps the same objects while what is shown stays the same: new ones would restyle both maps. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const previous = changed.get('view');
    if (changed.has('view') && !(previous && showSameSides(previous, this.view)))
      this.#sides = sidesOf(this.view);
    if (!hasSameItems(this.marks, this.#marks)) this.#marks = this.marks;
  }

  protected override updated(): void {
    this.#shown = this.#sides;
    this.#setTabOrder();
  }

  private handleReady(): void {
    this.#pair.tie(this.left, this.right);
    this.#setTabOrder();
  }

  /** One map in the tab order is enough, the one that is seen at the centre: there the keys pick. */
  #setTabOrder(): void {
    const [front, back] = this.#at < 0.5 ? [this.right, this.left] : [this.left, this.right];
    front.innerMap?.getCanvas().setAttribute('tabindex', '0');
    back.innerMap?.getCanvas().setAttribute('tabindex', '-1');
  }

  private handleViewChange(event: Event): void {
    if (this.#pair.following) event.stopPropagation();
  }

  /** The page's owner knows the left side's edition only: of what the other one alone has, the name is said. */
  private async handleRightSelect(event: RenewalSelectEvent): Promise<void> {
    const { featureId, under } = event;
    const url = this.#other;
    if (url === undefined || featureId === undefined) return;
    event.stopPropagation();
    const [own, other] = await Promise.all(
      [new URL(this.edition, document.baseURI).href, url].map(async (address) => {
        const result = await loadEdition(address);
        return result.ok ? result.value : undefined;
      }),
    );
    if (!own || !other || this.#other !== url) return;
    const known = findFeature(own, featureId);
    if (known) {
      const ids = under.filter((id) => findFeature(own, id));
      this.dispatchEvent(new RenewalSelectEvent(featureId, known.layer.id, ids));
      return;
    }
    const only = findFeature(other, featureId);
    const { onlyOther } = COMPARE_STRINGS[this.language];
    if (only)
      this.dispatchEvent(new SayEvent(fillIn(onlyOther, { name: nameOf(only.feature, this.language) })));
  }

  /** What is wrong with the other edition's data is not a problem of the page's own. */
  private handleRightError(event: RenewalErrorEvent): void {
    if (this.#other !== undefined && event.errorType === 'data') event.stopPropagation();
  }

  private handleKey(event: KeyboardEvent): void {
    const step = event.shiftKey ? LONG_STEP : STEP;
    const to = {
      ArrowLeft: this.#at - step,
      ArrowDown: this.#at - step,
      ArrowRight: this.#at + step,
      ArrowUp: this.#at + step,
      PageDown: this.#at - LONG_STEP,
      PageUp: this.#at + LONG_STEP,
      Home: 0,
      End: 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#moveTo(clampPart(to));
  }

  private handleGrab(event: PointerEvent): void {
    const divider = event.currentTarget;
    if (!(divider instanceof HTMLElement) || !event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    divider.focus();
    divider.setPointerCapture(event.pointerId);
    const { left, width } = this.getBoundingClientRect();
    // Where it is held: a grip taken at its edge does not jump.
    const offset = event.clientX - left - this.#at * width;
    const grab = new AbortController();
    const { signal } = grab;
    const drag = ({ clientX }: PointerEvent) => {
      this.dragged = clampPart((clientX - left - offset) / width);
    };
    const drop = () => {
      grab.abort();
      if (this.dragged !== undefined) this.#moveTo(this.dragged);
      this.dragged = undefined;
    };
    divider.addEventListener('pointermove', drag, { signal });
    // Comes at the end of every drag: let go, cancelled, or taken out of the page.
    divider.addEventListener('lostpointercapture', drop, { signal });
  }

  #moveTo(at: number): void {
    const { comparison } = this.view;
    if (comparison && at !== comparison.at)
      this.dispatchEvent(new ChangeViewEvent({ comparison: { ...comparison, at } }, 'replace'));
  }

  protected override render() {
    // Lit sets objects anew at every render, and a map takes every view that is set for a new one.
    const { left, right } = this.#sides === this.#shown ? { left: noChange, right: noChange } : this.#sides;
    const at = this.#at;
    const lang = LANGUAGE_TAGS[this.language];
    return html`<div class="sides" style="--at: ${at * 100}%">
      <renewal-map class="left" .edition=${this.edition} .viewState=${left} .coveredBelow=${this.coveredBelow} .marks=${this.#marks} .userLayers=${this.#other ? NO_LAYERS : this.userLayers} .tiles=${this.tiles} lang=${lang} gestures="direct"
        @renewal-ready=${this.handleReady} @renewal-view-change=${this.handleViewChange}></renewal-map>
      <renewal-map class="right" .edition=${this.#other ?? this.edition} .viewState=${right} .coveredBelow=${this.coveredBelow} .marks=${this.#marks} .userLayers=${this.#other ? NO_LAYERS : this.userLayers} .tiles=${this.tiles} lang=${lang} gestures="direct"
        controls="" label=${COMPARE_STRINGS[this.language].otherMap} @renewal-ready=${this.handleReady} @renewal-view-change=${this.handleViewChange}
        @renewal-select=${this.handleRightSelect} @renewal-error=${this.handleRightError}></renewal-map>
      ${this.sketches > 0 ? nothing : html`${this.renderLabels(at)}${this.renderDivider(at)}`}
    </div>`;
  }

  private renderLabels(at: number) {
    const strings = COMPARE_STRINGS[this.language];
    const type = this.view.comparison?.type;
    const [left, right] =
      type === undefined || type === 'edition'
        ? (this.titles ?? [])
        : [strings.left[type], strings.right[type]];
    if (!left || !right) return nothing;
    return html`<p class="label before" ?hidden=${at < NARROW}>${left}</p><p class="label after" ?hidden=${at > 1 - NARROW}>${right}</p>`;
  }

  private renderDivider(at: number) {
    const strings = COMPARE_STRINGS[this.language];
    const percent = Math.round(at * 100);
    return html`<div class="line"></div>
      <div class="divider" role="slider" tabindex="0" aria-label=${strings.divider} aria-orientation="horizontal" aria-valuemin="0" aria-valuemax="100"
        aria-valuenow=${percent} aria-valuetext=${fill(strings.dividerValue, percent)} @keydown=${this.handleKey} @pointerdown=${this.handleGrab}>
        <span class="grip" aria-hidden="true">◂ ▸</span>
      </div>`;
  }
}

/** A part of the width from 0 to 1, to a thousandth. */
function clampPart(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 1000) / 1000;
}

function hasSameItems<T>(these: readonly T[], others: readonly T[]): boolean {
  return these.length === others.length && these.every((item, index) => item === others[index]);
}

declare global {
  interface HTMLElementTagNameMap {
    'swipe-compare': SwipeCompare;
  }
}
