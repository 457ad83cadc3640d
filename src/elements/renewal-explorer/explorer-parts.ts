/** What comes and goes over the map and in its place: pages, table, notices, dialogs. Plain functions of the explorer's state. */
import { html, nothing } from 'lit';
import { fill, STRINGS } from '../strings.js';
import type { ExplorerState, Part } from './explorer-state.js';

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

/** The table under the map. */
export function renderTable(state: ExplorerState): Part {
  const { view, edition, filtered, language, filterText } = state;
  if (!view.table || view.page !== undefined) return nothing;
  return html`<section class="table" aria-label=${STRINGS[language].table}>
    <attribute-table .edition=${edition} .filtered=${filtered} .view=${view} .language=${language} .filterText=${filterText}></attribute-table>
  </section>`;
}

/** Short messages, and what of the data was left out. */
export function renderNotices(state: ExplorerState): Part {
  const { notice, problems, edition, language } = state;
  const strings = STRINGS[language];
  const serious = problems.filter((problem) => problem.severity === 'error');
  return html`<div class="notices" role="status">
    ${renderNewVersion(state)}
    ${notice.text ? html`<p>${notice.text} <button class="quiet" type="button" @click=${() => notice.dismiss()}>${strings.close}</button></p>` : nothing}
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
  return html`<div class="version"><span>${site.elsewhere > 0 ? fill(strings.newVersionElsewhere, site.elsewhere) : strings.newVersion}</span>
    <button class="quiet" type="button" @click=${onNewVersion}>${strings.newVersionReload}</button>
    <button class="quiet" type="button" @click=${() => site.putOff()}>${strings.newVersionLater}</button></div>`;
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
      return html`<share-dialog .edition=${edition} .editionUrl=${state.editionUrl} .today=${state.today} .view=${view} .language=${language} .permalink=${permalink} .page=${state.placePage} .snapshot=${state.map.snapshot}></share-dialog>`;
    case 'embed':
      return html`<embed-builder .edition=${state.base} .filtered=${filtered} .editionUrl=${state.editionUrl} .view=${view} .localities=${state.localities}
        .language=${language} .today=${state.today} .hasOwnLayers=${(state.workspace.workspace?.layers.length ?? 0) > 0}></embed-builder>`;
    case 'export':
      return html`<print-dialog .edition=${edition} .filtered=${filtered} .view=${view} .language=${language} 
        .baseUrl=${state.baseUrl} .bounds=${state.map.bounds} .filterText=${state.filterText} .permalink=${permalink}></print-dialog>`;
    case undefined:
      return nothing;
  }
}
