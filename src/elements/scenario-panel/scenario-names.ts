/** Scenarios and their values in words. */
import type { Scenario, ScenarioView } from '../../domain/analysis-view.js';
import type { Drawing } from '../../domain/drawing.js';
import { formatQuantity } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { numberOf } from '../../domain/scenario.js';
import type { ScenarioFigures } from '../../domain/scenario-figures.js';
import { SCENARIO_STRINGS } from '../strings/scenario.js';
import { fill } from '../strings.js';

/** What the reader calls it, else its number. */
export function scenarioName(view: ScenarioView, scenario: Scenario, language: Language): string {
  return scenario.name ?? fill(SCENARIO_STRINGS[language].unnamed, numberOf(view, scenario));
}

/** What the reader calls the drawing, else that it is drawn, with its number. */
export function drawnName({ id, name }: Drawing, language: Language): string {
  return name ?? `${SCENARIO_STRINGS[language].drawn} ${id.replace(/^d(?=\d)/, '')}`;
}

/** A value in the target's unit. */
export function writeValue(value: number, { unit }: ScenarioFigures, language: Language): string {
  return formatQuantity(value, unit, language);
}

/** How far from the target; a thousandth of it is nothing. */
export function writeMissing(figures: ScenarioFigures, language: Language): string {
  const words = SCENARIO_STRINGS[language];
  const { missing, value } = figures;
  const target = missing + value;
  if (Math.abs(missing) <= target / 1000) return words.onTarget;
  return fill(missing > 0 ? words.missing : words.over, writeValue(Math.abs(missing), figures, language));
}
