import type { Geometry } from 'geojson';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { sidesOf } from '../../domain/comparison.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { applyFollow } from '../../map/apply-style.js';
import type { Bounds } from '../../map/bounds.js';
import type { MarkedShape } from '../../map/marked-style.js';
import { ChangeViewEvent } from '../panel-events.js';
import '../renewal-map/renewal-map.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';
import { COMPARE_STRINGS } from '../strings/compare.js';
import { fill } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { swipeCompareStyles } from './swipe-compare.styles.js';

/** Arrow keys move the divider by this part of the width; with Shift ten times as far. */
const STEP = 0.02;

/**
 * Two maps of one view with a divider between them; both move together. Stands in for a <renewal-map>.
 *
 * @fires change-view - The user moved the divider.
 * @fires renewal-select - The user chose a feature on either map.
 * @fires renewal-view-change - The user moved either map.
 */
@customElement('swipe-compare')
export class SwipeCompare extends LitElement {
  static override styles = [baseStyles, swipeCompareStyles];

  /** URL of the edition.json of the left side, and of the right unless it is another's. */
  @property() edition = '';
  /** URL of the edition.json of the right side, when two editions are compared. */
  @property({ attribute: false }) otherEdition: string | undefined;
  /** The view, with its comparison. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of both maps. */
  @property() language: Language = 'zh';
  /** Pixels covered at the bottom. */
  @property({ attribute: false }) coveredBelow = 0;
  /** Shapes drawn over the data of both. */
  @property({ attribute: false }) marks: readonly MarkedShape[] = [];
  /** What the right side is called when it is another edition. */
  @property({ attribute: false }) titles: readonly [string, string] | undefined;

  @query('.left') private left!: RenewalMap;
  @query('.right') private right!: RenewalMap;

  /** Which maps are listened to: MapLibre drops its listeners with the map. */
  #followed = new WeakSet<MapLibreMap>();
  #following = false;

  get innerMap(): MapLibreMap | undefined {
    return this.left?.innerMap;
  }

  get bounds(): Bounds | undefined {
    return this.left?.bounds;
  }

  get ready(): Promise<void> {
    return Promise.all([this.left.ready, this.right.ready]).then(() => {});
  }

  fit(featureIds: readonly string[]): void {
    this.left.fit(featureIds);
  }

  fitGeometry(geometry: Geometry): void {
    this.left.fitGeometry(geometry);
  }

  pickPlace(): Promise<readonly [number, number] | undefined> {
    return this.left.pickPlace();
  }

  drawPolygon(): Promise<readonly (readonly [number, number])[] | undefined> {
    return this.left.drawPolygon();
  }

  sketchKey(key: 'Enter' | 'Escape'): void {
    this.left.sketchKey(key);
  }

