import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { SCALES } from '../../domain/map-scale.js';
import { ORIENTATIONS, PAGE_SIZES } from '../../domain/print-layout.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { saveFile } from '../../io/save-file.js';
import type { Bounds } from '../../map/bounds.js';
import { MapImageError } from '../../map/render-image.js';
import { THEME_NAMES } from '../../map/theme.js';
import '../modal-dialog/modal-dialog.js';
import { ChangeViewEvent, OpenToolEvent, SayEvent } from '../panel-events.js';
import { PRINT_STRINGS, type PrintStrings } from '../strings/print.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { printDialogStyles } from './print-dialog.styles.js';
import { makeFile, makeSheet, type PrintOptions, SheetTooLargeError } from './print-job.js';

const PREVIEW_DPI = 72;
const PRINT_DPI = 300;
const PREVIEW_DELAY_MILLISECONDS = 250;

/**
 * Lays the map out on a page to print: size, true scale, what stands on it; and saves it as PDF or PNG.
 *
 * @fires open-tool - The user closed the dialog.
 * @fires change-view - The user wants the text version instead.
 * @fires say - A file was saved.
 */
@customElement('print-dialog')
export class PrintDialog extends LitElement {
  static override styles = [baseStyles, printDialogStyles];

  /** The edition that is printed. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The view: layers, basis, filter, marks. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** What is on the screen: west, south, east, north. */
  @property({ attribute: false }) bounds: Bounds | undefined;
  /** Language of the dialog and of the page. */
  @property() language: Language = 'zh';
  /** Folder of the edition, with a trailing slash. */
  @property({ attribute: false }) baseUrl = '';
  /** Absolute address of the view. */
  @property() permalink = '';
  /** The active filter in words. */
  @property() filterText = '';

  @state() private options: PrintOptions = {
    size: 'A4',
    orientation: 'landscape',
    scale: 'fit',
    legend: true,
    ticks: true,
    notes: true,
    themeName: 'light',
    format: 'pdf',
  };
  @state() private ownScale = false;
  @state() private message = '';
  @state() private working = false;
  @state() private previewing = false;
  /** Whether the browser can draw a map at all, as far as we know. */
  @state() private drawable = true;
  @query('.preview') private preview!: HTMLElement;

