/** A reader's own order of layers, first on top. */

/**
 * The order with the layer one step up or down among those that are visible: past a hidden one it would seem not to move.
 * The same order when there is nowhere to go.
 */
export function moveLayer(
  order: readonly string[],
  { layerId, step, visible }: MoveOptions,
): readonly string[] {
  const beside = neighbour(order, { layerId, step, visible });
  if (beside === undefined) return order;
  const others = order.filter((id) => id !== layerId);
  const at = others.indexOf(beside) + (step === 'up' ? 0 : 1);
  return [...others.slice(0, at), layerId, ...others.slice(at)];
}

/** Where the layer stands among those that are visible, from 1 at the top, and how many they are. */
export function positionOf(
  order: readonly string[],
  { layerId, visible }: Omit<MoveOptions, 'step'>,
): { readonly position: number; readonly all: number } {
  const seen = order.filter((id) => visible.has(id) || id === layerId);
  return { position: seen.indexOf(layerId) + 1, all: seen.length };
}

interface MoveOptions {
  readonly layerId: string;
  readonly step: 'up' | 'down';
  readonly visible: ReadonlySet<string>;
}

function neighbour(order: readonly string[], { layerId, step, visible }: MoveOptions): string | undefined {
  const seen = order.filter((id) => visible.has(id) || id === layerId);
  const at = seen.indexOf(layerId);
  return at < 0 ? undefined : seen[step === 'up' ? at - 1 : at + 1];
}
