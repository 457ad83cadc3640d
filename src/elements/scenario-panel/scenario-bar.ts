/** How far a scenario gets: a bar with the target's mark, and the same in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, formatShare } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import type { ScenarioFigures, ScenarioTarget } from '../../domain/scenario-figures.js';
import { SCENARIO_STRINGS } from '../strings/scenario.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import { writeMissing, writeValue } from './scenario-names.js';

export function renderProgress(
  goal: ScenarioTarget,
  figures: ScenarioFigures,
  language: Language,
): TemplateResult {
  const words = SCENARIO_STRINGS[language];
  const { value, share, count, illustrativeCount, illustrative, located, drawn, hidden } = figures;
  const write = (amount: number) => writeValue(amount, figures, language);
  return html`${renderBar(goal, figures)}
    <p class="value figures" role="status"><b>${write(value)}</b> · ${fillIn(words.reached, { share: formatShare(share, language) })} · ${writeMissing(figures, language)} · <span class="attained">${attained(goal, figures, language)}</span></p>
    <ul class="parts figures">
      <li>${words.rows.number} ${formatNumber(count, language)} · ${goal.measure.figure === 'area' ? words.once : words.addedUp}</li>
      ${illustrativeCount > 0 ? html`<li><span class="tag">${STRINGS[language].illustrativeTag}</span> ${fillIn(words.illustrativePart, { n: illustrativeCount, value: write(illustrative), located: write(located) })}</li>` : nothing}
      ${drawn > 0 ? html`<li>${fillIn(words.drawnPart, { value: write(drawn) })}</li>` : nothing}
      ${hidden > 0 ? html`<li class="hidden-picks">${fill(words.hidden, hidden)}</li>` : nothing}
    </ul>`;
}

/** Reached only with shapes that stand for a number is no plain «reached». */
function attained({ target }: ScenarioTarget, figures: ScenarioFigures, language: Language): string {
  const words = SCENARIO_STRINGS[language];
  if (!figures.met) return words.notMet;
  const wants = target.comparator !== 'at-most' && figures.illustrative > 0;
  return wants && figures.located < target.value * (1 - 1e-3) ? words.metIllustrative : words.met;
}

/** Solid what is located, striped what is illustrative; what is past the target makes the scale longer. */
function renderBar({ target }: ScenarioTarget, { value, located }: ScenarioFigures): TemplateResult {
  const scale = 98 / Math.max(target.value, value);
  const percent = (amount: number) => `${Math.max(0, amount * scale).toFixed(2)}%`;
  return html`<div class="bar" aria-hidden="true">
    <span class="located" style="width: ${percent(located)}"></span><span class="illustrative" style="width: ${percent(value - located)}"></span>
    <span class="mark" style="left: ${percent(target.value)}"></span>
  </div>`;
}
