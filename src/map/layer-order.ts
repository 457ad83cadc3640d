/** Which layer lies over which. */
import type { Layer } from '../domain/edition.js';
import type { ViewState } from '../domain/view.js';
import { KIND_STYLES } from './layer-style.js';

/** The layers from the bottom to the top: areas first, points last, within a kind as the edition has it; or as the reader put them. */
export function drawingOrder(layers: readonly Layer[], order: ViewState['order']): readonly Layer[] {
  const byKind = [...layers].sort((a, b) => KIND_STYLES[a.kind].order - KIND_STYLES[b.kind].order);
  if (!order) return byKind;
  const rank = (layer: Layer) => {
    const index = order.indexOf(layer.id);
    return index < 0 ? order.length : index;
  };
  return byKind.sort((a, b) => rank(b) - rank(a));
}

/** Ids of the layers from the top to the bottom: the list that a reader reorders. */
export function layersFromTop(layers: readonly Layer[], order: ViewState['order']): readonly string[] {
  return drawingOrder(layers, order)
    .map((layer) => layer.id)
    .reverse();
}
