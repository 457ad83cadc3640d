import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { type QrPath, qrPath } from '../../domain/qr.js';
import { DEFAULT_VIEW, findFeature, type ViewState } from '../../domain/view.js';
import { copyText } from '../../io/copy-text.js';
import { saveFile } from '../../io/save-file.js';
import '../modal-dialog/modal-dialog.js';
import { OpenToolEvent } from '../panel-events.js';
import { BUILDER_STRINGS } from '../strings/embed-builder.js';
import { SHARE_STRINGS } from '../strings/share.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { composePicture } from './compose-picture.js';
import { FileSection } from './file-section.js';
import { linkContents } from './link-contents.js';
import type { OfflineInput } from './offline-file.js';
import { shareDialogStyles } from './share-dialog.styles.js';

interface Address {
  readonly id: string;
  readonly label: string;
  readonly address: string;
  readonly hint: string;
}

/**
 * The view as a link, a QR code, a picture, and with all its data as one file.
 *
 * @fires open-tool - The user closed the dialog.
 */
@customElement('share-dialog')
export class ShareDialog extends LitElement {
  static override styles = [baseStyles, shareDialogStyles];

  /** The edition that is shared. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** The view that is shared. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the dialog and of the picture. */
  @property() language: Language = 'zh';
  /** Absolute address of the view. */
  @property() permalink = '';
  /** Absolute address of the selected place's own page; empty for none. */
  @property() page = '';
  /** Absolute URL of the edition's edition.json. */
  @property() editionUrl = '';
  /** ISO 8601 day. */
  @property() today = '';
  /** Draws the map as it is. */
  @property({ attribute: false }) snapshot: () => Promise<Blob | undefined> = async () => undefined;

  @state() private message = '';
  @state() private picture: { readonly blob: Blob; readonly url: string } | 'working' | 'failed' = 'working';

  #file = new FileSection(this);

  protected override firstUpdated(): void {
    void this.#drawPicture();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (typeof this.picture === 'object') URL.revokeObjectURL(this.picture.url);
  }

  async #drawPicture(): Promise<void> {
    const { edition } = this;
    try {
      const map = await this.snapshot();
      if (!map || !edition) throw new Error('There is no map to draw.');
      const blob = await composePicture({ map, manifest: edition.manifest, language: this.language });
      if (this.isConnected) this.picture = { blob, url: URL.createObjectURL(blob) };
    } catch (error) {
      // Without WebGL2 there is no picture; the link and the code are there all the same.
      console.warn('share-dialog:', error);
      this.picture = 'failed';
    }
  }

  protected override render() {
    const strings = SHARE_STRINGS[this.language];
    return html`<modal-dialog .heading=${strings.heading} .language=${this.language}>
      <section>
        ${this.renderAddress({ id: 'link', label: strings.link, address: this.permalink, hint: this.#linkHint() })}
        ${this.renderPage()}
        ${'share' in navigator ? html`<button class="quiet" type="button" @click=${this.handleNative}>${strings.native}</button>` : nothing}
        <p class="row"><button class="quiet" id="embed" type="button" @click=${() => this.dispatchEvent(new OpenToolEvent('embed'))}>${BUILDER_STRINGS[this.language].open}</button></p>
        <p class="said" role="status">${this.message}</p>
      </section>
      <div class="pair">
        <section><h3>${strings.qr}</h3>${this.renderQr()}</section>
        <section class="picture"><h3>${strings.image}</h3>${this.renderPicture()}</section>
      </div>
      ${this.edition ? this.#file.render(this.#input(this.edition)) : nothing}
    </modal-dialog>`;
  }

  private renderAddress({ id, label, address, hint }: Address) {
    const select = (event: Event) => {
      if (event.target instanceof HTMLInputElement) event.target.select();
    };
    const copy = async () => this.#say(await copyText(address));
    return html`<label for=${id}>${label}</label>
      <p class="row"><input id=${id} type="text" readonly .value=${address} aria-describedby="${id}-hint" @focus=${select} />
        <button class="primary" type="button" aria-describedby=${id} @click=${copy}>${SHARE_STRINGS[this.language].copy}</button></p>
      <p class="soft" id="${id}-hint">${hint}</p>`;
  }

  private renderPage() {
    const { edition, page, language } = this;
    const found = edition && findFeature(edition, this.view.selected);
    if (!found || page === '') return nothing;
    const strings = SHARE_STRINGS[language];
    const label = fillIn(strings.page, { name: nameOf(found.feature, language) });
    return this.renderAddress({ id: 'page', label, address: page, hint: strings.pageHint });
  }

  #input(edition: Edition): OfflineInput {
    const { editionUrl, view, language, permalink, today } = this;
    return { edition, editionUrl, view, language, permalink, today };
  }

  #linkHint(): string {
    const { language } = this;
    const { linkHint, linkDefault } = SHARE_STRINGS[language];
    const parts = this.edition ? linkContents(this.view, this.edition, language) : [];
    const list = new Intl.ListFormat(LANGUAGE_TAGS[language]);
    return parts.length === 0 ? linkDefault : fillIn(linkHint, { parts: list.format(parts) });
  }

  private renderQr() {
    const strings = SHARE_STRINGS[this.language];
    const code = this.#code();
    if (!code) return html`<p class="soft">${strings.qrTooLong}</p>`;
    // Dark on light in both themes: many readers know no other.
    return html`<svg class="qr" role="img" aria-label=${strings.qr} viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges">
        ${svg`<rect width="100%" height="100%" fill="#fff"/><path d=${code.path} fill="#000"/>`}</svg>
      <p class="soft">${strings.qrHint}</p>
      <button class="quiet" type="button" @click=${() => this.#saveQr(code)}>${strings.saveQr}</button>`;
  }

  #code(): QrPath | undefined {
    try {
      return qrPath(this.permalink);
    } catch {
      // Longer than a code can hold.
      return undefined;
    }
  }

  private renderPicture() {
    const strings = SHARE_STRINGS[this.language];
    const { picture } = this;
    if (picture === 'working') return html`<p class="soft" role="status">${strings.imageWorking}</p>`;
    if (picture === 'failed') return html`<p class="soft" role="status">${strings.imageFailed}</p>`;
    return html`<img src=${picture.url} alt=${strings.imageAlt} />
      <p class="row"><button class="quiet" type="button" @click=${() => saveFile(picture.blob, `${this.edition?.manifest.id ?? 'map'}.png`)}>${strings.saveImage}</button>
      ${'ClipboardItem' in window ? html`<button class="quiet" type="button" @click=${() => this.#copyPicture(picture.blob)}>${strings.copyImage}</button>` : nothing}</p>`;
  }

  async #copyPicture(blob: Blob): Promise<void> {
    try {
      await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
      this.#say(true);
    } catch {
      this.#say(false);
    }
  }

  #say(copied: boolean): void {
    const strings = SHARE_STRINGS[this.language];
    this.message = copied ? strings.copied : strings.notCopied;
  }

  private async handleNative(): Promise<void> {
    const { manifest } = this.edition ?? {};
    try {
      await navigator.share({
        url: this.permalink,
        ...(manifest ? { title: localize(manifest.title, this.language) } : {}),
      });
    } catch {
      // The reader closed the system's dialog.
    }
  }

  #saveQr({ size, path }: QrPath): void {
    const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>\n`;
    saveFile(new Blob([text], { type: 'image/svg+xml' }), `${this.edition?.manifest.id ?? 'map'}-qr.svg`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-dialog': ShareDialog;
  }
}
