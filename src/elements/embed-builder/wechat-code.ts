import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { writeWechatArticle } from '../../domain/wechat-article.js';
import { copyRichText, copyText } from '../../io/copy-text.js';
import { lintWechat, type WechatOffence } from '../../map/poster/lint-wechat.js';
import { DRAFT_CHARACTERS } from '../../map/poster/wechat-rules.js';
import { BUILDER_STRINGS } from '../strings/embed-builder.js';
import { WECHAT_STRINGS } from '../strings/wechat.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { describeOffence } from '../wechat-words.js';
import { type ArticlePicture, drawWechatPicture } from './draw-article-poster.js';

/**
 * The view for an article of a WeChat official account: as a phone shows it, to be tapped and tried; what the check says of
 * it; and the picture to copy, as an editor pastes it or as code.
 */
@customElement('wechat-code')
export class WechatCode extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host { display: block; }
      h3 { margin: 0 0 4px; font: 600 0.9375rem/1.3 var(--atlas-serif); }
      .phone { max-height: 440px; overflow: auto; padding: 12px 16px; border: 1px solid var(--atlas-rule); background: #fff; }
      .column { max-width: 343px; margin: 0 auto; }
      .column p { margin: 8px 0; font-size: 14px; line-height: 1.6; color: #5f5048; }
      .soft { margin: 6px 0; font-size: 0.8438rem; line-height: 1.5; color: var(--atlas-ink-soft); }
      .untried { margin: 8px 0; padding: 6px 10px; border-inline-start: 3px solid var(--atlas-accent-sand); font-size: 0.875rem; line-height: 1.5; }
      .row { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin: 8px 0; }
      .primary, .quiet { min-height: 38px; padding: 4px 20px; border-radius: 19px; font-size: 0.9375rem; }
      .primary { border: none; background: var(--atlas-ink); color: var(--atlas-paper); }
      .said { font-size: 0.8438rem; }
      textarea { width: 100%; height: 72px; padding: 8px 10px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-panel); color: var(--atlas-ink); font: 0.75rem/1.5 ui-monospace, monospace; resize: vertical; }
      li { font-size: 0.8438rem; line-height: 1.5; }
    `,
  ];

  /** What is drawn; the same object as long as it is the same picture. */
  @property({ attribute: false }) picture: ArticlePicture | undefined;
  /** Below the picture; empty for none. */
  @property() caption = '';
  /** Language of the dialog. */
  @property() language: Language = 'zh';

  @state() private drawn = '';
  @state() private failed = false;
  @state() private message = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('picture')) void this.#draw(this.picture);
  }

  async #draw(picture: ArticlePicture | undefined): Promise<void> {
    this.drawn = '';
    this.failed = false;
    this.message = '';
    if (!picture) return;
    try {
      const drawn = await drawWechatPicture(picture);
      if (picture === this.picture) this.drawn = drawn;
    } catch (error) {
      console.warn('wechat-code:', error);
      this.failed = picture === this.picture;
    }
  }

  protected override render() {
    const builder = BUILDER_STRINGS[this.language];
    const words = WECHAT_STRINGS[this.language];
    if (this.failed) return html`<p class="soft" role="alert">${builder.failed}</p>`;
    if (this.drawn === '') return html`<p class="soft" role="status">${builder.drawing}</p>`;
    const code = writeWechatArticle(this.drawn, this.caption);
    return html`<h3>${builder.preview}</h3>
      <div class="phone" role="region" aria-label=${builder.preview} tabindex="0"><div class="column">${parseSvg(this.drawn)}${this.caption ? html`<p>${this.caption}</p>` : nothing}</div></div>
      <p class="untried">${words.untried}</p>
      ${this.renderCheck(code)}
      <p class="row"><button class="primary" type="button" @click=${() => this.handleCopyRich(code)}>${words.copyRich}</button>
        <button class="quiet" type="button" @click=${() => this.handleCopyCode(code)}>${words.copyCode}</button>
        <span class="said" role="status">${this.message}</span></p>
      <p class="soft">${words.steps}</p>
      <textarea readonly spellcheck="false" aria-label=${builder.snippet} .value=${code}></textarea>`;
  }

  private renderCheck(code: string) {
    const words = WECHAT_STRINGS[this.language];
    const offences = lintWechat(code);
    const number = (value: number) => formatNumber(value, this.language);
    const size = fillIn(words.characters, { n: number(code.length) });
    const over =
      code.length < DRAFT_CHARACTERS ? '' : fillIn(words.overDraft, { most: number(DRAFT_CHARACTERS) });
    return html`<p class="soft" data-offences=${offences.length}>${offences.length === 0 ? words.checked : fillIn(words.offences, { n: offences.length })} ${size}</p>
      ${over ? html`<p class="soft">${over}</p>` : nothing}
      ${offences.length > 0 ? html`<ul>${offences.map((offence) => this.renderOffence(offence))}</ul>` : nothing}`;
  }

  private renderOffence(offence: WechatOffence) {
    return html`<li>${describeOffence(offence, this.language)}</li>`;
  }

  private async handleCopyRich(code: string): Promise<void> {
    const words = WECHAT_STRINGS[this.language];
    if (await copyRichText(code)) this.message = words.copiedRich;
    else this.message = (await copyText(code)) ? words.richRefused : BUILDER_STRINGS[this.language].notCopied;
  }

  private async handleCopyCode(code: string): Promise<void> {
    const words = BUILDER_STRINGS[this.language];
    this.message = (await copyText(code)) ? words.copied : words.notCopied;
  }
}

/** Our own markup, parsed as XML: no script can come of it. */
function parseSvg(markup: string): Node {
  return document.importNode(new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement, true);
}

declare global {
  interface HTMLElementTagNameMap {
    'wechat-code': WechatCode;
  }
}
