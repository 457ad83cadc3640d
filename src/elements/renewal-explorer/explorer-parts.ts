/** What stands around the map: header, tools, panel, pages, notices, dialogs. Plain functions of the explorer's state. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing } from '../../domain/drawing.js';
import type { Edition } from '../../domain/edition.js';
import type { EditionPages } from '../../domain/edition-pages.js';
import { localize } from '../../domain/edition-text.js';
import { isEmptyFilter } from '../../domain/feature-filter.js';
import type { Indicator } from '../../domain/indicator.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import type { Problem } from '../../domain/result.js';
import { PANELS, type Panel, THEME_CHOICES, type ViewChange, type ViewState } from '../../domain/view.js';
import type { Bounds } from '../../map/bounds.js';
import type { DrawingState } from '../../map/drawing-state.js';
import type { ThemeName } from '../../map/theme.js';
import type { TileHit } from '../../map/tile-hits.js';
import type { Picked } from '../analysis-panel/analysis-panel.js';
import type { RunSketch } from '../own-editor/own-sketches.js';
import type { DrawingTask, Tool } from '../panel-events.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { fill, STRINGS } from '../strings.js';
import type { SheetController } from './sheet-controller.js';
import type { SiteController } from './site-controller.js';
import { streetsOf } from './streets.js';
import type { TilesController } from './tiles-controller.js';
import type { WorkspaceController } from './workspace-controller.js';

export interface ExplorerState {
  readonly edition: Edition | undefined;
  /** Without the reader's layers. */
  readonly base: Edition | undefined;
  readonly filtered: Edition | undefined;
  readonly indicators: readonly Indicator[];
  readonly localities: readonly Locality[];
  readonly baseUrl: string;
  readonly editionUrl: string;
  readonly problems: readonly Problem[];
  readonly view: ViewState;
  readonly language: Language;
  readonly themeName: ThemeName;
  readonly bounds: Bounds | undefined;
  readonly under: readonly string[];
  readonly tool: Tool | undefined;
  readonly notice: string;
  readonly sketching: Sketching | undefined;
  readonly draft: Drawing | undefined;
  readonly drawing: DrawingTask | undefined;
  readonly drawingState: DrawingState | undefined;
  readonly picking: boolean;
  readonly picked: Picked | undefined;
  readonly welcome: boolean;
  readonly permalink: string;
  /** The filter in words; empty when there is none, or nothing asks for it. */
  readonly filterText: string;
  readonly undoable: boolean;
  readonly redoable: boolean;
  readonly phone: boolean;
  readonly sheet: SheetController;
  readonly singleKeys: boolean;
  /** Whether the reader's own data was looked at. */
  readonly dataOpened: boolean;
  readonly snapshot: () => Promise<Blob | undefined>;
  readonly onChange: (change: ViewChange) => void;
  readonly onPanel: (panel: Panel) => void;
  readonly onTabKey: (event: KeyboardEvent) => void;
  readonly onSkip: (to: 'panel' | 'text') => void;
  readonly onDismiss: () => void;
  readonly onWelcomed: () => void;
  readonly onSearch: () => void;
  readonly onSketchKey: (key: 'Enter' | 'Escape') => void;
  /** Files that were dropped on the page last. */
  readonly dropped: readonly File[];
  readonly workspace: WorkspaceController;
  readonly tiles: TilesController;
  readonly site: SiteController;
  readonly pages: EditionPages | undefined;
  /** Absolute address of the selected place's own page; empty for none. */
  readonly placePage: string;
  /** What was clicked in the layers in tiles. */
  readonly tileHits: readonly TileHit[];
  readonly tilesAsked: number;
  readonly editorWanted: boolean;
  readonly ownSketch: RunSketch;
  readonly onStopPicking: () => void;
  readonly onNewVersion: () => void;
  readonly onSingleKeys: (on: boolean) => void;
}

/** What the reader is drawing on the map just now. */
export type Sketching = 'place' | 'polygon' | 'draw' | 'edit' | 'own';

type Part = TemplateResult | typeof nothing;

