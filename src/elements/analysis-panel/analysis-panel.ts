import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ANALYSIS_TOOLS, type AnalysisTool } from '../../domain/analysis-view.js';
import type { Drawing } from '../../domain/drawing.js';
import type { Edition } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import type { Bounds } from '../../map/bounds.js';
import type { DrawingState } from '../../map/drawing-state.js';
import type { ThemeName } from '../../map/theme.js';
import { ChangeViewEvent, type DrawingTask } from '../panel-events.js';
import { ANALYSIS_STRINGS } from '../strings/analysis.js';
import { baseStyles } from '../tokens.styles.js';
import { analysisPanelStyles } from './analysis-panel.styles.js';

const LOADERS: Record<AnalysisTool, () => Promise<unknown>> = {
  draw: () => import('../draw-panel/draw-panel.js'),
  coverage: () => import('../coverage-panel/coverage-panel.js'),
  area: () => import('../area-report/area-report.js'),
  scenario: () => import('../scenario-panel/scenario-panel.js'),
};

/** A feature that was picked on the map; a new object at each pick. */
export interface Picked {
  readonly id: string;
  readonly turn: number;
}

/**
 * The analysis tools, one at a time: draw and measure, coverage, area report, what-if. Each is loaded when it is chosen.
 *
 * @fires change-view - The user chose a tool; the tools send their own.
 */
@customElement('analysis-panel')
export class AnalysisPanel extends LitElement {
  static override styles = [baseStyles, analysisPanelStyles];

  /** The whole edition. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What of it passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The view: tool, question, drawings. */
  @property({ attribute: false }) view: ViewState = DEFAULT_VIEW;
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** Colours of the swatches. */
  @property() themeName: ThemeName = 'light';
  /** What the map shows: west, south, east, north. */
  @property({ attribute: false }) bounds: Bounds | undefined;
  /** Address of the view. */
  @property() permalink = '';
  /** ISO date of today. */
  @property() today = '';
  /** The filter in words; empty when there is none. */
  @property() filterText = '';
  /** What is being drawn, unfinished. */
  @property({ attribute: false }) draft: Drawing | undefined;
  /** The drawing task that is under way. */
  @property({ attribute: false }) drawing: DrawingTask | undefined;
  /** What can be done while drawing. */
  @property({ attribute: false }) drawingState: DrawingState | undefined;
  /** Whether the instructions for drawing stand over the map. */
  @property({ attribute: false }) barElsewhere = false;
  /** What was picked on the map last. */
  @property({ attribute: false }) picked: Picked | undefined;

  /** Whether a click on the map picks. */
  @property({ attribute: false }) picking = false;

  @state() private failed = false;

  private get tool(): AnalysisTool {
    return this.view.analysis?.tool ?? ANALYSIS_TOOLS[0];
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('view')) void this.#load(this.tool);
  }

  async #load(tool: AnalysisTool): Promise<void> {
    try {
      await LOADERS[tool]();
      this.failed = false;
    } catch {
      this.failed = tool === this.tool;
    }
  }

  private handleTool(tool: AnalysisTool): void {
    this.dispatchEvent(new ChangeViewEvent({ analysis: { ...this.view.analysis, tool } }));
  }

  private handleKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const index = ANALYSIS_TOOLS.indexOf(this.tool) + step + ANALYSIS_TOOLS.length;
    const tool = ANALYSIS_TOOLS[index % ANALYSIS_TOOLS.length];
    if (!tool) return;
    event.preventDefault();
    this.handleTool(tool);
    this.renderRoot.querySelector<HTMLElement>(`#tool-${tool}`)?.focus();
  }

  protected override render() {
    const words = ANALYSIS_STRINGS[this.language];
    const { tool } = this;
    return html`
      <div class="tools" role="tablist" aria-label=${words.tools} @keydown=${this.handleKey}>
        ${ANALYSIS_TOOLS.map(
          (
            name,
          ) => html`<button class="quiet" type="button" role="tab" id="tool-${name}" aria-selected=${name === tool}
            aria-controls="tool" tabindex=${name === tool ? 0 : -1} @click=${() => this.handleTool(name)}>${words.names[name]}</button>`,
        )}
      </div>
      <div id="tool" role="tabpanel" aria-labelledby="tool-${tool}">
        <p class="intro">${words.intros[tool]}</p>
        ${this.failed ? html`<p class="failed" role="alert">${words.notLoaded}</p>` : nothing}
        ${this.renderTool(tool)}
      </div>
    `;
  }

  private renderTool(tool: AnalysisTool) {
    const { edition, filtered, view, language, themeName, permalink, today, filterText } = this;
    switch (tool) {
      case 'draw':
        return html`<draw-panel .edition=${edition} .view=${view} .language=${language} .themeName=${themeName}
          .draft=${this.draft} .drawing=${this.drawing} .drawingState=${this.drawingState} .barElsewhere=${this.barElsewhere}></draw-panel>`;
      case 'coverage':
        return html`<coverage-panel .edition=${edition} .filtered=${filtered} .view=${view} .language=${language} .themeName=${themeName}
          .bounds=${this.bounds} .permalink=${permalink} .today=${today} .filterText=${filterText}></coverage-panel>`;
      case 'area':
        return html`<area-report .edition=${edition} .filtered=${filtered} .view=${view} .language=${language} .themeName=${themeName}
          .permalink=${permalink} .today=${today} .filterText=${filterText}></area-report>`;
      case 'scenario':
        return html`<scenario-panel .edition=${edition} .filtered=${filtered} .view=${view} .language=${language} .themeName=${themeName}
          .permalink=${permalink} .today=${today} .picked=${this.picked} .picking=${this.picking}></scenario-panel>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'analysis-panel': AnalysisPanel;
  }
}
