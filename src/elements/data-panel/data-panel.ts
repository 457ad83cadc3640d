import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Edition } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import type { Problem } from '../../domain/result.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import type { SaveStatus } from '../../io/workspace-store/auto-saver.js';
import type { WorkspaceStore } from '../../io/workspace-store/workspace-store.js';
import type { Bounds } from '../../map/bounds.js';
import type { TilesController } from '../renewal-explorer/tiles-controller.js';
import { DATA_STRINGS } from '../strings/data.js';
import type { ImportFilesEvent } from '../tiles-panel/tiles-events.js';
import { baseStyles } from '../tokens.styles.js';

const TOOLS = ['import', 'tiles', 'mine', 'export', 'edition'] as const;
type Tool = (typeof TOOLS)[number];

const LOADERS: Record<Tool, () => Promise<unknown>> = {
  import: () => import('../import-panel/import-panel.js'),
  tiles: () => import('../tiles-panel/tiles-panel.js'),
  mine: () => import('../workspace-panel/workspace-panel.js'),
  export: () => import('../export-panel/export-panel.js'),
  edition: () => import('../edition-panel/edition-panel.js'),
};

/**
 * The reader's own data, one tool at a time: import, what was brought in, layers as files, and editions of it. Each tool is loaded when it is chosen.
 */
@customElement('data-panel')
export class DataPanel extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host { display: block; }
      .tools { display: flex; flex-wrap: wrap; gap: 6px; padding: 12px 16px 2px; }
      .tools .quiet { min-height: 32px; border-radius: 16px; font-size: 0.875rem; }
      .tools [aria-selected='true'] { background: var(--atlas-ink); color: var(--atlas-paper); }
      .failed { margin: 10px 16px; font-size: 0.875rem; }
      @media (forced-colors: active) { .tools [aria-selected='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; } }
    `,
  ];

  /** The whole edition, with the reader's layers. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** The edition as it was loaded, without the reader's layers. */
  @property({ attribute: false }) base: Edition | undefined;
  /** Absolute URL of its edition.json. */
  @property() editionUrl = '';
  /** What of the edition passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The filter in words; empty for none. */
  @property() filterText = '';
  /** The view: what is selected. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** ISO 8601 day. */
  @property() today = '';
  /** Streets that coordinates are compared with, in degrees. */
  @property({ attribute: false }) streets: readonly (readonly number[][])[] = [];
  /** Files that were dropped on the page. */
  @property({ attribute: false }) dropped: readonly File[] = [];
  /** Whether the workspace was looked for. */
  @property({ type: Boolean }) opened = false;
  /** The reader's workspace; undefined while there is none. */
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

  /** Whether the panel can be seen; what is half imported stays in it when it cannot. */
  @property({ attribute: false }) shown = true;
  /** What of the reader's tiles is on the map, and what went wrong. */
  @property({ attribute: false }) tiles: TilesController | undefined;
  /** Grows each time the tool of tiles is asked for from elsewhere. */
  @property({ attribute: false }) tilesAsked = 0;
  /** What the map shows: west, south, east, north in degrees. */
  @property({ attribute: false }) bounds: Bounds | undefined;

  /** Files that another tool gives to the import. */
  @state() private handed: readonly File[] = [];
  @state() private tool: Tool | undefined;
  @state() private failed = false;
  #importOpened = false;

  /** Who has data sees it first. */
  private get chosen(): Tool {
    return this.tool ?? ((this.workspace?.layers.length ?? 0) > 0 ? 'mine' : 'import');
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('dropped') && this.dropped.length > 0) {
      this.tool = 'import';
      this.handed = this.dropped;
    }
    if (changed.has('tilesAsked') && this.tilesAsked > 0) this.tool = 'tiles';
    // What is imported stays in sight until the reader turns to something else.
    if (this.opened) this.tool ??= this.chosen;
    if (this.chosen === 'import') this.#importOpened = true;
  }

  protected override updated(): void {
    void this.#load(this.chosen);
  }

  async #load(tool: Tool): Promise<void> {
    try {
      await LOADERS[tool]();
      this.failed = false;
    } catch {
      this.failed = tool === this.chosen;
    }
  }

  private handleKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const tool = TOOLS[(TOOLS.indexOf(this.chosen) + step + TOOLS.length) % TOOLS.length];
    this.tool = tool;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tool-${tool}`)?.focus());
  }

  protected override render() {
    if (!this.edition) return nothing;
    const words = DATA_STRINGS[this.language];
    const { chosen } = this;
    return html`<div class="tools" role="tablist" aria-label=${words.tools} @keydown=${this.handleKey}>
        ${TOOLS.map(
          (
            tool,
          ) => html`<button class="quiet" type="button" role="tab" id="tool-${tool}" aria-selected=${tool === chosen}
            aria-controls="tool" tabindex=${tool === chosen ? 0 : -1} @click=${() => {
              this.tool = tool;
            }}>${words.names[tool]}</button>`,
        )}
      </div>
      <div id="tool" role="tabpanel" aria-labelledby="tool-${chosen}">
        ${this.failed ? html`<p class="failed" role="alert">${words.notLoaded}</p>` : nothing}
        ${this.#importOpened ? this.renderImport(chosen === 'import') : nothing}
        ${this.shown ? this.renderTool(chosen) : nothing}
      </div>`;
  }

  private renderImport(chosen: boolean) {
    const { edition, language, today } = this;
    return html`<import-panel ?hidden=${!chosen} .shown=${chosen && this.shown} .edition=${edition} .language=${language} .streets=${this.streets} .dropped=${this.handed} .today=${today}></import-panel>`;
  }

  private renderTool(tool: Tool) {
    const { edition, language, today } = this;
    switch (tool) {
      case 'import':
        // Above: it stays when another tool is chosen.
        return nothing;
      case 'tiles':
        return html`<tiles-panel .edition=${edition} .language=${language} .workspace=${this.workspace} .tiles=${this.tiles} .bounds=${this.bounds}
          @import-files=${(event: ImportFilesEvent) => {
            this.handed = event.files;
            this.tool = 'import';
          }}></tiles-panel>`;
      case 'mine':
        return html`<workspace-panel .edition=${edition} .base=${this.base} .selected=${this.view.selected} .language=${language} .workspace=${this.workspace} .status=${this.status} .problems=${this.problems}
          .store=${this.store} .undoable=${this.undoable} .redoable=${this.redoable} .today=${today}></workspace-panel>`;
      case 'export':
        return html`<export-panel .edition=${edition} .filtered=${this.filtered} .filterText=${this.filterText} .language=${language} .today=${today}></export-panel>`;
      case 'edition':
        return html`<edition-panel .edition=${edition} .base=${this.base} .editionUrl=${this.editionUrl} .workspace=${this.workspace} .language=${language} .today=${today}></edition-panel>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'data-panel': DataPanel;
  }
}
