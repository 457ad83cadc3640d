import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Edition, KINDS, type Kind } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import { createDrawnLayer } from '../../domain/workspace/drawn-layer.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import { AddLayerEvent, SayEvent } from '../panel-events.js';
import { IMPORT_STRINGS } from '../strings/import.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { ownLayersStyles } from './own-layers.styles.js';

/**
 * Begins an empty layer to draw into.
 *
 * @fires add-layer - The user created a layer.
 * @fires say - It is there.
 */
@customElement('new-layer')
export class NewLayer extends LitElement {
  static override styles = [baseStyles, ownLayersStyles];

  /** The edition without the reader's layers: its ids are taken. */
  @property({ attribute: false }) base: Edition | undefined;
  /** The workspace; undefined while there is none. */
  @property({ attribute: false }) workspace: Workspace | undefined;
  /** Language of the form. */
  @property() language: Language = 'zh';
  /** ISO 8601 day. */
  @property() today = '';

  @state() private open = false;
  @state() private layerTitle = '';
  @state() private kind: Kind = 'parcel';
  @state() private refusal = '';

  private async handleOpen(open: boolean): Promise<void> {
    this.open = open;
    this.refusal = '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(open ? '#title' : '#begin')?.focus();
  }

  private handleCreate(): void {
    const words = OWN_STRINGS[this.language];
    const title = this.layerTitle.trim();
    if (title === '') {
      this.refusal = words.needsTitle;
      return;
    }
    const layers = [...(this.base?.layers ?? []), ...(this.workspace?.layers ?? [])];
    const layer = createDrawnLayer({
      title,
      kind: this.kind,
      today: this.today,
      taken: layers.map(({ id }) => id),
    });
    this.dispatchEvent(new AddLayerEvent(layer));
    this.dispatchEvent(new SayEvent(fillIn(words.created, { name: title })));
    this.layerTitle = '';
    void this.handleOpen(false);
  }

  protected override render() {
    const words = OWN_STRINGS[this.language];
    if (!this.open)
      return html`<p class="tools"><button class="quiet" id="begin" type="button" @click=${() => this.handleOpen(true)}>${words.newLayer}</button></p>`;
    return html`<form @submit=${(event: Event) => {
      event.preventDefault();
      this.handleCreate();
    }}>
      <p class="hint">${words.newLayerHint}</p>
      <label class="field">${words.newLayerTitle}<input type="text" id="title" .value=${this.layerTitle} @input=${({
        target,
      }: Event) => {
        if (target instanceof HTMLInputElement) this.layerTitle = target.value;
      }} /></label>
      <label class="field">${words.kind}<select id="kind" @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement)
          this.kind = KINDS.find((kind) => kind === target.value) ?? this.kind;
      }}>${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${IMPORT_STRINGS[this.language].kinds[kind]}</option>`)}</select></label>
      ${this.refusal ? html`<p class="refusal" role="alert">${this.refusal}</p>` : nothing}
      <p class="tools"><button class="quiet main" id="create" type="submit">${words.create}</button>
        <button class="quiet" id="cancel" type="button" @click=${() => this.handleOpen(false)}>${words.cancel}</button></p>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'new-layer': NewLayer;
  }
}
