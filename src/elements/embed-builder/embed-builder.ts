/** A little over 300 lines: one dialog with its fields. What they make of the view is in snippet-input.ts. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Basemap, Edition } from '../../domain/edition.js';
import {
  SNIPPET_KINDS,
  type SnippetInput,
  type SnippetKind,
  wholeAddress,
  writeSnippet,
} from '../../domain/embed-snippet.js';
import { formatNumber } from '../../domain/format-figures.js';
import { LANGUAGES, type Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import { DEFAULT_VIEW, THEME_CHOICES, type ThemeChoice, type ViewState } from '../../domain/view.js';
import { copyText } from '../../io/copy-text.js';
import { loadBasemaps } from '../../io/load-basemaps.js';
import { loadVersions } from '../../io/load-versions.js';
import { saveFile } from '../../io/save-file.js';
import type { Halo } from '../../map/overlay-style.js';
import type { ThemeName } from '../../map/theme.js';
import '../modal-dialog/modal-dialog.js';
import { BUILDER_STRINGS } from '../strings/embed-builder.js';
import { fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { type ArticlePicture, drawArticlePoster } from './draw-article-poster.js';
import { renderPreview } from './render-preview.js';
import { docsAddress, placeAddress, type SnippetOptions, snippetOf, viewAt } from './snippet-input.js';
import './wechat-code.js';
import { embedBuilderStyles } from './embed-builder.styles.js';

/** Widths in px that articles have, from a phone to a wide column. */
const WIDTHS = [320, 390, 640, 960] as const;

/**
 * The view as something to paste into an article: form, look and caption to choose, a preview at the widths that articles
 * have, the code, and a kit of files.
 *
 * @fires open-tool - The user closed it.
 */
@customElement('embed-builder')
export class EmbedBuilder extends LitElement {
  static override styles = [baseStyles, embedBuilderStyles];

  /** The edition without the reader's own layers: an article's readers do not have those. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What of it passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** Absolute address of its edition.json. */
  @property() editionUrl = '';
  /** The view that goes into the article, with a camera. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Streets and subdistricts that a filter may name. */
  @property({ attribute: false }) localities: readonly Locality[] = [];
  /** Language of the dialog, and at first of the map. */
  @property() language: Language = 'zh';
  /** ISO 8601 day. */
  @property() today = '';
  /** Whether the reader has layers that stay behind. */
  @property({ type: Boolean }) hasOwnLayers = false;

  @state() private kind: SnippetKind = 'script';
  @state() private mapLanguage: Language | undefined;
  @state() private theme: ThemeChoice = 'light';
  /** At first one that the dialog can show whole. */
  @state() private width: (typeof WIDTHS)[number] = matchMedia('(max-width: 760px)').matches ? 320 : 640;
  @state() private mapHeight = 420;
  @state() private caption = '';
  @state() private plain = false;
  @state() private pinned = false;
  /** The version of the data that is recorded last; its day where none is. */
  @state() private version = '';
  /** The picture as SVG; empty while it is drawn. */
  @state() private poster = '';
  /** What it was drawn from. */
  @state() private drawnFrom: ArticlePicture | undefined;
  @state() private failed = false;
  @state() private packing = false;
  @state() private message = '';

