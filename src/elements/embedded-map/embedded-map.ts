import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ChangesSince } from '../../domain/edition-versions.js';
import { isDay } from '../../domain/iso-date.js';
import { changeView, findFeature, type ViewChange, visibleLayerIds } from '../../domain/view.js';
import { fillIn } from '../fill-words.js';
import { RenewalMap } from '../renewal-map/renewal-map.js';
import { EMBEDDED_STRINGS } from '../strings/embedded-map.js';
import { placeOverPicture, type Taking } from './place-over-picture.js';

/**
 * The live map of a page of somebody else's: it also tells what was tapped, since there is no panel beside it.
 */
export class EmbeddedMap extends RenewalMap {
  /** Without controls and notes: a picture that can be moved. */
  @property({ type: Boolean }) plain = false;
  /** Tells nothing of the place that is selected: the text around does. */
  @property({ type: Boolean, attribute: 'no-note' }) noNote = false;
  /** Version or day of the data that the page was written with: readers are told what has changed since. */
  @property() pinned: string | null = null;
  /** Address of the whole atlas, for what the reader wants to see there; none leaves the link out. */
  @property() whole = '';

  /** What is different from the data that the page was written with, as far as it is known. */
  @state() private since: ChangesSince | undefined;
  /** What `since` was asked for: the edition's address and the version. */
  #askedFor = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { pinned, data } = this;
    // A day that is not past yet has nothing after it, and needs no question.
    const asks = data !== undefined && pinned !== null && !(isDay(pinned) && data.manifest.updated <= pinned);
    const asked = asks ? `${this.edition} ${pinned}` : '';
    if (asked === this.#askedFor) return;
    this.#askedFor = asked;
    this.since = undefined;
    if (asks) void this.#askWhatChanged(pinned, asked);
  }

  async #askWhatChanged(pinned: string, asked: string): Promise<void> {
    try {
      const [{ changesSince }, { loadVersions }] = await Promise.all([
        import('../../domain/edition-versions.js'),
        import('../../io/load-versions.js'),
      ]);
      const versions = await loadVersions(new URL(this.edition, document.baseURI).href);
      const since = changesSince(versions, pinned);
      // Few maps are frozen, and of those few have anything to tell.
      if (since.type === 'changed') await import('../data-news/data-news.js');
      if (asked === this.#askedFor) this.since = since;
    } catch {
      // The connection was lost: the map stands, and the page says nothing of what it does not know.
    }
  }

  /** Changes some of what is seen. */
  changeView(change: ViewChange): void {
    this.viewState = changeView(this.viewState, change);
  }

  /** Takes the place of a picture, to the pixel; to be called before it is put there. */
  placeOver(taking: Taking): void {
    placeOverPicture(this, taking);
  }

  protected override get askedControls(): readonly string[] {
    return this.plain ? [] : super.askedControls;
  }

  protected override render(): TemplateResult {
    const { selected } = this.viewState;
    return html`${super.render()}${this.renderNews()}${
      this.#noted
        ? html`<place-note .edition=${this.data} .featureId=${selected} .language=${this.language} .view=${this.viewState} .whole=${this.whole} @close=${this.handleCloseNote}></place-note>`
        : nothing
    }`;
  }

  /** Whether there is something to tell of the place that is selected. */
  get #noted(): boolean {
    const { plain, noNote, data, viewState } = this;
    return !plain && !noNote && data !== undefined && findFeature(data, viewState.selected) !== undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // Few maps begin with a place; should the connection be lost, the map stands, and the next place asks again.
    if (this.#noted) void import('../place-note/place-note.js').catch(() => {});
  }

  private renderNews() {
    const { pinned, since, data, language } = this;
    if (!data || !pinned || !since || since.type === 'current') return nothing;
    if (since.type === 'changed')
      return html`<data-news .news=${since} .edition=${data} .shown=${visibleLayerIds(data, this.viewState)} .language=${language} @close=${this.handleCloseNews}></data-news>`;
    const words = EMBEDDED_STRINGS[language];
    const text = isDay(pinned) ? words.updatedSince : words.unknownVersion;
    return html`<p class="notice news" role="status">${fillIn(text, { now: data.manifest.updated, before: pinned })}</p>`;
  }

  private handleCloseNews(): void {
    this.since = undefined;
  }

  /** As if the reader had tapped the bare map. */
  private handleCloseNote(): void {
    this.pick([]);
    this.innerMap?.getCanvas().focus({ preventScroll: true });
  }
}

if (!customElements.get('renewal-live-map')) customElements.define('renewal-live-map', EmbeddedMap);

declare global {
  interface HTMLElementTagNameMap {
    'renewal-live-map': EmbeddedMap;
  }
}
