import { html, nothing } from 'lit';
import { isEmptyFilter } from '../../domain/empty-filter.js';
import { LANGUAGE_TAGS } from '../../domain/language.js';
import { PANELS, type Panel } from '../../domain/view.js';
import { STRINGS } from '../strings.js';
import type { ExplorerState, Part } from './explorer-state.js';
import { streetsOf } from './streets.js';

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
  return html`<feature-card .edition=${edition} .filtered=${state.filtered} .featureId=${view.selected} .under=${state.map.under}
    .language=${language} .themeName=${state.themeName} .localities=${state.localities} .permalink=${state.permalink} .page=${state.placePage}
    .today=${state.today} lang=${LANGUAGE_TAGS[language]}>
    <own-actions slot="own" .base=${state.base} .workspace=${state.workspace.workspace} .featureId=${view.selected} .language=${language} .today=${state.today}></own-actions>
  </feature-card>`;
}

function renderTileCard({ map: { tileHits }, workspace, language }: ExplorerState): Part {
  if (tileHits.length === 0) return nothing;
  return html`<tile-card .hits=${tileHits} .tiles=${workspace.workspace?.tiles} .language=${language} lang=${LANGUAGE_TAGS[language]}></tile-card>`;
}

function renderTab(state: ExplorerState, panel: Panel): Part {
  const { edition, filtered, view, language, themeName, localities } = state;
  const { bounds } = state.map;
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
        .permalink=${state.permalink} .today=${state.today} .filterText=${state.filterText} .draft=${state.sketches.draft} .drawing=${state.sketches.task} .drawingState=${state.sketches.drawingState} .barElsewhere=${state.phone}
        .picked=${state.picking.picked} .picking=${state.picking.layer !== undefined} lang=${LANGUAGE_TAGS[language]}></analysis-panel>`;
    case 'data':
      // Beside this: it stays when another tab is opened.
      return nothing;
  }
}

function renderDataPanel(state: ExplorerState, shown: boolean): Part {
  const { edition, language, workspace } = state;
  return html`<data-panel ?hidden=${!shown} .shown=${shown} .edition=${edition} .base=${state.base} .editionUrl=${state.editionUrl} .filtered=${state.filtered} .filterText=${state.filterText}
    .view=${state.view} .language=${language} .today=${state.today} .streets=${streetsOf(state.localities)} .dropped=${state.dropped}
    .workspace=${workspace.workspace} .opened=${workspace.opened} .status=${workspace.status} .problems=${workspace.problems} .store=${workspace.store}
    .undoable=${workspace.canUndo} .redoable=${workspace.canRedo} .tiles=${state.tiles} .tilesAsked=${state.tilesAsked} .bounds=${state.map.bounds} lang=${LANGUAGE_TAGS[language]}></data-panel>`;
}