  #basemaps: readonly Basemap[] | undefined;
  #halos: ReadonlyMap<string, Halo> = new Map();
  #lifetime = new AbortController();
  #turn = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const redraws = [
      'edition',
      'view',
      'mapLanguage',
      'theme',
      'width',
      'mapHeight',
      'localities',
      'language',
    ];
    if (redraws.some((name) => changed.has(name))) void this.#draw();
    if (changed.has('editionUrl') || changed.has('edition')) void this.#findVersion();
  }

  async #findVersion(): Promise<void> {
    const { edition, editionUrl } = this;
    this.version = edition?.manifest.updated ?? '';
    if (!edition || editionUrl === '') return;
    const versions = await loadVersions(editionUrl).catch(() => []);
    if (editionUrl === this.editionUrl) this.version = versions.at(-1)?.hash ?? this.version;
  }

  private get shownLanguage(): Language {
    return this.mapLanguage ?? this.language;
  }

  private get themeName(): ThemeName {
    return this.theme === 'dark' ? 'dark' : 'light';
  }

  async #draw(): Promise<void> {
    this.#turn++;
    const turn = this.#turn;
    this.poster = '';
    this.failed = false;
    try {
      const picture = await this.#picture();
      if (!picture || turn !== this.#turn) return;
      const poster = await drawArticlePoster(picture);
      if (turn !== this.#turn) return;
      this.poster = poster;
      this.drawnFrom = picture;
    } catch (error) {
      console.warn('embed-builder:', error);
      this.failed = turn === this.#turn;
    }
  }

  async #picture(): Promise<ArticlePicture | undefined> {
    const { localities } = this;
    const options = this.#options;
    if (!options) return undefined;
    const { edition, editionUrl, width, height, language } = options;
    const baseUrl = new URL('.', editionUrl).href;
    const { buildHalos } = await import('../../map/halos.js');
    this.#basemaps ??= await loadBasemaps(edition.manifest, baseUrl);
    if (this.#halos.size === 0)
      this.#halos = await buildHalos(
        edition.layers.flatMap((layer) => layer.features),
        this.#lifetime.signal,
      );
    return {
      edition,
      basemaps: this.#basemaps,
      halos: this.#halos,
      localities,
      view: viewAt(options),
      width,
      height,
      language,
      theme: this.themeName,
      linkTo: (id) => placeAddress(options, id),
      caption: 'none',
    };
  }

  get #options(): SnippetOptions | undefined {
    const { edition, editionUrl, view, theme, width, caption, plain, pinned, version } = this;
    const language = this.shownLanguage;
    const looks = { language, theme, width, height: this.mapHeight, caption, plain };
    return edition && { edition, editionUrl, view, ...looks, ...(pinned ? { pinned: version } : {}) };
  }

  #input(): SnippetInput | undefined {
    const options = this.#options;
    return options && snippetOf(options, this.poster);
  }

  protected override render() {
    const words = BUILDER_STRINGS[this.language];
    const input = this.#input();
    return html`<modal-dialog .heading=${words.heading} .language=${this.language}>
      <p class="soft">${words.intro}${this.hasOwnLayers ? ` ${words.ownLayers}` : ''}
        <a href=${docsAddress(this)} target="_blank">${words.docs}</a></p>
      <div class="columns">
        <div>${this.renderChoices()}</div>
        <div>${
          this.kind === 'wechat'
            ? html`<wechat-code .picture=${this.drawnFrom} .caption=${this.caption} .language=${this.language}></wechat-code>`
            : this.renderCode(input)
        }
          <section class="kit"><h3>${words.kit}</h3><p class="soft">${words.kitHint}</p>
            <p class="row"><button class="quiet" id="kit" type="button" ?disabled=${this.poster === '' || this.packing} @click=${() => void this.handleKit()}>${this.packing ? words.packing : words.saveKit}</button></p></section>
        </div>
      </div>
    </modal-dialog>`;
  }

  private renderCode(input: SnippetInput | undefined) {
    const words = BUILDER_STRINGS[this.language];
    const code = input ? writeSnippet(this.kind, input) : '';
    return html`<h3>${words.preview}</h3>
          <div class="frame" role="region" aria-label=${words.preview} tabindex="0">${this.failed && this.kind !== 'link' ? html`<p class="soft" role="alert">${words.failed}</p>` : renderPreview(this.kind, input, words.drawing)}</div>
          <h3 class="row">${words.snippet}<span class="soft">${fillIn(words.size, { n: formatNumber(Math.max(0.1, Math.round(new Blob([code]).size / 100) / 10), this.language) })}</span></h3>
          <textarea readonly spellcheck="false" aria-label=${words.snippet} .value=${code}></textarea>
          <p class="row"><button class="primary" type="button" ?disabled=${this.poster === ''} @click=${() => this.handleCopy(code)}>${words.copy}</button>
            <span class="said" role="status">${this.message}</span></p>`;
  }

  private renderChoices() {
    const words = BUILDER_STRINGS[this.language];
    const strings = STRINGS[this.language];
    return html`<fieldset><legend>${words.kind}</legend>
        ${SNIPPET_KINDS.map(
          (
            kind,
          ) => html`<label class="choice"><input type="radio" name="kind" value=${kind} .checked=${kind === this.kind}
            @change=${() => {
              this.kind = kind;
            }} /><span>${words.kinds[kind]}</span></label>`,
        )}
        <p class="soft">${words.hints[this.kind]}</p></fieldset>
      <div class="pair">
        ${this.kind === 'wechat' ? nothing : this.renderSize()}
        <label class="field"><span>${words.language}</span><select id="language" @change=${({
          target,
        }: Event) => {
          const chosen = target instanceof HTMLSelectElement ? target.value : '';
          this.mapLanguage = LANGUAGES.find((language) => language === chosen);
        }}>${LANGUAGES.map((language) => html`<option value=${language} ?selected=${language === this.shownLanguage}>${words.languages[language]}</option>`)}</select></label>
        <label class="field"><span>${words.theme}</span><select id="theme" @change=${({ target }: Event) => {
          const chosen = target instanceof HTMLSelectElement ? target.value : '';
          this.theme = THEME_CHOICES.find((theme) => theme === chosen) ?? 'light';
        }}>${THEME_CHOICES.map((theme) => html`<option value=${theme} ?selected=${theme === this.theme}>${strings.themes[theme]}</option>`)}</select></label>
      </div>
      <label class="field"><span>${words.caption}</span><input id="caption" type="text" placeholder=${words.captionHint} .value=${this.caption}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) this.caption = target.value;
        }} /></label>
      ${this.kind === 'wechat' ? nothing : this.renderLive()}`;
  }

  /** A WeChat article is as wide as the phone. */
  private renderSize() {
    const words = BUILDER_STRINGS[this.language];
    return html`<label class="field"><span>${words.width}</span><select id="width" @change=${({
      target,
    }: Event) => {
      const chosen = target instanceof HTMLSelectElement ? Number(target.value) : 0;
      this.width = WIDTHS.find((width) => width === chosen) ?? this.width;
    }}>${WIDTHS.map((width) => html`<option value=${width} ?selected=${width === this.width}>${width} px</option>`)}</select></label>
        <label class="field"><span>${words.height}</span><input id="height" type="number" min="200" max="1200" step="10" .value=${String(this.mapHeight)}
          @change=${({ target }: Event) => {
            const height = target instanceof HTMLInputElement ? Number(target.value) : 0;
            if (height >= 200 && height <= 1200) this.mapHeight = Math.round(height);
          }} /></label>`;
  }

  private renderLive() {
    const words = BUILDER_STRINGS[this.language];
    return html`<label class="choice"><input type="checkbox" id="plain" .checked=${this.plain} @change=${() => {
      this.plain = !this.plain;
    }} /><span>${words.plain}</span></label>
      <label class="choice"><input type="checkbox" id="pinned" .checked=${this.pinned} @change=${() => {
        this.pinned = !this.pinned;
      }} /><span>${words.pinned}</span></label>`;
  }

  private async handleCopy(code: string): Promise<void> {
    const words = BUILDER_STRINGS[this.language];
    this.message = (await copyText(code)) ? words.copied : words.notCopied;
  }

  private async handleKit(): Promise<void> {
    const { edition } = this;
    const snippet = this.#input();
    if (!edition || !snippet) return;
    this.packing = true;
    try {
      const picture = await this.#picture();
      if (!picture) return;
      const [{ buildArticleKit }, { zipSync }] = await Promise.all([
        import('./article-kit.js'),
        import('fflate'),
      ]);
      const { linkTo: _, ...still } = picture;
      const files = await buildArticleKit({
        picture: still,
        filtered: this.filtered ?? edition,
        snippet,
        address: wholeAddress(snippet),
        today: this.today,
      });
      // A copy in a buffer of its own, which a Blob takes.
      saveFile(
        new Blob([new Uint8Array(zipSync(files))], { type: 'application/zip' }),
        `${edition.manifest.id}-${this.today}.zip`,
      );
    } catch (error) {
      console.warn('embed-builder:', error);
      this.message = BUILDER_STRINGS[this.language].failed;
    } finally {
      this.packing = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'embed-builder': EmbedBuilder;
  }
}