/** Skip links, title, search, and the switches of the page. */
export function renderHeader(state: ExplorerState): Part {
  const { edition, language, view } = state;
  const strings = STRINGS[language];
  const manifest = edition?.manifest;
  return html`<header class="top">
    <button class="skip" type="button" @click=${() => state.onSkip('text')}>${strings.toTextVersion}</button>
    <button class="skip" type="button" @click=${() => state.onSkip('panel')}>${strings.skipToList}</button>
    <div class="name">
      <h1>${manifest ? localize(manifest.title, language) : html`<slot name="title"></slot>`}</h1>
      ${
        manifest
          ? html`<p><span class="offline" role="status">${state.site.offline ? fill(strings.offline, manifest.updated) : nothing}</span>${localize(manifest.report.title, language)} · ${approvalNotice(manifest, language)}</p>`
          : nothing
      }
    </div>
    <search-box .edition=${edition} .localities=${state.localities} .language=${language} .themeName=${state.themeName}
      @focusin=${state.onSearch}></search-box>
    <div class="switches">
      ${state.phone ? nothing : renderSwitches(state)}
      ${renderLanguage(state)}
      ${state.phone ? renderTools(state, true) : nothing}
    </div>
    ${view.page === undefined || state.phone ? nothing : renderTools(state, false)}
  </header>`;
}

function renderSwitches({ language, view, onChange }: ExplorerState): Part {
  const strings = STRINGS[language];
  return html`<label class="located" title=${strings.locatedOnlyHint}>
      <input type="checkbox" role="switch" .checked=${view.basis === 'located'}
        @change=${() => onChange({ basis: view.basis === 'located' ? 'all' : 'located' })} />
      <span>${strings.locatedOnly}</span>
    </label>
    <label class="theme"><span class="visually-hidden">${strings.theme}</span>
      <select @change=${(event: Event) => {
        const value = event.target instanceof HTMLSelectElement ? event.target.value : 'auto';
        onChange({ theme: THEME_CHOICES.find((choice) => choice === value) ?? 'auto' });
      }}>
        ${THEME_CHOICES.map((choice) => html`<option value=${choice} ?selected=${choice === view.theme}>${strings.themes[choice]}</option>`)}
      </select>
    </label>`;
}

function renderLanguage({ language, onChange }: ExplorerState): Part {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return html`<button class="quiet language" type="button" lang=${LANGUAGE_TAGS[other]}
    @click=${() => onChange({ language: other })}>${STRINGS[language].otherLanguage}</button>`;
}

function renderTools({ view, language, undoable, redoable }: ExplorerState, compact: boolean): Part {
  return html`<tool-bar .view=${view} .language=${language} .undoable=${undoable} .redoable=${redoable} .compact=${compact}></tool-bar>`;
}

/** What lies over the top of the map: tools, the filter, what to do while drawing, the comparison, the first words. */
export function renderMapTop(state: ExplorerState): Part {
  const { view, edition, filtered, language, localities, themeName } = state;
  return html`<div class="over">
      ${state.phone || view.page !== undefined ? nothing : renderTools(state, false)}
      ${
        isEmptyFilter(view.filter)
          ? nothing
          : html`<filter-chips .edition=${edition} .filtered=${filtered} .view=${view} .language=${language} .localities=${localities}></filter-chips>`
      }
      ${renderSketchHint(state)}
      ${
        state.editorWanted
          ? html`<own-editor .base=${state.base} .workspace=${state.workspace.workspace} .language=${language} .today=${today()} .sketch=${state.ownSketch}></own-editor>`
          : nothing
      }
    </div>
    ${
      view.comparison
        ? html`<compare-panel .edition=${edition} .editionUrl=${state.editionUrl} .view=${view} .language=${language} .themeName=${themeName}></compare-panel>`
        : nothing
    }
    ${
      state.welcome && edition && view.page === undefined && view.selected === undefined && !view.comparison
        ? html`<welcome-card .manifest=${edition.manifest} .language=${language} @close=${state.onWelcomed}></welcome-card>`
        : nothing
    }`;
}

function renderSketchHint(state: ExplorerState): Part {
  const { sketching, picking, language, phone, onSketchKey, onStopPicking } = state;
  const strings = STRINGS[language];
  if (!sketching && picking)
    return html`<div class="hint" role="status">
      <p>${strings.pickFeatureHint}</p>
      <p><button class="quiet" type="button" @click=${onStopPicking}>${strings.finish}</button></p>
    </div>`;
  // Own layers have an editor of their own.
  if (!sketching || sketching === 'own') return nothing;
  // The panel has the bar, but on a phone it is out of the way while one draws.
  if (sketching === 'draw' || sketching === 'edit') return phone ? renderDrawingBar(state) : nothing;
  return html`<div class="hint" role="status">
    <p>${strings[SKETCH_HINTS[sketching]]}</p>
    <p>${sketching !== 'place' ? html`<button class="quiet" type="button" @click=${() => onSketchKey('Enter')}>${strings.finish}</button>` : nothing}
      <button class="quiet" type="button" @click=${() => onSketchKey('Escape')}>${strings.giveUp}</button></p>
  </div>`;
}

