import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { findSystem } from '../../domain/coordinate-systems/systems.js';
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { parseJson } from '../../domain/parse-json.js';
import type { Problem } from '../../domain/result.js';
import { removeLayer, renameLayer, renameWorkspace } from '../../domain/workspace/change-layers.js';
import { parseWorkspace } from '../../domain/workspace/parse-workspace.js';
import { serializeWorkspace, WORKSPACE_ENDING } from '../../domain/workspace/serialize-workspace.js';
import { findUserFeature } from '../../domain/workspace/with-workspace.js';
import {
  createWorkspace,
  findLayer,
  type UserLayer,
  type Workspace,
} from '../../domain/workspace/workspace.js';
import { saveFile } from '../../io/save-file.js';
import type { SaveStatus } from '../../io/workspace-store/auto-saver.js';
import { estimateStorage, type StorageSpace } from '../../io/workspace-store/storage-space.js';
import type {
  VersionEntry,
  WorkspaceEntry,
  WorkspaceStore,
} from '../../io/workspace-store/workspace-store.js';
import '../own-layers/copy-layer.js';
import '../own-layers/layer-tools.js';
import '../own-layers/new-layer.js';
import {
  ChangeWorkspaceEvent,
  FitFeaturesEvent,
  OpenToolEvent,
  SayEvent,
  WorkspaceActionEvent,
} from '../panel-events.js';
import { DATA_STRINGS } from '../strings/data.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { renderFeatureEditor } from './feature-editor.js';
import { formatInstant, renderKept } from './kept-parts.js';

/** Features that a zoom looks at. */
const ZOOMED = 2000;

/**
 * The reader's own layers, and the workspace that keeps them: whether it is saved, its versions, other ones, and files.
 *
 * @fires change-workspace - The user renamed or removed a layer, or renamed the workspace.
 * @fires workspace-action - The user took a step back, opened another workspace or version, or chose after a conflict.
 * @fires fit-features - The user wants to see a layer.
 * @fires open-tool - The user wants the map with these layers as one file.
 * @fires say - What was done.
 */
