/** The scenarios of a view, measured against their target; what has not changed is not measured again. */
import type { Scenario, ScenarioView } from '../../domain/analysis-view.js';
import type { Edition } from '../../domain/edition.js';
import { openScenarioOf, startScenarios } from '../../domain/scenario.js';
import {
  figureScenario,
  type ScenarioFigures,
  type ScenarioTarget,
  scenarioTargets,
} from '../../domain/scenario-figures.js';
import { shownFeatures, type ViewState } from '../../domain/view.js';

export interface MeasuredScenario {
  readonly scenario: Scenario;
  readonly figures: ScenarioFigures;
}

export class ScenarioBook {
  /** Commitments that can be tried out. */
  goals: readonly ScenarioTarget[] = [];
  /** The one that is; undefined when none is chosen, or it is not in the edition. */
  goal: ScenarioTarget | undefined;
  scenarios: ScenarioView | undefined;

  #filtered: Edition | undefined;
  #view: ViewState | undefined;
  #figures = new WeakMap<Scenario, ScenarioFigures>();

  /** Takes over what passes the filter and the view. */
  update(filtered: Edition | undefined, view: ViewState): void {
    const before = this.#view;
    const asked = view.analysis?.scenario;
    if (before?.analysis?.scenario !== asked)
      this.scenarios = asked?.scenarios.length === 0 ? startScenarios(asked.commitment) : asked;
    if (this.#filtered !== filtered || before?.basis !== view.basis)
      this.goals = filtered ? scenarioTargets(showOf(filtered, view)) : [];
    const goal = this.goals.find(({ commitment }) => commitment.id === this.scenarios?.commitment);
    if (goal !== this.goal || before?.drawings !== view.drawings) this.#figures = new WeakMap();
    this.goal = goal;
    this.#filtered = filtered;
    this.#view = view;
  }

  /** The scenario that is being changed; undefined without a commitment. */
  get open(): MeasuredScenario | undefined {
    const scenario = this.scenarios && openScenarioOf(this.scenarios);
    return scenario && this.goal ? this.#measure(this.goal, scenario) : undefined;
  }

  /** All of them, in order; none without a commitment. */
  get measured(): readonly MeasuredScenario[] {
    const { goal } = this;
    return goal ? (this.scenarios?.scenarios ?? []).map((scenario) => this.#measure(goal, scenario)) : [];
  }

  #measure(goal: ScenarioTarget, scenario: Scenario): MeasuredScenario {
    const figures = this.#figures.get(scenario) ?? figureScenario(goal, scenario, this.#view?.drawings ?? []);
    this.#figures.set(scenario, figures);
    return { scenario, figures };
  }
}

function showOf(filtered: Edition, { basis }: ViewState): Edition {
  const layers = filtered.layers.map((layer) => ({ ...layer, features: shownFeatures(layer, basis) }));
  return { ...filtered, layers };
}