function renderDrawingBar({ drawing, draft, drawingState, view, language }: ExplorerState): Part {
  const edited = drawing?.type === 'edit' ? view.drawings?.find(({ id }) => id === drawing.id) : undefined;
  return html`<drawing-bar compact .drawing=${drawing} .draft=${draft} .state=${drawingState} .name=${edited?.name ?? ''}
    .language=${language}></drawing-bar>`;
}

const SKETCH_HINTS = { place: 'pickHint', polygon: 'drawHint' } as const;

/** What stands in the map's place. */
export function renderPage(state: ExplorerState): Part {
  const { view, edition, filtered, indicators, language, themeName, localities } = state;
  switch (view.page ?? 'map') {
    case 'text':
      return html`<div class="page-text" id="page" tabindex="-1"><text-twin .edition=${edition} .filtered=${filtered} .indicators=${indicators}
        .view=${view} .language=${language} .themeName=${themeName} .localities=${localities}></text-twin></div>`;
    case 'overview':
      return html`<div class="page-text" id="page" tabindex="-1"><target-overview .edition=${edition} .filtered=${filtered} .indicators=${indicators}
        .view=${view} .language=${language} .themeName=${themeName}></target-overview></div>`;
    case 'map':
      return nothing;
  }
}

/** The panel beside the map, a sheet on a phone: the selected place, and what the tabs open. */
export function renderPanel(state: ExplorerState): Part {
  const { language, sheet, view } = state;
  const strings = STRINGS[language];
  const open = view.panel ?? PANELS[0];
  return html`<aside class="panel" id="panel" tabindex="-1" data-height=${sheet.height} style=${sheet.style}>
    <button class="handle" type="button" aria-label=${strings.sheetHandle} aria-expanded=${sheet.height !== 'peek'}
      @click=${() => sheet.next()} @pointerdown=${(event: PointerEvent) => sheet.startDrag(event)}></button>
    <div class="tabs" role="tablist" aria-label=${strings.panels} @keydown=${state.onTabKey}>
      ${PANELS.map(
        (
          panel,
        ) => html`<button role="tab" type="button" id="tab-${panel}" aria-selected=${open === panel} aria-controls="tabpanel"
          tabindex=${open === panel ? 0 : -1} @click=${() => state.onPanel(panel)}>${strings[panel]}${
            panel === 'filter' && !isEmptyFilter(view.filter)
              ? html`<span class="on"><span class="visually-hidden">${strings.filterOn}</span></span>`
              : nothing
          }</button>`,
      )}
    </div>
    <div class="scroll">
      ${renderCard(state)}
      ${renderTileCard(state)}
      <div id="tabpanel" role="tabpanel" aria-labelledby="tab-${open}"><h2 class="visually-hidden">${strings[open]}</h2>${renderTab(state, open)}${state.dataOpened && state.edition ? renderDataPanel(state, open === 'data') : nothing}</div>
    </div>
  </aside>`;
}

function renderCard(state: ExplorerState): Part {
  const { edition, view, language } = state;
  if (!edition || view.selected === undefined) return nothing;
  return html`<feature-card .edition=${edition} .filtered=${state.filtered} .featureId=${view.selected} .under=${state.under}
    .language=${language} .themeName=${state.themeName} .localities=${state.localities} .permalink=${state.permalink} .page=${state.placePage}
    .today=${today()} lang=${LANGUAGE_TAGS[language]}>
    <own-actions slot="own" .base=${state.base} .workspace=${state.workspace.workspace} .featureId=${view.selected} .language=${language} .today=${today()}></own-actions>
  </feature-card>`;
}

function renderTileCard({ tileHits, workspace, language }: ExplorerState): Part {
  if (tileHits.length === 0) return nothing;
  return html`<tile-card .hits=${tileHits} .tiles=${workspace.workspace?.tiles} .language=${language} lang=${LANGUAGE_TAGS[language]}></tile-card>`;
}