@customElement('workspace-panel')
export class WorkspacePanel extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host { display: block; padding: 8px 16px 28px; overflow-wrap: anywhere; }
      h3 { margin: 18px 0 6px; padding-bottom: 4px; border-bottom: 2px solid var(--atlas-ink); font: 600 1.0625rem/1.4 var(--atlas-serif); }
      .hint { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
      .status { display: flex; flex-wrap: wrap; gap: 2px 10px; margin: 8px 0; font-size: 0.8125rem; }
      .status::before { content: '●'; color: var(--atlas-accent-tree); }
      .status[data-state='saving']::before, .status[data-state='unsaved']::before { content: '○'; color: var(--atlas-accent-sand); }
      .status[data-state='failed']::before { content: '▲'; color: var(--atlas-accent-tile); }
      .warning { margin: 8px 0; padding: 6px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; }
      .tools { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
      .quiet, .file { display: inline-flex; align-items: center; min-height: 32px; padding: 0 12px; border-radius: 16px; font-size: 0.8125rem; }
      .file { border: 1px solid var(--atlas-ink-soft); cursor: pointer; }
      .files { position: absolute; width: 1px; height: 1px; opacity: 0; }
      .files:focus-visible + .file { outline: 3px solid var(--atlas-accent-sea); outline-offset: 2px; }
      select, input[type='text'] { min-height: 34px; width: 100%; min-width: 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; }
      .layer { padding: 10px 0; border-bottom: 1px solid var(--atlas-rule); }
      .field { display: grid; gap: 3px; margin: 6px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
      details { border-bottom: 1px solid var(--atlas-rule); }
      summary { padding: 8px 0; font-size: 0.875rem; cursor: pointer; }
      .row { display: flex; gap: 10px; align-items: center; justify-content: space-between; padding: 4px 0; font-size: 0.8125rem; line-height: 1.45; }
    `,
  ];

  /** The whole edition, with the reader's layers. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** The edition as it was loaded, without the reader's layers. */
  @property({ attribute: false }) base: Edition | undefined;
  /** Id of the selected feature. */
  @property() selected: string | undefined;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** The workspace; undefined while there is none. */
  @property({ attribute: false }) workspace: Workspace | undefined;
  /** Whether it lies on the disk. */
  @property({ attribute: false }) status: SaveStatus | undefined;
  /** Why nothing can be kept, or what was damaged. */
  @property({ attribute: false }) problems: readonly Problem[] = [];
  /** Where workspaces are kept; undefined when this browser keeps nothing. */
  @property({ attribute: false }) store: WorkspaceStore | undefined;
  /** Whether there is a step to take back. */
  @property({ type: Boolean }) undoable = false;
  /** Whether there is a step to have again. */
  @property({ type: Boolean }) redoable = false;
  /** ISO 8601 day, for names of files. */
  @property() today = '';

  @state() private versions: readonly VersionEntry[] = [];
  @state() private others: readonly WorkspaceEntry[] = [];
  @state() private failure = '';
  @state() private refusal = '';
  @state() private space: StorageSpace | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('selected')) this.refusal = '';
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('status') || changed.has('workspace') || changed.has('store')) void this.#look();
  }

  /** What else is kept, after each save. */
  async #look(): Promise<void> {
    const { store, workspace, status } = this;
    if (!store || status?.state === 'saving' || status?.state === 'unsaved') return;
    const [listed, versions] = await Promise.all([
      store.list(),
      workspace ? store.versions(workspace.id) : undefined,
    ]);
    const space = await estimateStorage();
    if (store !== this.store || workspace !== this.workspace) return;
    this.space = space;
    this.others = listed.ok ? listed.value.filter(({ id }) => id !== workspace?.id) : [];
    this.versions = versions?.ok ? versions.value.slice(1) : [];
  }

  private handleRemove(layer: UserLayer): void {
    this.dispatchEvent(new ChangeWorkspaceEvent((workspace) => removeLayer(workspace, layer.id)));
    const name = localize(layer.title, this.language);
    this.dispatchEvent(new SayEvent(fillIn(DATA_STRINGS[this.language].removed, { name })));
  }

  private handleExport(workspace: Workspace): void {
    const name = `${workspace.title.replace(/[\\/:*?"<>|]+/g, ' ').trim() || workspace.edition}-${this.today}${WORKSPACE_ENDING}`;
    saveFile(new Blob([serializeWorkspace(workspace)], { type: 'application/json' }), name);
    this.dispatchEvent(new SayEvent(fillIn(DATA_STRINGS[this.language].saved, { name })));
  }

  /** A file becomes a workspace beside the others: what is here stays as it is. */
  private async handleOpen({ target }: Event): Promise<void> {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file || !(target instanceof HTMLInputElement)) return;
    const json = parseJson(await file.text(), file.name);
    const read = json.ok ? parseWorkspace(json.value, file.name) : json;
    target.value = '';
    if (!read.ok) {
      this.failure = fillIn(DATA_STRINGS[this.language].notWorkspace, {
        reason: read.problems[0]?.message ?? '',
      });
      return;
    }
    this.failure = '';
    this.#act({ type: 'start', workspace: { ...read.value, id: crypto.randomUUID() } });
  }

  #act(action: WorkspaceActionEvent['action']): void {
    this.dispatchEvent(new WorkspaceActionEvent(action));
  }

  protected override render() {
    const { edition, base, workspace, language, today } = this;
    if (!edition) return nothing;
    const words = DATA_STRINGS[language];
    return html`<p class="hint">${words.intro}</p>
      ${this.renderStatus()}
      <new-layer .base=${base} .workspace=${workspace} .language=${language} .today=${today}></new-layer>
      <copy-layer .base=${base} .workspace=${workspace} .language=${language} .today=${today}></copy-layer>
      ${workspace && workspace.layers.length > 0 ? workspace.layers.map((layer) => this.renderLayer(layer)) : html`<p class="hint">${words.none}</p>`}
      ${this.renderEditor()}
      <h3>${words.workspace}</h3>
      ${
        workspace
          ? html`<label class="field">${words.workspaceTitle}<input type="text" id="title" .value=${workspace.title} placeholder=${words.untitled} @change=${({
              target,
            }: Event) => {
              if (target instanceof HTMLInputElement)
                this.dispatchEvent(new ChangeWorkspaceEvent((one) => renameWorkspace(one, target.value)));
            }} /></label>`
          : nothing
      }
      ${this.failure ? html`<p class="warning" role="alert">${this.failure}</p>` : nothing}
      <p class="tools">
        ${
          workspace
            ? html`<button class="quiet" id="export" type="button" @click=${() => this.handleExport(workspace)}>${words.exportFile}</button>
          <button class="quiet" id="page-file" type="button" @click=${() => this.dispatchEvent(new OpenToolEvent('share'))}>${words.pageFile}</button>`
            : nothing
        }
        <span><input class="files" id="open" type="file" accept=".json,application/json" @change=${this.handleOpen} /><label class="file" for="open">${words.importFile}</label></span>
        ${workspace && workspace.layers.length > 0 ? html`<button class="quiet" id="new" type="button" @click=${() => this.#act({ type: 'start', workspace: createWorkspace({ id: crypto.randomUUID(), title: '', edition: workspace.edition, updated: new Date().toISOString() }) })}>${words.startNew}</button>` : nothing}
      </p>
      ${this.renderKept()}`;
  }

  private renderStatus() {
    const { status, store, problems, language } = this;
    const words = DATA_STRINGS[language];
    const all = [...problems, ...(status?.problems ?? [])];
    return html`${status ? html`<p class="status" role="status" data-state=${status.state}>${words.states[status.state]}${status.updated ? html`<span class="hint">${fillIn(words.savedAt, { time: formatInstant(status.updated, language) })}</span>` : nothing}</p>` : nothing}
      ${store ? nothing : html`<p class="warning">${words.nowhere}</p>`}
      ${all.map(({ message, fix }) => html`<p class="warning" lang="en">${message} ${fix ?? ''}</p>`)}
      ${
        status?.conflict
          ? html`<div class="warning" role="alert"><p>${words.conflict}</p><p class="tools">
              <button class="quiet" id="theirs" type="button" @click=${() => this.#act({ type: 'resolve', choice: 'theirs' })}>${words.takeTheirs}</button>
              <button class="quiet" id="mine" type="button" @click=${() => this.#act({ type: 'resolve', choice: 'mine' })}>${words.keepMine}</button></p></div>`
          : nothing
      }
      <p class="tools">
        <button class="quiet" id="undo" type="button" ?disabled=${!this.undoable} @click=${() => this.#act({ type: 'undo' })}>${words.undo}</button>
        <button class="quiet" id="redo" type="button" ?disabled=${!this.redoable} @click=${() => this.#act({ type: 'redo' })}>${words.redo}</button>
      </p>`;
  }

  private renderLayer(layer: UserLayer) {
    const { language } = this;
    const words = DATA_STRINGS[language];
    const name = localize(layer.title, language);
    const { origin } = layer;
    const known = findSystem(origin.system);
    const system = known ? localize(known.title, language) : origin.system;
    const [first] = layer.features;
    return html`<section class="layer" data-layer=${layer.id}>
      <label class="field">${fillIn(words.titleOf, { name })}<input type="text" .value=${name} @change=${({
        target,
      }: Event) => {
        if (target instanceof HTMLInputElement && target.value.trim() !== '')
          this.dispatchEvent(
            new ChangeWorkspaceEvent((workspace) =>
              renameLayer(workspace, { layer: layer.id, title: { zh: target.value, en: target.value } }),
            ),
          );
      }} /></label>
      <p class="hint figures">${fillIn(words.about, { n: formatNumber(layer.features.length, language, 0), format: origin.format === 'drawn' ? OWN_STRINGS[language].drawnOnMap : origin.format, system })}</p>
      <layer-tools .layer=${layer} .language=${language}></layer-tools>
      <p class="hint">${first ? fillIn(words.illustrativeNote, { source: first.properties.source }) : OWN_STRINGS[language].emptyLayer}</p>
      <p class="tools">
        <button class="quiet zoom" type="button" @click=${() => this.dispatchEvent(new FitFeaturesEvent(layer.features.slice(0, ZOOMED).map(({ properties }) => properties.id)))}>${words.zoom}</button>
        <button class="quiet remove" type="button" @click=${() => this.handleRemove(layer)}>${words.remove}</button>
      </p>
    </section>`;
  }

  private renderEditor() {
    const { workspace, base, selected, language } = this;
    if (!workspace || workspace.layers.length === 0 || !base) return nothing;
    const found =
      selected === undefined ? undefined : findUserFeature(base, { workspace, shownId: selected });
    const layer = found && findLayer(workspace, found.layer);
    const feature = layer?.features.find(({ properties }) => properties.id === found?.feature);
    if (!layer || !feature) return html`<p class="hint select">${DATA_STRINGS[language].selectHint}</p>`;
    return renderFeatureEditor({
      workspace,
      layer,
      feature,
      language,
      refusal: this.refusal,
      onChange: (change) => this.dispatchEvent(new ChangeWorkspaceEvent(change)),
      onRefuse: (reason) => {
        this.refusal = reason;
      },
    });
  }

  private renderKept() {
    const { versions, others, space, language } = this;
    return renderKept({ versions, others, space, language, onAct: (action) => this.#act(action) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'workspace-panel': WorkspacePanel;
  }
}
