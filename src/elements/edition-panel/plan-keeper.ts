/** Plans outlive the tool that shows them: who looks at another tab finds theirs as it was, until the page is closed. */
import type { Edition } from '../../domain/edition.js';
import { type EditionPlan, startNewPlan, startPlan } from '../../domain/edition-plan/edition-plan.js';
import type { UserLayer, Workspace } from '../../domain/workspace/workspace.js';

const kept = new WeakMap<Edition, Map<string, EditionPlan>>();

/** The plan of the workspace on the edition, with its layers as they are now; one is begun where there is none. */
export function planOf(edition: Edition, workspace: Workspace, today: string): EditionPlan {
  const known = kept.get(edition)?.get(workspace.id);
  return known
    ? withLayers(known, { edition, own: workspace.layers, today })
    : startPlan(edition, workspace.layers, today);
}

export function keepPlan(edition: Edition, workspace: Workspace, plan: EditionPlan): void {
  const plans = kept.get(edition) ?? new Map<string, EditionPlan>();
  kept.set(edition, plans.set(workspace.id, plan));
}

interface Layers {
  readonly edition: Edition;
  readonly own: readonly UserLayer[];
  readonly today: string;
}

/** Layers that are gone leave the plan; new ones come in as they would at its beginning. The same plan when none did. */
export function withLayers(plan: EditionPlan, { edition, own, today }: Layers): EditionPlan {
  const ids = plan.layers.map((layer) => layer.own);
  if (ids.length === own.length && own.every(({ id }) => ids.includes(id))) return plan;
  const fresh = (plan.type === 'new' ? startNewPlan : startPlan)(edition, own, today).layers;
  return { ...plan, layers: fresh.map((one) => plan.layers.find((layer) => layer.own === one.own) ?? one) };
}
