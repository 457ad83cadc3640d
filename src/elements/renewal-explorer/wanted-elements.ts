/** Which elements the page must have the code of, and which data, for what it shows. */
import { isEmptyFilter } from '../../domain/empty-filter.js';
import type { ViewState } from '../../domain/view.js';
import type { Tool } from '../panel-events.js';

export interface Shown {
  readonly view: ViewState;
  readonly tool: Tool | undefined;
  /** The map is not made before it is first seen; then it stays. */
  readonly mapWanted: boolean;
  readonly editorWanted: boolean;
  readonly hasTileHits: boolean;
  readonly welcome: boolean;
}

export function wantedElements(shown: Shown) {
  const { view, tool, mapWanted } = shown;
  const wants = [
    [mapWanted && !view.comparison, 'renewal-map'],
    [mapWanted && view.comparison, 'swipe-compare'],
    [view.comparison, 'compare-panel'],
    [view.selected, 'feature-card'],
    [shown.hasTileHits, 'tile-card'],
    [view.selected, 'own-actions'],
    [shown.editorWanted, 'own-editor'],
    [view.panel === 'targets', 'indicator-panel'],
    [view.panel === 'filter', 'filter-panel'],
    [view.panel === 'near', 'near-panel'],
    [view.panel === 'analysis', 'analysis-panel'],
    [view.panel === 'data', 'data-panel'],
    [!isEmptyFilter(view.filter), 'filter-chips'],
    [view.table, 'attribute-table'],
    [view.page === 'text', 'text-twin'],
    [view.page === 'overview', 'target-overview'],
    [tool === 'export', 'print-dialog'],
    [tool === 'share', 'share-dialog'],
    [tool === 'embed', 'embed-builder'],
    [tool === 'help', 'help-dialog'],
    [shown.welcome, 'welcome-card'],
  ] as const;
  return wants.flatMap(([wanted, element]) => (wanted ? [element] : []));
}

export interface WantedData {
  readonly indicators: boolean;
  /** Streets, subdistricts, stations. */
  readonly localities: boolean;
  /** The filter in words. */
  readonly filterText: boolean;
}

export function wantedData({ view, tool }: Pick<Shown, 'view' | 'tool'>): WantedData {
  const { panel, page } = view;
  const named = view.filter?.locality !== undefined || view.near?.locality !== undefined;
  const places = panel === 'filter' || panel === 'near' || panel === 'data' || page === 'text';
  return {
    indicators: panel === 'targets' || page !== undefined,
    localities: places || view.selected !== undefined || named,
    filterText: view.table === true || tool === 'export' || panel === 'analysis' || panel === 'data',
  };
}