  #previewing: AbortController | undefined;
  #printing: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#previewing?.abort(new Error('closed'));
    this.#printing?.abort(new Error('closed'));
  }

  protected override updated(changed: PropertyValues): void {
    if (!['options', 'edition', 'language'].some((name) => changed.has(name))) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#drawPreview(), PREVIEW_DELAY_MILLISECONDS);
  }

  #input(dotsPerInch: number, signal: AbortSignal) {
    const { edition, filtered = edition } = this;
    if (!edition || !filtered) return undefined;
    const { manifest } = edition;
    return {
      edition,
      filtered,
      view: this.view,
      bounds: this.bounds ?? manifest.extent,
      baseUrl: this.baseUrl,
      language: this.language,
      permalink: this.permalink,
      filterText: this.filterText,
      today: new Date().toISOString().slice(0, 10),
      options: this.options,
      dotsPerInch,
      signal,
    };
  }

  async #drawPreview(): Promise<void> {
    this.#previewing?.abort(new Error('superseded'));
    const previewing = new AbortController();
    this.#previewing = previewing;
    const input = this.#input(PREVIEW_DPI, previewing.signal);
    if (!input) return;
    this.previewing = true;
    try {
      const { canvas } = await makeSheet(input);
      if (previewing.signal.aborted) return;
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', PRINT_STRINGS[this.language].preview);
      this.preview.replaceChildren(canvas);
      if (!this.working) this.message = '';
    } catch (error) {
      if (!previewing.signal.aborted) this.#fail(error);
    } finally {
      if (this.#previewing === previewing) this.previewing = false;
    }
  }

  private async handleDownload(): Promise<void> {
    const printing = new AbortController();
    this.#printing = printing;
    const input = this.#input(PRINT_DPI, printing.signal);
    if (!input) return;
    const strings = PRINT_STRINGS[this.language];
    this.working = true;
    this.message = strings.working;
    try {
      const { file, name, sharpness } = await makeFile(input);
      saveFile(file, name);
      const softer = sharpness < 0.99 ? ` ${fill(strings.softer, Math.round(PRINT_DPI * sharpness))}` : '';
      this.message = fillIn(strings.done, { name }) + softer;
      this.dispatchEvent(new SayEvent(this.message));
    } catch (error) {
      if (printing.signal.aborted) this.message = '';
      else this.#fail(error);
    } finally {
      this.working = false;
    }
  }

  #fail(error: unknown): void {
    const { failed, reasons } = PRINT_STRINGS[this.language];
    const cause = causeOf(error);
    if (cause === 'other') console.warn('print-dialog:', error);
    this.drawable = cause !== 'no-webgl';
    this.message = fillIn(failed, { reason: reasons[cause] });
  }

  /** Without WebGL2 the same content is still there as text. */
  private handleTextVersion(): void {
    this.dispatchEvent(new ChangeViewEvent({ page: 'text' }));
    this.dispatchEvent(new OpenToolEvent(undefined));
  }

  #set(change: Partial<PrintOptions>): void {
    this.options = { ...this.options, ...change };
  }

  protected override render() {
    const { edition, language } = this;
    if (!edition) return nothing;
    const strings = PRINT_STRINGS[language];
    return html`<modal-dialog .heading=${strings.heading} .language=${language} style="--dialog-width: 1020px">
      <div class="sheet">
        <form @submit=${(event: Event) => event.preventDefault()}>${this.renderPage()} ${this.renderScale()} ${this.renderTexts(edition)} ${this.renderParts()}</form>
        <div class="preview-area">
          <div class="preview" aria-busy=${this.previewing}></div>
          <p class="soft" role="status">${this.previewing ? strings.previewing : nothing}</p>
        </div>
      </div>
      <div class="foot" slot="foot">
        <p role="status">${this.message}</p>
        ${this.drawable ? nothing : html`<button class="quiet" type="button" @click=${this.handleTextVersion}>${strings.textVersion}</button>`}
        ${this.working ? html`<button class="quiet" type="button" @click=${() => this.#printing?.abort(new Error('cancelled'))}>${strings.cancel}</button>` : nothing}
        <button class="primary" type="button" ?disabled=${this.working} @click=${this.handleDownload}>${strings.download}</button>
      </div>
    </modal-dialog>`;
  }

  private renderPage() {
    const strings = PRINT_STRINGS[this.language];
    const { size, orientation, format } = this.options;
    const { formats } = strings;
    return html`
      ${this.renderRadios({ name: 'size', legend: strings.page, choices: PAGE_SIZES, current: size, labels: strings.sizes, pick: (value) => this.#set({ size: value }) })}
      ${this.renderRadios({ name: 'orientation', legend: strings.orientation, choices: ORIENTATIONS, current: orientation, labels: strings.orientations, pick: (value) => this.#set({ orientation: value }) })}
      ${this.renderRadios({ name: 'format', legend: strings.format, choices: ['pdf', 'png'] as const, current: format, labels: formats, pick: (value) => this.#set({ format: value }) })}`;
  }

  private renderRadios<T extends string>(group: {
    readonly name: string;
    readonly legend: string;
    readonly choices: readonly T[];
    readonly current: T;
    readonly labels: Record<T, string>;
    readonly pick: (value: T) => void;
  }) {
    const { name, legend, choices, current, labels, pick } = group;
    return html`<fieldset><legend>${legend}</legend>
      ${choices.map((choice) => html`<label><input type="radio" name=${name} value=${choice} .checked=${choice === current} @change=${() => pick(choice)} /> ${labels[choice]}</label>`)}
    </fieldset>`;
  }

  private renderScale() {
    const strings = PRINT_STRINGS[this.language];
    const { scale } = this.options;
    const known = SCALES.find((candidate) => candidate === scale);
    return html`<label class="row">${strings.scale}
        <select name="scale" @change=${this.handleScale}>
          <option value="fit" ?selected=${scale === 'fit'}>${strings.fit}</option>
          ${SCALES.map((candidate) => html`<option value=${candidate} ?selected=${!this.ownScale && candidate === known}>1 : ${formatNumber(candidate, this.language)}</option>`)}
          <option value="own" ?selected=${this.ownScale}>${strings.own}</option>
        </select></label>
      ${
        this.ownScale
          ? html`<label class="row">${strings.ownScale} <input type="number" name="own-scale" min="200" max="1000000" step="100" .value=${String(scale)} @change=${this.handleOwnScale} /></label>`
          : nothing
      }`;
  }

  private renderTexts({ manifest }: Edition) {
    const strings = PRINT_STRINGS[this.language];
    const { title, subtitle } = this.options;
    return html`<label class="row">${strings.title} <input type="text" name="title" .value=${title ?? localize(manifest.title, this.language)} @change=${(event: Event) => this.#set({ title: enteredIn(event) })} /></label>
      <label class="row">${strings.subtitle} <input type="text" name="subtitle" .value=${subtitle ?? localize(manifest.report.title, this.language)} @change=${(event: Event) => this.#set({ subtitle: enteredIn(event) })} /></label>`;
  }

  private renderParts() {
    const strings = PRINT_STRINGS[this.language];
    const { themes } = STRINGS[this.language];
    const parts = ['legend', 'ticks', 'notes'] as const;
    return html`<fieldset><legend>${strings.parts}</legend>
        ${parts.map((part) => html`<label><input type="checkbox" name=${part} .checked=${this.options[part]} @change=${() => this.#set({ [part]: !this.options[part] })} /> ${strings[part]}</label>`)}
      </fieldset>
      ${this.renderRadios({ name: 'colours', legend: strings.colours, choices: THEME_NAMES, current: this.options.themeName, labels: themes, pick: (value) => this.#set({ themeName: value }) })}`;
  }

  private handleScale(event: Event): void {
    const value = enteredIn(event);
    this.ownScale = value === 'own';
    if (value === 'own')
      this.#set({ scale: typeof this.options.scale === 'number' ? this.options.scale : 10_000 });
    else this.#set({ scale: value === 'fit' ? 'fit' : Number(value) });
  }

  private handleOwnScale(event: Event): void {
    const scale = Number(enteredIn(event));
    if (scale >= 200 && scale <= 1_000_000) this.#set({ scale });
  }
}

function causeOf(error: unknown): keyof PrintStrings['reasons'] {
  if (error instanceof MapImageError) return error.failure;
  return error instanceof SheetTooLargeError ? 'too-large' : 'other';
}

function enteredIn(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'print-dialog': PrintDialog;
  }
}
