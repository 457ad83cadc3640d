import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { writeView } from '../../domain/share.js';
import { changeView, findFeature, type ViewChange } from '../../domain/view.js';
import { RenewalMap } from '../renewal-map/renewal-map.js';
import { EMBEDDED_STRINGS } from '../strings/embedded-map.js';
import { fillIn } from '../strings.js';
import '../place-note/place-note.js';

/**
 * The live map of a page of somebody else's: it also tells what was tapped, since there is no panel beside it.
 */
export class EmbeddedMap extends RenewalMap {
  /** Without controls and notes: a picture that can be moved. */
  @property({ type: Boolean }) plain = false;
  /** Tells nothing of the place that is selected: the text around does. */
  @property({ type: Boolean, attribute: 'no-note' }) noNote = false;
  /** Day of the data that the page was written with: readers are told when there is newer. */
  @property() pinned: string | null = null;
  /** Address of the whole atlas, for what the reader wants to see there; none leaves the link out. */
  @property() whole = '';

  /** Changes some of what is seen. */
  changeView(change: ViewChange): void {
    this.viewState = changeView(this.viewState, change);
  }

  protected override get askedControls(): readonly string[] {
    return this.plain ? [] : super.askedControls;
  }

  protected override render(): TemplateResult {
    const { selected } = this.viewState;
    const noted =
      !this.plain &&
      !this.noNote &&
      this.data !== undefined &&
      findFeature(this.data, selected) !== undefined;
    return html`${super.render()}${this.renderNews()}${
      noted
        ? html`<place-note .edition=${this.data} .featureId=${selected} .language=${this.language} .whole=${this.#wholeUrl} @close=${this.handleCloseNote}></place-note>`
        : nothing
    }`;
  }

  private renderNews() {
    const { pinned } = this;
    const updated = this.data?.manifest.updated;
    // ISO days sort as text.
    if (pinned === null || updated === undefined || updated <= pinned) return nothing;
    const words = fillIn(EMBEDDED_STRINGS[this.language].updatedSince, { now: updated, before: pinned });
    return html`<p class="notice news" role="status">${words}</p>`;
  }

  get #wholeUrl(): string {
    if (this.whole === '') return '';
    const url = new URL(this.whole);
    url.hash = writeView(changeView(this.viewState, { language: this.language }));
    return url.href;
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
