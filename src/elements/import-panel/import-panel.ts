import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import type { MendId } from '../../domain/import/findings.js';
import type { Language } from '../../domain/language.js';
import type { Problem } from '../../domain/result.js';
import { Importer } from '../../worker/import-client.js';
import { LastWord } from '../area-report/last-word.js';
import { AddLayerEvent, GoToEvent, MarkShapesEvent, SayEvent } from '../panel-events.js';
import { IMPORT_STRINGS } from '../strings/import.js';
import { fill, fillIn } from '../strings.js';
import { renderWayOut } from '../tiles-panel/way-out.js';
import { baseStyles } from '../tokens.styles.js';
import { renderDraft } from './draft-parts.js';
import { LARGE_FILES, tellSize } from './file-sizes.js';
import { ImportJob, type PickedFile } from './import-job.js';
import { importPanelStyles } from './import-panel.styles.js';
import { hasSources, type LayerDraft, planOf } from './layer-draft.js';
import { fetchFile, pastedFile, pickedFiles } from './picked-files.js';
import { marksOfPlacing, placingView } from './placing-marks.js';

/** From here on, two ways to understand coordinates are not shown in one view. */
const FAR_SHIFT = 5000;
/** Problems that are listed; the report file has all. */
const LISTED = 50;

/**
 * Brings the reader's own files in: reads them on this computer, asks for the coordinate system, tells and mends what is
 * wrong, and hands each layer over.
 *
 * @fires add-layer - A layer is ready to be shown.
 * @fires mark-shapes - How the layer would lie with the coordinate system that is chosen.
 * @fires go-to - The user wants to see where something is wrong.
 * @fires say - What was done.
 */
@customElement('import-panel')
export class ImportPanel extends LitElement {
  static override styles = [baseStyles, importPanelStyles];

  /** The whole edition, with the reader's layers. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** ISO 8601 day. */
  @property() today = '';
  /** Lines that coordinates are compared with, in degrees, such as streets. */
  @property({ attribute: false }) streets: readonly (readonly number[][])[] = [];
  /** Files that were dropped on the page; a new list is read at once. */
  @property({ attribute: false }) dropped: readonly File[] = [];
  /** Whether the panel can be seen: what it marks on the map goes with it. */
  @property({ attribute: false }) shown = true;
  /** Makes the worker; tests give their own. */
  @property({ attribute: false }) createImporter: () => Importer = () => new Importer();

  /** The way of a layer that the pointer or the focus is on. */
  @state() private pointed: { readonly layer: number; readonly key: string } | undefined;

  #job = new ImportJob(this, () => this.createImporter());