function renderTab(state: ExplorerState, panel: Panel): Part {
  const { edition, filtered, view, language, themeName, bounds, localities } = state;
  if (!edition) return html`<p class="waiting">${STRINGS[language].loading}</p>`;
  switch (panel) {
    case 'layers':
      return html`<layer-panel .edition=${edition} .filtered=${filtered} .bounds=${bounds} .view=${view} .language=${language} .themeName=${themeName} .tiles=${state.workspace.workspace?.tiles} .pages=${state.pages}></layer-panel>`;
    case 'targets':
      return html`<indicator-panel .edition=${edition} .filtered=${filtered} .indicators=${state.indicators} .view=${view} .language=${language}></indicator-panel>`;
    case 'filter':
      return html`<filter-panel .edition=${edition} .filtered=${filtered} .bounds=${bounds} .view=${view} .language=${language} .themeName=${themeName} .localities=${localities}></filter-panel>`;
    case 'near':
      return html`<near-panel .edition=${edition} .filtered=${filtered} .view=${view} .language=${language} .themeName=${themeName} .localities=${localities}></near-panel>`;
    case 'analysis':
      return html`<analysis-panel .edition=${edition} .filtered=${filtered} .view=${view} .language=${language} .themeName=${themeName} .bounds=${bounds}
        .permalink=${state.permalink} .today=${today()} .filterText=${state.filterText} .draft=${state.draft} .drawing=${state.drawing} .drawingState=${state.drawingState} .barElsewhere=${state.phone}
        .picked=${state.picked} .picking=${state.picking} lang=${LANGUAGE_TAGS[language]}></analysis-panel>`;
    case 'data':
      // Beside this: it stays when another tab is opened.
      return nothing;
  }
}

function renderDataPanel(state: ExplorerState, shown: boolean): Part {
  const { edition, language, workspace } = state;
  return html`<data-panel ?hidden=${!shown} .shown=${shown} .edition=${edition} .base=${state.base} .editionUrl=${state.editionUrl} .filtered=${state.filtered} .filterText=${state.filterText}
    .view=${state.view} .language=${language} .today=${today()} .streets=${streetsOf(state.localities)} .dropped=${state.dropped}
    .workspace=${workspace.workspace} .opened=${workspace.opened} .status=${workspace.status} .problems=${workspace.problems} .store=${workspace.store}
    .undoable=${workspace.canUndo} .redoable=${workspace.canRedo} .tiles=${state.tiles} .tilesAsked=${state.tilesAsked} .bounds=${state.bounds} lang=${LANGUAGE_TAGS[language]}></data-panel>`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Short messages, and what of the data was left out. */
export function renderNotices(state: ExplorerState): Part {
  const { notice, problems, edition, language, onDismiss } = state;
  const strings = STRINGS[language];
  const serious = problems.filter((problem) => problem.severity === 'error');
  return html`<div class="notices" role="status">
    ${renderNewVersion(state)}
    ${notice ? html`<p>${notice} <button class="quiet" type="button" @click=${onDismiss}>${strings.close}</button></p>` : nothing}
    ${
      serious.length > 0 && edition
        ? html`<details><summary>${strings.dataProblems} ${serious.length}</summary><ul>${serious.slice(0, 20).map((problem) => html`<li lang="en">${problem.file ?? ''} ${problem.feature ?? ''}: ${problem.message}</li>`)}</ul></details>`
        : nothing
    }
  </div>`;
}

function renderNewVersion({ site, language, onNewVersion }: ExplorerState): Part {
  if (!site.newVersion) return nothing;
  const strings = STRINGS[language];
  return html`<p class="version">${site.elsewhere > 0 ? fill(strings.newVersionElsewhere, site.elsewhere) : strings.newVersion}
    <button class="quiet" type="button" @click=${onNewVersion}>${strings.newVersionReload}</button>
    <button class="quiet" type="button" @click=${() => site.putOff()}>${strings.newVersionLater}</button></p>`;
}

/** The tool that is open over the page. */
export function renderDialog(state: ExplorerState): Part {
  const { tool, edition, filtered, view, language, permalink } = state;
  if (!edition) return nothing;
  switch (tool) {
    case 'help':
      return html`<help-dialog .language=${language} .singleKeys=${state.singleKeys}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLElement && 'singleKeys' in event.target)
            state.onSingleKeys(event.target.singleKeys === true);
        }}></help-dialog>`;
    case 'share':
      return html`<share-dialog .edition=${edition} .editionUrl=${state.editionUrl} .today=${today()} .view=${view} .language=${language} .permalink=${permalink} .page=${state.placePage} .snapshot=${state.snapshot}></share-dialog>`;
    case 'embed':
      return html`<embed-builder .edition=${state.base} .filtered=${filtered} .editionUrl=${state.editionUrl} .view=${view} .localities=${state.localities}
        .language=${language} .today=${today()} .hasOwnLayers=${(state.workspace.workspace?.layers.length ?? 0) > 0}></embed-builder>`;
    case 'export':
      return html`<print-dialog .edition=${edition} .filtered=${filtered} .view=${view} .language=${language} 
        .baseUrl=${state.baseUrl} .bounds=${state.bounds} .filterText=${state.filterText} .permalink=${permalink}></print-dialog>`;
    case undefined:
      return nothing;
  }
}
