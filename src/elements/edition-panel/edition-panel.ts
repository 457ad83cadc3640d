import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import { type EditionPlan, startNewPlan, startPlan } from '../../domain/edition-plan/edition-plan.js';
import type { Language } from '../../domain/language.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import { saveFile } from '../../io/save-file.js';
import { afterPaint } from '../after-paint.js';
import { LastWord } from '../area-report/last-word.js';
import { marksOf } from '../compare-panel/other-edition.js';
import { MarkShapesEvent, SayEvent } from '../panel-events.js';
import { EDITION_STRINGS } from '../strings/edition.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { packEdition } from './archive-files.js';
import { renderBasics, renderEditionLayers } from './basics-parts.js';
import { renderLedger } from './commitment-parts.js';
import { editionPanelStyles } from './edition-panel.styles.js';
import { renderLayer } from './layer-parts.js';
import { type MadeEdition, makeEdition } from './made-edition.js';
import { keepPlan, planOf } from './plan-keeper.js';
import type { PlanView } from './plan-view.js';
import { renderResult } from './result-parts.js';

const TYPES = ['next', 'new'] as const;

/**
 * Makes an edition's folder of the reader's own layers: a plan that is filled in, the checks of the gate, what changes, and
 * the archive.
 *
 * @fires mark-shapes - What changes, for the map.
 * @fires renewal-select - The user chose a place that this edition has.
 * @fires go-to - The user chose a place that only the planned edition has.
 * @fires say - The archive was saved.
 */
@customElement('edition-panel')
export class EditionPanel extends LitElement {
  static override styles = [baseStyles, editionPanelStyles];

  /** The edition on the page, with the reader's layers. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** The edition as it was loaded, without them. */
  @property({ attribute: false }) base: Edition | undefined;
  /** Absolute URL of its edition.json. */
  @property() editionUrl = '';
  /** The reader's workspace; undefined while there is none. */
  @property({ attribute: false }) workspace: Workspace | undefined;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** ISO 8601 day. */
  @property() today = '';

  @state() private plan: EditionPlan | undefined;
  @state() private made: MadeEdition | undefined;
  /** To be saved; undefined when the checks fail. */
  #archive: Uint8Array | undefined;
  @state() private building = false;
  @state() private failure = '';
  @state() private marked = false;

  constructor() {
    super();
    new LastWord(this, () => [new MarkShapesEvent([])]);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { base, workspace } = this;
    if (!changed.has('base') && !changed.has('workspace')) return;
    this.plan = base && workspace ? planOf(base, workspace, this.today) : undefined;
    this.#forget();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('marked') || changed.has('made')) this.#mark();
  }

  /** What was built is of another plan. */
  #forget(): void {
    this.made = undefined;
    this.failure = '';
  }

  #mark(): void {
    const marks = this.made && this.marked ? marksOf(this.made.changes) : [];
    this.dispatchEvent(new MarkShapesEvent(marks));
  }

  #change(change: Partial<EditionPlan>): void {
    const { plan, base, workspace } = this;
    if (!plan || !base || !workspace) return;
    this.plan = { ...plan, ...change };
    keepPlan(base, workspace, this.plan);
    this.#forget();
  }

  private async handleBuild(view: PlanView): Promise<void> {
    const { plan, own, edition, language } = view;
    this.building = true;
    this.failure = '';
    await new Promise<void>((resolve) => afterPaint(resolve));
    try {
      const made = await makeEdition({ plan, own, edition, editionUrl: this.editionUrl });
      const archive = await packEdition(made, language);
      if (this.plan !== plan) return;
      this.#archive = archive;
      this.made = made;
    } catch (cause) {
      this.failure = cause instanceof Error ? cause.message : String(cause);
    } finally {
      this.building = false;
    }
    await this.updateComplete;
    this.renderRoot.querySelector('#verdict')?.scrollIntoView({ block: 'nearest' });
  }

  private handleSave({ edition }: MadeEdition): void {
    const archive = this.#archive;
    if (!archive) return;
    const name = `${edition.manifest.id}-${edition.manifest.updated}.zip`;
    saveFile(new Blob([archive as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), name);
    this.dispatchEvent(new SayEvent(fillIn(EDITION_STRINGS[this.language].saved, { name })));
  }

  protected override render() {
    const { base, plan, workspace, language } = this;
    const words = EDITION_STRINGS[language];
    if (!base) return nothing;
    if (!plan || !workspace || workspace.layers.length === 0)
      return html`<p class="hint">${words.intro}</p><p class="hint">${words.noLayers}</p>`;
    const view: PlanView = {
      plan,
      edition: base,
      own: workspace.layers,
      language,
      onChange: (change) => this.#change(change),
      onLayer: (own, change) =>
        this.#change({
          layers: (this.plan ?? plan).layers.map((layer) =>
            layer.own === own ? { ...layer, ...change } : layer,
          ),
        }),
    };
    return html`<p class="hint">${words.intro}</p>
      ${this.renderTypes(view)}
      <h3>${words.ownLayers}</h3>
      ${plan.layers.map((layer) => renderLayer(view, layer))}
      ${renderEditionLayers(view)} ${renderLedger(view)} ${renderBasics(view)}
      <p class="tools"><button class="primary" id="build" type="button" ?disabled=${this.building} @click=${() => void this.handleBuild(view)}>${words.build}</button></p>
      <div role="status">
        ${this.building ? html`<p class="hint">${words.building}</p>` : nothing}
        ${this.failure ? html`<p class="verdict" data-state="errors">${fillIn(words.failed, { reason: this.failure })}</p>` : nothing}
      </div>
      ${this.renderMade()}`;
  }

  private renderTypes({ plan, edition, own, language }: PlanView) {
    const words = EDITION_STRINGS[language];
    const start = { next: startPlan, new: startNewPlan };
    return html`<fieldset><legend>${words.type}</legend>
      ${TYPES.map(
        (type) =>
          html`<label class="choice"><input type="radio" name="type" value=${type} .checked=${plan.type === type} @change=${() => this.#change(start[type](edition, own, this.today))} /><span>${words.types[type]}</span></label>`,
      )}
      ${plan.type === 'new' ? html`<p class="hint">${words.newHint}</p>` : nothing}</fieldset>`;
  }

  private renderMade() {
    const { made, edition, language, marked } = this;
    if (!made || !edition) return nothing;
    return renderResult({
      host: this,
      made,
      archive: this.#archive,
      shown: edition,
      language,
      marked,
      onMark: (now) => {
        this.marked = now;
      },
      onSave: () => this.handleSave(made),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'edition-panel': EditionPanel;
  }
}
