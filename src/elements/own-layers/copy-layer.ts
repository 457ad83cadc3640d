import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import { SayEvent } from '../panel-events.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { copyInto } from './copy-into.js';
import { ownLayersStyles } from './own-layers.styles.js';

/**
 * Copies a whole layer of the edition to the reader's own, to be corrected there.
 *
 * @fires add-layer - The user copied a layer.
 * @fires say - How many features were copied.
 */
@customElement('copy-layer')
export class CopyLayer extends LitElement {
  static override styles = [baseStyles, ownLayersStyles];

  /** The edition without the reader's layers. */
  @property({ attribute: false }) base: Edition | undefined;
  /** The workspace; undefined while there is none. */
  @property({ attribute: false }) workspace: Workspace | undefined;
  /** Language of the form. */
  @property() language: Language = 'zh';
  /** ISO 8601 day. */
  @property() today = '';

  private handleCopy(base: Edition): void {
    const { workspace, language, today } = this;
    const chosen = this.renderRoot.querySelector('select')?.value;
    const from = base.layers.find(({ id }) => id === chosen);
    if (!from) return;
    const { features } = from;
    const copying = copyInto({ base, workspace, from, features, into: '', language, today });
    this.dispatchEvent(copying.event);
    const words = OWN_STRINGS[language];
    const n = formatNumber(features.length, language);
    this.dispatchEvent(new SayEvent(fillIn(words.copied, { n, name: copying.title })));
  }

  protected override render() {
    const { base, language } = this;
    if (!base) return nothing;
    const words = OWN_STRINGS[language];
    return html`<details><summary>${words.copyLayer}</summary>
      <p class="hint" id="copy-hint">${words.copyLayerHint}</p>
      <label class="field">${words.layer}<select aria-describedby="copy-hint">
        ${base.layers.map(({ id, title, features }) => html`<option value=${id}>${localize(title, language)} · ${formatNumber(features.length, language)}</option>`)}
      </select></label>
      <p class="tools"><button class="quiet" id="copy" type="button" @click=${() => this.handleCopy(base)}>${words.copy}</button></p>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-layer': CopyLayer;
  }
}
