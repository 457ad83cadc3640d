import { html, nothing } from 'lit';
import { isEmptyFilter } from '../../domain/empty-filter.js';
import { LANGUAGE_TAGS } from '../../domain/language.js';
import { isOpening } from '../../domain/view.js';
import { STRINGS } from '../strings.js';
import { renderTools } from './explorer-header.js';
import type { ExplorerState, Part } from './explorer-state.js';

/** The map or the comparison of two; until it stands, the page's own picture of the opening view. */
export function renderMap(state: ExplorerState): Part {
  return html`${state.mapWanted ? renderLiveMap(state) : nothing}
    ${state.map.stood || !isOpening(state.view) ? nothing : html`<slot name="first-picture"></slot>`}`;
}

function renderLiveMap({ view, map, language, sheet, ...state }: ExplorerState): Part {
  const lang = LANGUAGE_TAGS[language];
  const tiles = state.tiles.drawn(state.workspace.workspace?.tiles);
  return view.comparison
    ? html`<swipe-compare .edition=${state.editionPath} .otherEdition=${view.comparison.edition}
        .view=${view} .language=${language} .coveredBelow=${sheet.covered} .marks=${map.marks} .userLayers=${state.userLayers} .tiles=${tiles} .titles=${map.comparedTitles} lang=${lang}
        @renewal-view-change=${map.handleViewChange} @renewal-ready=${map.handleReady} @renewal-error=${map.handleError}></swipe-compare>`
    : html`<renewal-map .edition=${state.editionPath} .viewState=${view} .coveredBelow=${sheet.covered} .marks=${map.marks} .userLayers=${state.userLayers} .tiles=${tiles} lang=${lang} gestures="direct"
        @renewal-view-change=${map.handleViewChange} @renewal-ready=${map.handleReady} @renewal-error=${map.handleError}></renewal-map>`;
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
          ? html`<own-editor .base=${state.base} .workspace=${state.workspace.workspace} .language=${language} .today=${state.today} .sketch=${state.sketches.own}></own-editor>`
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
  const { sketches, picking, language, phone, onStopPicking } = state;
  const { kind } = sketches;
  const strings = STRINGS[language];
  if (!kind && picking.layer !== undefined)
    return html`<div class="hint" role="status">
      <p>${strings.pickFeatureHint}</p>
      <p><button class="quiet" type="button" @click=${onStopPicking}>${strings.finish}</button></p>
    </div>`;
  // Own layers have an editor of their own.
  if (!kind || kind === 'own') return nothing;
  // The panel has the bar, but on a phone it is out of the way while one draws.
  if (kind === 'draw' || kind === 'edit') return phone ? renderDrawingBar(state) : nothing;
  return html`<div class="hint" role="status">
    <p>${strings[SKETCH_HINTS[kind]]}</p>
    <p>${kind !== 'place' ? html`<button class="quiet" type="button" @click=${() => sketches.key('Enter')}>${strings.finish}</button>` : nothing}
      <button class="quiet" type="button" @click=${() => sketches.key('Escape')}>${strings.giveUp}</button></p>
  </div>`;
}

function renderDrawingBar({ sketches, view, language }: ExplorerState): Part {
  const { task, draft, drawingState } = sketches;
  const edited = task?.type === 'edit' ? view.drawings?.find(({ id }) => id === task.id) : undefined;
  return html`<drawing-bar compact .drawing=${task} .draft=${draft} .state=${drawingState} .name=${edited?.name ?? ''}
    .language=${language}></drawing-bar>`;
}

const SKETCH_HINTS = { place: 'pickHint', polygon: 'drawHint' } as const;