  /** Both sides as one picture. */
  async toBlob(): Promise<Blob | undefined> {
    const pictures = await Promise.all(
      [this.left, this.right].map(async (map) => toImage(await map.toBlob())),
    );
    const [left, right] = pictures;
    if (!left || !right) return undefined;
    const canvas = Object.assign(document.createElement('canvas'), {
      width: left.width,
      height: left.height,
    });
    const at = Math.round(this.#at * left.width);
    const context = canvas.getContext('2d');
    context?.drawImage(left, 0, 0);
    context?.drawImage(right, at, 0, right.width - at, right.height, at, 0, right.width - at, right.height);
    context?.fillRect(at - 1, 0, 3, canvas.height);
    return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined)));
  }

  get #at(): number {
    return this.view.comparison?.at ?? 0.5;
  }

  protected override render() {
    const { left, right } = sidesOf(this.view);
    const strings = COMPARE_STRINGS[this.language];
    const percent = Math.round(this.#at * 100);
    const lang = LANGUAGE_TAGS[this.language];
    return html`<div class="sides" style="--at: ${this.#at * 100}%">
      <renewal-map class="left" .edition=${this.edition} .viewState=${left} .coveredBelow=${this.coveredBelow} .marks=${this.marks} lang=${lang} gestures="direct"
        @renewal-ready=${this.handleReady} @renewal-view-change=${this.handleViewChange}></renewal-map>
      <renewal-map class="right" .edition=${this.otherEdition ?? this.edition} .viewState=${right} .coveredBelow=${this.coveredBelow} .marks=${this.marks} lang=${lang} gestures="direct"
        controls="" label=${strings.otherMap} @renewal-ready=${this.handleReady} @renewal-view-change=${this.handleViewChange}></renewal-map>
      ${this.renderLabels()}
      <div class="divider" role="slider" tabindex="0" aria-label=${strings.divider} aria-orientation="horizontal" aria-valuemin="0" aria-valuemax="100"
        aria-valuenow=${percent} aria-valuetext=${fill(strings.dividerValue, percent)} @keydown=${this.handleKey} @pointerdown=${this.handleGrab}>
        <span class="grip" aria-hidden="true">◂ ▸</span>
      </div>
    </div>`;
  }

  private renderLabels() {
    const strings = COMPARE_STRINGS[this.language];
    const type = this.view.comparison?.type;
    const [left, right] =
      type === undefined || type === 'edition'
        ? (this.titles ?? [])
        : [strings.left[type], strings.right[type]];
    if (!left || !right) return nothing;
    return html`<p class="label before">${left}</p><p class="label after">${right}</p>`;
  }

  /** Both maps move as one: what moves drags the other along. */
  private handleReady(): void {
    this.#follow(this.left, this.right);
    this.#follow(this.right, this.left);
    // One map in the tab order is enough: the other follows it.
    this.right.innerMap?.getCanvas().setAttribute('tabindex', '-1');
  }

  #follow(leader: RenewalMap, follower: RenewalMap): void {
    const map = leader.innerMap;
    if (!map || this.#followed.has(map)) return;
    this.#followed.add(map);
    map.on('move', () => {
      if (this.#following || !follower.innerMap) return;
      this.#following = true;
      applyFollow(follower.innerMap, map);
      this.#following = false;
    });
  }

  /** The one that was dragged along has not been moved by anybody. */
  private handleViewChange(event: Event): void {
    if (this.#following) event.stopPropagation();
  }

  private handleKey(event: KeyboardEvent): void {
    const step = event.shiftKey ? STEP * 5 : STEP;
    const to = {
      ArrowLeft: this.#at - step,
      ArrowDown: this.#at - step,
      ArrowRight: this.#at + step,
      ArrowUp: this.#at + step,
      Home: 0,
      End: 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#moveTo(to);
  }

  private handleGrab(event: PointerEvent): void {
    const divider = event.currentTarget;
    if (!(divider instanceof HTMLElement)) return;
    event.preventDefault();
    divider.focus();
    divider.setPointerCapture(event.pointerId);
    const grab = new AbortController();
    const { signal } = grab;
    const { left, width } = this.getBoundingClientRect();
    divider.addEventListener('pointermove', (move) => this.#moveTo((move.clientX - left) / width), {
      signal,
    });
    for (const type of ['pointerup', 'pointercancel'] as const)
      divider.addEventListener(type, () => grab.abort(), { signal });
  }

  #moveTo(part: number): void {
    const { comparison } = this.view;
    if (!comparison) return;
    const at = Math.round(Math.min(1, Math.max(0, part)) * 1000) / 1000;
    if (at !== comparison.at)
      this.dispatchEvent(new ChangeViewEvent({ comparison: { ...comparison, at } }, 'replace'));
  }
}

async function toImage(blob: Blob | undefined): Promise<ImageBitmap | undefined> {
  return blob && createImageBitmap(blob);
}

declare global {
  interface HTMLElementTagNameMap {
    'swipe-compare': SwipeCompare;
  }
}