  constructor() {
    super();
    new LastWord(this, () => [new MarkShapesEvent([])]);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('dropped') && this.dropped.length > 0) void this.#read(pickedFiles(this.dropped));
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('shown') && changed.get('shown') !== undefined) this.#mark();
  }

  async #read(files: readonly PickedFile[]): Promise<void> {
    if (files.length === 0) return;
    await this.#job.read(files);
    const { edition } = this;
    if (!edition) return;
    const context = { extent: edition.manifest.extent, streets: this.streets };
    for (const { read } of this.#job.drafts)
      if (read.shapes > 0) await this.#job.findPlacings(read.layer, context);
    for (const { read } of this.#job.drafts) void this.#job.check(read.layer, edition);
    this.#mark();
    this.#goTo(this.#job.drafts);
  }

  /** Draws each layer as it would lie, and where else it might. */
  #mark(): void {
    const drafts = this.shown ? this.#job.drafts : [];
    const marks = drafts.flatMap((draft) => {
      const { pointed } = this;
      const view = placingView(draft, pointed?.layer === draft.read.layer ? pointed.key : undefined);
      return view ? marksOfPlacing(view, this.language) : [];
    });
    this.dispatchEvent(new MarkShapesEvent(marks));
  }

  /** Moves the map to where the layers would lie, and where else they might. */
  #goTo(drafts: readonly LayerDraft[]): void {
    const geometries = drafts.flatMap((draft) => {
      const view = placingView(draft, undefined);
      // Another way that leads far away would leave nothing to be seen of either.
      const isNear = view?.shift !== undefined && view.shift.metres < FAR_SHIFT;
      return [view?.shown.outline, isNear ? view.other?.outline : undefined].filter(
        (one) => one !== undefined,
      );
    });
    const [first] = drafts;
    if (geometries.length > 0 && first)
      this.dispatchEvent(new GoToEvent({ type: 'GeometryCollection', geometries }, first.title, false));
  }

  private async handlePlace(draft: LayerDraft, key: string): Promise<void> {
    const { edition } = this;
    if (!edition) return;
    await this.#job.place(draft.read.layer, key, edition.manifest.extent);
    void this.#job.check(draft.read.layer, edition);
    this.#mark();
    this.#goTo([{ ...draft, chosen: key }]);
  }

  private async handleMend(draft: LayerDraft, mends: readonly MendId[]): Promise<void> {
    const { edition } = this;
    if (!edition) return;
    await this.#job.mend(draft.read.layer, mends, edition.manifest.extent);
    void this.#job.check(draft.read.layer, edition);
  }

  private async handleAdd(draft: LayerDraft): Promise<void> {
    const words = IMPORT_STRINGS[this.language];
    const { edition } = this;
    if (!edition) return;
    if (!draft.placed) return void this.dispatchEvent(new SayEvent(words.needsSystem));
    const target = edition.layers.find(({ id }) => id === draft.into);
    if (draft.source.trim() === '' && !hasSources(draft, planOf(draft, target))) {
      this.dispatchEvent(new SayEvent(words.needsSource));
      this.renderRoot.querySelector<HTMLElement>(`#source-${draft.read.layer}`)?.focus();
      return;
    }
    const layer = await this.#job.take(draft.read.layer, { edition, today: this.today });
    if (!layer) return;
    this.dispatchEvent(new AddLayerEvent(layer));
    this.#mark();
    const added = layer.features.length;
    this.dispatchEvent(new SayEvent(fillIn(words.added, { name: draft.title, n: added })));
  }

  private handleShow(vertex: readonly [number, number]): void {
    this.dispatchEvent(new GoToEvent({ type: 'Point', coordinates: [...vertex] }, ''));
  }

  private async handleUrl(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#url');
    if (!field?.value) return;
    await this.#read([fetchFile(field.value)]);
  }

  private handlePaste(): void {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#paste');
    if (field?.value.trim()) void this.#read([pastedFile(field.value)]);
  }

  protected override render() {
    if (!this.edition) return nothing;
    const words = IMPORT_STRINGS[this.language];
    const { phase } = this.#job;
    return html`<p class="hint">${words.intro}</p>
      ${phase === 'reading' ? this.renderReading() : phase === 'read' ? nothing : this.renderSources()}
      ${phase === 'read' ? this.renderRead() : nothing}`;
  }

  private renderSources() {
    const words = IMPORT_STRINGS[this.language];
    const { phase, reason } = this.#job;
    return html`${phase === 'failed' ? html`<p class="failed" role="alert">${fillIn(words.failed, { reason })}</p>` : nothing}
      ${phase === 'too-large' ? html`<p class="failed" role="alert">${tellSize(words.tooLarge, this.#job.size, this.language)}</p>` : nothing}
      ${phase === 'cancelled' ? html`<p class="hint" role="status">${words.cancelled}</p>` : nothing}
      <div class="drop">
        <input class="files" id="files" type="file" multiple @change=${(event: Event) => {
          const { target } = event;
          if (target instanceof HTMLInputElement) void this.#read(pickedFiles(target.files ?? []));
        }} /><label class="file" for="files">${words.choose}</label>
        <p class="hint">${words.drop}</p>
        <p class="hint">${words.formats}</p>
      </div>
      <details><summary>${words.paste}</summary>
        <label class="field">${words.pasteHint}<textarea id="paste" spellcheck="false"></textarea></label>
        <p class="tools"><button class="quiet" id="read-pasted" type="button" @click=${this.handlePaste}>${words.readPasted}</button></p>
      </details>
      <details><summary>${words.url}</summary>
        <form @submit=${this.handleUrl}><label class="field">${words.urlHint}<input id="url" type="url" inputmode="url" placeholder="https://" /></label>
        <p class="tools"><button class="quiet" type="submit">${words.readUrl}</button></p></form>
      </details>`;
  }

  private renderReading() {
    const words = IMPORT_STRINGS[this.language];
    const isLarge = this.#job.size > LARGE_FILES;
    return html`<p role="status">${words.reading}</p>
      ${isLarge ? html`<p class="warning">${tellSize(words.readingLarge, this.#job.size, this.language)}</p>` : nothing}<progress max="1" .value=${this.#job.done} aria-label=${words.reading}></progress>
      <p class="tools"><button class="quiet" id="cancel" type="button" @click=${() => this.#job.cancel()}>${words.cancel}</button></p>`;
  }

  private renderRead() {
    const { edition, language } = this;
    if (!edition) return nothing;
    const words = IMPORT_STRINGS[language];
    const { drafts, problems } = this.#job;
    return html`<p role="status">${drafts.length === 0 ? words.nothingFound : fill(words.layersFound, drafts.length)}</p>
      ${renderProblems(problems, language)}
      ${problems.some(({ code }) => code === 'too-large') ? renderWayOut(language, { open: true }) : nothing}
      ${this.renderAll(drafts)}
      ${drafts.map((draft) =>
        renderDraft({
          draft,
          edition,
          language,
          onChange: (change) => {
            this.#job.change(draft.read.layer, change);
            if ('into' in change) void this.#job.check(draft.read.layer, edition);
          },
          onMap: (change) => {
            this.#job.change(draft.read.layer, change);
            void this.#job.check(draft.read.layer, edition);
          },
          onReread: (options) =>
            void this.#job.reread(draft.read.layer, options).then(() => this.#placeAgain(draft)),
          pointed: this.pointed?.layer === draft.read.layer ? this.pointed.key : undefined,
          onPoint: (key) => {
            this.pointed = key === undefined ? undefined : { layer: draft.read.layer, key };
            this.#mark();
          },
          onPlace: (key) => void this.handlePlace(draft, key),
          onMend: (mends) => void this.handleMend(draft, mends),
          onShow: (vertex) => this.handleShow(vertex),
          onAdd: () => void this.handleAdd(draft),
          onLeaveOut: () => {
            this.#job.leaveOut(draft.read.layer);
            this.#mark();
          },
        }),
      )}
      <p class="tools"><button class="quiet" id="again" type="button" @click=${() => {
        this.#job.forget();
        this.#mark();
      }}>${words.again}</button></p>`;
  }

  /** One source and one click for several layers. */
  private renderAll(drafts: readonly LayerDraft[]) {
    const words = IMPORT_STRINGS[this.language];
    const waiting = drafts.filter(({ state }) => state !== 'added');
    if (waiting.length < 2) return nothing;
    const ready = waiting.filter(({ placed }) => placed);
    return html`<section class="layer all" aria-label=${words.allLayers}>
      <label class="field">${words.sourceOfAll}<input id="source-of-all" type="text" placeholder=${words.sourceHint} @change=${({
        target,
      }: Event) => {
        if (target instanceof HTMLInputElement)
          for (const { read } of waiting) this.#job.change(read.layer, { source: target.value });
      }} /></label>
      ${ready.length < waiting.length ? html`<p class="hint">${fill(words.allWaiting, waiting.length - ready.length)}</p>` : nothing}
      <p class="tools"><button class="add-all add" type="button" ?disabled=${ready.length < waiting.length || ready.some(({ state }) => state === 'working')}
        @click=${() => void this.#addAll(waiting)}>${fill(words.addAll, waiting.length)}</button></p></section>`;
  }

  async #addAll(drafts: readonly LayerDraft[]): Promise<void> {
    for (const draft of drafts) {
      await this.handleAdd(draft);
      // The page takes the layer in first: the next one may go into the same.
      await new Promise((resolve) => setTimeout(resolve));
      const isAdded = this.#job.drafts.some(
        ({ read, state }) => read.layer === draft.read.layer && state === 'added',
      );
      if (!isAdded) return;
    }
  }

  async #placeAgain({ read }: LayerDraft): Promise<void> {
    if (!this.edition) return;
    await this.#job.findPlacings(read.layer, { extent: this.edition.manifest.extent, streets: this.streets });
    void this.#job.check(read.layer, this.edition);
    this.#mark();
  }
}

/** Messages of readers are in English: they name what stands in the file. */
function renderProblems(problems: readonly Problem[], language: Language) {
  if (problems.length === 0) return nothing;
  return html`<details class="problems"><summary>${fill(IMPORT_STRINGS[language].problems, problems.length)}</summary>
    <ul>${problems.slice(0, LISTED).map(({ file, path, message, fix }) => html`<li lang="en">${[file, path].filter(Boolean).join(' ')}: ${message} ${fix ?? ''}</li>`)}</ul></details>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'import-panel': ImportPanel;
  }
}
