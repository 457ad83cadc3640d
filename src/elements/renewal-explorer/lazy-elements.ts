/** Elements that are loaded when first wanted: the first view stays light. */

const LOADERS = {
  'renewal-map': () => import('../renewal-map/define-renewal-map.js'),
  'feature-card': () => import('../feature-card/feature-card.js'),
  'tile-card': () => import('../tile-card/tile-card.js'),
  'indicator-panel': () => import('../indicator-panel/indicator-panel.js'),
  'filter-panel': () => import('../filter-panel/filter-panel.js'),
  'filter-chips': () => import('../filter-chips/filter-chips.js'),
  'near-panel': () => import('../near-panel/near-panel.js'),
  'analysis-panel': () => import('../analysis-panel/analysis-panel.js'),
  'data-panel': () => import('../data-panel/data-panel.js'),
  'own-actions': () => import('../own-layers/own-actions.js'),
  'own-editor': () => import('../own-editor/own-editor.js'),
  'attribute-table': () => import('../attribute-table/attribute-table.js'),
  'swipe-compare': () => import('../swipe-compare/swipe-compare.js'),
  'compare-panel': () => import('../compare-panel/compare-panel.js'),
  'print-dialog': () => import('../print-dialog/print-dialog.js'),
  'share-dialog': () => import('../share-dialog/share-dialog.js'),
  'embed-builder': () => import('../embed-builder/embed-builder.js'),
  'help-dialog': () => import('../help-dialog/help-dialog.js'),
  'text-twin': () => import('../text-twin/text-twin.js'),
  'target-overview': () => import('../target-overview/target-overview.js'),
  'welcome-card': () => import('../welcome-card/welcome-card.js'),
} as const satisfies Record<string, () => Promise<unknown>>;

export type LazyElement = keyof typeof LOADERS;

const wanted = new Set<LazyElement>();

/**
 * Starts to load the element unless it is there; its tag can be rendered at once and comes to life when it is. `onFail`
 * hears when it could not be loaded (the network is cut); the next call tries again.
 */
export function want(element: LazyElement, onFail: (cause: unknown) => void): void {
  if (wanted.has(element)) return;
  wanted.add(element);
  LOADERS[element]().catch((cause: unknown) => {
    wanted.delete(element);
    onFail(cause);
  });
}
