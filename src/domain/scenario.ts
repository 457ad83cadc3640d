/** Scenarios as plain data: started, copied, renamed, picked for. Every function gives a new view and leaves the old one alone. */
import type { Scenario, ScenarioView } from './analysis-view.js';

/** As many as can be told apart side by side, and as an address can hold. */
export const SCENARIO_LIMITS = { scenarios: 12, picks: 2000, name: 60 } as const;

/** A view of one scenario with nothing picked. */
export function startScenarios(commitment: string): ScenarioView {
  return { commitment, scenarios: [{ id: 's1', features: [], drawings: [] }] };
}

/** The scenario that is being changed: the one named, else the first; undefined when there is none. */
export function openScenarioOf({ scenarios, open }: ScenarioView): Scenario | undefined {
  return scenarios.find(({ id }) => id === open) ?? scenarios[0];
}

/** The view with a scenario more, empty or a copy of another (with the name), and that one open. The view itself at the limit. */
export function addScenario(
  view: ScenarioView,
  copied?: { readonly from: Scenario; readonly name: string },
): ScenarioView {
  if (view.scenarios.length >= SCENARIO_LIMITS.scenarios) return view;
  const id = nextScenarioId(view.scenarios);
  const { features = [], drawings = [] } = copied?.from ?? {};
  const name = copied && { name: tidyName(copied.name) };
  return { ...view, scenarios: [...view.scenarios, { id, ...name, features, drawings }], open: id };
}

/** The view without the scenario; its neighbour is opened when it was open. The last one cannot be taken out. */
export function removeScenario(view: ScenarioView, id: string): ScenarioView {
  const index = view.scenarios.findIndex((scenario) => scenario.id === id);
  if (index < 0 || view.scenarios.length < 2) return view;
  const scenarios = view.scenarios.filter((scenario) => scenario.id !== id);
  const open = openScenarioOf(view)?.id;
  const next = open === id ? scenarios[Math.min(index, scenarios.length - 1)]?.id : open;
  return { ...view, scenarios, ...(next === undefined ? {} : { open: next }) };
}

/** The view with another scenario open. */
export function openScenario(view: ScenarioView, id: string): ScenarioView {
  return { ...view, open: id };
}

/** The view with the scenario called so; an empty name is taken off. */
export function renameScenario(view: ScenarioView, id: string, name: string): ScenarioView {
  return changeScenario(view, id, ({ name: _, ...others }) => {
    const tidy = tidyName(name);
    return tidy === '' ? others : { ...others, name: tidy };
  });
}

/** The view with the open scenario's features replaced, each once and as many as the limit lets. */
export function pickFeatures(view: ScenarioView, features: readonly string[]): ScenarioView {
  const kept = [...new Set(features)].slice(0, SCENARIO_LIMITS.picks);
  return changeOpen(view, (scenario) => ({ ...scenario, features: kept }));
}

/** The view with the feature put into the open scenario, or taken out of it. */
export function toggleFeature(view: ScenarioView, id: string): ScenarioView {
  const features = openScenarioOf(view)?.features ?? [];
  return pickFeatures(view, toggled(features, id));
}

/** The view with the drawing put into the open scenario, or taken out of it. */
export function toggleDrawing(view: ScenarioView, id: string): ScenarioView {
  return changeOpen(view, (scenario) => ({
    ...scenario,
    drawings: toggled(scenario.drawings, id).slice(0, SCENARIO_LIMITS.picks),
  }));
}

/** The view with nothing in the open scenario. */
export function clearScenario(view: ScenarioView): ScenarioView {
  return changeOpen(view, (scenario) => ({ ...scenario, features: [], drawings: [] }));
}

/** The number in a scenario's id, for scenarios without a name; its place in the list when the id has none. */
export function numberOf(view: ScenarioView, { id }: Scenario): number {
  return Number(/^s(\d{1,6})$/.exec(id)?.[1] ?? view.scenarios.findIndex((other) => other.id === id) + 1);
}

function changeOpen(view: ScenarioView, change: (scenario: Scenario) => Scenario): ScenarioView {
  const open = openScenarioOf(view);
  return open ? changeScenario(view, open.id, change) : view;
}

function changeScenario(
  view: ScenarioView,
  id: string,
  change: (scenario: Scenario) => Scenario,
): ScenarioView {
  const scenarios = view.scenarios.map((scenario) => (scenario.id === id ? change(scenario) : scenario));
  return { ...view, scenarios };
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

function nextScenarioId(scenarios: readonly Scenario[]): string {
  const numbers = scenarios.map(({ id }) => Number(/^s(\d{1,6})$/.exec(id)?.[1] ?? 0));
  return `s${Math.max(0, ...numbers) + 1}`;
}

/** By code points, so that no character is cut in half. */
function tidyName(name: string): string {
  const tidy = name.replace(/\s+/g, ' ').trim();
  return [...tidy].slice(0, SCENARIO_LIMITS.name).join('').trim();
}
